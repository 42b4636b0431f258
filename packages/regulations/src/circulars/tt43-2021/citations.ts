import type { Citation } from '../../reasons.ts';
import type { SubjectCitations } from '../../secondary/subject-citations.ts';

/** A place in this circular. */
export const at = (article: number, clause?: number, point?: string): Citation => ({
  circular: '43/2021/TT-BGDĐT',
  article,
  ...(clause && { clause }),
  ...(point && { point }),
});

const regular = at(6);
const periodic = at(7);
const comment = at(9);

/** Articles only where the circular's clauses were not at hand to compare with those of 22/2021. */
export const cite: SubjectCitations = {
  regular: { comment: regular, score: regular },
  studyTopics: at(9, 1, 'a'),
  periodic: { comment: periodic, score: periodic },
  makeUp: periodic,
  zero: periodic,
  term: { comment, score: at(9, 1, 'a') },
  year: { comment, score: at(9, 1, 'b') },
  oneTerm: null,
  exemption: null,
};
