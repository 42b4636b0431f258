import { RegulationError, type ErrorPlace } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { finalResult, openResult, resultOf, type Result } from '../results.ts';
import { assertTenths, roundHalfUp, type Tenths } from '../tenths.ts';
import { choiceOf, type Policy } from './policy.ts';
import type { Given } from './rules.ts';
import { given } from './standing.ts';
import type { YearCitations } from './subject-citations.ts';
import type { SubjectRules, TermResult, YearTerms } from './subject-rules.ts';
import { isPassFail } from './tally.ts';

/** The year of a subject: every secondary circular has the same rule under its own article. */
export function secondaryYear(cite: YearCitations): Pick<SubjectRules, 'yearAverage' | 'yearComment'> {
  const { year, oneTerm, exemption } = cite;
  return {
    yearAverage: (terms, policy) =>
      // Exempt are comment subjects only.
      yearOf(terms, policy, assertTenths, oneTerm, null, (first, second) =>
        averageOf(first, second, year.score),
      ),
    yearComment: (terms, policy) =>
      yearOf(terms, policy, assertPassFail, oneTerm, exemption, (_, second) =>
        resultOfTermTwo(second, year.comment),
      ),
  };
}

/** A term that has or will have a result: its value, and the value or a provisional one. */
interface ReadTerm<V> {
  readonly term: 1 | 2;
  readonly value: V | null;
  readonly known: V | null;
}

type AssertValue = (value: unknown, place: ErrorPlace) => void;

function yearOf<V extends Tenths | PassFail>(
  { term1, term2 }: YearTerms<V>,
  policy: Policy = {},
  assertValue: AssertValue,
  oneTerm: Citation | null,
  exemption: Citation | null,
  ofBoth: (first: ReadTerm<V>, second: ReadTerm<V>) => Result<V>,
): Result<V> {
  const first = readTerm(term1, 1, assertValue);
  const second = readTerm(term2, 2, assertValue);
  if (first && second) return ofBoth(first, second);

  const exempt = term1 === 'exempt' ? 1 : term2 === 'exempt' ? 2 : null;
  if (exempt && !exemption) throw new RegulationError('exemptionNotPossible', { term: exempt });
  const only = first ?? second;
  if (!only) {
    return openResult<V>(null, [exempt ? reason('exempt', {}, exemption) : reason('notTaught', {}, null)]);
  }
  const { term, value, known } = only;
  const reasons: Reason[] = [];
  const citation = exempt ? exemption : oneTerm;
  if (citation) {
    reasons.push(reason(exempt ? 'exemptOneTerm' : 'oneTermIsYear', { term }, citation));
  } else {
    const choice = choiceOf(policy, 'oneTermSubject', ['termIsYear', 'noYearResult']);
    reasons.push(reason('oneTermOnly', { term, option: 'P-7', choice }, null));
    if (choice === 'noYearResult') return openResult<V>(null, reasons);
  }
  if (value === null) reasons.push(reason('termNotFinal', { terms: [term] }, citation));
  return resultOf(value, known, reasons);
}

/** Null when the subject is not taught or the pupil exempt. */
function readTerm<V extends Tenths | PassFail>(
  input: TermResult<V>,
  term: 1 | 2,
  assertValue: AssertValue,
): ReadTerm<V> | null {
  if (input === 'notTaught' || input === 'exempt') return null;
  const { value, known } = given(input as Given<V>);
  if (known !== null) assertValue(known, { term });
  return { term, value, known };
}

function assertPassFail(value: unknown, place: ErrorPlace): void {
  if (!isPassFail(value)) throw new RegulationError('invalidTermResult', place);
}

/** ĐTBmcn = (ĐTBmhkI + 2·ĐTBmhkII) / 3, from the rounded term averages. */
function averageOf(first: ReadTerm<Tenths>, second: ReadTerm<Tenths>, citation: Citation): Result<Tenths> {
  const terms = [first, second].filter(({ value }) => value === null).map(({ term }) => term);
  const reasons: Reason[] = terms.length > 0 ? [reason('termNotFinal', { terms }, citation)] : [];
  const term1 = first.known;
  const term2 = second.known;
  if (term1 === null || term2 === null) return openResult<Tenths>(null, reasons);
  const sum = term1 + 2 * term2;
  const average = roundHalfUp(sum, 3);
  const figures = { sum, divisor: 3, average };
  if (terms.length > 0) return openResult(average, [reason('provisionalAverage', figures, null), ...reasons]);
  return finalResult(average, [reason('yearAverage', { term1, term2, ...figures }, citation)]);
}

/** The year's result is that of term II, whatever term I was. */
function resultOfTermTwo({ value, known }: ReadTerm<PassFail>, citation: Citation): Result<PassFail> {
  return resultOf(value, known, [
    value === null
      ? reason('termNotFinal', { terms: [2] }, citation)
      : reason('yearIsTermTwo', { result: value }, citation),
  ]);
}
