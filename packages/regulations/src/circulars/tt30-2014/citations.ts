import type { PrimaryCitations } from '../../primary/circular.ts';

const circular = '30/2014/TT-BGDĐT';

export const cite: PrimaryCitations = {
  subjectLevels: { circular, article: 11 },
  traitLevels: { circular, article: 11 },
  tests: { circular, article: 10, clause: 1 },
  marks: { circular, article: 10, clause: 3 },
  year: { circular, article: 14, clause: 1, point: 'a' },
  completed: { circular, article: 14, clause: 1, point: 'a' },
  support: { circular, article: 14, clause: 1, point: 'b' },
  headDecides: { circular, article: 14, clause: 1, point: 'c' },
  programme: { circular, article: 14, clause: 2 },
  award: { circular, article: 16 },
  individualPlan: { circular, article: 12 },
};
