import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { describe, it, onTestFinished, vi } from 'vitest';
import type { GradeTableSource } from '../grade-table.source.ts';
import { liveStyles } from './live.styles.ts';
import { colleague } from '../testing/colleague.ts';
import { open, settle, type Opened } from '../testing/harness.ts';

/** The table with its listening part there. */
async function openLive(
  options: Parameters<typeof open>[0] = {},
): Promise<Opened & { readings: () => number }> {
  let readings = 0;
  const opened = await open(options);
  const { element } = opened;
  const { source } = element;
  const counted: GradeTableSource = {
    ...source!,
    load: (...args) => {
      readings += 1;
      return source!.load(...args);
    },
    ...options.source,
  };
  element.source = counted;
  await settle(element);
  await waitUntil(() => element.shadowRoot!.adoptedStyleSheets.includes(liveStyles.styleSheet!));
  return { ...opened, readings: () => readings };
}

describe('edu-grade-table live', () => {
  it('a colleague’s mark appears, glows and is told; cursor and field stay', async () => {
    const { element, database, shows, cell, field, announced, below } = await openLive();
    element.focusCell(database.pupils[2]!.id, 'tx2');
    await settle(element);
    await colleague(database)(4, 'tx1', 1.5);
    await waitUntil(() => shows(4, 0) === '1,5', 'the mark', { timeout: 4000 });
    expect(cell(4, 0).className).to.contain('changed');
    expect(cell(2, 1).contains(field())).to.be.true;
    expect(element.shadowRoot!.activeElement).to.equal(field());
    await waitUntil(() => announced() === 'Nguyễn Văn Hậu vừa sửa 1 ô.');
    await settle(element);
    expect(below()).to.contain('Nguyễn Văn Hậu vừa sửa 1 ô.');
  });

  it('in the cell being typed in, both marks are shown: nothing is overwritten unseen', async () => {
    const { element, database, cell, keys, field, below, readings } = await openLive();
    element.focus();
    await keys('7');
    const before = readings();
    await colleague(database)(0, 'tx1', 1.5);
    await waitUntil(() => readings() > before, 'the reading', { timeout: 4000 });
    await settle(element);
    expect(field().value).to.equal('7');
    await keys('{Enter}{ArrowUp}');
    await waitUntil(() => cell(0, 0).className.includes('conflict'));
    await settle(element);
    expect(below()).to.contain('Thầy cô nhập 7; Nguyễn Văn Hậu đã lưu 1,5 lúc 10:41. Chọn điểm được giữ.');
    expect(database.marks[0]!.value).to.equal(1.5);
  });

  it('Escape instead shows the colleague’s mark', async () => {
    const { element, database, shows, keys, readings } = await openLive();
    element.focus();
    await keys('7');
    const before = readings();
    await colleague(database)(0, 'tx1', 1.5);
    await waitUntil(() => readings() > before, 'the reading', { timeout: 4000 });
    await keys('{Escape}');
    await waitUntil(() => shows(0, 0) === '1,5');
  });

  it('our own saves are no reason to read; a colleague’s between them is', async () => {
    const { element, database, keys, readings, shows } = await openLive();
    const before = readings();
    element.focus();
    for (const mark of ['9', '8', '7']) {
      const saved = oneEvent(element, 'edu-marks-saved');
      await keys(`${mark}{Enter}`);
      await saved;
    }
    expect(readings()).to.equal(before);
    await colleague(database)(6, 'tx2', 1.5);
    await waitUntil(() => shows(6, 1) === '1,5', 'the mark', { timeout: 4000 });
    expect(readings()).to.equal(before + 1);
  });

  it('a burst of changes is read once', async () => {
    const { database, shows, readings, announced } = await openLive();
    const write = colleague(database);
    const before = readings();
    for (let row = 0; row < 5; row += 1) await write(row, 'tx3', 1.5);
    await waitUntil(() => shows(4, 2) === '1,5', 'the marks', { timeout: 4000 });
    expect(readings()).to.equal(before + 1);
    await waitUntil(() => announced() === 'Nguyễn Văn Hậu vừa sửa 5 ô.');
  });

  it('columns locked meanwhile lock here, too, and a pupil who came is there with the cursor on the same pupil', async () => {
    const { element, database, cell, field, shows, announced } = await openLive();
    const third = database.pupils[2]!;
    element.focusCell(third.id, 'tx2');
    await settle(element);
    database.columns[0]!.lockedAt = '2026-11-22T03:41:00Z';
    database.pupils.splice(0, 0, { ...database.pupils[0]!, id: 'a-new-pupil', fullName: 'Nguyễn Bảo Anh' });
    await colleague(database)(6, 'tx3', 1.5);
    await waitUntil(() => shows(6, 2) === '1,5', 'the new table', { timeout: 4000 });
    expect(cell(6, 0).className).to.contain('locked');
    expect(cell(3, 1).contains(field())).to.be.true;
    expect(element.shadowRoot!.activeElement).to.equal(field());
    await waitUntil(() => announced().includes('1 em mới vào lớp.'));
    expect(announced()).to.contain('Cột TX1 vừa được khóa sổ.');
  });

  it('without events, coming back to the page reads', async () => {
    const { database, shows } = await openLive({
      source: { follow: () => Promise.reject(new Error('403')) },
    });
    database.marks[4]!.value = 1.5;
    database.marks[4]!.version = 2;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => shows(4, 0) === '1,5', 'the mark', { timeout: 4000 });
  });

  it('stops listening when it leaves the page, and listens again when it is back', async () => {
    const signals: AbortSignal[] = [];
    const follow: GradeTableSource['follow'] = (_id, { signal }) => {
      signals.push(signal);
      return Promise.resolve();
    };
    const { element } = await openLive({ source: { follow } });
    await waitUntil(() => signals.length > 0);
    const parent = element.parentElement!;
    element.remove();
    expect(signals.every(({ aborted }) => aborted)).to.be.true;
    parent.append(element);
    await waitUntil(() => signals.at(-1)?.aborted === false);
  });

  it('a page hidden for half a minute stops listening; in view again it reads and listens', async () => {
    const signals: AbortSignal[] = [];
    const follow: GradeTableSource['follow'] = (_id, { signal }) => {
      signals.push(signal);
      return Promise.resolve();
    };
    const { database, shows } = await openLive({ source: { follow } });
    await waitUntil(() => signals.at(-1)?.aborted === false);
    const show = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
      Reflect.deleteProperty(document, 'hidden');
    });
    show(true);
    vi.advanceTimersByTime(29_000);
    expect(signals.at(-1)!.aborted).to.be.false;
    vi.advanceTimersByTime(1_001);
    expect(signals.at(-1)!.aborted).to.be.true;
    vi.useRealTimers();
    database.marks[4] = { ...database.marks[4]!, value: 1.5, version: 2 };
    show(false);
    expect(signals.at(-1)!.aborted).to.be.false;
    await waitUntil(() => shows(4, 0) === '1,5', 'the mark', { timeout: 4000 });
  });
});
