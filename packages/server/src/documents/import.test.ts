import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';
import { insertApp, tokenOfApp } from '../testing/app-records.ts';
import type { AppScope } from '../database/schema.ts';

type Schemas = components['schemas'];
type Imported = Schemas['ImportedDocuments'] & { code?: string };

const { school, otherSchool, department, accounts } = fixture;

let test: TestApp;
let office: Call;
let reader: Call;
beforeAll(async () => {
  test = await testApp();
  office = await app('documents.import');
  reader = await app('documents.read');
});
afterAll(() => test.close());

const app = (...scopes: AppScope[]) => appWith(null, scopes);
async function appWith(class_ids: string[] | null, scopes: AppScope[]): Promise<Call> {
  const { appId } = await insertApp(test.database);
  const grant = {
    ...{ school_id: school, app_id: appId, authority_id: department, scopes, class_ids },
    ...{ valid_from: '2026-09-01', valid_until: '2027-05-31', granted_at: new Date('2026-09-01') },
    ...{ granted_by: accounts.principal, revoked_at: null, revoked_by: null, revoke_reason: null },
  };
  await asImporter(test.database.db, (trx) =>
    trx
      .insertInto('grants')
      .values({ ...grant, id: appId })
      .execute(),
  );
  const asked = JSON.stringify(scopes.map((scope) => ({ scope, reason: 'Văn phòng điện tử' })));
  await asImporter(test.database.db, (trx) =>
    trx.updateTable('apps').set({ scopes: asked }).where('id', '=', appId).execute(),
  );
  const token = await tokenOfApp(test.database, { appId, scopes });
  return { headers: { authorization: `Bearer ${token}` } };
}

const document = (externalId: string, more: object = {}) => ({
  ...{
    externalId,
    number: `${externalId}/CV-CAP`,
    kind: 'letter',
    abstract: 'V/v an toàn giao thông cổng trường',
  },
  ...{ issuer: 'Công an phường', issuedOn: '2026-11-02', ...more },
});
const bring = (documents: object[], by: Call = office, at: string = school) =>
  test.call<Imported>('POST', `/schools/${at}/document-imports`, { ...by, body: { documents } });
const outcomes = async (...asked: Parameters<typeof bring>) =>
  (await bring(...asked)).body.items.map(({ externalId, outcome }) => `${externalId} ${outcome}`);
const list = (query: string, by: Call = { as: 'principal' }) =>
  test.call<Schemas['DocumentsPage'] & { code?: string }>('GET', `/schools/${school}/documents${query}`, by);

describe('documents of an e-office', () => {
  it('are brought in once, changed when they changed, and answered one by one', async () => {
    const tomorrow = { receivedAt: '2026-11-12T09:00:00+07:00' };
    const batch = [
      document('a1'),
      document('a2'),
      document('a1'),
      document('a3', { abstract: '\u200b \u0001' }),
      document('a4', tomorrow),
    ];
    expect(await outcomes(batch.slice(0, 2))).toEqual(['a1 created', 'a2 created']);
    expect(await outcomes(batch)).toEqual([
      'a1 unchanged',
      'a2 unchanged',
      'a1 refused',
      'a3 created',
      'a4 refused',
    ]);
    expect(
      await outcomes([document('a2', { abstract: 'V/v phòng cháy' }), document('a5', { abstract: '  .' })]),
    ).toEqual(['a2 changed', 'a5 created']);
    const { body } = await list('?q=phong%20chay');
    expect(body.items).toMatchObject([
      { number: 'a2/CV-CAP', source: 'import', toAct: false, expects: 'nothing' },
    ]);
    expect((await list('?q=a2')).body.items).toHaveLength(1);
  });

  it('may expect something, and be withdrawn', async () => {
    const asks = {
      expects: 'answer',
      deadline: { day: '2026-11-05' },
      actors: { roles: ['homeroomTeacher'] },
    };
    await bring([document('b1', asks)]);
    const [item] = (await list('?q=b1')).body.items;
    expect(item).toMatchObject({
      overdue: true,
      toAct: true,
      actors: { roles: ['homeroomTeacher'], text: null },
    });
    expect((await list('?q=b1', { as: 'homeroom' })).body.items).toHaveLength(1);
    const at = `/schools/${school}/documents/${item?.id ?? ''}`;
    const answered = await test.call<Schemas['Document']>('POST', `${at}/answers`, {
      as: 'principal',
      body: { text: 'Xong' },
    });
    expect(answered.body).toMatchObject({ state: 'answered', toAct: false, acknowledgement: { note: null } });
    expect(await outcomes([document('b1', { ...asks, withdrawnReason: 'Gửi nhầm' })])).toEqual([
      'b1 changed',
    ]);
    const withdrawn = await test.call<Schemas['Document']>('GET', at, { as: 'principal' });
    expect(withdrawn.body).toMatchObject({ withdrawn: { reason: 'Gửi nhầm' }, state: 'answered' });
    const late = await test.call<{ code: string }>('POST', `${at}/answers`, {
      as: 'principal',
      body: { text: 'Nữa' },
    });
    expect(late.body.code).toBe('document_withdrawn');
  });

  it('are each importer’s own: the same id of another one is another document', async () => {
    await bring([document('c1')]);
    expect(await outcomes([document('c1')], { as: 'principal' })).toEqual(['c1 created']);
    expect((await list('?q=c1')).body.items).toHaveLength(2);
  });

  it('need the scope the school granted, and read no more than they were granted', async () => {
    expect((await bring([document('d1')], reader)).body.code).toBe('scope_missing');
    expect((await bring([document('d1')], office, otherSchool)).status).toBe(403);
    expect((await list('', office)).body.code).toBe('scope_missing');
    const { body, status } = await list('?q=a2', reader);
    expect([status, body.items.length]).toEqual([200, 1]);
    expect((await bring([document('d1')], { as: 'homeroom' })).body.code).toBe('permission_denied');
    const id = (await list('?q=b1', reader)).body.items[0]?.id ?? '';
    const whole = await test.call<Schemas['Document']>('GET', `/schools/${school}/documents/${id}`, reader);
    expect(whole.body.acknowledgement).toEqual({ at: '2026-11-11T09:00:00+07:00', note: null });
    expect('readers' in whole.body || 'forwards' in whole.body).toBe(false);
  });

  it('are of no class: an app that was granted some of them neither reads nor brings in any', async () => {
    const ofClass = await appWith([fixture.class7A1], ['documents.read', 'documents.import']);
    const { items } = (await list('')).body;
    const path = `/schools/${school}/documents/${items[0]?.id ?? ''}`;
    const answers = [
      await list('', ofClass),
      await test.call<{ code: string }>('GET', path, ofClass),
      await bring([document('d2')], ofClass),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [403, 'permission_denied']),
    );
  });

  it('are told in the change feed to the principal and to apps that read documents', async () => {
    await bring([document('e1')]);
    const changes = async (by: Call) => {
      const { body } = await test.call<Schemas['ChangesPage']>(
        'GET',
        `/schools/${school}/changes?limit=200`,
        by,
      );
      return body.items.filter(({ kind }) => kind === 'document').length;
    };
    expect(await changes(reader)).toBe(await changes({ as: 'principal' }));
    expect(await changes(reader)).toBeGreaterThan(4);
  });
});
