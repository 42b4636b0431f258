import type { components } from '@lienthong/specs/schema';
import { dayInVietnam, instant } from '../clock.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { publishedState } from '../articles/index.ts';
import { articleFeedUrl, publishingSchool } from '../syndication/index.ts';
import { feedOnTheWire } from './feed-answer.ts';
import { newsOnTheWire } from './merged.ts';
import type { MergedCache } from './merged-cache.ts';
import { readNews } from './read-news.ts';
import { feedsOf, type FeedRow } from './repository.ts';

type Feed = components['schemas']['Feed'];

const newsOrder = listOrder('listNews', 'text', 'text', 'text');

export interface ReadingOptions {
  publicUrl: string;
  cache: MergedCache;
}

export function listNewsHandlers({ publicUrl, cache }: ReadingOptions): Handlers<'listNews'> {
  return {
    async listNews({ path: { schoolId }, query }, { db, now, language }) {
      const { source, q, category, kind, limit = 50 } = query;
      const after = readCursor(newsOrder, query.cursor);
      const all = await feedsOf(db, schoolId, dayInVietnam(now));
      const published = await publishedState(db, schoolId, now);
      const { newest } = published;
      const own = newest !== null && (source === undefined || source === schoolId) ? published : null;
      const feeds = source === undefined ? all : all.filter(({ id }) => id === source);
      if (source !== undefined && feeds.length === 0 && own === null) throw new Problem('not_found');
      const rows = await readNews(db, cache, {
        schoolId,
        source,
        now,
        feeds,
        own,
        q,
        category,
        kind,
        after,
        limit,
      });
      const sources = all.map((feed) => feedOnTheWire(feed, language, now));
      if (newest !== null) {
        const { name } = await publishingSchool(db, schoolId, publicUrl);
        const url = articleFeedUrl(publicUrl, schoolId, 'json');
        sources.push(ownSource({ schoolId, name, url }, all, newest));
      }
      const { items, nextCursor } = page(
        newsOrder,
        rows,
        limit,
        ({ entry }) => entry.key,
        ({ entry, row }) => newsOnTheWire(entry, row),
      );
      return { body: { items, sources, nextCursor } };
    },
  };
}

/** The school's own articles as a source beside the others, of the same moment as these: they are never out of date. */
function ownSource(
  { schoolId: id, name: label, url }: { schoolId: string; name: string; url: string },
  feeds: readonly FeedRow[],
  newest: Date,
): Feed {
  const checks = feeds.flatMap(({ last_checked_at }) => last_checked_at ?? []);
  const at = instant(new Date(Math.max(newest.getTime(), ...checks.map((check) => check.getTime()))));
  return {
    ...{ id, label, issuer: 'school', url, registeredBy: 'school', authorityId: null },
    ...{ lastCheckedAt: at, lastSuccessAt: at, nextCheckAt: null, problem: null },
    ...{ missedWindows: 0, movedTo: null, movedFrom: null },
  };
}
