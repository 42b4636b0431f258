import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { asImporter } from '../database/tenant.ts';
import type { Database } from '../database/open.ts';
import { testDatabase } from '../testing/database.ts';
import { demoAccounts, demoAppId, demoSchoolId, seedDemo, type DemoSize } from './index.ts';
import { demoSizes, mostDemo, plansOf } from './sizes.ts';

const now = new Date('2026-11-22T09:00:00+07:00');
const counts = (size: DemoSize) => {
  const plans = plansOf(size);
  const classes = plans.flatMap((school) => school.classes);
  return [plans.length, classes.length, classes.reduce((sum, { size: pupils }) => sum + pupils, 0)];
};

describe('the size of the demo', () => {
  it('by name is small, a school, all levels or a whole ward', () => {
    expect(counts('small')).toEqual([4, 5, 193]);
    expect(counts('school')[0]).toBe(1);
    expect(counts('full')[0]).toBe(4);
    expect(counts('ward')[0]).toBe(12);
    const pupils = (['small', 'school', 'full', 'ward'] as const).map((size) => counts(size)[2] ?? 0);
    expect(pupils).toEqual(pupils.toSorted((one, other) => one - other));
    expect(pupils[3]).toBeGreaterThan(4000);
  });

  it('by numbers is exactly that', () => {
    expect(counts({ schools: 1, classes: 1, pupils: 5 })).toEqual([1, 1, 5]);
    expect(counts({ schools: 9, classes: 7, pupils: 11 })).toEqual([9, 63, 693]);
    expect(counts(mostDemo)).toEqual([40, 2400, 144_000]);
  });

  it.each([...(Object.keys(demoSizes) as (keyof typeof demoSizes)[]), mostDemo])(
    'of %j has one 7A1, and schools and classes that differ',
    (size) => {
      const plans = plansOf(size);
      for (const of of ['code', 'name', 'key'] as const)
        expect(new Set(plans.map((school) => school[of])).size).toBe(plans.length);
      for (const { classes } of plans)
        expect(new Set(classes.map(({ name }) => name)).size).toBe(classes.length);
      expect(plans[0]?.key).toBe('thcs');
      expect(plans.flatMap(({ classes }) => classes).filter(({ name }) => name === '7A1')).toHaveLength(1);
    },
  );

  it.each([
    { schools: 0, classes: 1, pupils: 1 },
    { schools: 1, classes: 61, pupils: 1 },
    { schools: 1, classes: 1, pupils: 1.5 },
  ])('of %j is refused', (size) => {
    expect(() => plansOf(size)).toThrow(/Demo data take 1 to \d+ (schools|classes|pupils), not/);
  });
});

describe('another seed', () => {
  const databases: Database[] = [];
  const ask = async <Row>({ db }: Database, query: ReturnType<typeof sql<Row>>) =>
    asImporter(db, async (trx) => (await query.execute(trx)).rows);
  beforeAll(async () => {
    for (const seed of ['1', '2', '2']) {
      const database = await testDatabase();
      databases.push(database);
      const size = { schools: 5, classes: 2, pupils: 6 };
      await seedDemo(database, { size, seed, now, baseUrl: 'http://localhost:4000', siteOrigins: [] });
    }
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  const people = sql<{
    name: string;
  }>`select full_name || code || birth_date || id as name from pupils order by 1`;
  const first = () => databases[0] as Database;

  it('gives other people; the same seed the same', async () => {
    const [one, two, again] = await Promise.all(databases.map((database) => ask(database, people)));
    // The running year and, in the first school, those of grade 9 a year before: it has no grade 9 here.
    expect(one).toHaveLength(60);
    expect(two).not.toEqual(one);
    expect(again).toEqual(two);
  });

  it('keeps what stands in examples: accounts, the school, the app', async () => {
    for (const database of databases) {
      const accounts = await ask(database, sql<{ id: string }>`select id from accounts`);
      for (const { id } of demoAccounts.filter(({ key }) => key !== 'admissionsOfficer'))
        expect(accounts.map((row) => row.id)).toContain(id);
      expect(await ask(database, sql`select id from schools where id = ${demoSchoolId}`)).toHaveLength(1);
      expect(await ask(database, sql`select id from apps where id = ${demoAppId}`)).toHaveLength(1);
    }
    expect(await ask(first(), sql`select id from schools`)).toHaveLength(5);
    expect(await ask(first(), sql`select id from classes where school_year = 2026`)).toHaveLength(10);
  });
});
