import type { ColumnKind } from './subject-rules.ts';

/** A slot's bit in the sets below, and what a mark in it weighs. */
export interface SlotInfo {
  readonly bit: number;
  readonly kind: ColumnKind;
  readonly weight: number;
}

/** The slots of a register by name, in its order. */
export type Slots = ReadonlyMap<string, SlotInfo>;

/** More assessments than asked for may exist, so their slots go to tx9 and dk9. */
export const MAX = 9;

/** Sets of slots are bit masks: regular assessments lowest, then mid-term or periodic tests, then the final. */
export const REGULAR = (1 << MAX) - 1;
export const FINAL = 1 << (2 * MAX);

export const numbered = (prefix: string) =>
  Array.from({ length: MAX }, (_, index) => `${prefix}${index + 1}`);

function register(kind: ColumnKind, periodic: readonly string[], final: string): Slots {
  const slots = new Map<string, SlotInfo>();
  const add = (names: readonly string[], kind: ColumnKind, weight: number) =>
    names.forEach((slot, at) => slots.set(slot, { bit: 1 << (MAX * (weight - 1) + at), kind, weight }));
  add(numbered('tx'), 'regular', 1);
  add(periodic, kind, 2);
  add([final], 'final', 3);
  return slots;
}

/** Circular 58/2011, article 7: KTtx, KTđk, KThk, weights 1, 2, 3. */
export const periodicSlots = (): Slots => register('periodic', numbered('dk'), 'hk');

/** Circulars 26/2020 and later: ĐĐGtx, ĐĐGgk, ĐĐGck, weights 1, 2, 3. */
export const midTermSlots = (): Slots => register('midTerm', ['gk'], 'ck');
