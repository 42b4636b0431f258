import type { Database } from '../database/open.ts';
import { asImporter, inTenant } from '../database/tenant.ts';
import { fixture } from './fixture.ts';

const id = (number: number) => `01900000-0000-7000-8000-0099${String(number).padStart(8, '0')}`;

/** One row of the other school in each table where the fixture has none. */
export async function fillOtherSchool({ db }: Database): Promise<void> {
  const at = new Date('2026-11-01T08:00:00+07:00');
  const { otherSchool: school_id, otherGradebook: gradebook_id, otherPupil: pupil_id } = fixture;
  const account_id = fixture.accounts.otherPrincipal;
  const cell = {
    school_id,
    gradebook_id,
    pupil_id,
    slot: 'tx1',
    version: 1,
    state: 'value',
    tenths: 80,
  } as const;
  await asImporter(db, async (trx) => {
    await trx
      .insertInto('marks')
      .values({ ...cell, updated_at: at, updated_by: account_id })
      .execute();
    await trx
      .insertInto('mark_history')
      .values({ ...cell, written_at: at, written_by: account_id })
      .execute();
    await trx
      .insertInto('notices')
      .values({
        ...{ school_id, id: id(1), class_id: fixture.otherClass, pupil_id, author_id: account_id },
        ...{ title: 'x', body: 'x', published_at: at },
      })
      .execute();
    await trx
      .insertInto('notice_acknowledgements')
      .values({ school_id, notice_id: id(1), pupil_id, account_id, acknowledged_at: at })
      .execute();
    await trx
      .insertInto('feeds')
      .values({ school_id, id: id(2), label: 'x', issuer: 'school', url: 'https://khac.test/rss' })
      .execute();
    await trx
      .insertInto('feed_items')
      .values({
        ...{
          school_id,
          feed_id: id(2),
          item_id: 'x',
          title: 'x',
          summary: 'x',
          html: 'x',
          first_seen_at: at,
        },
      })
      .execute();
    await trx
      .insertInto('admission_campaigns')
      .values({
        ...{
          school_id,
          id: id(3),
          name: 'x',
          grade: 6,
          school_year: 2027,
          opens_at: at,
          closes_at: at,
          seats: 1,
        },
        ...{ usual_birth_year: 2016, earliest_birth_year: 2013, consent_version: '1', consent_text: 'x' },
      })
      .execute();
    await trx
      .insertInto('admission_applications')
      .values({
        ...{
          school_id,
          id: id(4),
          campaign_id: id(3),
          code: 'x',
          child: '{}',
          guardian: '{}',
          display_name: 'x',
        },
        ...{ birth_year: 2016, consent_version: '1', status: 'submitted', submitted_at: at },
      })
      .execute();
  });
  // Nobody imports a ledger: an entry comes from its own school.
  await inTenant(db, { caller: { kind: 'anonymous' }, schoolId: school_id }, (trx) =>
    trx
      .insertInto('audit_entries')
      .values({
        ...{ school_id, id: id(5), at, caller: 'anonymous', operation: 'x', outcome: 200, records: '{}' },
        request_id: id(6),
      })
      .execute(),
  );
}
