import { formatMark } from '../mark-text.ts';
import type { SlotNames } from './names.ts';

const kinds: Readonly<Record<string, string>> = { gk: 'mid-term', ck: 'final', hk: 'term test' };

export const viSlotNames: SlotNames = {
  slot: (slot) => slot.toUpperCase().replace('DK', 'ĐK'),
  mark: (tenths) => formatMark(tenths),
};

export const enSlotNames: SlotNames = {
  slot: (slot) => kinds[slot] ?? slot.replace('tx', 'regular ').replace('dk', 'periodic '),
  mark: (tenths) => formatMark(tenths).replace(',', '.'),
};
