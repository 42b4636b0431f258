import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { planned, wrong, writtenOf } from './testing/planned.ts';

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
