import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { Sheet } from '../sheet.ts';
import { mark, sampleGradebook } from '../testing/gradebooks.ts';
import { compare, talliedCols, tallyOf } from './tally.ts';

const SLOTS = ['tx1', 'tx2', 'gk', 'ck'];

function open(columns: Readonly<Record<string, readonly (number | string | null)[]>>, scoring?: 'comment') {
  const book = sampleGradebook({ pupils: 8, slots: SLOTS, filled: [0], ...(scoring ? { scoring } : {}) });
  for (const [slot, values] of Object.entries(columns)) {
    values.forEach((value, row) => book.marks.push(mark(book.pupils[row]?.id ?? '', slot, value as number)));
  }
  const sheet = new Sheet(book);
  return { sheet, order: book.pupils.map((_, row) => row) };
}

describe('a column at a glance', () => {
  it('counts by whole mark and by band, names the middle and who is next', () => {
    const { sheet, order } = open({ tx1: [10, 8, 7.9, 6.5, 4.9, 3.4] });
    const tally = tallyOf(sheet, 0, order);
    expect(tally.bars).to.deep.equal([0, 0, 0, 1, 1, 0, 1, 1, 1, 0, 1]);
    expect(tally.bands).to.deep.equal([2, 2, 0, 1, 1]);
    expect(tally).to.deep.include({ count: 6, low: 2, mean: 68, median: 72, lowest: 34, highest: 100 });
    expect(tally.missing).to.deep.equal([6, 7]);
  });

  it('rounds the mean half up', () => {
    const { sheet, order } = open({ tx1: [8, 8.1] });
    expect(tallyOf(sheet, 0, order).mean).to.equal(81);
  });

  it('zero by rule is a 0; a refused text and a make-up that is due are no marks', () => {
    const { sheet, order } = open({ tx1: [8] });
    sheet.put(1, 0, { entry: { state: 'zeroByRule', reason: 'Nghỉ không phép' } });
    sheet.put(2, 0, { status: 'refused', text: '75', problem: 'mark_out_of_range' });
    sheet.put(3, 0, { entry: { state: 'pendingMakeUp' } });
    const tally = tallyOf(sheet, 0, order);
    expect(tally.count).to.equal(2);
    expect(tally.lowest).to.equal(0);
    expect(tally.missing).to.deep.equal([2, 4, 5, 6, 7]);
  });

  it('provisional averages are counted apart', () => {
    const { sheet, order } = open({ tx1: [8, 9], tx2: [8], gk: [8], ck: [8] });
    const tally = tallyOf(sheet, sheet.colCount, order);
    expect(tally.bands.concat(tally.provisional).reduce((sum, each) => sum + each, 0)).to.equal(2);
    expect(tally.provisional[0]).to.be.greaterThan(0);
  });

  it('letters of a comment subject; CĐ counts as low', () => {
    const { sheet, order } = open({ tx1: ['D', 'CD', 'D'] }, 'comment');
    const tally = tallyOf(sheet, 0, order);
    expect(tally.letters).to.deep.equal([
      ['D', 2],
      ['CD', 1],
    ]);
    expect(tally).to.deep.include({ isScore: false, low: 1, mean: null, count: 3 });
  });

  it('counts every column of marks and the results, a year only in term II', () => {
    expect(talliedCols(open({}).sheet)).to.deep.equal([0, 1, 2, 3, 4]);
    const second = new Sheet(sampleGradebook({ pupils: 3, term: 2, slots: [...SLOTS, 'nx'] }));
    expect(talliedCols(second)).to.deep.equal([0, 1, 2, 3, 5, 6]);
  });

  it('compares mid-term and final of those who have both', () => {
    const { sheet } = open({ gk: [5, 6, 7, 8, 9, 9], ck: [6, 6, 6, 8, 5.5] });
    expect(compare(sheet, 2, 3)).to.deep.equal({
      ...{ both: 5, higher: 1, lower: 2, same: 2, far: 1 },
      ...{ meanBefore: 70, meanAfter: 63 },
    });
    expect(compare(open({ gk: [5, 6], ck: [6, 6] }).sheet, 2, 3)).to.equal(null);
  });
});
