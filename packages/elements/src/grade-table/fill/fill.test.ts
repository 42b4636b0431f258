import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { GradebookSession } from '../session.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { sampleGradebook, type GradebookOptions } from '../testing/gradebooks.ts';
import { look, open, settle } from '../testing/harness.ts';
import { fillable, planFill } from './blanks.ts';

const columns = { slots: ['tx1', 'tx2', 'gk', 'ck'], filled: [0.5, 0], pupils: 8 };
const hooks = { onStatus: () => {}, onWritten: () => {}, onSaved: () => {} };
const all = [0, 1, 2, 3, 4, 5, 6, 7];

function sheetOf(options: GradebookOptions = {}) {
  const book = sampleGradebook({ ...columns, ...options });
  return new GradebookSession(book, inMemoryGradebooks([book]), hooks);
}

describe('what filling blank cells would do', () => {
  it('takes blank cells only, and those on screen only', () => {
    const { sheet } = sheetOf();
    const { changes, entry } = planFill(sheet, all, 0, '8', false);
    expect(changes.map(({ place }) => place.row)).to.deep.equal([4, 5, 6, 7]);
    expect(entry).to.deep.equal({ state: 'value', value: 80 });
    expect(planFill(sheet, [7, 2, 5], 0, '8', false).changes.map(({ place }) => place.row)).to.deep.equal([
      7, 5,
    ]);
  });

  it('leaves refused texts, conflicts and locked cells alone', () => {
    const session = sheetOf();
    session.commit({ row: 4, col: 0 }, 'abc', { shorthand: false });
    session.sheet.lockedCell = (row) => row === 6;
    const { changes, locked } = planFill(session.sheet, all, 0, '8', false);
    expect(changes.map(({ place }) => place.row)).to.deep.equal([5, 7]);
    expect(locked).to.equal(1);
  });

  it('says why a value is none', () => {
    const { sheet } = sheetOf();
    expect(planFill(sheet, all, 1, '11', false)).to.include({ entry: null, problem: 'mark_out_of_range' });
    expect(planFill(sheet, all, 1, 'k', false)).to.include({ entry: null, problem: 'reason' });
    expect(planFill(sheet, all, 1, '', false)).to.include({ entry: null, problem: null });
    expect(planFill(sheet, all, 1, '7,25', false)).to.include({ rounded: true, problem: null });
  });

  it('offers columns somebody may write', () => {
    expect(fillable(sheetOf({ locked: ['tx2'] }).sheet)).to.deep.equal([0, 2, 3]);
    expect(fillable(sheetOf({ canEdit: false }).sheet)).to.deep.equal([]);
  });
});

describe('the panel', () => {
  it('names how many cells, fills them, and one Ctrl+Z takes them back', async () => {
    const { element, keys, shows, announced, button } = await open(columns);
    element.focus();
    await userEvent.click(button('Việc khác'));
    await settle(element);
    await userEvent.click(button('Điền ô trống'));
    await settle(element);
    const panel = () => (element.renderRoot.querySelector('#panel') as HTMLElement).innerText;
    await keys('9');
    expect(panel()).to.contain('4 ô trống sẽ nhận 9; ô đã có điểm giữ nguyên.');
    await keys('{Enter}');
    expect([4, 5, 6, 7].map((row) => shows(row, 0))).to.deep.equal(['9', '9', '9', '9']);
    expect(announced()).to.equal('Đã ghi 4 ô.');
    expect(look(element).cell(4, 0).contains(look(element).field())).to.be.true;
    await keys('{Control>}z{/Control}');
    expect([4, 5, 6, 7].map((row) => shows(row, 0))).to.deep.equal(['', '', '', '']);
    expect(announced()).to.equal('Đã hoàn tác: Điền ô trống, 4 ô cột TX1.');
  });

  it('without a value it asks for one and writes nothing', async () => {
    const { element, keys, shows, button } = await open(columns);
    await userEvent.click(button('Việc khác'));
    await settle(element);
    await userEvent.click(button('Điền ô trống'));
    await settle(element);
    await keys('{Enter}');
    const panel = element.renderRoot.querySelector('#panel') as HTMLElement;
    expect(panel.innerText).to.contain('Chưa nhập giá trị để điền.');
    expect(shows(5, 0)).to.equal('');
    await keys('{Escape}');
    expect(element.renderRoot.querySelector('#panel')).to.equal(null);
  });
});
