import type { Citation } from '../../reasons.ts';
import type { SubjectCitations } from '../../secondary/subject-citations.ts';

/** A place in this circular. */
export const at = (article: number, clause?: number, point?: string): Citation => ({
  circular: '22/2021/TT-BGDĐT',
  article,
  ...(clause && { clause }),
  ...(point && { point }),
});

const comment = at(9, 1, 'a');
const score = at(9, 1, 'b');

export const cite: SubjectCitations = {
  regular: { comment: at(6, 2, 'a'), score: at(6, 2, 'b') },
  studyTopics: at(6, 3),
  periodic: { comment: at(7, 2), score: at(7, 3) },
  makeUp: at(7, 4),
  zero: at(7, 5),
  term: { comment, score },
  year: { comment, score },
  oneTerm: null,
  exemption: null,
};
