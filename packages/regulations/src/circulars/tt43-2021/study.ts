import type { Citation } from '../../reasons.ts';
import { countedLevels } from '../../secondary/study-by-count.ts';
import type { StudyRules } from '../../secondary/study-rules.ts';
import { studyBy } from '../../secondary/study.ts';
import { tt43SubjectList } from './subject-list.ts';

const circular = '43/2021/TT-BGDĐT';
const levels: Citation = { circular, article: 9, clause: 2 };

/**
 * Five subjects in place of six is the number read for Tốt (Điều 9 khoản 2 điểm a). That Khá and Đạt ask for five too, that
 * comment subjects bar as under circular 22/2021, and the adjustment are by analogy and not checked with the text.
 */
export const tt43StudyRules: StudyRules = {
  ...countedLevels(5, [{ ...levels, point: 'a' }, levels, levels, levels], { circular, article: 9 }),
  subjects: tt43SubjectList,
  required: ['toan', 'nguVan'],
  exemptable: [],
  retestBelow: 50,
  cite: {
    average: null,
    exemption: null,
    retest: { circular, article: 13 },
    individualPlan: null,
  },
};

/** Kết quả học tập of a term or year in continuing education (giáo dục thường xuyên), Điều 9. */
export const tt43Study = studyBy(tt43StudyRules);
