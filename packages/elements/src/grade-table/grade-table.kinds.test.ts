import type { Gradebook, GradebookColumn } from '@lienthong/sdk';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import './grade-table.define.ts';
import type { GradeTable } from './grade-table.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { sampleGradebook } from './testing/gradebooks.ts';
import { look, settle } from './testing/harness.ts';

type Column = Pick<GradebookColumn, 'slot' | 'kind'> & Partial<GradebookColumn>;

async function openKinds(columns: readonly Column[], change: Partial<Gradebook>) {
  const empty = sampleGradebook({ pupils: 4, slots: columns.map(({ slot }) => slot), filled: [0] });
  const book: Gradebook = {
    ...empty,
    ...change,
    columns: empty.columns.map((column, col) => ({ ...column, ...columns[col] })),
  };
  const database = structuredClone(book);
  const element = await fixture<GradeTable>(
    html`<edu-grade-table
      lang="vi"
      .gradebook=${book}
      .source=${inMemoryGradebooks([database])}
    ></edu-grade-table>`,
  );
  await settle(element);
  element.focus();
  return {
    element,
    database,
    keys: async (text: string) => {
      await userEvent.keyboard(text);
      await settle(element);
    },
    saved: () => waitUntil(() => element.unsavedCount === 0, 'saved'),
    ...look(element),
  };
}

const primary: Partial<Gradebook> = { scoring: 'level', grade: 4, ruleSet: 'TT27/2020' };

describe('columns of every kind', () => {
  it('a primary subject: levels, whole test marks and a remark, saved as they travel', async () => {
    const { keys, shows, database, saved, element } = await openKinds(
      [
        { slot: 'mck', kind: 'level' },
        { slot: 'ck', kind: 'test' },
        { slot: 'nx', kind: 'remark' },
      ],
      primary,
    );
    await keys('h{Tab}9{Tab}Kĩ năng đọc tốt, cần luyện chữ.{Enter}');
    expect([0, 1, 2].map((col) => shows(0, col))).to.deep.equal([
      'H',
      '9',
      'Kĩ năng đọc tốt, cần luyện chữ.',
    ]);
    await saved();
    expect(database.marks.map(({ slot, value }) => [slot, value])).to.deep.equal([
      ['mck', 'H'],
      ['ck', 9],
      ['nx', 'Kĩ năng đọc tốt, cần luyện chữ.'],
    ]);
    // C-9: a person decides; there is no column that computes anything.
    const heads = [...element.renderRoot.querySelectorAll('thead th')].map((th) => th.textContent.trim());
    expect(heads.join()).not.to.contain('ĐTB');
  });

  it('a test mark is whole, and nobody absent is given a zero', async () => {
    const { keys, shows, below } = await openKinds([{ slot: 'ck', kind: 'test' }], primary);
    await keys('7,5{Enter}{ArrowUp}');
    expect(below()).to.contain('“7,5” chưa được lưu. Điểm ở cột này là số nguyên.');
    await keys('{Escape}v{Enter}k{Enter}{ArrowUp}');
    expect(shows(0, 0)).to.equal('v');
    await waitUntil(() => below().includes('không có trạng thái'), 'the catalogue came');
  });

  it('a quality: T, Đ, C, typed on any keyboard', async () => {
    const { keys, shows, saved, database } = await openKinds([{ slot: 'ck-yeuNuoc', kind: 'rating' }], {
      ...primary,
      scoring: 'traits',
    });
    await keys('t{Enter}d{Enter}đ{Enter}c{Enter}');
    expect([0, 1, 2, 3].map((row) => shows(row, 0))).to.deep.equal(['T', 'Đ', 'Đ', 'C']);
    await saved();
    expect(database.marks.map(({ value }) => value)).to.deep.equal(['T', 'D', 'D', 'C']);
  });

  it('a remark counts its characters, and one too long stays as typed', async () => {
    const { keys, field, below } = await openKinds([{ slot: 'nx', kind: 'remark' }], {});
    await keys('Chăm{Enter}{ArrowUp}');
    expect(below()).to.contain('4/500 kí tự.');
    field().value = 'ễ'.repeat(501);
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await keys('{Enter}{ArrowUp}');
    expect(below()).to.contain('Nhận xét dài 501 kí tự, nhiều nhất 500.');
  });

  it('an oral mark of circular 58/2011 is whole, a written one is not', async () => {
    const { keys, shows, below } = await openKinds(
      [
        { slot: 'tx1', kind: 'mark', form: 'oral' },
        { slot: 'tx2', kind: 'mark', form: 'written' },
      ],
      { ruleSet: 'TT58/2011', schoolYear: 2019 },
    );
    await keys('8{Tab}7,25{Enter}7,5{Enter}{ArrowUp}');
    expect([shows(0, 0), shows(0, 1), shows(1, 1)]).to.deep.equal(['8', '7,3', '7,5']);
    await keys('{Home}6,5{Enter}{ArrowUp}');
    expect(below()).to.contain('“6,5” chưa được lưu. Điểm ở cột này là số nguyên.');
  });
});

describe('miễn học', () => {
  const physical: Partial<Gradebook> = {
    scoring: 'comment',
    subjectCode: 'theDuc',
    subjectName: 'Thể dục',
    ruleSet: 'TT58/2011+TT26/2020',
    schoolYear: 2020,
    periodsPerYear: 70,
  };
  const comments: Column[] = ['tx1', 'tx2', 'gk', 'ck'].map((slot) => ({ slot, kind: 'passFail' }));

  it('m asks for the decision, and the pupil then lacks nothing', async () => {
    const { keys, shows, saved, database, below, element } = await openKinds(comments, physical);
    await waitUntil(() => below().includes('Miễn học'), 'the circular came');
    await keys('m{Enter}');
    expect(below()).to.contain('Số và ngày quyết định miễn học của Nguyễn Hoàng An');
    await keys('QĐ 45 ngày 10/9/2020{Enter}');
    expect(shows(0, 0)).to.equal('m');
    await keys('{ArrowUp}');
    expect(below()).to.contain('Miễn học: QĐ 45 ngày 10/9/2020.').and.to.contain('Học kì: miễn học.');
    // Nothing is owed for the pupil any more.
    expect(element.renderRoot.querySelector('tfoot')?.textContent).to.contain('1/4');
    await saved();
    expect(database.marks[0]).to.include({ state: 'exempt', value: null, reason: 'QĐ 45 ngày 10/9/2020' });
    await keys('{Control>}z{/Control}');
    expect(shows(0, 0)).to.equal('');
    expect(element.unsavedCount).to.equal(1);
  });

  it('other subjects of circular 58/2011 are told which ones it knows', async () => {
    const { keys, below } = await openKinds([{ slot: 'tx1', kind: 'mark' }], {
      ruleSet: 'TT58/2011',
      schoolYear: 2019,
    });
    await keys('m{Enter}{ArrowUp}');
    await waitUntil(
      () => below().includes('chỉ cho miễn học Thể dục, Âm nhạc, Mỹ thuật'),
      'the circular came',
    );
  });
});
