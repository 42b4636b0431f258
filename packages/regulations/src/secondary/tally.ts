import { RegulationError } from '../errors.ts';
import type { Mark, Scoring } from './subject-rules.ts';
import { assertTenths } from '../tenths.ts';

/** A slot's bit in the sets below and its weight in the average. */
export interface SlotInfo {
  readonly bit: number;
  readonly weight: number;
}

/** Checked marks of one pupil, subject and term; sets of slots are bit masks because this runs on every key press. */
export interface Tally {
  /** Slots with a mark that counts, zeros by rule included. */
  entered: number;
  pending: number;
  zero: number;
  /** Comment subjects: CĐ, zeros by rule included. */
  notPass: number;
  /** Weighted sum in tenths. */
  sum: number;
  weight: number;
}

export function tally(slots: ReadonlyMap<string, SlotInfo>, scoring: Scoring, marks: Iterable<Mark>): Tally {
  const out: Tally = { entered: 0, pending: 0, zero: 0, notPass: 0, sum: 0, weight: 0 };
  let seen = 0;
  for (const mark of marks) {
    const info = slots.get(mark.slot);
    if (!info) throw new RegulationError('unknownSlot', { slot: mark.slot }, 'no such slot in this rule set');
    if (seen & info.bit) throw new RegulationError('duplicateSlot', { slot: mark.slot }, 'given twice');
    seen |= info.bit;
    if (mark.state === 'empty') continue;
    if (mark.state === 'pendingMakeUp') {
      out.pending |= info.bit;
      continue;
    }
    out.entered |= info.bit;
    out.weight += info.weight;
    if (mark.state === 'zeroByRule') {
      if (!mark.reason?.trim()) {
        throw new RegulationError(
          'zeroWithoutReason',
          { slot: mark.slot },
          'a zero by rule needs its reason',
        );
      }
      out.zero |= info.bit;
      out.notPass |= info.bit;
    } else if (mark.state === 'value') {
      addValue(out, mark.slot, mark.value, info, scoring);
    } else {
      throw new RegulationError('unknownState', { slot: (mark as Mark).slot }, 'no such state of a mark');
    }
  }
  return out;
}

function addValue(out: Tally, slot: string, value: unknown, info: SlotInfo, scoring: Scoring): void {
  const isPassFail = value === 'D' || value === 'CD';
  if (scoring === 'score') {
    if (isPassFail)
      throw new RegulationError('wrongKindOfMark', { slot }, 'a score subject takes marks, not Đ or CĐ');
    assertTenths(value, { slot });
    out.sum += info.weight * value;
  } else {
    if (!isPassFail)
      throw new RegulationError('wrongKindOfMark', { slot }, 'a comment subject takes D or CD');
    if (value === 'CD') out.notPass |= info.bit;
  }
}

export function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

export function slotsIn(slots: ReadonlyMap<string, SlotInfo>, mask: number): string[] {
  const names: string[] = [];
  for (const [slot, { bit }] of slots) if (mask & bit) names.push(slot);
  return names;
}
