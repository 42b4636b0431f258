import { sql, type Transaction } from 'kysely';
import { publishedState } from '../articles/index.ts';
import { dayInVietnam } from '../clock.ts';
import type { Schema } from '../database/schema.ts';
import type { Handlers, OperationContext } from '../http/operation.ts';
import {
  publicText,
  publishingSchool,
  writeFragment,
  writeJsonFeed,
  writeRss,
  type PublicFeed,
  type PublicItem,
} from '../syndication/index.ts';
import type { ReadingOptions } from './list-news.ts';
import type { MergedCache } from './merged-cache.ts';
import { readNews, type NewsRow } from './read-news.ts';
import { feedsOf } from './repository.ts';

type Operations = 'getNewsJsonFeed' | 'getNewsRss' | 'getNewsHtml';

/** A feed shows the newest; who wants more pages through `listNews`. */
const inFeeds = 50;

/**
 * The merged news of a school at plain addresses, for feed readers, website builds and server includes. By their ETag alone: what
 * comes of the authorities above changes with their tree, which no moment stands for, so a date would keep a stale answer alive.
 */
export function publishedNewsHandlers({ publicUrl, cache }: ReadingOptions): Handlers<Operations> {
  const feedAt = async (
    { db, now }: OperationContext,
    schoolId: string,
    name: string,
  ): Promise<PublicFeed> => {
    const school = await publishingSchool(db, schoolId, publicUrl);
    const { items, changedAt } = await newest(db, cache, { schoolId, now, limit: inFeeds });
    return {
      id: `urn:uuid:${schoolId}`,
      title: `Tin tức – ${school.name}`,
      description: `Tin của Sở, phường/xã và nhà trường, do ${school.name} tổng hợp.`,
      publisher: school.name,
      homeUrl: school.homeUrl,
      url: `${publicUrl}/v1/schools/${schoolId}/${name}`,
      ...{ changedAt, items },
    };
  };
  return {
    async getNewsJsonFeed({ path: { schoolId } }, context) {
      const feed = await feedAt(context, schoolId, 'news.json');
      return publicText(writeJsonFeed(feed), { type: 'json', now: context.now });
    },
    async getNewsRss({ path: { schoolId } }, context) {
      const feed = await feedAt(context, schoolId, 'news.rss');
      return publicText(writeRss(feed), { type: 'rss', now: context.now });
    },
    async getNewsHtml({ path: { schoolId }, query: { limit = 10 } }, { db, now }) {
      await publishingSchool(db, schoolId, publicUrl);
      const { items } = await newest(db, cache, { schoolId, now, limit });
      return publicText(writeFragment(items), { type: 'html', now });
    },
  };
}

async function newest(
  db: Transaction<Schema>,
  cache: MergedCache,
  { schoolId, now, limit }: { schoolId: string; now: Date; limit: number },
): Promise<{ items: PublicItem[]; changedAt: Date }> {
  const feeds = await feedsOf(db, schoolId, dayInVietnam(now));
  const published = await publishedState(db, schoolId, now);
  const own = published.newest === null ? null : published;
  const rows = await readNews(db, cache, { schoolId, now, feeds, own, limit });
  const changes = [
    await registeredChange(db, schoolId),
    published.changedAt,
    ...feeds.map(({ changed_at }) => changed_at),
  ];
  const changedAt = new Date(Math.max(0, ...changes.map((at) => at?.getTime() ?? 0)));
  return { items: rows.slice(0, limit).map(publicItem), changedAt };
}

/** When a feed was last registered or removed, by the school or above it. */
async function registeredChange(db: Transaction<Schema>, schoolId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(greatest(registered_at, removed_at)) as at from (
      select registered_at, removed_at from feeds where school_id = ${schoolId}
      union all select registered_at, removed_at from authority_feeds) as registered`.execute(db);
  return rows[0]?.at ?? null;
}

function publicItem({ entry, row }: NewsRow): PublicItem {
  const { image_width: width, image_height: height } = row;
  return {
    id: entry.key[2],
    title: row.title,
    url: row.url,
    summary: row.summary,
    html: row.html,
    publishedAt: row.published_at,
    updatedAt: null,
    imageUrl: row.image_url,
    imageSize: width === null || height === null ? null : { width, height },
    categories: row.categories,
    author: row.author,
    attachments: [],
  };
}
