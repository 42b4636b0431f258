import { sql, type Kysely, type Transaction } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dayInVietnam } from '../clock.ts';
import type { Day, Row, Schema } from '../database/schema.ts';
import type { StoredItem } from './repository.ts';

/** Addresses that are read once, whoever registered them. All of this needs the system role: no request writes a source. */

type Db = Kysely<Schema> | Transaction<Schema>;

export type SourceRow = Omit<Row<'feed_sources'>, 'created_at' | 'claimed_until' | 'copies' | 'changed_at'>;

const sourceColumns = [
  ...(['id', 'url', 'etag', 'last_modified', 'content_hash', 'pace', 'next_check_at', 'wait_until'] as const),
  ...([
    'last_checked_at',
    'last_success_at',
    'failures',
    'problem_code',
    'problem_detail',
    'gone_at',
  ] as const),
  ...(['moved_to', 'moved_times', 'moved_from'] as const),
] as const;

/** What a school has registered, or an authority that there still was on that day. */
export const isRegistered = (today: Day) => sql<boolean>`(
  exists (select from feeds where feeds.source_id = feed_sources.id and feeds.removed_at is null)
  or exists (
    select from authority_feeds a join authorities on authorities.id = a.authority_id
    where a.source_id = feed_sources.id and a.removed_at is null
      and (authorities.valid_to is null or authorities.valid_to >= ${today})))`;

/** Every source that somebody shows, for polling. */
export async function registeredSources(db: Db, now: Date): Promise<SourceRow[]> {
  return db
    .selectFrom('feed_sources')
    .select(sourceColumns)
    .where(isRegistered(dayInVietnam(now)))
    .orderBy('id')
    .execute();
}

/** An address as sources are told apart by it. */
export function sourceAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** The source of an address, made when there is none. */
export async function sourceOf(db: Db, url: string, now: Date): Promise<SourceRow> {
  await db
    .insertInto('feed_sources')
    .values({ id: uuid({ msecs: now.getTime() }), url, created_at: now })
    .onConflict((conflict) => conflict.column('url').doNothing())
    .execute();
  return db.selectFrom('feed_sources').select(sourceColumns).where('url', '=', url).executeTakeFirstOrThrow();
}

/** False when another process is reading the source or has just read it. */
export async function claim(db: Db, source: SourceRow, now: Date, until: Date): Promise<boolean> {
  const taken = await db
    .updateTable('feed_sources')
    .set({ claimed_until: until })
    .where('id', '=', source.id)
    .where(
      sql<boolean>`last_checked_at is not distinct from ${source.last_checked_at?.toISOString() ?? null}::timestamptz`,
    )
    .where(({ eb, or }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

export type CheckResult = Partial<Omit<SourceRow, 'id' | 'last_checked_at'>>;

export async function writeCheck(db: Db, sourceId: string, now: Date, result: CheckResult): Promise<void> {
  const { pace, ...rest } = result;
  await db
    .updateTable('feed_sources')
    .set({
      ...rest,
      ...(pace !== undefined && { pace: JSON.stringify(pace) }),
      ...{ last_checked_at: now, claimed_until: null },
    })
    .where('id', '=', sourceId)
    .execute();
}

/** Takes the address that the server named; not when it is another source's: who registered this one is told of it. */
export async function moveSource(db: Db, { id, url }: SourceRow, to: string): Promise<void> {
  await sql`update feed_sources set url = ${to}, moved_from = ${url}, moved_to = null, moved_times = 0
    where id = ${id} and not exists (select from feed_sources other where other.url = ${to})`.execute(db);
}

/** The source of an address, when there is one. */
export async function findSource(db: Db, url: string): Promise<SourceRow | undefined> {
  return db.selectFrom('feed_sources').select(sourceColumns).where('url', '=', url).executeTakeFirst();
}

export async function sourceById(db: Db, id: string): Promise<SourceRow | undefined> {
  return db.selectFrom('feed_sources').select(sourceColumns).where('id', '=', id).executeTakeFirst();
}

/** Puts a source's new copy in the place of the last one; an item keeps the moment it was first seen. */
export async function replaceItems(
  db: Db,
  sourceId: string,
  items: readonly StoredItem[],
  now: Date,
): Promise<void> {
  await sql`delete from feed_source_items where source_id = ${sourceId}
    and not (item_id = any(${items.map(({ item_id }) => item_id)}::text[]))`.execute(db);
  await sql`
    insert into feed_source_items (source_id, item_id, title, url, published_at, summary, html, image_url, image_width,
      image_height, categories, author, document, words, first_seen_at)
    select ${sourceId}::uuid, item_id, title, url, published_at, summary, html, image_url, image_width, image_height,
      categories, author, document, array_to_tsvector(array(select jsonb_array_elements_text(words))), first_seen_at
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (item_id text, title text, url text, published_at timestamptz,
      summary text, html text, image_url text, image_width int, image_height int, categories jsonb, author text,
      document jsonb, words jsonb, first_seen_at timestamptz)
    on conflict (source_id, item_id) do update set title = excluded.title, url = excluded.url,
      published_at = excluded.published_at, summary = excluded.summary, html = excluded.html,
      image_url = excluded.image_url, image_width = excluded.image_width, image_height = excluded.image_height,
      categories = excluded.categories, author = excluded.author, document = excluded.document,
      words = excluded.words`.execute(db);
  await sql`update feed_sources set copies = copies + 1, changed_at = ${now} where id = ${sourceId}`.execute(
    db,
  );
}
