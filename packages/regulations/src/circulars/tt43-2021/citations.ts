import type { Citation } from '../../reasons.ts';
import type { SubjectCitations } from '../../secondary/subject-citations.ts';

/** Articles only: the circular follows 22/2021, but its clauses were not at hand to compare. */
const at = (article: number): Citation => ({ circular: '43/2021/TT-BGDĐT', article });

const regular = at(6);
const periodic = at(7);
const result = at(9);

export const cite: SubjectCitations = {
  regular: { comment: regular, score: regular },
  studyTopics: regular,
  periodic: { comment: periodic, score: periodic },
  makeUp: periodic,
  zero: periodic,
  term: { comment: result, score: result },
  year: { comment: result, score: result },
  oneTerm: null,
  exemption: null,
};
