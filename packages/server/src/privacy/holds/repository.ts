import { sql } from 'kysely';
import type { NewRow, Row } from '../../database/schema.ts';
import type { Db, PupilIds } from '../pupil.ts';

export type HoldRow = Row<'legal_holds'>;

function holds(db: Db, { schoolId, pupilId }: PupilIds) {
  return db
    .selectFrom('legal_holds')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId);
}

/** Newest first; all of them without a limit. */
export async function holdsOf(
  db: Db,
  ids: PupilIds,
  { after, limit }: { after?: readonly [string, string] | undefined; limit?: number } = {},
): Promise<HoldRow[]> {
  let query = holds(db, ids).orderBy('set_at', 'desc').orderBy('id', 'desc');
  if (after) query = query.where(sql<boolean>`(set_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  if (limit !== undefined) query = query.limit(limit);
  return query.execute();
}

export async function findHold(db: Db, ids: PupilIds, id: string): Promise<HoldRow | undefined> {
  return holds(db, ids).where('id', '=', id).executeTakeFirst();
}

export async function isHeld(db: Db, ids: PupilIds): Promise<boolean> {
  return (await holds(db, ids).where('lifted_at', 'is', null).limit(1).executeTakeFirst()) !== undefined;
}

/** Nobody sets a hold in the school while something is removed there, nor the other way round, until the transaction ends. */
export async function lockHolds(db: Db, schoolId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`holds/${schoolId}`}, 0))`.execute(db);
}

export async function insertHold(db: Db, row: NewRow<'legal_holds'>): Promise<void> {
  await db.insertInto('legal_holds').values(row).execute();
}

/** Once: who lifted it first, and why, stays. */
export async function liftHold(
  db: Db,
  schoolId: string,
  id: string,
  lift: { lifted_at: Date; lifted_by: string; lift_reason: string },
): Promise<void> {
  await db
    .updateTable('legal_holds')
    .set(lift)
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .execute();
}
