import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp } from '../database/clean-up.ts';
import { asImporter, asSystem, inTenant } from '../database/tenant.ts';
import { fixture, now, testApp, type TestApp } from '../testing/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const path = `/schools/${fixture.school}/notices`;
const body = { classId: fixture.class7A1, title: 'Họp phụ huynh', body: 'Kính mời.' };
const key = (name: string) => `khoa-chong-lap-${name}`.replaceAll('_', '-');

async function count(): Promise<number> {
  return asImporter(test.database.db, async (trx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from notices`.execute(trx);
    return rows[0]?.n ?? 0;
  });
}

describe('the same write sent again', () => {
  it('is done once and answered twice alike', async () => {
    const before = await count();
    const first = await test.call('POST', path, { as: 'homeroom', body, idempotencyKey: key('1') });
    const second = await test.call('POST', path, {
      as: 'homeroom',
      body: { body: body.body, title: body.title, classId: body.classId },
      idempotencyKey: key('1'),
    });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect([first.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(await count()).toBe(before + 1);
  });

  it('at the same moment has one effect', async () => {
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        test.call('POST', path, { as: 'homeroom', body, idempotencyKey: key('2') }),
      ),
    );
    for (const { status, body: answer } of answers) {
      if (status !== 201) expect([status, answer['code']]).toEqual([409, 'idempotency_in_progress']);
    }
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await count()).toBe(before + 1);
  });

  it('may be tried again after it failed', async () => {
    const wrong = await test.call('POST', path, {
      as: 'teacher',
      body: { ...body, classId: fixture.class7A2 },
      idempotencyKey: key('3'),
    });
    expect(wrong.status).toBe(403);
    const right = await test.call('POST', path, { as: 'teacher', body, idempotencyKey: key('3') });
    expect(right.status).toBe(201);
  });
});

describe('the answer given again', () => {
  const send = (idempotencyKey: string, as: 'teacher' | 'principal' = 'teacher') =>
    test.call('POST', path, { as, body, idempotencyKey });
  const ledger = () =>
    inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId: fixture.school }, (trx) =>
      trx
        .selectFrom('audit_entries')
        .select(['operation', 'outcome', 'records'])
        .orderBy('at')
        .orderBy('id')
        .execute(),
    );

  it('is an access like the first, with the same records in the ledger', async () => {
    await send(key('7'), 'principal');
    const first = (await ledger()).at(-1);
    await send(key('7'), 'principal');
    const [before, again] = (await ledger()).slice(-2);
    expect(first).toMatchObject({
      operation: 'createNotice',
      outcome: 201,
      records: { notice: [expect.any(String)] },
    });
    expect([before, again]).toEqual([first, first]);
  });

  it('is not given to somebody whose duty in the class has ended', async () => {
    expect((await send(key('8'))).status).toBe(201);
    const teachIn = (class_id: string) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('assignments')
          .set({ class_id })
          .where('account_id', '=', fixture.accounts.teacher)
          .execute(),
      );
    await teachIn(fixture.class7A2);
    const refused = await send(key('8'));
    expect([refused.status, refused.body['code']]).toEqual([403, 'permission_denied']);
    expect((await ledger()).at(-1)).toMatchObject({ operation: 'createNotice', outcome: 403 });
    await teachIn(fixture.class7A1);
    expect((await send(key('8'))).headers['idempotent-replayed']).toBe('true');
  });
});

describe('the same key', () => {
  it('with another body is refused', async () => {
    await test.call('POST', path, { as: 'homeroom', body, idempotencyKey: key('4') });
    const other = await test.call('POST', path, {
      as: 'homeroom',
      body: { ...body, title: 'Khác' },
      idempotencyKey: key('4'),
    });
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency_key_reused']);
  });

  it('of another caller is another key', async () => {
    const first = await test.call<{ id: string }>('POST', path, {
      as: 'homeroom',
      body,
      idempotencyKey: key('5'),
    });
    const second = await test.call<{ id: string }>('POST', path, {
      as: 'principal',
      body,
      idempotencyKey: key('5'),
    });
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('is free again after a day, whether or not the clean-up has been by', async () => {
    const send = () =>
      test.call<{ id: string }>('POST', path, { as: 'homeroom', body, idempotencyKey: key('7') });
    const age = (hours: number) =>
      asSystem(test.database.db, (trx) =>
        trx
          .updateTable('idempotency_keys')
          .set({ created_at: new Date(now.getTime() - hours * 3_600_000) })
          .where('key', '=', key('7'))
          .execute(),
      );
    const first = await send();
    await age(23);
    expect((await send()).body.id).toBe(first.body.id);
    await age(24);
    const second = await send();
    expect([second.status, second.headers['idempotent-replayed']]).toEqual([201, undefined]);
    expect(second.body.id).not.toBe(first.body.id);
    expect((await send()).body.id).toBe(second.body.id);
  });

  it('is forgotten by the clean-up', async () => {
    const first = await test.call<{ id: string }>('POST', path, {
      as: 'homeroom',
      body,
      idempotencyKey: key('6'),
    });
    await cleanUp(test.database.db, new Date(now.getTime() + 25 * 3_600_000));
    // Sign-in records are a day old by then, too.
    const { rows } = await sql<{ n: number }>`select count(*) as n from idempotency_keys`.execute(
      test.database.db,
    );
    expect(first.status).toBe(201);
    expect(rows[0]?.n).toBe(0);
  });
});
