import { sql, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/**
 * Feeds that a school, or an authority, registers itself. Each is read and kept for good, and all of a school are merged for
 * every change of one: a handful is usual, and what comes of a script that runs wild ends here.
 */
export const mostFeeds = 50;

export interface Owner {
  schoolId?: string;
  authorityId?: string;
}

/** Of two that register at once, the second counts what the first registered. */
export async function assertRoomForFeed(
  db: Transaction<Schema>,
  { schoolId, authorityId }: Owner,
): Promise<void> {
  const owner = schoolId ?? authorityId ?? '';
  await sql`select pg_advisory_xact_lock(hashtextextended(${`feeds ${owner}`}, 0))`.execute(db);
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from feeds where school_id = ${schoolId ?? null}::uuid and removed_at is null)
      + (select count(*) from authority_feeds where authority_id = ${authorityId ?? null}::uuid and removed_at is null))::int
      as count`.execute(db);
  if ((rows[0]?.count ?? 0) >= mostFeeds) throw new Problem('too_many_feeds');
}
