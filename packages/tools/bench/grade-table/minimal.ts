/** The baseline for large tables: rows of equal height by arithmetic, one floating input, nothing else. */
import { measure } from './page.ts';
import { headOf, plainBook, rowOf } from './plain-table.ts';

const ROW = 32;
const HEIGHT = 640;
const SPARE = 5;

const book = plainBook();
const scroller = document.createElement('div');
const table = document.createElement('table');
headOf(book, table);
const body = table.createTBody();
const above = document.createElement('div');
const below = document.createElement('div');
scroller.append(above, table, below);

// By constructed style sheet, as a page under a strict policy would.
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `.scroller { block-size: ${HEIGHT}px; overflow: auto; overflow-anchor: none } table { border-collapse: collapse } tr { block-size: ${ROW}px } td, th { padding: 0; white-space: nowrap }`,
);
document.adoptedStyleSheets.push(sheet);
scroller.className = 'scroller';

const field = document.createElement('input');
let at = { row: 0, column: book.columns - book.lacking };
let first = -1;
let last = -1;

const lineOf = (row: number) => (row >= first && row < last ? body.rows[row - first] : undefined);
const cellOf = (row: number, column: number) => lineOf(row)?.cells[column + 2];

function draw(): void {
  const top = Math.floor(scroller.scrollTop / ROW);
  const from = Math.max(0, top - SPARE);
  const to = Math.min(book.rows, top + Math.ceil(HEIGHT / ROW) + SPARE);
  if (from === first && to === last) return;
  const kept = document.activeElement === field;
  body.replaceChildren(...Array.from({ length: to - from }, (_, index) => rowOf(book, from + index)));
  [first, last] = [from, to];
  above.style.blockSize = `${from * ROW}px`;
  below.style.blockSize = `${(book.rows - to) * ROW}px`;
  const cell = cellOf(at.row, at.column);
  if (!cell) return;
  cell.replaceChildren(field);
  if (kept) field.focus({ preventScroll: true });
}

function show(): void {
  const bottom = (at.row + 2) * ROW - HEIGHT;
  if (scroller.scrollTop < bottom) scroller.scrollTop = bottom;
  if (scroller.scrollTop > at.row * ROW) scroller.scrollTop = at.row * ROW;
  draw();
  const cell = cellOf(at.row, at.column);
  if (!cell) return;
  field.value = book.text(at.row, at.column);
  cell.replaceChildren(field);
  field.focus({ preventScroll: true });
  field.select();
}

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  const cell = cellOf(at.row, at.column);
  const typed = field.value;
  field.remove();
  if (cell) cell.textContent = book.write(at.row, at.column, typed);
  const average = cellOf(at.row, book.columns);
  if (average) average.textContent = book.average(at.row);
  at = { ...at, row: Math.min(at.row + 1, book.rows - 1) };
  show();
});
scroller.addEventListener('scroll', draw);

if (!book.empty) {
  document.body.append(scroller);
  show();
}
measure({
  ready: () => book.empty || document.activeElement === field,
  mark: (row, column) => cellOf(row, column)?.textContent ?? undefined,
  average: (row) => cellOf(row, book.columns)?.textContent ?? undefined,
  scroller: () => scroller,
});
