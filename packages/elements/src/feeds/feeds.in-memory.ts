import type { Feed, FeedsSource, FeedWindow } from './feeds.source.ts';

export interface FeedsInMemory {
  feeds?: readonly Feed[] | undefined;
  /** Newest first. */
  windows?: readonly FeedWindow[] | undefined;
  of?: FeedsSource['of'] | undefined;
}

/** Feeds the page has already; changes stay in memory, and reading one now always works. */
export function inMemoryFeeds({ feeds = [], windows = [], of = 'school' }: FeedsInMemory): FeedsSource {
  let current = [...feeds];
  const find = (id: string): Feed => {
    const found = current.find((feed) => feed.id === id);
    if (!found) throw Object.assign(new Error('There is no such feed.'), { code: 'not_found' });
    return found;
  };
  const put = (feed: Feed): Feed => {
    current = current.map((each) => (each.id === feed.id ? feed : each));
    return feed;
  };
  const page = <Item>(
    items: readonly Item[],
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ) => {
    const from = Number(cursor ?? 0);
    const until = from + limit;
    return { items: items.slice(from, until), nextCursor: until < items.length ? String(until) : null };
  };
  return {
    of,
    list: async (query) => page(current, query),
    ...(of === 'school' && {
      windows: async (query) => page(query.missed ? windows.filter(({ missed }) => missed) : windows, query),
    }),
    get: async (id) => ({ ...find(id), etag: '"1"' }),
    create: async ({ url, label, issuer }) => {
      if (current.some((feed) => feed.url === url))
        throw Object.assign(new Error('There is such a feed.'), { code: 'feed_exists' });
      const now = new Date().toISOString();
      const feed: Feed = {
        ...{ id: `in-memory-${current.length + 1}`, label, issuer, url, registeredBy: of, authorityId: null },
        ...{ lastCheckedAt: now, lastSuccessAt: now, nextCheckAt: now, missedWindows: 0 },
        ...{ movedTo: null, movedFrom: null, problem: null },
      };
      current = [...current, feed];
      return feed;
    },
    update: async (id, { label, removed }) => {
      const feed = { ...find(id), ...(label && { label }) };
      if (removed) current = current.filter((each) => each.id !== id);
      return put(feed);
    },
    check: async (id) => {
      const now = new Date().toISOString();
      return put({ ...find(id), lastCheckedAt: now, lastSuccessAt: now, nextCheckAt: now, problem: null });
    },
  };
}
