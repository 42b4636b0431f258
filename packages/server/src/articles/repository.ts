import { sql, type Transaction } from 'kysely';
import type { NewRow, Row, Schema } from '../database/schema.ts';

type Db = Transaction<Schema>;

export type ArticleStatus = 'draft' | 'scheduled' | 'published' | 'withdrawn';
export type StoredArticle = Omit<Row<'articles'>, 'words'>;
/** With the display name of whoever wrote it. */
export interface VersionRow extends Omit<Row<'article_versions'>, 'school_id' | 'article_id'> {
  writer: string | null;
}

const columns = [
  ...([
    'school_id',
    'id',
    'title',
    'url',
    'summary',
    'html',
    'image_url',
    'image_width',
    'image_height',
  ] as const),
  ...(['categories', 'author', 'attachments', 'publish_at', 'withdrawn_at', 'version'] as const),
  ...(['created_at', 'updated_at', 'updated_by', 'updated_by_app'] as const),
] as const;

const nameOf = (person: string, app: string) =>
  sql<string | null>`coalesce((select display_name from accounts where accounts.id = ${sql.ref(person)}),
    (select name from apps where apps.id = ${sql.ref(app)}))`;

const standing = (status: ArticleStatus, now: Date) => {
  const at = now.toISOString();
  return {
    draft: sql<boolean>`withdrawn_at is null and publish_at is null`,
    scheduled: sql<boolean>`withdrawn_at is null and publish_at > ${at}::timestamptz`,
    published: sql<boolean>`withdrawn_at is null and publish_at <= ${at}::timestamptz`,
    withdrawn: sql<boolean>`withdrawn_at is not null`,
  }[status];
};

export interface ArticlePage {
  status: ArticleStatus | undefined;
  now: Date;
  after: readonly [updatedAt: string, id: string] | undefined;
  limit: number;
}

export async function articlesOf(db: Db, schoolId: string, asked: ArticlePage): Promise<StoredArticle[]> {
  const { status, now, after, limit } = asked;
  let query = db.selectFrom('articles').select(columns).where('school_id', '=', schoolId);
  if (status !== undefined) query = query.where(standing(status, now));
  if (after !== undefined)
    query = query.where(sql<boolean>`(updated_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export async function findArticle(db: Db, schoolId: string, id: string): Promise<StoredArticle | undefined> {
  return db
    .selectFrom('articles')
    .select(columns)
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The article until the transaction ends, so that of two writers at once the second meets what the first wrote. */
export async function lockArticle(db: Db, schoolId: string, id: string): Promise<StoredArticle | undefined> {
  return db
    .selectFrom('articles')
    .select(columns)
    .where('school_id', '=', schoolId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

type Written = Omit<NewRow<'articles'>, 'words'>;
const tsvector = (words: readonly string[]) => sql<string>`array_to_tsvector(${[...words]}::text[])`;

export async function insertArticle(db: Db, row: Written, words: readonly string[]): Promise<void> {
  await db
    .insertInto('articles')
    .values({ ...row, words: tsvector(words) })
    .execute();
}

/** Puts the new version in the place of the old one, which is kept. */
export async function replaceArticle(
  db: Db,
  old: StoredArticle,
  row: Written,
  words: readonly string[],
): Promise<void> {
  const { school_id, id: article_id, version, title, summary, html, publish_at } = old;
  await db
    .insertInto('article_versions')
    .values({
      ...{ school_id, article_id, version, title, summary, html, publish_at },
      ...{ withdrawn: old.withdrawn_at !== null, written_at: old.updated_at },
      ...{ written_by: old.updated_by, written_by_app: old.updated_by_app },
    })
    .execute();
  await db
    .updateTable('articles')
    .set({ ...row, words: tsvector(words) })
    .where('school_id', '=', school_id)
    .where('id', '=', article_id)
    .execute();
}

/** What stands there and what stood there before, the latest first. */
export async function versionsOf(
  db: Db,
  { school_id, id }: Pick<StoredArticle, 'school_id' | 'id'>,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    with v as (
      select version, title, summary, html, publish_at, withdrawn_at is not null as withdrawn, updated_at as written_at,
        updated_by as written_by, updated_by_app as written_by_app
      from articles where school_id = ${school_id} and id = ${id}
      union all
      select version, title, summary, html, publish_at, withdrawn, written_at, written_by, written_by_app
      from article_versions where school_id = ${school_id} and article_id = ${id})
    select v.*, ${nameOf('v.written_by', 'v.written_by_app')} as writer
    from v where ${before ?? null}::int is null or v.version < ${before ?? null}::int
    order by v.version desc limit ${limit}`.execute(db);
  return rows;
}

/** The newest of a school go out; an archive belongs to its website. */
const mostPublished = 1000;

export type PublishedHead = Pick<StoredArticle, 'id' | 'title' | 'url'> & { publish_at: Date };

/** What everybody may read, the newest first: what merging needs of it. `query`: only with these words. */
export async function publishedHeads(
  db: Db,
  schoolId: string,
  now: Date,
  query: string | null = null,
): Promise<PublishedHead[]> {
  let select = db
    .selectFrom('articles')
    .select(['id', 'title', 'url', sql<Date>`publish_at`.as('publish_at')])
    .where('school_id', '=', schoolId)
    .where(standing('published', now));
  if (query !== null) select = select.where(sql<boolean>`words @@ ${query}::tsquery`);
  return select.orderBy('publish_at', 'desc').orderBy('id').limit(mostPublished).execute();
}

export interface PublishedState {
  /** Differs whenever what everybody may read does. */
  state: string;
  /** When the newest came out; null where nothing is published. */
  newest: Date | null;
  /** When something was last written, came out or was taken back; null where nothing ever was. */
  changedAt: Date | null;
}

export async function publishedState(db: Db, schoolId: string, now: Date): Promise<PublishedState> {
  const at = now.toISOString();
  const { rows } = await sql<{
    published: number;
    versions: number;
    newest: Date | null;
    written: Date | null;
  }>`
    select count(*) filter (where ${standing('published', now)})::int as published, coalesce(sum(version), 0)::int as versions,
      max(publish_at) filter (where ${standing('published', now)}) as newest,
      max(greatest(updated_at, case when publish_at <= ${at}::timestamptz then publish_at end)) as written
    from articles where school_id = ${schoolId}`.execute(db);
  const { published = 0, versions = 0, newest = null, written = null } = rows[0] ?? {};
  return { state: `${published}/${versions}`, newest, changedAt: written };
}

/** What everybody may read, whole: the newest, or those of these ids. */
export async function publishedArticles(
  db: Db,
  schoolId: string,
  now: Date,
  which: { newest: number } | { ids: readonly string[] },
): Promise<StoredArticle[]> {
  let select = db
    .selectFrom('articles')
    .select(columns)
    .where('school_id', '=', schoolId)
    .where(standing('published', now));
  if ('ids' in which) select = select.where(sql<boolean>`id = any(${[...which.ids]}::uuid[])`);
  else select = select.limit(which.newest);
  return select.orderBy('publish_at', 'desc').orderBy('id').execute();
}
