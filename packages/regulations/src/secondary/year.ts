import { RegulationError, type ErrorPlace } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { reason, type Citation, type ReasonOf } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import { assertTenths, roundHalfUp, type Tenths } from '../tenths.ts';
import { isDefault, type Policy } from './policy.ts';
import type { Given } from './rules.ts';
import { given } from './standing.ts';
import type { YearCitations } from './subject-citations.ts';
import type { SubjectRules, TermResult } from './subject-rules.ts';

/** The year of a subject: every secondary circular has the same rule under its own article. */
export function secondaryYear(cite: YearCitations): Pick<SubjectRules, 'yearAverage' | 'yearComment'> {
  return {
    // ĐTBmcn = (ĐTBmhkI + 2·ĐTBmhkII) / 3, from the rounded term averages.
    yearAverage(terms, policy = {}) {
      const first = readTerm(terms.term1, 1, assertTenths);
      const second = readTerm(terms.term2, 2, assertTenths);
      // Exempt are comment subjects only.
      const oneTerm = oneTermYear(first, second, policy, cite.oneTerm, null);
      if (oneTerm) return oneTerm;

      const open = [first, second].filter(({ value }) => value === null).map(({ term }) => term);
      const notFinal = open.length > 0 ? [reason('termNotFinal', { terms: open }, cite.year.score)] : [];
      const term1 = first.known;
      const term2 = second.known;
      if (term1 === null || term2 === null) return openResult<Tenths>(null, notFinal);
      const sum = term1 + 2 * term2;
      const figures = { sum, divisor: 3, average: roundHalfUp(sum, 3) };
      if (open.length > 0) {
        return openResult(figures.average, [reason('provisionalAverage', figures, null), ...notFinal]);
      }
      return finalResult(figures.average, [
        reason('yearAverage', { term1, term2, ...figures }, cite.year.score),
      ]);
    },

    // The year's result is that of term II, whatever term I was.
    yearComment(terms, policy = {}) {
      const first = readTerm(terms.term1, 1, assertPassFail);
      const second = readTerm(terms.term2, 2, assertPassFail);
      const oneTerm = oneTermYear(first, second, policy, cite.oneTerm, cite.exemption);
      if (oneTerm) return oneTerm;
      const { value, known } = second;
      if (value === null) {
        return openResult(known, [reason('termNotFinal', { terms: [2] }, cite.year.comment)]);
      }
      return finalResult(value, [reason('yearIsTermTwo', { result: value }, cite.year.comment)]);
    },
  };
}

interface ReadTerm<V> {
  readonly term: 1 | 2;
  /** Why the term gives no result; null when it does or will. */
  readonly without: 'notTaught' | 'exempt' | null;
  readonly value: V | null;
  /** The value, or a provisional one. */
  readonly known: V | null;
}

function readTerm<V extends Tenths | PassFail>(
  input: TermResult<V>,
  term: 1 | 2,
  assertValue: (value: unknown, place: ErrorPlace) => void,
): ReadTerm<V> {
  if (input === 'notTaught' || input === 'exempt') {
    return { term, without: input, value: null, known: null };
  }
  const { value, known } = given(input as Given<V>);
  if (known !== null) assertValue(known, { term });
  return { term, without: null, value, known };
}

function assertPassFail(value: unknown, place: ErrorPlace): void {
  if (value !== 'D' && value !== 'CD') {
    throw new RegulationError('invalidTermResult', place, `${String(value)} is neither D nor CD`);
  }
}

/** Taught in one term or exempt from one; null when both terms have their result. */
function oneTermYear<V extends Tenths | PassFail>(
  first: ReadTerm<V>,
  second: ReadTerm<V>,
  policy: Policy,
  cite: Citation | null,
  exemption: Citation | null,
): Result<V> | null {
  if (!first.without && !second.without) return null;
  const both = [first, second];
  const exempt = both.find(({ without }) => without === 'exempt');
  if (exempt && !exemption) {
    throw new RegulationError('exemptionNotPossible', { term: exempt.term }, 'no exemption here');
  }
  const only = both.find(({ without }) => !without);
  if (!only) {
    return openResult<V>(null, [exempt ? reason('exempt', {}, exemption) : reason('notTaught', {}, null)]);
  }
  const why = exempt
    ? reason('exemptOneTerm', { term: only.term }, exemption)
    : cite
      ? reason('oneTermIsYear', { term: only.term }, cite)
      : oneTermByPolicy(only.term, policy);
  if (why.code === 'oneTermOnly' && why.params.choice !== 'termIsYear') return openResult<V>(null, [why]);
  if (only.value !== null) return finalResult(only.value, [why]);
  return openResult(only.known, [why, reason('termNotFinal', { terms: [only.term] }, why.citation)]);
}

function oneTermByPolicy(term: 1 | 2, policy: Policy): ReasonOf<'oneTermOnly'> {
  const termIsYear = isDefault(policy, 'oneTermSubject', ['termIsYear', 'noYearResult']);
  const choice = termIsYear ? 'termIsYear' : 'noYearResult';
  return reason('oneTermOnly', { term, option: 'P-7', choice }, null);
}
