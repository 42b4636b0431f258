import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Filling } from './other-school.ts';

/** A row of a school in each table of privacy; the pupil is the one who filed the application of the fixture. */
export async function fillPrivacy(
  trx: Transaction<Schema>,
  { schoolId: school_id, pupilId: pupil_id, accountId: account_id, mark }: Filling,
  id: (number: number) => string,
): Promise<void> {
  const at = new Date('2026-11-01T08:00:00+07:00');
  const text = (what: string) => `${what} ${mark}`;
  await trx
    .updateTable('pupils')
    .set({ personal_id: `0${mark}0000000` })
    .where('school_id', '=', school_id)
    .where('id', '=', pupil_id)
    .execute();
  await trx
    .insertInto('consent_texts')
    .values({
      ...{ school_id, purpose: 'paidMessages', version: 1, service: text('Tin nhắn'), price_dong: 60_000 },
      ...{ text_vi: text('Tôi đồng ý nhận tin nhắn'), text_en: null, hash: text('dấu'), published_at: at },
      published_by: account_id,
    })
    .execute();
  await trx
    .insertInto('consents')
    .values({
      ...{ school_id, id: id(21), pupil_id, account_id, relation: 'mother', purpose: 'paidMessages' },
      ...{ text_version: 1, channel: 'paper', child_agreed: false, given_at: at, valid_until: '2027-07-31' },
    })
    .execute();
  await trx
    .insertInto('legal_holds')
    .values({ school_id, id: id(22), pupil_id, reason: text('Thanh tra'), set_at: at, set_by: account_id })
    .execute();
  await trx
    .insertInto('erasures')
    .values({
      ...{ school_id, id: id(23), pupil_id, requested_by: 'guardian', reason: text('Gia đình đề nghị') },
      ...{ counts: JSON.stringify({ notices: 1 }), done_at: at, done_by: account_id },
    })
    .execute();
  await trx.insertInto('retention_periods').values({ school_id, kind: 'notices', years: 5 }).execute();
}
