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
  return {
    yearAverage(terms, policy = {}) {
      const both = readTerms(terms, assertTenths);
      // Exempt are comment subjects only.
      return oneTermYear(both, policy, cite.oneTerm, null) ?? averageOf(both, cite.year.score);
    },

    yearComment(terms, policy = {}) {
      const both = readTerms(terms, assertPassFail);
      return (
        oneTermYear(both, policy, cite.oneTerm, cite.exemption) ?? resultOfTermTwo(both, cite.year.comment)
      );
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

type BothTerms<V> = readonly [ReadTerm<V>, ReadTerm<V>];
type AssertValue = (value: unknown, place: ErrorPlace) => void;

function readTerms<V extends Tenths | PassFail>(
  { term1, term2 }: YearTerms<V>,
  assertValue: AssertValue,
): BothTerms<V> {
  return [readTerm(term1, 1, assertValue), readTerm(term2, 2, assertValue)];
}

function readTerm<V extends Tenths | PassFail>(
  input: TermResult<V>,
  term: 1 | 2,
  assertValue: AssertValue,
): ReadTerm<V> {
  if (input === 'notTaught' || input === 'exempt') {
    return { term, without: input, value: null, known: null };
  }
  const { value, known } = given(input as Given<V>);
  if (known !== null) assertValue(known, { term });
  return { term, without: null, value, known };
}

function assertPassFail(value: unknown, place: ErrorPlace): void {
  if (!isPassFail(value)) throw new RegulationError('invalidTermResult', place);
}

/** ĐTBmcn = (ĐTBmhkI + 2·ĐTBmhkII) / 3, from the rounded term averages. */
function averageOf(both: BothTerms<Tenths>, citation: Citation): Result<Tenths> {
  const reasons: Reason[] = [];
  const open = both.filter(({ value }) => value === null).map(({ term }) => term);
  if (open.length > 0) reasons.push(reason('termNotFinal', { terms: open }, citation));
  const [{ known: term1 }, { known: term2 }] = both;
  if (term1 === null || term2 === null) return openResult<Tenths>(null, reasons);
  const sum = term1 + 2 * term2;
  const figures = { sum, divisor: 3, average: roundHalfUp(sum, 3) };
  if (open.length > 0) {
    return openResult(figures.average, [reason('provisionalAverage', figures, null), ...reasons]);
  }
  return finalResult(figures.average, [reason('yearAverage', { term1, term2, ...figures }, citation)]);
}

/** The year's result is that of term II, whatever term I was. */
function resultOfTermTwo([, { value, known }]: BothTerms<PassFail>, citation: Citation): Result<PassFail> {
  const why =
    value === null
      ? reason('termNotFinal', { terms: [2] }, citation)
      : reason('yearIsTermTwo', { result: value }, citation);
  return resultOf(value, known, [why]);
}

/** Taught in one term or exempt from one; null when both terms have their result. */
function oneTermYear<V extends Tenths | PassFail>(
  both: BothTerms<V>,
  policy: Policy,
  cite: Citation | null,
  exemption: Citation | null,
): Result<V> | null {
  if (!both[0].without && !both[1].without) return null;
  const exempt = both.find(({ without }) => without === 'exempt');
  if (exempt && !exemption) throw new RegulationError('exemptionNotPossible', { term: exempt.term });
  const only = both.find(({ without }) => !without);
  if (!only) {
    return openResult<V>(null, [exempt ? reason('exempt', {}, exemption) : reason('notTaught', {}, null)]);
  }
  const { term, value, known } = only;
  const why = exempt
    ? reason('exemptOneTerm', { term }, exemption)
    : cite
      ? reason('oneTermIsYear', { term }, cite)
      : reason(
          'oneTermOnly',
          { term, option: 'P-7', choice: choiceOf(policy, 'oneTermSubject', ['termIsYear', 'noYearResult']) },
          null,
        );
  if (why.code === 'oneTermOnly' && why.params.choice === 'noYearResult') return openResult<V>(null, [why]);
  const reasons: Reason[] = [why];
  if (value === null) reasons.push(reason('termNotFinal', { terms: [term] }, why.citation));
  return resultOf(value, known, reasons);
}
