import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../database/open.ts';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { entryHash, genesisHash } from './chain.ts';
import { entriesAfter, newest } from './repository.ts';

const { school, class7A1, gradebook, pupils } = fixture;

/** Three systems beside each other: on PostgreSQL, each has connections of its own, as processes have. */
const systems: TestApp[] = [];
const others: Database[] = [];
beforeAll(async () => {
  const first = await testApp();
  const connectionString = first.database.pool?.options.connectionString;
  systems.push(first);
  for (let number = 2; number <= 3; number += 1) {
    const database =
      connectionString === undefined
        ? first.database
        : await openDatabase({ databaseUrl: connectionString, poolSize: 5 });
    if (database !== first.database) others.push(database);
    systems.push(await testApp({ database }));
  }
});
afterAll(async () => {
  for (const { app } of systems.slice(1)) await app.close();
  for (const database of others) await database.close();
  await systems[0]?.close();
});

const notice = { classId: class7A1, title: 'Họp', body: 'x' };
const kinds = [
  { operation: 'getGradebook', outcome: 200, method: 'GET', path: `gradebooks/${gradebook}`, as: 'teacher' },
  {
    operation: 'listPupils',
    outcome: 200,
    method: 'GET',
    path: `classes/${class7A1}/pupils`,
    as: 'homeroom',
  },
  { operation: 'createNotice', outcome: 201, method: 'POST', path: 'notices', as: 'homeroom', body: notice },
  {
    operation: 'listPupils',
    outcome: 403,
    method: 'GET',
    path: `classes/${class7A1}/pupils`,
    as: 'guardian',
  },
] as const;

it('reads, writes and refusals at once leave a whole chain with one entry each', async () => {
  const [first] = systems;
  if (!first) throw new Error('There is no system.');
  // One connection makes everybody wait in line; there, more would prove no more.
  const requests = first.database.kind === 'postgres' ? 200 : 60;
  for (const { as } of kinds) for (const system of systems) await system.token(as);

  const answered = await Promise.all(
    Array.from({ length: requests }, async (_, index) => {
      const { operation, outcome, method, path, ...call } = kinds[index % kinds.length] ?? kinds[0];
      const system = systems[index % systems.length] ?? first;
      const answer = await system.call(method, `/schools/${school}/${path}`, call);
      expect(answer.status).toBe(outcome);
      return { operation, outcome, requestId: answer.headers['request-id'] };
    }),
  );

  const { db } = first.database;
  const anywhere = { caller: { kind: 'anonymous' }, schoolId: school } as const;
  const entries = await inTenant(db, anywhere, (trx) => entriesAfter(trx, school, 0, 2 ** 31 - 1, 10_000));
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  let previous = genesisHash(school);
  for (const entry of entries) {
    expect(entry.previousHash).toBe(previous);
    expect(entry.hash).toBe(entryHash(entry));
    previous = entry.hash;
  }
  expect(await inTenant(db, anywhere, (trx) => newest(trx, school))).toEqual({
    seq: requests,
    hash: previous,
  });
  const written = entries.map(({ operation, outcome, requestId }) => ({ operation, outcome, requestId }));
  const byRequest = (one: { requestId: string | undefined }, other: { requestId: string | undefined }) =>
    (one.requestId ?? '') < (other.requestId ?? '') ? -1 : 1;
  expect(written.sort(byRequest)).toEqual(answered.sort(byRequest));
  const seen = entries.filter(({ operation, outcome }) => operation === 'getGradebook' && outcome === 200);
  for (const { records } of seen) expect(records['pupil']).toEqual([...pupils]);
});
