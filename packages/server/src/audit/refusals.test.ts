import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';
import { bearer, department, grantTo, registeredApp } from '../testing/app-flow.ts';
import { tokenOfApp } from '../testing/app-records.ts';

const { school, otherSchool, class7A1, gradebook, otherGradebook, pupils, accounts } = fixture;
const scopes = ['registry.classes', 'gradebook.read'] as const;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

/** What the ledger says of a caller, oldest first. */
async function told(caller: string, schoolId: string = school) {
  const rows = await inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId }, (trx) =>
    trx
      .selectFrom('audit_entries')
      .select(['operation', 'outcome', 'records'])
      .where('caller', '=', caller)
      .orderBy('seq')
      .execute(),
  );
  return rows.map(({ operation, outcome, records }) => ({ said: `${operation} ${outcome}`, records }));
}

describe('of an app', () => {
  let appId: string;
  let grant: string;
  let asApp: (path: string, options?: Call) => Promise<number>;
  beforeAll(async () => {
    appId = await registeredApp(test, [...scopes]);
    grant = await grantTo(test, appId, scopes);
    const token = await tokenOfApp(test.database, { appId, scopes });
    asApp = async (path, options = {}) =>
      (await test.call(options.body ? 'POST' : 'GET', `/schools/${path}`, { ...bearer(token), ...options }))
        .status;
  });

  it('the ledger has every answer: what is not personal, mistakes and refusals of every kind', async () => {
    const statuses = [
      await asApp(`${school}/classes`),
      await asApp(`${school}/classes?limit=0`),
      await asApp(`${school}/gradebooks?classId=${fixture.otherClass}`),
      await asApp(`${school}/news`),
      await asApp(`${school}/pupils/${pupils[0]}/contact-book`),
    ];
    expect(statuses).toEqual([200, 400, 404, 403, 403]);
    const entries = await told(`app:${appId}`);
    expect(entries.map(({ said }) => said)).toEqual([
      ...['listClasses 200', 'listClasses 400', 'listGradebooks 404'],
      ...['listNews 403', 'listContactBookEntries 403'],
    ]);
    for (const { records } of entries) expect(records).toMatchObject({ grant: [grant] });
  });

  it('the ledger of another school has the attempt, and not by which grant', async () => {
    expect(await asApp(`${otherSchool}/gradebooks/${otherGradebook}`)).toBe(403);
    expect(await asApp(`${otherSchool}/classes?limit=0`)).toBe(400);
    expect(await told(`app:${appId}`, otherSchool)).toEqual([
      { said: 'getGradebook 403', records: {} },
      { said: 'listClasses 400', records: {} },
    ]);
  });

  it('the ledger has what was refused while data rest', async () => {
    const freeze = await test.call<{ id: string }>('POST', `/authorities/${fixture.department}/freezes`, {
      ...department,
      body: { schoolId: school, reason: { vi: 'Đang kiểm tra.', en: 'Looked into.' } },
    });
    expect(freeze.status).toBe(201);
    expect(await asApp(`${school}/gradebooks/${gradebook}`)).toBe(403);
    expect((await told(`app:${appId}`)).at(-1)).toEqual({
      said: 'getGradebook 403',
      records: { grant: [grant] },
    });
    const path = `/authorities/${fixture.department}/freezes/${freeze.body.id}/end`;
    expect((await test.call('POST', path, { ...department, body: {} })).status).toBeLessThan(300);
  });
});

describe('of a signed-in person', () => {
  const principal = `person:${accounts.principal}`;

  it('the ledger has what the rules forbid, and when somebody else was first', async () => {
    const hold = { as: 'principal', body: { reason: 'Vụ việc đang được xem xét.' } } as const;
    await test.call('POST', `/schools/${school}/pupils/${pupils[0]}/legal-holds`, hold);
    const before = (await told(principal)).length;
    const erasure = await test.call('POST', `/schools/${school}/pupils/${pupils[0]}/erasure`, {
      as: 'principal',
      body: { dryRun: false, requestedBy: 'school', reason: 'Thử xóa.' },
    });
    expect(erasure.status).toBe(422);
    const column = `/schools/${school}/gradebooks/${gradebook}/columns/tx1`;
    const stale = { as: 'principal', headers: { 'if-match': '"99"' }, body: { locked: true } } as const;
    expect((await test.call('PATCH', column, stale)).status).toBe(412);
    expect(await told(principal)).toHaveLength(before + 2);
    expect((await told(principal)).slice(before)).toEqual([
      { said: 'erasePupilData 422', records: {} },
      { said: 'updateGradebookColumn 412', records: {} },
    ]);
  });

  it('the ledger has no mistake in a form', async () => {
    const before = await told(principal);
    const path = `/schools/${school}/classes/${class7A1}/pupils?limit=0`;
    expect((await test.call('GET', path, { as: 'principal' })).status).toBe(400);
    expect(await told(principal)).toEqual(before);
  });
});
