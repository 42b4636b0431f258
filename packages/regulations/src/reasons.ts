import type { PassFail } from './mark-text.ts';
import type { Tenths } from './tenths.ts';

/** The place in the law a statement rests on. */
export interface Citation {
  readonly circular: string;
  /** Điều. */
  readonly article: number;
  /** Khoản. */
  readonly clause?: number;
  /** Điểm. */
  readonly point?: string;
}

/** What a reason needs to be told in a sentence. `sum`, averages and terms are tenths; `option` is a policy of P-1.. */
export interface ReasonParams {
  termAverage: { sum: number; divisor: number; regularCount: number; average: Tenths };
  provisionalAverage: { sum: number; divisor: number; average: Tenths };
  missing: { slots: readonly string[] };
  pendingMakeUp: { slots: readonly string[] };
  zeroByRule: { slots: readonly string[] };
  /** The circular gives a zero only to mid-term and final; a person set it on a regular assessment. */
  zeroOnRegular: { slots: readonly string[] };
  moreRegularThanAllowed: { allowed: number; given: number; option: 'P-6'; choice: 'warn' };
  studyTopicNotEntered: { slot: string };
  allPass: { count: number };
  notPass: { slots: readonly string[] };
  yearAverage: { term1: Tenths; term2: Tenths; sum: number; divisor: number; average: Tenths };
  yearIsTermTwo: { result: PassFail };
  termNotFinal: { terms: readonly (1 | 2)[] };
  oneTermOnly: { term: 1 | 2; option: 'P-7'; choice: 'termIsYear' | 'noYearResult' };
  notTaught: Record<never, never>;
}

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
