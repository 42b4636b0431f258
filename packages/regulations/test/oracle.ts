/**
 * A second statement of the rules, in exact fractions and without the package's code: slow, plain, and written from the
 * circulars' text, so that both can only agree by being right or by reading the text the same way.
 */
import type { PassFail } from '../src/index.ts';

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const fraction = (n: number, d = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) });
const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const over = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });
const reaches = (a: Fraction, b: Fraction): boolean => a.n * b.d >= b.n * a.d;
const HALF = fraction(1, 2);
const TEN = fraction(10);
const ZERO = fraction(0);

/** 83 is 8,3. */
const markOf = (tenths: number): Fraction => fraction(tenths, 10);

/** To one decimal, a half goes up. Answers in tenths. */
function oneDecimal(value: Fraction): number {
  const { n, d } = plus(times(value, TEN), HALF);
  return Number(n / d);
}

/** True when the second decimal is exactly a half: 8,25. */
export function isTie(sum: number, count: number): boolean {
  return (2 * sum) % (2 * count) === count;
}

export type Cell = number | PassFail | 'zero' | 'pending' | 'empty';

export interface OracleTerm {
  readonly regular: readonly Cell[];
  /** Tests of weight 2: KTđk under circular 58/2011, the mid-term later. */
  readonly middle: readonly Cell[];
  readonly last: Cell;
  /** Result of the study topics: one more regular mark when there is one, and nothing is missing without. */
  readonly topic?: Cell;
  readonly requiredRegular: number;
  readonly requiredMiddle: number;
}

const isOpen = (cell: Cell): boolean => cell === 'empty' || cell === 'pending';

/** Nothing pending, and as many results as the circular asks for. */
function isComplete(term: OracleTerm): boolean {
  const { regular, middle, last, topic = 'empty', requiredRegular, requiredMiddle } = term;
  const cells = [...regular, ...middle, last, topic];
  const given = (list: readonly Cell[]): number => list.filter((cell) => !isOpen(cell)).length;
  return (
    !cells.includes('pending') &&
    given(regular) >= requiredRegular &&
    given(middle) >= requiredMiddle &&
    !isOpen(last)
  );
}

/** ĐTBmhk in tenths; null while there is none. */
export function termAverage(term: OracleTerm): number | null {
  if (!isComplete(term)) return null;
  let sum = ZERO;
  let weights = ZERO;
  const add = (cell: Cell, weight: number): void => {
    if (isOpen(cell)) return;
    const mark = cell === 'zero' ? markOf(0) : markOf(cell as number);
    sum = plus(sum, times(mark, fraction(weight)));
    weights = plus(weights, fraction(weight));
  };
  for (const cell of term.regular) add(cell, 1);
  if (term.topic !== undefined) add(term.topic, 1);
  for (const cell of term.middle) add(cell, 2);
  add(term.last, 3);
  return oneDecimal(over(sum, weights));
}

/** The term of a comment subject: every one Đ, or two thirds and the last; null while there is none. */
export function termComment(term: OracleTerm, rule: 'everyOne' | 'twoThirds'): PassFail | null {
  if (!isComplete(term)) return null;
  const results = [...term.regular, ...term.middle, term.last].filter((cell) => !isOpen(cell));
  const passed = results.filter((cell) => cell === 'D').length;
  if (rule === 'everyOne') return passed === results.length ? 'D' : 'CD';
  const enough = reaches(fraction(passed, results.length), fraction(2, 3));
  return enough && term.last === 'D' ? 'D' : 'CD';
}

/** ĐTBmcn in tenths, from the rounded terms. */
export function yearAverage(term1: number, term2: number): number {
  return oneDecimal(over(plus(markOf(term1), times(fraction(2), markOf(term2))), fraction(3)));
}

/** ĐTBhk, ĐTBcn in tenths: the plain mean of all score subjects. */
export function acrossSubjects(averages: readonly number[]): number {
  return oneDecimal(
    over(
      averages.reduce((sum, average) => plus(sum, markOf(average)), ZERO),
      fraction(averages.length),
    ),
  );
}

export interface OraclePupil {
  readonly scores: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, PassFail>>;
  readonly specialised?: string;
}

export type Level58 = 'gioi' | 'kha' | 'trungBinh' | 'yeu' | 'kem';

/**
 * Circular 58/2011, article 13: the class, and the class after clause 6. `keys` are the subjects of which one must reach
 * the level. What may be the one cause is a mark under the lowest the level allows, or a CĐ.
 */
export function study58(
  pupil: OraclePupil,
  keys: readonly string[],
): { average: number; base: Level58; level: Level58 } {
  const average = acrossSubjects(Object.values(pupil.scores));
  const best = Math.max(...keys.map((code) => pupil.scores[code] ?? -1));
  const specialised = pupil.specialised === undefined ? 100 : (pupil.scores[pupil.specialised] as number);

  const marks = Object.entries(pupil.scores);
  const results = Object.entries(pupil.comments);
  const classWithout = (ignored: string | null): Level58 => {
    const above = (mark: number): boolean =>
      marks.every(([code, value]) => value >= mark || code === ignored);
    const upper = (bar: number): boolean =>
      average >= bar &&
      best >= bar &&
      specialised >= bar &&
      results.every(([code, result]) => result === 'D' || code === ignored);
    if (upper(80) && above(65)) return 'gioi';
    if (upper(65) && above(50)) return 'kha';
    if (upper(50) && above(35)) return 'trungBinh';
    if (average >= 35 && above(20)) return 'yeu';
    return 'kem';
  };

  const order: readonly Level58[] = ['gioi', 'kha', 'trungBinh', 'yeu', 'kem'];
  const base = classWithout(null);
  const all = [...marks, ...results].map(([code]) => classWithout(code));
  const reached = order.find((level) => all.includes(level)) ?? base;
  const raised: Readonly<Record<string, Level58>> = {
    'gioi trungBinh': 'kha',
    'gioi yeu': 'trungBinh',
    'kha yeu': 'trungBinh',
    'kha kem': 'yeu',
  };
  return { average, base, level: raised[`${reached} ${base}`] ?? base };
}

export type Level22 = 'tot' | 'kha' | 'dat' | 'chuaDat';

/** Circular 22/2021, article 9 clauses 2 and 3: the level, and the level after the adjustment. `needed` is six, or five for GDTX. */
export function study22(pupil: OraclePupil, needed: number): { base: Level22; level: Level22 } {
  const order: readonly Level22[] = ['tot', 'kha', 'dat', 'chuaDat'];
  const marks = Object.entries(pupil.scores);
  const results = Object.entries(pupil.comments);
  const levelWithout = (ignored: string | null): Level22 => {
    const failed = results.filter(([code, result]) => result === 'CD' && code !== ignored).length;
    const above = (bar: number): boolean => marks.every(([code, mark]) => mark >= bar || code === ignored);
    const enough = (bar: number): boolean =>
      marks.filter(([code, mark]) => mark >= bar && code !== ignored).length >= needed;
    if (failed === 0 && above(65) && enough(80)) return 'tot';
    if (failed === 0 && above(50) && enough(65)) return 'kha';
    if (failed <= 1 && above(35) && enough(50)) return 'dat';
    return 'chuaDat';
  };
  const base = levelWithout(null);
  const fallsByOne = [...marks, ...results].some(([code]) => {
    const level = levelWithout(code);
    return (level === 'tot' || level === 'kha') && order.indexOf(base) - order.indexOf(level) >= 2;
  });
  return { base, level: fallsByOne ? (order[order.indexOf(base) - 1] as Level22) : base };
}
