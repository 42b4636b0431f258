import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { signInAs, testApp, type TestApp } from '../testing/app.ts';
import { demoOfficeKey } from './accounts.ts';
import { demoAccounts, demoPassword, demoSiteKey, seedDemo } from './index.ts';

type Schemas = components['schemas'];

const origin = 'http://localhost:4001';
const now = new Date('2026-11-22T09:00:00+07:00');
let test: TestApp;
beforeAll(async () => {
  test = await testApp({ empty: true, clock: () => now });
  await seedDemo(test.database, {
    size: 'small',
    now,
    baseUrl: 'http://localhost:4000',
    siteOrigins: [origin],
  });
});
afterAll(() => test.close());

async function read<Body>(path: string, as: string, siteKey: string): Promise<Body> {
  const username = demoAccounts.find(({ key }) => key === as)?.username ?? as;
  const { access_token } = await signInAs(test.app, username, { password: demoPassword, siteKey, origin });
  const headers = { authorization: `Bearer ${access_token}`, origin };
  const answer = await test.app.inject({ url: `/v1${path}`, headers });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Body>();
}

it('has a directory that waits for its principal, and units on the department’s board', async () => {
  const [school] = await test.database.db
    .selectFrom('schools')
    .select('id')
    .where('level', '=', 'lowerSecondary')
    .execute();
  const contacts = await read<Schemas['UnitContacts']>(
    `/schools/${school?.id}/contacts`,
    'hieutruong',
    demoSiteKey,
  );
  expect(contacts.people.map(({ duty }) => duty)).toEqual(['principal', 'office']);
  expect([contacts.mailboxKind, contacts.missing]).toEqual(['official', ['it']]);
  expect(contacts.reviews).toMatchObject([{ state: 'waiting', reminders: [{ kind: 'opened' }] }]);

  const [office] = await test.database.db
    .selectFrom('authorities')
    .select('id')
    .where('kind', '=', 'department')
    .execute();
  const at = `/authorities/${office?.id}`;
  const reviews = await read<{ counts: Schemas['ContactReviewCounts'] }>(
    `${at}/contact-reviews`,
    'so',
    demoOfficeKey,
  );
  expect(reviews.counts).toMatchObject({ confirmed: 1, overdue: 0 });
  const sites = await read<{ items: Schemas['SiteStatus'][] }>(`${at}/site-status`, 'so', demoOfficeKey);
  expect(sites.items.map(({ state }) => state)).toEqual(expect.arrayContaining(['stale', 'off', 'noSite']));
});
