import { sql, type Kysely, type Transaction } from 'kysely';
import type { FeedIssuer, Row, Schema } from '../database/schema.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

export type FeedRow = Omit<Row<'feeds'>, 'claimed_until'>;

/** An item as it is kept: sanitised, with an id short enough for a key. */
export interface StoredItem {
  item_id: string;
  title: string;
  url: string | null;
  published_at: string | null;
  summary: string;
  html: string;
  image_url: string | null;
  first_seen_at: string;
}

export type ItemHead = Pick<
  Row<'feed_items'>,
  'feed_id' | 'item_id' | 'title' | 'url' | 'published_at' | 'first_seen_at'
>;

export type ItemRow = Omit<Row<'feed_items'>, 'school_id' | 'first_seen_at'>;

const feedColumns = [
  'school_id',
  'id',
  'label',
  'issuer',
  'url',
  'etag',
  'last_modified',
  'last_checked_at',
  'last_success_at',
  'problem_code',
  'problem_detail',
] as const;

/** Department before ward before school, then by label: the order in which sources are shown and merged. */
const issuerPlace = sql<number>`array_position(array['department', 'ward', 'school', 'other'], issuer)`;

export async function feedsOf(
  db: Db,
  schoolId: string,
  page: { after?: readonly [number, string, string] | undefined; limit?: number } = {},
): Promise<(FeedRow & { place: number })[]> {
  let query = db
    .selectFrom('feeds')
    .select(feedColumns)
    .select(issuerPlace.as('place'))
    .where('school_id', '=', schoolId);
  if (page.after)
    query = query.where(sql<boolean>`(${issuerPlace}, label, id) > (${sql.join(page.after)}::uuid)`);
  if (page.limit !== undefined) query = query.limit(page.limit);
  return query.orderBy(issuerPlace).orderBy('label').orderBy('id').execute();
}

/** Every feed of every school, for polling; needs the system role. */
export async function allFeeds(db: Db): Promise<FeedRow[]> {
  return db.selectFrom('feeds').select(feedColumns).orderBy('school_id').orderBy('id').execute();
}

/** False when another process is reading the feed or has just read it. */
export async function claim(db: Db, feed: FeedRow, now: Date, until: Date): Promise<boolean> {
  const taken = await db
    .updateTable('feeds')
    .set({ claimed_until: until })
    .where('school_id', '=', feed.school_id)
    .where('id', '=', feed.id)
    .where(
      sql<boolean>`last_checked_at is not distinct from ${feed.last_checked_at?.toISOString() ?? null}::timestamptz`,
    )
    .where(({ eb, or }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

export type CheckResult = Partial<
  Pick<FeedRow, 'etag' | 'last_modified' | 'last_success_at' | 'problem_code' | 'problem_detail'>
>;

export async function writeCheck(
  db: Db,
  { school_id, id }: Pick<FeedRow, 'school_id' | 'id'>,
  now: Date,
  result: CheckResult,
): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ ...result, last_checked_at: now, claimed_until: null })
    .where('school_id', '=', school_id)
    .where('id', '=', id)
    .execute();
}

/** Puts a feed's new copy in the place of the last one; an item keeps the moment it was first seen. */
export async function replaceItems(
  db: Db,
  { school_id, id }: Pick<FeedRow, 'school_id' | 'id'>,
  items: readonly StoredItem[],
): Promise<void> {
  await sql`delete from feed_items where school_id = ${school_id} and feed_id = ${id}
    and not (item_id = any(${items.map(({ item_id }) => item_id)}::text[]))`.execute(db);
  await sql`
    insert into feed_items (school_id, feed_id, item_id, title, url, published_at, summary, html, image_url, first_seen_at)
    select ${school_id}::uuid, ${id}::uuid, item_id, title, url, published_at, summary, html, image_url, first_seen_at
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (item_id text, title text, url text, published_at timestamptz,
      summary text, html text, image_url text, first_seen_at timestamptz)
    on conflict (school_id, feed_id, item_id) do update set title = excluded.title, url = excluded.url,
      published_at = excluded.published_at, summary = excluded.summary, html = excluded.html,
      image_url = excluded.image_url`.execute(db);
}

/** False when the school has this address already. */
export async function insertFeed(
  db: Db,
  feed: { school_id: string; id: string; label: string; issuer: FeedIssuer; url: string },
): Promise<boolean> {
  const row = await db
    .insertInto('feeds')
    .values(feed)
    .onConflict((conflict) => conflict.columns(['school_id', 'url']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What merging needs of every item; texts are read for the page shown only. */
export async function itemHeads(db: Db, schoolId: string, feedIds: readonly string[]): Promise<ItemHead[]> {
  return db
    .selectFrom('feed_items')
    .select(['feed_id', 'item_id', 'title', 'url', 'published_at', 'first_seen_at'])
    .where('school_id', '=', schoolId)
    .where(sql<boolean>`feed_id = any(${[...feedIds]}::uuid[])`)
    .orderBy('first_seen_at', 'desc')
    .orderBy('item_id')
    .execute();
}

export async function itemTexts(
  db: Db,
  schoolId: string,
  keys: readonly { feed_id: string; item_id: string }[],
): Promise<ItemRow[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<ItemRow>`
    select i.feed_id, i.item_id, i.title, i.url, i.published_at, i.summary, i.html, i.image_url
    from unnest(${keys.map(({ feed_id }) => feed_id)}::uuid[], ${keys.map(({ item_id }) => item_id)}::text[]) as k (feed_id, item_id)
    join feed_items i on i.feed_id = k.feed_id and i.item_id = k.item_id
    where i.school_id = ${schoolId}`.execute(db);
  return rows;
}
