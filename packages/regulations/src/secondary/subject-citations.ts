import type { Citation } from '../reasons.ts';
import type { Scoring } from './subject-rules.ts';

type ByScoring = Readonly<Record<Scoring, Citation>>;

export interface TermCitations {
  readonly regular: ByScoring;
  /** Mid-term or periodic tests, and the final. */
  readonly periodic: ByScoring;
  readonly makeUp: Citation;
  readonly zero: Citation;
  /** Null where the circular has no study topics; a plan that names them has no column for them then. */
  readonly studyTopics: Citation | null;
  readonly term: ByScoring;
}

export interface YearCitations {
  readonly year: ByScoring;
  /** What the circular says of a subject taught in one term; null where it is silent and policy P-7 decides. */
  readonly oneTerm: Citation | null;
  /** Where the circular exempts from a subject (miễn học), a comment subject always; null when it knows no exemption. */
  readonly exemption: Citation | null;
}

/** Where a circular says what is computed of a subject. */
export interface SubjectCitations extends TermCitations, YearCitations {}
