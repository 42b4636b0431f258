import { countedLevels } from '../../secondary/study-by-count.ts';
import type { StudyRules } from '../../secondary/study-rules.ts';
import { studyBy } from '../../secondary/study.ts';
import { at } from './citations.ts';
import { tt43SubjectList } from './subject-list.ts';

const levels = at(9, 2);

/**
 * Five subjects in place of six is the number read for Tốt (Điều 9 khoản 2 điểm a). That Khá and Đạt ask for five too, that
 * comment subjects bar as under circular 22/2021, and the adjustment are by analogy and not checked with the text.
 */
export const tt43StudyRules: StudyRules = {
  ...countedLevels(5, [at(9, 2, 'a'), levels, levels, levels], at(9)),
  subjects: tt43SubjectList,
  required: ['toan', 'nguVan'],
  retestBelow: 50,
  cite: { retest: at(13), individualPlan: null },
};

/** Kết quả học tập of a term or year in continuing education (giáo dục thường xuyên), Điều 9. */
export const tt43Study = studyBy(tt43StudyRules);
