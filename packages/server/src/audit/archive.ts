import { sql, type Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { genesisHash } from './chain.ts';

type Db = Kysely<Schema>;

/** What the first entry of a ledger follows. */
export interface Beginning {
  /** Number of the last entry that left by an archive; 0 while none did. */
  after: number;
  previousHash: string;
}

export interface Archiving {
  through: number;
  /** Of the entry with this number, from an export that the caller has. */
  hash: string;
  now: Date;
  /** How old each of the entries must be; the database asks for 24 at least. */
  months: number;
}

/** What keeps entries in the ledger, and which is the first. */
export type Obstacle =
  | { obstacle: 'differs' }
  | { obstacle: 'young'; seq: number; at: string }
  | { obstacle: 'held'; seq: number; pupilId: string };

/** Archiving up to the same entry again removes nothing. */
export async function archiveEntries(
  db: Db,
  { through, hash, now, months }: Archiving,
): Promise<{ archived: number } | Obstacle> {
  // A million entries take some ten seconds, and nobody waits for them: no other entry is locked, and the chain's end is not.
  await sql`set local statement_timeout = '2min'`.execute(db);
  const { rows } = await sql<{ done: { archived: number } | Obstacle }>`
    select archive_ledger(${through}, ${hash}, ${now}, ${months}) as done`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A query without a from clause gave no row');
  return row.done;
}

export async function beginningOf(db: Db, schoolId: string): Promise<Beginning> {
  const newest = await db
    .selectFrom('audit_checkpoints')
    .select(['seq', 'hash'])
    .where('school_id', '=', schoolId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest
    ? { after: newest.seq, previousHash: newest.hash }
    : { after: 0, previousHash: genesisHash(schoolId) };
}
