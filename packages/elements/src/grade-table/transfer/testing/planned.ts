import type { Cell } from '@lienthong/regulations/mark-lists';
import { Sheet } from '../../sheet.ts';
import { sampleGradebook, type GradebookOptions } from '../../testing/gradebooks.ts';
import { blockOf, isClean, type Target } from '../block.ts';
import { fieldsOf, headersOf } from '../columns.ts';
import { planOf, type Choices, type Plan } from '../plan.ts';
import { FIRST_CHOICES } from '../transfer-words.ts';

export interface Setting extends GradebookOptions {
  readonly at?: readonly [row: number, col: number];
  readonly over?: Target['selection'];
  readonly order?: readonly number[];
  readonly choices?: Partial<Choices>;
  readonly change?: (sheet: Sheet['book']) => void;
}

/** Rows as text between bars, over a class of eight with empty columns. */
export function planned(lines: readonly (string | readonly Cell[])[], setting: Setting = {}) {
  const { at = [0, 0], over = null, order, choices = {}, change, ...options } = setting;
  const book = sampleGradebook({ pupils: 8, filled: [0], ...options });
  change?.(book);
  const sheet = new Sheet(book);
  const rows = lines.map((line) => (typeof line === 'string' ? line.split('|') : line));
  const target: Target = {
    place: { row: at[0], col: at[1] },
    selection: over,
    order: order ?? book.pupils.map((_, row) => row),
  };
  const fieldOf = fieldsOf(book.columns, (slot) => {
    const column = book.columns.find((each) => each.slot === slot);
    return column ? headersOf(column, slot, slot) : [];
  });
  const block = blockOf(rows, sheet, target, fieldOf);
  const plan = planOf(sheet, block, { ...FIRST_CHOICES, ...choices });
  return { plan, block, book, written: writtenOf(plan), clean: isClean(block, plan) };
}

export const writtenOf = ({ changes }: Plan): string[] =>
  changes.map(({ place, entry }) => {
    const held = entry.state === 'value' ? String(entry.value) : entry.state;
    return `${place.row}/${place.col} ${held}`;
  });

export const wrong = ({ problems }: Plan): string[] =>
  problems.map(({ line, label, text, code }) =>
    [line, label, text, code].filter((part) => part !== '').join(' '),
  );
