import type { Answer, Body, Loose, OperationAt, Query, Schema } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

export type NewsItem = Schema<'NewsItem'>;
export type Feed = Schema<'Feed'>;
export type FeedIssuer = Schema<'FeedIssuer'>;

type List = OperationAt<'get', '/schools/{schoolId}/news'>;
/** A page of news, with the feeds it came from and how fresh they are. */
export type NewsPage = Answer<List>;
export type ListNewsParams = Loose<Query<List>>;
export type ListFeedsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/feeds'>>>;
export type FeedInput = Body<OperationAt<'post', '/schools/{schoolId}/feeds'>>;

export type NewsApi = ReturnType<typeof createNews>;

/** Feeds of department, ward and school, merged. */
export function createNews(connection: Connection) {
  return {
    /** Merged news, newest first; of one feed with `source`. */
    list<Held extends string | undefined = undefined>(
      schoolId: string,
      params?: ListNewsParams,
      options?: ReadOptions<Held>,
    ): Pages<NewsItem, NewsPage | IfUnchanged<Held>> {
      return connection.listVersioned('/schools/{schoolId}/news', { schoolId }, params, options);
    },

    /** Feeds of a school and how fresh they are. */
    listFeeds(schoolId: string, params?: ListFeedsParams, options?: CallOptions): Pages<Feed> {
      return connection.list('/schools/{schoolId}/feeds', { schoolId }, params, options);
    },

    /** Registers a feed, which is read once before it is kept. */
    createFeed(schoolId: string, body: FeedInput, options?: WriteOptions): Promise<Feed> {
      return connection.create('/schools/{schoolId}/feeds', { schoolId }, body, options);
    },
  };
}
