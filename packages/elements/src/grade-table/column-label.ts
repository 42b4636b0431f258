import type { GradebookColumn } from '@lienthong/sdk';
import type { TableDictionary } from './grade-table.strings.ts';
import { upper } from './held.ts';

/** A column in short: `TX1`, `ĐĐGgk`. Those of primary school have no short name, and a test there is no ĐĐG. */
export function columnLabel(column: GradebookColumn, t: TableDictionary): string {
  return isNamed(column) ? upper(t.columnName(column)) : t.slot(column.slot);
}

/** The same by its slot, of a column that may be gone. */
export function slotLabel(slot: string, columns: readonly GradebookColumn[], t: TableDictionary): string {
  const column = columns.find((each) => each.slot === slot);
  return column ? columnLabel(column, t) : t.slot(slot);
}

/** In a sentence, of a column that may be of another book, or gone: then its slot is all there is. */
export function columnInWords(slot: string, columns: readonly GradebookColumn[], t: TableDictionary): string {
  const column = columns.find((each) => each.slot === slot);
  return column && isNamed(column) ? t.columnName(column) : t.slotName(slot);
}

function isNamed({ kind, trait }: GradebookColumn): boolean {
  return kind === 'test' || Boolean(trait);
}
