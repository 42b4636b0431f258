import type { ColumnKind } from './subject-rules.ts';

/** A slot's bit in the sets below, and what a mark in it weighs. */
export interface SlotInfo {
  readonly bit: number;
  readonly kind: ColumnKind;
  readonly weight: number;
  /** Oral and essay marks have no decimal here. */
  readonly whole: boolean;
}

/** The slots of a register by name, in its order. */
export type Slots = ReadonlyMap<string, SlotInfo>;

/** More assessments than asked for may exist, so their slots go to tx9 and dk9. */
export const MAX = 9;

/** Sets of slots are bit masks: regular assessments lowest, then mid-term or periodic tests, then the final. */
export const REGULAR = (1 << MAX) - 1;
export const PERIODIC = REGULAR << MAX;
export const FINAL = 1 << (2 * MAX);

const numbered = (prefix: string) => Array.from({ length: MAX }, (_, index) => `${prefix}${index + 1}`);

function register(kind: 'periodic' | 'midTerm', periodic: readonly string[], final: string): Slots {
  const slots = new Map<string, SlotInfo>();
  const whole = kind === 'periodic';
  numbered('tx').forEach((slot, at) => slots.set(slot, { bit: 1 << at, kind: 'regular', weight: 1, whole }));
  periodic.forEach((slot, at) => slots.set(slot, { bit: 1 << (MAX + at), kind, weight: 2, whole: false }));
  return slots.set(final, { bit: FINAL, kind: 'final', weight: 3, whole: false });
}

/** Circular 58/2011, article 7: KTtx, KTđk, KThk, weights 1, 2, 3; article 8 clause 4: whole marks. */
export const periodicSlots = (): Slots => register('periodic', numbered('dk'), 'hk');

/** Circulars 26/2020 and later: ĐĐGtx, ĐĐGgk, ĐĐGck, weights 1, 2, 3, any mark with one decimal. */
export const midTermSlots = (): Slots => register('midTerm', ['gk'], 'ck');
