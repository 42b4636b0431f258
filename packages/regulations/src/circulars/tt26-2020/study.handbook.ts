import type { HandbookRule } from '../../handbook.ts';
import { studyExample } from '../../secondary/study.handbook.ts';
import { pupil58, studyHandbook58 } from '../../secondary/study-58.handbook.ts';
import { tt26StudyRules as rules } from './study.ts';

export const tt26StudyHandbook: readonly HandbookRule[] = studyHandbook58(
  rules,
  {
    gioi: [studyExample(rules, 'X-08 TT26', pupil58([75, 93, 71, 82, 78, 93, 73, 92, 68, 70]), 'gioi')],
    kha: [studyExample(rules, 'kha TT26', pupil58([75, 93, 71, 82, 78, 93, 73, 79, 81, 70]), 'kha')],
    yeu: [
      studyExample(
        rules,
        'X-10',
        pupil58([69, 70, 66, 71, 68, 73, 75, 67, 79, 72], ['theDuc']),
        'yeu',
        'trungBinh',
      ),
    ],
  },
  (name) => `${name} TT26`,
);
