import { RegulationError } from '../../errors.ts';
import type { PassFail } from '../../mark-text.ts';
import { reason } from '../../reasons.ts';
import { finalResult, openResult } from '../../results.ts';
import type { Result, TermResult, YearOptions, YearTerms } from '../../rule-set.ts';
import { assertTenths, roundHalfUp, type Tenths } from '../../tenths.ts';
import * as cite from './citations.ts';

/** ĐTBmcn = (ĐTBmhkI + 2·ĐTBmhkII) / 3 from the rounded term averages, Điều 9 khoản 1 điểm b. */
export function yearAverage(terms: YearTerms<Tenths>, options: YearOptions = {}): Result<Tenths> {
  const first = readTerm(terms.term1, 1, assertTenths);
  const second = readTerm(terms.term2, 2, assertTenths);
  const oneTerm = oneTermYear(first, second, options);
  if (oneTerm) return oneTerm;

  const term1 = first.value ?? first.provisional;
  const term2 = second.value ?? second.provisional;
  const notFinal = ([first, second] as const).filter(({ value }) => value === null).map(({ term }) => term);
  const open = notFinal.length > 0 ? [reason('termNotFinal', { terms: notFinal }, cite.scoreResult)] : [];
  if (term1 === null || term2 === null) return openResult<Tenths>(null, open);
  const sum = term1 + 2 * term2;
  const average = roundHalfUp(sum, 3);
  if (open.length > 0)
    return openResult(average, [reason('provisionalAverage', { sum, divisor: 3, average }, null), ...open]);
  return finalResult(average, [
    reason('yearAverage', { term1, term2, sum, divisor: 3, average }, cite.scoreResult),
  ]);
}

/** The year's result is that of term II, Điều 9 khoản 1 điểm a. */
export function yearComment(terms: YearTerms<PassFail>, options: YearOptions = {}): Result<PassFail> {
  const first = readTerm(terms.term1, 1, assertPassFail);
  const second = readTerm(terms.term2, 2, assertPassFail);
  const oneTerm = oneTermYear(first, second, options);
  if (oneTerm) return oneTerm;

  if (second.value === null) {
    return openResult(second.provisional, [reason('termNotFinal', { terms: [2] }, cite.commentResult)]);
  }
  return finalResult(second.value, [reason('yearIsTermTwo', { result: second.value }, cite.commentResult)]);
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
): Result<V> | null {
  if (first.taught && second.taught) return null;
  if (!first.taught && !second.taught) return openResult<V>(null, [reason('notTaught', {}, null)]);
  const only = first.taught ? first : second;
  const choice = options.oneTermSubject ?? 'termIsYear';
  if (choice !== 'termIsYear' && choice !== 'noYearResult') {
    throw new RegulationError('invalidOption', { field: 'oneTermSubject' }, `no choice ${String(choice)}`);
  }
  const why = reason('oneTermOnly', { term: only.term, option: 'P-7', choice }, null);
  if (choice === 'noYearResult') return openResult<V>(null, [why]);
  if (only.value !== null) return finalResult(only.value, [why]);
  return openResult(only.provisional, [why, reason('termNotFinal', { terms: [only.term] }, null)]);
}
