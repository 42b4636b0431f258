/** Tabulator, set up as its manual shows for a table that is typed into. */
import 'tabulator-tables/dist/css/tabulator.min.css';
import { TabulatorFull, type CellComponent } from 'tabulator-tables';
import { gridBook } from './free-grid.ts';
import { measure } from './page.ts';

const book = gridBook();
const host = document.createElement('div');
document.body.append(host);

function standIn(cell: CellComponent): void {
  cell.edit();
}

const lineOf = (row: number) =>
  [...host.querySelectorAll<HTMLElement>('.tabulator-row')].find(
    (line) => line.querySelector('[tabulator-field=ordinal]')?.textContent === String(row + 1),
  );
const cellOf = (row: number, field: string) =>
  lineOf(row)?.querySelector<HTMLElement>(`[tabulator-field=${field}]`);

if (!book.empty) {
  const table = new TabulatorFull(host, {
    data: book.rows,
    height: book.rows.length > 100 ? 640 : false,
    index: 'ordinal',
    columns: [
      { title: 'STT', field: 'ordinal' },
      { title: 'Họ và tên', field: 'fullName', frozen: true },
      ...book.slots.map((slot) => ({ title: slot, field: slot, editor: 'input' as const })),
      { title: 'ĐTBmhk', field: 'average' },
    ],
  });
  table.on('cellEdited', (cell) => {
    const row = cell.getRow();
    void row.update({ average: book.average(row.getData() as never) });
  });
  host.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      const editing = (event.target as HTMLElement).closest<HTMLElement>('.tabulator-cell');
      const field = editing?.getAttribute('tabulator-field');
      const ordinal = editing
        ?.closest('.tabulator-row')
        ?.querySelector('[tabulator-field=ordinal]')?.textContent;
      if (!field) return;
      // Its editor takes Enter first; then the cell below is opened, as a teacher expects.
      queueMicrotask(() => {
        const next = table.getRow(Number(ordinal) + 1);
        if (next) standIn(next.getCell(field));
      });
    },
    { capture: true },
  );
  table.on('tableBuilt', () => standIn(table.getRow(1).getCell(book.firstLacking)));
}
measure({
  ready: () => book.empty || document.activeElement instanceof HTMLInputElement,
  mark: (row, column) => cellOf(row, book.slots[column] ?? '')?.textContent ?? undefined,
  average: (row) => cellOf(row, 'average')?.textContent ?? undefined,
  scroller: () => host.querySelector('.tabulator-tableholder') ?? host,
});
