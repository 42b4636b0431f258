import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Database } from '../database/open.ts';
import { asImporter } from '../database/tenant.ts';
import { fixture } from './fixture.ts';
import type { Filling } from './other-school.ts';

/** Contacts of a school, a review that waits for it, and a report of its website. */
export async function fillUnit(
  trx: Transaction<Schema>,
  { schoolId: school_id, accountId, mark }: Filling,
  id: (number: number) => string,
): Promise<void> {
  const at = new Date('2026-11-01T08:00:00+07:00');
  await trx
    .insertInto('site_heartbeats')
    .values({
      ...{ school_id, site_key_id: id(7), day: '2026-11-10', version: '1.0.0', elements: ['edu-news'] },
      ...{ at: new Date('2026-11-10T08:00:00+07:00'), origin: `https://${mark}.test` },
      feeds: JSON.stringify([{ issuer: 'ward', lastSuccessAt: '2026-11-10T07:00:00+07:00' }]),
    })
    .execute();
  const person = { duty: 'it', name: `Người trực ${mark}`, title: null, phone: null, public: false };
  await trx
    .insertInto('unit_contacts')
    .values({
      ...{ school_id, mailbox: `hopthu${mark}@hcm.edu.vn`, phone: `028 ${mark} 1234`, version: 1 },
      ...{ address: `Địa chỉ trường ${mark}`, website: `https://trang-${mark}.test/` },
      people: JSON.stringify([{ ...person, email: `truc${mark}@hcm.edu.vn` }]),
      ...{ updated_at: at, updated_by: accountId, confirmed_at: at, confirmed_by: accountId },
      confirmed_version: 1,
    })
    .execute();
  await trx
    .insertInto('contact_rounds')
    .values({
      ...{ authority_id: fixture.department, id: id(290), name: `Rà soát ${mark}`, review_by: '2026-12-31' },
      ...{ opened_at: at, opened_by: null, ended_at: null },
    })
    .execute();
  await trx
    .insertInto('contact_reminders')
    .values({ school_id, round_id: id(290), kind: 'opened', reminded_at: at })
    .execute();
}

/** A review of an authority that stands above neither school. */
export async function fillFarRound({ db }: Database): Promise<void> {
  await asImporter(db, (trx) =>
    trx
      .insertInto('contact_rounds')
      .values({
        ...{ authority_id: fixture.otherDepartment, id: '01900000-0000-7000-8000-029000000001' },
        ...{ name: 'Rà soát của Sở Khác', review_by: '2026-12-31', opened_by: null, ended_at: null },
        opened_at: new Date('2026-11-01T08:00:00+07:00'),
      })
      .execute(),
  );
}

/** What a change wrote goes, its version stays: the next change is based on it. */
export async function undoContacts(trx: Transaction<Schema>): Promise<void> {
  await trx
    .updateTable('unit_contacts')
    .set({ address: 'Địa chỉ trường 0088', people: '[]' })
    .where('school_id', '=', fixture.school)
    .execute();
}
