import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { deferred, until } from '../shared/testing/fixtures.ts';
import { feedNews } from './news.feed-reader.ts';
import { find, news, shown, titles } from './testing/news-fixtures.ts';
import type { NewsPage } from './news.ts';

/** Items an hour apart, `first` the newest hour. */
function rss(name: string, count: number, first: number, order: 'newest' | 'oldest' = 'newest'): string {
  const items = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 10, 20) - (index * 2 + first) * 3_600_000).toUTCString();
    return (
      `<item><title>${name} ${index}</title><link>https://${name}.example.vn/${index}</link><pubDate>${day}</pubDate>` +
      `<description>${'Học sinh xem lịch tại bảng tin của lớp. '.repeat(8)}</description></item>`
    );
  });
  if (order === 'oldest') items.reverse();
  return `<rss version="2.0"><channel><title>Trang ${name}</title>${items.join('')}</channel></rss>`;
}
const at = (name: string) => ({ url: `https://${name}.example.vn/rss` });
function web(answers: Record<string, string | Promise<string>>): { fetcher: typeof fetch; calls: string[] } {
  const calls: string[] = [];
  const fetcher: typeof fetch = async (input) => {
    const name = new URL(String(input)).hostname.split('.')[0] ?? '';
    calls.push(name);
    const answer = await answers[name];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return new Response(answer);
  };
  return { fetcher, calls };
}
const signal = new AbortController().signal;

describe('large feeds', () => {
  it('show their newest at once and everything soon after, in the same order', async () => {
    const { fetcher, calls } = web({ so: rss('so', 900, 0), truong: rss('truong', 900, 1) });
    const source = feedNews([at('so'), at('truong')], fetcher);
    const more = deferred<void>();
    const first = await source.list({ limit: 4 }, { signal, onMore: () => more.resolve() });
    expect(first.items.map(({ title }) => title)).to.deep.equal(['so 0', 'truong 0', 'so 1', 'truong 1']);
    expect(first.sources.map(({ label, problem }) => [label, problem])).to.deep.equal([
      ['Trang so', null],
      ['Trang truong', null],
    ]);
    expect(first.nextCursor).not.to.equal(null);
    await more.promise;
    const whole = await source.list({ limit: 2_000 }, { signal });
    expect(whole.items).to.have.length(1_800);
    expect(whole.items.slice(0, 4).map(({ id }) => id)).to.deep.equal(first.items.map(({ id }) => id));
    expect(calls).to.have.length(2);
  });

  it('answer the next page when everything is read', async () => {
    const { fetcher } = web({ so: rss('so', 900, 0) });
    const source = feedNews([at('so')], fetcher);
    let told = 0;
    const first = await source.list({ limit: 4 }, { signal, onMore: () => told++ });
    const second = await source.list({ limit: 4, cursor: first.nextCursor ?? '' }, { signal });
    expect(second.items[0]?.title).to.equal('so 4');
    expect(told, 'nobody waits for it any more').to.equal(0);
  });

  it('are read to the end first where the newest stand at the end', async () => {
    const { fetcher } = web({ so: rss('so', 900, 0, 'oldest') });
    const page = await feedNews([at('so')], fetcher).list({ limit: 2 }, { signal });
    expect(page.items.map(({ title }) => title)).to.deep.equal(['so 0', 'so 1']);
  });

  it('come into the page without moving what is shown', async () => {
    const { fetcher } = web({ so: rss('so', 900, 0) });
    const element = await news({ source: feedNews([at('so')], fetcher), pageSize: 3 });
    await shown(element, 3);
    const before = titles(element);
    const [row] = [...element.renderRoot.querySelectorAll('.item')];
    await until(() => find(element, '.foot .button') !== null);
    find<HTMLButtonElement>(element, '.foot .button')?.click();
    await shown(element, 6);
    expect(titles(element).slice(0, 3)).to.deep.equal(before);
    expect(row?.isConnected).to.equal(true);
  });
});

describe('slow feeds', () => {
  it('do not hold up the others, and join them when they answer', async () => {
    const slow = deferred<string>();
    const { fetcher } = web({ so: rss('so', 3, 0), truong: slow.promise });
    const more = deferred<void>();
    const source = feedNews([at('so'), at('truong')], fetcher);
    const first: NewsPage = await source.list({ limit: 10 }, { signal, onMore: () => more.resolve() });
    expect(first.items).to.have.length(3);
    expect(first.sources.map(({ lastCheckedAt }) => lastCheckedAt === null)).to.deep.equal([false, true]);
    slow.resolve(rss('truong', 2, 1));
    await more.promise;
    const whole = await source.list({ limit: 10 }, { signal });
    expect(whole.items).to.have.length(5);
    expect(whole.sources.every(({ lastCheckedAt }) => lastCheckedAt !== null)).to.equal(true);
  });
});
