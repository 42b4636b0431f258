import type { Transaction } from 'kysely';
import { publishedArticles, publishedHeads, type PublishedState } from '../articles/index.ts';
import type { Schema } from '../database/schema.ts';
import { categoryWord, wordsQuery } from '../search-words.ts';
import { articleHead, articleItem, articleOf, rowOfArticle } from './own-articles.ts';
import { compareKeys, mergedEntries, type NewsEntry } from './merged.ts';
import type { MergedCache } from './merged-cache.ts';
import { itemHeads, itemTexts, matchingItems, type FeedRow, type ItemRow } from './repository.ts';

export interface NewsAsked {
  schoolId: string;
  /** The one feed that was asked for. */
  source?: string | undefined;
  now: Date;
  /** Those to read; the school's own articles stand under the school's id. */
  feeds: readonly Pick<FeedRow, 'id' | 'source_id' | 'copies'>[];
  /** Of its own articles; null to leave them out. */
  own: PublishedState | null;
  q?: string | undefined;
  category?: string | undefined;
  kind?: 'news' | 'document' | undefined;
  after?: NewsEntry['key'] | undefined;
  limit: number;
}

export interface NewsRow {
  entry: NewsEntry;
  row: ItemRow;
}

/** The school's news in their order, one more than asked for when there are more. */
export async function readNews(
  db: Transaction<Schema>,
  cache: MergedCache,
  asked: NewsAsked,
): Promise<NewsRow[]> {
  const { schoolId, source = '', feeds, own, after, limit } = asked;
  const state = [
    own?.state ?? '',
    ...feeds.map(({ id, source_id, copies }) => `${id} ${source_id} ${copies}`),
  ].join();
  let entries = await cache.get(`${schoolId} ${source}`, state, () => merged(db, asked));
  const matching = await matchingOf(db, asked);
  if (matching) entries = entries.filter(({ feedId, itemId }) => matching.has(`${feedId} ${itemId}`));
  const from = after === undefined ? 0 : entries.findIndex(({ key }) => compareKeys(key, after) > 0);
  const wanted = from < 0 ? [] : entries.slice(from, from + limit + 1);
  const rows = await rowsOf(db, asked, wanted);
  return wanted.flatMap((entry) => {
    const row = rows.get(`${entry.feedId} ${entry.itemId}`);
    return row ? [{ entry, row }] : [];
  });
}

async function merged(
  db: Transaction<Schema>,
  { schoolId, now, feeds, own }: NewsAsked,
): Promise<readonly NewsEntry[]> {
  const heads = await itemHeads(db, feeds);
  const articles = own === null ? [] : await publishedHeads(db, schoolId, now);
  const order = [...feeds.map(({ id }) => id), ...(own === null ? [] : [schoolId])];
  return mergedEntries(order, [...heads, ...articles.map((article) => articleHead(schoolId, article))]);
}

/** Items of feeds and articles that are what was asked for, as `feed item`; undefined when everything is. */
async function matchingOf(db: Transaction<Schema>, asked: NewsAsked): Promise<Set<string> | undefined> {
  const { schoolId, now, feeds, own, q, category, kind } = asked;
  const named = category === undefined ? null : categoryWord(category);
  const parts = [q === undefined ? null : wordsQuery(q), named === null ? null : `'${named}'`];
  const query = parts.filter((part) => part !== null).join(' & ') || null;
  if (query === null && kind === undefined) return undefined;
  const found = await matchingItems(db, feeds, { query, kind });
  const matching = new Set(found.map(({ feed_id, item_id }) => `${feed_id} ${item_id}`));
  if (own !== null && kind !== 'document')
    for (const { id } of await publishedHeads(db, schoolId, now, query))
      matching.add(`${schoolId} ${articleItem(id)}`);
  return matching;
}

async function rowsOf(
  db: Transaction<Schema>,
  { schoolId, now, feeds }: NewsAsked,
  wanted: readonly NewsEntry[],
): Promise<Map<string, ItemRow>> {
  const sourceOf = new Map(feeds.map(({ id, source_id }) => [id, source_id]));
  const ofFeeds = wanted.flatMap(({ feedId, itemId }) => {
    const source_id = sourceOf.get(feedId);
    return source_id === undefined ? [] : { source_id, item_id: itemId };
  });
  const texts = new Map(
    (await itemTexts(db, ofFeeds)).map((row) => [`${row.source_id} ${row.item_id}`, row]),
  );
  const articleIds = wanted.flatMap(({ feedId, itemId }) => (feedId === schoolId ? articleOf(itemId) : []));
  const articles = await publishedArticles(db, schoolId, now, { ids: articleIds });
  const own = new Map(articles.map((article) => [articleItem(article.id), article]));
  const rows = new Map<string, ItemRow>();
  for (const { feedId, itemId } of wanted) {
    const article = feedId === schoolId ? own.get(itemId) : undefined;
    const row = article ? rowOfArticle(article) : texts.get(`${sourceOf.get(feedId)} ${itemId}`);
    if (row) rows.set(`${feedId} ${itemId}`, row);
  }
  return rows;
}
