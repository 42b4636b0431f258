import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { must } from '../must.ts';
import { mark } from '../testing/gradebooks.ts';
import { open, settle, type Opened } from '../testing/harness.ts';
import { writeCsv } from './csv.ts';

/** Until the table says or shows it: modules on demand come over the network. */
async function until(opened: Opened, done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) await settle(opened.element);
}

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

const panel = ({ element }: Opened): HTMLElement | null => element.renderRoot.querySelector('#panel');
const panelText = (opened: Opened): string => (panel(opened)?.innerText ?? '').replace(/\s+/g, ' ').trim();
const rowsOf = (database: Opened['database'], slot: string): (number | null)[] =>
  database.pupils.map(({ id }) => {
    const found = database.marks.find((each) => each.pupilId === id && each.slot === slot);
    return typeof found?.value === 'number' ? found.value : null;
  });

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

  it('copies as shown, to a text and back; cutting empties', async () => {
    const opened = await open({ slots: ['tx1', 'nx'], filled: [0] });
    await paste(opened, '7,5\t"Đọc ""to"", rõ"\r\nv\tCố gắng\r\n');
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
    expect(box.value.trimEnd()).to.equal('7,5\t"Đọc ""to"", rõ"\nv\tCố gắng');
    box.remove();
    opened.element.focusCell(must(opened.book.pupils[3]).id, 'tx1');
    await userEvent.paste();
    await until(opened, () => opened.shows(4, 1) !== '');
    expect([opened.shows(3, 0), opened.shows(3, 1), opened.shows(4, 0), opened.shows(4, 1)]).to.deep.equal([
      '7,5',
      'Đọc "to", rõ',
      'v',
      'Cố gắng',
    ]);
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

describe('edu-grade-table and files', () => {
  const list = (book: Opened['book'], ...lines: (string | number | null)[][]) => [
    [`Lớp: ${book.className}  |  Môn: ${book.subjectName}  |  Học kì: 1  |  Năm học: 2026-2027`],
    [],
    ['STT', 'Mã học sinh', 'Họ và tên', 'TX1', 'ĐĐGck', 'ĐTBmhk'],
    ...lines,
  ];

  async function drop(opened: Opened, content: Blob, name: string): Promise<void> {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], name));
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
    must(opened.element.renderRoot.querySelector('table')).dispatchEvent(event);
    expect(event.defaultPrevented).to.be.true;
    await until(opened, () => panelText(opened) !== '' && !panelText(opened).includes('Đang đọc tệp'));
  }

  it('takes a dropped workbook, several sheets, the one of this class first', async () => {
    const opened = await open({ filled: [0] });
    const [first, second] = opened.book.pupils;
    const other = list({ ...opened.book, className: '7A2' }, [1, 'x', 'y', 7, 7, 7]);
    const rows = list(
      opened.book,
      [1, must(second?.code), must(second?.fullName), 7.5, '8,5', 9],
      [2, must(first?.code), must(first?.fullName), 6, null, null],
    );
    const { default: writeExcel } = await import('write-excel-file/universal');
    const sheet = (name: string, lines: typeof rows) => ({
      sheet: name,
      data: lines.map((line) =>
        line.map((value) =>
          value === null ? null : { value, type: typeof value === 'number' ? Number : String },
        ),
      ),
    });
    const notes = [['Hướng dẫn nhập điểm'], ['Không sửa hàng tiêu đề']];
    const book = writeExcel([
      sheet('Hướng dẫn', notes),
      sheet('7A2 Toán HK1', other),
      sheet('7A1 Toán HK1', rows),
    ]);
    await drop(opened, await book.toBlob(), 'so-diem.xlsx');
    const picker = must(opened.element.renderRoot.querySelector<HTMLSelectElement>('#transfer-sheet'));
    expect([...picker.options].map(({ text }) => text.trim())).to.deep.equal([
      'Hướng dẫn',
      '7A2 Toán HK1',
      '7A1 Toán HK1',
    ]);
    expect(picker.value).to.equal('2');
    await userEvent.selectOptions(picker, '0');
    await settle(opened.element);
    expect(panelText(opened)).to.contain('Không thấy cột điểm nào của sổ này.');
    await userEvent.selectOptions(picker, '1');
    await settle(opened.element);
    expect(panelText(opened)).to.contain('Tệp ghi lớp 7A2, sổ đang mở là lớp 7A1.');
    await userEvent.selectOptions(picker, '2');
    await settle(opened.element);
    expect(panelText(opened)).to.contain('Xem trước khi nhập: so-diem.xlsx');
    expect(panelText(opened)).not.to.contain('sổ đang mở');
    opened.button('Nhập 3 ô').click();
    await settle(opened.element);
    expect([opened.shows(1, 0), opened.shows(1, 5), opened.shows(0, 0)]).to.deep.equal(['7,5', '8,5', '6']);
  });

  it('warns of a file of another class', async () => {
    const opened = await open({ filled: [0] });
    const pupil = must(opened.book.pupils[0]);
    const rows = list({ ...opened.book, className: '7A2' }, [
      1,
      must(pupil.code),
      must(pupil.fullName),
      7,
      null,
      null,
    ]);
    await drop(opened, writeCsv(rows), 'lop-khac.csv');
    expect(panelText(opened)).to.contain('Tệp ghi lớp 7A2, sổ đang mở là lớp 7A1.');
  });

  it('shows the first of thousands of lines, and more on asking', async () => {
    const opened = await open({ filled: [0] });
    const lines = Array.from({ length: 5000 }, (_, at) => [
      at + 1,
      `0${at}`,
      `Người Lạ ${at}`,
      7,
      null,
      null,
    ]);
    await drop(opened, writeCsv(list(opened.book, ...lines)), 'toan-truong.csv');
    const shown = () => opened.element.renderRoot.querySelectorAll('.transfer-problems li').length;
    expect(panelText(opened)).to.contain('5000 chỗ không nhập được');
    expect(shown()).to.equal(200);
    opened.button('Hiện thêm 200 chỗ').click();
    await settle(opened.element);
    expect(shown()).to.equal(400);
  });

  it('says why a file cannot be read', async () => {
    const opened = await open({ filled: [0] });
    await drop(opened, new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]), 'cu.xls');
    expect(panelText(opened)).to.contain('cu.xls: Đây là tệp Excel cũ (.xls)');
    expect(opened.element.shadowRoot!.activeElement?.id).to.equal('transfer-title');
  });

  it('is chosen from the menu, by keyboard', async () => {
    const opened = await open({ filled: [0] });
    opened.button('Việc khác').click();
    await settle(opened.element);
    opened.button('Nhập từ tệp Excel, CSV…').click();
    await until(opened, () => panelText(opened) !== '');
    const pupil = must(opened.book.pupils[2]);
    const file = new File([writeCsv(list(opened.book, [1, must(pupil.code), '', 7, 8, null]))], 'diem.csv');
    await userEvent.upload(must(opened.element.renderRoot.querySelector('#transfer-file')), file);
    await until(opened, () => panelText(opened).includes('Nhập 2 ô'));
    opened.button('Nhập 2 ô').click();
    await until(opened, () => rowsOf(opened.database, 'tx1')[2] === 7);
    expect(rowsOf(opened.database, 'tx1').slice(0, 4)).to.deep.equal([null, null, 7, null]);
  });

  it.each(['xlsx', 'csv'] as const)('what is exported as %s is imported as it was', async (format) => {
    const opened = await open({ slots: ['tx1', 'tx2', 'gk', 'ck', 'nx'], filled: [1, 1, 0.5, 0, 0] });
    const { book } = opened;
    book.marks.push(mark(must(book.pupils[0]).id, 'nx', '=1+1; "chăm"'));
    const { fileOf, markList } = await import('./export.ts');
    const { readFile } = await import('./read-file.ts');
    const { Sheet } = await import('../sheet.ts');
    const file = await fileOf(markList(new Sheet(book)), format);
    expect(file.name).to.equal(`7A1 Toán HK1.${format}`);
    const [table] = await readFile(file);
    const again = await open({ slots: ['tx1', 'tx2', 'gk', 'ck', 'nx'], filled: [0] });
    await drop(again, file, file.name);
    const count = book.marks.length;
    again.button(`Nhập ${count} ô`).click();
    await settle(again.element);
    expect(table?.rows[3]?.slice(0, 3)).to.deep.equal([
      format === 'csv' ? '1' : 1,
      '797000001',
      'Nguyễn Hoàng An',
    ]);
    expect(again.shows(0, 4)).to.equal('=1+1; "chăm"');
    expect([0, 3, 7].map((row) => again.shows(row, 0))).to.deep.equal(
      [0, 3, 7].map((row) => opened.shows(row, 0)),
    );
  });
});
