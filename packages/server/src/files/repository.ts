import { sql, type Transaction } from 'kysely';
import type { NewRow, Row, Schema } from '../database/schema.ts';
import { CHUNK } from './limits.ts';
import type { Part } from './range.ts';

type Db = Transaction<Schema>;
export type FileRow = Row<'files'>;

/** Files of a school are announced one after the other, so that together they stay within the limits. */
export async function lockSchool(db: Db, schoolId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`files/${schoolId}`}, 0))`.execute(db);
}

/** What is kept or may still come; what has run out waits for the clean-up only. */
export async function usage(
  db: Db,
  schoolId: string,
  accountId: string,
  now: Date,
): Promise<{ bytes: number; waiting: number }> {
  const { bytes, waiting } = await db
    .selectFrom('files')
    .where('school_id', '=', schoolId)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .select([
      sql<number>`coalesce(sum(size), 0)::bigint`.as('bytes'),
      sql<number>`count(*) filter (where notice_id is null and account_id = ${accountId})`.as('waiting'),
    ])
    .executeTakeFirstOrThrow();
  return { bytes, waiting };
}

export async function insertFile(db: Db, file: NewRow<'files'>): Promise<void> {
  await db.insertInto('files').values(file).execute();
}

export async function findFile(db: Db, schoolId: string, id: string): Promise<FileRow | undefined> {
  return db
    .selectFrom('files')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whoever appends to the same file meanwhile waits, and then finds it longer. */
export async function lockFile(db: Db, schoolId: string, id: string): Promise<FileRow | undefined> {
  return db
    .selectFrom('files')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertBytes(
  db: Db,
  { school_id, id, received }: Pick<FileRow, 'school_id' | 'id' | 'received'>,
  bytes: Uint8Array,
): Promise<void> {
  for (let from = 0; from < bytes.length; from += CHUNK)
    await db
      .insertInto('file_chunks')
      .values({ school_id, file_id: id, start: received + from, bytes: bytes.subarray(from, from + CHUNK) })
      .execute();
}

export async function changeFile(
  db: Db,
  { school_id, id }: Pick<FileRow, 'school_id' | 'id'>,
  change: Partial<Omit<FileRow, 'school_id' | 'id'>>,
): Promise<void> {
  await db.updateTable('files').set(change).where('school_id', '=', school_id).where('id', '=', id).execute();
}

export async function readBytes(
  db: Db,
  { school_id, id }: Pick<FileRow, 'school_id' | 'id'>,
  { from, to }: Part,
): Promise<Uint8Array> {
  const chunks = await db
    .selectFrom('file_chunks')
    .select(['start', 'bytes'])
    .where('school_id', '=', school_id)
    .where('file_id', '=', id)
    .where('start', '<', to)
    // A chunk is never longer.
    .where('start', '>', from - CHUNK)
    .orderBy('start')
    .execute();
  return Buffer.concat(
    chunks.map(({ start, bytes }) => bytes.subarray(Math.max(0, from - start), Math.max(0, to - start))),
  );
}
