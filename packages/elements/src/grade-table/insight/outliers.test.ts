import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { Figures } from './figures.ts';
import { findHints, hintsAt, type HintRule } from './outliers.ts';

const COLS = [0, 1, 2, 3, 4];

/** A class in which everybody keeps to a level of their own, from 3,5 to 9,5. */
const steady = (pupils = 30): (number | null)[][] =>
  Array.from({ length: pupils }, (_, row) =>
    COLS.map((col) => 35 + ((row * 17) % 61) + ((row + col) % 3) * 2),
  );

const rules = (figures: Figures): HintRule[] => findHints(figures, COLS).map(({ rule }) => rule);

function changed(change: (figures: (number | null)[][]) => void): (number | null)[][] {
  const figures = steady();
  change(figures);
  return figures;
}

describe('hints at what may be typed wrong', () => {
  it('says nothing of a class without anything odd', () => {
    expect(rules(steady())).to.deep.equal([]);
  });

  it('a 1 of somebody who does well: 10?', () => {
    const figures = changed((class_) => (class_[3] = [90, 85, 10, 95, null]));
    expect(hintsAt(figures, COLS, 3, 2)).to.deep.equal([
      { rule: 'oneForTen', row: 3, col: 2, value: 10, against: 90 },
    ]);
  });

  it('1,1 of somebody who does well, which is 11 with the switch on: 10?', () => {
    const figures = changed((class_) => (class_[3] = [90, 85, 11, 95, null]));
    expect(hintsAt(figures, COLS, 3, 2)).to.deep.equal([
      { rule: 'oneForTen', row: 3, col: 2, value: 11, against: 90 },
    ]);
  });

  it('a 1 of somebody whose marks are low is a 1', () => {
    expect(
      hintsAt(
        changed((class_) => (class_[3] = [30, 25, 10, 20, null])),
        COLS,
        3,
        2,
      ),
    ).to.deep.equal([]);
  });

  it('a 1 and a 0 below it: ten in two cells, said once', () => {
    const figures = changed((class_) => {
      class_[3] = [90, 85, 10, 95, null];
      class_[4] = [70, 75, 0, 70, null];
    });
    expect(findHints(figures, COLS).map(({ rule, row }) => [rule, row])).to.deep.equal([['oneThenZero', 3]]);
  });

  it('far from the own marks, but only where those are three and agree', () => {
    expect(
      hintsAt(
        changed((class_) => (class_[3] = [90, 85, 88, 38, null])),
        COLS,
        3,
        3,
      ),
    ).to.have.length(1);
    expect(
      hintsAt(
        changed((class_) => (class_[3] = [90, 85, null, 38, null])),
        COLS,
        3,
        3,
      ),
    ).to.have.length(0);
    expect(
      hintsAt(
        changed((class_) => (class_[3] = [90, 40, 85, 38, null])),
        COLS,
        3,
        3,
      ),
    ).to.have.length(0);
  });

  it('a test that was hard for everybody is no mistake of anybody', () => {
    const figures = changed((class_) => class_.forEach((row) => (row[4] = Math.max(0, (row[4] ?? 0) - 46))));
    expect(rules(figures)).to.not.include('farFromOwn');
  });

  it('one value twenty times running, not nineteen', () => {
    const run = (length: number) =>
      changed((class_) => class_.slice(5, 5 + length).forEach((row) => (row[1] = 80)));
    expect(rules(run(19))).to.not.include('sameRun');
    expect(findHints(run(20), COLS).find(({ rule }) => rule === 'sameRun')).to.deep.include({
      row: 5,
      col: 1,
      against: 20,
    });
  });

  it('a column one row down, one row up, and one in its place', () => {
    const shifted = (by: 1 | -1) =>
      changed((class_) => {
        const column = class_.map((row) => row[2] ?? null);
        class_.forEach((row, at) => (row[2] = column[at - by] ?? null));
      });
    for (const by of [1, -1] as const) {
      const [hint, ...more] = findHints(shifted(by), COLS).filter(({ rule }) => rule === 'shifted');
      expect(hint).to.deep.include({ col: 2, against: by });
      expect(more).to.deep.equal([]);
    }
  });
});
