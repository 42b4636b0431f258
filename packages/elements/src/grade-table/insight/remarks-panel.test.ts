import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GradeTable } from '../grade-table.ts';
import { must } from '../must.ts';
import { inMemoryGradebooks } from '../sources/in-memory-gradebooks.ts';
import { mark, sampleGradebook } from '../testing/gradebooks.ts';
import { look, open, settle, type Opened } from '../testing/harness.ts';

const SLOTS = ['tx1', 'tx2', 'gk', 'ck', 'nx'];
const REMARK = 4;

const find = <E extends HTMLElement>({ element }: Opened, selector: string): E =>
  must(element.renderRoot.querySelector<E>(selector));

const remark = (table: Opened): HTMLTextAreaElement => find(table, '#remark');

async function atRemark(row = 0): Promise<Opened> {
  const table = await open({ slots: SLOTS, filled: [1, 1, 1, 1, 0] });
  table.element.focusCell(table.book.pupils[row]?.id ?? '', 'nx');
  await settle(table.element);
  return table;
}

describe('remarks from phrases', () => {
  it('a slash, some letters, Enter: the phrase; Enter again: written, and the next pupil', async () => {
    const table = await atRemark();
    await table.keys('/');
    expect(table.element.shadowRoot?.activeElement?.id).to.equal('find-phrase');
    await table.keys('nam vung{Enter}');
    expect(remark(table).value).to.equal('Nắm vững kiến thức, vận dụng tốt vào bài tập và thực tế.');
    expect(find(table, '#remark-count').innerText).to.equal('56/500 kí tự');
    await table.keys('{Enter}');
    expect(table.shows(0, REMARK)).to.contain('Nắm vững kiến thức');
    expect(find(table, '#panel h3').innerText).to.contain(table.book.pupils[1]?.fullName ?? '-');
    expect(remark(table).value).to.equal('');
    expect(table.element.shadowRoot?.activeElement?.id).to.equal('find-phrase');
  });

  it('names the pupil in the phrase', async () => {
    const table = await atRemark(6);
    await table.keys('/');
    await table.keys('hoc tap xuat sac{Enter}');
    expect(remark(table).value).to.contain('Châu học tập xuất sắc');
  });

  it('a slash inside a word is a letter', async () => {
    const table = await atRemark();
    await table.keys('Đạt 8/10{Enter}');
    expect(table.element.renderRoot.querySelector('#panel')).to.equal(null);
    expect(table.shows(0, REMARK)).to.equal('Đạt 8/10');
  });

  it('what is written goes into its cell when the cursor leaves or the panel closes', async () => {
    const table = await atRemark();
    await table.keys('/');
    await table.keys('cham chi{Enter}');
    table.element.focusCell(table.book.pupils[2]?.id ?? '', 'nx');
    await settle(table.element);
    expect(table.shows(0, REMARK)).to.contain('Chăm chỉ');
    expect(remark(table).value).to.equal('');
  });

  it('too long is said and not written by Enter; a page may set less', async () => {
    const table = await atRemark();
    table.element.setAttribute('remark-length', '20');
    await table.keys('/');
    await table.keys('nam vung{Enter}');
    expect(find(table, '#remark-count').innerText).to.contain('Dài quá 36 kí tự');
    await table.keys('{Enter}');
    expect(find(table, '#panel h3').innerText).to.contain(table.book.pupils[0]?.fullName ?? '-');
  });

  it('copies the remark of term I where it can be read', async () => {
    const first = sampleGradebook({ pupils: 4, slots: SLOTS, filled: [1, 1, 1, 1, 0], number: 1 });
    const second = sampleGradebook({ pupils: 4, slots: SLOTS, filled: [1, 0], number: 2, term: 2 });
    first.marks.push(mark(second.pupils[0]?.id ?? '', 'nx', 'Học kì I tiến bộ rõ.'));
    const element = await fixture<GradeTable>(
      html`<edu-grade-table lang="vi" .source=${inMemoryGradebooks([second, first])}></edu-grade-table>`,
    );
    await settle(element);
    await settle(element);
    element.focusCell(second.pupils[0]?.id ?? '', 'nx');
    await userEvent.keyboard('/');
    await settle(element);
    const { button } = look(element);
    button('Chép nhận xét học kì I').click();
    await settle(element);
    expect(must(element.renderRoot.querySelector<HTMLTextAreaElement>('#remark')).value).to.equal(
      'Học kì I tiến bộ rõ.',
    );
  });

  it('axe has nothing to say', async () => {
    const table = await atRemark();
    await table.keys('/');
    await table.keys('nam{ArrowDown}');
    await expect(table.element).to.be.accessible();
  });
});
