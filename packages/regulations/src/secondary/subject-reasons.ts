import type { PassFail } from '../mark-text.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import type { Tenths } from '../tenths.ts';

/** Reasons of one subject's term and year. `sum`, averages and terms are tenths; `option` is a policy of P-1.. */
export interface SubjectReasons {
  /** The divisor is `regularCount` and the weight of the other tests. */
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
  /** Circular 58/2011: two thirds of the tests and the term test decide (`3·passed >= 2·count`). */
  twoThirdsPass: { passed: number; count: number };
  tooFewPass: { passed: number; count: number };
  finalNotPass: { slot: string };
  yearAverage: { term1: Tenths; term2: Tenths; sum: number; divisor: number; average: Tenths };
  yearIsTermTwo: { result: PassFail };
  termNotFinal: { terms: readonly (1 | 2)[] };
  /** Circular 58/2011, article 10: taught in one term, which is the year's result. */
  oneTermIsYear: { term: 1 | 2 };
  /** The same where the circular is silent: policy P-7 decides. */
  oneTermOnly: { term: 1 | 2; option: 'P-7'; choice: 'termIsYear' | 'noYearResult' };
  /** Circular 58/2011, article 12: exempt in the other term, so this term's result is the year's. */
  exemptOneTerm: { term: 1 | 2 };
  exempt: Record<never, never>;
  notTaught: Record<never, never>;
  /** Term I was assessed under another circular; its result enters the year as it was. */
  termUnderOther: { term: 1; under: SecondaryRuleSetId; year: SecondaryRuleSetId };
}
