import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter, inTenant } from '../database/tenant.ts';
import { appToken, bearer, grantTo, newCredential, registeredApp } from '../testing/app-flow.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

type Schemas = components['schemas'];
type Page = Schemas['ChangesPage'];

const { school, class7A1, class7A2, pupils, gradebook } = fixture;
const feed = `/schools/${school}/changes`;
const principal = { as: 'principal' } as const;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const read = (query = '', call: Parameters<TestApp['call']>[2] = principal) =>
  test.call<Page>('GET', `${feed}?limit=100${query}`, call);
const after = (cursor: string, call?: Parameters<TestApp['call']>[2]) => read(`&cursor=${cursor}`, call);
const named = ({ body }: { body: Page }) => body.items.map(({ kind, id, event }) => [kind, id, event]);
const rename = (id: string, full_name: string) =>
  asImporter(test.database.db, (trx) =>
    trx.updateTable('pupils').set({ full_name }).where('id', '=', id).execute(),
  );
const move = (id: string, class_id: string) =>
  asImporter(test.database.db, (trx) =>
    trx.updateTable('enrolments').set({ class_id }).where('pupil_id', '=', id).execute(),
  );

async function app(scopes: Schemas['AppScope'][], more: Partial<Schemas['GrantApp']> = {}) {
  const appId = await registeredApp(test, scopes);
  const grantId = await grantTo(test, appId, scopes, more);
  const call = bearer(await appToken(test, await newCredential(test, appId), { scope: scopes.join(' ') }));
  const revoke = () =>
    test.call('POST', `/schools/${school}/grants/${grantId}/revocation`, {
      ...{ as: 'principal', body: { reason: 'Thử thu hồi.' } },
    });
  return { call, revoke, appId };
}

describe('listChanges', () => {
  it('begins with everything, and goes on with what changed', async () => {
    const first = await read();
    expect(first.body.items.map(({ kind }) => kind)).toEqual([
      ...['class', 'class', 'pupil', 'pupil', 'pupil', 'pupil', 'gradebook'],
    ]);
    expect(first.body).toMatchObject({ hasMore: false, loadBegins: true, loadEnds: true });
    expect(first.body.items[0]?.class).toEqual({ id: class7A1, schoolYear: 2026, grade: 7, name: '7A1' });
    expect(first.body.items[2]?.pupil).toEqual({
      ...{ id: pupils[0], classId: class7A1, code: 'HS001', fullName: 'Lê Thị An', birthDate: '2014-03-15' },
      ...{ sex: 'female', ordinal: 1 },
    });
    expect(first.body.items[6]?.gradebook).toMatchObject({ id: gradebook, subjectCode: 'toan', version: 1 });

    const none = await after(first.body.nextCursor);
    expect(none.body).toMatchObject({ items: [], hasMore: false, loadBegins: false, loadEnds: false });
    await rename(pupils[0], 'Lê Thị Ân');
    const { body } = await after(none.body.nextCursor);
    expect(body.items).toMatchObject([{ kind: 'pupil', event: 'saved', pupil: { fullName: 'Lê Thị Ân' } }]);
  });

  it('pages to the same end, whatever the page', async () => {
    const seen: unknown[] = [];
    const loads: boolean[][] = [];
    let query = '';
    for (;;) {
      const { body }: { body: Page } = await test.call('GET', `${feed}?limit=2${query}`, principal);
      seen.push(...body.items);
      loads.push([body.loadBegins, body.loadEnds]);
      query = `&cursor=${body.nextCursor}`;
      if (!body.hasMore) break;
    }
    expect(seen).toEqual((await read()).body.items);
    expect(loads).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });

  it('tells of a gradebook once, however many marks a save holds', async () => {
    const { nextCursor } = (await read()).body;
    const saved = await test.call('POST', `/schools/${school}/gradebooks/${gradebook}/marks`, {
      as: 'teacher',
      body: {
        items: pupils.map((pupilId) => ({ pupilId, slot: 'tx1', state: 'value', value: 8, version: 0 })),
      },
    });
    expect(saved.status).toBe(200);
    const { body } = await after(nextCursor);
    expect(body.items).toMatchObject([{ kind: 'gradebook', id: gradebook, gradebook: { version: 2 } }]);
  });

  it('gives an app the kinds and the fields of its scopes', async () => {
    const some = await app(['registry.classes', 'registry.pupil-names']);
    const { body } = await read('', some.call);
    expect(new Set(body.items.map(({ kind }) => kind))).toEqual(new Set(['class', 'pupil']));
    const one = body.items.find(({ id }) => id === pupils[1]);
    expect(one?.pupil).toEqual({
      ...{ id: pupils[1], classId: class7A1, fullName: 'Trần Văn Bình', ordinal: 2 },
    });
  });

  it('refuses an app without any scope of a kind', async () => {
    const none = await app(['registry.staff-names']);
    const { status, body } = await read('', none.call);
    expect([status, (body as unknown as { code: string }).code]).toEqual([403, 'scope_missing']);
  });

  it('tells an app of its classes alone, and that a pupil has left them', async () => {
    const own = await app(['registry.classes', 'registry.pupil-names'], { classIds: [class7A1] });
    const first = await read('', own.call);
    expect(named(first).flat()).not.toContain(class7A2);
    expect(named(first).flat()).not.toContain(fixture.pupilOf7A2);
    await move(pupils[2], class7A2);
    const gone = await after(first.body.nextCursor, own.call);
    expect(gone.body.items).toEqual([
      { kind: 'pupil', id: pupils[2], event: 'removed', at: expect.any(String) as string },
    ]);
    const fresh = await read('', own.call);
    expect(named(fresh).flat()).not.toContain(pupils[2]);
    await move(pupils[2], class7A1);
    expect(named(await after(gone.body.nextCursor, own.call))).toEqual([['pupil', pupils[2], 'saved']]);
    // Nothing of the other class came meanwhile, and yet the cursor went on.
    await rename(fixture.pupilOf7A2, 'Võ Gia Hân B');
    expect((await after(fresh.body.nextCursor, own.call)).body.items).toHaveLength(1);
  });

  it('refuses a cursor of another extent, of nobody, and of a database that was restored', async () => {
    const own = await app(['registry.classes']);
    const { nextCursor } = (await read('', own.call)).body;
    const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const [, , , extent] = JSON.parse(Buffer.from(nextCursor, 'base64url').toString()) as string[];
    for (const [cursor, detail] of [
      [(await read()).body.nextCursor, 'Phạm vi'],
      [forged('changes', 1_000_000, 0, extent), 'khôi phục'],
      ...['abc', 'W10', forged('changes', -1, 0, extent), forged('changes', 0, 0, 7)].map((one) => [one, '']),
    ] as const) {
      const { status, body } = await after(cursor ?? '', own.call);
      expect([status, body], cursor).toMatchObject([400, { code: 'cursor_invalid' }]);
      expect((body as unknown as { detail: string }).detail).toContain(detail);
    }
    expect((await after(nextCursor, own.call)).status).toBe(200);
  });

  it('is in the ledger, with those whose data were shown', async () => {
    const own = await app(['registry.pupil-names'], { classIds: [class7A1] });
    await read('', own.call);
    const { body } = await test.call<{ items: Schemas['AuditEntry'][] }>(
      'GET',
      `/schools/${school}/audit/entries?limit=1`,
      principal,
    );
    expect(body.items[0]).toMatchObject({ operation: 'listChanges' });
    expect(JSON.stringify(body.items[0])).toContain(pupils[0]);
  });

  it('rests while a feature of it does, and ends with the grant', async () => {
    const own = await app(['gradebook.read']);
    const freezes = `/authorities/${fixture.department}/freezes`;
    const made = await test.call<{ id: string }>('POST', freezes, {
      ...{ as: 'department', at: fixture.officeKey },
      body: { feature: 'gradebook', reason: { vi: 'Đang kiểm tra.', en: 'Being checked.' } },
    });
    expect(made.status).toBe(201);
    expect((await read('', own.call)).body).toMatchObject({ code: 'feature_frozen' });
    const lifted = await test.call('POST', `${freezes}/${made.body.id}/end`, {
      ...{ as: 'department', at: fixture.officeKey, body: {} },
    });
    expect(lifted.status).toBeLessThan(300);
    expect((await read('', own.call)).status).toBe(200);
    await own.revoke();
    expect((await read('', own.call)).body).toMatchObject({ code: 'grant_ended' });
  });

  it('is for the principal and for apps', async () => {
    for (const as of ['teacher', 'homeroom', 'guardian', 'ward', 'otherPrincipal'] as const)
      expect((await read('', { as })).status, as).toBe(403);
  });
});

describe('exportRecords', () => {
  const path = `/schools/${school}/export`;

  it('is every record, and where the feed goes on', async () => {
    const { body, headers } = await test.call<Schemas['ExportLine'][]>('GET', path, principal);
    expect(headers['content-type']).toContain('application/x-ndjson');
    expect(body.map(({ kind }) => kind)).toEqual([
      ...['class', 'class', 'pupil', 'pupil', 'pupil', 'pupil', 'gradebook', 'end'],
    ]);
    const read = await test.call<Schemas['Gradebook']>(
      'GET',
      `/schools/${school}/gradebooks/${gradebook}`,
      principal,
    );
    expect(body.at(-2)?.gradebook).toEqual(read.body);
    expect(body.at(-1)).toMatchObject({ count: 7 });
    await rename(pupils[1], 'Trần Văn Bình B');
    expect(named(await after(body.at(-1)?.cursor ?? ''))).toEqual([['pupil', pupils[1], 'saved']]);
  });

  it('holds what an app may read', async () => {
    const own = await app(['registry.pupil-names', 'gradebook.read'], { classIds: [class7A2] });
    const { body } = await test.call<Schemas['ExportLine'][]>('GET', path, own.call);
    expect(body.map(({ kind }) => kind)).toEqual(['pupil', 'end']);
    expect(body[0]?.pupil).toMatchObject({ id: fixture.pupilOf7A2, classId: class7A2 });
    expect(body[0]?.pupil?.birthDate).toBeUndefined();
  });

  it('answers a refusal as any operation does', async () => {
    expect((await test.call('GET', path, { as: 'teacher' })).body).toMatchObject({
      code: 'permission_denied',
    });
  });
});

describe('a pupil whose data were erased', () => {
  it('is removed for whoever held them, and nothing of the pupil stays in the log', async () => {
    const own = await app(['registry.pupil-names'], { classIds: [class7A1] });
    const held = await read('', own.call);
    await asImporter(test.database.db, (trx) =>
      trx
        .updateTable('enrolments')
        .set({ valid_to: '2026-10-31' })
        .where('pupil_id', '=', pupils[1])
        .execute(),
    );
    const erasure = await test.call('POST', `/schools/${school}/pupils/${pupils[1]}/erasure`, {
      ...{ as: 'principal', body: { dryRun: false, requestedBy: 'guardian', reason: 'Đã chuyển trường.' } },
    });
    expect(erasure.status).toBeLessThan(300);
    expect(named(await after(held.body.nextCursor, own.call))).toEqual([['pupil', pupils[1], 'removed']]);
    const [row] = await inTenant(
      test.database.db,
      { caller: { kind: 'anonymous' }, schoolId: school },
      (trx) => trx.selectFrom('record_changes').selectAll().where('record_id', '=', pupils[1]).execute(),
    );
    expect(JSON.stringify(row)).not.toMatch(/Bình|HS002|2014/);
    // Whoever comes new never hears of the pupil.
    expect(named(await read('', own.call)).flat()).not.toContain(pupils[1]);
  });
});
