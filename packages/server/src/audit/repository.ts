import { sql, type Kysely, type RawBuilder } from 'kysely';
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

interface Before {
  before: number | undefined;
  count: number;
}

/** How far a look for a pupil goes from entry to entry before it asks the index. */
const near = 2000;

/**
 * A pupil of today is named by one entry in some fifty, and fifty of them are found sooner by looking at the newest entries
 * than by gathering all that ever named the pupil. Who is not named there is one for the index.
 */
export async function newestEntries(
  db: Db,
  schoolId: string,
  filter: EntryFilter,
  { before, count }: Before,
): Promise<LedgerEntry[]> {
  const { pupilId, from = '-infinity', to = 'infinity' } = filter;
  if (pupilId === undefined)
    return (await matching(db, schoolId, filter, { before, count }).execute()).map(entryOf);
  const end = before ?? (await newest(db, schoolId)).seq + 1;
  const edge = end - near;
  const names = sql<boolean>`records->'pupil' @> jsonb_build_array(${pupilId}::text)`;
  const recent = await matching(db, schoolId, filter, { before: end, count })
    .where('seq', '>=', edge)
    .where(names)
    .execute();
  const missing = count - recent.length;
  if (missing === 0 || edge <= 1) return recent.map(entryOf);
  const older = await matching(db, schoolId, filter, { before: edge, count: missing })
    .where(sql<boolean>`seq in (select ledger_of_pupil(${pupilId}, ${edge}, ${from}, ${to}))`)
    .execute();
  return [...recent, ...older].map(entryOf);
}

function matching(
  db: Db,
  schoolId: string,
  { from, to, operation, caller }: EntryFilter,
  { before, count }: Before,
) {
  let query = db.selectFrom('audit_entries').selectAll().where('school_id', '=', schoolId);
  if (before !== undefined) query = query.where('seq', '<', before);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  if (operation !== undefined) query = query.where('operation', '=', operation);
  if (caller !== undefined) query = query.where('caller', '=', caller);
  return query.orderBy('seq', 'desc').limit(count);
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

/** Whether the chain passes through this entry. */
export async function hasEntry(
  db: Db,
  schoolId: string,
  entry: { seq: number; hash: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('audit_entries')
    .select('seq')
    .where('school_id', '=', schoolId)
    .where('seq', '=', entry.seq)
    .where('hash', '=', entry.hash)
    .executeTakeFirst();
  return found !== undefined;
}

/** What an app did in a while by one grant. Refused attempts count as requests, too. */
export interface Usage {
  requests: number;
  refused: number;
  /** How many different pupils the requests showed or changed. */
  pupils: number;
  /** The most frequent first. */
  operations: { operation: string; requests: number }[];
}

/** From a moment until just before another. */
export interface Span {
  from: Date;
  to: Date;
}

export async function usageOfGrant(
  db: Db,
  schoolId: string,
  { caller, grantId, from, to }: Span & Record<'caller' | 'grantId', string>,
): Promise<Usage> {
  const found = await usages(db, schoolId, sql`caller = ${caller}`, { from, to });
  return found.get(grantId) ?? { requests: 0, refused: 0, pupils: 0, operations: [] };
}

/** Every grant by which anything was asked for. People name grants, too, when they look at them. */
export async function usageOfGrants(
  db: Db,
  schoolId: string,
  span: Span,
): Promise<ReadonlyMap<string, Usage>> {
  return usages(db, schoolId, sql`caller like 'app:%'`, span);
}

async function usages(
  db: Db,
  schoolId: string,
  callers: RawBuilder<unknown>,
  { from, to }: Span,
): Promise<Map<string, Usage>> {
  const { rows } = await sql<Usage & { grantId: string }>`
    with asked as materialized (
      select records->'grant'->>0 as given, operation, outcome, records from audit_entries
      where school_id = ${schoolId} and at >= ${from} and at < ${to} and ${callers} and records ? 'grant'
    ), by_operation as (
      select given, operation, count(*) as requests, count(*) filter (where outcome >= 400) as refused
      from asked group by given, operation
    ), by_pupils as (
      select given, count(distinct pupil) as pupils
      from asked, jsonb_array_elements_text(records->'pupil') as pupil group by given
    )
    select given as "grantId", sum(requests)::bigint as requests, sum(refused)::bigint as refused,
      coalesce((select pupils from by_pupils where by_pupils.given = by_operation.given), 0) as pupils,
      json_agg(json_build_object('operation', operation, 'requests', requests)
        order by requests desc, operation) as operations
    from by_operation group by given order by given`.execute(db);
  return new Map(rows.map(({ grantId, ...usage }) => [grantId, usage]));
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
