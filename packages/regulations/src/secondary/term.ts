import { RegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { finalResult, openResult } from '../results.ts';
import { roundHalfUp, type Tenths } from '../tenths.ts';
import type { CommentResult } from './comment-result.ts';
import { isDefault, type Policy } from './policy.ts';
import type { TermCitations } from './subject-citations.ts';
import { FINAL, MAX, PERIODIC, REGULAR, type Slots } from './slots.ts';
import type { Column, Mark, Scoring, SubjectPlan, SubjectRules } from './subject-rules.ts';
import { countBits, slotsIn, tally, type Tally } from './tally.ts';

/** In what the circulars' terms differ. */
export interface TermRule {
  readonly slots: Slots;
  /** Regular assessments of a term. */
  readonly regularCount: (subject: SubjectPlan) => number;
  /** Whether that number is a minimum; otherwise policy P-6 says what becomes of more. */
  readonly regularIsMinimum: boolean;
  /** Mid-term or periodic tests of a term. */
  readonly periodicCount: (subject: SubjectPlan) => number;
  /** Slots the circular gives make-ups and zeros by rule for. */
  readonly makeUps: number;
  readonly comment: CommentResult;
  readonly cite: TermCitations;
}

/** The term of a subject: every secondary circular has the same course under its own numbers and articles. */
export function secondaryTerm(rule: TermRule): Pick<SubjectRules, 'columns' | 'termAverage' | 'termComment'> {
  const { slots, cite } = rule;
  return {
    columns: (subject) => columns(rule, subject),

    // ĐTBmhk: the weighted sum over the weights of what was assessed.
    termAverage(subject, marks, policy = {}) {
      const { counts, complete, reasons } = assess(rule, 'score', subject, marks, policy);
      const { sum, weight: divisor, entered } = counts;
      if (divisor === 0) return openResult<Tenths>(null, reasons);
      const average = roundHalfUp(sum, divisor);
      if (!complete) {
        reasons.unshift(reason('provisionalAverage', { sum, divisor, average }, null));
        return openResult(average, reasons);
      }
      const regularCount = countBits(entered & REGULAR);
      reasons.unshift(reason('termAverage', { sum, divisor, regularCount, average }, cite.term.score));
      return finalResult(average, reasons);
    },

    termComment(subject, marks, policy = {}) {
      const { counts, complete, reasons } = assess(rule, 'comment', subject, marks, policy);
      if (counts.entered === 0) return openResult<PassFail>(null, reasons);
      const { value, reasons: why } = rule.comment(counts, slots, complete, cite.term.comment);
      reasons.unshift(...why);
      return complete ? finalResult(value, reasons) : openResult(value, reasons);
    },
  };
}

/** The columns of a subject and term, in the order of the register. */
function columns(rule: TermRule, subject: SubjectPlan): readonly Column[] {
  const regular = rule.regularCount(subject);
  const topic = topicBit(rule, subject, regular);
  const wanted = lowest(regular) | topic | (lowest(rule.periodicCount(subject)) << MAX) | FINAL;
  const out: Column[] = [];
  for (const [slot, { bit, kind, weight }] of rule.slots) {
    if (wanted & bit) out.push({ slot, kind, weight, required: bit !== topic, step: 1 });
  }
  return out;
}

interface Assessment {
  readonly counts: Tally;
  readonly complete: boolean;
  readonly reasons: Reason[];
}

function assess(
  rule: TermRule,
  scoring: Scoring,
  subject: SubjectPlan,
  marks: Iterable<Mark>,
  policy: Policy,
): Assessment {
  if (subject.scoring !== scoring) {
    throw new RegulationError('wrongScoring', { field: 'scoring' }, `not a ${scoring} subject`);
  }
  const { slots, makeUps, cite } = rule;
  const counts = tally(slots, scoring, marks);
  const reasons: Reason[] = [];
  const required = rule.regularCount(subject);
  const topic = topicBit(rule, subject, required);
  const { entered, pending, zero } = counts;
  const given = entered | pending;

  // The number of marks counts, not which columns hold them; the study topics' own column is apart.
  const regular = given & REGULAR & ~topic;
  const missing = firstFree(regular, required);
  const periodic = (given & PERIODIC) >> MAX;
  const missingTests = (firstFree(periodic, rule.periodicCount(subject)) << MAX) | (~given & FINAL);
  const tell = (
    code: 'missing' | 'pendingMakeUp' | 'zeroByRule' | 'zeroOnRegular',
    set: number,
    at: Citation | null,
  ) => {
    if (set) reasons.push(reason(code, { slots: slotsIn(slots, set) }, at));
  };
  tell('missing', missing, cite.regular[scoring]);
  tell('missing', missingTests, cite.periodic[scoring]);
  tell('pendingMakeUp', pending & makeUps, cite.makeUp);
  tell('pendingMakeUp', pending & ~makeUps, null);
  tell('zeroByRule', zero & makeUps, cite.zero);
  tell('zeroOnRegular', zero & ~makeUps, null);
  const regularGiven = countBits(regular);
  if (regularGiven > required && !rule.regularIsMinimum) {
    reasons.push(tooMany(required, regularGiven, policy, cite.regular[scoring]));
  }
  if (topic & ~given) {
    reasons.push(reason('studyTopicNotEntered', { slot: slotsIn(slots, topic).join() }, cite.studyTopics));
  }
  return { counts, complete: !(missing | missingTests | pending), reasons };
}

/** The result of the cluster of study topics is one more regular assessment, in the column after the prescribed ones. */
function topicBit({ cite }: TermRule, subject: SubjectPlan, regular: number): number {
  return subject.studyTopics && cite.studyTopics ? 1 << regular : 0;
}

const lowest = (count: number): number => (1 << count) - 1;

/** The first free ones among the lowest `wanted` bits, as many as `taken` falls short of `wanted`. */
function firstFree(taken: number, wanted: number): number {
  let free = 0;
  for (let index = 0, left = wanted - countBits(taken); left > 0; index += 1) {
    if (taken & (1 << index)) continue;
    free |= 1 << index;
    left -= 1;
  }
  return free;
}

function tooMany(allowed: number, given: number, policy: Policy, citation: Citation): Reason {
  if (!isDefault(policy, 'moreRegularMarks', ['warn', 'reject'])) {
    throw new RegulationError('tooManyRegularMarks', { field: 'tx' }, `${given} given, ${allowed} allowed`);
  }
  return reason('moreRegularThanAllowed', { allowed, given, option: 'P-6', choice: 'warn' }, citation);
}
