import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter, asSystem } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { hostileFeeds, type HostileFeed } from '../testing/hostile-feeds/cases.ts';
import { goodFeed } from '../testing/hostile-feeds/documents.ts';
import { hostileFetcher, hostileLimits } from '../testing/hostile-feeds/fetcher.ts';
import { headOf, hostileServer, whole, type HostileServer } from '../testing/hostile-feeds/server.ts';
import { feedPoller, type FeedPoller } from './poll.ts';

type Schemas = components['schemas'];
interface News {
  items: Schemas['NewsItem'][];
  sources: Schemas['Feed'][];
}

// What speaks no TLS was never good before.
const cases = (server: Pick<HostileServer, 'port'>) => hostileFeeds(server).filter(({ secure }) => !secure);
const names = cases({ port: 0 }).map(({ name }) => name);
const { school, siteKey } = fixture;
/** No window is open, and none opens for hours. */
let now = new Date('2026-11-11T09:00:00+07:00');
const good = '2026-11-11T09:00:00+07:00';
const bad = '2026-11-11T09:30:00+07:00';

let server: HostileServer;
let hostile: Map<string, HostileFeed>;
let fetchFeed: ReturnType<typeof hostileFetcher>;
let test: TestApp;
let poller: FeedPoller;
const troubles: unknown[] = [];
const idOf = (name: string) => `01900000-0000-7000-8000-0009${String(names.indexOf(name)).padStart(8, '0')}`;

beforeAll(async () => {
  server = await hostileServer();
  hostile = new Map(cases(server).map((one) => [one.name, one]));
  const { port } = server;
  fetchFeed = hostileFetcher(server);
  test = await testApp({ clock: () => now, fetchFeed });
  const note = (about: Record<string, unknown>, message: string) => troubles.push(message, about);
  const log = { warn: note, error: note };
  poller = feedPoller({ db: test.database.db, fetchFeed, log, clock: () => now });
  await asImporter(test.database.db, async (trx) => {
    const rows = names.map((name) => ({ id: idOf(name), url: `http://${name}.test:${port}/${name}` }));
    await trx
      .insertInto('feed_sources')
      .values(rows.map((row) => ({ ...row, created_at: now })))
      .execute();
    await trx
      .insertInto('feeds')
      .values(
        rows.map(({ id }, index) => ({
          ...{ school_id: school, id, source_id: id, label: names[index] ?? '', issuer: 'other' as const },
        })),
      )
      .execute();
  });
  for (const name of names) server.answers.set(`/${name}`, whole(goodFeed(name)));
  await poller.tick();
  now = new Date(bad);
  server.names.set('inside.test', [['10.0.0.8']]);
  for (const { name, answer, resolves } of hostile.values()) {
    server.answers.set(`/${name}`, answer);
    if (resolves) server.names.set(`${name}.test`, resolves);
  }
  await poller.tick();
});
afterAll(async () => {
  await poller.stop();
  await fetchFeed.close();
  await test.close();
  await server.close();
});

async function shown(
  name: string,
): Promise<{ items: Schemas['NewsItem'][]; feed: Schemas['Feed'] | undefined }> {
  const path = `/schools/${school}/news?limit=200&source=${idOf(name)}`;
  const { body } = await test.call<News>('GET', path, { siteKey, language: 'en' });
  return { items: body.items, feed: body.sources.find(({ id }) => id === idOf(name)) };
}

describe('a feed that was good and whose server turns hostile', () => {
  it.each(names)('%s', async (name) => {
    const { outcome } = hostile.get(name)!;
    const { items, feed } = await shown(name);
    if ('items' in outcome) {
      expect(items).toHaveLength(outcome.items);
      expect(feed).toMatchObject({ problem: null, lastCheckedAt: bad, lastSuccessAt: bad });
      return;
    }
    expect(items.map(({ title }) => title).sort()).toEqual([`${name} 1`, `${name} 2`]);
    expect(feed).toMatchObject({
      problem: { code: outcome.code, detail: expect.stringContaining(outcome.says) },
      ...{ lastCheckedAt: bad, lastSuccessAt: good },
    });
  });

  it('costs the process no more than limits allow, and nothing of it is an error of ours', async () => {
    // What may lie in the buffers of both ends beside what was read.
    const buffers = 16 * 1024 * 1024;
    for (const name of names) expect(server.sent(`/${name}`)).toBeLessThan(hostileLimits.wireBytes + buffers);
    expect(troubles).toEqual([]);
    const stored = await asSystem(test.database.db, (trx) =>
      trx
        .selectFrom('feed_source_items')
        .select((eb) => eb.cast<number>(eb.fn.max(eb.fn('length', ['html'])), 'integer').as('longest'))
        .executeTakeFirstOrThrow(),
    );
    expect(stored.longest).toBeLessThan(100_000);
  });

  it('is read again when it recovers, and the problem is forgotten', async () => {
    for (const name of ['gzip-bomb', 'resolves-inside', 'login-page', 'half-then-reset']) {
      server.answers.set(`/${name}`, whole(goodFeed(`${name} again`)));
      server.names.delete(`${name}.test`);
    }
    now = new Date('2026-11-11T13:00:00+07:00');
    await poller.tick();
    for (const name of ['gzip-bomb', 'resolves-inside', 'login-page', 'half-then-reset']) {
      const { items, feed } = await shown(name);
      expect(feed?.problem).toBeNull();
      expect(items.map(({ title }) => title)).toContain(`${name} again 1`);
    }
  });
});

describe('a server whose ETag is another each time', () => {
  it('has sent nothing new as long as the bytes are the same', async () => {
    let count = 0;
    server.answers.set('/http-1.0', (socket, head) =>
      whole(goodFeed('same'), `ETag: "${(count += 1)}"`, 'Connection: close')(socket, head),
    );
    const kept = async () =>
      asSystem(test.database.db, (trx) =>
        trx
          .selectFrom('feed_source_items')
          .select(['item_id', 'first_seen_at'])
          .where('source_id', '=', idOf('http-1.0'))
          .orderBy('item_id')
          .execute(),
      );
    now = new Date('2026-11-12T09:00:00+07:00');
    await poller.tick();
    const before = await kept();
    now = new Date('2026-11-12T10:00:00+07:00');
    await poller.tick();
    expect(count).toBe(2);
    expect(await kept()).toEqual(before);
    const { feed } = await shown('http-1.0');
    expect(feed).toMatchObject({ problem: null, lastSuccessAt: '2026-11-12T10:00:00+07:00' });
    expect(server.asked.get('/http-1.0')?.at(-1)).toMatch(/^if-none-match: "1"\r?$/im);
  });
});

describe('registering a feed of a hostile server', () => {
  it.each([
    ['to-metadata', 'feed_unreachable'],
    ['resolves-half-inside', 'feed_unreachable'],
    ['brotli-bomb', 'feed_unreachable'],
    ['login-page', 'not_a_feed'],
  ])('%s is refused as %s, and nothing is kept', async (name, code) => {
    const attack = hostile.get(name)!;
    server.names.set('new.test', attack.resolves ?? [['127.0.0.1']]);
    const body = { url: `http://new.test:${server.port}/new?${name}`, label: 'Mới', issuer: 'other' };
    server.answers.set(`/new?${name}`, attack.answer);
    const answer = await test.call('POST', `/schools/${school}/feeds`, { as: 'principal', body });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('that points into a private network has nothing asked for there', async () => {
    server.answers.set('/ask', (socket) =>
      socket.write(
        headOf('302 Found', `Location: http://10.0.0.8:${server.port}/ask-inside`, 'Content-Length: 0'),
      ),
    );
    const body = { url: `http://ask.test:${server.port}/ask`, label: 'Mới', issuer: 'other' };
    expect(await test.call('POST', `/schools/${school}/feeds`, { as: 'principal', body })).toMatchObject({
      status: 422,
    });
    expect(server.asked.has('/ask-inside')).toBe(false);
  });
});
