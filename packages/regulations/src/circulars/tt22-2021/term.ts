import { RegulationError } from '../../errors.ts';
import type { PassFail } from '../../mark-text.ts';
import { reason, type Reason } from '../../reasons.ts';
import { finalResult, openResult, type Result } from '../../results.ts';
import type { Policy } from '../../secondary/policy.ts';
import type { Mark, Scoring, SubjectPlan } from '../../secondary/subject-rules.ts';
import { countBits, slotsIn, tally, type Tally } from '../../secondary/tally.ts';
import { roundHalfUp, type Tenths } from '../../tenths.ts';
import * as cite from './citations.ts';
import { FINAL, MID_TERM, REGULAR, regularCount, slots } from './columns.ts';

/** ĐTBmhk = (ΣĐĐGtx + 2·ĐĐGgk + 3·ĐĐGck) / (number of ĐĐGtx + 5), Điều 9 khoản 1 điểm b. */
export function termAverage(
  subject: SubjectPlan,
  marks: Iterable<Mark>,
  options: Policy = {},
): Result<Tenths> {
  const { counts, complete, reasons } = assess('score', subject, marks, options);
  const { sum, weight: divisor, entered } = counts;
  if (divisor === 0) return openResult<Tenths>(null, reasons);
  const average = roundHalfUp(sum, divisor);
  if (!complete) {
    reasons.unshift(reason('provisionalAverage', { sum, divisor, average }, null));
    return openResult(average, reasons);
  }
  const regular = countBits(entered & REGULAR);
  reasons.unshift(reason('termAverage', { sum, divisor, regularCount: regular, average }, cite.scoreResult));
  return finalResult(average, reasons);
}

/** Đ only when every required assessment exists and every one is Đ, Điều 9 khoản 1 điểm a. */
export function termComment(
  subject: SubjectPlan,
  marks: Iterable<Mark>,
  options: Policy = {},
): Result<PassFail> {
  const { counts, complete, reasons } = assess('comment', subject, marks, options);
  const { entered, notPass } = counts;
  if (entered === 0) return openResult<PassFail>(null, reasons);
  if (notPass) reasons.unshift(reason('notPass', { slots: slotsIn(slots, notPass) }, cite.commentResult));
  const value = notPass ? 'CD' : 'D';
  if (!complete) return openResult<PassFail>(value, reasons);
  if (!notPass) reasons.unshift(reason('allPass', { count: countBits(entered) }, cite.commentResult));
  return finalResult<PassFail>(value, reasons);
}

interface Assessment {
  readonly counts: Tally;
  readonly complete: boolean;
  readonly reasons: Reason[];
}

function assess(scoring: Scoring, subject: SubjectPlan, marks: Iterable<Mark>, options: Policy): Assessment {
  if (subject.scoring !== scoring) {
    throw new RegulationError(
      'wrongScoring',
      { field: 'scoring' },
      `the subject is not a ${scoring} subject`,
    );
  }
  const counts = tally(slots, scoring, marks);
  const reasons: Reason[] = [];
  const required = regularCount(subject);
  const topic = subject.studyTopics ? 1 << required : 0;
  const { entered, pending, zero } = counts;
  const given = entered | pending;

  // The number of regular marks counts, not which columns hold them; the study topics' own column is apart.
  const regularGiven = countBits(given & REGULAR & ~topic);
  const missing = firstFree(given, required, required - regularGiven) | (~given & (MID_TERM | FINAL));
  const regularCite = scoring === 'score' ? cite.regularScore : cite.regularComment;
  if (missing & REGULAR) {
    reasons.push(reason('missing', { slots: slotsIn(slots, missing & REGULAR) }, regularCite));
  }
  if (missing & ~REGULAR) {
    reasons.push(reason('missing', { slots: slotsIn(slots, missing & ~REGULAR) }, cite.periodic));
  }
  if (pending) {
    const citation = pending & ~REGULAR ? cite.makeUp : null;
    reasons.push(reason('pendingMakeUp', { slots: slotsIn(slots, pending) }, citation));
  }
  if (zero & ~REGULAR) {
    reasons.push(reason('zeroByRule', { slots: slotsIn(slots, zero & ~REGULAR) }, cite.zero));
  }
  if (zero & REGULAR) reasons.push(reason('zeroOnRegular', { slots: slotsIn(slots, zero & REGULAR) }, null));
  if (regularGiven > required) reasons.push(tooMany(required, regularGiven, options, regularCite));
  if (topic & ~given) {
    reasons.push(reason('studyTopicNotEntered', { slot: `tx${required + 1}` }, cite.studyTopics));
  }
  return { counts, complete: !missing && !pending, reasons };
}

/** The first `wanted` free bits among the lowest `width`. */
function firstFree(taken: number, width: number, wanted: number): number {
  let free = 0;
  for (let index = 0, left = wanted; index < width && left > 0; index += 1) {
    if (taken & (1 << index)) continue;
    free |= 1 << index;
    left -= 1;
  }
  return free;
}

function tooMany(
  allowed: number,
  given: number,
  options: Policy,
  citation: typeof cite.regularScore,
): Reason {
  const choice = options.moreRegularMarks ?? 'warn';
  if (choice === 'reject') {
    throw new RegulationError(
      'tooManyRegularMarks',
      { field: 'tx' },
      `${given} regular marks, ${allowed} allowed`,
    );
  }
  if (choice !== 'warn') {
    throw new RegulationError('invalidOption', { field: 'moreRegularMarks' }, `no choice ${String(choice)}`);
  }
  return reason('moreRegularThanAllowed', { allowed, given, option: 'P-6', choice }, citation);
}
