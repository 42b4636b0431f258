import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp } from '../../database/clean-up.ts';
import type { Database } from '../../database/open.ts';
import { testDatabase } from '../../testing/database.ts';
import { fixture, loadFixture } from '../../testing/fixture.ts';
import { rankedRefusals, refusalsKept, SiteKeyUses } from './uses.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await loadFixture(database);
});
afterAll(() => database.close());

const today = '2026-11-11';
const key = { id: fixture.siteKeyId, schoolId: fixture.school, origins: [fixture.origin] };
const kept = () =>
  database.db
    .selectFrom('site_key_refusals')
    .select(['origin', 'day', 'count'])
    .where('site_key_id', '=', key.id)
    .orderBy('origin')
    .execute();

describe('notes on the use of a key', () => {
  it('are written once a day', async () => {
    const uses = new SiteKeyUses(database.db);
    const noted = () => database.db.selectFrom('site_key_uses').select('last_used_on').execute();
    await uses.used(key, today);
    expect(await noted()).toEqual([{ last_used_on: today }]);
    await database.db.deleteFrom('site_key_uses').execute();
    await uses.used(key, today);
    expect(await noted()).toEqual([]);
    await uses.used(key, '2026-11-12');
    expect(await noted()).toEqual([{ last_used_on: '2026-11-12' }]);
    // Another process whose day is not over yet.
    await new SiteKeyUses(database.db).used(key, today);
    expect(await noted()).toEqual([{ last_used_on: '2026-11-12' }]);
  });

  it('stay few however many addresses try, and keep the near one', async () => {
    const uses = new SiteKeyUses(database.db);
    for (let number = 0; number < 300; number += 1)
      await uses.refused(key, `https://gia-mao-${number}.test`, today);
    // Nothing but the first was written yet.
    expect(await kept()).toHaveLength(1);
    for (let times = 0; times < 31; times += 1) await uses.refused(key, 'https://www.truong.test', today);
    await uses.close();
    const rows = await kept();
    expect(rows).toHaveLength(refusalsKept);
    expect(rows.find(({ origin }) => origin === 'https://www.truong.test')?.count).toBe(31);
  });

  it('count each day anew', async () => {
    const uses = new SiteKeyUses(database.db);
    await uses.refused(key, 'http://truong.test', today);
    await uses.refused(key, 'http://truong.test', today);
    await uses.close();
    const ofHttp = async () => (await kept()).find(({ origin }) => origin === 'http://truong.test');
    expect(await ofHttp()).toMatchObject({ count: 2, day: today });
    const tomorrow = new SiteKeyUses(database.db);
    await tomorrow.refused(key, 'http://truong.test', '2026-11-12');
    await tomorrow.close();
    expect(await ofHttp()).toMatchObject({ count: 1, day: '2026-11-12' });
  });

  it('go after two weeks', async () => {
    await database.db.deleteFrom('site_key_refusals').execute();
    const row = { school_id: key.schoolId, site_key_id: key.id, count: 1 };
    await database.db
      .insertInto('site_key_refusals')
      .values([
        { ...row, origin: 'https://a.test', day: '2026-10-27' },
        { ...row, origin: 'https://b.test', day: '2026-10-28' },
      ])
      .execute();
    await cleanUp(database.db, new Date('2026-11-11T09:00:00+07:00'));
    expect((await kept()).map(({ origin }) => origin)).toEqual(['https://b.test']);
  });

  it('keep nobody out when they cannot be written', async () => {
    const uses = new SiteKeyUses(database.db);
    const gone = { ...key, id: fixture.otherPupil };
    await uses.used(gone, today);
    await uses.refused(gone, 'https://x.test', today);
    await uses.close();
  });
});

describe('refused addresses of a key', () => {
  const row = (origin: string, day = today, count = 1) => ({ origin, day, count });

  it('stand near ones first, then the latest, then the most frequent', () => {
    const rows = [
      row('https://a.test', '2026-11-09', 99),
      row('https://b.test', today, 1),
      row('https://c.test', today, 5),
      row('https://www.truong.test', '2026-11-01'),
    ];
    expect(rankedRefusals(rows, key.origins, today).kept.map(({ origin }) => origin)).toEqual([
      'https://www.truong.test',
      'https://c.test',
      'https://b.test',
      'https://a.test',
    ]);
  });

  it('are forgotten after two weeks, and once the key has them', () => {
    const rows = [
      row('https://a.test', '2026-10-28'),
      row('https://b.test', '2026-10-27'),
      row(fixture.origin),
    ];
    const { kept: shown, over } = rankedRefusals(rows, key.origins, today);
    expect(shown.map(({ origin }) => origin)).toEqual(['https://a.test']);
    expect(over.map(({ origin }) => origin).sort()).toEqual(['https://b.test', fixture.origin]);
  });
});
