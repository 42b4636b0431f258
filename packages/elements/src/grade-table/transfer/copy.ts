import { harmless } from '@lienthong/regulations/mark-lists';
import { entryText, valueText } from '../entry.ts';
import type { Grid } from '../grid.ts';
import type { Selected } from '../selection.ts';
import type { Language } from '../../shared/language.ts';

/** Puts the selected cells on the clipboard, as text for any program and as a table for spreadsheets. */
export function copyCells(event: ClipboardEvent, grid: Grid, selected: Selected, language: Language): void {
  const rows = selected.rows.map((row) => selected.cols.map((col) => shownText(grid, row, col, language)));
  event.clipboardData?.setData('text/plain', tabbedText(rows));
  event.clipboardData?.setData('text/html', tableText(rows));
  event.preventDefault();
}

function shownText({ session: { sheet } }: Grid, row: number, col: number, language: Language): string {
  if (col < sheet.colCount) {
    const { text, entry } = sheet.cell(row, col);
    // A remark may be somebody else's: a spreadsheet must not run it. Pasted here again it is as it was.
    return harmless(text ?? entryText(entry, sheet.kind(col), language));
  }
  const { term, year } = sheet.results(row);
  const shown = col === sheet.colCount ? term : year;
  return shown && shown.value !== null ? valueText(shown.value, language) : '';
}

/** As Excel has it: lines end with CR LF, a cell that would break the lines stands in quotation marks. */
export function tabbedText(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string =>
    /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function tableText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<td>${text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '').replaceAll('\n', '<br>')}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}
