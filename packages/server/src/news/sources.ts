import { sql, type Kysely, type Transaction } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dayInVietnam } from '../clock.ts';
import type { Row, Schema } from '../database/schema.ts';
import type { StoredItem } from './repository.ts';

/** Addresses that are read once, whoever registered them. All of this needs the system role: no request writes a source. */

type Db = Kysely<Schema> | Transaction<Schema>;

export type SourceRow = Omit<Row<'feed_sources'>, 'created_at' | 'claimed_until'>;

const sourceColumns = [
  ...(['id', 'url', 'etag', 'last_modified', 'next_check_at', 'last_checked_at', 'last_success_at'] as const),
  ...(['failures', 'problem_code', 'problem_detail', 'gone_at'] as const),
  ...(['moved_to', 'moved_times', 'moved_from'] as const),
] as const;

/** What a school has registered, or an authority that there still is. */
const registered = (today: string) => sql<boolean>`(
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
    .where(registered(dayInVietnam(now)))
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
  await db
    .updateTable('feed_sources')
    .set({ ...result, last_checked_at: now, claimed_until: null })
    .where('id', '=', sourceId)
    .execute();
}

/** Puts a source's new copy in the place of the last one; an item keeps the moment it was first seen. */
export async function replaceItems(db: Db, sourceId: string, items: readonly StoredItem[]): Promise<void> {
  await sql`delete from feed_source_items where source_id = ${sourceId}
    and not (item_id = any(${items.map(({ item_id }) => item_id)}::text[]))`.execute(db);
  await sql`
    insert into feed_source_items (source_id, item_id, title, url, published_at, summary, html, image_url, first_seen_at)
    select ${sourceId}::uuid, item_id, title, url, published_at, summary, html, image_url, first_seen_at
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (item_id text, title text, url text, published_at timestamptz,
      summary text, html text, image_url text, first_seen_at timestamptz)
    on conflict (source_id, item_id) do update set title = excluded.title, url = excluded.url,
      published_at = excluded.published_at, summary = excluded.summary, html = excluded.html,
      image_url = excluded.image_url`.execute(db);
}
