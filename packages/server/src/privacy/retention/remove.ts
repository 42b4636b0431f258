import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../database/schema.ts';
import type { Db } from '../pupil.ts';
import type { EndingKind } from './kinds.ts';

export interface Removed {
  /** How many records; 0 when nothing had had its time. */
  count: number;
  /** Their ids by kind, for the ledger. A confirmation has none of its own: its notice and its pupil name it. */
  ids: Record<string, string[]>;
}

interface Batch {
  schoolId: string;
  /** What is of a day before this one has had its time. */
  before: Day;
  limit: number;
}

type Remove = (trx: Db, batch: Batch) => Promise<Removed>;

/** A notice concerns a pupil under a legal hold; of a class notice, whoever was ever in the class counts. */
const noticeIsHeld = sql<boolean>`exists (
  select from legal_holds h where h.school_id = n.school_id and h.lifted_at is null and (h.pupil_id = n.pupil_id
    or (n.pupil_id is null and exists (select from enrolments e
      where e.school_id = n.school_id and e.class_id = n.class_id and e.pupil_id = h.pupil_id))))`;

/** Without a number on either side nobody can say whose the application of an admitted child is. */
const mayBeHeld = sql<boolean>`exists (
  select from legal_holds h join pupils p on p.school_id = h.school_id and p.id = h.pupil_id
  where h.school_id = a.school_id and h.lifted_at is null and (p.personal_id is null or a.personal_id is null))`;

const moment = (day: Day) => `${day}T00:00:00+07:00`;

/** As the role that may remove: one batch of each kind. */
export const removers: Readonly<Record<EndingKind, Remove>> = {
  applicationsNotAdmitted: (trx, batch) => removeApplications(trx, batch, sql`a.status <> 'accepted'`),
  applicationsAdmitted: (trx, batch) =>
    removeApplications(trx, batch, sql`a.status = 'accepted' and not ${mayBeHeld}`),

  async notices(trx, { schoolId, before, limit }) {
    const ids = await idsOf(
      trx,
      sql`select n.id from notices n where n.school_id = ${schoolId} and n.published_at < ${moment(before)}::timestamptz
        and not ${noticeIsHeld} order by n.published_at limit ${limit}`,
    );
    if (ids.length === 0) return { count: 0, ids: {} };
    await trx
      .deleteFrom('notice_acknowledgements')
      .where('school_id', '=', schoolId)
      .where('notice_id', 'in', ids)
      .execute();
    await trx.deleteFrom('notices').where('school_id', '=', schoolId).where('id', 'in', ids).execute();
    return { count: ids.length, ids: { notice: ids } };
  },

  async acknowledgements(trx, { schoolId, before, limit }) {
    const { rows } = await sql<{ notice_id: string; pupil_id: string }>`
      delete from notice_acknowledgements where (school_id, notice_id, pupil_id, account_id) in (
        select s.school_id, s.notice_id, s.pupil_id, s.account_id from notice_acknowledgements s
        join notices n on n.school_id = s.school_id and n.id = s.notice_id
        where s.school_id = ${schoolId} and n.published_at < ${moment(before)}::timestamptz
          and not exists (select from legal_holds h
            where h.school_id = s.school_id and h.pupil_id = s.pupil_id and h.lifted_at is null)
        order by n.published_at limit ${limit})
      returning notice_id, pupil_id`.execute(trx);
    const notice = [...new Set(rows.map((row) => row.notice_id))];
    const pupil = [...new Set(rows.map((row) => row.pupil_id))];
    return { count: rows.length, ids: { notice, pupil } };
  },

  async consents(trx, { schoolId, before, limit }) {
    const ids = await idsOf(
      trx,
      sql`delete from consents where school_id = ${schoolId} and id in (
        select c.id from consents c where c.school_id = ${schoolId}
          and least(c.valid_until, (c.withdrawn_at at time zone interval '+07:00')::date) < ${before}
          and not exists (select from legal_holds h
            where h.school_id = c.school_id and h.pupil_id = c.pupil_id and h.lifted_at is null)
        order by c.given_at limit ${limit})
      returning id`,
    );
    return { count: ids.length, ids: { consent: ids } };
  },
};

/** An application is of a pupil under a legal hold when both have the same personal identification number. */
async function removeApplications(
  trx: Db,
  { schoolId, before, limit }: Batch,
  status: RawBuilder<unknown>,
): Promise<Removed> {
  const ids = await idsOf(
    trx,
    sql`delete from admission_applications where school_id = ${schoolId} and id in (
      select a.id from admission_applications a
      join admission_campaigns k on k.school_id = a.school_id and k.id = a.campaign_id
      where a.school_id = ${schoolId} and k.closes_at < ${moment(before)}::timestamptz and ${status}
        and not exists (select from legal_holds h
          join pupils p on p.school_id = h.school_id and p.id = h.pupil_id
          where h.school_id = a.school_id and h.lifted_at is null and p.personal_id = a.personal_id)
      order by a.id limit ${limit})
    returning id`,
  );
  return { count: ids.length, ids: { application: ids } };
}

async function idsOf(trx: Db, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await (query as RawBuilder<{ id: string }>).execute(trx);
  return rows.map(({ id }) => id);
}
