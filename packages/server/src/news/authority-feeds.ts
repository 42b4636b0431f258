import { sql, type Kysely, type Transaction } from 'kysely';
import type { Day, Schema } from '../database/schema.ts';
import { feedState, issuerOfAuthority, type FeedRow } from './repository.ts';

/** What an authority registered. Whose rows a transaction sees, the authority that is called decides. */

type Db = Kysely<Schema> | Transaction<Schema>;

export async function feedsOfAuthority(
  db: Db,
  authorityId: string,
  today: Day,
  page: {
    feedId?: string;
    after?: readonly [string, string] | undefined;
    limit?: number;
  } = {},
): Promise<FeedRow[]> {
  const { feedId, after, limit } = page;
  const { rows } = await sql<FeedRow>`
    select a.id, a.label, ${issuerOfAuthority} as issuer, a.source_id, a.authority_id, a.registered_at, ${feedState('a', today)}
    from authority_feeds a join authorities authority on authority.id = a.authority_id
      join feed_sources source on source.id = a.source_id
    where a.authority_id = ${authorityId} and a.removed_at is null
      ${feedId === undefined ? sql`` : sql`and a.id = ${feedId}`}
      ${after ? sql`and (a.label, a.id) > (${sql.join(after)}::uuid)` : sql``}
    order by a.label, a.id ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return rows;
}

/** False when the authority has this address already. */
export async function insertAuthorityFeed(
  db: Db,
  feed: {
    authority_id: string;
    id: string;
    label: string;
    source_id: string;
    registered_at: Date;
    registered_by: string | null;
  },
): Promise<boolean> {
  const row = await db
    .insertInto('authority_feeds')
    .values(feed)
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'source_id']).where('removed_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function lockAuthorityFeed(db: Db, authorityId: string, id: string): Promise<void> {
  await db
    .selectFrom('authority_feeds')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export async function changeAuthorityFeed(
  db: Db,
  authorityId: string,
  id: string,
  change: { label: string; removed_at?: Date; removed_by?: string | null },
): Promise<void> {
  await db
    .updateTable('authority_feeds')
    .set(change)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute();
}
