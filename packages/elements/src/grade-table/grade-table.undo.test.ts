import { expect, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { must } from './must.ts';
import { mark } from './testing/gradebooks.ts';
import { open, settle, type Opened } from './testing/harness.ts';

const empty = { slots: ['tx1', 'tx2', 'gk', 'ck'], filled: [0] };

function step(table: Opened, way: 'undo' | 'redo'): HTMLButtonElement {
  return must(table.element.renderRoot.querySelector<HTMLButtonElement>(`.step.${way}`));
}

describe('undo and redo by keys', () => {
  it('Ctrl+Z takes a mark back, says so and stands in its cell; Ctrl+Y and Ctrl+Shift+Z bring it again', async () => {
    const table = await open(empty);
    table.element.focus();
    await table.keys('7{Enter}8{Enter}');
    await table.keys('{Control>}z{/Control}');
    expect(table.shows(0, 0)).to.equal('7');
    expect(table.shows(1, 0)).to.equal('');
    expect(table.announced()).to.equal('Đã hoàn tác: TX1, Trần Lê Bảo An: ô trống.');
    expect(table.cell(1, 0).contains(table.field())).to.be.true;
    await table.keys('{Control>}y{/Control}');
    expect(table.field().value).to.equal('8');
    await table.keys('{Control>}z{/Control}{Control>}z{/Control}');
    expect(table.shows(0, 0)).to.equal('');
    await table.keys('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(table.shows(0, 0)).to.equal('7');
  });

  it('a mark still being typed is the first thing to go', async () => {
    const table = await open(empty);
    table.element.focus();
    await table.keys('7{Enter}9');
    await table.keys('{Control>}z{/Control}');
    expect(table.shows(1, 0)).to.equal('');
    expect(table.shows(0, 0)).to.equal('7');
  });

  it('the buttons beside the keys do the same, and rest while there is nothing to do', async () => {
    const table = await open(empty);
    expect(step(table, 'undo').ariaDisabled).to.equal('true');
    table.element.focus();
    await table.keys('7{Enter}');
    expect(step(table, 'undo').ariaDisabled).to.equal('false');
    await userEvent.click(step(table, 'undo'));
    await settle(table.element);
    expect(table.shows(0, 0)).to.equal('');
    expect(table.cell(0, 0).contains(table.field())).to.be.true;
    expect(step(table, 'redo').ariaDisabled).to.equal('false');
  });

  it('a filled block is one step', async () => {
    const table = await open(empty);
    table.element.focus();
    await table.keys(
      '8{Enter}{ArrowUp}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}',
    );
    expect([0, 1, 2, 3, 4].map((row) => table.shows(row, 0))).to.deep.equal(['8', '8', '8', '8', '']);
    await table.keys('{Control>}z{/Control}');
    expect([0, 1, 2, 3].map((row) => table.shows(row, 0))).to.deep.equal(['8', '', '', '']);
    expect(table.announced()).to.equal('Đã hoàn tác: Điền xuống, 3 ô cột TX1.');
  });

  it('in another order it finds its pupil', async () => {
    const table = await open({ ...empty, filled: [0.5, 0] });
    const rowOfName = (name: string) =>
      [...table.element.renderRoot.querySelectorAll('tbody tr')].findIndex((tr) =>
        (tr as HTMLElement).innerText.includes(name),
      );
    table.element.focus();
    await table.keys('1{Enter}');
    await userEvent.click(table.button('Việc khác'));
    await settle(table.element);
    await userEvent.click(table.button('Tìm, lọc, sắp xếp'));
    await settle(table.element);
    const order = () => table.element.renderRoot.querySelector<HTMLSelectElement>('#order-rows');
    await waitUntil(() => order() !== null, 'the panel came');
    await userEvent.selectOptions(must(order()), 'highest');
    await settle(table.element);
    expect(rowOfName('Hoàng An')).to.be.above(0);
    await userEvent.click(step(table, 'undo'));
    await settle(table.element);
    expect(table.announced()).to.contain('Đã hoàn tác: TX1, Nguyễn Hoàng An:');
    const active = must(table.field().closest('tr'));
    expect(active.innerText).to.contain('Hoàng');
  });

  it('a mark a colleague wrote since stays, and its cell is named', async () => {
    const table = await open(empty);
    table.element.focus();
    await table.keys('7{Enter}');
    const pupil = must(table.book.pupils[0]);
    const theirs = mark(pupil.id, 'tx1', 9, { version: 5, updatedBy: 'Nguyễn Văn Hậu' });
    table.element.gradebook = { ...table.book, marks: [theirs] };
    await settle(table.element);
    await userEvent.click(step(table, 'undo'));
    await settle(table.element);
    expect(table.announced()).to.equal('Giữ nguyên vì đã được sửa sau đó: TX1, Nguyễn Hoàng An.');
  });
});

describe('what is typed at speed', () => {
  it('a quarter is rounded, and the line below says so after the cursor went on', async () => {
    const table = await open(empty);
    table.element.focus();
    await table.keys('7,25{Enter}');
    expect(table.shows(0, 0)).to.equal('7,3');
    const said = 'TX1, Nguyễn Hoàng An: Đã làm tròn 7,25 thành 7,3: điểm chỉ lấy một chữ số thập phân.';
    expect(table.announced()).to.equal(said);
    expect(table.below()).to.contain(said);
    await table.keys('8{Enter}');
    expect(table.below()).not.to.contain('Đã làm tròn');
  });

  it('k offers the reason given last time', async () => {
    const table = await open(empty);
    table.element.focus();
    await table.keys('k{Enter}');
    await table.keys('Nghỉ không phép{Enter}');
    // As after every mark, the next pupil follows.
    await table.keys('7{Enter}k{Enter}');
    await userEvent.click(table.button('Nghỉ không phép'));
    await settle(table.element);
    await table.keys('{ArrowUp}');
    expect([0, 1, 2].map((row) => table.shows(row, 0))).to.deep.equal(['0', '7', '0']);
    expect(table.below()).to.contain('Tính 0 điểm: Nghỉ không phép.');
  });

  it('m under circular 22/2021 says what article 10 gives instead', async () => {
    const table = await open({ scoring: 'comment', slots: ['tx1', 'tx2', 'gk', 'ck'], filled: [0] });
    table.element.focus();
    await table.keys('m{Enter}{ArrowUp}');
    await waitUntil(() => table.below().includes('Điều 10'), 'the catalogue came');
    expect(table.below()).to.contain('chỉ được miễn phần thực hành');
  });
});
