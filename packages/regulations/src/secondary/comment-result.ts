import type { PassFail } from '../mark-text.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { FINAL, type Slots } from './slots.ts';
import { countBits, slotsIn, type Tally } from './tally.ts';

/**
 * A term's result from what is entered, which is at least one mark. Adds its reasons to a list that is empty so far; while
 * something is missing, a comment subject tells only what speaks against Đ.
 */
export type TermValue<V> = (
  counts: Tally,
  slots: Slots,
  complete: boolean,
  citation: Citation,
  reasons: Reason[],
) => V;

/** Circulars 22/2021 and 43/2021: Đ when every assessment is Đ. */
export const everyOnePasses: TermValue<PassFail> = (
  { entered, notPass },
  slots,
  complete,
  citation,
  reasons,
) => {
  if (notPass) reasons.push(reason('notPass', { slots: slotsIn(slots, notPass) }, citation));
  else if (complete) reasons.push(reason('allPass', { count: countBits(entered) }, citation));
  return notPass ? 'CD' : 'D';
};

/** Of so many tests, so many must be Đ. */
export const TESTS = 3;
export const PASSED = 2;

/** Circular 58/2011, with 26/2020 too: Đ when at least two thirds of the tests are Đ and the term's last one is. */
export const twoThirdsPass: TermValue<PassFail> = (
  { entered, notPass },
  slots,
  complete,
  citation,
  reasons,
) => {
  const count = countBits(entered);
  const passed = count - countBits(notPass);
  if (TESTS * passed < PASSED * count) reasons.push(reason('tooFewPass', { passed, count }, citation));
  if (notPass & FINAL) {
    reasons.push(reason('finalNotPass', { slot: slotsIn(slots, FINAL).join() }, citation));
  }
  if (reasons.length > 0) return 'CD';
  if (complete) reasons.push(reason('twoThirdsPass', { passed, count }, citation));
  return 'D';
};
