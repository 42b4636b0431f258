import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { mark } from '../testing/gradebooks.ts';
import { planned, wrong, writtenOf } from './testing/planned.ts';

describe('a block from the active cell', () => {
  it('goes down and across, with decimal comma and point', () => {
    const { written, clean } = planned(['7,5|8', '6.5|10', '0|9'], { at: [1, 2] });
    expect(written).to.deep.equal(['1/2 75', '1/3 80', '2/2 65', '2/3 100', '3/2 0', '3/3 90']);
    expect(clean).to.be.true;
  });

  it('follows the order shown', () => {
    expect(planned(['7', '8', '9'], { at: [5, 0], order: [2, 5, 1, 0] }).written).to.deep.equal([
      '5/0 70',
      '1/0 80',
      '0/0 90',
    ]);
  });

  it('lists every bad cell and lets the good ones in', () => {
    const { plan, written, clean } = planned(['7|abc', '11|8', '7,123|-1']);
    expect(written).to.deep.equal(['0/0 70', '1/1 80']);
    expect(wrong(plan)).to.deep.equal([
      '1 abc mark_not_understood',
      '2 11 mark_out_of_range',
      '3 7,123 mark_too_precise',
      '3 -1 mark_out_of_range',
    ]);
    expect(clean).to.be.false;
  });

  it('says what is beyond the table', () => {
    const { plan, block } = planned(['1|2', '3|4'], { at: [7, 5] });
    expect(wrong(plan)).to.deep.equal(['2 noRow']);
    expect(block.layout.beyond).to.equal(1);
  });

  it('fills a selection with one value, and repeats a block that fits', () => {
    const over = { rows: [1, 2], cols: [0, 1] };
    expect(planned(['9'], { over }).written).to.deep.equal(['1/0 90', '1/1 90', '2/0 90', '2/1 90']);
    expect(planned(['8|7'], { over }).written).to.deep.equal(['1/0 80', '1/1 70', '2/0 80', '2/1 70']);
    expect(planned(['1', '2', '3'], { over }).written).to.deep.equal(['1/0 10', '2/0 20', '3/0 30']);
  });

  it('0-3: 85 is 8,5 with the switch, never for a number of a workbook; 10 is ten', () => {
    const choices = { shorthand: true };
    expect(planned(['85|10|05'], { choices }).written).to.deep.equal(['0/0 85', '0/1 100']);
    expect(wrong(planned([[85, 8.5]], { choices }).plan)).to.deep.equal(['1 85 mark_out_of_range']);
    expect(wrong(planned(['85']).plan)).to.deep.equal(['1 85 mark_out_of_range']);
  });

  it('B-7: quarters are rounded, and looked at first', () => {
    const { plan, written, clean } = planned([['7,25'], [7.300000000000001]]);
    expect(written).to.deep.equal(['0/0 73', '1/0 73']);
    expect(plan.changes.map(({ rounded }) => rounded)).to.deep.equal(['7,25', null]);
    expect(clean).to.be.false;
  });

  it('k asks for its reason once, v needs none', () => {
    const asked = planned(['k', 'v', 'K']).plan;
    expect(asked.unreasoned.zeroByRule).to.equal(2);
    expect(writtenOf(asked)).to.deep.equal(['1/0 pendingMakeUp']);
    const told = planned(['k', 'v', 'K'], { choices: { reasons: { zeroByRule: ' Nghỉ không phép ' } } });
    expect(told.plan.changes[0]?.entry).to.deep.equal({ state: 'zeroByRule', reason: 'Nghỉ không phép' });
    expect(told.written.length).to.equal(3);
  });

  it('takes Đ and CĐ in a comment subject', () => {
    const { written, plan } = planned(['Đ|CĐ|đạt|chưa đạt', '8|d|cd|x'], { scoring: 'comment' });
    expect(written).to.deep.equal(['0/0 D', '0/1 CD', '0/2 D', '0/3 CD', '1/1 D', '1/2 CD']);
    expect(wrong(plan).length).to.equal(2);
  });
});

describe('what stands there already', () => {
  const filled = { filled: [1] };

  it('is counted as new, other and same', () => {
    const { plan, clean } = planned(['5', '5'], {
      change: (book) =>
        book.marks.push(mark(book.pupils[0]!.id, 'tx1', 5), mark(book.pupils[1]!.id, 'tx1', 6)),
    });
    expect(plan.same.length).to.equal(1);
    expect(plan.changes.map(({ kind }) => kind)).to.deep.equal(['other']);
    expect(clean).to.be.false;
  });

  it('is kept with the switch', () => {
    const { plan } = planned(['1,1', '1,1'], { ...filled, choices: { keepExisting: true } });
    expect(plan.kept.length).to.equal(2);
    expect(plan.changes).to.deep.equal([]);
  });

  it('is not emptied by an empty cell, unless that is chosen', () => {
    expect(planned(['', ''], filled).plan.changes).to.deep.equal([]);
    const { plan } = planned(['', ''], { ...filled, choices: { clearEmpty: true } });
    expect(plan.changes.map(({ kind }) => kind)).to.deep.equal(['cleared', 'cleared']);
  });

  it('E-5: locked cells are skipped and named, those that say the same are not', () => {
    const { plan, clean } = planned(['5|5', '5|5'], {
      locked: ['tx1'],
      change: (book) => book.marks.push(mark(book.pupils[0]!.id, 'tx1', 5)),
    });
    expect(plan.locked).to.deep.equal([{ row: 1, col: 0 }]);
    expect(plan.same.length).to.equal(1);
    expect(plan.changes.length).to.equal(2);
    expect(clean).to.be.false;
  });

  it('zero by rule is what lists write as 0', () => {
    const zero = { state: 'zeroByRule' as const, reason: 'Không dự' };
    const { plan } = planned(['0'], {
      change: (book) => book.marks.push(mark(book.pupils[0]!.id, 'tx1', null, zero)),
    });
    expect(plan.same.length).to.equal(1);
  });
});
