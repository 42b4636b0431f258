import { RegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import { assertTenths, roundHalfUp, type Tenths } from '../tenths.ts';
import type { Policy } from './policy.ts';
import type { SubjectRules, TermResult } from './subject-rules.ts';

export interface YearCitations {
  readonly score: Citation;
  readonly comment: Citation;
  /** What the circular says of a subject taught in one term; null when it is silent. */
  readonly oneTerm: Citation | null;
  /** Where the circular exempts from a subject (miễn học); null when it knows no exemption. */
  readonly exemption: Citation | null;
}

/** The year of a subject: every secondary circular has the same rule under its own article. */
export function secondaryYear(cite: YearCitations): Pick<SubjectRules, 'yearAverage' | 'yearComment'> {
  return {
    // ĐTBmcn = (ĐTBmhkI + 2·ĐTBmhkII) / 3, from the rounded term averages.
    yearAverage(terms, policy = {}) {
      const first = readTerm(terms.term1, 1, assertTenths);
      const second = readTerm(terms.term2, 2, assertTenths);
      const oneTerm = oneTermYear(first, second, policy, cite);
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
    yearComment(terms, policy = {}) {
      const first = readTerm(terms.term1, 1, assertPassFail);
      const second = readTerm(terms.term2, 2, assertPassFail);
      const oneTerm = oneTermYear(first, second, policy, cite);
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
  /** Why the term gives no result, `taught` when it does. */
  readonly given: 'taught' | 'notTaught' | 'exempt';
  readonly value: V | null;
  readonly provisional: V | null;
}

function readTerm<V extends Tenths | PassFail>(
  input: TermResult<V>,
  term: 1 | 2,
  assertValue: (value: unknown, place: { term: 1 | 2 }) => void,
): ReadTerm<V> {
  if (input === 'notTaught' || input === 'exempt') {
    return { term, given: input, value: null, provisional: null };
  }
  const { value, provisional } = asFigures(input as Result<V> | V | null);
  if (value !== null) assertValue(value, { term });
  if (provisional !== null) assertValue(provisional, { term });
  return { term, given: 'taught', value, provisional };
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

/** Taught in one term (policy P-7) or exempt from one; null when both terms have their result. */
function oneTermYear<V extends Tenths | PassFail>(
  first: ReadTerm<V>,
  second: ReadTerm<V>,
  policy: Policy,
  cite: YearCitations,
): Result<V> | null {
  const exempt = [first, second].find(({ given }) => given === 'exempt');
  if (exempt && !cite.exemption) {
    throw new RegulationError(
      'exemptionNotPossible',
      { term: exempt.term },
      'the circular knows no exemption',
    );
  }
  if (first.given === 'taught' && second.given === 'taught') return null;
  const only = first.given === 'taught' ? first : second;
  if (only.given !== 'taught') {
    return openResult<V>(null, [
      exempt ? reason('exempt', {}, cite.exemption) : reason('notTaught', {}, null),
    ]);
  }
  const { term } = only;
  if (exempt) return onlyTerm(only, reason('exemptOneTerm', { term }, cite.exemption), cite.exemption);

  const choice = policy.oneTermSubject ?? 'termIsYear';
  if (choice !== 'termIsYear' && choice !== 'noYearResult') {
    throw new RegulationError('invalidOption', { field: 'oneTermSubject' }, `no choice ${String(choice)}`);
  }
  const why = reason('oneTermOnly', { term, option: 'P-7', choice }, cite.oneTerm);
  return choice === 'noYearResult' ? openResult<V>(null, [why]) : onlyTerm(only, why, cite.oneTerm);
}

function onlyTerm<V extends Tenths | PassFail>(
  { term, value, provisional }: ReadTerm<V>,
  why: Reason,
  citation: Citation | null,
): Result<V> {
  if (value !== null) return finalResult(value, [why]);
  return openResult(provisional, [why, reason('termNotFinal', { terms: [term] }, citation)]);
}
