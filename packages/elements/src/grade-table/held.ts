import type { ColumnKind, Gradebook } from '@lienthong/sdk';

/** What a cell holds, as sentences call it; the word is the English one. */
export type Held = 'mark' | 'level' | 'remark' | 'result';

const KINDS: Readonly<Record<ColumnKind, Held>> = {
  mark: 'mark',
  test: 'mark',
  passFail: 'result',
  level: 'level',
  rating: 'level',
  remark: 'remark',
};

/** Of a column: in primary school tests alone have marks. */
export const heldOf = (kind: ColumnKind): Held => KINDS[kind];

/** Of a whole book: only a book of marks is spoken of as marks, the others hold levels, remarks and tests side by side. */
export const heldIn = ({ scoring }: Pick<Gradebook, 'scoring'>): Held =>
  scoring === 'score' ? 'mark' : 'result';

/** Of several cells: results, where some hold this and some that. */
export function heldOver(kinds: readonly ColumnKind[]): Held {
  const [held = 'result', ...others] = new Set(kinds.map(heldOf));
  return others.length > 0 ? 'result' : held;
}

export const viHeld: Readonly<Record<Held, string>> = {
  mark: 'điểm',
  level: 'mức',
  remark: 'nhận xét',
  result: 'kết quả',
};

/** `1 mark`, `3 levels` */
export const enHeld = (count: number, held: Held): string => `${count} ${held}${count === 1 ? '' : 's'}`;

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
