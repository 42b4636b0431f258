import type { components } from '@lienthong/specs/schema';
import { readFeed } from '@lienthong/feeds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';
import { FeedProblem, type FetchFeed } from './fetch-feed.ts';

type Feed = components['schemas']['Feed'];
type Refusal = components['schemas']['Problem'];
interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

const { school, otherSchool, farSchool, department, otherDepartment, district, ward, siteKey } = fixture;
let now = new Date('2026-11-11T09:00:00+07:00');
const asked: string[] = [];
const gone = new Set<string>();
const fetchFeed: FetchFeed = async (url) => {
  asked.push(url);
  const again = { gone: gone.has(url) };
  if (again.gone) throw new FeedProblem('feed_unreachable', { vi: 'Bỏ.', en: 'Gone.' }, undefined, again);
  const item = `<item><title>Tin của ${url}</title><link>${url}/1</link></item>`;
  const feed = readFeed(`<rss><channel>${item}</channel></rss>`, { url });
  return { changed: true, feed, etag: null, lastModified: null };
};

let test: TestApp;
let inherited: Feed;
const officer: Call = { as: 'department', at: fixture.officeKey };
const office = `/authorities/${department}/feeds`;
const register = (url: string, more: Call = {}) =>
  test.call<Feed>('POST', office, { ...officer, body: { url, label: 'Sở' }, ...more });
const labels = async (schoolId: string, key: string = siteKey) =>
  (await test.call<Page<Feed>>('GET', `/schools/${schoolId}/feeds`, { siteKey: key })).body.items.map(
    ({ label, registeredBy }) => [label, registeredBy],
  );
/** From the version that stands there, unless the call names one. */
const change = async (path: string, body: unknown, call: Call) => {
  const { etag = '"none"' } = call.headers ? {} : (await test.call('GET', path, call)).headers;
  return test.call<Feed & Refusal>('PATCH', path, { headers: { 'if-match': etag }, ...call, body });
};

beforeAll(async () => {
  test = await testApp({ clock: () => now, fetchFeed });
  ({ body: inherited } = await register('https://so.test/rss'));
});
afterAll(() => test.close());

describe('a feed that an authority registers', () => {
  it('is read first, once for all, and every unit below has it', async () => {
    expect(inherited).toMatchObject({
      ...{ label: 'Sở', issuer: 'department', registeredBy: 'authority', authorityId: department },
      ...{ problem: null, missedWindows: 0, movedTo: null, movedFrom: null },
    });
    expect(await labels(school)).toEqual([['Sở', 'authority']]);
    expect(await labels(otherSchool, fixture.otherSiteKey)).toEqual([['Sở', 'authority']]);
    const { body } = await test.call<Page<{ title: string }>>('GET', `/schools/${school}/news`, { siteKey });
    expect(body.items.map(({ title }) => title)).toEqual(['Tin của https://so.test/rss']);
    expect(asked).toEqual(['https://so.test/rss']);
  });

  it('is one that a school neither registers again nor changes', async () => {
    const body = { url: 'https://so.test/rss#x', label: 'Của trường', issuer: 'department' };
    const again = await test.call<Refusal>('POST', `/schools/${school}/feeds`, { as: 'principal', body });
    expect(again).toMatchObject({ status: 422, body: { code: 'feed_exists' } });
    expect((await register('https://so.test/rss')).body).toMatchObject({ code: 'feed_exists' });
    // Read a moment ago for somebody else: nobody asks the server again.
    expect(asked).toHaveLength(1);
    const path = `/schools/${school}/feeds/${inherited.id}`;
    expect(await change(path, { removed: true }, { as: 'principal' })).toMatchObject({
      ...{ status: 409, body: { code: 'feed_inherited' } },
    });
    expect((await test.call<Feed>('GET', path, { siteKey })).body).toEqual(
      (await test.call<Page<Feed>>('GET', office, officer)).body.items[0],
    );
  });

  it('is its officers’ alone, on its own site', async () => {
    expect((await register('https://x.test/', { as: 'principal', at: siteKey })).status).toBe(403);
    expect((await register('https://x.test/', { as: 'department', at: siteKey })).status).toBe(403);
    expect((await register('https://x.test/', { as: 'farOfficer', at: fixture.farOfficeKey })).status).toBe(
      403,
    );
    const far = `/authorities/${otherDepartment}/feeds/${inherited.id}`;
    const call: Call = { as: 'farOfficer', at: fixture.farOfficeKey };
    expect((await change(far, { label: 'x' }, call)).status).toBe(404);
    expect((await test.call('POST', `${far}/checks`, call)).status).toBe(404);
    expect(asked).toHaveLength(1);
  });

  it('is renamed from the version that was read, and taken off for all', async () => {
    const path = `${office}/${inherited.id}`;
    const { headers } = await test.call<Feed>('GET', path, officer);
    const match = { ...officer, headers: { 'if-match': headers['etag'] ?? '' } };
    expect((await change(path, { label: 'Sở GDĐT' }, match)).body.label).toBe('Sở GDĐT');
    expect((await change(path, { label: 'x' }, match)).status).toBe(412);
    expect((await change(path, { label: ' ' }, officer)).body.code).toBe('validation_failed');
    expect(await labels(school)).toEqual([['Sở GDĐT', 'authority']]);
    expect((await change(path, { removed: true }, officer)).status).toBe(200);
    expect(await labels(school)).toEqual([]);
    expect((await test.call('GET', path, officer)).status).toBe(404);
    expect((await register('https://so.test/rss')).status).toBe(201);
  });

  it('says when it is gone for good', async () => {
    gone.add('https://bo.test/rss');
    expect(await register('https://bo.test/rss', { language: 'en' })).toMatchObject({
      ...{ status: 422, body: { code: 'feed_gone', detail: 'Gone.' } },
    });
  });
});

describe('the tree of authorities', () => {
  const id = (number: number) => `01900000-0000-7000-8000-00920000000${number}`;
  const at = async (day: string, schoolId: string, key: string) => {
    const was = now;
    now = new Date(`${day}T09:00:00+07:00`);
    try {
      return (await labels(schoolId, key)).map(([label]) => label);
    } finally {
      now = was;
    }
  };

  beforeAll(async () => {
    await asImporter(test.database.db, async (trx) => {
      for (const [number, authority_id, label] of [
        [1, district, 'Phòng'],
        [2, ward, 'Phường'],
        [3, otherDepartment, 'Sở khác'],
        [4, fixture.ministry, 'Bộ'],
      ] as const) {
        const url = `https://co-quan-${number}.test/rss`;
        await trx
          .insertInto('feed_sources')
          .values({ id: id(number), url, created_at: now })
          .execute();
        await trx
          .insertInto('authority_feeds')
          .values({ authority_id, id: id(number), label, source_id: id(number), registered_at: now })
          .execute();
      }
    });
  });

  it('is the one of the day: three levels until 30 June 2025, two since', async () => {
    expect(await at('2026-11-11', school, siteKey)).toEqual(['Sở', 'Phường', 'Bộ']);
    expect(await at('2025-07-01', school, siteKey)).toEqual(['Sở', 'Phường', 'Bộ']);
    expect(await at('2025-06-30', school, siteKey)).toEqual(['Sở', 'Phòng', 'Bộ']);
    expect(await at('2026-11-11', otherSchool, fixture.otherSiteKey)).toEqual(['Sở', 'Bộ']);
  });

  it('leads up from the own school only', async () => {
    expect((await test.call('GET', `/schools/${farSchool}/feeds`, { siteKey })).status).toBe(403);
    expect((await test.call('GET', `/schools/${school}/feeds/${id(3)}`, { siteKey })).status).toBe(404);
  });
});

describe('a school’s own feed', () => {
  let own: Feed;
  beforeAll(async () => {
    const body = { url: 'https://truong.test/rss', label: 'Trường', issuer: 'school' };
    ({ body: own } = await test.call<Feed>('POST', `/schools/${school}/feeds`, { as: 'principal', body }));
  });

  it('is read now when the principal asks, not twice in a minute', async () => {
    const check = () =>
      test.call<Feed>('POST', `/schools/${school}/feeds/${own.id}/checks`, { as: 'principal' });
    const before = asked.length;
    expect((await check()).body.lastCheckedAt).toBe('2026-11-11T09:00:00+07:00');
    expect(asked.length).toBe(before);
    now = new Date(now.getTime() + 60_000);
    gone.add('https://truong.test/rss');
    const { body } = await check();
    expect(asked.length).toBe(before + 1);
    expect(body).toMatchObject({ problem: { code: 'feed_gone' }, nextCheckAt: null });
    expect(body.lastSuccessAt).toBe('2026-11-11T09:00:00+07:00');
    now = new Date(now.getTime() + 60_000);
    gone.clear();
    expect((await check()).body).toMatchObject({ problem: null, lastSuccessAt: '2026-11-11T09:02:00+07:00' });
    expect((await check()).body.nextCheckAt).not.toBeNull();
  });

  it('is renamed and removed, with its news', async () => {
    const path = `/schools/${school}/feeds/${own.id}`;
    expect((await change(path, { label: 'Trang trường' }, { as: 'principal' })).body.label).toBe(
      'Trang trường',
    );
    expect((await change(path, { removed: true }, { as: 'teacher' })).status).toBe(403);
    expect((await change(path, { removed: true }, { as: 'principal' })).status).toBe(200);
    expect((await labels(school)).map(([label]) => label)).not.toContain('Trang trường');
    expect((await test.call('GET', `/schools/${school}/news?source=${own.id}`, { siteKey })).status).toBe(
      404,
    );
  });
});
