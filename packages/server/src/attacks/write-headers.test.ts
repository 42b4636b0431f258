import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { tokenId } from '../identity/credentials.ts';
import { fillOtherSchool } from '../testing/other-school.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
  await fillOtherSchool(test.database);
});
afterAll(() => test.close());

const { school, otherSchool, class7A1, otherClass, gradebook, otherGradebook, pupils } = fixture;
const notices = `/schools/${school}/notices`;
const notice = { classId: class7A1, title: 'Họp phụ huynh', body: 'Kính mời.' };
const key = 'khoa-chong-lap-tan-cong';

describe('an idempotency key that somebody else used', () => {
  it('gives nobody else’s answer away, nor says that it was used', async () => {
    const mine = await test.call<{ id: string }>('POST', notices, {
      as: 'homeroom',
      body: notice,
      idempotencyKey: key,
    });
    expect(mine.status).toBe(201);
    const others = [
      await test.call('POST', notices, { as: 'guardian', body: notice, idempotencyKey: key }),
      await test.call('POST', notices, { as: 'otherPrincipal', body: notice, idempotencyKey: key }),
      await test.call('POST', notices, { siteKey: fixture.siteKey, body: notice, idempotencyKey: key }),
      await test.call('POST', notices, { body: notice, idempotencyKey: key }),
    ];
    expect(others.map(({ status }) => status)).toEqual([403, 403, 401, 401]);
    for (const { headers, body } of others) {
      expect(headers['idempotent-replayed']).toBeUndefined();
      expect(JSON.stringify(body)).not.toContain(mine.body.id);
    }
  });

  it('of the same person in another school is refused, not answered from the first', async () => {
    const elsewhere = await test.call('POST', `/schools/${otherSchool}/notices`, {
      ...{ as: 'homeroom', idempotencyKey: key },
      body: { ...notice, classId: otherClass },
    });
    expect([403, 422]).toContain(elsewhere.status);
    expect(elsewhere.headers['idempotent-replayed']).toBeUndefined();
  });

  it('is not answered once the session is over', async () => {
    const token = await test.token('homeroom');
    await asSystem(test.database.db, (trx) =>
      trx.deleteFrom('oidc_records').where('id', '=', tokenId(token)).execute(),
    );
    const again = await test.call('POST', notices, { as: 'homeroom', body: notice, idempotencyKey: key });
    expect([again.status, again.body['code']]).toEqual([401, 'session_expired']);
  });

  it('that asks for nothing but trouble is refused', async () => {
    for (const wrong of [
      'x',
      'a'.repeat(101),
      "'; drop table idempotency_keys; --",
      '../../../../etc/passwd',
      'khoá-có-dấu-rất-dài-lắm',
    ]) {
      const { status, body } = await test.call('POST', notices, {
        ...{ as: 'principal', body: notice, idempotencyKey: null },
        headers: { 'idempotency-key': Buffer.from(wrong, 'utf8').toString('latin1') },
      });
      expect([status, body['errors']], wrong).toMatchObject([400, [{ pointer: '#/header/Idempotency-Key' }]]);
    }
  });
});

describe('a version that was guessed', () => {
  const column = (at = school, book: string = gradebook) => `/schools/${at}/gradebooks/${book}/columns/tx1`;
  const patch = (as: 'teacher' | 'guardian' | 'otherPrincipal', ifMatch: string, path = column()) =>
    test.call('PATCH', path, { as, body: { published: true }, headers: { 'if-match': ifMatch } });

  it('changes nothing, and tells nobody whether it was right who may not change it', async () => {
    const { headers } = await test.call('GET', column(), { as: 'teacher' });
    const right = headers['etag'] ?? '';
    for (const ifMatch of [right, '"999"', '"*"', 'W/"1"', '"1", "2", "3"']) {
      for (const as of ['guardian', 'otherPrincipal'] as const)
        expect((await patch(as, ifMatch)).body, `${as} ${ifMatch}`).toMatchObject({
          code: 'permission_denied',
        });
    }
    expect((await test.call('GET', column(), { as: 'teacher' })).headers['etag']).toBe(right);
  });

  it.each(['*', '"', '""', 'x', '1', '', ' '.repeat(10), '"' + '9'.repeat(300) + '"', `W/${'"1"'}`])(
    'as %j overwrites nothing',
    async (ifMatch) => {
      const { status } = await patch('teacher', ifMatch);
      expect([412, 428, 400]).toContain(status);
    },
  );

  it('of a record of another school is refused as if there were none', async () => {
    const theirs = await patch('teacher', '"1"', column(school, otherGradebook));
    const nobodys = await patch('teacher', '"1"', column(school, '01900000-0000-7000-8000-00000000dead'));
    expect([theirs.status, theirs.body['code']]).toEqual([nobodys.status, nobodys.body['code']]);
  });
});

describe('a version that somebody holds', () => {
  it('is answered with “nothing changed” only to those who may read', async () => {
    const path = `/schools/${school}/gradebooks/${gradebook}`;
    const { headers } = await test.call('GET', path, { as: 'teacher' });
    const etag = headers['etag'] ?? '';
    const ask = (as: 'teacher' | 'guardian' | 'otherPrincipal', held: string) =>
      test.call('GET', path, { as, headers: { 'if-none-match': held } });
    expect((await ask('teacher', etag)).status).toBe(304);
    for (const held of [etag, '*'])
      for (const as of ['guardian', 'otherPrincipal'] as const)
        expect((await ask(as, held)).status).toBe(403);
    expect((await test.call('GET', path, { headers: { 'if-none-match': '*' } })).status).toBe(401);
  });

  it('of marks written for another pupil is a conflict, not a write', async () => {
    const save = (version: number) =>
      test.call<{ items: { outcome: string }[] }>(
        'POST',
        `/schools/${school}/gradebooks/${gradebook}/marks`,
        {
          as: 'teacher',
          body: { items: [{ pupilId: pupils[1], slot: 'tx1', state: 'value', value: 7, version }] },
        },
      );
    const outcomes: (string | undefined)[] = [];
    for (const version of [99, 2 ** 31 - 1, 1_000_000])
      outcomes.push((await save(version)).body.items[0]?.outcome);
    expect(outcomes).toEqual(['conflict', 'conflict', 'conflict']);
  });
});
