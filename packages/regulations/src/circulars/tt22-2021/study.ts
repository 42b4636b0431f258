import type { Citation } from '../../reasons.ts';
import { countedLevels } from '../../secondary/study-by-count.ts';
import type { StudyRules } from '../../secondary/study-rules.ts';
import { studyBy } from '../../secondary/study.ts';
import { tt22SubjectList } from './subject-list.ts';

const circular = '22/2021/TT-BGDĐT';
const level = (point: string): Citation => ({ circular, article: 9, clause: 2, point });

export const tt22StudyRules: StudyRules = {
  ...countedLevels(6, ['a', 'b', 'c', 'd'].map(level), { circular, article: 9, clause: 3 }),
  subjects: tt22SubjectList,
  required: ['toan', 'nguVan'],
  exemptable: [],
  retestBelow: 50,
  cite: {
    average: null,
    exemption: null,
    retest: { circular, article: 14 },
    individualPlan: { circular, article: 11 },
  },
};

/** Kết quả học tập of a term or year, Điều 9 khoản 2 and 3. The circular has no average across subjects. */
export const tt22Study = studyBy(tt22StudyRules);
