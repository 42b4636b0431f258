import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../../testing/app.ts';
import { retentionKeeper } from '../retention/keeper.ts';
import { lockHolds } from './repository.ts';

type LegalHold = components['schemas']['LegalHold'];

const base = `/schools/${fixture.school}/pupils/${fixture.pupils[0]}/legal-holds`;
const as = 'principal';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const set = (reason: string) => test.call<LegalHold>('POST', base, { as, body: { reason } });
const lift = (id: string, reason = 'Đã khép') =>
  test.call<LegalHold & { code?: string }>('POST', `${base}/${id}/lifting`, { as, body: { reason } });
const erase = () =>
  test.call('POST', base.replace('legal-holds', 'erasure'), {
    ...{ as, body: { dryRun: true, requestedBy: 'school', reason: 'Xem trước' } },
  });
const list = (query = '') =>
  test.call<{ items: LegalHold[]; nextCursor: string | null }>('GET', `${base}${query}`, { as });

it('a hold is set and lifted with a reason, once', async () => {
  const { status, body } = await set('Thanh tra của Sở');
  expect(status).toBe(201);
  expect(body).toMatchObject({ reason: 'Thanh tra của Sở', liftedAt: null, liftReason: null });
  const lifted = await lift(body.id);
  expect(lifted.body).toEqual({ ...body, liftedAt: '2026-11-11T09:00:00+07:00', liftReason: 'Đã khép' });
  expect((await lift(body.id, 'Lí do khác')).body).toEqual(lifted.body);
});

it('holds are paged', async () => {
  await set('Khiếu nại');
  const first = await list('?limit=1');
  const rest = await list(`?limit=1&cursor=${first.body.nextCursor}`);
  // Of the same moment: either may come first.
  const reasons = [first, rest].flatMap(({ body }) => body.items.map(({ reason }) => reason));
  expect(reasons.sort()).toEqual(['Khiếu nại', 'Thanh tra của Sở']);
  expect([first.body.items.length, rest.body.nextCursor]).toEqual([1, null]);
});

it('a hold is lifted at its pupil, and a reason says something', async () => {
  const [hold] = (await list()).body.items;
  const elsewhere = base.replace(fixture.pupils[0], fixture.pupils[1]);
  const path = `${elsewhere}/${hold?.id}/lifting`;
  expect((await test.call('POST', path, { as, body: { reason: 'x' } })).body).toMatchObject({
    code: 'legal_hold_unknown',
  });
  expect((await lift('khong')).body).toMatchObject({ code: 'legal_hold_unknown' });
  expect((await lift(hold?.id ?? '', '  ')).body).toMatchObject({ code: 'validation_failed' });
});

it.each([
  ['a hold', () => set('Đơn thư')],
  ['an erasure', () => erase()],
  ['the nightly removal', () => retentionKeeper(test.database.db).run(new Date('2026-11-11T02:00:00+07:00'))],
])('%s waits while a hold is set or something removed', async (_what, begin) => {
  const { db, pool } = test.database;
  await asImporter(db, (trx) =>
    trx
      .insertInto('retention_periods')
      .values({ school_id: fixture.school, kind: 'consents', years: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  await test.token(as);
  const ended: string[] = [];
  let second = Promise.resolve();
  const here = { caller: { kind: 'anonymous' }, schoolId: fixture.school } as const;
  await inTenant(db, here, async (trx) => {
    await lockHolds(trx, fixture.school);
    second = Promise.resolve(begin()).then(() => void ended.push('second'));
    // The embedded database has one connection, whose transactions wait for each other anyway.
    let seen = pool === null;
    while (!seen && ended.length === 0) {
      const { rows } = await sql<{ waits: boolean }>`
        select exists (select from pg_locks l join pg_database d on d.oid = l.database
          where l.locktype = 'advisory' and not l.granted and d.datname = current_database()) as waits`.execute(
        trx,
      );
      seen = rows[0]?.waits === true;
    }
    ended.push('first');
  });
  await second;
  expect(ended).toEqual(['first', 'second']);
});

it('nobody but the principal knows of it', async () => {
  for (const other of ['guardian', 'pupil', 'homeroom', 'ward'] as const)
    expect((await test.call('GET', base, { as: other })).status, other).toBe(403);
});
