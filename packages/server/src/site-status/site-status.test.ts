import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { cleanUp } from '../database/clean-up.ts';
import { asImporter } from '../database/tenant.ts';
import { fixture, now, testApp, type Call, type TestApp } from '../testing/app.ts';

type Schemas = components['schemas'];
type Awaited = Schemas['Site']['heartbeat'];
interface Board {
  items: Schemas['SiteStatus'][];
  counts: Schemas['SiteStatusCounts'];
  nextCursor: string | null;
}

const { school, otherSchool, department, officeKey, siteKey, siteKeyId } = fixture;
const officer: Call = { as: 'department', at: officeKey };
const DAY = 86_400_000;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const fresh = [
  { issuer: 'department', lastSuccessAt: ago(1) },
  { issuer: 'ward', lastSuccessAt: ago(2) },
];
const send = (feeds: object[], call: Call = { siteKey }, of = school) =>
  test.call<{ heartbeat: Awaited; code: string }>('POST', `/schools/${of}/heartbeats`, {
    ...{ ...call, body: { version: '1.0.0', elements: ['edu-news'], feeds } },
  });
const awaited = async () => (await test.call<Schemas['Site']>('GET', '/site', { siteKey })).body.heartbeat;
const board = (query = '') =>
  test.call<Board>('GET', `/authorities/${department}/site-status${query}`, officer);
const own = async () => (await board()).body.items.find(({ schoolId }) => schoolId === school);
async function switchTo(heartbeats: boolean): Promise<void> {
  const path = `/schools/${school}/site-keys/${siteKeyId}`;
  const { headers } = await test.call('GET', path, { as: 'principal' });
  const call = {
    as: 'principal',
    body: { heartbeats },
    headers: { 'if-match': headers['etag'] ?? '' },
  } as const;
  expect((await test.call('PATCH', path, call)).status).toBe(200);
}
const kept = () =>
  asImporter(test.database.db, (trx) => trx.selectFrom('site_heartbeats').selectAll().execute());

describe('a heartbeat', () => {
  it.each(['2026-12-31T23:59:60Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59'])(
    'of a moment that no board could show (%s) is refused',
    async (lastSuccessAt) => {
      const { status, body } = await send([{ issuer: 'ward', lastSuccessAt }]);
      expect([status, body.code]).toEqual([400, 'validation_failed']);
    },
  );

  it('is off until the principal switches it on', async () => {
    expect(await awaited()).toBe('off');
    expect((await send(fresh)).body.code).toBe('heartbeats_off');
    expect((await own())?.state).toBe('off');
    await switchTo(true);
    expect(await awaited()).toBe('due');
    expect((await own())?.state).toBe('silent');
  });

  it('is one a day: pages are told when it is done, and one without news leaves room for one with news', async () => {
    expect((await send([])).body).toEqual({ heartbeat: 'dueWithNews' });
    expect(await awaited()).toBe('dueWithNews');
    expect((await send(fresh)).body.heartbeat).toBe('done');
    expect(await awaited()).toBe('done');
    await send([{ issuer: 'department', lastSuccessAt: null }]);
    expect(await kept()).toHaveLength(1);
    expect(await own()).toMatchObject({
      ...{ state: 'live', version: '1.0.0', origin: fixture.origin },
      feeds: { department: { fresh: true }, ward: { fresh: true } },
    });
  });

  it('holds nothing of a visitor, in its row and in the ledger', async () => {
    const [row] = await kept();
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'at',
      'day',
      'elements',
      'feeds',
      'origin',
      'school_id',
      'site_key_id',
      'version',
    ]);
    const { body } = await test.call<{ items: { operation: string }[] }>(
      'GET',
      `/schools/${school}/audit/entries`,
      { as: 'principal' },
    );
    expect(body.items.map(({ operation }) => operation)).not.toContain('sendHeartbeat');
    expect(body.items.map(({ operation }) => operation)).toContain('updateSiteKey');
  });

  it('rests while an authority lets the news rest', async () => {
    const path = `/authorities/${department}/freezes`;
    const reason = { vi: 'Đang kiểm tra.', en: 'Being looked into.' };
    const { body } = await test.call<{ id: string }>('POST', path, {
      ...officer,
      body: { feature: 'news', reason },
    });
    expect((await send(fresh)).body.code).toBe('feature_frozen');
    await test.call('POST', `${path}/${body.id}/end`, officer);
    expect((await send(fresh)).status).toBe(200);
  });

  it('is of the key’s own school, from a page of its own', async () => {
    expect((await send(fresh, { siteKey }, otherSchool)).status).toBe(403);
    expect((await send(fresh, { siteKey, origin: 'https://la.test' })).body.code).toBe('origin_not_allowed');
    expect((await send(fresh, { as: 'principal' })).status).toBe(401);
    const unknown = { issuer: 'department', lastSuccessAt: ago(1), url: 'https://so.test/rss?ai=khach' };
    expect((await send([unknown])).body.code).toBe('validation_failed');
  });
});

describe('the office', () => {
  it('sees since when a feed is not fresh, and believes no future', async () => {
    await asImporter(test.database.db, (trx) =>
      trx
        .updateTable('site_heartbeats')
        .set({
          day: '2026-11-10',
          at: ago(24),
          feeds: JSON.stringify([{ issuer: 'ward', lastSuccessAt: ago(26) }]),
        })
        .execute(),
    );
    const stale = [
      { issuer: 'department', lastSuccessAt: new Date(now.getTime() + 9 * DAY).toISOString() },
      { issuer: 'ward', lastSuccessAt: ago(30) },
    ];
    expect((await send(stale)).body.heartbeat).toBe('done');
    const row = await own();
    expect(row?.state).toBe('stale');
    expect(row?.feeds.department).toEqual({ fresh: true, lastSuccessAt: '2026-11-11T09:00:00+07:00' });
    // The report of the day before knew of a later success.
    expect(row?.feeds.ward).toEqual({ fresh: false, lastSuccessAt: '2026-11-10T07:00:00+07:00' });
  });

  it('sees who is silent first, and counts everybody', async () => {
    await asImporter(test.database.db, (trx) =>
      sql`update site_heartbeats set day = day - 5, at = at - interval '5 days'`.execute(trx),
    );
    const { body } = await board();
    expect(body.items.map(({ schoolId, state }) => [schoolId, state])).toEqual([
      [school, 'silent'],
      [otherSchool, 'off'],
    ]);
    expect(body.items[0]?.lastHeartbeatAt).toBe('2026-11-06T09:00:00+07:00');
    expect(body.counts).toEqual({ units: 2, live: 0, stale: 0, silent: 1, off: 1, noSite: 0 });
    expect((await board('?state=off')).body.items.map(({ schoolId }) => schoolId)).toEqual([otherSchool]);
    expect((await board('?q=thu+nghiem')).body.items).toHaveLength(1);
    const first = (await board('?limit=1')).body;
    const second = (await board(`?limit=1&cursor=${first.nextCursor}`)).body;
    expect([first, second].map(({ items }) => items[0]?.schoolId)).toEqual([school, otherSchool]);
  });

  it('is told nothing of a school that switched it off again, or that has no site', async () => {
    await switchTo(false);
    expect(await own()).toMatchObject({ state: 'off', origin: null, lastHeartbeatAt: null });
    await test.call('POST', `/schools/${school}/site-keys/${siteKeyId}/revocation`, { as: 'principal' });
    expect((await own())?.state).toBe('noSite');
  });
});

it('rows go after 90 days', async () => {
  await cleanUp(test.database.db, new Date(now.getTime() + 84 * DAY));
  expect(await kept()).toHaveLength(2);
  await cleanUp(test.database.db, new Date(now.getTime() + 85 * DAY));
  expect(await kept()).toHaveLength(1);
});
