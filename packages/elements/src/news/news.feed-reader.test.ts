import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { feedNews, NoFeedReadable } from './news.feed-reader.ts';

const rss = (title: string, ...items: [title: string, day: string][]): string => `<?xml version="1.0"?>
<rss version="2.0"><channel><title>${title}</title><link>https://so.example.vn</link>${items
  .map(
    ([name, day]) =>
      `<item><title>${name}</title><link>https://so.example.vn/${encodeURIComponent(name)}</link><pubDate>${day}</pubDate>` +
      `<description>&lt;p&gt;Nội dung ${name}&lt;/p&gt;</description></item>`,
  )
  .join('')}</channel></rss>`;
const department = rss(
  'Sở Giáo dục',
  ['Khai giảng', 'Sat, 05 Sep 2026 07:00:00 +0700'],
  ['Tổng kết', 'Mon, 07 Sep 2026 07:00:00 +0700'],
);
const school = rss('Trường', ['Họp phụ huynh', 'Sun, 06 Sep 2026 07:00:00 +0700']);

const at = (name: string) => `https://${name}.example.vn/rss`;
/** Answers by host; a missing one is unreachable. */
function web(answers: Record<string, string | number>): typeof fetch {
  return (input) => {
    const url = String(input);
    const answer = answers[new URL(url).hostname.split('.')[0] ?? ''];
    if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    const response =
      typeof answer === 'number'
        ? new Response('', { status: answer })
        : new Response(answer, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
    return Promise.resolve(response);
  };
}
const read = (
  source: ReturnType<typeof feedNews>,
  query: Partial<Parameters<(typeof source)['list']>[0]> = {},
) => source.list({ limit: 10, ...query }, { signal: new AbortController().signal });

describe('feeds read in the browser', () => {
  it('become one list, newest first, each with its source', async () => {
    const page = await read(
      feedNews(
        [{ url: at('so') }, { url: at('truong'), label: 'Trường Nguyễn Du' }],
        web({ so: department, truong: school }),
      ),
    );
    expect(page.items.map(({ title }) => title)).to.deep.equal(['Tổng kết', 'Họp phụ huynh', 'Khai giảng']);
    expect(page.items.map(({ sourceIds }) => sourceIds)).to.deep.equal([
      [at('so')],
      [at('truong')],
      [at('so')],
    ]);
    expect(page.sources.map(({ label, problem }) => [label, problem])).to.deep.equal([
      ['Sở Giáo dục', null],
      ['Trường Nguyễn Du', null],
    ]);
    expect(page.items[0]?.summary).to.equal('Nội dung Tổng kết');
    expect(new Set(page.items.map(({ id }) => id)).size).to.equal(3);
  });

  it('come in pages, and by source without asking again', async () => {
    let calls = 0;
    const fetcher = web({ so: department, truong: school });
    const source = feedNews([{ url: at('so') }, { url: at('truong') }], (...args) => {
      calls++;
      return fetcher(...args);
    });
    const first = await read(source, { limit: 2 });
    expect(first.nextCursor).not.to.equal(null);
    const second = await read(source, { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ title }) => title)).to.deep.equal(['Khai giảng']);
    expect(second.nextCursor).to.equal(null);
    const chosen = await read(source, { source: at('truong') });
    expect(chosen.items.map(({ title }) => title)).to.deep.equal(['Họp phụ huynh']);
    expect(calls).to.equal(2);
  });

  it('say which is down and which is no feed, and show the others', async () => {
    const page = await read(
      feedNews(
        [{ url: at('so') }, { url: at('phuong') }, { url: at('truong') }],
        web({ so: 503, phuong: '<!doctype html><html></html>', truong: school }),
      ),
    );
    expect(page.items).to.have.length(1);
    expect(page.sources.map(({ problem }) => problem?.code)).to.deep.equal([
      'feed_unreachable',
      'not_a_feed',
      undefined,
    ]);
    expect(page.sources[0]?.lastSuccessAt).to.equal(null);
    expect(page.sources[0]?.label).to.equal('so.example.vn');
  });

  it('keep the last good copy of a feed that goes down, with its time', async () => {
    const answers: Record<string, string | number> = { so: department };
    const source = feedNews([{ url: at('so') }], web(answers));
    const before = await read(source);
    answers.so = 500;
    const after = await read(source);
    expect(after.items).to.have.length(2);
    expect(after.sources[0]?.problem?.code).to.equal('feed_unreachable');
    expect(after.sources[0]?.lastSuccessAt).to.equal(before.sources[0]?.lastSuccessAt);
    expect(after.sources[0]?.label).to.equal('Sở Giáo dục');
  });

  it('reject when nothing at all can be shown, with what each said', async () => {
    const source = feedNews([{ url: at('so') }, { url: at('truong') }], web({}));
    const error: unknown = await read(source).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(NoFeedReadable);
    expect((error as NoFeedReadable).sources).to.have.length(2);
  });

  it('stop when nobody waits any more', async () => {
    const controller = new AbortController();
    const source = feedNews([{ url: at('so') }], (_input, init) => {
      controller.abort();
      return init?.signal?.aborted
        ? Promise.reject(new DOMException('', 'AbortError'))
        : new Promise(() => {});
    });
    const error: unknown = await source
      .list({ limit: 1 }, { signal: controller.signal })
      .catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });
});
