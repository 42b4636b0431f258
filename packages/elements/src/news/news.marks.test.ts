import { expect, fixture, html } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { fakeProvider, fakeSession } from '../shared/testing/fake-provider.ts';
import { until } from '../shared/testing/fixtures.ts';
import { NewsMarks, storageKey } from './news.marks.ts';
import { all, announced, find, item, news, shown, text } from './testing/news-fixtures.ts';
import type { News } from './news.ts';

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
const keep = (last: number, since: number, read: string[] = []) =>
  localStorage.setItem(
    storageKey,
    JSON.stringify({ last: Date.now() - last * day, since: Date.now() - since * day, read }),
  );
const items = [
  item('today', { publishedAt: ago(0.5) }),
  item('week', { publishedAt: ago(4) }),
  item('read', { publishedAt: ago(3) }),
  item('old', { publishedAt: ago(40) }),
];
const remembering = (shownItems: News['items']) =>
  fixture<News>(html`<edu-news lang="vi" remember .items=${shownItems}></edu-news>`);
const marks = (element: News) => all(element, '.item').map((row) => text(row.querySelector('.mark')));

describe('what edu-news remembers', () => {
  afterEach(() => localStorage.removeItem(storageKey));

  it('is nothing unless the site switches it on', async () => {
    const element = await news({ items });
    await shown(element, 4);
    find<HTMLAnchorElement>(element, 'h3 a')?.addEventListener('click', (event) => event.preventDefault());
    find<HTMLAnchorElement>(element, 'h3 a')?.click();
    expect(localStorage.getItem(storageKey)).to.equal(null);
    expect(marks(element)).to.deep.equal(['', '', '', '']);
  });

  it('marks nothing on a first visit', async () => {
    const element = await remembering(items);
    await shown(element, 4);
    expect(marks(element)).to.deep.equal(['', '', '', '']);
    expect(localStorage.getItem(storageKey)).not.to.equal(null);
  });

  it('marks what is new since the last visit and what was never opened, in words', async () => {
    keep(1, 30, ['read']);
    const element = await remembering(items);
    await shown(element, 4);
    expect(marks(element)).to.deep.equal(['Mới', 'Chưa đọc', '', '']);
    expect(all(element, '.item').map((row) => row.classList.contains('read'))).to.deep.equal([
      false,
      false,
      true,
      false,
    ]);
    await expect(element).to.be.accessible();
  });

  it('takes an item that was opened for read, also on the next visit', async () => {
    keep(1, 30);
    const element = await remembering([item('today', { publishedAt: ago(0.5) })]);
    await shown(element);
    document.addEventListener('edu-news-open', (event) => event.preventDefault(), { once: true });
    find<HTMLAnchorElement>(element, 'h3 a')?.click();
    await element.updateComplete;
    expect(marks(element)).to.deep.equal(['']);
    const next = new NewsMarks();
    next.start();
    expect(next.of(item('today', { publishedAt: ago(0.5) }))).to.equal('read');
  });

  it('says what it keeps, and forgets it on request', async () => {
    keep(1, 30, ['read']);
    const element = await remembering(items);
    await shown(element, 4);
    expect(text(find(element, '.foot'))).to.contain('Trình duyệt này ghi nhớ tin đã đọc; không gửi đi đâu.');
    find<HTMLButtonElement>(element, '.foot .quiet')?.click();
    await until(() => announced(element) === 'Đã xóa.');
    expect(localStorage.getItem(storageKey)).to.contain('"read":[]');
    expect(marks(element)).to.deep.equal(['', '', '', '']);
  });

  it('is gone when the site switches it off', async () => {
    const element = await remembering(items);
    expect(localStorage.getItem(storageKey)).not.to.equal(null);
    element.removeAttribute('remember');
    await element.updateComplete;
    expect(localStorage.getItem(storageKey)).to.equal(null);
    keep(1, 30);
    await news({ items });
    expect(localStorage.getItem(storageKey), 'on the next page too').to.equal(null);
  });

  it('is gone when the person signs out, not when the session runs out', async () => {
    const provider = fakeProvider({ session: fakeSession() });
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-news');
    element.remember = true;
    element.items = items;
    provider.element.append(element);
    await shown(element, 4);
    provider.set({ session: undefined, sessionEnd: 'expired' });
    await element.updateComplete;
    expect(localStorage.getItem(storageKey)).not.to.equal(null);
    provider.set({ session: fakeSession(), sessionEnd: undefined });
    await element.updateComplete;
    provider.set({ session: undefined, sessionEnd: 'signed-out' });
    await element.updateComplete;
    expect(localStorage.getItem(storageKey)).to.equal(null);
    expect(text(find(element, '.foot'))).not.to.contain('ghi nhớ');
  });

  it('lives with a broken or forbidden store', () => {
    localStorage.setItem(storageKey, '{');
    const broken = new NewsMarks();
    broken.start();
    expect(broken.of(items[0]!)).to.equal(undefined);
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
    try {
      const forbidden = new NewsMarks();
      forbidden.start();
      expect(forbidden.isOn).to.equal(false);
      forbidden.stop();
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });
});

describe('when the sources were last asked', () => {
  const checked = (element: News) => text(find(element, '.checked'));
  const source = {
    list: () =>
      Promise.resolve({
        items,
        sources: [
          {
            id: 'so',
            label: 'Sở',
            issuer: 'department' as const,
            url: 'https://so.example.vn/rss',
            lastCheckedAt: '2026-10-05T07:42:00+07:00',
            lastSuccessAt: null,
            problem: null,
          },
        ],
        nextCursor: null,
      }),
  };

  it('is told to staff who are signed in, and to everybody if the site says so', async () => {
    const provider = fakeProvider();
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-news');
    element.source = source;
    provider.element.append(element);
    await shown(element, 4);
    expect(checked(element)).to.equal('');
    provider.set({ session: fakeSession() });
    await element.updateComplete;
    expect(checked(element)).to.equal('Kiểm tra lúc 07:42, 05/10/2026');
    const guardian = fakeSession();
    const [duty] = guardian.me.assignments;
    provider.set({
      session: { ...guardian, me: { ...guardian.me, assignments: [{ ...duty!, role: 'guardian' }] } },
    });
    await element.updateComplete;
    expect(checked(element)).to.equal('');
    element.setAttribute('last-checked', '');
    await element.updateComplete;
    expect(checked(element)).to.equal('Kiểm tra lúc 07:42, 05/10/2026');
  });
});
