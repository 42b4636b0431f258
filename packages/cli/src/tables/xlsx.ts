import { strFromU8, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { limits, type Cell, type Sheet } from '@lienthong/regulations/mark-lists';
import { UnreachableProblem } from '../framework/index.ts';
import { refuseFontEncoding } from './encodings.ts';
import { unzip } from './zip.ts';

export async function readXlsx(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  // Packed again from what was unpacked within the limits, so that the reader meets nothing else.
  const parts = unzip(bytes, file, (name) => /\.(xml|rels)$/.test(name));
  for (const [name, part] of Object.entries(parts))
    if (name.endsWith('.xml') && name !== 'xl/calcChain.xml') refuseFar(strFromU8(part, true), file);
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

const cellTag = /<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*(["'])(.*?)\1/g;

/** One cell at the far end of a sheet makes the reader fill everything before it, more than a machine holds. */
function refuseFar(xml: string, file: string): void {
  for (const [, , place = ''] of xml.matchAll(cellTag)) {
    const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (letters !== '' && column <= limits.columns && Number(row) <= limits.rows) continue;
    throw tooLarge(file);
  }
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

/** Excel allows 31 characters and none of []:*?/\. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet';
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${plain.slice(0, 28 - String(number).length)} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}
