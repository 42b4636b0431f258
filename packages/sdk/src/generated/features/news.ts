// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Body, Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type {
  CallOptions,
  IfUnchanged,
  ReadOptions,
  UpdateOptions,
  WriteOptions,
} from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type { Changeable } from '../../core/remembered.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  AuthorityFeedInput,
  Day,
  Feed,
  FeedIssuer,
  FeedWindow,
  Id,
  Instant,
  NewsDocument,
  NewsItem,
  UpdateFeed,
} from '../types.ts';

export type ListNewsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/news'>>>;
export type NewsPage = Answer<OperationAt<'get', '/schools/{schoolId}/news'>>;
export type ListFeedsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/feeds'>>>;
export type FeedInput = Body<OperationAt<'post', '/schools/{schoolId}/feeds'>>;
export type ListFeedWindowsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/feed-windows'>>>;
export type ListAuthorityFeedsParams = Loose<Query<OperationAt<'get', '/authorities/{authorityId}/feeds'>>>;
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
     * [`feed_gone`](/docs/errors/feed_gone), [`feed_exists`](/docs/errors/feed_exists),
     * [`too_many_feeds`](/docs/errors/too_many_feeds).
     */
    createFeed(schoolId: string, body: FeedInput, options?: WriteOptions): Promise<types.Feed> {
      return connection.create('/schools/{schoolId}/feeds', { schoolId }, body, options, 'createFeed');
    },

    /**
     * One feed and how fresh it is.
     *
     * The school’s own, or one of an authority above it.
     *
     * Who may (`news.read`): a school’s site, by its key if it allows `publicReads`; anybody signed in.
     */
    getFeed<Held extends string | undefined = undefined>(
      schoolId: string,
      feedId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      (Versioned<types.Feed> & Changeable<types.UpdateFeed, Versioned<types.Feed>>) | IfUnchanged<Held>
    > {
      return connection.read(
        '/schools/{schoolId}/feeds/{feedId}',
        { schoolId, feedId },
        options,
        'getFeed',
        'updateFeed',
      );
    },

    /**
     * Rename or remove a feed of the school.
     *
     * A feed that an authority registered (`registeredBy: authority`) stays as that one wants it. News of a removed feed are no
     * longer shown.
     *
     * Who may (`news.manage`): principal.
     *
     * Errors of its own: [`feed_inherited`](/docs/errors/feed_inherited).
     */
    updateFeed(
      schoolId: string,
      feedId: string,
      body: types.UpdateFeed,
      options: UpdateOptions,
    ): Promise<Versioned<types.Feed> & Changeable<types.UpdateFeed, Versioned<types.Feed>>> {
      return connection.update(
        '/schools/{schoolId}/feeds/{feedId}',
        { schoolId, feedId },
        body,
        options,
        'updateFeed',
        'getFeed',
      );
    },

    /**
     * Read a feed now.
     *
     * Also one of an authority, and one that is gone (`feed_gone`). A feed that was read in the last minute, or is being read, is
     * answered as it
     * stands. What went wrong stands in `problem`.
     *
     * Who may (`news.manage`): principal.
     */
    checkFeed(schoolId: string, feedId: string, options?: WriteOptions): Promise<types.Feed> {
      return connection.create(
        '/schools/{schoolId}/feeds/{feedId}/checks',
        { schoolId, feedId },
        undefined,
        options,
        'checkFeed',
      );
    },

    /**
     * Whether feeds were read before 8:00 and before 17:00.
     *
     * Letter 540/GDĐT-TTTT asks for the state before 8:00 and before 17:00. For each feed and each of these hours, the newest
     * first: when it was
     * read, or that it was missed. Missed ones are told once and kept for 400 days.
     *
     * Who may (`news.read-windows`): principal; officer of the ward; officer of the department.
     */
    listFeedWindows(
      schoolId: string,
      params?: ListFeedWindowsParams,
      options?: CallOptions,
    ): Pages<types.FeedWindow> {
      return connection.list(
        '/schools/{schoolId}/feed-windows',
        { schoolId },
        params,
        options,
        'listFeedWindows',
      );
    },

    /**
     * Feeds that an authority registered.
     *
     * Every unit below it has them.
     *
     * Who may (`news.manage-authority`): officer of the department; officer of the ward.
     */
    listAuthorityFeeds(
      authorityId: string,
      params?: ListAuthorityFeedsParams,
      options?: CallOptions,
    ): Pages<types.Feed> {
      return connection.list(
        '/authorities/{authorityId}/feeds',
        { authorityId },
        params,
        options,
        'listAuthorityFeeds',
      );
    },

    /**
     * Register a feed for every unit below.
     *
     * The feed is read once before it is kept. It is shown by every school that stands below the authority on the day, under the
     * authority’s
     * name for it.
     *
     * Who may (`news.manage-authority`): officer of the department; officer of the ward.
     *
     * Errors of its own: [`feed_unreachable`](/docs/errors/feed_unreachable), [`not_a_feed`](/docs/errors/not_a_feed),
     * [`feed_gone`](/docs/errors/feed_gone), [`feed_exists`](/docs/errors/feed_exists),
     * [`too_many_feeds`](/docs/errors/too_many_feeds).
     */
    createAuthorityFeed(
      authorityId: string,
      body: types.AuthorityFeedInput,
      options?: WriteOptions,
    ): Promise<types.Feed> {
      return connection.create(
        '/authorities/{authorityId}/feeds',
        { authorityId },
        body,
        options,
        'createAuthorityFeed',
      );
    },

    /**
     * One feed of an authority and how fresh it is.
     *
     * Who may (`news.manage-authority`): officer of the department; officer of the ward.
     */
    getAuthorityFeed<Held extends string | undefined = undefined>(
      authorityId: string,
      feedId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      (Versioned<types.Feed> & Changeable<types.UpdateFeed, Versioned<types.Feed>>) | IfUnchanged<Held>
    > {
      return connection.read(
        '/authorities/{authorityId}/feeds/{feedId}',
        { authorityId, feedId },
        options,
        'getAuthorityFeed',
        'updateAuthorityFeed',
      );
    },

    /**
     * Rename or remove a feed of an authority.
     *
     * A removed feed is gone from every unit below.
     *
     * Who may (`news.manage-authority`): officer of the department; officer of the ward.
     */
    updateAuthorityFeed(
      authorityId: string,
      feedId: string,
      body: types.UpdateFeed,
      options: UpdateOptions,
    ): Promise<Versioned<types.Feed> & Changeable<types.UpdateFeed, Versioned<types.Feed>>> {
      return connection.update(
        '/authorities/{authorityId}/feeds/{feedId}',
        { authorityId, feedId },
        body,
        options,
        'updateAuthorityFeed',
        'getAuthorityFeed',
      );
    },

    /**
     * Read a feed of an authority now.
     *
     * As `checkFeed` does.
     *
     * Who may (`news.manage-authority`): officer of the department; officer of the ward.
     */
    checkAuthorityFeed(authorityId: string, feedId: string, options?: WriteOptions): Promise<types.Feed> {
      return connection.create(
        '/authorities/{authorityId}/feeds/{feedId}/checks',
        { authorityId, feedId },
        undefined,
        options,
        'checkAuthorityFeed',
      );
    },
  };
}
