import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { newestEntries, type EntryFilter } from './repository.ts';

const { school, otherSchool, pupils } = fixture;
const [now, left, never] = [pupils[0], pupils[1], pupils[2]];
const many = 2100;
const start = Date.parse('2026-11-11T00:00:00Z');
const minute = (number: number) => new Date(start + number * 60_000);

let test: TestApp;
const within = <T>(schoolId: string, work: Parameters<typeof inTenant<T>>[2]) =>
  inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId }, work);

/** An entry a minute: one pupil in every hundredth, one in the first three only. */
beforeAll(async () => {
  test = await testApp();
  const entries = Array.from({ length: many }, (_, index) => ({
    id: uuid(),
    at: minute(index + 1),
    caller: index % 2 === 0 ? 'person:even' : 'person:odd',
    operation: 'listPupils',
    outcome: 200,
    records: { pupil: [...(index < 3 ? [left] : []), ...((index + 1) % 100 === 0 ? [now] : [])] },
    request_id: 'x',
  }));
  await within(school, (trx) =>
    sql`select append_to_ledger(${school}, ${JSON.stringify(entries)})`.execute(trx),
  );
});
afterAll(() => test.close());

const found = (pupilId: string, more: Partial<EntryFilter> = {}, before?: number, count = 100) =>
  within(school, async (trx) => {
    const none = { from: undefined, to: undefined, operation: undefined, caller: undefined };
    const entries = await newestEntries(trx, school, { ...none, ...more, pupilId }, { before, count });
    return entries.map(({ seq }) => seq);
  });

it('finds a pupil among the newest entries and in the oldest, newest first', async () => {
  expect(await found(now)).toEqual(Array.from({ length: 21 }, (_, index) => 2100 - 100 * index));
  expect(await found(left)).toEqual([3, 2, 1]);
  expect(await found(never)).toEqual([]);
});

it('goes on where a page ended', async () => {
  expect(await found(now, {}, undefined, 2)).toEqual([2100, 2000]);
  expect(await found(now, {}, 2000, 100)).toEqual(
    Array.from({ length: 19 }, (_, index) => 1900 - 100 * index),
  );
  expect(await found(now, {}, undefined, 21)).toHaveLength(21);
  expect(await found(left, {}, 3, 1)).toEqual([2]);
});

it('keeps to moments and callers wherever it looks', async () => {
  expect(await found(now, { from: minute(100), to: minute(200) })).toEqual([100]);
  expect(await found(left, { from: minute(2) })).toEqual([3, 2]);
  expect(await found(left, { to: minute(3), caller: 'person:even' })).toEqual([1]);
});

it('tells another school nothing', async () => {
  const { rows } = await within(otherSchool, (trx) => sql`select ledger_of_pupil(${now})`.execute(trx));
  expect(rows).toEqual([]);
  const own = await within(school, (trx) => sql`select ledger_of_pupil(${now})`.execute(trx));
  expect(own.rows).toHaveLength(21);
});
