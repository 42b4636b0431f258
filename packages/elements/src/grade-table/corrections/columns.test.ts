import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Gradebook } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GradeTable } from '../grade-table.ts';
import { must } from '../must.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { circular58 } from '../testing/column-sets.ts';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { look, settle } from '../testing/harness.ts';
import { columnRules, isExtra } from './column-rules.ts';

const offered = (book: Gradebook): string[] =>
  must(columnRules(book)).offers.map(({ input }) => [input.slot, input.form].filter(Boolean).join(' '));

describe('columns the circular lets a book take', () => {
  it('circular 58/2011: regular tests in three forms, periodic ones in two', () => {
    expect(offered(circular58())).to.deep.equal([
      'tx5 oral',
      'tx5 written',
      'tx5 practical',
      'dk3 written',
      'dk3 practical',
    ]);
  });

  it('up to nine of each, and a number that was taken away is given again', () => {
    const book = circular58();
    const tests = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...must(book.columns[0]), slot: `${prefix}${at + 1}` }));
    book.columns = [...tests('tx', 9), ...tests('dk', 8)];
    expect(offered(book)).to.deep.equal(['dk9 written', 'dk9 practical']);
    book.columns = [...tests('tx', 9), ...tests('dk', 9)];
    expect(offered(book)).to.deep.equal([]);
    book.columns.splice(4, 1);
    expect(offered(book)).to.deep.equal(['tx5 oral', 'tx5 written', 'tx5 practical']);
  });

  it('since circular 26/2020 regular ones without a form', () => {
    for (const ruleSet of ['TT58/2011+TT26/2020', 'TT22/2021', 'TT43/2021'])
      expect(offered({ ...sampleGradebook(), ruleSet }), ruleSet).to.deep.equal(['tx5']);
  });

  it('none in primary school', () => {
    expect(columnRules({ ...sampleGradebook(), ruleSet: 'TT27/2020', scoring: 'level' })).to.equal(null);
  });

  it('one may be taken away that is more than every such book has', () => {
    // 140 periods a year: four regular tests at least, and one periodic.
    const book = { ...circular58(), periodsPerYear: 140 };
    expect(['tx4', 'dk1', 'dk2', 'hk', 'nx'].filter((slot) => isExtra(book, slot))).to.deep.equal([
      'dk1',
      'dk2',
    ]);
    expect(isExtra({ ...book, periodsPerYear: 70 }, 'tx4')).to.equal(true);
    book.columns = book.columns.filter(({ slot }) => slot !== 'dk2');
    expect(isExtra(book, 'dk1')).to.equal(false);
  });
});

describe('edu-grade-table, columns of a year under circular 58/2011', () => {
  it('the teacher adds a practical test of a whole period, chosen by keys', async () => {
    const book = circular58({ pupils: 6 });
    const element = await fixture<GradeTable>(
      html`<edu-grade-table lang="vi" .source=${inMemoryGradebooks([book])}></edu-grade-table>`,
    );
    await waitUntil(() => look(element).below().includes('Lịch sử ô'));
    const { button, announced } = look(element);
    element.renderRoot.querySelector<HTMLButtonElement>('#toggle-more')?.click();
    await settle(element);
    await userEvent.click(button('Các cột của sổ'));
    const panel = (): string => element.renderRoot.querySelector<HTMLElement>('#panel')?.innerText ?? '';
    await waitUntil(() => panel().includes('Cột thêm'));
    expect(panel()).to.contain('ít nhất 4 bài kiểm tra thường xuyên');
    expect(panel()).to.contain('Điều 8 khoản 2 Thông tư 58/2011/TT-BGDĐT');
    expect(panel()).to.contain('mỗi loại nhiều nhất 9 cột');
    await expect(element).to.be.accessible();

    must(element.renderRoot.querySelector<HTMLSelectElement>('#new-column')).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    await waitUntil(() => panel().includes('Thêm cột ĐK3'));
    await userEvent.keyboard('{Tab}{Enter}');
    await waitUntil(() => announced() === 'Đã thêm cột ĐK3.', announced());
    const added = must(book.columns.find(({ slot }) => slot === 'dk3'));
    expect([added.form, added.weight, added.kind]).to.deep.equal(['practical', 2, 'mark']);
    // The next one is offered, and the one just added may be taken away again.
    await waitUntil(() => panel().includes('Thêm cột TX5') && panel().includes('ĐK3'));
    await userEvent.click(must(element.renderRoot.querySelector('[aria-label="Bỏ cột ĐK3"]')));
    await waitUntil(() => announced() === 'Đã bỏ cột ĐK3.');
    expect(book.columns.some(({ slot }) => slot === 'dk3')).to.equal(false);
  });
});
