import type { GradebookPupil } from '@lienthong/sdk';
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { Sheet } from '../sheet.ts';
import { mark, sampleGradebook } from '../testing/gradebooks.ts';
import { Arrangement } from './arrangement.ts';
import { findPupils } from './find-pupils.ts';
import { compareNames, ordered } from './order.ts';

const named = (...names: string[]): GradebookPupil[] =>
  names.map((fullName, at) => ({ id: `p${at}`, code: `79${7_000_001 + at}`, fullName, ordinal: at + 1 }));

const sorted = (...names: string[]): string[] =>
  named(...names)
    .sort(compareNames)
    .map(({ fullName = '' }) => fullName);

describe('Vietnamese name order (0-2)', () => {
  it('goes by the given name first', () => {
    expect(sorted('Vũ Bình', 'An Chi', 'Lê An')).to.deep.equal(['Lê An', 'Vũ Bình', 'An Chi']);
  });

  it('a ă â, d đ, e ê, o ô ơ, u ư are letters of their own', () => {
    const given = ['Ưng', 'Ung', 'Đan', 'Dung', 'Ân', 'Ăn', 'Anh', 'Êm', 'En', 'Ôn', 'Ơn', 'On'];
    expect(sorted(...given)).to.deep.equal([
      'Anh',
      'Ăn',
      'Ân',
      'Dung',
      'Đan',
      'En',
      'Êm',
      'On',
      'Ôn',
      'Ơn',
      'Ung',
      'Ưng',
    ]);
  });

  it('tones come second to letters', () => {
    expect(sorted('Lê Hà', 'Lê Ha', 'Lê Han', 'Lê Hạ')).to.deep.equal(['Lê Ha', 'Lê Hà', 'Lê Hạ', 'Lê Han']);
  });

  it('composed and decomposed spelling are one', () => {
    const [one, other] = named('Trần Ngọc Hân'.normalize('NFD'), 'Trần Ngọc Hân');
    expect(one && other && compareNames(one, other)).to.equal(-1);
  });

  it('five namesakes keep the order of the register', () => {
    const five = named(...Array<string>(5).fill('Nguyễn Thị Lan'), 'Lê An').sort(compareNames);
    expect(five.map(({ ordinal }) => ordinal)).to.deep.equal([6, 1, 2, 3, 4, 5]);
  });
});

describe('finding a pupil', () => {
  const list = named(
    'Phan Thị Ngân Hà',
    'Đỗ Hạ',
    'Hà Nhật Minh',
    'Trần Thái Hằng',
    'Lê Đăng Khoa',
    'Võ Hương Trà',
  );
  const found = (query: string): string[] => findPupils(list, query).map((at) => list[at]?.fullName ?? '');

  it('"ha" finds Hà and Hạ, then those whose given name begins so, then other words', () => {
    expect(found('ha')).to.deep.equal(['Phan Thị Ngân Hà', 'Đỗ Hạ', 'Trần Thái Hằng', 'Hà Nhật Minh']);
  });

  it('diacritics that are typed count first', () => {
    expect(found('hạ')[0]).to.equal('Đỗ Hạ');
    expect(found('HÀ')[0]).to.equal('Phan Thị Ngân Hà');
  });

  it('đ is d', () => {
    expect(found('do ha')).to.deep.equal(['Đỗ Hạ']);
    expect(found('dang')).to.deep.equal(['Lê Đăng Khoa']);
    expect(found('đăng')).to.deep.equal(['Lê Đăng Khoa']);
  });

  it('takes several beginnings, a number in the register, a code or its end', () => {
    expect(found('le kh')).to.deep.equal(['Lê Đăng Khoa']);
    expect(found('3')).to.deep.equal(['Hà Nhật Minh']);
    expect(found('797000005')).to.deep.equal(['Lê Đăng Khoa']);
    expect(found('0006')).to.deep.equal(['Võ Hương Trà']);
    expect(found('hnm')).to.deep.equal(['Hà Nhật Minh']);
  });

  it('finds nobody for nothing, and nobody where nobody is meant', () => {
    expect(found('  ')).to.deep.equal([]);
    expect(found('xyz')).to.deep.equal([]);
    expect(findPupils([{ id: 'p', ordinal: 7 }], '7')).to.deep.equal([0]);
  });
});

describe('arrangement', () => {
  const NOW = new Date('2026-11-22T08:00:00+07:00');
  const open = (change: (book: ReturnType<typeof sampleGradebook>) => void = () => {}) => {
    const book = sampleGradebook({ pupils: 6, slots: ['tx1', 'tx2', 'gk', 'ck'], filled: [1, 0.5, 1, 0] });
    change(book);
    const sheet = new Sheet(book);
    return { sheet, arrangement: new Arrangement(sheet, () => NOW) };
  };

  it('shows who has no mark in a column, and keeps the row when a mark is typed', () => {
    const { sheet, arrangement } = open();
    expect(arrangement.apply({ filter: { kind: 'missingHere', col: 1 } })).to.deep.equal([3, 4, 5]);
    expect(arrangement.stale).to.deep.equal([]);
    sheet.put(4, 1, { status: 'typed', entry: { state: 'value', value: 80 } });
    expect(arrangement.rows).to.deep.equal([3, 4, 5]);
    expect(arrangement.stale).to.deep.equal([4]);
    expect(arrangement.apply()).to.deep.equal([3, 5]);
    expect(arrangement.showAll()).to.equal(null);
  });

  it('a make-up that is due is not missing, a refused text is', () => {
    const { sheet, arrangement } = open();
    sheet.put(3, 1, { status: 'typed', entry: { state: 'pendingMakeUp' } });
    sheet.put(0, 1, { status: 'refused', text: '75', problem: 'mark_out_of_range' });
    expect(arrangement.apply({ filter: { kind: 'missingHere', col: 1 } })).to.deep.equal([0, 4, 5]);
    expect(arrangement.apply({ filter: { kind: 'pending', col: 0 } })).to.deep.equal([3]);
    expect(arrangement.apply({ filter: { kind: 'review', col: 0 } })).to.deep.equal([0]);
  });

  it('below 5 in a column of marks or in the average; provisional', () => {
    const { sheet, arrangement } = open();
    sheet.put(2, 0, { status: 'typed', entry: { state: 'value', value: 49 } });
    sheet.put(1, 0, { status: 'typed', entry: { state: 'value', value: 50 } });
    const low = arrangement.apply({ filter: { kind: 'low', col: 0 } });
    expect(low).to.include(2);
    expect(low).not.to.include(1);
    const averages = arrangement.apply({ filter: { kind: 'low', col: sheet.colCount } }) ?? [];
    averages.forEach((row) => expect(sheet.results(row).term.value).to.be.lessThan(50));
    expect(arrangement.count({ kind: 'provisional', col: 0 })).to.equal(6);
  });

  it('changed today: by the clock of Vietnam, and what was typed since', () => {
    const { sheet, arrangement } = open((book) => {
      const pupil = book.pupils[5]?.id ?? '';
      book.marks = book.marks.filter(({ pupilId, slot }) => pupilId !== pupil || slot !== 'tx1');
      book.marks.push(mark(pupil, 'tx1', 7, { updatedAt: '2026-11-21T17:30:00Z' }));
    });
    expect(arrangement.apply({ filter: { kind: 'today', col: 0 } })).to.deep.equal([5]);
    sheet.put(1, 3, { status: 'typed', entry: { state: 'value', value: 70 } });
    expect(arrangement.count({ kind: 'today', col: 0 })).to.equal(2);
  });

  it('sorts by a column either way, those without a mark last, equal ones by the register', () => {
    const { sheet } = open();
    [70, 90, 70].forEach((value, row) => sheet.put(row, 1, { entry: { state: 'value', value } }));
    const by = (descending: boolean) => ordered(sheet, { by: 'column', col: 1, descending });
    expect(by(true)).to.deep.equal([1, 0, 2, 3, 4, 5]);
    expect(by(false)).to.deep.equal([0, 2, 1, 3, 4, 5]);
  });

  it('a pupil who was found stands in the filtered table too, in the place of the order', () => {
    const { arrangement } = open();
    arrangement.apply({ filter: { kind: 'missingHere', col: 1 } });
    expect(arrangement.shows(1)).to.equal(false);
    expect(arrangement.invite(1)).to.deep.equal([1, 3, 4, 5]);
    expect(arrangement.stale).to.deep.equal([]);
  });
});
