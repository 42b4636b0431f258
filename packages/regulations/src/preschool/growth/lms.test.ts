import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lmsAt, toHundredths, valueAt, zScore, type Lms, type LmsTable } from './lms.ts';

const skewed: Lms = { l: -0.5, m: 10, s: 0.1 };
const plain: Lms = { l: 1, m: 100, s: 0.04 };
const logarithmic: Lms = { l: 0, m: 10, s: 0.1 };

describe('zScore', () => {
  test('the median is 0, whatever the power', () => {
    expect(zScore(10, skewed, 'linear')).toBeCloseTo(0, 15);
    expect(zScore(100, plain, 'plain')).toBe(0);
    expect(zScore(10, logarithmic, 'linear')).toBe(0);
  });

  test('power 1 is a plain standard deviation', () => {
    expect(zScore(92, plain, 'plain')).toBeCloseTo(-2, 12);
    expect(zScore(76, plain, 'plain')).toBeCloseTo(-6, 12);
  });

  test('power 0 is the logarithm', () => {
    expect(zScore(10 * Math.exp(0.2), logarithmic, 'linear')).toBeCloseTo(2, 12);
    expect(valueAt(-2, logarithmic)).toBeCloseTo(10 * Math.exp(-0.2), 12);
  });

  test('the formula with a power', () => {
    // ((9/10)^-0.5 - 1) / (-0.5 * 0.1)
    expect(zScore(9, skewed, 'plain')).toBeCloseTo(-1.0818510677891955, 12);
  });

  test.each([-1, 1])('beyond 3 every unit is as long as from 2 to 3 on side %i', (side) => {
    const third = valueAt(3 * side, skewed);
    const step = third - valueAt(2 * side, skewed);
    expect(zScore(third + step, skewed, 'linear')).toBeCloseTo(4 * side, 12);
    expect(zScore(third + 2.5 * step, skewed, 'linear')).toBeCloseTo(5.5 * side, 12);
    expect(zScore(third + step, skewed, 'plain')).not.toBeCloseTo(4 * side, 2);
  });

  test('up to 3 the tails change nothing', () => {
    for (const z of [-3, -2.99, 2.99, 3]) {
      const value = valueAt(z, skewed);
      expect(zScore(value, skewed, 'linear')).toBeCloseTo(z, 12);
      expect(zScore(value, skewed, 'linear')).toBeCloseTo(zScore(value, skewed, 'plain'), 12);
    }
  });

  test('more is never less', () => {
    const lms = fc.record({
      l: fc.integer({ min: -18_000, max: 10_000 }).map((l) => l / 10_000),
      m: fc.double({ min: 2, max: 120, noNaN: true }),
      s: fc.double({ min: 0.03, max: 0.15, noNaN: true }),
    });
    fc.assert(
      fc.property(
        lms,
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 1000 }),
        (row, grams, more) => {
          for (const tails of ['linear', 'plain'] as const) {
            const less = zScore(grams / 1000, row, tails);
            expect(zScore((grams + more) / 1000, row, tails)).toBeGreaterThanOrEqual(less - 1e-9);
          }
        },
      ),
    );
  });
});

describe('toHundredths', () => {
  test.each([
    [0, 0],
    [-0.001, 0],
    [0.004, 0],
    [0.006, 1],
    [-1.994, -199],
    [-1.996, -200],
    [-2.004, -200],
    [-2.006, -201],
    [2.996, 300],
    // Halves that a binary fraction holds exactly go away from zero, on both sides alike.
    [0.125, 13],
    [-0.125, -13],
    [-2.375, -238],
    [2.375, 238],
  ])('%f is %i', (z, hundredths) => {
    expect(toHundredths(z)).toBe(hundredths);
  });
});

describe('lmsAt', () => {
  const table: LmsTable = {
    name: 'bmiForAge',
    version: 'made up',
    first: 10,
    from: 11,
    to: 14,
    male: {
      l: [10_000, 9_000, 8_000, 7_000],
      m: [100_000, 110_000, 120_000, 130_000],
      s: [1000, 2000, 3000, 4000],
    },
    female: { l: -3_500, m: [200_000, 210_000, 220_000], s: [5000, 6000] },
  };

  test('scales the integers and counts from the first row', () => {
    expect(lmsAt(table, 'male', 11)).toEqual({ l: 0.9, m: 11, s: 0.02 });
    expect(lmsAt(table, 'male', 13)).toEqual({ l: 0.7, m: 13, s: 0.04 });
  });

  test('one power for all rows', () => {
    expect(lmsAt(table, 'female', 11)).toEqual({ l: -0.35, m: 21, s: 0.06 });
  });

  test('null outside of the range, though the columns reach further', () => {
    expect(lmsAt(table, 'male', 10)).toBeNull();
    expect(lmsAt({ ...table, to: 12 }, 'male', 13)).toBeNull();
    expect(lmsAt({ ...table, to: 13 }, 'male', 13)).not.toBeNull();
  });

  test('null where a column is too short', () => {
    expect(lmsAt(table, 'male', 14)).toBeNull();
    expect(lmsAt(table, 'female', 12)).toBeNull();
    expect(lmsAt({ ...table, male: { ...table.male, l: [10_000] } }, 'male', 11)).toBeNull();
    expect(lmsAt({ ...table, male: { ...table.male, m: [100_000] } }, 'male', 11)).toBeNull();
    expect(lmsAt({ ...table, male: { ...table.male, s: [1000] } }, 'male', 11)).toBeNull();
  });
});
