import { gradebookOf } from './data.ts';
import { plainAverage, sizeAsked } from './page.ts';

/** The class as rows of plain objects, which is what free grids take. */
export type GridRow = Record<string, string | number | undefined>;

export function gridBook() {
  const size = sizeAsked();
  const book = gradebookOf(size);
  const slots = book.columns.map(({ slot }) => slot);
  const weights = book.columns.map(({ weight }) => weight);
  const rowOf = new Map(book.pupils.map(({ id }, index) => [id, index]));
  const rows: GridRow[] = book.pupils.map(({ ordinal, fullName }) => ({ ordinal, fullName }));
  for (const { pupilId, slot, value } of book.marks) {
    const row = rows[rowOf.get(pupilId) ?? -1];
    if (row) row[slot] = value.toFixed(1);
  }
  const average = (row: GridRow) =>
    plainAverage(
      slots.map((slot) => (row[slot] === undefined || row[slot] === '' ? undefined : Number(row[slot]))),
      weights,
    );
  return { ...size, slots, rows, average, firstLacking: slots[size.columns - size.lacking] ?? '' };
}
