import Papa from 'papaparse';
import { harmless, harmlessBack, limits, type Cell, type Sheet } from '@lienthong/regulations/mark-lists';
import { UnreachableProblem } from '../framework/index.ts';
import { decode } from './encodings.ts';

export function readCsv(bytes: Uint8Array, file: string): Sheet {
  const text = decode(bytes, file).replace(/^\ufeff/, '');
  // Excel's own first line says which separator follows.
  const stated = /^sep=(.)\r?\n/.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const delimiter = stated?.[1] ?? separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, preview: limits.rows + 1 });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote)
    throw new UnreachableProblem(
      `${file}, row ${(quote.row ?? 0) + 1 + (stated ? 1 : 0)}: a quotation mark opens or closes at the wrong place. ` +
        'Quotation marks inside a quoted cell are written twice.',
    );
  if (data.length > limits.rows)
    throw new UnreachableProblem(`${file} has more than ${limits.rows.toLocaleString('en')} rows. Split it.`);
  const wide = data.findIndex((row) => row.length > limits.columns);
  if (wide >= 0)
    throw new UnreachableProblem(`${file}, row ${wide + 1} has more than ${limits.columns} columns.`);
  const rows: Cell[][] = data.map((row) => row.map((cell) => (cell === '' ? null : harmlessBack(cell))));
  return { name: '', rows: stated ? [[], ...rows] : rows };
}

/** The one of comma, semicolon and tab that cuts most lines into the same number of cells. */
function separatorOf(text: string): string {
  let best = ',';
  let most = 0;
  for (const separator of [',', ';', '\t']) {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 50 });
    const widths = new Map<number, number>();
    for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const weight = Math.max(0, ...[...widths].map(([width, count]) => count * Math.sqrt(width)));
    if (weight > most) [best, most] = [separator, weight];
  }
  return best;
}

/** CSV as Excel opens it in Vietnam: UTF-8 with its mark, semicolons, decimal commas, lines ended by CR LF. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${unparse(
    rows.map((row) => row.map(cellOf)),
    ';',
  )}`;
}

/** CSV as RFC 4180 has it, for programs; somebody will open it in a spreadsheet all the same. */
export function plainCsv(rows: readonly (readonly string[])[]): string {
  return unparse(
    rows.map((row) => row.map(cellOf)),
    ',',
  );
}

function unparse(rows: readonly (readonly (string | number | null)[])[], delimiter: string): string {
  const cells = rows.map((row) => row.map((cell) => cell ?? ''));
  return `${Papa.unparse(cells, { delimiter, newline: '\r\n' })}\r\n`;
}

function cellOf(cell: string | number | null): string | null {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return cell === null ? null : harmless(cell);
}
