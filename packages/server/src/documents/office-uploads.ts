import { sql, type Transaction } from 'kysely';
import type { NewRow, Row, Schema } from '../database/schema.ts';
import { CHUNK } from '../files/index.ts';

type Db = Transaction<Schema>;
export type OfficeFile = Row<'office_files'>;

/** Files of an authority are announced one after the other, so that together they stay within the limits. */
export async function lockOffice(db: Db, authorityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`office-files/${authorityId}`}, 0))`.execute(db);
}

/** What is kept or may still come; what has run out waits for the clean-up only. */
export async function usage(
  db: Db,
  authorityId: string,
  accountId: string,
  now: Date,
): Promise<{ bytes: number; waiting: number }> {
  return db
    .selectFrom('office_files')
    .where('authority_id', '=', authorityId)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .select([
      sql<number>`coalesce(sum(size), 0)::bigint`.as('bytes'),
      sql<number>`count(*) filter (where document_id is null and account_id = ${accountId})`.as('waiting'),
    ])
    .executeTakeFirstOrThrow();
}

export async function insertFile(db: Db, file: NewRow<'office_files'>): Promise<void> {
  await db.insertInto('office_files').values(file).execute();
}

export async function findUpload(db: Db, authorityId: string, id: string): Promise<OfficeFile | undefined> {
  return db
    .selectFrom('office_files')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whoever appends to the same file meanwhile waits, and then finds it longer. */
export async function lockUpload(db: Db, authorityId: string, id: string): Promise<OfficeFile | undefined> {
  return db
    .selectFrom('office_files')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertBytes(db: Db, { id, received }: OfficeFile, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; from += CHUNK)
    await db
      .insertInto('office_file_chunks')
      .values({ file_id: id, start: received + from, bytes: bytes.subarray(from, from + CHUNK) })
      .execute();
}

export async function changeFile(
  db: Db,
  id: string,
  change: Partial<Pick<OfficeFile, 'received' | 'name' | 'type' | 'sha256' | 'completed_at'>>,
): Promise<void> {
  await db.updateTable('office_files').set(change).where('id', '=', id).execute();
}

export async function bytesOf(db: Db, fileId: string): Promise<Uint8Array> {
  const chunks = await db
    .selectFrom('office_file_chunks')
    .select('bytes')
    .where('file_id', '=', fileId)
    .orderBy('start')
    .execute();
  return Buffer.concat(chunks.map(({ bytes }) => bytes));
}
