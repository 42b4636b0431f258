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
  Day,
  Heartbeats,
  Id,
  Instant,
  Origin,
  OriginDifference,
  OriginNote,
  OriginsInput,
  RefusedOrigin,
  SavedSiteKey,
  SiteKey,
  SiteKeyAllowance,
  SiteKeyAllowances,
  SiteKeyLabel,
  SiteKeyState,
} from '../types.ts';

export type ListSiteKeysParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/site-keys'>>>;
export type SiteKeyInput = Body<OperationAt<'post', '/schools/{schoolId}/site-keys'>>;
export type SiteKeyChange = Body<OperationAt<'patch', '/schools/{schoolId}/site-keys/{siteKeyId}'>>;
export type SiteKeyRotation = Body<OperationAt<'post', '/schools/{schoolId}/site-keys/{siteKeyId}/rotation'>>;
export type RotatedSiteKey = Answer<
  OperationAt<'post', '/schools/{schoolId}/site-keys/{siteKeyId}/rotation'>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface SiteKeysApi extends ReturnType<typeof createSiteKeys> {}

/** Publishable keys of a school’s websites: for which addresses, and for what. */
export function createSiteKeys(connection: Connection) {
  return {
    /**
     * Site keys of a school, newest first.
     *
     * With what a webmaster asks about - where a key was used last, and which addresses were refused lately.
     *
     * Who may (`site-keys.read`): principal.
     */
    list(schoolId: string, params?: ListSiteKeysParams, options?: CallOptions): Pages<types.SiteKey> {
      return connection.list('/schools/{schoolId}/site-keys', { schoolId }, params, options, 'listSiteKeys');
    },

    /**
     * Make a site key for a website of the school.
     *
     * The key is publishable: it stands in the HTML of the website and is worth something on the addresses (origins) listed
     * with it only. Addresses may be given as copied from a browser; what was kept of them is told in `notes`.
     *
     * Who may (`site-keys.manage`): principal.
     *
     * Errors of its own: [`site_origin_invalid`](/docs/errors/site_origin_invalid).
     */
    create(schoolId: string, body: SiteKeyInput, options?: WriteOptions): Promise<types.SavedSiteKey> {
      return connection.create('/schools/{schoolId}/site-keys', { schoolId }, body, options, 'createSiteKey');
    },

    /**
     * One site key.
     *
     * Who may (`site-keys.read`): principal.
     *
     * Errors of its own: [`site_key_missing`](/docs/errors/site_key_missing).
     */
    get<Held extends string | undefined = undefined>(
      schoolId: string,
      siteKeyId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      | (Versioned<types.SiteKey> & Changeable<SiteKeyChange, Versioned<types.SavedSiteKey>>)
      | IfUnchanged<Held>
    > {
      return connection.read(
        '/schools/{schoolId}/site-keys/{siteKeyId}',
        { schoolId, siteKeyId },
        options,
        'getSiteKey',
        'updateSiteKey',
      );
    },

    /**
     * Change label, addresses or allowances of a site key.
     *
     * In force with the next request of a page. An address that is taken out, or `signIn` taken away, ends the sessions that
     * live by it. Only a change of label, addresses, allowances or end makes the `ETag` too old for a change.
     *
     * Who may (`site-keys.manage`): principal.
     *
     * Errors of its own: [`site_key_missing`](/docs/errors/site_key_missing), [`site_key_ended`](/docs/errors/site_key_ended),
     * [`site_origin_invalid`](/docs/errors/site_origin_invalid).
     */
    update(
      schoolId: string,
      siteKeyId: string,
      body: SiteKeyChange,
      options: UpdateOptions,
    ): Promise<Versioned<types.SavedSiteKey> & Changeable<SiteKeyChange, Versioned<types.SavedSiteKey>>> {
      return connection.update(
        '/schools/{schoolId}/site-keys/{siteKeyId}',
        { schoolId, siteKeyId },
        body,
        options,
        'updateSiteKey',
        'getSiteKey',
      );
    },

    /**
     * Put a new key in the place of one, with time to change the pages.
     *
     * The new key has the same label, addresses and allowances. The old one goes on working until `overlapHours` from now,
     * and ends then with the sessions that began on it; 0 ends it at once.
     *
     * Who may (`site-keys.manage`): principal.
     *
     * Errors of its own: [`site_key_missing`](/docs/errors/site_key_missing), [`site_key_ended`](/docs/errors/site_key_ended).
     */
    rotate(
      schoolId: string,
      siteKeyId: string,
      body: SiteKeyRotation,
      options?: WriteOptions,
    ): Promise<RotatedSiteKey> {
      return connection.create(
        '/schools/{schoolId}/site-keys/{siteKeyId}/rotation',
        { schoolId, siteKeyId },
        body,
        options,
        'rotateSiteKey',
      );
    },

    /**
     * End a site key at once.
     *
     * Pages that carry it show their own content from now on, and the sessions that began on it are over. It cannot be taken
     * back. A key that has ended already is answered as it stands.
     *
     * Who may (`site-keys.manage`): principal.
     *
     * Errors of its own: [`site_key_missing`](/docs/errors/site_key_missing).
     */
    revoke(schoolId: string, siteKeyId: string, options?: WriteOptions): Promise<types.SiteKey> {
      return connection.create(
        '/schools/{schoolId}/site-keys/{siteKeyId}/revocation',
        { schoolId, siteKeyId },
        undefined,
        options,
        'revokeSiteKey',
      );
    },
  };
}
