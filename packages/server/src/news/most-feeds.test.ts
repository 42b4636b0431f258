import { readFeed } from '@lienthong/feeds';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import type { components } from '@lienthong/specs/schema';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { mostFeeds } from './most-feeds.ts';

type Feed = components['schemas']['Feed'] & { code?: string };

const { school, department, officeKey } = fixture;
const asked: string[] = [];

let test: TestApp;
beforeAll(async () => {
  test = await testApp({
    fetchFeed: async (url) => {
      asked.push(url);
      const feed = readFeed('<rss><channel><item><title>Tin</title></item></channel></rss>', { url });
      return { changed: true, feed, etag: null, lastModified: null };
    },
  });
  // One less than there may be, of the school and of the authority above it.
  await asImporter(test.database.db, async (trx) => {
    for (const name of ['truong', 'so'] as const)
      for (let number = 1; number < mostFeeds; number++) {
        const source_id = uuid();
        const source = { id: source_id, url: `https://${name}.test/${number}`, created_at: new Date() };
        await trx.insertInto('feed_sources').values(source).execute();
        const feed = { id: uuid(), label: `${name} ${number}`, source_id };
        if (name === 'truong')
          await trx
            .insertInto('feeds')
            .values({ ...feed, school_id: school, issuer: 'school' })
            .execute();
        else
          await trx
            .insertInto('authority_feeds')
            .values({ ...feed, authority_id: department, registered_at: new Date() })
            .execute();
      }
  });
});
afterAll(() => test.close());

it.each([
  ['a school', `/schools/${school}/feeds`, { as: 'principal' }],
  ['an authority', `/authorities/${department}/feeds`, { as: 'department', at: officeKey }],
] as const)('%s registers so many feeds and no more, and another once one is off', async (_, path, who) => {
  const register = (name: string) => {
    const body = { url: `https://${name}.test/rss`, label: name };
    return test.call<Feed>('POST', path, {
      ...{ ...who, body: who.as === 'principal' ? { ...body, issuer: 'school' } : body },
    });
  };
  const together = await Promise.all([register(`a-${who.as}`), register(`b-${who.as}`)]);
  expect(together.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect(together.find(({ status }) => status === 422)?.body.code).toBe('too_many_feeds');
  const already = asked.length;
  expect((await register(`c-${who.as}`)).body.code).toBe('too_many_feeds');
  // Nobody's server is asked in vain.
  expect(asked).toHaveLength(already);
  const added = together.find(({ status }) => status === 201)?.body;
  const at = `${path}/${added?.id ?? ''}`;
  const { headers } = await test.call('GET', at, who);
  const off = { ...who, body: { removed: true }, headers: { 'if-match': headers['etag'] ?? '' } };
  expect((await test.call('PATCH', at, off)).status).toBe(200);
  expect((await register(`d-${who.as}`)).status).toBe(201);
});
