/** What stands in a cell of a file; an empty one is null. */
export type Cell = string | number | Date | null;

/** One sheet of a workbook, or the whole of a CSV file. Row 1 of the file is `rows[0]`. */
export interface Sheet {
  /** As the workbook names it; empty for CSV. */
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** More than any school has, and little enough to hold. */
export const limits = {
  fileBytes: 30_000_000,
  unpackedBytes: 200_000_000,
  rows: 50_000,
  columns: 256,
} as const;

/** A letter as spreadsheets name columns: 0 is A, 27 is AB. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** What was written, as text: a number as it was typed, a day as dd/MM/yyyy. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (typeof cell === 'number') return numberText(cell);
  const iso = cell.toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** Formulas leave 7.300000000000001 where a person sees 7.3. */
function numberText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(12)));
}

export function isEmptyRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '');
}
