import writeExcel from 'write-excel-file/universal';
import type { MarkList } from './export.ts';

/** Text is kept as text, so that nothing in a cell is run as a formula. */
export function writeWorkbook({ name, rows, headerRow, widths }: MarkList): Promise<Blob> {
  const sheet = {
    sheet: name,
    stickyRowsCount: headerRow,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row, index) =>
      row.map((cell) => {
        if (cell === null) return null;
        if (typeof cell === 'number') return { value: cell, type: Number };
        return { value: cell, type: String, ...(index < headerRow && { fontWeight: 'bold' as const }) };
      }),
    ),
  };
  return writeExcel([sheet]).toBlob();
}
