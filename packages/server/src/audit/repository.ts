import { sql, type Kysely } from 'kysely';
import type { Row, Schema } from '../database/schema.ts';
import { genesisHash, type LedgerEntry } from './chain.ts';

type Db = Kysely<Schema>;

/** Each that is given must hold. */
export interface EntryFilter {
  from: Date | undefined;
  to: Date | undefined;
  operation: string | undefined;
  caller: string | undefined;
  pupilId: string | undefined;
}

export async function newestEntries(
  db: Db,
  schoolId: string,
  { from, to, operation, caller, pupilId }: EntryFilter,
  { before, count }: { before: number | undefined; count: number },
): Promise<LedgerEntry[]> {
  let query = db.selectFrom('audit_entries').selectAll().where('school_id', '=', schoolId);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  if (operation !== undefined) query = query.where('operation', '=', operation);
  if (caller !== undefined) query = query.where('caller', '=', caller);
  if (pupilId !== undefined)
    query = query.where(sql<boolean>`records @> ${JSON.stringify({ pupil: [pupilId] })}::jsonb`);
  return (await query.orderBy('seq', 'desc').limit(count).execute()).map(entryOf);
}

export async function entriesAfter(
  db: Db,
  schoolId: string,
  after: number,
  last: number,
  count: number,
): Promise<LedgerEntry[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('seq', '>', after)
    .where('seq', '<=', last)
    .orderBy('seq')
    .limit(count)
    .execute();
  return rows.map(entryOf);
}

/** The end of a school's chain. */
export async function newest(db: Db, schoolId: string): Promise<{ seq: number; hash: string }> {
  const head = await db
    .selectFrom('audit_heads')
    .select(['seq', 'hash'])
    .where('school_id', '=', schoolId)
    .executeTakeFirst();
  return head ?? { seq: 0, hash: genesisHash(schoolId) };
}

function entryOf(row: Row<'audit_entries'>): LedgerEntry {
  return {
    schoolId: row.school_id,
    seq: row.seq,
    id: row.id,
    at: row.at.toISOString(),
    caller: row.caller,
    operation: row.operation,
    outcome: row.outcome,
    records: row.records,
    requestId: row.request_id,
    address: row.address,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
