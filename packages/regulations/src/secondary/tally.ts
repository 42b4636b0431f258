import { RegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { assertTenths } from '../tenths.ts';
import type { SecondaryErrorCode } from './error-codes.ts';
import { isMarkForm, type MarkForm } from './mark-form.ts';
import type { SlotInfo, Slots } from './slots.ts';
import type { Mark, Scoring } from './subject-rules.ts';

/** Checked marks of one pupil, subject and term; sets of slots are bit masks because this runs on every key press. */
export interface Tally {
  /** Slots with a mark that counts, zeros by rule included. */
  readonly entered: number;
  readonly pending: number;
  readonly zero: number;
  /** Comment subjects: CĐ, zeros by rule included. */
  readonly notPass: number;
  /** Weighted sum in tenths, and the weights it is divided by. */
  readonly sum: number;
  readonly divisor: number;
}

/** `wholeForms`: forms of regular marks that have no decimal. */
export function tally(
  slots: Slots,
  wholeForms: readonly MarkForm[] | undefined,
  scoring: Scoring,
  marks: Iterable<Mark>,
): Tally {
  let entered = 0;
  let pending = 0;
  let zero = 0;
  let notPass = 0;
  let sum = 0;
  let divisor = 0;
  let seen = 0;
  for (const mark of marks) {
    // A hole in the list is no mark either.
    const slot = mark?.slot;
    const info = slots.get(slot);
    if (!info) throw fault('unknownSlot', slot);
    const { bit, weight } = info;
    if (seen & bit) throw fault('duplicateSlot', slot);
    seen |= bit;
    if (mark.state === 'empty') continue;
    if (mark.state === 'pendingMakeUp') {
      pending |= bit;
      continue;
    }
    entered |= bit;
    divisor += weight;
    if (mark.state === 'zeroByRule') {
      if (typeof mark.reason !== 'string' || !mark.reason.trim()) throw fault('zeroWithoutReason', slot);
      zero |= bit;
      notPass |= bit;
    } else if (mark.state === 'value') {
      const { value } = mark;
      if (isPassFail(value) === (scoring === 'score')) throw fault('wrongKindOfMark', slot);
      if (value === 'CD') notPass |= bit;
      else if (value !== 'D') {
        assertTenths(value, { slot });
        sum += weight * value;
      }
      if (mark.form !== undefined) checkForm(mark, info, wholeForms);
    } else {
      throw fault('unknownState', slot);
    }
  }
  return { entered, pending, zero, notPass, sum, divisor };
}

function checkForm(
  { slot, value, form }: Mark & { state: 'value' },
  { kind }: SlotInfo,
  wholeForms: readonly MarkForm[] | undefined,
): void {
  if (!isMarkForm(form)) throw fault('unknownForm', slot);
  if (wholeForms?.includes(form) && kind === 'regular' && typeof value === 'number' && value % 10 !== 0) {
    throw fault('wholeMarkRequired', slot);
  }
}

export function isPassFail(value: unknown): value is PassFail {
  return value === 'D' || value === 'CD';
}

function fault(code: SecondaryErrorCode, slot: unknown): RegulationError {
  return new RegulationError(code, { slot: String(slot) });
}

export function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

export function slotsIn(slots: Slots, mask: number): string[] {
  const names: string[] = [];
  for (const [slot, { bit }] of slots) if (mask & bit) names.push(slot);
  return names;
}
