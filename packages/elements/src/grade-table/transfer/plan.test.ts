import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { Cell } from '@lienthong/regulations/mark-lists';
import { Sheet } from '../sheet.ts';
import { mark, sampleGradebook, type GradebookOptions } from '../testing/gradebooks.ts';
import { blockOf, isClean, type Target } from './block.ts';
import { fieldsOf, headersOf } from './columns.ts';
import { planOf, type Choices, type Plan } from './plan.ts';
import { FIRST_CHOICES } from './transfer-words.ts';

interface Setting extends GradebookOptions {
  readonly at?: readonly [row: number, col: number];
  readonly over?: Target['selection'];
  readonly order?: readonly number[];
  readonly choices?: Partial<Choices>;
  readonly change?: (sheet: Sheet['book']) => void;
}

/** Rows as text between bars, over a class of eight with empty columns. */
function planned(lines: readonly (string | readonly Cell[])[], setting: Setting = {}) {
  const { at = [0, 0], over = null, order, choices = {}, change, ...options } = setting;
  const book = sampleGradebook({ pupils: 8, filled: [0], ...options });
  change?.(book);
  const sheet = new Sheet(book);
  const rows = lines.map((line) => (typeof line === 'string' ? line.split('|') : line));
  const target: Target = {
    place: { row: at[0], col: at[1] },
    selection: over,
    order: order ?? book.pupils.map((_, row) => row),
  };
  const fieldOf = fieldsOf(book.columns, (slot) => {
    const column = book.columns.find((each) => each.slot === slot);
    return column ? headersOf(column, slot, slot) : [];
  });
  const block = blockOf(rows, sheet, target, fieldOf);
  const plan = planOf(sheet, block, { ...FIRST_CHOICES, ...choices });
  return { plan, block, book, written: writtenOf(plan), clean: isClean(block, plan) };
}

const writtenOf = ({ changes }: Plan): string[] =>
  changes.map(({ place, entry }) => {
    const held = entry.state === 'value' ? String(entry.value) : entry.state;
    return `${place.row}/${place.col} ${held}`;
  });

const wrong = ({ problems }: Plan): string[] =>
  problems.map(({ line, label, text, code }) =>
    [line, label, text, code].filter((part) => part !== '').join(' '),
  );

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

describe('a list with pupils', () => {
  const header = 'STT|Mã học sinh|Họ và tên|TX1|ĐĐGck|ĐTBmhk';

  it('is matched by code, below titles, in any order; averages are not read', () => {
    const { written, block, plan } = planned([
      'TRƯỜNG THCS NGUYỄN TRÃI',
      'Lớp: 7A1 | Môn: Toán',
      header,
      '1|797000003|Phạm Thị Thùy Anh|7|8,5|9',
      '2|797000001|NGUYỄN HOÀNG AN|6||',
      '|||||',
    ]);
    expect(written).to.deep.equal(['2/0 70', '2/5 85', '0/0 60']);
    expect(plan.problems).to.deep.equal([]);
    expect(block.layout.unread).to.deep.equal([]);
  });

  it('is matched by name alone, whatever the letters’ case and composition', () => {
    const { written } = planned([
      'Họ và tên|TX1',
      `${'Võ Ngọc Quỳnh Anh'.normalize('NFD')}|7`,
      ' lê  gia BẢO |8',
    ]);
    expect(written).to.deep.equal(['3/0 70', '4/0 80']);
  });

  it('asks about names without their tones, twins and codes of another, and takes nobody itself', () => {
    const { plan, written } = planned(
      [
        header,
        '1||Nguyen Hoang An|7||',
        '2||Đặng Minh Châu|8||',
        '3|797000001|Lê Gia Bảo|9||',
        '4|123456|Lê Gia Bảo|9||',
      ],
      { change: (book) => (book.pupils[7]!.fullName = 'Đặng Minh Châu') },
    );
    expect(written).to.deep.equal([]);
    expect(
      plan.questions.map(({ line, doubt, candidates }) => `${line} ${doubt} ${candidates.join()}`),
    ).to.deep.equal(['2 similarName 0', '3 sameName 6,7', '4 otherName 0,4', '5 otherCode 4']);
  });

  it('takes whom a person chose', () => {
    const lines = ['Họ và tên|TX1', 'Nguyen Hoang An|7'];
    expect(planned(lines, { choices: { pupils: new Map([[2, 0]]) } }).written).to.deep.equal(['0/0 70']);
  });

  it('names who is not in the class, who stands twice, and nobody', () => {
    const { plan } = planned([
      header,
      '1||Không Ai Cả|7||',
      '2||Lê Gia Bảo|7||',
      '3||Lê Gia Bảo|8||',
      '4|||9||',
    ]);
    expect(wrong(plan)).to.deep.equal(['2 Không Ai Cả unknownPupil', '4 Lê Gia Bảo twice', '5 noPupil']);
    expect(writtenOf(plan)).to.deep.equal(['4/0 70']);
  });

  it('is known without a header by its codes or names', () => {
    const { written, block } = planned(['1|797000002|Trần Lê Bảo An|7|8', '2|797000005|Lê Gia Bảo|9|6'], {
      at: [0, 1],
    });
    expect(written).to.deep.equal(['1/1 70', '1/2 80', '4/1 90', '4/2 60']);
    expect(block.layout.pupils).not.to.equal(null);
  });

  it('finds the code a spreadsheet took the zero from', () => {
    const { written } = planned(['Mã học sinh|TX1', [797000002, 7]], {
      change: (book) => (book.pupils[1]!.code = '0797000002'),
    });
    expect(written).to.deep.equal(['1/0 70']);
  });

  it('says which columns it does not have and does not read', () => {
    const { block } = planned(['Họ và tên|TX1|TX7|Dân tộc|TBm', 'Lê Gia Bảo|7|8|Kinh|7']);
    expect(block.layout.absent).to.deep.equal(['TX7']);
    expect(block.layout.unread).to.deep.equal(['Dân tộc']);
  });
});

describe('a header', () => {
  it('may stand over a single column of marks', () => {
    const { written, clean } = planned(['ĐĐGgk', '7', '8']);
    expect(written).to.deep.equal(['0/4 70', '1/4 80']);
    expect(clean).to.be.true;
  });

  it('over two rows names the tests of circular 58/2011 by their form', () => {
    const { written } = planned(['Họ và tên|KTtx|||KTđk||HK', "|M|15'|TH|V|TH|", 'Lê Gia Bảo|8|7|6|5|4|9'], {
      slots: ['tx1', 'tx2', 'tx3', 'dk1', 'dk2', 'hk'],
      change: ({ columns }) => {
        (['oral', 'written', 'practical', 'written', 'practical'] as const).forEach((form, col) => {
          Object.assign(columns[col]!, { form });
        });
      },
    });
    expect(written).to.deep.equal(['4/0 80', '4/1 70', '4/2 60', '4/3 50', '4/4 40', '4/5 90']);
  });

  it('names remarks, and levels of primary school', () => {
    const { written } = planned(
      ['Họ và tên|Mức đạt được giữa kì|Điểm KTĐK cuối kì|Nhận xét', 'Lê Gia Bảo|T|9|Đọc  tốt'],
      {
        slots: ['mgk', 'ck', 'nx'],
        change: ({ columns }) => {
          (['level', 'test', 'remark'] as const).forEach((kind, col) => {
            Object.assign(columns[col]!, { kind });
          });
        },
      },
    );
    expect(written).to.deep.equal(['4/0 T', '4/1 90', '4/2 Đọc tốt']);
  });
});

describe('5,000 rows', () => {
  it('are matched and judged', () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `79${String(7_000_001 + at)}|7,5|8`);
    const { plan } = planned(['Mã học sinh|TX1|TX2', ...lines.reverse()], { pupils: 5000 });
    expect(plan.changes.length).to.equal(10_000);
    expect(plan.changes[0]?.place).to.deep.equal({ row: 4999, col: 0 });
  });
});
