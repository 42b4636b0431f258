import { expect, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { must } from '../must.ts';
import { open, settle, type Opened } from '../testing/harness.ts';

const find = <E extends HTMLElement>({ element }: Opened, selector: string): E =>
  must(element.renderRoot.querySelector<E>(selector));

async function trying(): Promise<Opened> {
  const table = await open({ slots: ['tx1', 'tx2', 'gk', 'ck'], filled: [1, 1, 1, 0] });
  table.element.focus();
  table.button('Việc khác').click();
  await settle(table.element);
  table.button('Thử điểm cho một em').click();
  await settle(table.element);
  return table;
}

async function put(table: Opened, col: number, text: string): Promise<void> {
  await userEvent.fill(find<HTMLInputElement>(table, `#trial-${col}`), text);
  await userEvent.tab();
  await settle(table.element);
}

describe('trying marks out', () => {
  it('shows the average of the trial and writes nothing', async () => {
    const table = await trying();
    const before = table.shows(0, 0);
    let changes = 0;
    table.element.addEventListener('edu-mark-change', () => (changes += 1));
    await put(table, 3, '10');
    expect(find(table, '.outcome').innerText).to.match(/ĐTBmhk khi thử: /);
    expect(table.announced()).to.match(/ĐTBmhk khi thử: /);
    expect(table.shows(0, 3)).to.equal('');
    expect(table.shows(0, 0)).to.equal(before);
    expect(table.element.unsavedCount).to.equal(0);
    expect(changes).to.equal(0);
  });

  it('text that is no mark stays in its field and is named', async () => {
    const table = await trying();
    await put(table, 0, '11');
    expect(find(table, '#panel .error').innerText).to.contain('TX1: “11” chưa phải là điểm.');
    expect(find(table, '#trial-0').getAttribute('aria-invalid')).to.equal('true');
  });

  it('the cursor on another pupil begins another trial; closing leaves no trace', async () => {
    const table = await trying();
    await put(table, 3, '10');
    table.element.focus();
    await table.keys('{ArrowDown}');
    expect(find(table, '#trial-title').innerText).to.contain(table.book.pupils[1]?.fullName ?? '-');
    expect(find<HTMLInputElement>(table, '#trial-3').value).to.equal('');
    await table.keys('{ArrowUp}');
    expect(find<HTMLInputElement>(table, '#trial-3').value).to.equal('');
  });

  it('says why and what is needed, by threshold', async () => {
    const table = await trying();
    const text = (): string => find(table, '#panel').innerText;
    expect(text()).to.contain('ĐTBmhk: cuối kì cần');
    // The sentences are a module of their own.
    await waitUntil(() => text().includes('Vì sao'));
    await expect(table.element).to.be.accessible();
  });
});
