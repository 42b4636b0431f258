import type { Answer, Loose, OperationAt, Query, Schema, Versioned } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, IfUnchanged, ReadOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

export type Me = Schema<'Me'>;
export type Role = Schema<'Role'>;
export type Assignment = Schema<'Assignment'>;
export type Site = Schema<'Site'>;
export type Office = Schema<'Office'>;
/** A browser in which somebody is signed in. */
export type AccountSession = Schema<'AccountSession'>;
export type ListSessionsParams = Loose<Query<OperationAt<'get', '/me/sessions'>>>;
export type EndedSessions = Answer<OperationAt<'post', '/me/sessions/end'>>;

export type IdentityApi = ReturnType<typeof createIdentity>;

/** Who is calling, and what a site key stands for. */
export function createIdentity(connection: Connection) {
  return {
    /** Who am I, and what am I assigned to? */
    me<Held extends string | undefined = undefined>(
      options?: ReadOptions<Held>,
    ): Promise<Versioned<Me> | IfUnchanged<Held>> {
      return connection.read('/me', {}, options);
    },

    /** Where am I signed in? The latest sign-in first. */
    sessions(params?: ListSessionsParams, options?: CallOptions): Pages<AccountSession> {
      return connection.list('/me/sessions', {}, params, options);
    },

    /** Ends one of the caller's sessions with all that was issued in it; one that has ended is left as it is. */
    endSession(sessionId: string, options?: WriteOptions): Promise<EndedSessions> {
      return connection.create('/me/sessions/{sessionId}/end', { sessionId }, undefined, options);
    },

    /** Signs the caller out on every device, this one too: later calls of this client reject with `session_expired`. */
    endAllSessions(options?: WriteOptions): Promise<EndedSessions> {
      return connection.create('/me/sessions/end', {}, undefined, options);
    },

    /** What does this site key stand for? Also proves that the page's origin may use it. */
    site<Held extends string | undefined = undefined>(
      options?: ReadOptions<Held>,
    ): Promise<Versioned<Site> | IfUnchanged<Held>> {
      return connection.read('/site', {}, options);
    },

    /** Which authority does this key stand for? For keys that start with `office_`. */
    office<Held extends string | undefined = undefined>(
      options?: ReadOptions<Held>,
    ): Promise<Versioned<Office> | IfUnchanged<Held>> {
      return connection.read('/office', {}, options);
    },
  };
}
