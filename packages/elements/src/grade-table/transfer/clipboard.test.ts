import { expect, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { must } from '../must.ts';
import { colleague } from '../testing/colleague.ts';
import { open, settle, type Opened } from '../testing/harness.ts';
import { panel, panelText, until } from './testing/preview.ts';

/** On the real clipboard, as another program would leave it. */
async function copyElsewhere(content: string | Element): Promise<void> {
  const box = document.createElement(typeof content === 'string' ? 'textarea' : 'div');
  if (typeof content === 'string') (box as HTMLTextAreaElement).value = content;
  else box.append(content);
  document.body.append(box);
  if (box instanceof HTMLTextAreaElement) {
    box.focus();
    box.select();
  } else getSelection()?.selectAllChildren(box);
  await userEvent.copy();
  box.remove();
}

function htmlTable(rows: readonly (readonly string[])[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const row of rows) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table;
}

async function paste(opened: Opened, content: string | Element): Promise<void> {
  await copyElsewhere(content);
  opened.element.focus();
  await userEvent.paste();
  await until(opened, () => panelText(opened) !== '' || opened.announced() !== '');
}

describe('edu-grade-table and the clipboard', () => {
  it('takes a block of another program at once, says so, and takes it back', async () => {
    const opened = await open({ filled: [0] });
    await paste(opened, '7,5\t8\r\n6.5\t10\r\n9\t0\r\n');
    expect(opened.announced()).to.equal('Đã ghi 6 ô. Ctrl+Z để hoàn tác.');
    expect([opened.shows(0, 0), opened.shows(1, 1), opened.shows(2, 0)]).to.deep.equal(['7,5', '10', '9']);
    expect(panel(opened)).to.equal(null);
    await opened.keys('{Control>}z{/Control}');
    expect([opened.shows(0, 0), opened.shows(2, 1)]).to.deep.equal(['', '']);
    await opened.keys('{Control>}y{/Control}');
    expect(opened.shows(0, 0)).to.equal('7,5');
  });

  it('takes an HTML table', async () => {
    const opened = await open({ filled: [0] });
    await paste(
      opened,
      htmlTable([
        ['8', '7,5'],
        ['9', '6'],
      ]),
    );
    expect([opened.shows(0, 0), opened.shows(0, 1), opened.shows(1, 1)]).to.deep.equal(['8', '7,5', '6']);
  });

  it('copies as shown, to a text and back; cutting empties; no remark is a formula elsewhere', async () => {
    const opened = await open({ slots: ['tx1', 'nx'], filled: [0] });
    await paste(opened, '7,5\t"Đọc ""to"", rõ"\r\nv\t=Cố gắng\r\n');
    opened.element.focusCell(must(opened.book.pupils[0]).id, 'tx1');
    await opened.keys('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    await until(
      opened,
      () => opened.element.renderRoot.querySelectorAll('td[aria-selected=true]').length === 4,
    );
    await userEvent.cut();
    await settle(opened.element);
    expect(opened.announced()).to.equal('Đã cắt 4 ô.');
    expect([opened.shows(0, 0), opened.shows(1, 1)]).to.deep.equal(['', '']);
    const box = document.createElement('textarea');
    document.body.append(box);
    box.focus();
    await userEvent.paste();
    expect(box.value.trimEnd()).to.equal('7,5\t"Đọc ""to"", rõ"\nv\t\'=Cố gắng');
    box.remove();
    opened.element.focusCell(must(opened.book.pupils[3]).id, 'tx1');
    await userEvent.paste();
    await until(opened, () => opened.shows(4, 1) !== '');
    expect([opened.shows(3, 0), opened.shows(3, 1), opened.shows(4, 0), opened.shows(4, 1)]).to.deep.equal([
      '7,5',
      'Đọc "to", rõ',
      'v',
      '=Cố gắng',
    ]);
  });

  it('of an empty cell copies nothing, and not what was copied before it', async () => {
    const opened = await open({ filled: [0] });
    await copyElsewhere('8,5');
    opened.element.focus();
    await userEvent.copy();
    await opened.keys('{Enter}');
    await userEvent.paste();
    await opened.keys('{Enter}');
    expect([opened.shows(0, 0), opened.shows(1, 0)]).to.deep.equal(['', '']);
  });

  it('fills a selection with one value', async () => {
    const opened = await open({ filled: [0] });
    await copyElsewhere('8,5');
    opened.element.focus();
    await opened.keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await until(
      opened,
      () => opened.element.renderRoot.querySelectorAll('td[aria-selected=true]').length === 3,
    );
    await userEvent.paste();
    await until(opened, () => opened.shows(2, 0) === '8,5');
    expect([0, 1, 2, 3].map((row) => opened.shows(row, 0))).to.deep.equal(['8,5', '8,5', '8,5', '']);
  });

  it('shows what would replace marks, skips locked cells, names bad ones, and writes on demand', async () => {
    const opened = await open({ filled: [1, 1, 0], locked: ['tx2'] });
    await paste(opened, '1,1\t0,3\tabc\r\n1,2\t0,3\t7\r\n');
    const text = panelText(opened);
    expect(text).to.contain('Xem trước khi dán');
    expect(text).to.contain('2 ô đang có điểm khác');
    expect(text).to.contain('2 ô đã khóa, bỏ qua (TX2)');
    expect(text).to.contain('1 chỗ không nhập được');
    expect(text).to.contain('Dòng 1, cột TX3: “abc”. Nhập số từ 0 đến 10');
    await expect(panel(opened)).to.be.accessible();
    expect(opened.element.shadowRoot!.activeElement?.id).to.equal('transfer-title');
    expect(opened.shows(1, 2)).to.equal('');
    opened.button('Nhập 3 ô').click();
    await settle(opened.element);
    expect(opened.announced()).to.equal('Đã ghi 3 ô, 1 ô chưa nhập được. Ctrl+Z để hoàn tác.');
    expect([opened.shows(0, 0), opened.shows(1, 0), opened.shows(1, 2)]).to.deep.equal(['1,1', '1,2', '7']);
    expect(panel(opened)).to.equal(null);
  });

  it('a colleague’s mark that came since the preview was shown is shown first, and not overwritten unseen', async () => {
    const opened = await open({ filled: [1, 1, 0] });
    await settle(opened.element);
    opened.element.focusCell(must(opened.book.pupils[0]).id, 'tx3');
    await copyElsewhere('7\r\nabc\r\n');
    opened.element.focus();
    await userEvent.paste();
    await until(opened, () => panelText(opened).includes('1 chỗ không nhập được'));
    await colleague(opened.database)(0, 'tx3', 4);
    await waitUntil(() => opened.shows(0, 2) === '4', 'the mark', { timeout: 5000 });
    opened.button('Nhập 1 ô').click();
    await settle(opened.element);
    expect(opened.announced()).to.equal('Người khác vừa ghi vào bảng. Thầy cô xem lại rồi nhập.');
    expect(opened.shows(0, 2)).to.equal('4');
    expect(panelText(opened)).to.contain('1 ô đang có điểm khác');
    opened.button('Nhập 1 ô').click();
    await settle(opened.element);
    expect(opened.shows(0, 2)).to.equal('7');
  });

  it('Escape leaves everything as it was', async () => {
    const opened = await open({ filled: [1] });
    const before = opened.shows(0, 0);
    await paste(opened, '0,1\t0,2\r\n');
    expect(panelText(opened)).to.contain('2 ô đang có điểm khác');
    await opened.keys('{Escape}');
    expect(panel(opened)).to.equal(null);
    expect(opened.shows(0, 0)).to.equal(before);
  });

  it('matches pupils the block names, asks in doubt, and asks once why marks are zero', async () => {
    const opened = await open({ filled: [0] });
    await paste(opened, 'Họ và tên\tTX1\r\nLê Gia Bảo\t7\r\nNguyen Hoang An\t8\r\nTrần Lê Bảo An\tk\r\n');
    expect(panelText(opened)).to.contain('Dòng 3: không có em nào tên đúng là “Nguyen Hoang An”');
    const find = <E extends Element>(selector: string) =>
      must(opened.element.renderRoot.querySelector<E>(selector));
    await userEvent.selectOptions(find<HTMLSelectElement>('#transfer-line-3'), '0');
    await userEvent.fill(find<HTMLInputElement>('#transfer-zeroByRule'), 'Nghỉ không phép');
    await userEvent.tab();
    await settle(opened.element);
    opened.button('Nhập 3 ô').click();
    await settle(opened.element);
    expect([opened.shows(4, 0), opened.shows(0, 0), opened.shows(1, 0)]).to.deep.equal(['7', '8', '0']);
  });

  it('runs nothing and fetches nothing of what it reads', async () => {
    const opened = await open({ filled: [0] });
    const { pastedRows } = await import('./read-clipboard.ts');
    const html =
      '<table><tr><td>7<img src="x" onerror="window.ran = true"><script>window.ran = true</script></td>' +
      '<td rowspan="2">8<br>9</td></tr><tr><td>6</td></tr></table>';
    const rows = await pastedRows({ html, text: '' });
    expect(rows[1]).to.deep.equal(['6', '']);
    expect(rows[0]?.[1]).to.equal('8\n9');
    await settle(opened.element);
    expect('ran' in window).to.be.false;
  });
});
