import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewRow } from '../../database/schema.ts';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../../testing/app.ts';
import { retentionKeeper } from './keeper.ts';

const { school, otherSchool, pupils, accounts, class7A1, otherClass } = fixture;
const now = new Date('2026-11-11T02:00:00+07:00');
const id = (number: number) => `01900000-0000-7000-8000-5555${String(number).padStart(8, '0')}`;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

describe('the nightly removal', () => {
  beforeEach(async () => {
    await asImporter(test.database.db, async (trx) => {
      for (const table of ['notice_acknowledgements', 'notices', 'consents', 'consent_texts'] as const)
        await trx.deleteFrom(table).execute();
      await trx.deleteFrom('admission_applications').execute();
      await trx.deleteFrom('admission_campaigns').execute();
      await trx.deleteFrom('legal_holds').execute();
      await trx.deleteFrom('retention_periods').execute();
      for (const [index, day] of [...days, ...days].entries())
        await trx.insertInto('notices').values(notice(index, day)).execute();
      await trx
        .insertInto('notice_acknowledgements')
        .values({
          ...{ school_id: school, notice_id: id(0), pupil_id: pupils[0], account_id: accounts.guardian },
          acknowledged_at: now,
        })
        .execute();
    });
  });

  const keep = (batch?: number) =>
    retentionKeeper(test.database.db, batch === undefined ? {} : { batch }).run(now);
  const period = (kind: string, years: number, school_id: string = school) =>
    asImporter(test.database.db, (trx) =>
      trx.insertInto('retention_periods').values({ school_id, kind, years }).execute(),
    );
  const left = async (table: 'notices' | 'consents' | 'admission_applications') =>
    (
      await asImporter(test.database.db, (trx) => trx.selectFrom(table).select('id').orderBy('id').execute())
    ).map((row) => Number(row.id.slice(-8)));
  const acknowledgements = () =>
    asImporter(test.database.db, (trx) => trx.selectFrom('notice_acknowledgements').selectAll().execute());
  const entries = () =>
    inTenant(
      test.database.db,
      { caller: { kind: 'anonymous' }, schoolId: school },
      async (trx) =>
        (
          await sql<{ caller: string; records: Record<string, string[]>; address: string | null }>`
          select caller, records, address from audit_entries where operation = 'applyRetention' order by seq`.execute(
            trx,
          )
        ).rows,
    );
  const hold = (pupil_id: string) =>
    asImporter(test.database.db, (trx) =>
      trx
        .insertInto('legal_holds')
        .values({
          ...{
            school_id: school,
            id: id(900),
            pupil_id,
            reason: 'x',
            set_at: now,
            set_by: accounts.principal,
          },
        })
        .execute(),
    );

  it('removes nothing where no period is set', async () => {
    await keep();
    expect(await left('notices')).toHaveLength(8);
    expect(await entries()).toEqual([]);
  });

  it.each([
    [0, ['2026-08-01', '2026-10-01']],
    [1, ['2025-08-01', '2026-08-01', '2026-10-01']],
    [2, [...days]],
  ])('after %i years leaves the notices of %j', async (years, kept) => {
    await period('notices', years);
    await keep();
    const expected = days.flatMap((day, index) => (kept.includes(day) ? [index] : []));
    // Those of the other school stay whatever this one says.
    expect(await left('notices')).toEqual([...expected, 4, 5, 6, 7]);
  });

  it('removes in short steps, and names the ids in the ledger', async () => {
    await period('notices', 0);
    const before = (await entries()).length;
    await keep(1);
    const written = (await entries()).slice(before);
    expect(written.map(({ caller, records, address }) => [caller, records, address])).toEqual(
      [0, 1].map((number) => ['system', { notice: [id(number)] }, null]),
    );
    expect(await acknowledgements()).toEqual([]);
    await keep(1);
    expect(await entries()).toHaveLength(before + 2);
  });

  it('removes confirmations alone where the school says so', async () => {
    await period('acknowledgements', 0);
    await keep();
    expect(await left('notices')).toHaveLength(8);
    expect(await acknowledgements()).toEqual([]);
    expect((await entries()).at(-1)?.records).toEqual({ notice: [id(0)], pupil: [pupils[0]] });
  });

  it('leaves what a legal hold covers: of the pupil, of its class, of its application', async () => {
    await hold(pupils[0]);
    for (const kind of ['notices', 'acknowledgements', 'consents', 'applicationsNotAdmitted'])
      await period(kind, 0);
    await withApplications();
    await withConsents();
    await keep();
    expect(await left('notices')).toHaveLength(8);
    expect(await acknowledgements()).toHaveLength(1);
    expect(await left('consents')).toEqual([0, 1, 2]);
    // The one with the identification number of the pupil; the other goes.
    expect(await left('admission_applications')).toEqual([0, 2, 3]);
  });

  it.each([
    ['pupil', pupils[1], '079214000002'],
    ['application', pupils[0], null],
  ])('leaves what a legal hold may cover, where the %s has no number', async (_which, held, personal_id) => {
    await withApplications();
    await asImporter(test.database.db, (trx) =>
      trx.updateTable('admission_applications').set({ personal_id }).where('id', '=', id(2)).execute(),
    );
    await period('applicationsAdmitted', 0);
    await hold(held);
    await keep();
    expect(await left('admission_applications')).toContain(2);
  });

  it('removes applications by their outcome, once their campaign is over', async () => {
    await withApplications();
    await period('applicationsNotAdmitted', 0);
    await keep();
    expect(await left('admission_applications')).toEqual([2, 3]);
    await period('applicationsAdmitted', 0);
    await keep();
    expect(await left('admission_applications')).toEqual([3]);
  });

  it('removes consents that have ended', async () => {
    await withConsents();
    await period('consents', 0);
    await keep();
    expect(await left('consents')).toEqual([2]);
  });

  it('is done once a day by a process, and once by several together', async () => {
    await period('notices', 0);
    const before = (await entries()).length;
    await Promise.all([keep(), keep(), keep()]);
    expect((await entries()).length).toBe(before + 1);
    const keeper = retentionKeeper(test.database.db);
    await keeper.run(now);
    await asImporter(test.database.db, (trx) =>
      trx.insertInto('notices').values(notice(0, days[0])).execute(),
    );
    await keeper.run(new Date(now.getTime() + 3_600_000));
    expect(await left('notices')).toContain(0);
    await keeper.run(new Date(now.getTime() + 24 * 3_600_000));
    expect(await left('notices')).not.toContain(0);
  });

  it('removes nothing in a school that an authority has frozen', async () => {
    await period('notices', 0);
    await period('notices', 0, otherSchool);
    const freeze = { authority_id: fixture.department, id: id(901), kind: 'school' as const };
    await asImporter(test.database.db, (trx) =>
      trx
        .insertInto('freezes')
        .values({
          ...{
            ...freeze,
            app_id: null,
            frozen_school_id: school,
            feature: null,
            reason_vi: 'x',
            reason_en: 'x',
          },
          ...{ frozen_at: now, frozen_by: accounts.department, lifted_at: null, lifted_by: null },
        })
        .execute(),
    );
    const keeper = retentionKeeper(test.database.db);
    await keeper.run(now);
    expect(await left('notices')).toEqual([0, 1, 2, 3, 6, 7]);
    await asImporter(test.database.db, (trx) =>
      trx.deleteFrom('freezes').where('id', '=', id(901)).execute(),
    );
    await keeper.run(new Date(now.getTime() + 24 * 3_600_000));
    expect(await left('notices')).toEqual([2, 3, 6, 7]);
  });

  it('goes on in other schools where one fails, and tries again', async () => {
    await period('notices', 0);
    await period('notices', 0, otherSchool);
    await test.database.asOwner((owner) =>
      owner.exec(`
        create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
        create trigger broken before delete on notices for each row when (old.school_id = '${school}')
          execute function broken()`),
    );
    const keeper = retentionKeeper(test.database.db);
    await expect(keeper.run(now)).rejects.toThrow('Retention failed in some schools');
    expect(await left('notices')).toEqual([0, 1, 2, 3, 6, 7]);
    await test.database.asOwner((owner) => owner.exec('drop trigger broken on notices'));
    await keeper.run(now);
    expect(await left('notices')).toEqual([2, 3, 6, 7]);
  });

  async function withApplications(): Promise<void> {
    await asImporter(test.database.db, async (trx) => {
      await trx
        .updateTable('pupils')
        .set({ personal_id: '079214000001' })
        .where('id', '=', pupils[0])
        .execute();
      const campaign = (number: number, closes_at: string) => ({
        ...{ school_id: school, id: id(number), name: 'x', grade: 6, school_year: 2026, seats: 1 },
        ...{ opens_at: new Date('2026-06-01'), closes_at: new Date(closes_at) },
        ...{ usual_birth_year: 2014, earliest_birth_year: 2011, consent_version: '1', consent_text: 'x' },
      });
      await trx
        .insertInto('admission_campaigns')
        .values([campaign(100, '2026-07-31T23:59:59+07:00'), campaign(101, '2026-08-01T00:00:00+07:00')])
        .execute();
      const application = (
        number: number,
        campaign_id: string,
        status: NewRow<'admission_applications'>['status'],
        personal_id: string | null,
      ) => ({
        ...{
          school_id: school,
          id: id(number),
          campaign_id,
          code: `HS-${number}`,
          child: '{}',
          guardian: '{}',
        },
        ...{
          age_reason: null,
          personal_id,
          display_name: 'x',
          birth_year: 2014,
          consent_version: '1',
          status,
        },
        submitted_at: new Date('2026-06-05'),
      });
      await trx
        .insertInto('admission_applications')
        .values([
          application(0, id(100), 'refused', '079214000001'),
          application(1, id(100), 'submitted', null),
          application(2, id(100), 'accepted', null),
          application(3, id(101), 'refused', null),
        ])
        .execute();
    });
  }

  /** One that ran out, one withdrawn in the year before, one that runs. */
  async function withConsents(): Promise<void> {
    await asImporter(test.database.db, async (trx) => {
      await trx
        .insertInto('consent_texts')
        .values({
          ...{ school_id: school, purpose: 'photos', version: 1, service: 'x', price_dong: 0, text_vi: 'x' },
          ...{ text_en: null, hash: 'x', published_at: now, published_by: accounts.principal },
        })
        .execute();
      const consent = (number: number, valid_until: string, withdrawn_at: Date | null) => ({
        ...{ school_id: school, id: id(number), pupil_id: pupils[0], account_id: accounts.guardian },
        ...{
          relation: 'mother' as const,
          purpose: 'photos' as const,
          text_version: 1,
          channel: 'web' as const,
        },
        ...{ child_agreed: true, given_at: new Date('2026-02-01'), valid_until, withdrawn_at },
        withdrawn_by: withdrawn_at && accounts.guardian,
      });
      await trx
        .insertInto('consents')
        .values([
          consent(0, '2026-07-31', null),
          consent(1, '2027-07-31', new Date('2026-07-31T23:00:00+07:00')),
          consent(2, '2027-07-31', new Date('2026-08-01T00:00:00+07:00')),
        ])
        .execute();
    });
  }
});

/** The last day of a school year and the first of the next. */
const days = ['2025-07-31', '2025-08-01', '2026-08-01', '2026-10-01'] as const;

function notice(index: number, day: string): NewRow<'notices'> {
  const here = index < days.length;
  return {
    ...{ school_id: here ? school : otherSchool, id: id(index), class_id: here ? class7A1 : otherClass },
    ...{ pupil_id: null, author_id: accounts.principal, title: 'x', body: 'x' },
    published_at: new Date(`${day}T07:00:00+07:00`),
  };
}
