import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { recordingApart, type Access } from './audit.ts';

const { school, pupils } = fixture;
let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const nobody = { kind: 'anonymous' } as const;
const access: Access = {
  schoolId: school,
  at: new Date('2026-11-11T02:00:00Z'),
  caller: nobody,
  operation: 'listPupils',
  outcome: 200,
  records: new Map([['pupil', new Set(pupils)]]),
  requestId: 'request',
  address: '127.0.0.1',
};

it('writes entries of one school that come together in one transaction', async () => {
  const apart = recordingApart(test.database.db);
  // As sockets are read: one after the other, and whatever can go on without waiting goes on in between.
  const request = async () => {
    await setImmediate();
    await apart(access);
  };
  await Promise.all([request(), request(), request()]);
  const { rows } = await inTenant(test.database.db, { caller: nobody, schoolId: school }, (trx) =>
    sql<{ entries: number; transactions: number }>`
      select count(*) as entries, count(distinct xmin::text) as transactions from audit_entries`.execute(trx),
  );
  expect(rows).toEqual([{ entries: 3, transactions: 1 }]);
});
