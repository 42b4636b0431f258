import type { PrimaryCitations } from '../../primary/circular.ts';

const circular = '27/2020/TT-BGDĐT';

export const cite: PrimaryCitations = {
  subjectLevels: { circular, article: 7, clause: 1, point: 'a' },
  traitLevels: { circular, article: 7, clause: 2 },
  tests: { circular, article: 7, clause: 1, point: 'b' },
  marks: { circular, article: 7, clause: 1, point: 'd' },
  year: { circular, article: 9, clause: 2, point: 'a' },
  completed: { circular, article: 11, clause: 1, point: 'a' },
  support: { circular, article: 11, clause: 1, point: 'b' },
  headDecides: { circular, article: 11, clause: 1, point: 'c' },
  programme: { circular, article: 11, clause: 2 },
  award: { circular, article: 13, clause: 1, point: 'a' },
  individualPlan: { circular, article: 8 },
};
