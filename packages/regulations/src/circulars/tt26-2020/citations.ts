import type { Citation } from '../../reasons.ts';
import type { SubjectCitations } from '../../secondary/subject-citations.ts';
import { cite as before } from '../tt58-2011/citations.ts';

/** A place in this circular. */
export const at = (clause: number): Citation => ({ circular: '26/2020/TT-BGDĐT', article: 1, clause });

/** The new article 8: counts, make-ups, zeros. */
const counts = at(4);

/** Where circular 26/2020 amends 58/2011, its own place; the rest stands as it was. */
export const cite: SubjectCitations = {
  ...before,
  regular: { comment: counts, score: counts },
  periodic: { comment: counts, score: counts },
  makeUp: counts,
  zero: counts,
  term: { comment: before.term.comment, score: at(5) },
};
