import { RegulationError } from './errors.ts';
import type { PassFail } from './mark-text.ts';
import { reason, type Citation } from './reasons.ts';
import { finalResult, openResult } from './results.ts';
import type { Result, RuleSet, TermResult, YearOptions } from './rule-set.ts';
import { assertTenths, roundHalfUp, type Tenths } from './tenths.ts';

export interface YearCitations {
  readonly score: Citation;
  readonly comment: Citation;
  /** What the circular says of a subject taught in one term; null when it is silent. */
  readonly oneTerm: Citation | null;
}

/** The year of a subject: every secondary circular has the same rule under its own article. */
export function secondaryYear(cite: YearCitations): Pick<RuleSet, 'yearAverage' | 'yearComment'> {
  return {
    // ĐTBmcn = (ĐTBmhkI + 2·ĐTBmhkII) / 3, from the rounded term averages.
    yearAverage(terms, options = {}) {
      const first = readTerm(terms.term1, 1, assertTenths);
      const second = readTerm(terms.term2, 2, assertTenths);
      const oneTerm = oneTermYear(first, second, options, cite);
      if (oneTerm) return oneTerm;

      const open = [first, second].filter(({ value }) => value === null).map(({ term }) => term);
      const notFinal = open.length > 0 ? [reason('termNotFinal', { terms: open }, cite.score)] : [];
      const term1 = first.value ?? first.provisional;
      const term2 = second.value ?? second.provisional;
      if (term1 === null || term2 === null) return openResult<Tenths>(null, notFinal);
      const sum = term1 + 2 * term2;
      const average = roundHalfUp(sum, 3);
      if (open.length > 0) {
        return openResult(average, [
          reason('provisionalAverage', { sum, divisor: 3, average }, null),
          ...notFinal,
        ]);
      }
      return finalResult(average, [
        reason('yearAverage', { term1, term2, sum, divisor: 3, average }, cite.score),
      ]);
    },

    // The year's result is that of term II, whatever term I was.
    yearComment(terms, options = {}) {
      const first = readTerm(terms.term1, 1, assertPassFail);
      const second = readTerm(terms.term2, 2, assertPassFail);
      const oneTerm = oneTermYear(first, second, options, cite);
      if (oneTerm) return oneTerm;
      if (second.value === null) {
        return openResult(second.provisional, [reason('termNotFinal', { terms: [2] }, cite.comment)]);
      }
      return finalResult(second.value, [reason('yearIsTermTwo', { result: second.value }, cite.comment)]);
    },
  };
}

interface ReadTerm<V> {
  readonly term: 1 | 2;
  readonly taught: boolean;
  readonly value: V | null;
  readonly provisional: V | null;
}

function readTerm<V extends Tenths | PassFail>(
  input: TermResult<V>,
  term: 1 | 2,
  assertValue: (value: unknown, place: { term: 1 | 2 }) => void,
): ReadTerm<V> {
  if (input === 'notTaught') return { term, taught: false, value: null, provisional: null };
  const { value, provisional } = asFigures(input);
  if (value !== null) assertValue(value, { term });
  if (provisional !== null) assertValue(provisional, { term });
  return { term, taught: true, value, provisional };
}

function asFigures<V extends Tenths | PassFail>(
  input: Result<V> | V | null,
): Pick<ReadTerm<V>, 'value' | 'provisional'> {
  if (input === null) return { value: null, provisional: null };
  return typeof input === 'object' ? input : { value: input, provisional: null };
}

function assertPassFail(value: unknown, place: { term: 1 | 2 }): void {
  if (value !== 'D' && value !== 'CD') {
    throw new RegulationError('invalidTermResult', place, `${String(value)} is neither D nor CD`);
  }
}

/** Policy P-7; null when the subject is taught in both terms. */
function oneTermYear<V extends Tenths | PassFail>(
  first: ReadTerm<V>,
  second: ReadTerm<V>,
  options: YearOptions,
  cite: YearCitations,
): Result<V> | null {
  if (first.taught && second.taught) return null;
  if (!first.taught && !second.taught) return openResult<V>(null, [reason('notTaught', {}, null)]);
  const only = first.taught ? first : second;
  const choice = options.oneTermSubject ?? 'termIsYear';
  if (choice !== 'termIsYear' && choice !== 'noYearResult') {
    throw new RegulationError('invalidOption', { field: 'oneTermSubject' }, `no choice ${String(choice)}`);
  }
  const why = reason('oneTermOnly', { term: only.term, option: 'P-7', choice }, cite.oneTerm);
  if (choice === 'noYearResult') return openResult<V>(null, [why]);
  if (only.value !== null) return finalResult(only.value, [why]);
  return openResult(only.provisional, [why, reason('termNotFinal', { terms: [only.term] }, cite.oneTerm)]);
}
