import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { colleague } from '../testing/colleague.ts';
import { open, settle } from '../testing/harness.ts';

const written = async () => {
  const opened = await open();
  const { element, database, keys } = opened;
  element.focus();
  const saved = oneEvent(element, 'edu-marks-saved');
  await keys('9{Enter}{ArrowUp}');
  await saved;
  await waitUntil(() => opened.below().includes('Lịch sử ô'));
  const list = (): string[] =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('#panel li')].map((each) =>
      each.innerText.replace(/\s+/g, ' ').trim(),
    );
  return { ...opened, list, before: String(database.marks[0]!.value) };
};

describe('edu-grade-table history', () => {
  it('Shift+F2 tells who wrote what, when; the newest first', async () => {
    const { element, keys, list } = await written();
    await keys('{Shift>}{F2}{/Shift}');
    await waitUntil(() => list().length === 2);
    expect(list()[0]).to.match(/→ 9 .*Trần Thị Minh Hạnh, 10:42, 22\/11\/2026 Hiện nay/);
    expect(list()[1]).to.match(/^Ghi \d.* Lấy lại/);
    expect(element.shadowRoot!.activeElement?.id).to.equal('history');
    await expect(element).to.be.accessible();
    await keys('{Escape}');
    expect(element.renderRoot.querySelector('#panel')).to.equal(null);
  });

  it('an earlier mark is brought back as a new change', async () => {
    const { element, keys, list, shows, database, announced } = await written();
    await keys('{Shift>}{F2}{/Shift}');
    await waitUntil(() => list().length === 2);
    const mark = /Lấy lại (.*)$/.exec(list()[1]!)![1]!;
    const saved = oneEvent(element, 'edu-marks-saved');
    await userEvent.click(
      [...element.renderRoot.querySelectorAll('button')].find((each) =>
        each.innerText.startsWith('Lấy lại'),
      )!,
    );
    await settle(element);
    expect(shows(0, 0)).to.equal(mark);
    expect(announced()).to.contain(`Đã ghi lại ${mark}.`);
    await saved;
    expect(database.marks[0]!.version).to.equal(3);
    await waitUntil(() => list().length === 3, 'the version just made');
  });

  it('follows the cursor, and a colleague’s mark stands there, too', async () => {
    const { database, keys, list } = await written();
    await colleague(database)(1, 'tx1', 1.5);
    await keys('{Shift>}{F2}{/Shift}');
    await waitUntil(() => list().length === 2);
    await keys('{Escape}{ArrowDown}{Shift>}{F2}{/Shift}');
    await waitUntil(() => list()[0]?.includes('Nguyễn Văn Hậu') ?? false);
    expect(list()[0]).to.contain('→ 1,5');
  });
});
