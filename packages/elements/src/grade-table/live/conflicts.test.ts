import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GradeTable } from '../grade-table.ts';
import { must } from '../must.ts';
import { colleague } from '../testing/colleague.ts';
import { open, settle, type Opened } from '../testing/harness.ts';

/** Three cells that both wrote. */
async function contested(): Promise<Opened & { panel: () => HTMLElement | null }> {
  const opened = await open({ source: { follow: () => Promise.resolve() } });
  const { element, database, keys } = opened;
  const write = colleague(database);
  for (const row of [0, 1, 2]) await write(row, 'tx1', 8 + row / 2);
  element.focus();
  const done = oneEvent(element, 'edu-marks-saved');
  await keys('7,3{Enter}6,3{Enter}5,3{Enter}');
  await done;
  await waitUntil(() => element.unsavedCount === 3);
  await settle(element);
  return { ...opened, panel: () => element.renderRoot.querySelector<HTMLElement>('#panel') };
}

const words = (part: HTMLElement | null): string => (part?.innerText ?? '').replace(/\s+/g, ' ').trim();

/** The menu has the same button. What stands below the table follows a frame or two after the key. */
async function inBar(element: GradeTable, label: string): Promise<HTMLElement> {
  const find = (): HTMLElement | undefined =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('.bar button')].find(
      ({ innerText }) => innerText.trim() === label,
    );
  await waitUntil(find, label);
  return must(find());
}

describe('edu-grade-table conflicts', () => {
  it('the key Alt+Down goes to the choices of the cell, Escape back undecided', async () => {
    const { element, keys, field, database, cell } = await contested();
    element.focusCell(database.pupils[0]!.id, 'tx1');
    await keys('{Alt>}{ArrowDown}{/Alt}');
    expect((element.shadowRoot!.activeElement as HTMLElement).innerText.trim()).to.equal('Giữ 7,3');
    await keys('{Escape}');
    expect(element.shadowRoot!.activeElement).to.equal(field());
    expect(cell(0, 0).className).to.contain('conflict');
    const kept = oneEvent(element, 'edu-marks-saved');
    await keys('{Alt>}{ArrowDown}{/Alt}{Enter}');
    await kept;
    expect(database.marks[0]!.value).to.equal(7.3);
    expect(element.shadowRoot!.activeElement).to.equal(field());
  });

  it('all of them stand side by side before they are decided at once', async () => {
    const { element, keys, button, database, panel, shows, announced } = await contested();
    await keys('{ArrowUp}');
    await userEvent.click(await inBar(element, 'Xem cả 3 ô có hai điểm'));
    await settle(element);
    expect(words(panel())).to.contain('3 ô có hai điểm');
    expect(words(panel())).to.contain(`${database.pupils[1]!.fullName!} TX1 6,3 8,5 Nguyễn Văn Hậu, 10:41`);
    await expect(element).to.be.accessible();
    await userEvent.click(button('Nhận 8,5'));
    await settle(element);
    expect(shows(1, 0)).to.equal('8,5');
    expect(words(panel())).to.contain('2 ô có hai điểm');
    const kept = oneEvent(element, 'edu-marks-saved');
    await userEvent.click(button('Giữ 2 điểm của thầy cô'));
    expect(announced()).to.equal('Đã giữ 2 điểm của thầy cô.');
    await kept;
    await settle(element);
    expect(panel()).to.equal(null);
    expect(database.marks.slice(0, 3).map(({ value }) => value)).to.deep.equal([7.3, 8.5, 5.3]);
    expect(element.unsavedCount).to.equal(0);
  });

  it('theirs taken at once', async () => {
    const { element, keys, button, shows } = await contested();
    await keys('{ArrowUp}');
    await userEvent.click(await inBar(element, 'Xem cả 3 ô có hai điểm'));
    await settle(element);
    await userEvent.click(button('Nhận 3 điểm đã lưu'));
    await settle(element);
    expect([0, 1, 2].map((row) => shows(row, 0))).to.deep.equal(['8', '8,5', '9']);
    expect(element.unsavedCount).to.equal(0);
  });
});
