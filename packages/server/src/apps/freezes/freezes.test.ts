import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter } from '../../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../../testing/app.ts';
import { insertApp, officeKey, tokenOfApp } from '../../testing/app-records.ts';

type Freeze = components['schemas']['Freeze'];
interface Refusal {
  code: string;
  detail: string;
}

const { school, otherSchool, farSchool, department, class7A1 } = fixture;
const reason = { vi: 'Đang kiểm tra sự cố lộ dữ liệu.', en: 'A leak of data is being looked into.' };

let test: TestApp;
let appId: string;

beforeAll(async () => {
  test = await testApp();
  ({ appId } = await insertApp(test.database));
  await asImporter(test.database.db, (trx) =>
    trx
      .insertInto('grants')
      .values({
        ...{ school_id: school, id: '01900000-0000-7000-8000-009100000001', app_id: appId },
        ...{ authority_id: department, scopes: ['registry.classes'], class_ids: null },
        ...{ valid_from: '2026-09-01', valid_until: '2027-05-31', granted_at: new Date('2026-09-01') },
        ...{
          granted_by: fixture.accounts.principal,
          revoked_at: null,
          revoked_by: null,
          revoke_reason: null,
        },
      })
      .execute(),
  );
});
afterAll(() => test.close());

const freeze = (body: object) =>
  test.call<Freeze & Refusal>('POST', `/authorities/${department}/freezes`, {
    ...{ as: 'department', at: officeKey, body: { reason, ...body } },
  });
const lift = ({ id }: Freeze) =>
  test.call<Freeze>('POST', `/authorities/${department}/freezes/${id}/end`, {
    as: 'department',
    at: officeKey,
  });
const news = (language: 'vi' | 'en' = 'vi') =>
  test.call<Refusal>('GET', `/schools/${school}/news`, { siteKey: fixture.siteKey, language });
const classes = () => test.call<Refusal>('GET', `/schools/${school}/classes`, { as: 'principal' });

describe('one switch', () => {
  it('freezes a feature in every school below, and says why in the reader’s language', async () => {
    expect((await news()).status).toBe(200);
    const { body: frozen } = await freeze({ feature: 'news' });
    expect(frozen).toMatchObject({
      kind: 'feature',
      feature: 'news',
      liftedAt: null,
      frozenBy: 'Người department',
    });
    expect((await news()).body).toMatchObject({ code: 'feature_frozen', detail: reason.vi });
    expect((await news('en')).body).toMatchObject({ code: 'feature_frozen', detail: reason.en });
    expect((await classes()).status).toBe(200);
    expect((await freeze({ feature: 'news' })).body.code).toBe('already_frozen');

    const { body: lifted } = await lift(frozen);
    expect(lifted.liftedAt).not.toBeNull();
    expect((await news()).status).toBe(200);
    expect((await lift(frozen)).body.liftedAt).toBe(lifted.liftedAt);
  });

  it('freezes a school, but not what it needs to look and to act', async () => {
    const { body: frozen } = await freeze({ schoolId: school });
    expect((await news()).body.code).toBe('school_frozen');
    expect((await classes()).body).toMatchObject({ code: 'school_frozen', detail: reason.vi });
    const pupil = `/schools/${school}/pupils/${fixture.pupils[0]}`;
    const open = ['audit/entries', 'grants', 'site-keys'].map((path) => `/schools/${school}/${path}`);
    for (const path of [...open, `${pupil}/consents`, `${pupil}/legal-holds`, '/me'])
      expect((await test.call('GET', path, { as: 'principal' })).status, path).toBe(200);
    const hold = await test.call<{ id: string }>('POST', `${pupil}/legal-holds`, {
      ...{ as: 'principal', body: { reason: 'Đang kiểm tra' } },
    });
    expect(hold.status).toBe(201);
    const unknownGrant = `/schools/${school}/grants/01900000-0000-7000-8000-00000000dead/revocation`;
    const revoked = await test.call<Refusal>('POST', unknownGrant, { as: 'principal', body: {} });
    expect(revoked.body.code).toBe('grant_unknown');

    const grant = { appId, scopes: ['registry.classes'], validUntil: '2026-12-31' };
    const erasure = { dryRun: false, requestedBy: 'school', reason: 'Dọn hồ sơ' };
    const rests: ['GET' | 'POST', string, object?][] = [
      ['GET', `${pupil}/export`],
      ['GET', `/schools/${school}/apps`],
      ['GET', `/schools/${school}/privacy/retention`],
      ['POST', `${pupil}/erasure`, erasure],
      ['POST', `${pupil}/legal-holds/${hold.body.id}/lifting`, { reason: 'Đã khép' }],
      ['POST', `/schools/${school}/grants`, grant],
    ];
    for (const [method, path, body] of rests) {
      const refused = await test.call<Refusal>(method, path, { as: 'principal', ...(body && { body }) });
      expect(refused.body.code, path).toBe('school_frozen');
    }
    const other = await test.call('GET', `/schools/${otherSchool}/classes`, { as: 'otherPrincipal' });
    expect(other.status).toBe(200);
    await lift(frozen);
    expect((await classes()).status).toBe(200);
  });

  it('is each authority’s own, as long as it stands above the school', async () => {
    const others = { id: '01900000-0000-7000-8000-009100000009' };
    const freezeAs = (authority_id: string) =>
      asImporter(test.database.db, (trx) =>
        trx
          .insertInto('freezes')
          .values({
            ...{ ...others, authority_id, kind: 'school', app_id: null, frozen_school_id: school },
            ...{ feature: null, reason_vi: 'Bộ đang kiểm tra.', reason_en: 'The ministry is looking.' },
            ...{ frozen_at: new Date('2026-11-01'), frozen_by: fixture.accounts.ministry },
            ...{ lifted_at: null, lifted_by: null },
          })
          .execute(),
      );
    const unfreeze = () =>
      asImporter(test.database.db, (trx) => trx.deleteFrom('freezes').where('id', '=', others.id).execute());
    await freezeAs(fixture.ministry);
    const { status, body: own } = await freeze({ schoolId: school });
    expect(status).toBe(201);
    await lift(own);
    expect((await classes()).body).toMatchObject({ code: 'school_frozen', detail: 'Bộ đang kiểm tra.' });
    await unfreeze();
    await freezeAs(fixture.otherDepartment);
    expect((await classes()).status).toBe(200);
    await unfreeze();
  });

  it('freezes an app everywhere, at once', async () => {
    const token = await tokenOfApp(test.database, { appId, scopes: ['registry.classes'] });
    const read = () =>
      test.call<Refusal>('GET', `/schools/${school}/classes`, {
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await read()).status).toBe(200);
    const { body: frozen } = await freeze({ appId });
    expect((await read()).body.code).toBe('app_frozen');
    await lift(frozen);
    expect((await read()).status).toBe(200);
  });
});

describe('who and what', () => {
  it.each([
    ['a school of another department', { schoolId: farSchool }, 'freeze_target_invalid'],
    ['two things', { schoolId: school, feature: 'news' }, 'freeze_target_invalid'],
    ['nothing', {}, 'freeze_target_invalid'],
    ['an app nobody registered', { appId: '01900000-0000-7000-8000-00000000dead' }, 'app_unknown'],
  ])('%s cannot be frozen', async (_what, target, code) => {
    expect((await freeze(target)).body.code).toBe(code);
  });

  it('only an officer on the department’s own site may', async () => {
    const body = { reason, feature: 'news' };
    const path = `/authorities/${department}/freezes`;
    expect((await test.call<Refusal>('POST', path, { as: 'department', body })).body.code).toBe(
      'permission_denied',
    );
    const principal = await test.call<Refusal>('POST', path, { as: 'principal', at: officeKey, body });
    expect(principal.body.code).toBe('permission_denied');
    const elsewhere = `/authorities/${fixture.otherDepartment}/freezes`;
    const other = await test.call<Refusal>('POST', elsewhere, { as: 'department', at: officeKey, body });
    expect(other.body.code).toBe('permission_denied');
  });

  it('lists what rests before what rested', async () => {
    await freeze({ feature: 'admissions' });
    const { body } = await test.call<{ items: Freeze[] }>('GET', `/authorities/${department}/freezes`, {
      ...{ as: 'department', at: officeKey },
    });
    expect(body.items[0]).toMatchObject({ feature: 'admissions', liftedAt: null, reason });
    expect(body.items.slice(1).every(({ liftedAt }) => liftedAt !== null)).toBe(true);
  });

  it('an office token opens no data of a school', async () => {
    const { body } = await test.call<Refusal>('GET', `/schools/${school}/classes/${class7A1}/pupils`, {
      ...{ as: 'department', at: officeKey },
    });
    expect(body.code).toBe('permission_denied');
  });
});
