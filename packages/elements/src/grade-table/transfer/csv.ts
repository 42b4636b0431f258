import { harmlessBack, limits, type Cell } from '@lienthong/regulations/mark-lists';
import Papa from 'papaparse';
import { FileProblem } from './read-file.ts';

export function readCsv(text: string): Cell[][] {
  const whole = text.replace(/^\ufeff/, '');
  // Excel's own first line says which separator follows.
  const stated = /^sep=(.)\r?\n/.exec(whole);
  const body = stated ? whole.slice(stated[0].length) : whole;
  const delimiter = stated?.[1] ?? separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, preview: limits.rows + 1 });
  const skipped = stated ? 1 : 0;
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) throw new FileProblem('quotes', { line: (quote.row ?? 0) + 1 + skipped });
  if (data.length > limits.rows || data.some((row) => row.length > limits.columns))
    throw new FileProblem('tooManyRows');
  const rows = data.map((row) => row.map((cell) => (cell === '' ? null : harmlessBack(cell))));
  return stated ? [[], ...rows] : rows;
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
