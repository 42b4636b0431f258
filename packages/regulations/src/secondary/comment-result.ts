import type { PassFail } from '../mark-text.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { FINAL, type Slots } from './slots.ts';
import { countBits, slotsIn, type Tally } from './tally.ts';

/** A comment subject's term from what is entered. While something is missing, only what speaks against Đ is told. */
export type CommentResult = (
  counts: Tally,
  slots: Slots,
  complete: boolean,
  citation: Citation,
) => { readonly value: PassFail; readonly reasons: readonly Reason[] };

/** Circulars 22/2021 and 43/2021: Đ when every assessment is Đ. */
export const everyOnePasses: CommentResult = ({ entered, notPass }, slots, complete, citation) => {
  if (notPass) {
    return { value: 'CD', reasons: [reason('notPass', { slots: slotsIn(slots, notPass) }, citation)] };
  }
  return {
    value: 'D',
    reasons: complete ? [reason('allPass', { count: countBits(entered) }, citation)] : [],
  };
};

/** Of so many tests, so many must be Đ. */
export const TESTS = 3;
export const PASSED = 2;

/** Circular 58/2011, with 26/2020 too: Đ when at least two thirds of the tests are Đ and the term's last one is. */
export const twoThirdsPass: CommentResult = ({ entered, notPass }, slots, complete, citation) => {
  const count = countBits(entered);
  const passed = count - countBits(notPass);
  const reasons: Reason[] = [];
  if (TESTS * passed < PASSED * count) reasons.push(reason('tooFewPass', { passed, count }, citation));
  if (notPass & FINAL) {
    reasons.push(reason('finalNotPass', { slot: slotsIn(slots, FINAL).join() }, citation));
  }
  if (reasons.length > 0) return { value: 'CD', reasons };
  return { value: 'D', reasons: complete ? [reason('twoThirdsPass', { passed, count }, citation)] : [] };
};
