/** The baseline: a bare table by hand, one floating input, the average in floats, nothing else. */
import { measure } from './page.ts';
import { headOf, plainBook, rowOf } from './plain-table.ts';

const book = plainBook();
const table = document.createElement('table');
headOf(book, table);
const body = table.createTBody();

const field = document.createElement('input');
let at = { row: 0, column: book.columns - book.lacking };
const cellOf = (row: number, column: number) => body.rows[row]?.cells[column + 2];
const averageOf = (row: number) => body.rows[row]?.cells[book.columns + 2];

function show(): void {
  const cell = cellOf(at.row, at.column);
  if (!cell) return;
  field.value = cell.textContent ?? '';
  cell.textContent = '';
  cell.append(field);
  field.focus();
  field.select();
}

function put(row: number, column: number, typed: string): void {
  const cell = cellOf(row, column);
  const average = averageOf(row);
  if (!cell || !average) return;
  cell.textContent = book.write(row, column, typed);
  average.textContent = book.average(row);
}

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  field.remove();
  put(at.row, at.column, field.value);
  const down = at.row + 1 < book.rows;
  at = down ? { ...at, row: at.row + 1 } : { row: 0, column: (at.column + 1) % book.columns };
  show();
});
field.addEventListener('paste', (event) => {
  event.preventDefault();
  field.remove();
  const lines = event.clipboardData?.getData('text/plain').trimEnd().split(/\r?\n/) ?? [];
  for (const [down, line] of lines.entries()) {
    for (const [across, text] of line.split('\t').entries()) put(at.row + down, at.column + across, text);
  }
  show();
});

if (!book.empty) {
  for (let row = 0; row < book.rows; row += 1) body.append(rowOf(book, row));
  document.body.append(table);
  show();
}
measure({
  ready: () => book.empty || document.activeElement === field,
  mark: (row, column) => cellOf(row, column)?.textContent ?? undefined,
  average: (row) => averageOf(row)?.textContent ?? undefined,
  scroller: () => document.documentElement,
});
