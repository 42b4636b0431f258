/** The baseline: a bare table by hand, one floating input, the average in floats, nothing else. */
import { gradebookOf } from './data.ts';
import { measure } from './page.ts';

const size = new URLSearchParams(location.search);
const book = gradebookOf(Number(size.get('rows') ?? 45), Number(size.get('columns') ?? 20));
const values = new Map(book.marks.map((mark) => [`${mark.pupilId} ${mark.slot}`, mark.value]));
const slots = book.columns.map((column) => column.slot);

const table = document.createElement('table');
const head = table.createTHead().insertRow();
for (const text of ['STT', 'Họ và tên', ...slots, 'ĐTBmhk']) {
  const cell = document.createElement('th');
  cell.textContent = text;
  head.append(cell);
}
const body = table.createTBody();
for (const pupil of book.pupils) {
  const row = body.insertRow();
  row.insertCell().textContent = String(pupil.ordinal);
  row.insertCell().textContent = pupil.fullName;
  for (const slot of slots)
    row.insertCell().textContent = values.get(`${pupil.id} ${slot}`)?.toFixed(1) ?? '';
  row.insertCell();
}

const field = document.createElement('input');
let at = { row: 0, column: slots.length - 1 };
const cellAt = () => body.rows[at.row]?.cells[at.column + 2];

function average(row: number): string {
  const marks = slots.map((slot) => values.get(`${book.pupils[row]?.id} ${slot}`));
  if (marks.some((mark) => mark === undefined)) return '';
  let sum = 0;
  let weights = 0;
  marks.forEach((mark, index) => {
    const weight = book.columns[index]?.weight ?? 1;
    sum += (mark ?? 0) * weight;
    weights += weight;
  });
  return (sum / weights).toFixed(1);
}

function show(): void {
  const cell = cellAt();
  if (!cell) return;
  field.value = cell.textContent ?? '';
  cell.textContent = '';
  cell.append(field);
  field.focus();
  field.select();
}

function commit(): void {
  const cell = cellAt();
  const row = body.rows[at.row];
  if (!cell || !row) return;
  const mark = Number(field.value.replace(',', '.'));
  field.remove();
  cell.textContent = field.value === '' ? '' : mark.toFixed(1);
  if (field.value !== '') values.set(`${book.pupils[at.row]?.id} ${slots[at.column]}`, mark);
  const last = row.cells[row.cells.length - 1];
  if (last) last.textContent = average(at.row);
}

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  commit();
  at = { ...at, row: Math.min(at.row + 1, book.pupils.length - 1) };
  show();
});
document.body.append(table);
show();
measure({
  field: () => (document.activeElement === field ? field : null),
  averages: () => [...body.rows].map((row) => row.cells[row.cells.length - 1]?.textContent).join(' '),
});
