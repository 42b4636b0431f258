import type { components } from '@lienthong/specs/schema';
import { readFeed } from '@lienthong/feeds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';
import { FeedProblem, type FetchedFeed, type FetchFeed } from './fetch-feed.ts';
import { feedPoller, type FeedPoller } from './poll.ts';

type Schemas = components['schemas'];
interface News {
  items: Schemas['NewsItem'][];
  sources: Schemas['Feed'][];
  nextCursor: string | null;
}

const { school, otherSchool, siteKey, otherSiteKey } = fixture;
let now = new Date('2026-11-11T06:00:00+07:00');
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

/** The Internet of these tests: what stands at each address, and how often it was asked for. */
const web = new Map<string, () => FetchedFeed>();
const asked: { url: string; etag: string | null | undefined }[] = [];
const fetchFeed: FetchFeed = async (url, { etag } = {}) => {
  asked.push({ url, etag });
  const answer = web.get(url);
  if (!answer) throw new FeedProblem('feed_unreachable', { vi: 'Không tới được.', en: 'Out of reach.' });
  return answer();
};
const rss =
  (items: string, etag: string | null = null) =>
  (): FetchedFeed => ({
    changed: true,
    feed: readFeed(`<rss><channel>${items}</channel></rss>`, { url: 'https://so.test/rss' }),
    etag,
    lastModified: null,
  });
const item = (number: number, day: number | null, more = '') =>
  `<item><title>Tin ${number}</title><link>https://so.test/tin/${number}</link>${
    day === null ? '' : `<pubDate>${day} Nov 2026 08:00:00 +0700</pubDate>`
  }${more}</item>`;

let test: TestApp;
let poller: FeedPoller;
const warnings: Record<string, unknown>[] = [];
const news = (query = '', call: Call = { siteKey }) =>
  test.call<News>('GET', `/schools/${school}/news${query}`, call);
const register = (body: unknown, more: Call = {}) =>
  test.call<Schemas['Feed']>('POST', `/schools/${school}/feeds`, { as: 'principal', body, ...more });

beforeAll(async () => {
  test = await testApp({ clock: () => now, fetchFeed });
  poller = feedPoller({
    db: test.database.db,
    fetchFeed,
    clock: () => now,
    log: { warn: (about) => warnings.push(about), error: (about) => warnings.push(about) },
  });
  const rows = (
    [
      [school, 'so', 'department'],
      [school, 'truong', 'school'],
      [otherSchool, 'khac', 'school'],
    ] as const
  ).map(([school_id, label, issuer], index) => ({
    source: {
      id: `01900000-0000-7000-8000-00091000000${index + 1}`,
      url: `https://${label}.test/rss`,
      created_at: now,
    },
    feed: { school_id, id: `01900000-0000-7000-8000-00090000000${index + 1}`, label, issuer },
  }));
  await asImporter(test.database.db, async (trx) => {
    await trx
      .insertInto('feed_sources')
      .values(rows.map(({ source }) => source))
      .execute();
    await trx
      .insertInto('feeds')
      .values(rows.map(({ source, feed }) => ({ ...feed, source_id: source.id })))
      .execute();
  });
  web.set('https://so.test/rss', rss(item(1, 9) + item(2, 10) + item(3, null), '"a"'));
  web.set('https://truong.test/rss', rss(item(4, 11) + item(1, 8)));
  web.set('https://khac.test/rss', rss(item(9, 11)));
});
afterAll(async () => {
  await poller.stop();
  await test.close();
});

describe('polling', () => {
  it('reads every source once, and again after twenty minutes and a little', async () => {
    expect(await poller.tick()).toHaveLength(3);
    expect(await poller.tick()).toHaveLength(0);
    later(19);
    expect(await poller.tick()).toHaveLength(0);
    later(3);
    expect(await poller.tick()).toHaveLength(3);
    expect(asked.filter(({ url }) => url === 'https://so.test/rss').map(({ etag }) => etag)).toEqual([
      null,
      '"a"',
    ]);
  });

  it('reads a feed once when two processes poll at the same moment', async () => {
    later(22);
    const another = feedPoller({
      db: test.database.db,
      fetchFeed,
      clock: () => now,
      log: { warn: () => {}, error: () => {} },
    });
    const before = asked.length;
    const read = await Promise.all([poller.tick(), another.tick()]);
    expect(read.flat()).toHaveLength(3);
    expect(asked.length - before).toBe(3);
    await another.stop();
  });

  it('keeps the last good copy of a source that fails, and says what is wrong', async () => {
    const good = (await news()).body.items;
    web.delete('https://so.test/rss');
    later(22);
    await poller.tick();
    const { body } = await news('', { siteKey, language: 'en' });
    expect(body.items).toEqual(good);
    expect(body.sources.map(({ label, problem }) => [label, problem])).toEqual([
      ['so', { code: 'feed_unreachable', detail: 'Out of reach.' }],
      ['truong', null],
    ]);
    expect(body.sources[0]).toMatchObject({
      lastCheckedAt: '2026-11-11T07:06:00+07:00',
      lastSuccessAt: '2026-11-11T06:44:00+07:00',
    });
  });

  it('tries a failing feed every five minutes in the hour before 8:00, and warns when the hour passes', async () => {
    const before = asked.filter(({ url }) => url === 'https://so.test/rss').length;
    for (let minute = 1; minute <= 60; minute += 1) {
      later(1);
      await poller.tick();
    }
    // 7:11 to 7:56, every five minutes; from 8:00 on it is left alone longer and longer.
    expect(asked.filter(({ url }) => url === 'https://so.test/rss').length - before).toBe(10);
    expect(warnings).toEqual([
      { sourceIds: ['01900000-0000-7000-8000-000910000001'], day: '2026-11-11', window: '08:00' },
    ]);
  });

  it('shows the new copy and forgets the problem when the source is back; what is gone there is gone here', async () => {
    web.set('https://so.test/rss', rss(item(2, 10) + item(5, 11)));
    later(300);
    await poller.tick();
    const { body } = await news();
    expect(body.sources[0]?.problem).toBeNull();
    expect(body.items.map(({ title }) => title).sort()).toEqual(['Tin 1', 'Tin 2', 'Tin 4', 'Tin 5']);
    web.set('https://so.test/rss', () => ({ changed: false }));
    later(22);
    await poller.tick();
    expect((await news()).body.items).toEqual(body.items);
  });
});

describe('a feed that cannot be stored', () => {
  it('is a failed check, not one tried again every minute for ever', async () => {
    const good = (await news()).body.items;
    const unstorable = rss(item(1, 9))();
    if (unstorable.changed) unstorable.feed.items[0]!.publishedAt = 'no moment';
    web.set('https://so.test/rss', () => unstorable);
    later(22);
    warnings.length = 0;
    await poller.tick();
    expect(warnings).toMatchObject([{ sourceId: '01900000-0000-7000-8000-000910000001' }]);
    later(2);
    expect(await poller.tick()).toEqual([]);
    const { body } = await news('', { siteKey, language: 'en' });
    expect(body.items).toEqual(good);
    expect(body.sources[0]?.problem?.detail).toContain('could not store');
    expect(body.sources[0]?.lastCheckedAt).toBe('2026-11-11T13:50:00+07:00');
  });
});

describe('the merged news', () => {
  beforeAll(async () => {
    const html =
      '<description>&lt;p onclick="x()"&gt;Nội dung &lt;a href="/van-ban"&gt;1&lt;/a&gt;&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description>';
    web.set('https://so.test/rss', rss(item(1, 9, html) + item(2, 10) + item(3, null) + item(6, null)));
    later(22);
    await poller.tick();
  });

  it('is newest first, undated last, each item once with the feeds that carried it', async () => {
    const { body } = await news();
    expect(body.items.map(({ title }) => title)).toEqual(['Tin 4', 'Tin 2', 'Tin 1', 'Tin 3', 'Tin 6']);
    const labels = (ids: string[]) => ids.map((id) => body.sources.find((source) => source.id === id)?.label);
    expect(labels(body.items[2]?.sourceIds ?? [])).toEqual(['truong', 'so']);
    expect(body.items[0]).toMatchObject({
      id: 'https://so.test/tin/4',
      url: 'https://so.test/tin/4',
      publishedAt: '2026-11-11T08:00:00+07:00',
    });
  });

  it('is sanitised, and one source can be asked for alone', async () => {
    const { body: all } = await news();
    const so = all.sources.find(({ label }) => label === 'so')?.id ?? '';
    const { body } = await news(`?source=${so}`);
    expect(body.items.map(({ title }) => title)).toEqual(['Tin 2', 'Tin 1', 'Tin 3', 'Tin 6']);
    expect(body.items[1]?.html).toBe(
      '<p>Nội dung <a href="https://so.test/van-ban" rel="noopener">1</a></p>',
    );
    expect(body.items[1]?.summary).toBe('Nội dung 1');
    expect((await news(`?source=${school}`)).status).toBe(404);
  });

  it('is paged without gap or repetition, and not sent again unchanged', async () => {
    const { body: all, headers } = await news();
    const seen: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: { body: News } = await news(
        `?limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      seen.push(...page.body.items);
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all.items);
    expect((await news('', { siteKey, headers: { 'if-none-match': headers['etag'] ?? '' } })).status).toBe(
      304,
    );
    expect((await news('?cursor=x')).status).toBe(400);
  });

  it('is of this school only', async () => {
    expect((await news('', { siteKey: otherSiteKey })).status).toBe(403);
    expect((await news('', {})).status).toBe(401);
    const other = await test.call<News>('GET', `/schools/${otherSchool}/news`, { siteKey: otherSiteKey });
    expect(other.body.items.map(({ title }) => title)).toEqual(['Tin 9']);
    expect(other.body.sources).toHaveLength(1);
  });
});

describe('registering a feed', () => {
  const body = { url: 'https://phuong.test/rss', label: 'Phường', issuer: 'ward' };

  it('reads it first and shows its items at once', async () => {
    web.set(body.url, rss(item(7, 11)));
    const { status, body: feed } = await register(body);
    expect(status).toBe(201);
    expect(feed).toMatchObject({ ...body, problem: null });
    expect(feed.lastSuccessAt).not.toBeNull();
    expect((await news(`?source=${feed.id}`)).body.items).toHaveLength(1);
    const list = await test.call<{ items: Schemas['Feed'][]; nextCursor: string | null }>(
      'GET',
      `/schools/${school}/feeds?limit=2`,
      { siteKey },
    );
    expect(list.body.items.map(({ label }) => label)).toEqual(['so', 'Phường']);
    const rest = await test.call<{ items: Schemas['Feed'][] }>(
      'GET',
      `/schools/${school}/feeds?cursor=${list.body.nextCursor ?? ''}`,
      { siteKey },
    );
    expect(rest.body.items.map(({ label }) => label)).toEqual(['truong']);
  });

  it('says what is wrong with an address, in both languages, and keeps nothing', async () => {
    const count = async () => (await news()).body.sources.length;
    const before = await count();
    const down = await register({ ...body, url: 'https://tat.test/rss' }, { language: 'en' });
    expect(down).toMatchObject({ status: 422, body: { code: 'feed_unreachable', detail: 'Out of reach.' } });
    expect((down.body as unknown as Schemas['Problem']).errors?.[0]?.pointer).toBe('/url');
    expect((await register(body)).body).toMatchObject({ code: 'feed_exists' });
    expect((await register({ ...body, url: 'ftp://a.test' })).status).toBe(400);
    expect((await register({ ...body, url: 'https://truong.test/2', label: ' ' })).status).toBe(422);
    expect(await count()).toBe(before);
  });

  it('is done once under one idempotency key, without reading the feed again', async () => {
    web.set('https://xa.test/rss', rss(item(8, 11)));
    const options = { idempotencyKey: 'feed-key-000000001' };
    const first = await register({ ...body, url: 'https://xa.test/rss' }, options);
    const before = asked.length;
    expect((await register({ ...body, url: 'https://xa.test/rss' }, options)).body).toEqual(first.body);
    expect(asked.length).toBe(before);
  });

  it('is for the principal', async () => {
    for (const as of ['teacher', 'homeroom', 'guardian', 'ward', 'otherPrincipal'] as const) {
      expect((await register({ ...body, url: 'https://moi.test/rss' }, { as })).status).toBe(403);
    }
    expect(
      (await register({ ...body, url: 'https://moi.test/rss' }, { as: undefined, siteKey } as Call)).status,
    ).toBe(401);
  });
});
