import { isLow } from '../cell-class.ts';
import type { Sheet } from '../sheet.ts';
import { mean, median } from './figures.ts';
import { isMark, isMissing } from './filter.ts';
import { valueAt } from './order.ts';

/** Lower edges of the bands averages and marks are counted in: where a study level hangs on, under every circular. */
export const BANDS: readonly number[] = [80, 65, 50, 35, 0];

/** One bar for each whole mark; 10 stands alone. */
const BARS = 11;

/** One column at a glance. */
export interface Tally {
  readonly col: number;
  /** Marks and averages; otherwise letters. */
  readonly isScore: boolean;
  /** Pupils with a mark that counts. */
  readonly count: number;
  readonly low: number;
  /** Tenths, rounded half up, for the teacher alone; null without marks. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Pupils by whole mark, 0 to 10; `hollow` those whose average is provisional, counted in `bars` too. */
  readonly bars: readonly number[];
  readonly hollow: readonly number[];
  /** Pupils by band, best first; provisional averages are counted apart. */
  readonly bands: readonly number[];
  readonly provisional: readonly number[];
  /** Pupils by letter, in the order they stand for. */
  readonly letters: readonly (readonly [letter: string, count: number])[];
  /** Rows without a mark, in the order shown. */
  readonly missing: readonly number[];
}

const LETTERS = ['T', 'D', 'H', 'C', 'CD'];

export function tallyOf(sheet: Sheet, col: number, order: readonly number[]): Tally {
  const scores: number[] = [];
  const bars = new Array<number>(BARS).fill(0);
  const hollow = new Array<number>(BARS).fill(0);
  const bands = BANDS.map(() => 0);
  const provisional = BANDS.map(() => 0);
  const letters = new Map<string, number>();
  let low = 0;
  for (const row of order) {
    const value = valueAt(sheet, row, col);
    if (value === null) continue;
    if (isLow(value)) low += 1;
    if (typeof value === 'string') {
      letters.set(value, (letters.get(value) ?? 0) + 1);
      continue;
    }
    scores.push(value);
    const bar = Math.floor(value / 10);
    bars[bar] = (bars[bar] ?? 0) + 1;
    const open = isProvisional(sheet, row, col);
    if (open) hollow[bar] = (hollow[bar] ?? 0) + 1;
    const into = open ? provisional : bands;
    const band = BANDS.findIndex((edge) => value >= edge);
    into[band] = (into[band] ?? 0) + 1;
  }
  const isScore = letters.size === 0;
  const count = scores.length + [...letters.values()].reduce((sum, each) => sum + each, 0);
  return {
    ...{ col, isScore, count, low, bars, hollow, bands, provisional },
    mean: scores.length ? Math.floor(mean(scores) + 0.5) : null,
    median: scores.length ? median(scores) : null,
    lowest: scores.length ? Math.min(...scores) : null,
    highest: scores.length ? Math.max(...scores) : null,
    letters: LETTERS.filter((letter) => letters.has(letter)).map((letter) => [
      letter,
      letters.get(letter) ?? 0,
    ]),
    missing: order.filter((row) => isMissing(sheet, row, col)),
  };
}

/** Columns a class is counted in: marks, and the results after them; a remark is no figure. */
export function talliedCols(sheet: Sheet): number[] {
  const marks = sheet.slots.map((_, col) => col).filter((col) => isMark(sheet, col));
  const results = Array.from({ length: sheet.rules.count }, (_, at) => sheet.colCount + at);
  return [...marks, ...results];
}

/** How two columns of the same pupils compare; null until five have both. */
export interface Comparison {
  readonly both: number;
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
  /** Pupils whose marks lie three points or more apart. */
  readonly far: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
}

export function compare(sheet: Sheet, before: number, after: number): Comparison | null {
  const pairs: [number, number][] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const [a, b] = [valueAt(sheet, row, before), valueAt(sheet, row, after)];
    if (typeof a === 'number' && typeof b === 'number') pairs.push([a, b]);
  }
  if (pairs.length < 5) return null;
  const among = (test: (step: number) => boolean): number => pairs.filter(([a, b]) => test(b - a)).length;
  return {
    both: pairs.length,
    higher: among((step) => step > 0),
    lower: among((step) => step < 0),
    same: among((step) => step === 0),
    far: among((step) => Math.abs(step) >= 30),
    meanBefore: Math.floor(mean(pairs.map(([a]) => a)) + 0.5),
    meanAfter: Math.floor(mean(pairs.map(([, b]) => b)) + 0.5),
  };
}

function isProvisional(sheet: Sheet, row: number, col: number): boolean {
  if (col < sheet.colCount) return false;
  const { term, year } = sheet.results(row);
  return (col === sheet.colCount ? term : year)?.provisional ?? false;
}
