import type { AdmissionReasons } from './admission/reasons.ts';
import type { GraduationReasons } from './graduation/reasons.ts';
import type { PreschoolReasons } from './preschool/reasons.ts';
import type { PrimaryReasons } from './primary/reasons.ts';
import type { PromotionReasons } from './secondary/promotion-reasons.ts';
import type { StudyReasons } from './secondary/study-reasons.ts';
import type { SubjectReasons } from './secondary/subject-reasons.ts';

/** The place in the law a statement rests on. */
export interface Citation {
  /** Number of the document: `22/2021/TT-BGDĐT`. */
  readonly circular: string;
  /** What the document is called; a circular (thông tư) when left out. */
  readonly kind?: 'circular' | 'decision' | 'law' | 'letter' | 'standard';
  /** Điều. */
  readonly article?: number;
  /** Khoản. */
  readonly clause?: number;
  /** Điểm. */
  readonly point?: string;
}

/**
 * What each reason needs to be told in a sentence, by code. A vocabulary stands beside the rules that use it; codes are
 * unique over all of them.
 */
export interface ReasonParams
  extends
    SubjectReasons,
    StudyReasons,
    PromotionReasons,
    PrimaryReasons,
    PreschoolReasons,
    GraduationReasons,
    AdmissionReasons {}

export type ReasonCode = keyof ReasonParams;

export interface ReasonOf<C extends ReasonCode> {
  readonly code: C;
  readonly params: Readonly<ReasonParams[C]>;
  /** Null where the circular is silent and practice or a policy option decides. */
  readonly citation: Citation | null;
}

export type Reason = { [C in ReasonCode]: ReasonOf<C> }[ReasonCode];

export function reason<C extends ReasonCode>(
  code: C,
  params: ReasonParams[C],
  citation: Citation | null,
): ReasonOf<C> {
  return { code, params, citation };
}
