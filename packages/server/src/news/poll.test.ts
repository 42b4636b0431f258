import { readFeed, type Feed } from '@lienthong/feeds';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter, asSystem } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { FeedProblem, type AnswerFacts, type FetchFeed } from './fetch-feed.ts';
import { feedPoller, type FeedPoller } from './poll.ts';

type Wire = components['schemas']['Feed'];
type Windows = components['schemas']['FeedWindow'][];

const { school, siteKey } = fixture;
const url = 'https://so.test/rss';
const source = '01900000-0000-7000-8000-009300000001';
const feedId = '01900000-0000-7000-8000-009300000002';
let now = new Date('2026-11-11T05:00:00+07:00');
const to = (moment: string) => {
  now = new Date(`2026-11-${moment}:00+07:00`);
};

let facts: AnswerFacts = {};
let problem: FeedProblem | undefined;
let feed: Partial<Feed> = {};
const asked: string[] = [];
const fetchFeed: FetchFeed = async (address) => {
  asked.push(address);
  if (problem) throw problem;
  const read = readFeed('<rss><channel><item><title>Tin</title></item></channel></rss>', { url });
  return { changed: true, feed: { ...read, ...feed }, etag: null, lastModified: null, ...facts };
};

let test: TestApp;
let pollers: FeedPoller[];
const warnings: Record<string, unknown>[] = [];
const poller = () =>
  feedPoller({
    ...{ db: test.database.db, fetchFeed, clock: () => now },
    log: { warn: (about) => warnings.push(about), error: (about) => warnings.push(about) },
  });
const tick = async () => (await Promise.all(pollers.map((each) => each.tick()))).flat();
const shown = async () =>
  (await test.call<Wire>('GET', `/schools/${school}/feeds/${feedId}`, { siteKey })).body;
const windows = async (query = '') =>
  (
    await test.call<{ items: Windows; nextCursor: string | null }>(
      'GET',
      `/schools/${school}/feed-windows?limit=2${query}`,
      { as: 'principal' },
    )
  ).body;
/** As after an ordinary success at five o'clock in the morning. */
const again = async () => {
  to('11T05:00');
  ({ facts, problem, feed } = { facts: {}, problem: undefined, feed: {} });
  warnings.length = 0;
  await asSystem(test.database.db, async (trx) => {
    await trx.deleteFrom('feed_windows').execute();
    await trx.deleteFrom('feed_sources').where('id', '<>', source).execute();
    await trx
      .updateTable('feed_sources')
      .set({ url, last_checked_at: null, next_check_at: null, gone_at: null, moved_to: null, moved_times: 0 })
      .execute();
  });
  pollers = [poller(), poller()];
  expect(await tick()).toEqual([source]);
  asked.length = 0;
};

beforeAll(async () => {
  test = await testApp({ clock: () => now, fetchFeed });
  await asImporter(test.database.db, async (trx) => {
    await trx.insertInto('feed_sources').values({ id: source, url, created_at: now }).execute();
    await trx
      .insertInto('feeds')
      .values({
        ...{ school_id: school, id: feedId, label: 'Sở', issuer: 'department', source_id: source },
        registered_at: now,
      })
      .execute();
  });
});
beforeEach(again);
afterAll(() => test.close());

describe('a source is read again', () => {
  it('when its answer is no longer good, and the feed may have changed', async () => {
    to('11T05:30');
    facts = { maxAgeSeconds: 3600 };
    feed = { schedule: { ttlMinutes: 30, updateMinutes: null, skipHours: [2, 3], skipDays: [] } };
    expect(await tick()).toEqual([source]);
    // At six thirty; then the window asks for it; then hours 2 and 3 in UTC are nine and ten here.
    to('11T06:29');
    expect(await tick()).toEqual([]);
    to('11T06:40');
    expect(await tick()).toEqual([source]);
    to('11T07:06');
    expect(await tick()).toEqual([source]);
    to('11T08:30');
    expect(await tick()).toEqual([source]);
    to('11T10:59');
    expect(await tick()).toEqual([]);
    to('11T11:10');
    expect(await tick()).toEqual([source]);
  });

  it('when its server is ready again, but once before the window closes', async () => {
    problem = new FeedProblem('feed_unreachable', { vi: 'Bận.', en: 'Busy.' }, undefined, {
      retryAfterSeconds: 6 * 3600,
    });
    to('11T05:30');
    expect(await tick()).toEqual([source]);
    expect((await shown()).nextCheckAt).toBe('2026-11-11T07:50:00+07:00');
    to('11T07:49');
    expect(await tick()).toEqual([]);
    to('11T07:50');
    expect(await tick()).toEqual([source]);
    to('11T13:00');
    expect(await tick()).toEqual([]);
    to('11T13:50');
    expect(await tick()).toEqual([source]);
  });

  it('never, once its server has said that it is gone; a person may ask', async () => {
    problem = new FeedProblem('feed_unreachable', { vi: 'Bỏ.', en: 'Gone.' }, undefined, { gone: true });
    to('11T05:30');
    await tick();
    expect(await shown()).toMatchObject({ problem: { code: 'feed_gone', detail: 'Bỏ.' }, nextCheckAt: null });
    for (const moment of ['11T07:30', '11T08:00', '14T12:00']) {
      to(moment);
      expect(await tick()).toEqual([]);
    }
    expect(warnings).toEqual([]);
    problem = undefined;
    const path = `/schools/${school}/feeds/${feedId}/checks`;
    expect((await test.call<Wire>('POST', path, { as: 'principal' })).body.problem).toBeNull();
    to('14T12:30');
    expect(await tick()).toEqual([source]);
  });
});

describe('a feed that moved for good', () => {
  const moved = 'https://so.test/tin/rss';
  const after = async (moment: string) => {
    to(moment);
    await tick();
    const { url: at, movedTo, movedFrom } = await shown();
    return { url: at, movedTo, movedFrom };
  };

  it('is read there once its server has said so three times', async () => {
    facts = { movedTo: moved };
    expect(await after('11T05:30')).toEqual({ url, movedTo: moved, movedFrom: null });
    expect(await after('11T06:00')).toEqual({ url, movedTo: moved, movedFrom: null });
    expect(await after('11T06:30')).toEqual({ url: moved, movedTo: null, movedFrom: url });
    facts = {};
    await after('11T09:00');
    expect(asked.at(-1)).toBe(moved);
  });

  it('not when the server thinks better of it, or another feed is there', async () => {
    facts = { movedTo: moved };
    await after('11T05:30');
    await after('11T06:00');
    facts = {};
    expect((await after('11T06:30')).movedTo).toBeNull();
    const other = '01900000-0000-7000-8000-009300000003';
    await asSystem(test.database.db, (trx) =>
      trx.insertInto('feed_sources').values({ id: other, url: moved, created_at: now }).execute(),
    );
    facts = { movedTo: moved };
    await after('11T09:00');
    await after('11T10:00');
    expect(await after('11T11:00')).toMatchObject({ url, movedTo: moved });
    expect(await after('11T12:00')).toMatchObject({ url, movedTo: moved });
  });
});

describe('a window without a successful check', () => {
  it('is an alarm, raised once by all processes and kept; the last good copy stays', async () => {
    problem = new FeedProblem('feed_unreachable', { vi: 'Hỏng.', en: 'Down.' });
    to('11T08:00');
    await tick();
    expect(warnings).toEqual([{ sourceIds: [source], day: '2026-11-11', window: '08:00' }]);
    to('11T08:01');
    await tick();
    // A process that begins later finds it closed.
    pollers.push(poller());
    to('11T08:02');
    await tick();
    expect(warnings).toHaveLength(1);
    expect((await shown()).missedWindows).toBe(1);
    const { body } = await test.call<{ items: unknown[] }>('GET', `/schools/${school}/news`, { siteKey });
    expect(body.items).toHaveLength(1);

    problem = undefined;
    to('11T16:20');
    await tick();
    to('11T17:00');
    await tick();
    expect(warnings).toHaveLength(1);
    const { items } = await windows();
    expect(items.map(({ closes, checkedAt, missed }) => [closes, checkedAt, missed])).toEqual([
      ['17:00', '2026-11-11T16:20:00+07:00', false],
      ['08:00', null, true],
    ]);
    expect((await windows('&missed=true')).items).toEqual([items[1]]);
  });

  it('is told of also when nothing ran at that time, for a week back', async () => {
    to('13T12:00');
    await tick();
    expect(warnings.map(({ day, window }) => `${String(day)} ${String(window)}`)).toEqual(
      ['11 08:00', '11 17:00', '12 08:00', '12 17:00', '13 08:00'].map((end) => `2026-11-${end}`),
    );
    const pages: Windows = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await windows(cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`);
      pages.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(pages.map(({ day, closes }) => `${day} ${closes}`)).toEqual(
      ['13 08:00', '12 17:00', '12 08:00', '11 17:00', '11 08:00'].map((end) => `2026-11-${end}`),
    );
  });
});
