import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../../testing/app.ts';

type App = components['schemas']['App'] & { code: string; detail: string; errors: { pointer: string }[] };
type Username = 'vendor' | 'otherVendor' | 'department' | 'farVendor' | 'farOfficer';
interface Page {
  items: components['schemas']['AppSummary'][];
  nextCursor: string | null;
}

const { department, vendor, otherVendor, farVendor, officeKey } = fixture;
const apps = `/authorities/${department}/apps`;
const registration = {
  vendorId: vendor,
  name: 'Ngày ảnh thẻ',
  purpose: 'Chụp ảnh thẻ theo lớp và in đúng tên học sinh.',
  scopes: [
    { scope: 'registry.classes', reason: 'Xếp lịch chụp theo từng lớp.' },
    { scope: 'registry.pupil-names', reason: 'In tên dưới ảnh của từng em.' },
  ],
  dataLocation: 'Việt Nam, máy chủ của nhà cung cấp',
  retention: 'Xóa sau 30 ngày',
  contact: { name: 'Người phụ trách', email: 'phutrach@anh.test' },
  privacyUrl: 'https://anh.test/bao-mat',
} as const;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const at = (as: Username) => ({ as, ...(as === 'department' && { at: officeKey }) });
const register = (body: object = {}, as: Username = 'vendor') =>
  test.call<App>('POST', apps, { ...at(as), body: { ...registration, ...body } });
const get = (id: string, as: Username = 'vendor') => test.call<App>('GET', `${apps}/${id}`, at(as));
const update = async (id: string, body: object, version?: string) => {
  const etag = version ?? (await get(id)).headers['etag'] ?? '';
  return test.call<App>('PATCH', `${apps}/${id}`, { as: 'vendor', body, headers: { 'if-match': etag } });
};
const appraise = (id: string, decision: string, more: object = {}, as: Username = 'department') =>
  test.call<App>('POST', `${apps}/${id}/appraisals`, {
    ...at(as),
    body: { decision, reason: 'Lí do của lần này.', appVersion: 1, ...more },
  });

describe('registering an app', () => {
  it('keeps who, what for, which scopes and why, and begins the history', async () => {
    const { status, body } = await register();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ authorityId: department, status: 'submitted', version: 1, frozen: false, grants: 0 },
      ...{ name: registration.name, scopes: registration.scopes, contact: { phone: null } },
      ...{ vendor: { id: vendor, name: 'Công ty Ảnh Thử Nghiệm' }, lastCertification: null },
      history: [{ kind: 'submitted', by: 'Người vendor', appVersion: 1, reason: null }],
    });
    expect((await get(body.id)).body).toEqual(body);
    expect((await get(body.id, 'department')).body).toEqual(body);
  });

  it('is for one’s own vendor, at its own authority', async () => {
    for (const vendorId of [otherVendor, farVendor, fixture.school])
      expect((await register({ vendorId })).body.code, vendorId).toBe('permission_denied');
    const elsewhere = await test.call<App>('POST', `/authorities/${fixture.otherDepartment}/apps`, {
      ...{ as: 'vendor', body: registration },
    });
    expect(elsewhere.body.code).toBe('permission_denied');
    expect((await register({}, 'department')).body.code).toBe('permission_denied');
  });

  it('names each mistake', async () => {
    const [first] = registration.scopes;
    const twice = await register({ scopes: [first, first], name: '\u0001\u0002 ' });
    expect(twice.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/name', '/scopes/1/scope']);
    const key = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
    const noPoint = await register({ certificationKey: key });
    expect(noPoint.body).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: '/certificationKey' }],
    });
    const unknown = await register({ scopes: [{ scope: 'registry.everything', reason: 'Vì cần tất cả.' }] });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/scopes/0/scope' }]);
  });
});

describe('a vendor', () => {
  it('sees nothing of another’s app, in the words for one that never was', async () => {
    const { body: app } = await register();
    const nobodys = '01900000-0000-7000-8000-00000000dead';
    const answers = async (id: string) => {
      const path = `${apps}/${id}`;
      const all = await Promise.all([
        test.call<App>('GET', path, { as: 'otherVendor' }),
        test.call<App>('PATCH', path, {
          ...{ as: 'otherVendor', body: { retention: 'Mãi mãi' }, headers: { 'if-match': '"1"' } },
        }),
        test.call<App>('GET', `${path}/certifications`, { as: 'otherVendor' }),
        test.call<App>('GET', `${path}/credentials`, { as: 'otherVendor' }),
        test.call<App>('POST', `${path}/credentials`, { as: 'otherVendor', body: { label: 'x' } }),
        test.call<App>('GET', `${path}/grants`, { as: 'otherVendor' }),
      ]);
      return all.map(({ status, body: { code, detail } }) => [status, code, detail]);
    };
    expect(await answers(app.id)).toEqual(await answers(nobodys));
    expect((await answers(app.id)).map(([status]) => status)).toEqual(Array(6).fill(404));
    const list = await test.call<Page>('GET', apps, { as: 'otherVendor' });
    expect(list.body.items.map(({ id }) => id)).not.toContain(app.id);
  });

  it('whose duty ended may nothing more', async () => {
    const { body: app } = await register();
    const until = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx.updateTable('vendor_members').set({ valid_to }).where('vendor_id', '=', vendor).execute(),
      );
    await until('2026-11-10');
    expect((await get(app.id)).body.code).toBe('permission_denied');
    await until(null);
    expect((await get(app.id)).status).toBe(200);
  });
});

describe('the list', () => {
  it('is paged, filtered, and of an officer everybody’s', async () => {
    const mine = await test.call<Page>('GET', `${apps}?limit=2`, { as: 'vendor' });
    expect(mine.body.items).toHaveLength(2);
    const { body: others } = await register({ vendorId: otherVendor }, 'otherVendor');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body }: { body: Page } = await test.call<Page>(
        'GET',
        `${apps}?limit=2${from}`,
        at('department'),
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(others.id);
    await appraise(others.id, 'refused');
    const refused = await test.call<Page>('GET', `${apps}?status=refused`, at('department'));
    expect(refused.body.items.map(({ id }) => id)).toEqual([others.id]);
    const far = await test.call<Page & { code: string }>('GET', apps, { as: 'farOfficer' });
    expect(far.body.code).toBe('permission_denied');
  });
});

describe('an appraisal', () => {
  it('leads from state to state, with every reason kept', async () => {
    const { id } = (await register()).body;
    expect((await appraise(id, 'changesAsked', { reason: 'Xin quá nhiều.' })).body.status).toBe(
      'changesAsked',
    );
    const changed = await update(id, { scopes: [registration.scopes[0]] });
    expect(changed.body).toMatchObject({ status: 'submitted', version: 2 });
    expect((await appraise(id, 'approved', { appVersion: 2 })).body.status).toBe('approved');
    const leak = { reason: 'Rò rỉ dữ liệu.', appVersion: 2 };
    expect((await appraise(id, 'suspended', leak)).body.status).toBe('suspended');
    const { body } = await appraise(id, 'resumed', { appVersion: 2 });
    expect(body.status).toBe('approved');
    expect(body.history.map(({ kind, by, appVersion }) => `${kind} ${by} ${appVersion}`)).toEqual([
      'submitted Người vendor 1',
      'changesAsked Người department 1',
      'submitted Người vendor 2',
      'approved Người department 2',
      'suspended Người department 2',
      'resumed Người department 2',
    ]);
    expect(body.history[1]?.reason).toBe('Xin quá nhiều.');
  });

  it('is refused in a state it is not for, and names the state', async () => {
    const { id } = (await register()).body;
    for (const decision of ['suspended', 'resumed'])
      expect((await appraise(id, decision)).body, decision).toMatchObject({
        code: 'app_state_conflict',
        detail: expect.stringContaining('submitted') as string,
      });
    await appraise(id, 'refused');
    for (const decision of ['approved', 'refused', 'changesAsked', 'suspended', 'resumed'])
      expect((await appraise(id, decision)).body, decision).toMatchObject({
        code: 'app_state_conflict',
        detail: expect.stringContaining('refused') as string,
      });
  });

  it('is of the version that was read', async () => {
    const { id } = (await register()).body;
    await update(id, { retention: 'Xóa sau 60 ngày' });
    expect((await appraise(id, 'approved', { appVersion: 1 })).body.code).toBe('app_changed');
    const unread = await appraise(id, 'approved', { appVersion: undefined });
    expect(unread.body).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/appVersion' }] });
    expect((await appraise(id, 'approved', { appVersion: 2 })).status).toBe(201);
  });

  it('is the office’s, not the vendor’s', async () => {
    const { id } = (await register()).body;
    expect((await appraise(id, 'approved', {}, 'vendor')).body.code).toBe('permission_denied');
    const { items } = (await test.call<Page>('GET', apps, at('department'))).body;
    expect(items.find((app) => app.id === id)?.status).toBe('submitted');
  });
});

it('no request can change or remove a step of the history', async () => {
  const { id } = (await register()).body;
  const caller = { kind: 'anonymous' } as const;
  for (const statement of [
    sql`update app_events set reason = 'khác' where app_id = ${id}`,
    sql`delete from app_events where app_id = ${id}`,
    sql`delete from apps where id = ${id}`,
    sql`update apps set vendor_id = ${otherVendor} where id = ${id}`,
  ])
    await expect(
      inTenant(test.database.db, { caller, schoolId: null, authorityId: department }, (trx) =>
        statement.execute(trx),
      ),
    ).rejects.toThrow(/permission denied/);
});
