import { countedLevels } from '../../secondary/study-by-count.ts';
import type { StudyRules } from '../../secondary/study-rules.ts';
import { studyBy } from '../../secondary/study.ts';
import { at } from './citations.ts';
import { tt22SubjectList } from './subject-list.ts';

export const tt22StudyRules: StudyRules = {
  ...countedLevels(
    6,
    ['a', 'b', 'c', 'd'].map((point) => at(9, 2, point)),
    at(9, 3),
  ),
  subjects: tt22SubjectList,
  required: ['toan', 'nguVan'],
  retestBelow: 50,
  cite: { retest: at(14), individualPlan: at(11) },
};

/** Kết quả học tập of a term or year, Điều 9 khoản 2 and 3. The circular has no average across subjects. */
export const tt22Study = studyBy(tt22StudyRules);
