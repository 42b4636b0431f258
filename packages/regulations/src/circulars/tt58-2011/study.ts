import type { Citation } from '../../reasons.ts';
import { reachByAverage } from '../../secondary/study-by-average.ts';
import { excellentToPoor } from '../../secondary/study-readings.ts';
import type { Adjustment, RowCitations, StudyRules } from '../../secondary/study-rules.ts';
import { studyBy } from '../../secondary/study.ts';
import type { StudyLevel } from '../../secondary/rules.ts';
import { cite } from './citations.ts';
import { tt58SubjectList } from './subject-list.ts';

const circular = '58/2011/TT-BGDĐT';
const at = (article: number, clause: number, point?: string): Citation =>
  point ? { circular, article, clause, point } : { circular, article, clause };

/** Điều 13: a level is a clause; its points are averages, the lowest average, comment subjects. */
const level = (clause: number): RowCitations => ({
  level: at(13, clause),
  reach: at(13, clause, 'a'),
  lowest: at(13, clause, 'b'),
  notPassed: at(13, clause, 'c'),
});

/** Yếu and Kém have no points. */
const plainLevel = (clause: number): RowCitations => {
  const whole = at(13, clause);
  return { level: whole, reach: whole, lowest: whole, notPassed: whole };
};

const raise = (without: StudyLevel, base: StudyLevel, to: StudyLevel, point: string): Adjustment => ({
  without,
  base,
  level: to,
  citation: at(13, 6, point),
});

export const tt58StudyRules: StudyRules = {
  scale: 'hocLuc',
  rows: [
    { level: 'gioi', reach: 80, keyed: true, lowest: 65, notPassed: 0, cite: level(1) },
    { level: 'kha', reach: 65, keyed: true, lowest: 50, notPassed: 0, cite: level(2) },
    { level: 'trungBinh', reach: 50, keyed: true, lowest: 35, notPassed: 0, cite: level(3) },
    { level: 'yeu', reach: 35, keyed: false, lowest: 20, notPassed: Infinity, cite: plainLevel(4) },
    { level: 'kem', reach: 0, keyed: false, lowest: 0, notPassed: Infinity, cite: plainLevel(5) },
  ],
  reach: reachByAverage(['toan', 'nguVan'], null),
  adjustments: [
    raise('gioi', 'trungBinh', 'kha', 'a'),
    raise('gioi', 'yeu', 'trungBinh', 'b'),
    raise('kha', 'yeu', 'trungBinh', 'c'),
    raise('kha', 'kem', 'yeu', 'd'),
    { without: 'gioi', base: 'kem', level: 'trungBinh', citation: null, reading: excellentToPoor },
  ],
  subjects: tt58SubjectList,
  required: ['toan', 'nguVan'],
  exemptable: ['theDuc', 'amNhac', 'miThuat'],
  retestBelow: 50,
  cite: {
    average: { term: at(11, 1), year: at(11, 2) },
    exemption: cite.exemption,
    retest: { circular, article: 16 },
    individualPlan: { circular, article: 14 },
  },
};

/** Học lực of a term or year, Điều 13. */
export const tt58Study = studyBy(tt58StudyRules);
