// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Body, Loose, OperationAt, Query } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { CallOptions, WriteOptions } from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  FeedFreshness,
  FeedIssuer,
  Id,
  Instant,
  ShownFeed,
  SiteState,
  SiteStatus,
  SiteStatusCounts,
} from '../types.ts';

export type Heartbeat = Body<OperationAt<'post', '/schools/{schoolId}/heartbeats'>>;
export type HeartbeatAnswer = Answer<OperationAt<'post', '/schools/{schoolId}/heartbeats'>>;
export type ListSiteStatusParams = Loose<Query<OperationAt<'get', '/authorities/{authorityId}/site-status'>>>;
export type SiteStatusPage = Answer<OperationAt<'get', '/authorities/{authorityId}/site-status'>>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface SiteStatusApi extends ReturnType<typeof createSiteStatus> {}

/** Which websites of units are live and show fresh news, by heartbeats without visitor data. */
export function createSiteStatus(connection: Connection) {
  return {
    /**
     * A page reports that it is live.
     *
     * By the site key, where the school switched it on; `getSite` says whether a report is awaited, so that it is one a day however
     * many people visit. It holds nothing of a visitor and leaves no entry in the ledger: an entry would keep an address. One row
     * is kept a site key and day, for 90 days. It is a sign and no proof: the key is public. It rests with the news.
     *
     * Who may (`site-status.report`): a school’s site, by its key.
     *
     * Errors of its own: [`heartbeats_off`](/docs/errors/heartbeats_off).
     */
    send(schoolId: string, body: Heartbeat, options?: WriteOptions): Promise<HeartbeatAnswer> {
      return connection.create(
        '/schools/{schoolId}/heartbeats',
        { schoolId },
        body,
        options,
        'sendHeartbeat',
      );
    },

    /**
     * Which units below have a live website with fresh news.
     *
     * By what their pages reported: units that are silent first, then those with a feed that is not fresh, then units without a
     * site key, units that do not report, and those in order; by name within. `off` says nothing of a website: its school has not
     * switched reports on. Counts are of all units below, whatever the filter.
     *
     * Who may (`site-status.read`): officer of the department; officer of the ward.
     */
    list(
      authorityId: string,
      params?: ListSiteStatusParams,
      options?: CallOptions,
    ): Pages<types.SiteStatus, SiteStatusPage> {
      return connection.list(
        '/authorities/{authorityId}/site-status',
        { authorityId },
        params,
        options,
        'listSiteStatus',
      );
    },
  };
}
