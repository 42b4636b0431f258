import { sql, type Transaction } from 'kysely';
import type { Day, NewRow, Schema } from '../database/schema.ts';

type Db = Transaction<Schema>;
interface Key {
  schoolId: string;
  id: string;
}

/** Once for each person; the first moment stays, and the unit's first moment is the first of all. */
export async function noteRead(db: Db, { schoolId, id }: Key, account_id: string, now: Date): Promise<void> {
  const added = await db
    .insertInto('document_reads')
    .values({ school_id: schoolId, document_id: id, account_id, read_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return;
  await db
    .updateTable('unit_documents')
    .set({ first_read_at: now })
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .where('first_read_at', 'is', null)
    .execute();
}

interface Act {
  by: string;
  name: string;
  text: string | null;
  now: Date;
}

/** The first one stays. */
export async function acknowledge(
  db: Db,
  { schoolId, id }: Key,
  { by, name, text, now }: Act,
): Promise<void> {
  await db
    .updateTable('unit_documents')
    .set({ acknowledged_at: now, acknowledged_by: by, acknowledged_name: name, acknowledge_note: text })
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .execute();
}

export async function answer(db: Db, { schoolId, id }: Key, { by, name, text, now }: Act): Promise<void> {
  await db
    .updateTable('unit_documents')
    .set({ answered_at: now, answered_by: by, answered_name: name, answer: text })
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .execute();
}

export async function forward(db: Db, rows: readonly NewRow<'document_forwards'>[]): Promise<void> {
  await db
    .insertInto('document_forwards')
    .values([...rows])
    .execute();
}

export interface ForwardRow {
  name: string;
  by: string | null;
  at: Date;
  note: string | null;
  mayAcknowledge: boolean;
  readAt: Date | null;
}

export async function forwardsOf(db: Db, { schoolId, id }: Key): Promise<ForwardRow[]> {
  const { rows } = await sql<ForwardRow>`
    select coalesce(whom.display_name, '') as name, who.display_name as by, f.forwarded_at as at, f.note,
      f.may_acknowledge as "mayAcknowledge", seen.read_at as "readAt"
    from document_forwards f
      left join accounts whom on whom.id = f.account_id
      left join accounts who on who.id = f.forwarded_by
      left join document_reads seen on seen.school_id = f.school_id and seen.document_id = f.document_id
        and seen.account_id = f.account_id
    where f.school_id = ${schoolId} and f.document_id = ${id} order by f.forwarded_at, f.id`.execute(db);
  return rows;
}

export async function readersOf(db: Db, { schoolId, id }: Key): Promise<{ name: string; readAt: Date }[]> {
  return db
    .selectFrom('document_reads as seen')
    .innerJoin('accounts as a', 'a.id', 'seen.account_id')
    .where('seen.school_id', '=', schoolId)
    .where('seen.document_id', '=', id)
    .select(['a.display_name as name', 'seen.read_at as readAt'])
    .orderBy('seen.read_at')
    .execute();
}

export async function remindersOf(
  db: Db,
  { schoolId, id }: Key,
): Promise<{ at: Date; daysBefore: number }[]> {
  return db
    .selectFrom('document_reminders')
    .where('school_id', '=', schoolId)
    .where('document_id', '=', id)
    .select(['reminded_at as at', 'days_before as daysBefore'])
    .orderBy('reminded_at')
    .execute();
}

export interface StaffRow {
  /** Of one of the person's duties. */
  id: string;
  name: string;
  roles: string[];
}

/** Who has a duty in the school on a day. */
export async function staffOf(
  db: Db,
  schoolId: string,
  today: Day,
  after: readonly [string, string] | undefined,
  count: number,
): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select * from (
      select (array_agg(s.id order by s.id))[1] as id, a.display_name as name, array_agg(distinct s.role order by s.role) as roles
      from assignments s join accounts a on a.id = s.account_id
      where s.school_id = ${schoolId} and ${inForce(today)} group by a.id, a.display_name) staff
    ${after ? sql`where (name collate "C", id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by name collate "C", id limit ${count}`.execute(db);
  return rows;
}

/** The accounts behind duties; a duty that is not in force on the day is left out. */
export async function accountsOf(
  db: Db,
  schoolId: string,
  today: Day,
  duties: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; account: string }>`
    select s.id, s.account_id as account from assignments s
    where s.school_id = ${schoolId} and ${inForce(today)} and s.id = any(${[...duties]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, account }) => [id, account]));
}

const inForce = (today: Day) =>
  sql`s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})`;

/** Whether somebody ever let this person acknowledge a document of the school. */
export async function actsForUnit(db: Db, schoolId: string, accountId: string): Promise<boolean> {
  const found = await db
    .selectFrom('document_forwards')
    .select('document_id')
    .where('school_id', '=', schoolId)
    .where('account_id', '=', accountId)
    .where('may_acknowledge', '=', true)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
