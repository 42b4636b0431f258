import type { components } from '@lienthong/specs/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { asImporter, inTenant } from '../../database/tenant.ts';
import type { AppScope } from '../../database/schema.ts';
import type { Call } from '../../testing/app.ts';
import { bearer, grantTo, registeredApp } from '../../testing/app-flow.ts';
import { tokenOfApp } from '../../testing/app-records.ts';
import { fixture } from '../../testing/fixture.ts';
import { mark, useGradebooks } from '../../testing/gradebooks.ts';

type Correction = components['schemas']['Correction'];
type MarkVersion = components['schemas']['MarkVersion'];
interface Page<Item> {
  items: Item[];
}

const { school, gradebook, accounts } = fixture;
const [an, binh, chau] = fixture.pupils;
const { app, call, save } = useGradebooks();
const why = 'Cộng sót nửa điểm bài 2';

const corrections = <Body>(method: string, path: string, options: Call) =>
  app().call<Body>(method, `/schools/${school}/corrections${path}`, options);
const ask = async (pupilId: string, as: Call['as'] = 'teacher') => {
  const body = { pupilId, slot: 'tx1', state: 'value', value: 8, version: 1, why };
  const { status, body: made } = await call<Correction>('POST', `/${gradebook}/corrections`, { as, body });
  return { status, id: made.id };
};
const decide = (id: string, body: object, as: Call['as'], version = 1) =>
  corrections<Correction>('PATCH', `/${id}`, { as, body, headers: { 'if-match': `"${version}"` } });
const lock = async () => {
  const path = `/${gradebook}/columns/tx1`;
  const { headers } = await call('GET', path, { as: 'principal' });
  const { status } = await call('PATCH', path, {
    ...{ as: 'principal', body: { locked: true }, headers: { 'if-match': String(headers['etag']) } },
  });
  expect(status).toBe(200);
};

beforeAll(async () => {
  await save([mark(an, 'tx1', 7.5), mark(binh, 'tx1', 6), mark(chau, 'tx1', 5)]);
  await lock();
});

describe('a request decided twice at once', () => {
  it('is decided once, and writes one version', async () => {
    const { id } = await ask(an);
    const answers = await Promise.all([
      decide(id, { decision: 'approved' }, 'principal'),
      decide(id, { decision: 'refused', reason: 'Bài chấm đúng' }, 'principal'),
      decide(id, { withdrawn: true }, 'teacher'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const { body } = await corrections<Correction>('GET', `/${id}`, { as: 'principal' });
    expect(body).toMatchObject({ version: 2 });
    const query = `?pupilId=${an}&slot=tx1`;
    const versions = (
      await call<Page<MarkVersion>>('GET', `/${gradebook}/history${query}`, { as: 'teacher' })
    ).body;
    expect(versions.items).toHaveLength(body.status === 'approved' ? 2 : 1);
  });

  it('asked for twice at once, it is one', async () => {
    const made = await Promise.all([ask(binh), ask(binh)]);
    expect(made.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('who hears of it', () => {
  it('is nobody whose duty has ended: neither requests nor history', async () => {
    const { id } = await ask(chau);
    await asImporter(app().database.db, (trx) =>
      trx
        .updateTable('assignments')
        .set({ valid_to: '2026-11-10' })
        .where('account_id', '=', accounts.teacher)
        .execute(),
    );
    const teacher = { as: 'teacher' } as const;
    const answers = [
      await corrections('GET', '', teacher),
      await corrections('GET', `/${id}`, teacher),
      await decide(id, { withdrawn: true }, 'teacher'),
      await call('GET', `/${gradebook}/history`, teacher),
      await call('POST', `/${gradebook}/columns`, { ...teacher, body: { slot: 'tx6' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    // The principal may still settle what waits.
    expect((await decide(id, { decision: 'approved' }, 'principal')).status).toBe(200);
  });

  it('is an app with the right to read marks and remarks, without names of staff unless granted', async () => {
    const scopes: AppScope[] = ['gradebook.read', 'gradebook.remarks'];
    const appId = await registeredApp(app(), scopes, { name: 'Sổ Điểm Xanh' });
    await grantTo(app(), appId, scopes);
    const asApp = bearer(await tokenOfApp(app().database, { appId, scopes }));
    const { status, body } = await call<Page<MarkVersion>>(
      'GET',
      `/${gradebook}/history?pupilId=${chau}`,
      asApp,
    );
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ value: 8, previous: { value: 5 }, correction: { why } });
    expect(JSON.stringify(body)).not.toContain('Người ');
    for (const path of ['', `/${accounts.teacher}`])
      expect((await corrections('GET', path, asApp)).status).toBe(403);
  });

  it('is neither the ledger nor the change feed, which know ids alone', async () => {
    const kept = await inTenant(
      app().database.db,
      { caller: { kind: 'anonymous' }, schoolId: school },
      async (trx) =>
        JSON.stringify([
          await trx.selectFrom('audit_entries').selectAll().execute(),
          await trx.selectFrom('record_changes').selectAll().execute(),
        ]),
    );
    expect(kept).toContain('decideCorrection');
    expect(kept).toContain(gradebook);
    expect(kept).not.toContain(why);
  });
});
