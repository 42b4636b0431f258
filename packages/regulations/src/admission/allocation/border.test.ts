import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Border } from './border.ts';

/** Ranks still held after all applied, each applicant known by position. */
function held(seats: number, tied: 'in' | 'out', ranks: readonly number[]): number[] {
  const border = new Border<number>(seats, tied);
  const inside = new Set<number>();
  ranks.forEach((rank, applicant) => {
    inside.add(applicant);
    for (const refused of border.apply(applicant, rank)) {
      expect(inside.delete(refused)).toBe(true);
    }
  });
  return [...inside];
}

describe.each(['in', 'out'] as const)('equals %s', (tied) => {
  const expected = (seats: number, ranks: readonly number[]) =>
    [...ranks.keys()].filter((applicant) => {
      const own = ranks[applicant]!;
      const better = ranks.filter((rank) => rank > own).length;
      const equal = ranks.filter((rank) => rank === own).length;
      return tied === 'in' ? better < seats : better + equal <= seats;
    });

  test('holds whom the rule says, after any sequence', () => {
    const ranks = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -200, max: 200 })), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), ranks, (seats, applied) => {
        expect(held(seats, tied, applied)).toEqual(expected(seats, applied));
      }),
    );
  });

  test('in falling, rising and repeated order', () => {
    const rising = Array.from({ length: 100 }, (_, index) => index);
    const repeated = rising.map((rank) => rank % 10);
    for (const seats of [0, 1, 7, 50, 99, 100, 101]) {
      for (const ranks of [rising, rising.toReversed(), repeated]) {
        expect(held(seats, tied, ranks)).toEqual(expected(seats, ranks));
      }
    }
  });
});

test('a rank once refused stays refused, though seats are free again', () => {
  const border = new Border<string>(2, 'out');
  expect(border.apply('a', 5)).toEqual([]);
  expect(border.apply('b', 4)).toEqual([]);
  expect(border.apply('c', 4)).toEqual(['b', 'c']);
  expect(border.apply('d', 4)).toEqual(['d']);
  expect(border.apply('e', 3)).toEqual(['e']);
  expect(border.apply('f', 5)).toEqual([]);
});
