// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Body, Loose, OperationAt, Query } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, WriteOptions } from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type { Day, Feed, FeedIssuer, Id, Instant, NewsDocument, NewsItem } from '../types.ts';

export type ListNewsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/news'>>>;
export type NewsPage = Answer<OperationAt<'get', '/schools/{schoolId}/news'>>;
export type ListFeedsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/feeds'>>>;
export type FeedInput = Body<OperationAt<'post', '/schools/{schoolId}/feeds'>>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface NewsApi extends ReturnType<typeof createNews> {}

/** Feeds of department, ward and school, merged. */
export function createNews(connection: Connection) {
  return {
    /**
     * Merged news of department, ward and school, newest first.
     *
     * Letters 540/GDĐT-TTTT (3.4) and of Quận 1: every school site carries the department's and the ward's news. A source that
     * fails keeps its last good copy and says so in `sources`.
     *
     * Who may (`news.read`): a school’s site, by its key if it allows `publicReads`; anybody signed in.
     */
    list<Held extends string | undefined = undefined>(
      schoolId: string,
      params?: ListNewsParams,
      options?: ReadOptions<Held>,
    ): Pages<types.NewsItem, NewsPage | IfUnchanged<Held>> {
      return connection.listVersioned('/schools/{schoolId}/news', { schoolId }, params, options, 'listNews');
    },

    /**
     * Feeds of a school and how fresh they are.
     *
     * Who may (`news.read`): a school’s site, by its key if it allows `publicReads`; anybody signed in.
     */
    listFeeds(schoolId: string, params?: ListFeedsParams, options?: CallOptions): Pages<types.Feed> {
      return connection.list('/schools/{schoolId}/feeds', { schoolId }, params, options, 'listFeeds');
    },

    /**
     * Register a feed.
     *
     * The feed is read once before it is kept; an address that is down or no feed is answered with what was found there.
     *
     * Who may (`news.manage`): principal.
     *
     * Errors of its own: [`feed_unreachable`](/docs/errors/feed_unreachable), [`not_a_feed`](/docs/errors/not_a_feed),
     * [`feed_exists`](/docs/errors/feed_exists).
     */
    createFeed(schoolId: string, body: FeedInput, options?: WriteOptions): Promise<types.Feed> {
      return connection.create('/schools/{schoolId}/feeds', { schoolId }, body, options, 'createFeed');
    },
  };
}
