import type { HandbookRule } from '../../handbook.ts';
import { studyExample } from '../../secondary/study.handbook.ts';
import { pupil58, studyHandbook58 } from '../../secondary/study-58.handbook.ts';
import { tt58StudyRules as rules } from './study.ts';

export const tt58StudyHandbook: readonly HandbookRule[] = studyHandbook58(
  rules,
  {
    gioi: [studyExample(rules, 'gioi TT58', pupil58([85, 83, 90, 89, 79, 90, 82, 87, 91, 88]), 'gioi')],
    kha: [studyExample(rules, 'X-08', pupil58([75, 93, 71, 82, 78, 93, 73, 92, 68, 70]), 'kha')],
    yeu: [
      studyExample(rules, 'yeu TT58', pupil58([44, 50, 52, 51, 46, 53, 55, 49, 60, 57]), 'yeu'),
      studyExample(rules, 'X-11', pupil58([72, 33, 74, 76, 71, 77, 34, 73, 81, 79]), 'yeu'),
    ],
  },
  (name) => `${name} TT58`,
);
