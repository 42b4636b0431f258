import { cellText, isEmptyRow, type Cell } from '@lienthong/regulations/mark-lists';
import type { Sheet } from '../sheet.ts';
import { headerOf, type Field, type PupilColumn } from './columns.ts';
import { aboutPupils } from './match.ts';

/** A column of marks in a block, and the column of the table it goes to. */
export interface MarkColumn {
  readonly index: number;
  readonly col: number;
  /** As the block calls it; empty without a header. */
  readonly label: string;
}

/** How a block lies over the table. */
export interface BlockLayout {
  /** Index of its first row with marks. */
  readonly first: number;
  readonly marks: readonly MarkColumn[];
  /** Where it says whom a row is about; null when rows go by position. */
  readonly pupils: Partial<Record<PupilColumn, number>> | null;
  /** Columns of marks this gradebook does not have. */
  readonly absent: readonly string[];
  /** Headers that mean nothing here. */
  readonly unread: readonly string[];
  /** Columns that would stand right of the table. */
  readonly beyond: number;
  readonly titles: readonly string[];
}

export interface LayoutOptions {
  readonly fieldOf: (header: string) => Field | undefined;
  /** Column of the active cell, where a block without header begins. */
  readonly col: number;
}

export function layoutOf(
  rows: readonly (readonly Cell[])[],
  sheet: Sheet,
  { fieldOf, col }: LayoutOptions,
): BlockLayout {
  // Most pastes are nothing but marks: no name, code or header is looked for in them.
  if (rows.every((row) => row.every((cell) => isMark(cell)))) return fromColumn(rows, sheet, col, null);
  const headed = headerOf(rows, fieldOf);
  if (!headed) return byPosition(rows, sheet, col);
  const marks: MarkColumn[] = [];
  const pupils: Partial<Record<PupilColumn, number>> = {};
  const absent: string[] = [];
  for (const { field, index, label } of headed.columns) {
    if (field === 'computed') continue;
    if (!field.startsWith('slot:')) {
      pupils[field as PupilColumn] = index;
      continue;
    }
    const target = sheet.colOf(field.slice('slot:'.length));
    if (target === undefined) absent.push(label);
    else marks.push({ index, col: target, label });
  }
  const named = (['pupilCode', 'fullName', 'givenName'] as const).some(
    (field) => pupils[field] !== undefined,
  );
  const { first, unread, titles } = headed;
  return { first, marks, pupils: named ? pupils : null, absent, unread, beyond: 0, titles };
}

/** Without a header: columns of codes and names are known by what stands in them, the rest goes where the cursor is. */
function byPosition(rows: readonly (readonly Cell[])[], sheet: Sheet, col: number): BlockLayout {
  const first = Math.max(
    0,
    rows.findIndex((row) => !isEmptyRow(row)),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const pupils: Partial<Record<PupilColumn, number>> = {};
  let start = 0;
  // Pupils stand left of their marks: number, code, name.
  for (let index = 0; index < Math.min(width, 5); index += 1) {
    const field = aboutPupils(
      sheet.book.pupils,
      rows.map((row) => cellText(row[index])),
    );
    if (!field || pupils[field] !== undefined) continue;
    pupils[field] = index;
    start = index + 1;
  }
  return fromColumn(rows, sheet, col, start > 0 ? { pupils, start, first } : null);
}

interface Pupils {
  readonly pupils: NonNullable<BlockLayout['pupils']>;
  /** Index of the first column right of them. */
  readonly start: number;
  readonly first: number;
}

function fromColumn(
  rows: readonly (readonly Cell[])[],
  sheet: Sheet,
  col: number,
  named: Pupils | null,
): BlockLayout {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const from = named?.start ?? 0;
  const marks: MarkColumn[] = [];
  let beyond = 0;
  for (let index = from; index < width; index += 1) {
    const target = col + index - from;
    if (target < sheet.colCount) marks.push({ index, col: target, label: '' });
    else if (rows.some((row) => cellText(row[index]) !== '')) beyond += 1;
  }
  return {
    first: named?.first ?? 0,
    marks,
    pupils: named?.pupils ?? null,
    absent: [],
    unread: [],
    beyond,
    titles: [],
  };
}

function isMark(cell: Cell): boolean {
  if (typeof cell === 'string') return /^\s*\d{0,2}(?:[.,]\d*)?\s*$/.test(cell);
  return cell === null || (typeof cell === 'number' && cell < 100);
}
