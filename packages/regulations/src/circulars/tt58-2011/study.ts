import { reachByAverage } from '../../secondary/study-by-average.ts';
import { excellentToPoor } from '../../secondary/study-readings.ts';
import type { Adjustment, StudyRules } from '../../secondary/study-rules.ts';
import { studyBy } from '../../secondary/study.ts';
import type { StudyLevel } from '../../secondary/rules.ts';
import { at, cite } from './citations.ts';
import { exemptableSubjects } from './exemption.ts';
import { tt58SubjectList } from './subject-list.ts';

/** ĐTBhk, ĐTBcn. */
export const tt58Averages = { term: at(11, 1), year: at(11, 2) };

const raise = (without: StudyLevel, base: StudyLevel, to: StudyLevel, point: string): Adjustment => ({
  without,
  base,
  level: to,
  citation: at(13, 6, point),
});

export const tt58StudyRules: StudyRules = {
  scale: 'hocLuc',
  rows: [
    // Điều 13: a level is a clause; Yếu and Kém have no points.
    { level: 'gioi', reach: 80, keyed: true, lowest: 65, notPassed: 0, citation: at(13, 1), points: true },
    { level: 'kha', reach: 65, keyed: true, lowest: 50, notPassed: 0, citation: at(13, 2), points: true },
    {
      level: 'trungBinh',
      reach: 50,
      keyed: true,
      lowest: 35,
      notPassed: 0,
      citation: at(13, 3),
      points: true,
    },
    { level: 'yeu', reach: 35, lowest: 20, notPassed: Infinity, citation: at(13, 4) },
    { level: 'kem', reach: 0, lowest: 0, notPassed: Infinity, citation: at(13, 5) },
  ],
  reach: reachByAverage(['toan', 'nguVan'], tt58Averages),
  adjustments: [
    raise('gioi', 'trungBinh', 'kha', 'a'),
    raise('gioi', 'yeu', 'trungBinh', 'b'),
    raise('kha', 'yeu', 'trungBinh', 'c'),
    raise('kha', 'kem', 'yeu', 'd'),
    { without: 'gioi', base: 'kem', level: 'trungBinh', citation: null, reading: excellentToPoor },
  ],
  subjects: tt58SubjectList,
  required: ['toan', 'nguVan'],
  exemptable: exemptableSubjects,
  retestBelow: 50,
  cite: { exemption: cite.exemption, retest: at(16), individualPlan: at(14) },
};

/** Học lực of a term or year, Điều 13. */
export const tt58Study = studyBy(tt58StudyRules);
