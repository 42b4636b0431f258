import type { Citation } from '../../reasons.ts';
import type { SubjectCitations } from '../../secondary/subject-citations.ts';

/** A place in this circular. */
export const at = (article: number, clause?: number, point?: string): Citation => ({
  circular: '58/2011/TT-BGDĐT',
  article,
  ...(clause && { clause }),
  ...(point && { point }),
});

const periodic = at(8, 1);
const regular = at(8, 2);
/** Make-up tests, and the zero for who does not sit them. */
const missed = at(8, 5);

/** Of the regulation (quy chế) that the circular puts in force. */
export const cite: SubjectCitations = {
  regular: { comment: regular, score: regular },
  periodic: { comment: periodic, score: periodic },
  makeUp: missed,
  zero: missed,
  studyTopics: null,
  term: { comment: at(10, 2, 'a'), score: at(10, 1, 'a') },
  year: { comment: at(10, 2, 'b'), score: at(10, 1, 'b') },
  oneTerm: at(10, 3),
  exemption: at(12, 4),
};
