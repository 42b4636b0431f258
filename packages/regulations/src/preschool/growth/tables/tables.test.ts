import { describe, expect, test } from 'vitest';
import { lmsAt, toHundredths, valueAt, zScore, type Lms, type LmsTable, type Sex } from '../lms.ts';
import { gramsAtMinusFour, printedHeightDeviations, printedRows, printedWeights } from './fixtures.ts';
import { whoGrowthTables } from './who.ts';

const tables = Object.values(whoGrowthTables);
const sexes: readonly Sex[] = ['male', 'female'];
const both = tables.flatMap((table) => sexes.map((sex) => [table.name, sex, table] as const));

const rows = (table: LmsTable, sex: Sex): Lms[] => {
  const length = table.to - table.from + 1;
  return Array.from({ length }, (_, index) => row(table, sex, table.from + index));
};

function row(table: LmsTable | undefined, sex: Sex, at: number): Lms {
  const lms = table && lmsAt(table, sex, at);
  if (!lms) throw new Error(`no row ${at}`);
  return lms;
}

const steps = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => value - (values[index] ?? Number.NaN));

/**
 * The largest n-th difference, in units of the last printed decimal. A wrong figure changes it by the error times the
 * largest binomial coefficient, so a slip of the pen stands out.
 */
function roughness(values: readonly number[], unit: number, order: number): number {
  let differences = values.map((value) => Math.round(value / unit));
  for (let times = 0; times < order; times += 1) differences = steps(differences);
  return Math.max(...differences.map(Math.abs));
}

describe('every table is whole', () => {
  test.each(both)('%s of %s: a row for each key, none beyond', (_name, sex, table) => {
    expect(rows(table, sex)).toHaveLength(table.to - table.from + 1);
    expect(lmsAt(table, sex, table.from - 1)).toBeNull();
    expect(lmsAt(table, sex, table.to + 1)).toBeNull();
  });

  test('columns hold no number too many', () => {
    for (const [name, sex, table] of both) {
      const { l, m, s } = table[sex];
      // The two tables by length and height share their columns: 450 to 1207 mm lying.
      const length =
        name.startsWith('weightForL') || name.startsWith('weightForH') ? 758 : table.to - table.first + 1;
      const columns = [m, s, ...(typeof l === 'number' ? [] : [l])];
      expect(columns.map((column) => column.length)).toEqual(columns.map(() => length));
    }
  });

  test('names, versions and ranges', () => {
    expect(tables.map(({ name, version, from, to }) => [name, version, from, to])).toEqual([
      ['weightForAge', 'WHO 2006', 0, 60],
      ['heightForAge', 'WHO 2006', 0, 60],
      ['weightForLength', 'WHO 2006', 450, 1100],
      ['weightForHeight', 'WHO 2006', 650, 1200],
      ['bmiForAge', 'WHO 2007', 61, 120],
    ]);
    expect(Object.keys(whoGrowthTables)).toEqual(tables.map(({ name }) => name));
  });
});

describe('every curve is smooth', () => {
  const median = (lms: Lms): number => lms.m;
  const spread = (lms: Lms): number => lms.s;
  const power = (lms: Lms): number => lms.l;

  test.each(both.filter(([name]) => name !== 'bmiForAge'))(
    '%s of %s: the median rises',
    (_name, sex, table) => {
      expect(steps(rows(table, sex).map(median)).every((step) => step > 0)).toBe(true);
    },
  );

  test.each(sexes)('weight for length of %s bends by at most 0.4 g and S by 0.00003', (sex) => {
    for (const table of [whoGrowthTables.weightForLength, whoGrowthTables.weightForHeight]) {
      if (!table) throw new Error('no table');
      expect(roughness(rows(table, sex).map(median), 0.0001, 2)).toBeLessThanOrEqual(4);
      expect(roughness(rows(table, sex).map(spread), 0.00001, 2)).toBeLessThanOrEqual(3);
    }
  });

  test.each(sexes)('BMI for age of %s', (sex) => {
    const all = rows(whoGrowthTables.bmiForAge as LmsTable, sex);
    expect(roughness(all.map(median), 0.0001, 2)).toBeLessThanOrEqual(14);
    expect(roughness(all.map(spread), 0.00001, 2)).toBeLessThanOrEqual(2);
    expect(roughness(all.map(power), 0.0001, 2)).toBeLessThanOrEqual(5);
    // Lowest at about five and a half years, rising ever after.
    const medians = all.map(median);
    const lowest = medians.indexOf(Math.min(...medians));
    expect(lowest).toBe(2);
    expect(steps(medians.slice(lowest)).every((step) => step > 0)).toBe(true);
  });

  test.each(sexes)('weight for age of %s, once the first months are over', (sex) => {
    const all = rows(whoGrowthTables.weightForAge as LmsTable, sex);
    const infant = all.slice(6);
    expect(roughness(infant.map(median), 0.0001, 3)).toBeLessThanOrEqual(131);
    expect(roughness(infant.map(spread), 0.00001, 3)).toBeLessThanOrEqual(17);
    expect(roughness(infant.map(power), 0.0001, 3)).toBeLessThanOrEqual(5);
    expect(roughness(all.slice(12).map(median), 0.0001, 3)).toBeLessThanOrEqual(17);
    expect(roughness(all.slice(12).map(spread), 0.00001, 3)).toBeLessThanOrEqual(5);
    expect(steps(all.map(power)).every((step) => step < 0)).toBe(true);
  });

  test.each(sexes)('height for age of %s, lying and standing apart', (sex) => {
    const all = rows(whoGrowthTables.heightForAge as LmsTable, sex);
    expect(roughness(all.slice(6, 24).map(median), 0.0001, 3)).toBeLessThanOrEqual(404);
    expect(roughness(all.slice(24).map(median), 0.0001, 3)).toBeLessThanOrEqual(27);
    expect(roughness(all.slice(6, 24).map(spread), 0.00001, 3)).toBeLessThanOrEqual(3);
    expect(roughness(all.slice(24).map(spread), 0.00001, 3)).toBeLessThanOrEqual(3);
  });
});

describe('against the printed tables of WHO', () => {
  test.each(sexes.flatMap((sex) => [-3, -2, 2, 3].map((z) => [sex, z] as const)))(
    'weight for age of %s at %i, every month',
    (sex, z) => {
      const printed = printedWeights[sex][String(z)] ?? [];
      expect(printed).toHaveLength(61);
      const computed = printed.map((_, month) => valueAt(z, row(whoGrowthTables.weightForAge, sex, month)));
      expect(computed.map((value) => Math.round(value * 10) / 10)).toEqual(printed);
    },
  );

  test.each(sexes)('height for age of %s: S times M is the printed deviation, every month', (sex) => {
    const printed = printedHeightDeviations[sex];
    expect(printed).toHaveLength(61);
    printed.forEach((deviation, month) => {
      const { l, m, s } = row(whoGrowthTables.heightForAge, sex, month);
      expect(l).toBe(1);
      // WHO lists the length's own 3.0551 at 24 months; the height's is 3.05516.
      expect(Math.abs(m * s - deviation)).toBeLessThan(0.0001);
    });
  });

  test.each(printedRows)('%s of %s, month %i', (name, sex, month, printed) => {
    const lms = row(whoGrowthTables[name], sex, month);
    const computed = [-3, -2, -1, 0, 1, 2, 3].map((z) => Math.round(valueAt(z, lms) * 10) / 10);
    expect(computed).toEqual(printed);
  });

  test.each(gramsAtMinusFour)('%s of %s: the -4 line', (name, sex, lengths, grams) => {
    expect(grams).toHaveLength(lengths.length);
    const z = lengths.map((at, index) =>
      toHundredths(zScore((grams[index] ?? 0) / 1000, row(whoGrowthTables[name], sex, at), 'linear')),
    );
    expect(z).toEqual(lengths.map(() => -400));
  });

  test('rows of weight for height as WHO prints them', () => {
    const lms = (sex: Sex, at: number): Lms => row(whoGrowthTables.weightForHeight, sex, at);
    expect(lms('male', 650)).toEqual({ l: -0.3521, m: 7.4327, s: 0.08217 });
    expect(lms('male', 1000)).toEqual({ l: -0.3521, m: 15.3576, s: 0.08229 });
    expect(lms('male', 1093)).toEqual({ l: -0.3521, m: 18.2689, s: 0.08755 });
    expect(lms('male', 1094)).toEqual({ l: -0.3521, m: 18.3039, s: 0.08762 });
    expect(lms('male', 1200)).toEqual({ l: -0.3521, m: 22.353, s: 0.09424 });
    expect(lms('female', 650)).toEqual({ l: -0.3833, m: 7.2402, s: 0.09113 });
    expect(lms('female', 850)).toEqual({ l: -0.3833, m: 11.3934, s: 0.08896 });
    expect(lms('female', 1093)).toEqual({ l: -0.3833, m: 18.3324, s: 0.09401 });
    expect(lms('female', 1094)).toEqual({ l: -0.3833, m: 18.371, s: 0.09405 });
    expect(lms('female', 1200)).toEqual({ l: -0.3833, m: 22.8173, s: 0.09828 });
  });

  test('first and last rows', () => {
    expect(row(whoGrowthTables.weightForAge, 'male', 0)).toEqual({ l: 0.3487, m: 3.3464, s: 0.14602 });
    expect(row(whoGrowthTables.weightForAge, 'female', 0)).toEqual({ l: 0.3809, m: 3.2322, s: 0.14171 });
    expect(row(whoGrowthTables.weightForLength, 'male', 450)).toEqual({ l: -0.3521, m: 2.441, s: 0.09182 });
    expect(row(whoGrowthTables.weightForLength, 'female', 1100)).toEqual({
      l: -0.3833,
      m: 18.3324,
      s: 0.09401,
    });
  });
});
