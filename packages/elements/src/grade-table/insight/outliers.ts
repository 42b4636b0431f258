import { columnOf, correlation, mean, median, present, type Figures } from './figures.ts';

/**
 * `oneForTen` a 1 or 1,1 of somebody who does well; `oneThenZero` a 1 and a 0 below it: ten in two cells; `farFromOwn` far
 * from the pupil's own other marks; `sameRun` one value twenty times running; `shifted` a column that fits the pupils above or
 * below.
 */
export type HintRule = 'oneForTen' | 'oneThenZero' | 'farFromOwn' | 'sameRun' | 'shifted';

/** Something that may have been typed wrong. It asks, and decides nothing. */
export interface Hint {
  readonly rule: HintRule;
  readonly row: number;
  readonly col: number;
  /** The mark it is about, in tenths. */
  readonly value: number;
  /** `farFromOwn`, `oneForTen`: the middle of the pupil's other marks. `sameRun`: how many. `shifted`: 1 down, -1 up. */
  readonly against: number;
}

const ONE = 10;

/** The keys 1 and 0 lie side by side on a number pad: `11` for 10 becomes 1,1 where two digits mean tenths. */
const NEAR_TEN: readonly number[] = [ONE, 11];

/** It asks for a look where the pupil's other marks, two or more, lie about 6 or above. */
const GOOD = 60;

/**
 * Far from the pupil's own: four and a half points or more from the middle of at least three other marks, which themselves lie within
 * three points, after the difficulty of the column is taken out.
 */
const FAR = { points: 45, others: 3, spread: 30 };

const RUN = 20;

/** Shifted by a row: fits the neighbours well, the pupils themselves hardly, in fifteen marks or more. */
const SHIFT = { least: 15, fits: 0.6, own: 0.2, gap: 0.5 };

/** Hints over a whole class. `cols`: the columns of marks from 0 to 10, in the order they were typed down. */
export function findHints(figures: Figures, cols: readonly number[]): Hint[] {
  return cols.flatMap((col) => [
    ...figures.flatMap((_, row) => hintsAt(figures, cols, row, col)),
    ...runs(figures, col),
    ...shifts(figures, cols, col),
  ]);
}

/**
 * Hints on one mark, asked after each one typed: its row and the two beside it are enough, and `whole` is asked for only when
 * the mark lies far from the pupil's own.
 */
export function hintsAt(
  figures: Figures,
  cols: readonly number[],
  row: number,
  col: number,
  whole: () => Figures = () => figures,
): Hint[] {
  const value = figures[row]?.[col] ?? null;
  if (value === null) return [];
  const hint = (rule: HintRule, against: number): Hint[] => [{ rule, row, col, value, against }];
  if (value === ONE && figures[row + 1]?.[col] === 0) return hint('oneThenZero', 0);
  if (value === 0 && figures[row - 1]?.[col] === ONE) return [];
  const others = present(cols.filter((each) => each !== col).map((each) => figures[row]?.[each] ?? null));
  if (others.length < 2) return [];
  const own = median(others);
  if (NEAR_TEN.includes(value) && own >= GOOD) return hint('oneForTen', own);
  const isSteady = Math.max(...others) - Math.min(...others) <= FAR.spread;
  if (others.length < FAR.others || !isSteady || Math.abs(value - own) < FAR.points) return [];
  const expected = own + difficulty(whole(), cols, col);
  return Math.abs(value - expected) >= FAR.points ? hint('farFromOwn', own) : [];
}

/** How much higher or lower a column lies for the class than its other marks do. */
function difficulty(figures: Figures, cols: readonly number[], col: number): number {
  const here = present(columnOf(figures, col));
  const elsewhere = present(cols.filter((each) => each !== col).flatMap((each) => columnOf(figures, each)));
  return here.length < 5 || elsewhere.length < 5 ? 0 : median(here) - median(elsewhere);
}

function runs(figures: Figures, col: number): Hint[] {
  const hints: Hint[] = [];
  const values = columnOf(figures, col);
  for (let from = 0; from < values.length;) {
    const value = values[from] ?? null;
    let to = from + 1;
    while (to < values.length && values[to] === value) to += 1;
    if (value !== null && to - from >= RUN) {
      hints.push({ rule: 'sameRun', row: from, col, value, against: to - from });
    }
    from = to;
  }
  return hints;
}

/** Compares each mark with the pupil's own others, and with those of the pupil above and below. */
function shifts(figures: Figures, cols: readonly number[], col: number): Hint[] {
  const values = columnOf(figures, col);
  const own = figures.map((row) => {
    const others = present(cols.filter((each) => each !== col).map((each) => row[each] ?? null));
    return others.length < 2 ? null : mean(others);
  });
  const fit = (by: number): number => {
    const pairs = values.flatMap((value, row): [number, number][] => {
      const other = own[row - by] ?? null;
      return value === null || other === null ? [] : [[value, other]];
    });
    return pairs.length < SHIFT.least ? 0 : correlation(pairs);
  };
  const here = fit(0);
  const best = fit(1) >= fit(-1) ? 1 : -1;
  const there = fit(best);
  if (there < SHIFT.fits || here > SHIFT.own || there - here < SHIFT.gap) return [];
  const row = values.findIndex((value) => value !== null);
  return [{ rule: 'shifted', row, col, value: values[row] ?? 0, against: best }];
}
