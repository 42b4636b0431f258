import type { Citation } from '../../reasons.ts';
import { reachByAverage } from '../../secondary/study-by-average.ts';
import type { StudyRules } from '../../secondary/study-rules.ts';
import { studyBy } from '../../secondary/study.ts';
import { tt58Averages, tt58StudyRules } from '../tt58-2011/study.ts';

/** Điều 2 khoản 6: "1 trong 3 môn Toán, Ngữ văn, Ngoại ngữ" in Điều 13 of circular 58/2011. */
const oneOfThree: Citation = { circular: '26/2020/TT-BGDĐT', article: 2, clause: 6 };

export const tt26StudyRules: StudyRules = {
  ...tt58StudyRules,
  reach: reachByAverage(['toan', 'nguVan', 'ngoaiNgu1'], tt58Averages, oneOfThree),
};

/** Học lực of a term or year under circular 58/2011 as amended. */
export const tt26Study = studyBy(tt26StudyRules);
