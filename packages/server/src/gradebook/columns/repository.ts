import { sql, type Transaction } from 'kysely';
import type { ColumnForm, Row, Schema } from '../../database/schema.ts';

type Db = Transaction<Schema>;

export type ColumnRow = Pick<
  Row<'gradebook_columns'>,
  'slot' | 'weight' | 'form' | 'version' | 'published_at' | 'locked_at'
>;

/** One column. */
export interface ColumnKey {
  schoolId: string;
  gradebookId: string;
  slot: string;
}

export async function columnsOf(db: Db, schoolId: string, gradebookId: string): Promise<ColumnRow[]> {
  return db
    .selectFrom('gradebook_columns')
    .select(['slot', 'weight', 'form', 'version', 'published_at', 'locked_at'])
    .where('school_id', '=', schoolId)
    .where('gradebook_id', '=', gradebookId)
    .execute();
}

export async function updateColumn(
  db: Db,
  at: ColumnKey,
  change: { published_at: Date | null; locked_at: Date | null; version: number },
): Promise<void> {
  await db.updateTable('gradebook_columns').set(change).where(keyed(at)).execute();
  await raise(db, at.schoolId, [at.gradebookId]);
}

export async function insertColumn(
  db: Db,
  at: ColumnKey,
  column: { weight: number; form: ColumnForm | null },
): Promise<void> {
  const { schoolId: school_id, gradebookId: gradebook_id, slot } = at;
  await db
    .insertInto('gradebook_columns')
    .values({ school_id, gradebook_id, slot, ...column })
    .execute();
  await raise(db, school_id, [gradebook_id]);
}

/** Whether anybody ever wrote in it, or asked to: a cell that was emptied again has its history. */
export async function isWritten(db: Db, at: ColumnKey): Promise<boolean> {
  const found = await db
    .selectFrom('marks')
    .select('slot')
    .where(keyed(at))
    .unionAll(db.selectFrom('mark_corrections').select('slot').where(keyed(at)))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function removeColumn(db: Db, at: ColumnKey): Promise<void> {
  await db.deleteFrom('gradebook_columns').where(keyed(at)).execute();
  await raise(db, at.schoolId, [at.gradebookId]);
}

export interface LockFilter {
  schoolYear: number;
  term: 1 | 2;
  grade?: number | undefined;
  classId?: string | undefined;
  subjectCode?: string | undefined;
  slots?: readonly string[] | undefined;
}

/** Locks, or with null unlocks, every column that fits and stands otherwise: the gradebook of each. */
export async function lockColumns(
  db: Db,
  schoolId: string,
  filter: LockFilter,
  lockedAt: Date | null,
): Promise<string[]> {
  const { schoolYear, term, grade = null, classId = null, subjectCode = null, slots = null } = filter;
  // In the order in which everybody holds gradebooks: nobody waits for another in a circle.
  const { rows: held } = await sql<{ id: string }>`
    select g.id from gradebooks g join classes k on k.school_id = g.school_id and k.id = g.class_id
    where g.school_id = ${schoolId} and g.term = ${term} and k.school_year = ${schoolYear}
      and (${grade}::int is null or k.grade = ${grade}::int)
      and (${classId}::uuid is null or g.class_id = ${classId}::uuid)
      and (${subjectCode}::text is null or g.subject_code = ${subjectCode}::text)
    order by g.class_id, g.subject_code, g.term for update of g`.execute(db);
  const { rows } = await sql<{ id: string }>`
    update gradebook_columns set locked_at = ${lockedAt?.toISOString() ?? null}::timestamptz, version = version + 1
    where school_id = ${schoolId} and gradebook_id = any(${held.map(({ id }) => id)}::uuid[])
      and (locked_at is null) = ${lockedAt !== null}
      and (${slots}::text[] is null or slot = any(${slots}::text[]))
    returning gradebook_id as id`.execute(db);
  const changed = rows.map(({ id }) => id);
  await raise(db, schoolId, changed);
  return changed;
}

/** A new version of the gradebooks: their readers and the change feed hear of it. */
export async function raise(db: Db, schoolId: string, gradebookIds: readonly string[]): Promise<void> {
  await sql`update gradebooks set version = version + 1
    where school_id = ${schoolId} and id = any(${[...new Set(gradebookIds)]}::uuid[])`.execute(db);
}

function keyed({ schoolId, gradebookId, slot }: ColumnKey) {
  return sql<boolean>`school_id = ${schoolId} and gradebook_id = ${gradebookId} and slot = ${slot}`;
}
