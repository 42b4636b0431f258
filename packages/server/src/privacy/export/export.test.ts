import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import type { NewRow } from '../../database/schema.ts';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { readContractDocument } from '../../http/contract.ts';
import { fixture, testApp, type Call, type TestApp } from '../../testing/app.ts';
import { loadWorld, neighbours } from '../../testing/probe/world.ts';

type PupilExport = components['schemas']['PupilExport'];

const { school, pupils, accounts, gradebook } = fixture;
const pathOf = (pupilId: string) => `/schools/${school}/pupils/${pupilId}/export`;
const own = pathOf(pupils[0]);
const early = '01900000-0000-7000-8000-666600000001';

let test: TestApp;
beforeAll(async () => {
  const document = readContractDocument();
  const limits = { ...document['x-rate-limits'], export: { limit: 1000, windowSeconds: 60, per: 'account' } };
  test = await testApp({ document: { ...document, 'x-rate-limits': limits } });
  await loadWorld(test.database);
  await asImporter(test.database.db, async (trx) => {
    await trx
      .insertInto('guardianships')
      .values({
        ...{ school_id: school, pupil_id: pupils[0], account_id: neighbours.guardianOfClassmate },
        ...{ relation: 'father', valid_from: '2026-08-15', valid_to: null },
      })
      .execute();
    await trx
      .insertInto('notices')
      .values({
        ...{ school_id: school, id: early, class_id: fixture.class7A1, pupil_id: null },
        ...{ author_id: accounts.homeroom, title: 'Trước khi em vào lớp', body: 'x' },
        published_at: new Date('2026-08-14T23:30:00+07:00'),
      })
      .execute();
    await trx
      .updateTable('gradebook_columns')
      .set({ published_at: new Date('2026-11-03T08:00:00+07:00') })
      .where('gradebook_id', '=', gradebook)
      .where('slot', '=', 'tx1')
      .execute();
    await trx
      .insertInto('marks')
      .values({
        ...{ school_id: school, gradebook_id: gradebook, pupil_id: pupils[0], slot: 'gk', state: 'value' },
        ...{ tenths: 35, version: 1, updated_by: accounts.teacher, updated_at: new Date('2026-11-05') },
      })
      .execute();
  });
});
afterAll(() => test.close());

const read = async (call: Call, path = own) => (await test.call<PupilExport>('GET', path, call)).body;

describe('what is held about a pupil', () => {
  it('says who it is, where it was, and what each part means', async () => {
    const body = await read({ as: 'guardian' });
    expect(body).toMatchObject({
      ...{ schoolId: school, pupilId: pupils[0], madeFor: 'family', madeAt: '2026-11-11T09:00:00+07:00' },
      registry: { code: 'HS001', fullName: 'Lê Thị An', personalId: '000880000000', hasAccount: true },
      enrolments: [{ className: '7A1', schoolYear: 2026, ordinal: 1, from: '2026-08-15', to: null }],
    });
    const english = await read({ as: 'guardian', language: 'en' });
    expect(english.parts.find(({ part }) => part === 'marks')?.title).toBe('Marks');
    for (const { meaning, title } of [...body.parts, ...english.parts]) {
      expect(title).toMatch(/\S/);
      expect(meaning).toMatch(/\.$/);
    }
  });

  it('has every mark with its history', async () => {
    const { marks } = await read({ as: 'principal' });
    const first = marks.find(({ slot, subjectCode }) => slot === 'tx1' && subjectCode === 'toan');
    expect(first).toMatchObject({
      ...{ className: '7A1', value: 8, writtenBy: accounts.homeroom },
      history: [{ version: 1, value: 8, writtenBy: accounts.homeroom }],
      corrections: [],
    });
    expect(marks.map(({ slot, value }) => [slot, value])).toContainEqual(['gk', 3.5]);
  });

  it('has the application with the same identification number', async () => {
    const { applications } = await read({ as: 'principal' });
    expect(applications).toMatchObject([
      { code: 'HỒ SƠ 0088', guardian: { fullName: 'Mẹ 0088' }, consentText: 'Đồng ý 0088' },
    ]);
    expect((await read({ as: 'principal' }, pathOf(pupils[1]))).applications).toEqual([]);
  });

  it('does not tell a guardian the address that another may have filed', async () => {
    const child = {
      fullName: 'Lê Thị An',
      residence: { province: 'Hà Nội', ward: 'Phường X', street: '9 Ngõ 1' },
    };
    const filed = (json: object) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('admission_applications')
          .set({ child: JSON.stringify(json) })
          .where('school_id', '=', school)
          .execute(),
      );
    await filed(child);
    expect((await read({ as: 'principal' })).applications).toMatchObject([{ child }]);
    for (const as of ['guardian', 'pupil'] as const) {
      const { applications, parts } = await read({ as });
      expect(applications.map((one) => one.child)).toEqual([{ fullName: 'Lê Thị An' }]);
      expect(parts.find(({ part }) => part === 'applications')?.leftOut).toContain('địa chỉ');
    }
  });

  it('says who looked at it', async () => {
    await test.call('GET', `/schools/${school}/classes/${fixture.class7A1}/pupils`, { as: 'homeroom' });
    await test.call('GET', `/schools/${school}/pupils/${pupils[0]}/contact-book`, { as: 'pupil' });
    const forPrincipal = (await read({ as: 'principal' })).accesses;
    const homeroom = `person:${accounts.homeroom}`;
    expect(forPrincipal).toContainEqual(
      expect.objectContaining({ operation: 'listPupils', who: 'staff', caller: homeroom, count: 1 }),
    );
    await test.call('GET', `/schools/${school}/classes/${fixture.class7A1}/pupils`, { as: 'teacher' });
    const forFamily = (await read({ as: 'guardian' })).accesses;
    // Two people of the school, told as one.
    expect(forFamily.filter(({ operation }) => operation === 'listPupils')).toMatchObject([
      { who: 'staff', caller: null, count: 2 },
    ]);
    expect(forFamily).toContainEqual(
      expect.objectContaining({ operation: 'listContactBookEntries', who: 'family', caller: null }),
    );
    const exports = (accesses: PupilExport['accesses'], by: string) =>
      accesses.find(({ operation, who }) => operation === 'exportPupilData' && who === by)?.count ?? 0;
    expect(exports(forFamily, 'self')).toBeGreaterThan(0);
    // An export is told in the next one.
    expect(exports(forFamily, 'staff')).toBe(exports(forPrincipal, 'self') + 1);
  });

  it('tells by which app, which site and by the school’s rules', async () => {
    await asSchool(async (trx) => {
      const entries = ['app:x1', 'site:k1', 'system', `person:${neighbours.otherTeacher}`].map(
        (caller, index) => ({
          ...{
            id: `01900000-0000-7000-8000-77770000000${index}`,
            at: new Date(),
            caller,
            operation: 'tried',
          },
          ...{
            outcome: 200,
            records: JSON.stringify({ pupil: [pupils[0]] }),
            request_id: 'r',
            school_id: school,
          },
        }),
      );
      await trx.insertInto('audit_entries').values(entries).execute();
    });
    const told = (await read({ as: 'pupil' })).accesses.filter(({ operation }) => operation === 'tried');
    expect(told.map(({ who, caller }) => [who, caller]).sort()).toEqual([
      ['app', 'app:x1'],
      ['other', null],
      ['site', 'site:k1'],
      ['system', null],
    ]);
  });
});

describe('what a family is not shown', () => {
  it('is other people: their accounts, their telephone, who wrote a mark', async () => {
    for (const as of ['guardian', 'pupil'] as const) {
      const body = await read({ as });
      const text = JSON.stringify(body);
      for (const other of [
        neighbours.guardianOfClassmate,
        accounts.teacher,
        accounts.homeroom,
        accounts.principal,
      ])
        expect(text, other).not.toContain(other);
      for (const contact of ['0900880000', 'Mẹ 0088']) expect(text).not.toContain(contact);
      expect(body.guardians.map(({ person }) => person.relation).sort()).toEqual(['father', 'mother']);
    }
  });

  it('is marks whose column is not published, and the text says so', async () => {
    const body = await read({ as: 'guardian' });
    expect(body.marks.map(({ slot }) => slot)).not.toContain('gk');
    expect(body.marks.map(({ slot, subjectCode }) => [subjectCode, slot]).sort()).toEqual([
      ['nguVan', 'tx1'],
      ['toan', 'tx1'],
    ]);
    expect(body.parts.find(({ part }) => part === 'marks')?.leftOut).toMatch(/chưa công bố/);
    const principals = await read({ as: 'principal' });
    expect(principals.parts.find(({ part }) => part === 'marks')?.leftOut).toBeNull();
  });

  it('is a mark that a teacher only asks for; once it is decided on it is told', async () => {
    const request: Omit<NewRow<'mark_corrections'>, 'id' | 'why'> = {
      ...{ school_id: school, gradebook_id: gradebook, pupil_id: pupils[0], slot: 'tx1', mark_version: 2 },
      ...{ old_tenths: 80, old_comment: null, old_reason: null, comment: null, reason: null },
      ...{ requested_by: accounts.teacher, requested_at: new Date('2026-11-05') },
      old_state: 'value',
      state: 'value',
    };
    const decided = {
      status: 'refused' as const,
      decided_at: new Date('2026-11-06'),
      decided_by: accounts.principal,
    };
    await asImporter(test.database.db, (trx) =>
      trx
        .insertInto('mark_corrections')
        .values([
          { ...request, id: randomUUID(), tenths: 90, why: 'Cộng sót' },
          {
            ...request,
            id: randomUUID(),
            tenths: 85,
            why: 'Chấm lại',
            ...decided,
            decision_reason: 'Không có',
          },
        ])
        .execute(),
    );
    const asked = async (as: 'guardian' | 'principal') =>
      (await read({ as })).marks
        .flatMap(({ corrections }) => corrections.map(({ status, why }) => [status, why]))
        .sort();
    expect(await asked('guardian')).toEqual([['refused', 'Chấm lại']]);
    expect(await asked('principal')).toEqual(
      expect.arrayContaining([
        ['open', 'Cộng sót'],
        ['refused', 'Chấm lại'],
      ]),
    );
  });

  it('is what others of the family, or of the school, confirmed', async () => {
    const confirmed = async (as: 'guardian' | 'principal') =>
      (await read({ as })).notices.flatMap(({ acknowledgements }) => acknowledgements);
    expect(await confirmed('guardian')).toEqual([]);
    expect((await confirmed('principal')).map(({ person }) => person.accountId)).toEqual([accounts.homeroom]);
    const body = { pupilId: pupils[0] };
    const [notice] = (await read({ as: 'guardian' })).notices;
    const path = `/schools/${school}/notices/${notice?.id}/acknowledgements`;
    await test.call('POST', path, { as: 'guardian', body });
    expect((await confirmed('guardian')).map(({ person }) => person.self)).toEqual([true]);
    expect(await confirmed('principal')).toHaveLength(2);
  });

  it('is a legal hold', async () => {
    expect((await read({ as: 'guardian' })).legalHolds).toEqual([]);
    expect((await read({ as: 'principal' })).legalHolds).toHaveLength(1);
  });

  it('is a notice of a class before the pupil was in it, or to another family', async () => {
    const titles = (await read({ as: 'guardian' })).notices.map(({ title }) => title);
    expect(titles.sort()).toEqual(['Tiêu đề 0088', 'Tiêu đề của hàng xóm 3']);
  });
});

describe('the export of a pupil', () => {
  it('is for its family and the principal', async () => {
    for (const as of [
      'homeroom',
      'teacher',
      'admissions',
      'ward',
      'department',
      'nobody',
      'otherPrincipal',
    ] as const)
      expect((await test.call('GET', own, { as })).status, as).toBe(403);
    expect((await test.call('GET', pathOf(pupils[1]), { as: 'guardian' })).status).toBe(403);
    expect((await test.call('GET', pathOf(pupils[1]), { as: 'pupil' })).status).toBe(403);
    expect((await test.call('GET', pathOf(fixture.otherPupil), { as: 'principal' })).body).toMatchObject({
      code: 'pupil_unknown',
    });
  });

  it('is an entry of the ledger that names the pupil', async () => {
    await read({ as: 'guardian' });
    const [entry] = await asSchool((trx) =>
      trx.selectFrom('audit_entries').selectAll().orderBy('seq', 'desc').limit(1).execute(),
    );
    expect(entry).toMatchObject({ operation: 'exportPupilData', records: { pupil: [pupils[0]] } });
  });
});

function asSchool<T>(work: Parameters<typeof inTenant<T>>[2]): Promise<T> {
  return inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId: school }, work);
}
