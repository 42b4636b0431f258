import type { Gradebook } from '@lienthong/sdk';
import { expect, fixture, html, waitUntil as poll } from '@open-wc/testing';
import { afterEach, describe, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EduSignOutEvent } from '../sign-in/sign-in.events.ts';
import './grade-table.define.ts';
import type { GradeTable } from './grade-table.ts';
import { aloneOnDevice, recordsOf } from './offline/testing/device.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { sampleGradebook } from './testing/gradebooks.ts';
import { look, settle } from './testing/harness.ts';

const waitUntil = (met: Parameters<typeof poll>[0], message = 'It never came.') =>
  poll(met, message, { timeout: 15_000, interval: 10 });
const elements: GradeTable[] = [];

/** A page of its own with a source that may be away, and a name to keep marks by. */
async function page(keepFor = 'cô Hạnh', book: Gradebook = sampleGradebook({ pupils: 4 })) {
  const database = structuredClone(book);
  let away = true;
  const source = inMemoryGradebooks([database], {
    before: (call) => {
      if (away && call === 'save') throw Object.assign(new Error('away'), { code: 'unreachable' });
    },
  });
  const element = await fixture<GradeTable>(
    html`<edu-grade-table
      lang="vi"
      keep-for=${keepFor}
      .gradebook=${book}
      .source=${source}
    ></edu-grade-table>`,
  );
  elements.push(element);
  await settle(element);
  element.focus();
  return { element, database, back: () => (away = false), ...look(element) };
}

const closing = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented ? 'asks' : 'goes';
};
const says = (below: () => string, words: string) =>
  waitUntil(() => below().includes(words), `Not said: ${words}`);

describe('edu-grade-table and what it keeps on the device', () => {
  aloneOnDevice();
  afterEach(async () => {
    for (const element of elements.splice(0)) {
      element.forgetKept();
      element.remove();
    }
    await waitUntil(async () => (await recordsOf()).keys.length === 0);
    vi.restoreAllMocks();
  });

  it('says that what waits is kept, and lets the page go without a question', async () => {
    const { below } = await page();
    await userEvent.keyboard('9,9{Enter}');
    expect(closing()).to.equal('asks');
    await says(below, 'Chưa kết nối được: 1 điểm đang chờ và sẽ tự gửi lại. Điểm được giữ trên máy này');
    await waitUntil(() => closing() === 'goes');
    await userEvent.keyboard('8');
    expect(closing()).to.equal('asks');
  });

  it('without a name a page of its own keeps nothing, and asks', async () => {
    const { below } = await page('');
    await userEvent.keyboard('9,9{Enter}');
    await says(below, 'Xin đừng đóng trang này.');
    expect(closing()).to.equal('asks');
    expect((await recordsOf()).marks).to.deep.equal([]);
  });

  it('brings marks of an earlier page back into the gradebook the page shows, and saves them', async () => {
    const book = sampleGradebook({ pupils: 4 });
    const first = await page('cô Hạnh', book);
    await userEvent.keyboard('9,9{Enter}');
    await says(first.below, 'được giữ trên máy này');
    first.element.remove();
    const second = await page('cô Hạnh', book);
    await waitUntil(() => second.shows(0, 0) === '9,9');
    second.back();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => second.database.marks[0]!.value === 9.9);
  });

  it('another name sees nothing of it', async () => {
    const book = sampleGradebook({ pupils: 4 });
    const first = await page('cô Hạnh', book);
    await userEvent.keyboard('9,9{Enter}');
    await says(first.below, 'được giữ trên máy này');
    first.element.keepFor = 'thầy Hậu';
    await settle(first.element);
    expect(first.element.unsavedCount).to.equal(0);
    first.element.keepFor = 'cô Hạnh';
    await waitUntil(() => first.shows(0, 0) === '9,9');
  });

  it('empties with the device when the page says that its person signed out', async () => {
    const { element, below } = await page();
    await userEvent.keyboard('9,9{Enter}');
    await says(below, 'được giữ trên máy này');
    element.forgetKept();
    await settle(element);
    await waitUntil(async () => (await recordsOf()).marks.length === 0);
    expect(element.unsavedCount).to.equal(0);
    expect(element.renderRoot.querySelector('tbody')).to.equal(null);
  });

  it('asks before signing out takes from the device what waits there', async () => {
    const { below } = await page();
    await userEvent.keyboard('9,9{Enter}');
    await says(below, 'được giữ trên máy này');
    const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
    const event = new EduSignOutEvent();
    document.dispatchEvent(event);
    expect(confirm.mock.calls[0]![0]).to.contain('chưa được lưu');
    expect(event.defaultPrevented).to.be.true;
  });

  it('a full disk is said in words, aloud too, and the page asks', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const { below, announced, element } = await page();
    await userEvent.keyboard('9,9{Enter}');
    await says(below, 'Bộ nhớ của trình duyệt đã đầy');
    await waitUntil(() => announced().includes('Bộ nhớ của trình duyệt đã đầy'));
    expect(closing()).to.equal('asks');
    await expect(element).to.be.accessible();
  });
});
