import type { Feed, FeedInput, FeedIssuer, FeedWindow, NewsApi, UpdateFeed } from '@lienthong/sdk/news';
import type { Page } from '../paging/paged-list.controller.ts';

export type { Feed, FeedInput, FeedIssuer, FeedWindow, UpdateFeed };

interface Asked {
  cursor?: string | undefined;
  limit: number;
}

interface Read {
  signal: AbortSignal;
}

/** A write that is tried again passes the same key and happens once. */
interface Once {
  idempotencyKey: string;
}

/** Where `edu-feeds` gets the feeds of one school, or of one authority. */
export interface FeedsSource {
  /** Whose these are: it changes what it registered itself, no other. */
  readonly of: Feed['registeredBy'];
  list(query: Asked, options: Read): Promise<Page<Feed>>;
  /** The hours before 8:00 and 17:00, newest first. An authority has none of its own: its feeds count theirs. */
  windows?(query: Asked & { missed?: true }, options: Read): Promise<Page<FeedWindow>>;
  /** As it stands now; a change names the version it is based on. */
  get(feedId: string): Promise<Feed & { etag: string }>;
  /** An authority's feeds are its own: `issuer` is left aside. */
  create(input: FeedInput, options: Once): Promise<Feed>;
  update(feedId: string, change: UpdateFeed, options: { ifMatch: string }): Promise<Feed>;
  /** Reads it now. */
  check(feedId: string, options: Once): Promise<Feed>;
}

const paged = ({ cursor, ...query }: Asked) => ({ ...query, ...(cursor && { cursor }) });

/** The feeds of a school at the central system, as its principal may handle them. */
export function schoolFeeds(news: NewsApi, schoolId: string): FeedsSource {
  return {
    of: 'school',
    list: async (query, options) => news.listFeeds(schoolId, paged(query), options),
    windows: async (query, options) => news.listFeedWindows(schoolId, paged(query), options),
    get: (id) => news.getFeed(schoolId, id),
    create: (input, options) => news.createFeed(schoolId, input, options),
    update: (id, change, options) => news.updateFeed(schoolId, id, change, options),
    check: (id, options) => news.checkFeed(schoolId, id, options),
  };
}

/** The feeds that an authority registered for every unit below it, as its officers may handle them. */
export function authorityFeeds(news: NewsApi, authorityId: string): FeedsSource {
  return {
    of: 'authority',
    list: async (query, options) => news.listAuthorityFeeds(authorityId, paged(query), options),
    get: (id) => news.getAuthorityFeed(authorityId, id),
    create: ({ url, label }, options) => news.createAuthorityFeed(authorityId, { url, label }, options),
    update: (id, change, options) => news.updateAuthorityFeed(authorityId, id, change, options),
    check: (id, options) => news.checkAuthorityFeed(authorityId, id, options),
  };
}
