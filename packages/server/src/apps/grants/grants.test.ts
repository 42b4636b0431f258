import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { inTenant } from '../../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../../testing/app.ts';
import { asked, insertApp, tokenOfApp } from '../../testing/app-records.ts';

type Grant = components['schemas']['Grant'];
interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

const { school, otherSchool, class7A1, class7A2 } = fixture;
const scopes = ['registry.classes', 'registry.pupil-names'] as const;

let test: TestApp;
let photoDay: string;
let farApp: string;

beforeAll(async () => {
  test = await testApp();
  ({ appId: photoDay } = await insertApp(test.database));
  ({ appId: farApp } = await insertApp(test.database, {
    authority_id: fixture.otherDepartment,
    name: 'Ứng dụng của Sở khác',
  }));
  await insertApp(test.database, { name: 'Chưa duyệt', status: 'submitted' });
});
afterAll(() => test.close());

const grant = (body: object, at = school, as: 'principal' | 'otherPrincipal' = 'principal') =>
  test.call<Grant & { code: string; errors: { pointer: string }[] }>('POST', `/schools/${at}/grants`, {
    as,
    body: { appId: photoDay, scopes: [...scopes], validUntil: '2026-12-31', ...body },
  });
const revoke = (id: string) =>
  test.call<Grant>('POST', `/schools/${school}/grants/${id}/revocation`, { as: 'principal', body: {} });
const asApp = async (path: string, options: Partial<Parameters<typeof tokenOfApp>[1]> = {}) => {
  const token = await tokenOfApp(test.database, { appId: photoDay, scopes, ...options });
  return test.call<Page<Record<string, unknown>> & { code: string }>('GET', path, {
    headers: { authorization: `Bearer ${token}` },
  });
};

describe('what a school may grant', () => {
  it('is what an authority above it has approved', async () => {
    const { body } = await test.call<Page<{ name: string }>>('GET', `/schools/${school}/apps`, {
      as: 'principal',
    });
    expect(body.items.map(({ name }) => name)).toEqual(['Ảnh thẻ']);
  });

  it('is no app of another department, and no scope beyond the registration', async () => {
    expect((await grant({ appId: farApp })).body.code).toBe('app_unknown');
    const more = await grant({ scopes: ['registry.classes', 'gradebook.read'] });
    expect(more.body).toMatchObject({ code: 'scope_not_approved', errors: [{ pointer: '/scopes/1' }] });
  });

  it.each([
    ['yesterday', { validUntil: '2026-11-10' }],
    ['before it begins', { validFrom: '2026-12-02', validUntil: '2026-12-01' }],
    ['from yesterday', { validFrom: '2026-11-10' }],
    ['for more than two years', { validUntil: '2028-11-12' }],
  ])('does not end or begin %s', async (_when, dates) => {
    expect((await grant(dates)).body.code).toBe('grant_dates_invalid');
  });

  it('names classes of the school only', async () => {
    const { body } = await grant({ classIds: [class7A1, fixture.otherClass] });
    expect(body).toMatchObject({ code: 'class_unknown', errors: [{ pointer: '/classIds/1' }] });
  });
});

describe('a grant', () => {
  it('lets the app read its classes, the fields of its scopes, until it is revoked', async () => {
    const { body: granted } = await grant({ classIds: [class7A1] });
    expect(granted).toMatchObject({ state: 'inForce', classes: ['7A1'], validFrom: '2026-11-11' });
    expect((await grant({})).body.code).toBe('grant_exists');

    const pupils = await asApp(`/schools/${school}/classes/${class7A1}/pupils`);
    expect(pupils.status).toBe(200);
    expect(Object.keys(pupils.body.items[0] ?? {}).sort()).toEqual(['fullName', 'id', 'ordinal']);
    expect((await asApp(`/schools/${school}/classes/${class7A2}/pupils`)).body.code).toBe(
      'permission_denied',
    );
    expect((await asApp(`/schools/${otherSchool}/classes`)).body.code).toBe('permission_denied');
    expect((await asApp(`/schools/${school}/classes`, { schoolId: otherSchool })).body.code).toBe(
      'grant_ended',
    );
    expect((await asApp(`/schools/${school}/gradebooks`)).body.code).toBe('scope_missing');

    expect((await revoke(granted.id)).body).toMatchObject({ state: 'revoked' });
    expect((await asApp(`/schools/${school}/classes/${class7A1}/pupils`)).body.code).toBe('grant_ended');
    const again = await revoke(granted.id);
    expect(again.body).toMatchObject({ state: 'revoked' });
    expect((await grant({})).status).toBe(201);
  });

  it('never widens what a token asked for', async () => {
    const token = { scopes: ['registry.classes'] as const };
    expect((await asApp(`/schools/${school}/classes`, token)).status).toBe(200);
    const refused = await asApp(`/schools/${school}/classes/${class7A1}/pupils`, token);
    expect(refused.body.code).toBe('scope_missing');
  });

  it('stands in the ledger with every access, refused ones too, and in what was read', async () => {
    const { body } = await test.call<Page<Grant>>('GET', `/schools/${school}/grants?state=inForce`, {
      as: 'principal',
    });
    const [inForce] = body.items;
    const entries = await test.call<Page<{ operation: string; outcome: number; records: object }>>(
      'GET',
      `/schools/${school}/audit/entries?caller=app:${photoDay}&limit=200`,
      { as: 'principal' },
    );
    // Every answer of the two tests above, newest first: whatever was asked, and by whichever code it was refused.
    expect(entries.body.items.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      ...['listPupils 403', 'listClasses 200', 'listPupils 403', 'listGradebooks 403', 'listClasses 403'],
      ...['listPupils 403', 'listPupils 200'],
    ]);
    // On whose behalf: by which grant, with a refusal too.
    const refused = entries.body.items.find(({ operation }) => operation === 'listGradebooks');
    expect(refused?.records).toEqual({ grant: [expect.any(String)] });
    expect(inForce?.yesterday).toEqual({
      day: '2026-11-10',
      requests: 0,
      refused: 0,
      pupils: 0,
      operations: [],
    });
  });

  it('of one school is not seen by another', async () => {
    const { body } = await test.call<Page<Grant>>('GET', `/schools/${otherSchool}/grants`, {
      as: 'otherPrincipal',
    });
    expect(body.items).toEqual([]);
    const [own] = (await test.call<Page<Grant>>('GET', `/schools/${school}/grants`, { as: 'principal' })).body
      .items;
    const foreign = await test.call<{ code: string }>(
      'POST',
      `/schools/${otherSchool}/grants/${own?.id ?? ''}/revocation`,
      { as: 'otherPrincipal', body: {} },
    );
    expect(foreign.body.code).toBe('grant_unknown');
  });

  it('pages through a school’s grants in one order', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body }: { body: Page<Grant> } = await test.call<Page<Grant>>(
        'GET',
        `/schools/${school}/grants?limit=1${query}`,
        { as: 'principal' },
      );
      seen.push(...body.items.map(({ state }) => state));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['inForce', 'revoked']);
  });
});

describe('what was read yesterday', () => {
  it('counts requests, refusals and different pupils of the Vietnamese day', async () => {
    let now = new Date('2026-11-12T08:00:00+07:00');
    const later = await testApp({ clock: () => now });
    const { appId } = await insertApp(later.database, { scopes: asked(...scopes) });
    const call = async (path: string) => {
      const token = await tokenOfApp(later.database, { appId, scopes });
      now = new Date('2026-11-11T09:00:00+07:00');
      await later.call('GET', path, { headers: { authorization: `Bearer ${token}` } });
      now = new Date('2026-11-12T08:00:00+07:00');
    };
    await later.token('principal');
    now = new Date('2026-11-11T08:00:00+07:00');
    await later.call('POST', `/schools/${school}/grants`, {
      as: 'principal',
      body: { appId, scopes: [...scopes], validUntil: '2026-11-11' },
    });
    await call(`/schools/${school}/classes/${class7A1}/pupils`);
    await call(`/schools/${school}/classes/${class7A1}/pupils`);
    await call(`/schools/${school}/gradebooks`);
    await call(`/schools/${school}/classes`);
    const { body } = await later.call<Page<Grant>>('GET', `/schools/${school}/grants`, { as: 'principal' });
    expect(body.items[0]).toMatchObject({
      state: 'ended',
      yesterday: {
        ...{ day: '2026-11-11', requests: 4, refused: 1, pupils: 3 },
        operations: [
          { operation: 'listPupils', requests: 2 },
          { operation: 'listClasses', requests: 1 },
          { operation: 'listGradebooks', requests: 1 },
        ],
      },
    });
    // The officer learns as much, of what the ledger of a school holds, and the ledger itself opens to nobody there.
    const [atOffice] = (
      await later.call<Page<Grant>>('GET', `/authorities/${fixture.department}/apps/${appId}/grants`, {
        ...{ as: 'department', at: fixture.officeKey },
      })
    ).body.items;
    expect(atOffice?.yesterday).toEqual(body.items[0]?.yesterday);
    // A later grant begins at nothing.
    await later.call('POST', `/schools/${school}/grants`, {
      ...{ as: 'principal', body: { appId, scopes: [...scopes], validUntil: '2026-12-31' } },
    });
    const counts = ({ items }: Page<Grant>) =>
      items.map(({ state, yesterday }) => [state, yesterday.requests, yesterday.pupils]).sort();
    const both = [
      ['ended', 4, 3],
      ['inForce', 0, 0],
    ];
    const atSchool = await later.call<Page<Grant>>('GET', `/schools/${school}/grants`, { as: 'principal' });
    expect(counts(atSchool.body)).toEqual(both);
    const ofApp = `/authorities/${fixture.department}/apps/${appId}/grants`;
    const officer = { as: 'department', at: fixture.officeKey } as const;
    expect(counts((await later.call<Page<Grant>>('GET', ofApp, officer)).body)).toEqual(both);
    const ended = body.items[0]?.id ?? '';
    const asks = (authorityId: string, given = ended) =>
      inTenant(later.database.db, { caller: { kind: 'anonymous' }, schoolId: null, authorityId }, (trx) =>
        sql<{ used: object | null; entries: number }>`
          select usage_of_grant(${school}, ${given}, '2026-11-11', '2026-11-12') as used,
            (select count(*)::int from audit_entries) as entries`.execute(trx),
      ).then(({ rows }) => rows[0]);
    expect(await asks(fixture.department)).toEqual({ used: expect.any(Object) as object, entries: 0 });
    expect(await asks(fixture.otherDepartment)).toEqual({ used: null, entries: 0 });
    expect(await asks(fixture.department, '01900000-0000-7000-8000-00000000dead')).toEqual({
      used: null,
      entries: 0,
    });
    await later.close();
  });
});
