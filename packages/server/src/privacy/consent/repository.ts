import { sql } from 'kysely';
import type { ConsentPurpose, Day, NewRow, Row } from '../../database/schema.ts';
import type { Db, PupilIds } from '../pupil.ts';

/** A consent with the words it was given for. */
export type ConsentRow = Row<'consents'> &
  Pick<Row<'consent_texts'>, 'service' | 'price_dong' | 'text_vi' | 'hash'>;

function consents(db: Db, { schoolId, pupilId }: PupilIds) {
  return db
    .selectFrom('consents as c')
    .innerJoin('consent_texts as t', (join) =>
      join
        .onRef('t.school_id', '=', 'c.school_id')
        .onRef('t.purpose', '=', 'c.purpose')
        .onRef('t.version', '=', 'c.text_version'),
    )
    .selectAll('c')
    .select(['t.service', 't.price_dong', 't.text_vi', 't.hash'])
    .where('c.school_id', '=', schoolId)
    .where('c.pupil_id', '=', pupilId);
}

/** Newest first; all of them without a limit. */
export async function consentsOf(
  db: Db,
  ids: PupilIds,
  { after, limit }: { after?: readonly [string, string] | undefined; limit?: number } = {},
): Promise<ConsentRow[]> {
  let query = consents(db, ids).orderBy('c.given_at', 'desc').orderBy('c.id', 'desc');
  if (after)
    query = query.where(sql<boolean>`(c.given_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  if (limit !== undefined) query = query.limit(limit);
  return query.execute();
}

export async function findConsent(db: Db, ids: PupilIds, id: string): Promise<ConsentRow | undefined> {
  return consents(db, ids).where('c.id', '=', id).executeTakeFirst();
}

export async function insertConsent(db: Db, row: NewRow<'consents'>): Promise<void> {
  await db.insertInto('consents').values(row).execute();
}

/** Ends what runs for a purpose, or for all of them; the ids of what was ended. */
export async function withdraw(
  db: Db,
  { schoolId, pupilId }: PupilIds,
  { purpose, today, at, by }: { purpose?: ConsentPurpose; today: Day; at: Date; by: string },
): Promise<string[]> {
  let query = db
    .updateTable('consents')
    .set({ withdrawn_at: at, withdrawn_by: by })
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .where('withdrawn_at', 'is', null)
    .where('valid_until', '>=', today);
  if (purpose !== undefined) query = query.where('purpose', '=', purpose);
  return (await query.returning('id').execute()).map(({ id }) => id);
}
