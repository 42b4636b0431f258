import type { Slot } from '@lienthong/sdk/gradebook';
import { fold } from '../tables/headers.ts';

export const markFields = [
  'ordinal',
  'pupilCode',
  'fullName',
  'familyName',
  'givenName',
  'birthDate',
] as const;

/** Every place a mark can have in a term. */
export const slots: readonly Slot[] = [
  ...Array.from({ length: 9 }, (_, index) => `tx${index + 1}`),
  ...Array.from({ length: 9 }, (_, index) => `dk${index + 1}`),
  ...['gk', 'ck', 'hk'],
];

export type MarkField = (typeof markFields)[number] | Slot;

const assessment = '(?:diem)?(?:danhgia|ddg|dg|kiemtra|kt)?';
const patterns: readonly (readonly [RegExp, (number: string) => Slot])[] = [
  [new RegExp(`^${assessment}(?:thuongxuyen|tx)([1-9])$`), (number) => `tx${number}`],
  [new RegExp(`^${assessment}(?:dinhky|dinhki|dk)([1-9])$`), (number) => `dk${number}`],
  [new RegExp(`^${assessment}(?:giuaky|giuaki|giuahocky|giuahocki|gk)$`), () => 'gk'],
  [new RegExp(`^${assessment}(?:cuoiky|cuoiki|cuoihocky|cuoihocki|ck)$`), () => 'ck'],
  [new RegExp(`^${assessment}(?:hocky|hocki|hk)$`), () => 'hk'],
];

/** `TX2`, `ĐĐGtx2`, `ĐĐGgk`, `Cuối kì`, `KTđk1`: the place of a mark in the term. */
export function slotOf(header: string): Slot | undefined {
  const text = fold(header);
  for (const [pattern, slot] of patterns) {
    const found = pattern.exec(text);
    if (found) return slot(found[1] ?? '');
  }
  return undefined;
}

/** As schools head the column. */
export function slotHeader(slot: Slot): string {
  if (slot.startsWith('tx')) return slot.toUpperCase();
  if (slot === 'gk' || slot === 'ck') return `ĐĐG${slot}`;
  return `KT${slot === 'hk' ? slot : slot.replace('dk', 'đk')}`;
}

export function isSlot(field: MarkField): field is Slot {
  return !(markFields as readonly string[]).includes(field);
}
