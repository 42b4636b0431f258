import { gradebookOf } from './data.ts';
import { plainAverage, sizeAsked } from './page.ts';

/** What the hand-written baselines hold and how they write a row. */
export function plainBook() {
  const size = sizeAsked();
  const book = gradebookOf(size);
  const slots = book.columns.map(({ slot }) => slot);
  const weights = book.columns.map(({ weight }) => weight);
  const values = new Map(book.marks.map((mark) => [`${mark.pupilId} ${mark.slot}`, mark.value]));
  const key = (row: number, column: number) => `${book.pupils[row]?.id} ${slots[column]}`;
  return {
    ...size,
    pupils: book.pupils,
    heads: ['STT', 'Họ và tên', ...slots, 'ĐTBmhk'],
    text: (row: number, column: number) => values.get(key(row, column))?.toFixed(1) ?? '',
    average: (row: number) =>
      plainAverage(
        slots.map((_, column) => values.get(key(row, column))),
        weights,
      ),
    /** Takes what was typed; answers what the cell shows. */
    write(row: number, column: number, typed: string): string {
      if (typed === '') return '';
      const mark = Number(typed.replace(',', '.'));
      values.set(key(row, column), mark);
      return mark.toFixed(1);
    },
  };
}

export type PlainBook = ReturnType<typeof plainBook>;

export function headOf(book: PlainBook, table: HTMLTableElement): void {
  const head = table.createTHead().insertRow();
  for (const text of book.heads) {
    const cell = document.createElement('th');
    cell.textContent = text;
    head.append(cell);
  }
}

export function rowOf(book: PlainBook, index: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  const pupil = book.pupils[index];
  row.insertCell().textContent = String(pupil?.ordinal ?? '');
  row.insertCell().textContent = pupil?.fullName ?? '';
  for (let column = 0; column < book.columns; column += 1)
    row.insertCell().textContent = book.text(index, column);
  row.insertCell().textContent = book.average(index);
  return row;
}
