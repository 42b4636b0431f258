import { RegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { resultOf, type Result } from '../results.ts';
import { roundHalfUp, type Tenths } from '../tenths.ts';
import type { TermValue } from './comment-result.ts';
import type { MarkForm } from './mark-form.ts';
import { choiceOf, type Policy } from './policy.ts';
import { MAX, REGULAR, type Slots } from './slots.ts';
import type { TermCitations } from './subject-citations.ts';
import type { Column, Mark, Scoring, SubjectPlan, SubjectRules } from './subject-rules.ts';
import { countBits, slotsIn, tally } from './tally.ts';

/** In what the circulars' terms differ. */
export interface TermRule {
  readonly slots: Slots;
  /** Regular assessments of a term. */
  readonly regularCount: (subject: SubjectPlan) => number;
  /** Whether that number is a minimum; otherwise policy P-6 says what becomes of more. */
  readonly regularIsMinimum?: boolean;
  /** Mid-term or periodic tests of a term. */
  readonly periodicCount: (subject: SubjectPlan) => number;
  /** Slots the circular gives make-ups and zeros by rule for. */
  readonly makeUps: number;
  /** Forms of regular marks that have no decimal. */
  readonly wholeForms?: readonly MarkForm[];
  readonly comment: TermValue<PassFail>;
  readonly cite: TermCitations;
}

/** The term of a subject: every secondary circular has the same course under its own numbers and articles. */
export function secondaryTerm(rule: TermRule): Pick<SubjectRules, 'columns' | 'termAverage' | 'termComment'> {
  return {
    columns: (subject) => columns(rule, subject),
    termAverage: (subject, marks, policy) => term(rule, 'score', average, subject, marks, policy),
    termComment: (subject, marks, policy) => term(rule, 'comment', rule.comment, subject, marks, policy),
  };
}

/** ĐTBmhk: the weighted sum over the weights of what was assessed. */
const average: TermValue<Tenths> = ({ sum, divisor, entered }, slots, complete, citation, reasons) => {
  const figures = { sum, divisor, average: roundHalfUp(sum, divisor) };
  reasons.push(
    complete
      ? reason('termAverage', { ...figures, regularCount: countBits(entered & REGULAR) }, citation)
      : reason('provisionalAverage', figures, null),
  );
  return figures.average;
};

/** The columns of a subject and term, in the order of the register: all that is missing when nothing is given. */
function columns(rule: TermRule, subject: SubjectPlan): readonly Column[] {
  const { topic, regular, tests } = lacking(rule, subject, 0);
  const out: Column[] = [];
  for (const [slot, { bit, kind, weight }] of rule.slots) {
    if ((regular | topic | tests) & bit) out.push({ slot, kind, weight, required: bit !== topic, step: 1 });
  }
  return out;
}

function term<V extends Tenths | PassFail>(
  rule: TermRule,
  scoring: Scoring,
  valueOf: TermValue<V>,
  subject: SubjectPlan,
  marks: Iterable<Mark>,
  policy: Policy = {},
): Result<V> {
  if (subject.scoring !== scoring) throw new RegulationError('wrongScoring', { field: 'scoring' });
  const { slots, makeUps, cite } = rule;
  const counts = tally(slots, rule.wholeForms, scoring, marks);
  const { entered, pending, zero } = counts;
  const given = entered | pending;
  const { required, topic, regular, tests } = lacking(rule, subject, given);
  const complete = !(regular | tests | pending);
  const reasons: Reason[] = [];
  const value = entered ? valueOf(counts, slots, complete, cite.term[scoring], reasons) : null;

  const tell = (
    code: 'missing' | 'pendingMakeUp' | 'zeroByRule' | 'zeroOnRegular',
    set: number,
    at: Citation | null,
  ) => {
    if (set) reasons.push(reason(code, { slots: slotsIn(slots, set) }, at));
  };
  tell('missing', regular, cite.regular[scoring]);
  tell('missing', tests, cite.periodic[scoring]);
  tell('pendingMakeUp', pending & makeUps, cite.makeUp);
  tell('pendingMakeUp', pending & ~makeUps, null);
  tell('zeroByRule', zero & makeUps, cite.zero);
  tell('zeroOnRegular', zero & ~makeUps, null);
  const regularGiven = countBits(given & REGULAR & ~topic);
  if (regularGiven > required && !rule.regularIsMinimum) {
    reasons.push(tooMany(required, regularGiven, policy, cite.regular[scoring]));
  }
  if (topic & ~given) {
    reasons.push(reason('studyTopicNotEntered', { slot: slotsIn(slots, topic).join() }, cite.studyTopics));
  }
  return resultOf(complete ? value : null, value, reasons);
}

interface Lacking {
  readonly required: number;
  /** The column of the study topics, 0 when there is none. */
  readonly topic: number;
  readonly regular: number;
  readonly tests: number;
}

/**
 * What a term asks for beyond the slots given. The number of marks counts, not which columns hold them; the result of the
 * cluster of study topics is one more regular assessment, in the column after the prescribed ones.
 */
function lacking(rule: TermRule, subject: SubjectPlan, given: number): Lacking {
  const required = rule.regularCount(subject);
  const topic = subject.studyTopics && rule.cite.studyTopics ? 1 << required : 0;
  return {
    required,
    topic,
    regular: firstFree(given & ~topic, 0, required),
    tests: firstFree(given, MAX, rule.periodicCount(subject)) | firstFree(given, 2 * MAX, 1),
  };
}

/** Of the `MAX` slots starting at bit `from` the first free ones, as many as those given there fall short of `wanted`. */
function firstFree(given: number, from: number, wanted: number): number {
  const taken = (given >> from) & REGULAR;
  let free = 0;
  let left = wanted - countBits(taken);
  for (let bit = 1; left > 0; bit <<= 1) {
    if (taken & bit) continue;
    free |= bit;
    left -= 1;
  }
  return free << from;
}

function tooMany(allowed: number, given: number, policy: Policy, citation: Citation): Reason {
  const choice = choiceOf(policy, 'moreRegularMarks', ['warn', 'reject']);
  if (choice === 'reject') throw new RegulationError('tooManyRegularMarks', { field: 'tx' });
  return reason('moreRegularThanAllowed', { allowed, given, option: 'P-6', choice }, citation);
}
