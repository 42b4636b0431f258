export type Sex = 'male' | 'female';

export type GrowthTableName =
  'weightForAge' | 'heightForAge' | 'weightForLength' | 'weightForHeight' | 'bmiForAge';

/** Columns of a published table, as integers. All rows of a table follow one another without a gap. */
export interface LmsColumns {
  /** Box-Cox power in ten-thousandths; one number where it is the same in every row. */
  readonly l: number | readonly number[];
  /** Median in ten-thousandths of the unit (kg, cm or kg/m²). */
  readonly m: readonly number[];
  /** Coefficient of variation in hundred-thousandths. */
  readonly s: readonly number[];
}

/** A published table of L, M and S, by completed months or by millimetres of length or height. */
export interface LmsTable {
  readonly name: GrowthTableName;
  /** Who published it and when: `WHO 2006`. Stored with every result. */
  readonly version: string;
  /** Month or millimetre of the first row. */
  readonly first: number;
  /** The months or millimetres the table answers for, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly male: LmsColumns;
  readonly female: LmsColumns;
}

/** The tables a caller has loaded. An indicator whose table is not here is absent with a reason. */
export type GrowthTables = Readonly<Partial<Record<GrowthTableName, LmsTable>>>;

export interface Lms {
  readonly l: number;
  readonly m: number;
  readonly s: number;
}

/**
 * `linear`: beyond ±3 a further unit is as long as the way from 2 to 3 on that side (WHO 2006 and 2007, for indicators
 * made with weight, whose tails are skewed). `plain`: the formula as it is.
 */
export type Tails = 'linear' | 'plain';

/** The row of a month or millimetre, or null where the table has none. */
export function lmsAt(table: LmsTable, sex: Sex, at: number): Lms | null {
  if (at < table.from || at > table.to) return null;
  const { l, m, s } = table[sex];
  const row = at - table.first;
  const power = typeof l === 'number' ? l : l[row];
  const median = m[row];
  const variation = s[row];
  if (power === undefined || median === undefined || variation === undefined) return null;
  return { l: power / 10_000, m: median / 10_000, s: variation / 100_000 };
}

/** The measurement that lies `z` standard deviations from the median, before any treatment of the tails. */
export function valueAt(z: number, { l, m, s }: Lms): number {
  return l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l);
}

/** How many standard deviations a measurement lies from the median. A binary fraction: round with `toHundredths`. */
export function zScore(value: number, lms: Lms, tails: Tails): number {
  const { l, m, s } = lms;
  const z = l === 0 ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s);
  if (tails === 'plain' || Math.abs(z) <= 3) return z;
  const side = Math.sign(z);
  const third = valueAt(3 * side, lms);
  return 3 * side + (value - third) / Math.abs(third - valueAt(2 * side, lms));
}

/** An integer number of hundredths, half away from zero: -2,005 is -201. Every class is decided on this integer. */
export function toHundredths(z: number): number {
  // Adding 0 turns -0 into 0.
  return Math.sign(z) * Math.round(Math.abs(z) * 100) + 0;
}
