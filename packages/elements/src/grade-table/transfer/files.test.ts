import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { must } from '../must.ts';
import { mark } from '../testing/gradebooks.ts';
import { open, settle, type Opened } from '../testing/harness.ts';
import { writeCsv } from '../../shared/files/write-csv.ts';
import { panelText, until } from './testing/preview.ts';

const rowsOf = (database: Opened['database'], slot: string): (number | null)[] =>
  database.pupils.map(({ id }) => {
    const found = database.marks.find((each) => each.pupilId === id && each.slot === slot);
    return typeof found?.value === 'number' ? found.value : null;
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
    expect(panelText(opened)).to.contain('Không thấy cột nào của sổ này.');
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
