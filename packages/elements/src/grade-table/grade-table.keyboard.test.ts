import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { open, settle } from './testing/harness.ts';

/** Where the field stands, as `row/column`. */
const at = (field: HTMLElement): string => {
  const cell = field.closest('td');
  const row = cell?.closest('tr');
  return row ? `${row.sectionRowIndex}/${cell!.cellIndex - 2}` : 'nowhere';
};

describe('edu-grade-table by keyboard', () => {
  it('has one text field, ready in the first open cell and reached by Tab', async () => {
    const { element, field, keys } = await open({ locked: ['tx1'] });
    expect(element.renderRoot.querySelectorAll('td input').length).to.equal(1);
    expect(at(field())).to.equal('0/1');
    expect(document.activeElement).not.to.equal(element);
    // Past the buttons of the toolbar.
    for (let tabs = 0; tabs < 8 && element.shadowRoot!.activeElement !== field(); tabs += 1)
      await keys('{Tab}');
    expect(element.shadowRoot!.activeElement).to.equal(field());
  });

  it('typing replaces, Enter goes down, the average follows', async () => {
    const { element, field, shows, keys } = await open({ filled: [1, 1, 1, 1, 1, 0] });
    element.focusCell(element.gradebook!.pupils[0]!.id, 'ck');
    expect(shows(0, 5)).to.equal('');
    await keys('8,5{Enter}');
    expect(shows(0, 5)).to.equal('8,5');
    expect(at(field())).to.equal('1/5');
    expect(element.renderRoot.querySelector('tbody tr:first-child .result')!.className).to.equal('result');
  });

  it('moves as a spreadsheet does', async () => {
    const { element, field, keys } = await open();
    element.focus();
    for (const [pressed, place] of [
      ['{ArrowRight}', '0/1'],
      ['{ArrowDown}', '1/1'],
      ['{Tab}', '1/2'],
      ['{Shift>}{Tab}{/Shift}', '1/1'],
      ['{End}', '1/6'],
      ['{Home}', '1/0'],
      ['{Control>}{End}{/Control}', '7/6'],
      ['{Control>}{Home}{/Control}', '0/0'],
      ['{PageDown}', '7/0'],
      ['{ArrowUp}{ArrowLeft}', '6/0'],
    ] as const) {
      await keys(pressed);
      expect(at(field()), pressed).to.equal(place);
      expect(element.shadowRoot!.activeElement, pressed).to.equal(field());
    }
  });

  it('Escape takes typing back, Delete clears, F2 edits inside', async () => {
    const { element, field, shows, keys, book } = await open();
    const before = String(book.marks[0]!.value).replace('.', ',');
    element.focus();
    await keys('3');
    expect(field().value).to.equal('3');
    await keys('{Escape}');
    expect(field().value).to.equal(before);
    await keys('{Delete}');
    expect(field().value).to.equal('');
    await keys('45{F2}{ArrowLeft},{Enter}');
    expect(shows(0, 0)).to.equal('4,5');
  });

  it('forty marks without a pause between keys land in forty cells', async () => {
    const { element, shows } = await open({ pupils: 40, filled: [0] });
    const marks = Array.from({ length: 40 }, (_, index) => `${index % 10},${(index * 7) % 10}`);
    element.focus();
    await userEvent.keyboard(marks.map((mark) => `${mark}{Enter}`).join(''));
    await settle(element);
    const shown = marks.map((_, row) => shows(row, 0));
    expect(shown).to.deep.equal(marks.map((mark) => mark.replace(/,0$/, '')));
  });

  it('wrong text stays as typed, with sign and words, and the cursor goes on', async () => {
    const { element, cell, shows, keys, announced, below, field } = await open();
    element.focus();
    await keys('11{Enter}abc{Enter}7,26{Enter}');
    expect([shows(0, 0), shows(1, 0), shows(2, 0)]).to.deep.equal(['11', 'abc', '7,26']);
    expect(cell(0, 0).title).to.contain('Điểm phải từ 0 đến 10');
    expect(cell(1, 0).getAttribute('aria-invalid')).to.equal('true');
    expect(announced()).to.contain('“7,26” chưa được lưu. Điểm chỉ có một chữ số thập phân');
    await keys('{ArrowUp}');
    expect(field().getAttribute('aria-invalid')).to.equal('true');
    expect(below()).to.contain('“7,26” chưa được lưu');
    expect(below()).to.contain('3 ô cần xem lại');
    await keys('{Escape}');
    expect(cell(2, 0).className).not.to.contain('refused');
  });

  it('85 is 8,5 only with the switch', async () => {
    const { element, shows, keys } = await open({ shorthand: true });
    element.focus();
    await keys('85{Enter}10{Enter}');
    expect([shows(0, 0), shows(1, 0)]).to.deep.equal(['8,5', '10']);
    element.shorthand = false;
    await keys('85{Enter}');
    expect(shows(2, 0)).to.equal('85');
  });

  it('v waits for a make-up test', async () => {
    const { element, cell, shows, keys, below } = await open();
    element.focus();
    await keys('v{Enter}{ArrowUp}');
    expect(shows(0, 0)).to.equal('v');
    expect(cell(0, 0).title).to.contain('chờ kiểm tra bù');
    expect(below()).to.contain('chờ kiểm tra bù TX1');
  });

  it('a comment subject takes đ and cđ, typed with or without Telex', async () => {
    const { element, shows, keys, field } = await open({ scoring: 'comment', filled: [0] });
    expect(field().inputMode).to.equal('text');
    element.focus();
    await keys('d{Enter}cd{Enter}đ{Enter}cdd{Enter}');
    expect([0, 1, 2, 3].map((row) => shows(row, 0))).to.deep.equal(['Đ', 'CĐ', 'Đ', 'CĐ']);
  });

  it('a composition is the input method’s until it ends, also from the first key', async () => {
    const { element, field, shows, keys } = await open({ scoring: 'comment' });
    element.focus();
    const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
    await session.send('Input.imeSetComposition', { text: 'c', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: 'cđ', selectionStart: 2, selectionEnd: 2 });
    expect(field().value).to.equal('cđ');
    expect(at(field())).to.equal('0/0');
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(at(field())).to.equal('0/0');
    await session.send('Input.insertText', { text: 'cđ' });
    await keys('{Enter}');
    expect(shows(0, 0)).to.equal('CĐ');
  });

  it('a composition under way is taken when another cell is pressed', async () => {
    const { element, cell, shows } = await open({ scoring: 'comment' });
    element.focus();
    const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
    await session.send('Input.imeSetComposition', { text: 'cđ', selectionStart: 2, selectionEnd: 2 });
    await userEvent.click(cell(2, 1));
    await settle(element);
    expect(shows(0, 0)).to.equal('CĐ');
    expect(shows(2, 1)).to.equal('Đ');
  });

  it('a click moves there and takes what was typed', async () => {
    const { element, field, cell, shows, keys } = await open();
    element.focus();
    await keys('9,9');
    await userEvent.click(cell(3, 2));
    await settle(element);
    expect(shows(0, 0)).to.equal('9,9');
    expect(at(field())).to.equal('3/2');
    expect(element.shadowRoot!.activeElement).to.equal(field());
  });

  it('a click on the cell one is at leaves its mark to be typed over, two quick ones put the caret into it', async () => {
    const { element, field, keys, shows } = await open();
    element.focus();
    await keys('65{Backspace}{Enter}{ArrowUp}');
    await userEvent.click(field());
    await keys('1{Enter}');
    expect(shows(0, 0)).to.equal('1');
    await keys('{ArrowUp}');
    await userEvent.dblClick(field());
    await keys('{End}0{Enter}');
    expect(shows(0, 0)).to.equal('10');
  });

  it('what takes what is typed ends editing too: Ctrl+Z is the table’s again', async () => {
    const { element, shows, keys } = await open({ filled: [0] });
    element.focus();
    await keys('7{Enter}{F2}{Control>}d{/Control}');
    expect(shows(1, 0)).to.equal('7');
    await keys('{Control>}z{/Control}');
    expect(shows(1, 0)).to.equal('');
  });

  it('leaving the table takes what was typed', async () => {
    const { element, keys, shows, button } = await open();
    element.focus();
    await keys('9,9');
    button('Phím tắt').focus();
    await settle(element);
    expect(shows(0, 0)).to.equal('9,9');
  });

  it('locked cells and averages can be read, not written', async () => {
    const { element, field, keys, shows, book } = await open({ locked: ['tx1'] });
    const before = String(book.marks[0]!.value).replace('.', ',');
    element.focusCell(book.pupils[0]!.id, 'tx1');
    expect(field().readOnly).to.be.true;
    await keys('3{Delete}{Enter}');
    expect(shows(0, 0)).to.equal(before);
    await keys('{End}');
    expect(field().readOnly).to.be.true;
    expect(field().getAttribute('aria-label')).to.contain('Điểm trung bình môn học kì');
  });

  it('Tab is no trap: Escape frees it, and the last cell ends the table', async () => {
    const { element, keys, announced, field } = await open();
    element.focus();
    await keys('{Escape}');
    expect(announced()).to.equal('Phím Tab tiếp theo sẽ rời khỏi bảng.');
    await keys('{Tab}');
    expect(element.shadowRoot!.activeElement).not.to.equal(field());
    element.focusCell(element.gradebook!.pupils[7]!.id, 'ck');
    await keys('{Tab}');
    expect(element.shadowRoot!.activeElement).not.to.equal(field());
  });
});
