import type { Schema, Versioned } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { IfUnchanged, ReadOptions } from './core/options.ts';

export * from './base.ts';

export type Me = Schema<'Me'>;
export type Role = Schema<'Role'>;
export type Assignment = Schema<'Assignment'>;
export type Site = Schema<'Site'>;
export type Office = Schema<'Office'>;

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
