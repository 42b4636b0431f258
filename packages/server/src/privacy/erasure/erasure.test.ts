import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../../testing/app.ts';
import { readRows } from '../../testing/probe/places.ts';
import { loadWorld } from '../../testing/probe/world.ts';

type Erasure = components['schemas']['Erasure'];
type LegalHold = components['schemas']['LegalHold'];

const { school, pupils, accounts } = fixture;
const base = `/schools/${school}/pupils/${pupils[0]}`;
const fresh = '01900000-0000-7000-8000-000400000099';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
  await loadWorld(test.database);
  await asImporter(test.database.db, (trx) =>
    trx
      .insertInto('pupils')
      .values({
        ...{ school_id: school, id: fresh, code: 'HS099', full_name: 'Ghi Nhầm', sort_name: 'nhầm ghi' },
        ...{ birth_date: '2014-05-06', sex: 'male', account_id: null, personal_id: '079214000099' },
      })
      .execute(),
  );
});
afterAll(() => test.close());

const request = { dryRun: false, requestedBy: 'guardian', reason: 'Gia đình chuyển đi' };
const erase = (body: object = {}, call: Call = { as: 'principal' }, at = base) =>
  test.call<Erasure & { code?: string; detail?: string }>('POST', `${at}/erasure`, {
    ...call,
    body: { ...request, ...body },
  });
const counts = ({ items }: Erasure) =>
  Object.fromEntries(items.map(({ kind, action, count }) => [kind, `${action} ${count}`]));
const everything = async () =>
  (await readRows(test.database))
    .filter(({ table }) => !table.startsWith('audit_'))
    .map((row) => JSON.stringify(row))
    .sort();
const lift = async () => {
  const { body } = await test.call<{ items: LegalHold[] }>('GET', `${base}/legal-holds`, { as: 'principal' });
  for (const { id } of body.items)
    await test.call('POST', `${base}/legal-holds/${id}/lifting`, {
      ...{ as: 'principal', body: { reason: 'Vụ việc đã khép' } },
    });
};
const leave = (valid_to: string) =>
  asImporter(test.database.db, (trx) =>
    trx.updateTable('enrolments').set({ valid_to }).where('pupil_id', '=', pupils[0]).execute(),
  );

// In this order: what stands in the way is taken out of it, one after the other.
describe('erasePupilData', () => {
  it('is refused while a legal hold stands', async () => {
    const { status, body } = await erase();
    expect([status, body.code]).toEqual([422, 'legal_hold_stands']);
    expect((await erase({ dryRun: true })).body.blocked?.code).toBe('legal_hold_stands');
    await lift();
  });

  it('is refused while the pupil is enrolled, and says where', async () => {
    const { status, body } = await erase();
    expect([status, body.code]).toEqual([422, 'pupil_enrolled']);
    expect(body.detail).toContain('lớp 7A1');
    const { body: tried } = await erase({ dryRun: true });
    expect(tried.blocked).toEqual({ code: 'pupil_enrolled', detail: body.detail });
    // The last day is one of the school still.
    await leave('2026-11-11');
    expect((await erase()).body.code).toBe('pupil_enrolled');
    await leave('2026-11-10');
  });

  it('shows beforehand what it would do, and changes nothing', async () => {
    const before = await everything();
    const { status, body } = await erase({ dryRun: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: true, blocked: null, pupilId: pupils[0] });
    expect(counts(body)).toMatchObject(done);
    expect((await everything()).filter((row) => !row.includes('"idempotency_keys"'))).toEqual(before);
  });

  it('is for the principal alone', async () => {
    for (const as of ['guardian', 'pupil', 'homeroom', 'ward', 'otherPrincipal'] as const)
      expect((await erase({}, { as })).status, as).toBe(403);
  });

  it('erases, anonymises and keeps, with a reason for each', async () => {
    const { status, body } = await erase();
    expect(status).toBe(200);
    expect(counts(body)).toMatchObject(done);
    for (const { reason, title } of body.items) {
      expect(title).toMatch(/\S/);
      expect(reason).toMatch(/\.$/);
    }
    expect(body.items.find(({ kind }) => kind === 'marks')?.reason).toContain('27/2016/TT-BGDĐT');

    const left = (await readRows(test.database)).filter(({ fields }) =>
      JSON.stringify(fields).includes(pupils[0]),
    );
    const tables = new Set(left.map(({ table }) => table));
    for (const gone of ['guardianships', 'notice_acknowledgements', 'notices'])
      expect(tables).not.toContain(gone);
    for (const kept of ['pupils', 'enrolments', 'marks', 'mark_history', 'audit_entries'])
      expect(tables).toContain(kept);
    expect(left.find(({ table }) => table === 'pupils')?.fields).toMatchObject({
      ...{ full_name: 'Lê Thị An', account_id: null },
    });
    const rows = JSON.stringify(await everything());
    for (const gone of ['Trẻ 0088', 'Mẹ 0088', '0900880000', 'Lí do 0088', 'Lời nhắn 0088'])
      expect(rows, gone).not.toContain(gone);
    expect(rows).toContain('HỒ SƠ 0088');
  });

  it('ends what was agreed to, and keeps it as proof', async () => {
    const rows = (await readRows(test.database)).filter(
      ({ table, fields }) => table === 'consents' && fields['pupil_id'] === pupils[0],
    );
    expect(rows.map(({ fields }) => fields['withdrawn_by'])).toEqual([accounts.principal]);
  });

  it('leaves other pupils alone', async () => {
    const { body } = await erase(
      { dryRun: true },
      { as: 'principal' },
      `/schools/${school}/pupils/${pupils[1]}`,
    );
    expect(counts(body)).toMatchObject({
      guardians: 'erased 1',
      notices: 'erased 1',
      accountLink: 'anonymised 1',
    });
  });

  it('is in the ledger with ids, and on record with who asked and why', async () => {
    const entry = await asSchool((trx) =>
      sql<{ records: Record<string, string[]> }>`select records from audit_entries
        where operation = 'erasePupilData' and records ? 'erasure'`.execute(trx),
    );
    expect(entry.rows).toHaveLength(1);
    expect(Object.keys(entry.rows[0]?.records ?? {}).sort()).toEqual([
      ...['application', 'consent', 'erasure', 'notice', 'pupil'],
    ]);
    const { body } = await test.call<components['schemas']['PupilExport']>('GET', `${base}/export`, {
      as: 'principal',
    });
    expect(body.erasures).toContainEqual({
      ...{ requestedBy: 'guardian', reason: request.reason, doneAt: '2026-11-11T09:00:00+07:00' },
      counts: { accountLink: 1, guardians: 1, notices: 1, acknowledgements: 1, applications: 1 },
    });
  });

  it('finds nothing left the second time, and leaves no second record', async () => {
    const before = await everything();
    const { status, body } = await erase();
    expect(status).toBe(200);
    expect(body.items.filter(({ action, count }) => action !== 'kept' && count > 0)).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('ends what the family could see', async () => {
    expect((await test.call('GET', `${base}/export`, { as: 'guardian' })).status).toBe(403);
    expect((await test.call('GET', `${base}/export`, { as: 'pupil' })).status).toBe(403);
  });

  it('anonymises a pupil who never stood in a register', async () => {
    const at = `/schools/${school}/pupils/${fresh}`;
    const { body } = await erase({ requestedBy: 'school' }, { as: 'principal' }, at);
    expect(counts(body)['registry']).toBe('anonymised 1');
    expect(JSON.stringify(await everything())).not.toMatch(/Ghi Nhầm|079214000099|HS099|2014-05-06/);
    expect(counts((await erase({}, { as: 'principal' }, at)).body)['registry']).toBe('anonymised 0');
  });

  it('needs a reason that says something', async () => {
    expect((await erase({ reason: ' \u00a0 ' })).body).toMatchObject({ code: 'validation_failed' });
    expect((await erase({ dryRun: undefined })).body).toMatchObject({ code: 'validation_failed' });
  });
});

const done = {
  ...{ registry: 'kept 1', enrolments: 'kept 1', marks: 'kept 4', accountLink: 'anonymised 1' },
  ...{ guardians: 'erased 1', notices: 'erased 1', acknowledgements: 'erased 1' },
  ...{ applications: 'anonymised 1', consents: 'kept 1', erasures: 'kept 1' },
};

describe('the role of requests', () => {
  it('can erase nothing itself', async () => {
    for (const statement of [
      'delete from notices',
      'delete from guardianships',
      'delete from consents',
      'delete from notice_acknowledgements',
      'delete from files',
      'delete from file_chunks',
      'delete from admission_applications',
      "update pupils set full_name = 'x'",
      "update admission_applications set child = '{}'",
      'delete from erasures',
      'delete from legal_holds',
      "update consents set purpose = 'photos'",
    ])
      await expect(
        asSchool((trx) => sql.raw(statement).execute(trx)),
        statement,
      ).rejects.toThrow(/permission denied/);
  });

  it('and the one that erases sees no other school, and no register to delete from', async () => {
    const asEraser = (statement: string) =>
      asSchool(async (trx) => {
        await sql`select set_config('role', 'lienthong_eraser', true)`.execute(trx);
        return sql.raw<{ n: number }>(statement).execute(trx);
      });
    const { rows } = await asEraser(`select count(*) as n from notices where school_id <> '${school}'`);
    expect(rows).toEqual([{ n: 0 }]);
    for (const statement of [
      'delete from marks',
      'delete from mark_history',
      'delete from enrolments',
      'delete from pupils',
      'delete from audit_entries',
      'select * from audit_entries',
      'select * from accounts',
    ])
      await expect(asEraser(statement), statement).rejects.toThrow(/permission denied/);
  });
});

function asSchool<T>(work: Parameters<typeof inTenant<T>>[2]): Promise<T> {
  return inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId: school }, work);
}
