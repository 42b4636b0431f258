import { harmless } from '@lienthong/regulations/mark-lists';
import Papa from 'papaparse';

/** CSV as Excel opens it in Vietnam: UTF-8 with its mark, semicolons, decimal commas, lines ended by CR LF. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Blob {
  const cells = rows.map((row) => row.map((cell) => cellOf(cell)));
  const text = Papa.unparse(cells, { delimiter: ';', newline: '\r\n' });
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

function cellOf(cell: string | number | null): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return cell === null ? '' : harmless(cell);
}
