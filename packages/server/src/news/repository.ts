import type { DocumentReference } from '@lienthong/feeds';
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Day, FeedIssuer, Row, Schema } from '../database/schema.ts';
import { authoritiesAbove } from '../identity/authorities-above.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** A source as somebody registered it. */
export interface FeedRow extends Pick<
  Row<'feed_sources'>,
  | ('url' | 'next_check_at' | 'wait_until' | 'last_checked_at' | 'last_success_at' | 'problem_code')
  | ('problem_detail' | 'gone_at' | 'moved_to' | 'moved_from' | 'changed_at' | 'copies')
> {
  id: string;
  label: string;
  issuer: FeedIssuer;
  source_id: string;
  /** Null when the school registered it itself. */
  authority_id: string | null;
  registered_at: Date;
  /** Of the last seven days, since it was registered. */
  missed_windows: number;
}

/** An item as it is kept: sanitised, with an id short enough for a key. */
export interface StoredItem {
  item_id: string;
  title: string;
  url: string | null;
  published_at: string | null;
  summary: string;
  html: string;
  image_url: string | null;
  image_width: number | null;
  image_height: number | null;
  categories: string[];
  author: string | null;
  document: DocumentReference | null;
  words: string[];
  first_seen_at: string;
}

export type ItemHead = Pick<
  Row<'feed_source_items'>,
  'item_id' | 'title' | 'url' | 'published_at' | 'first_seen_at'
> & { feed_id: string };

export type ItemRow = Omit<Row<'feed_source_items'>, 'first_seen_at' | 'words'>;

/** Department before ward before school, then by label: the order in which sources are shown and merged. */
const issuerPlace = sql<number>`array_position(array['department', 'ward', 'school', 'other'], issuer)`;
export const issuerOfAuthority = sql<FeedIssuer>`case authority.kind when 'department' then 'department'
  when 'ministry' then 'other' else 'ward' end`;

/** What is known of the source of a registration (`source` of `feed`). */
export function feedState(feed: 'placed' | 'a', today: Day): RawBuilder<unknown> {
  return sql`source.url, source.next_check_at, source.wait_until, source.last_checked_at, source.last_success_at,
    source.problem_code, source.problem_detail, source.gone_at, source.moved_to, source.moved_from, source.changed_at, source.copies, (
      select count(*) from feed_windows w
      where w.source_id = source.id and w.checked_at is null and w.day > ${today}::date - 7
        and ${windowEnd} > ${sql.ref(`${feed}.registered_at`)}
    ) as missed_windows`;
}

/** The moment at which a window (`w`) closes. */
export const windowEnd = sql`((w.day + w.closes::time) at time zone 'Asia/Ho_Chi_Minh')`;

/** What a school registered, and what the authorities above it on that day did. */
export function registeredFeeds(schoolId: string, today: Day): RawBuilder<unknown> {
  return sql`
    select id, label, issuer, source_id, null::uuid as authority_id, registered_at from feeds
    where school_id = ${schoolId} and removed_at is null
    union all
    select a.id, a.label, ${issuerOfAuthority}, a.source_id, a.authority_id, a.registered_at
    from authority_feeds a join authorities authority on authority.id = a.authority_id
    where a.removed_at is null and a.authority_id in ${authoritiesAbove(schoolId, today)}`;
}

export async function feedsOf(
  db: Db,
  schoolId: string,
  today: Day,
  page: {
    feedId?: string;
    after?: readonly [number, string, string] | undefined;
    limit?: number;
  } = {},
): Promise<(FeedRow & { place: number })[]> {
  const { feedId, after, limit } = page;
  const { rows } = await sql<FeedRow & { place: number }>`
    with registered as (${registeredFeeds(schoolId, today)}),
      placed as (select registered.*, ${issuerPlace} as place from registered)
    select placed.*, ${feedState('placed', today)}
    from placed join feed_sources source on source.id = placed.source_id
    where true ${feedId === undefined ? sql`` : sql`and placed.id = ${feedId}`}
      ${after ? sql`and (placed.place, placed.label, placed.id) > (${sql.join(after)}::uuid)` : sql``}
    order by placed.place, placed.label, placed.id
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return rows;
}

export async function feedOf(db: Db, schoolId: string, today: Day, feedId: string) {
  const [row] = await feedsOf(db, schoolId, today, { feedId });
  return row;
}

export async function lockFeed(db: Db, schoolId: string, id: string): Promise<void> {
  await db
    .selectFrom('feeds')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export async function changeFeed(
  db: Db,
  schoolId: string,
  id: string,
  change: { label: string; removed_at?: Date; removed_by?: string | null },
): Promise<void> {
  await db.updateTable('feeds').set(change).where('school_id', '=', schoolId).where('id', '=', id).execute();
}

/** False when the school has this address already. */
export async function insertFeed(
  db: Db,
  feed: {
    school_id: string;
    id: string;
    label: string;
    issuer: FeedIssuer;
    source_id: string;
    registered_at: Date;
  },
): Promise<boolean> {
  const row = await db
    .insertInto('feeds')
    .values(feed)
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'source_id']).where('removed_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What merging needs of every item; texts are read for the page shown only. */
export async function itemHeads(
  db: Db,
  feeds: readonly Pick<FeedRow, 'id' | 'source_id'>[],
): Promise<ItemHead[]> {
  const { rows } = await sql<ItemHead>`
    select feed.feed_id, i.item_id, i.title, i.url, i.published_at, i.first_seen_at
    from unnest(${feeds.map(({ id }) => id)}::uuid[], ${feeds.map(({ source_id }) => source_id)}::uuid[])
      as feed (feed_id, source_id) join feed_source_items i on i.source_id = feed.source_id
    order by i.first_seen_at desc, i.item_id`.execute(db);
  return rows;
}

export async function itemTexts(
  db: Db,
  keys: readonly Pick<ItemRow, 'source_id' | 'item_id'>[],
): Promise<ItemRow[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<ItemRow>`
    select i.source_id, i.item_id, i.title, i.url, i.published_at, i.summary, i.html, i.image_url,
      i.image_width, i.image_height, i.categories, i.author, i.document
    from unnest(${keys.map(({ source_id }) => source_id)}::uuid[], ${keys.map(({ item_id }) => item_id)}::text[])
      as k (source_id, item_id)
    join feed_source_items i on i.source_id = k.source_id and i.item_id = k.item_id`.execute(db);
  return rows;
}

/** Items that hold the words of a tsquery and are of the kind asked for. */
export async function matchingItems(
  db: Db,
  feeds: readonly Pick<FeedRow, 'id' | 'source_id'>[],
  { query, kind }: { query: string | null; kind: 'news' | 'document' | undefined },
): Promise<{ feed_id: string; item_id: string }[]> {
  const ofKind = { news: sql`i.document is null`, document: sql`i.document is not null` };
  const { rows } = await sql<{ feed_id: string; item_id: string }>`
    select feed.feed_id, i.item_id
    from unnest(${feeds.map(({ id }) => id)}::uuid[], ${feeds.map(({ source_id }) => source_id)}::uuid[])
      as feed (feed_id, source_id) join feed_source_items i on i.source_id = feed.source_id
    where ${query === null ? sql`true` : sql`i.words @@ ${query}::tsquery`}
      and ${kind === undefined ? sql`true` : ofKind[kind]}`.execute(db);
  return rows;
}
