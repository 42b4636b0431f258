import { strFromU8, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { isWithinLimits, limits, sheetName, type Cell, type Sheet } from '@lienthong/regulations/mark-lists';
import { UnreachableProblem } from '../framework/index.ts';
import { refuseFontEncoding } from './encodings.ts';
import { unzip } from './zip.ts';

export async function readXlsx(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  // Packed again from what was unpacked within the limits, so that the reader meets nothing else.
  const parts = unzip(bytes, file, (name) => /\.(xml|rels)$/.test(name));
  for (const [name, part] of Object.entries(parts))
    if (name.endsWith('.xml') && name !== 'xl/calcChain.xml' && !isWithinLimits(strFromU8(part, true)))
      throw tooLarge(file);
  const sheets = await readWorkbook(Buffer.from(zipSync(parts, { level: 0 }))).catch((error: unknown) => {
    throw new UnreachableProblem(
      `${file} cannot be read as an Excel workbook. Open it in Excel or LibreOffice and save it again as .xlsx.`,
      { cause: error },
    );
  });
  return sheets.map(({ sheet, data }) => {
    if (data.length > limits.rows || (data[0]?.length ?? 0) > limits.columns)
      throw tooLarge(`${file}, sheet ${sheet}`);
    const rows = data.map((row) => row.map((cell) => cellOf(cell)));
    refuseFontEncoding(
      rows.flatMap((row) => row.filter((cell) => typeof cell === 'string')),
      file,
    );
    return { name: sheet, rows };
  });
}

function tooLarge(where: string): UnreachableProblem {
  return new UnreachableProblem(
    `${where} has something beyond row ${limits.rows.toLocaleString('en')} or column ${limits.columns}. ` +
      'Delete what stands beyond the list, or copy the list into a new file.',
  );
}

function cellOf(cell: unknown): Cell {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number' || cell instanceof Date) return cell;
  return String(cell).normalize('NFC');
}

export interface WrittenSheet {
  name: string;
  /** Rows above the header are titles. */
  rows: readonly (readonly (string | number | null)[])[];
  headerRow: number;
  widths: readonly number[];
}

export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const names = new Set<string>();
  return writeWorkbook(
    sheets.map(({ name, rows, headerRow, widths }) => ({
      sheet: sheetName(name, names),
      stickyRowsCount: headerRow,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row, index) =>
        row.map((cell) =>
          cell === null
            ? null
            : typeof cell === 'number'
              ? { value: cell, type: Number }
              : { value: cell, type: String, ...(index < headerRow && { fontWeight: 'bold' as const }) },
        ),
      ),
    })),
  ).toBuffer();
}
