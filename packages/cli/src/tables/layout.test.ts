import { describe, expect, it } from 'vitest';
import {
  classOfSheet,
  columnLetter,
  findLayout,
  fold,
  pupilHeaders,
  readSchoolYear,
  readTerm,
  readTitles,
  slotHeader,
  slotOf,
  slots,
} from '@lienthong/regulations/mark-lists';
import { fieldByHeader } from '../import/pupil-columns.ts';
import { readPupils } from '../import/read-pupils.ts';
import { inWords } from './problems.ts';
import { readDay, readSex } from './values.ts';

describe('a header', () => {
  const fieldOf = fieldByHeader(pupilHeaders, new Map([['tenchau', 'fullName']]));
  const layoutOf = (...rows: string[]) =>
    findLayout({ name: '', rows: rows.map((row) => row.split('|')) }, fieldOf);

  it('is found below titles, without diacritics and case', () => {
    const layout = layoutOf(
      'TRƯỜNG THCS THỬ',
      '',
      'stt|MA HOC SINH|Họ và Tên|ngay sinh|Dân tộc',
      '1|2|3|4|5',
    );
    expect(layout?.columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'pupilCode',
      'fullName',
      'birthDate',
    ]);
    expect(layout).toMatchObject({ firstRow: 4, unread: ['Dân tộc'], titles: ['TRƯỜNG THCS THỬ'] });
  });

  it('of another name is found by --map', () => {
    expect(layoutOf('Mã HS|Tên cháu', '1|2')?.columns[1]).toMatchObject({
      field: 'fullName',
      label: 'Tên cháu',
    });
  });

  it('over two rows gives every column its name', () => {
    const layout = findLayout(
      { name: '', rows: ['Mã HS|ĐĐGtx|||ĐĐGgk', '|1|2|3|', '7|8|9|9|9'].map((row) => row.split('|')) },
      (header) => slotOf(header) ?? fieldOf(header),
    );
    expect(layout?.columns.map(({ field }) => field)).toEqual(['pupilCode', 'tx1', 'tx2', 'tx3', 'gk']);
    expect(layout?.firstRow).toBe(3);
  });

  it('tells columns of one name by what stands over them', () => {
    const rows = ['Họ và tên|KTtx||KTđk|', '|M|TH|V|TH'].map((row) => row.split('|'));
    const known = new Map([...['kttxth', 'ktdkth', 'm'].map((name) => [name, name] as const)]);
    const layout = findLayout({ name: '', rows }, (header) => known.get(fold(header)));
    expect(layout?.columns.map(({ field }) => field)).toEqual(['m', 'kttxth', 'ktdkth']);
  });

  it('of each kind of mark is read as it is written', () => {
    for (const slot of slots) expect(slotOf(slotHeader(slot))).toBe(slot);
    expect(
      ['Đánh giá thường xuyên 2', 'KT giữa kì', 'Điểm cuối kỳ', 'ĐTBmhk', 'Nhận xét'].map(slotOf),
    ).toEqual([...['tx2', 'gk', 'ck', undefined, 'nx']]);
  });
});

describe('what stands above a list', () => {
  it.each([
    ['Lớp: 7A1  |  Môn: Toán  |  Học kì: 1  |  Năm học: 2026-2027', '7A1', 'Toán', 1, 2026],
    ['BẢNG ĐIỂM MÔN NGỮ VĂN - LỚP 8A10 - HỌC KỲ II - NĂM HỌC 2026 - 2027', '8A10', 'NGỮ VĂN', 2, 2026],
    ['Lớp 9/2, môn học: Lịch sử và Địa lí (HK1)', '9/2', 'Lịch sử và Địa lí', 1, undefined],
    [
      'Môn: Hoạt động trải nghiệm, hướng nghiệp, lớp: 6B',
      '6B',
      'Hoạt động trải nghiệm, hướng nghiệp',
      undefined,
      undefined,
    ],
    ['DANH SÁCH HỌC SINH', undefined, undefined, undefined, undefined],
  ])('%s', (title, className, subject, term, schoolYear) => {
    expect(readTitles([title])).toEqual(
      Object.fromEntries(
        Object.entries({ className, subject, term, schoolYear }).filter(([, value]) => value !== undefined),
      ),
    );
  });

  it('may be the name of the sheet', () => {
    expect([classOfSheet('7A1 Toán HK1'), classOfSheet('Lớp 10A2'), classOfSheet('Sheet1')]).toEqual([
      '7A1',
      '10A2',
      undefined,
    ]);
  });
});

describe('a value', () => {
  it.each([
    ['05/09/2014', '2014-09-05'],
    ['5.9.2014', '2014-09-05'],
    ['2014-09-05', '2014-09-05'],
    ['05/09/2014 00:00:00', '2014-09-05'],
    [41_887, '2014-09-05'],
    ['41887', '2014-09-05'],
    [new Date('2014-09-05T00:00:00Z'), '2014-09-05'],
    ['29/02/2016', '2016-02-29'],
  ])('%s is a day', (cell, value) => {
    expect(readDay(cell)).toEqual({ value });
  });

  it.each([
    ['31/02/2015', 'the calendar has no such day'],
    ['09/25/2014', 'the month comes before the day'],
    ['05/09/14', 'the year has two digits'],
    ['hôm qua', 'this is no day'],
    [7.5, 'this is no day'],
  ])('%s is no day', (cell, words) => {
    expect(readDay(cell)).toMatchObject({ problem: expect.stringContaining(words) as string });
  });

  it('says sex, term and school year as schools do', () => {
    expect(['Nam', 'NỮ', 'x'].map((cell) => readSex(cell))).toEqual([
      ...[{ value: 'male' }, { value: 'female' }, { problem: 'write Nam or Nữ' }],
    ]);
    expect(['HKII', 'học kì 1', '2', '3'].map(readTerm)).toEqual([2, 1, 2, undefined]);
    expect(['2026-2027', '2026', '2026-2028'].map(readSchoolYear)).toEqual([2026, 2026, undefined]);
  });

  it('has a place a person finds', () => {
    expect(inWords({ sheet: '7A1', row: 17, column: 'TX2', problem: 'is wrong' })).toBe(
      'sheet 7A1, row 17, column TX2: is wrong',
    );
    expect([0, 25, 26, 27, 700].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZY']);
  });
});

describe('a list of pupils', () => {
  const fieldOf = fieldByHeader(pupilHeaders, new Map());
  const rowsOf = (...lines: string[]) =>
    readPupils(
      [{ name: '6A2', rows: lines.map((line) => line.split('|').map((cell) => cell || null)) }],
      fieldOf,
      undefined,
    );

  it('takes the class from the sheet, a name over two columns, and crosses for girls', () => {
    const { rows, problems } = rowsOf(
      'STT|Mã HS|Họ và tên||Nữ',
      '1|A1|Lê Thị|Hoa|x',
      '2|A2|Vũ Văn|Nam|',
      '||Tổng cộng: 2||',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ row }) => [row.fullName, row.sex, row.className, row.grade, row.ordinal])).toEqual([
      ['Lê Thị Hoa', 'female', '6A2', 6, 1],
      ['Vũ Văn Nam', 'male', '6A2', 6, 2],
    ]);
  });

  it('reads a header that divides the sex in two columns, and ends at the signatures, wherever they stand', () => {
    const { rows, problems, unread } = rowsOf(
      'STT|Mã HS|Họ và tên||Ngày sinh|Giới tính||Nơi sinh',
      '|||||Nam|Nữ|',
      '1|A1|Lê Thị|Hoa|05/09/2014||x|Huế',
      '2|A2|Vũ Văn|Nam|06/09/2014|x||Huế',
      'Tổng số: 2 học sinh|||||||',
      '||||Huế, ngày 20 tháng 8 năm 2026|||',
      '||||HIỆU TRƯỞNG|||',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ row }) => [row.fullName, row.birthDate, row.sex])).toEqual([
      ['Lê Thị Hoa', '2014-09-05', 'female'],
      ['Vũ Văn Nam', '2014-09-06', 'male'],
    ]);
    expect(unread).toEqual(['Nơi sinh']);
  });

  it('puts family and given names together', () => {
    expect(rowsOf('Mã HS|Họ đệm|Tên', 'A1|Lê Thị|Hoa').rows[0]?.row.fullName).toBe('Lê Thị Hoa');
  });

  it('does not lose a row without a code in the middle', () => {
    expect(rowsOf('Mã HS|Họ tên', 'A1|Lê Hoa', '|Vũ Nam', 'A3|Bùi An').rows).toHaveLength(3);
  });

  it('beside a sheet of something else is read all the same, and an empty one is a problem', () => {
    const notes = { name: 'Hướng dẫn', rows: [['Nhập theo mẫu']] };
    const list = {
      name: '6A2',
      rows: [
        ['Mã HS', 'Họ tên'],
        ['A1', 'Lê Hoa'],
      ],
    };
    const both = readPupils([notes, list], fieldOf, undefined);
    expect([both.rows.length, both.problems, both.warnings.length]).toEqual([1, [], 1]);
    expect(readPupils([notes], fieldOf, undefined).problems).toHaveLength(1);
    expect(readPupils([{ ...list, rows: list.rows.slice(0, 1) }], fieldOf, undefined).problems).toHaveLength(
      1,
    );
  });

  it('stops at a code whose zero a spreadsheet dropped', () => {
    const of = (...codes: (string | number)[]) => {
      const rows = [['Mã HS', 'Họ tên'], ...codes.map((code) => [code, 'Lê Hoa'])];
      return readPupils([{ name: '6A2', rows }], fieldOf, undefined);
    };
    expect(of('0790000001', 790_000_002, '790000003').problems.map(({ row }) => row)).toEqual([3, 4]);
    expect(of('0790000001', 790_000_002).rows).toHaveLength(1);
    expect(of(790_000_001, 790_000_002)).toMatchObject({ problems: [], warnings: [{ column: 'Mã HS' }] });
    expect(of('1790000001', 'TH-12', '12')).toMatchObject({ problems: [], warnings: [] });
  });

  it('without a column of codes says which is missing and how to name it', () => {
    expect(rowsOf('STT|Họ tên|Lớp', '1|Lê Hoa|6A2').problems[0]?.problem).toContain(
      'there is no column Mã học sinh',
    );
  });
});
