import type { Answer, Body, Loose, OperationAt, Query, Schema, Versioned } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, UpdateOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

/** A publishable key of one school: on which addresses it works, and for what. */
export type SiteKey = Schema<'SiteKey'>;
export type SiteKeyAllowance = Schema<'SiteKeyAllowance'>;
export type SiteKeyState = Schema<'SiteKeyState'>;
export type RefusedOrigin = Schema<'RefusedOrigin'>;
export type OriginDifference = Schema<'OriginDifference'>;
export type OriginNote = Schema<'OriginNote'>;
export type SavedSiteKey = Schema<'SavedSiteKey'>;

type At = '/schools/{schoolId}/site-keys';
export type ListSiteKeysParams = Loose<Query<OperationAt<'get', At>>>;
export type SiteKeyInput = Body<OperationAt<'post', At>>;
export type SiteKeyChange = Body<OperationAt<'patch', `${At}/{siteKeyId}`>>;
export type RotatedSiteKey = Answer<OperationAt<'post', `${At}/{siteKeyId}/rotation`>>;

export type SiteKeysApi = ReturnType<typeof createSiteKeys>;

/** The keys of a school's websites. Only the principal may. */
export function createSiteKeys(connection: Connection) {
  return {
    /** Newest first, with the addresses that tried a key in vain. */
    list(schoolId: string, params?: ListSiteKeysParams, options?: CallOptions): Pages<SiteKey> {
      return connection.list('/schools/{schoolId}/site-keys', { schoolId }, params, options);
    },

    /** One key; its `etag` is what `update` wants. */
    get<Held extends string | undefined = undefined>(
      schoolId: string,
      siteKeyId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<SiteKey> | IfUnchanged<Held>> {
      return connection.read('/schools/{schoolId}/site-keys/{siteKeyId}', { schoolId, siteKeyId }, options);
    },

    /** Addresses may be given as copied from a browser; `notes` says what was kept of them. */
    create(schoolId: string, body: SiteKeyInput, options?: WriteOptions): Promise<SavedSiteKey> {
      return connection.create('/schools/{schoolId}/site-keys', { schoolId }, body, options);
    },

    /** In force with the next request of a page. Rejects with a `ConflictError` when somebody changed the key since `ifMatch`. */
    update(
      schoolId: string,
      siteKeyId: string,
      body: SiteKeyChange,
      options: UpdateOptions,
    ): Promise<Versioned<SavedSiteKey>> {
      return connection.update(
        '/schools/{schoolId}/site-keys/{siteKeyId}',
        { schoolId, siteKeyId },
        body,
        options,
      );
    },

    /** A new key in the place of one that goes on working for `overlapHours`. */
    rotate(
      schoolId: string,
      siteKeyId: string,
      body: Body<OperationAt<'post', `${At}/{siteKeyId}/rotation`>>,
      options?: WriteOptions,
    ): Promise<RotatedSiteKey> {
      return connection.create(
        '/schools/{schoolId}/site-keys/{siteKeyId}/rotation',
        { schoolId, siteKeyId },
        body,
        options,
      );
    },

    /** Ends the key and the sessions that began on it, at once and for good. */
    revoke(schoolId: string, siteKeyId: string, options?: WriteOptions): Promise<SiteKey> {
      return connection.create(
        '/schools/{schoolId}/site-keys/{siteKeyId}/revocation',
        { schoolId, siteKeyId },
        undefined,
        options,
      );
    },
  };
}
