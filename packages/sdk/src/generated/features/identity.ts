// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, WriteOptions } from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  AccountSession,
  Assignment,
  Id,
  Instant,
  Me,
  Office,
  Role,
  Site,
  SiteKeyAllowance,
} from '../types.ts';

export type ListSessionsParams = Loose<Query<OperationAt<'get', '/me/sessions'>>>;
export type EndedSessions = Answer<OperationAt<'post', '/me/sessions/{sessionId}/end'>>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface IdentityApi extends ReturnType<typeof createIdentity> {}

/** Who is calling and on whose behalf. */
export function createIdentity(connection: Connection) {
  return {
    /**
     * Who am I, and what am I assigned to?
     *
     * Roles follow the assignments of the registry (phân công), so they change when an assignment starts or ends.
     *
     * Who may (`identity.read-self`): anybody signed in.
     */
    me<Held extends string | undefined = undefined>(
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.Me> | IfUnchanged<Held>> {
      return connection.read('/me', {}, options, 'getMe');
    },

    /**
     * Where am I signed in?
     *
     * One entry for each browser in which the caller is signed in, the latest sign-in first. On a site where the caller has no
     * duty today: this browser alone.
     *
     * Who may (`identity.read-sessions`): anybody signed in.
     */
    sessions(params?: ListSessionsParams, options?: CallOptions): Pages<types.AccountSession> {
      return connection.list('/me/sessions', {}, params, options, 'listSessions');
    },

    /**
     * Sign out everywhere.
     *
     * Ends every session of the caller, this one too, with all that was issued in them. The next call of another device is
     * answered with `session_expired`. On a site where the caller has no duty today: ends what was issued to that site, and
     * nothing else; the account page of the central system (`/account`) ends the rest.
     *
     * Who may (`identity.end-sessions`): anybody signed in.
     */
    endAllSessions(options?: WriteOptions): Promise<EndedSessions> {
      return connection.create('/me/sessions/end', {}, undefined, options, 'endAllSessions');
    },

    /**
     * End one of my sessions.
     *
     * At once, with all that was issued in it. One that has ended already, or that is not the caller's, is left as it is.
     * On a site where the caller has no duty today, only this browser's can be named, and only what was issued to that site ends.
     *
     * Who may (`identity.end-sessions`): anybody signed in.
     */
    endSession(sessionId: string, options?: WriteOptions): Promise<EndedSessions> {
      return connection.create(
        '/me/sessions/{sessionId}/end',
        { sessionId },
        undefined,
        options,
        'endSession',
      );
    },

    /**
     * What does this site key stand for?
     *
     * The first call of a page of widgets; it also proves that the page's origin may use the key.
     *
     * Who may (`identity.read-site`): a school’s site, by its key.
     */
    site<Held extends string | undefined = undefined>(
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.Site> | IfUnchanged<Held>> {
      return connection.read('/site', {}, options, 'getSite');
    },

    /**
     * Which authority does this key stand for?
     *
     * The first call of a page of widgets on an authority's own site, with its key `office_…` as `Site-Key`.
     *
     * Who may (`identity.read-office`): an authority’s site, by its key.
     */
    office<Held extends string | undefined = undefined>(
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.Office> | IfUnchanged<Held>> {
      return connection.read('/office', {}, options, 'getOffice');
    },
  };
}
