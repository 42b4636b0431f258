import type { PrimaryCitations } from '../../primary/circular.ts';
import { cite as original } from '../tt30-2014/citations.ts';

const circular = '22/2016/TT-BGDĐT';

/** Article 1 of the amendment: clause 7 for article 14 of circular 30/2014, clause 9 for article 16. */
const amendment = { circular, article: 1 };
const completion = { ...amendment, clause: 7 };

export const cite: PrimaryCitations = {
  subjectLevels: amendment,
  traitLevels: amendment,
  tests: amendment,
  marks: amendment,
  year: completion,
  completed: completion,
  support: completion,
  headDecides: completion,
  programme: original.programme,
  award: { ...amendment, clause: 9 },
  individualPlan: original.individualPlan,
};
