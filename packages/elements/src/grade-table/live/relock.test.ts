import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { Sheet } from '../sheet.ts';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { join } from '../together/join.ts';
import { relock } from './relock.ts';

const classes = (locked: readonly string[]) => {
  const other = sampleGradebook({ pupils: 2, number: 2, className: '7A2', locked });
  const pupils = other.pupils.map((pupil) => ({ ...pupil, id: `b${pupil.id}` }));
  return join('a+b', [sampleGradebook({ pupils: 2 }), { ...other, pupils, marks: [] }]);
};

describe('a column locked in one class of several', () => {
  it('is closed to that class alone, and its cells are painted', () => {
    const sheet = new Sheet(classes([]));
    const painted: number[] = [];
    sheet.onColumn = (col) => painted.push(col);
    expect(sheet.isLocked(2, 0)).to.be.false;
    relock(sheet, classes(['tx1']));
    expect([0, 1, 2, 3].map((row) => sheet.isLocked(row, 0))).to.deep.equal([false, false, true, true]);
    expect(painted).to.contain(0);
    relock(sheet, classes([]));
    expect(sheet.isLocked(2, 0)).to.be.false;
  });

  it('a gradebook of one class is left alone', () => {
    const sheet = new Sheet(sampleGradebook({ pupils: 2 }));
    const before = sheet.lockedCell;
    relock(sheet, sampleGradebook({ pupils: 2, locked: ['tx1'] }));
    expect(sheet.lockedCell).to.equal(before);
  });
});
