import type { GradebookPupil } from '@lienthong/sdk';
import type { Sheet } from '../sheet.ts';

/** `register`: as the school wrote the list. The others are ways to look at it and are kept nowhere. */
export type Order =
  | { readonly by: 'register' }
  | { readonly by: 'name' }
  | { readonly by: 'column'; readonly col: number; readonly descending: boolean };

export const REGISTER: Order = { by: 'register' };

type Compare = (a: number, b: number) => number;

const collator = new Intl.Collator('vi');

/** Vietnamese class lists: the given name, which stands last, then the rest; namesakes as they stand in the register. */
export function compareNames(a: GradebookPupil, b: GradebookPupil): number {
  const [restA, givenA] = split(a.fullName ?? '');
  const [restB, givenB] = split(b.fullName ?? '');
  return collator.compare(givenA, givenB) || collator.compare(restA, restB) || a.ordinal - b.ordinal;
}

/** Rows of the sheet in this order; pupils without a mark in the column stand last, whichever way it runs. */
export function ordered(sheet: Sheet, order: Order): number[] {
  const { pupils } = sheet.book;
  const rows = pupils.map((_, row) => row);
  const byRegister: Compare = (a, b) => sheet.pupil(a).ordinal - sheet.pupil(b).ordinal || a - b;
  if (order.by === 'register') return rows;
  if (order.by === 'name') return rows.sort((a, b) => compareNames(sheet.pupil(a), sheet.pupil(b)));
  const figures = rows.map((row) => figureOf(sheet, row, order.col));
  const sign = order.descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [one, other] = [figures[a] ?? null, figures[b] ?? null];
    if (one === null || other === null)
      return Number(one === null) - Number(other === null) || byRegister(a, b);
    return sign * (one - other) || byRegister(a, b);
  });
}

/** What a place counts for when rows are compared: tenths, or the step of a level. */
function figureOf(sheet: Sheet, row: number, col: number): number | null {
  const value = valueAt(sheet, row, col);
  if (typeof value === 'number' || value === null) return value;
  const step = LEVELS.indexOf(value);
  return step < 0 ? null : step;
}

/** Lowest first, over all kinds of column; the letters of one column are always of one kind. */
const LEVELS = ['CD', 'C', 'H', 'D', 'T'];

/** A mark that counts, or the result of a column after the marks. */
export function valueAt(sheet: Sheet, row: number, col: number): number | string | null {
  if (col >= sheet.colCount) {
    const { term, year } = sheet.results(row);
    return (col === sheet.colCount ? term : year)?.value ?? null;
  }
  const { entry, status } = sheet.cell(row, col);
  const kind = sheet.kind(col);
  if (status === 'refused' || kind === 'remark') return null;
  if (entry.state === 'zeroByRule') return kind === 'passFail' ? 'CD' : 0;
  return entry.state === 'value' ? entry.value : null;
}

function split(fullName: string): [rest: string, given: string] {
  const name = fullName.normalize('NFC').trim();
  const space = name.lastIndexOf(' ');
  return [name.slice(0, Math.max(0, space)), name.slice(space + 1)];
}
