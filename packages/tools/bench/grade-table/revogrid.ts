/** RevoGrid, set up as its manual shows for a table that is typed into. */
import { defineCustomElements } from '@revolist/revogrid/loader';
import { gridBook, type GridRow } from './free-grid.ts';
import { measure } from './page.ts';

/** What this page uses of it. */
interface RevoGrid extends HTMLElement {
  columns: readonly { prop: string; name: string; size?: number; readonly?: boolean }[];
  source: readonly GridRow[];
  setCellsFocus(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void>;
}

const book = gridBook();
defineCustomElements();
const grid = document.createElement('revo-grid') as RevoGrid;
let standing = false;
const cellOf = (row: number, column: number) =>
  grid.querySelector<HTMLElement>(`[data-rgrow="${row}"][data-rgcol="${column}"]`);

if (!book.empty) {
  grid.columns = [
    { prop: 'ordinal', name: 'STT', readonly: true },
    { prop: 'fullName', name: 'Họ và tên', readonly: true, size: 240 },
    ...book.slots.map((slot) => ({ prop: slot, name: slot, size: 60 })),
    { prop: 'average', name: 'ĐTBmhk', readonly: true },
  ];
  grid.source = book.rows;
  grid.addEventListener('beforeedit', (event) => {
    const { model, prop, val } = (
      event as CustomEvent<{ model: Record<string, string>; prop: string; val: string }>
    ).detail;
    model.average = book.average({ ...model, [prop]: val });
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('revo-grid { block-size: 1600px } revo-grid.large { block-size: 640px }');
  document.adoptedStyleSheets.push(sheet);
  if (book.rows.length > 100) grid.className = 'large';
  document.body.append(grid);
  const stand = async () => {
    if (!cellOf(0, 0)) return requestAnimationFrame(() => void stand());
    const column = book.slots.length + 2 - book.lacking;
    await grid.setCellsFocus({ x: column, y: 0 }, { x: column, y: 0 });
    standing = true;
    return undefined;
  };
  void stand();
}
measure({
  ready: () => book.empty || standing,
  mark: (row, column) => cellOf(row, column + 2)?.textContent ?? undefined,
  average: (row) => cellOf(row, book.slots.length + 2)?.textContent ?? undefined,
  scroller: () => grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner') ?? grid,
});
