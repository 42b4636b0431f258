import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asRole } from '../../database/as-role.ts';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { fixture } from '../../testing/app.ts';
import { bearer, grantTo, registeredApp } from '../../testing/app-flow.ts';
import { tokenOfApp } from '../../testing/app-records.ts';
import { dung, useRosters } from '../../testing/rosters.ts';

const { school, class7A1, pupils } = fixture;
const { app, importRows } = useRosters();

describe('a code with a character that nobody sees', () => {
  it('is that of the pupil it names, and not of a new one', async () => {
    const { status, body } = await importRows([
      { pupilCode: 'HS\u0001001', fullName: 'Lê Thị An', className: '7A\u00011' },
    ]);
    expect([status, body]).toMatchObject([200, { items: [{ outcome: 'unchanged', pupilId: pupils[0] }] }]);
  });
});

describe('who may', () => {
  it('is the principal; teachers, officers and the principal next door are refused', async () => {
    for (const as of ['teacher', 'homeroom', 'ward', 'admissions', 'guardian', 'otherPrincipal'] as const)
      expect((await importRows([dung], { as })).status, as).toBe(403);
  });

  it('takes no list of a year that is over', async () => {
    const { status, body } = await importRows([dung], { schoolYear: 2025 });
    expect([status, body]).toMatchObject([
      400,
      { code: 'validation_failed', errors: [{ pointer: '/schoolYear' }] },
    ]);
  });

  it('is an app by a grant for the whole school, with every scope that the answer tells of', async () => {
    const scopes = [
      ...(['registry.pupil-names', 'registry.pupil-codes', 'registry.pupil-details'] as const),
      'registry.write',
    ] as const;
    const appId = await registeredApp(app(), [...scopes]);
    await grantTo(app(), appId, [...scopes]);
    const send = async (granted: readonly (typeof scopes)[number][]) =>
      app().call<Record<string, unknown>>('POST', `/schools/${school}/registry/imports`, {
        ...bearer(await tokenOfApp(app().database, { appId, scopes: granted })),
        body: { schoolYear: 2026, dryRun: true, rows: [{ row: 1, ...dung }] },
      });
    expect((await send(scopes)).status).toBe(200);
    expect((await send(['registry.write'])).body).toMatchObject({ code: 'scope_missing' });
    await asImporter(app().database.db, (trx) =>
      trx
        .updateTable('grants')
        .set({ class_ids: [class7A1] })
        .where('app_id', '=', appId)
        .execute(),
    );
    expect((await send(scopes)).body).toMatchObject({ status: 403, code: 'permission_denied' });
  });

  it('stands in the ledger with the ids of the pupils, and no name', async () => {
    await importRows([{ pupilCode: 'HS001', fullName: 'Lê Thị An', className: '7A1' }]);
    const [entry] = await app().database.asOwner((owner) =>
      owner.query<{ records: Record<string, string[]> }>(
        `select records from audit_entries where operation = 'importRoster' order by seq desc limit 1`,
      ),
    );
    expect(entry?.records['pupil']).toEqual([pupils[0]]);
  });
});

describe('the role that writes lists', () => {
  const asRegistrar = (statement: string) =>
    inTenant(app().database.db, { caller: { kind: 'anonymous' }, schoolId: school }, (trx) =>
      asRole(trx, 'lienthong_registrar', () => sql.raw<{ n: number }>(statement).execute(trx)),
    );

  it('sees no other school, changes no code and no account, and removes nothing', async () => {
    const { rows } = await asRegistrar(`select count(*) as n from pupils where school_id <> '${school}'`);
    expect(rows).toEqual([{ n: 0 }]);
    for (const statement of [
      "update pupils set code = 'x'",
      'update pupils set account_id = null',
      'update pupils set personal_id = null',
      'select personal_id from pupils',
      "update classes set name = 'x'",
      'update enrolments set pupil_id = class_id',
      ...['pupils', 'enrolments', 'classes', 'marks'].map((table) => `delete from ${table}`),
      ...['accounts', 'marks', 'guardianships', 'audit_entries'].map((table) => `select * from ${table}`),
    ])
      await expect(asRegistrar(statement), statement).rejects.toThrow(/permission denied/);
  });
});
