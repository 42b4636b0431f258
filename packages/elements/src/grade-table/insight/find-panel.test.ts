import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { must } from '../must.ts';
import { open, settle, type Opened } from '../testing/harness.ts';

async function opened(options: Parameters<typeof open>[0] = {}): Promise<Opened> {
  const table = await open({ slots: ['tx1', 'tx2', 'gk', 'ck'], filled: [1, 0.5, 0], ...options });
  table.element.focus();
  return table;
}

const find = <E extends HTMLElement>({ element }: Opened, selector: string): E =>
  must(element.renderRoot.querySelector<E>(selector));

const names = ({ element }: Opened): string[] =>
  [...element.renderRoot.querySelectorAll('tbody tr th')].map((th) => (th.textContent ?? '').trim());

async function pick(table: Opened, id: string, value: string): Promise<void> {
  await userEvent.selectOptions(find(table, `#${id}`), value);
  await settle(table.element);
}

const focused = ({ element }: Opened): Element | null => element.shadowRoot?.activeElement ?? null;

describe('finding a pupil', () => {
  it('Ctrl+F, a name without diacritics, Enter: the row of the pupil in the same column', async () => {
    const table = await opened();
    await table.keys('{ArrowRight}{Control>}f{/Control}');
    expect(focused(table)?.id).to.equal('find-pupil');
    await table.keys('chau');
    const [first] = [...table.element.renderRoot.querySelectorAll('[role=option]')];
    expect(first?.textContent).to.contain('Đặng Minh Châu');
    await table.keys('{Enter}');
    expect(table.field().ariaLabel).to.equal('TX2, Đặng Minh Châu');
    expect(focused(table)).to.equal(table.field());
  });

  it('arrows step through the hits and around', async () => {
    const table = await opened();
    await table.keys('{Control>}f{/Control}an');
    const active = (): string =>
      find(table, `#${find(table, '#find-pupil').getAttribute('aria-activedescendant') ?? ''}`).innerText;
    const first = active();
    await table.keys('{ArrowDown}');
    expect(active()).not.to.equal(first);
    await table.keys('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(active()).to.equal(first);
    expect(first).to.contain('An');
  });

  it('the first Escape empties the field, the next goes back to the cell', async () => {
    const table = await opened();
    await table.keys('{Control>}f{/Control}xyz');
    expect(find(table, '#find-hint').innerText).to.equal('Không có em nào như vậy trong lớp.');
    await table.keys('{Escape}');
    expect(find<HTMLInputElement>(table, '#find-pupil').value).to.equal('');
    await table.keys('{Escape}');
    expect(table.element.renderRoot.querySelector('#panel')).to.equal(null);
    expect(focused(table)).to.equal(table.field());
  });
});

describe('filter and order on screen', () => {
  it('shows who lacks a mark, says so while closed, and one press shows all', async () => {
    const table = await opened();
    await table.keys('{ArrowRight}{Control>}f{/Control}');
    await pick(table, 'filter-rows', 'missingHere');
    expect(names(table)).to.have.length(4);
    await table.keys('{Escape}');
    const line = find(table, '.arranged').innerText;
    expect(line).to.contain('Đang hiện 4 trên 8 em: thiếu điểm ở một cột (TX2).');
    table.button('Hiện cả lớp, đúng thứ tự sổ').click();
    await settle(table.element);
    expect(names(table)).to.have.length(8);
    expect(table.element.renderRoot.querySelector('.arranged')).to.equal(null);
    expect(focused(table)).to.equal(table.field());
  });

  it('a mark typed keeps its row; the line says so and filters again when asked', async () => {
    const table = await opened();
    await table.keys('{ArrowRight}{Control>}f{/Control}');
    await pick(table, 'filter-rows', 'missingHere');
    table.element.focus();
    await table.keys('8{Enter}');
    expect(names(table)).to.have.length(4);
    expect(find(table, '.arranged').innerText).to.contain('1 em không còn thuộc danh sách này');
    table.button('Lọc lại').click();
    await settle(table.element);
    expect(names(table)).to.have.length(3);
  });

  it('a pupil who is filtered out is found all the same', async () => {
    const table = await opened();
    await table.keys('{ArrowRight}{Control>}f{/Control}');
    await pick(table, 'filter-rows', 'missingHere');
    find(table, '#find-pupil').focus();
    await table.keys('hoang an{Enter}');
    expect(table.field().ariaLabel).to.equal('TX2, Nguyễn Hoàng An');
    expect(names(table)).to.have.length(5);
  });

  it('an order by column is announced as one of the screen', async () => {
    const table = await opened();
    await table.keys('{Control>}f{/Control}');
    await pick(table, 'order-rows', 'highest');
    expect(table.announced()).to.contain('không ghi vào sổ');
    const marks = [...table.element.renderRoot.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(
      ({ cells }) => Number.parseFloat((cells[2]?.innerText ?? '').replace(',', '.')),
    );
    const shown = marks.filter((value) => !Number.isNaN(value));
    expect(shown).to.deep.equal([...shown].sort((a, b) => b - a));
  });

  it('axe has nothing to say', async () => {
    const table = await opened();
    await table.keys('{Control>}f{/Control}an');
    await expect(table.element).to.be.accessible();
  });
});
