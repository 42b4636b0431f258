import type { AppsApi, Client, Grant, GrantableApp, GrantApp } from '@lienthong/sdk';
import { today } from './data-access.model.ts';

export type { Grant, GrantableApp, GrantApp };

export interface GrantsPage {
  items: Grant[];
  nextCursor: string | null;
}

/** A class that access can be limited to. */
export interface ClassChoice {
  id: string;
  name: string;
  grade: number;
}

/** What the school is asked when it lets an app in. */
export interface GrantOptions {
  apps: GrantableApp[];
  classes: ClassChoice[];
}

/** Where `edu-data-access` reads who may read what, and where it says so. */
export interface DataAccessSource {
  /** Grants, those in force first. */
  list(
    query: { cursor?: string | undefined; limit: number },
    options: { signal: AbortSignal },
  ): Promise<GrantsPage>;
  options(options: { signal: AbortSignal }): Promise<GrantOptions>;
  /** A second try passes the same key and grants once. */
  grant(input: GrantApp, options: { idempotencyKey: string }): Promise<Grant>;
  revoke(grantId: string, options: { idempotencyKey: string }): Promise<Grant>;
}

export interface DataAccessInMemory {
  grants?: readonly Grant[] | undefined;
  grantable?: readonly GrantableApp[] | undefined;
  classes?: readonly ClassChoice[] | undefined;
}

/** Grants the page has already; what is granted and revoked stays in memory. */
export function inMemoryDataAccess({
  grants = [],
  grantable = [],
  classes = [],
}: DataAccessInMemory): DataAccessSource {
  let held = [...grants];
  return {
    list: ({ cursor, limit }) => {
      const from = Number(cursor ?? 0);
      const until = from + limit;
      const nextCursor = until < held.length ? String(until) : null;
      return Promise.resolve({ items: held.slice(from, until), nextCursor });
    },
    options: () => Promise.resolve({ apps: [...grantable], classes: [...classes] }),
    grant: (input) => {
      const app = grantable.find(({ id }) => id === input.appId);
      if (!app) return Promise.reject(Object.assign(new Error('No such app'), { code: 'app_unknown' }));
      const grant = granted(input, app, classes, `grant-${held.length + 1}`);
      held = [grant, ...held];
      return Promise.resolve(grant);
    },
    revoke: (grantId) => {
      const grant = held.find(({ id }) => id === grantId);
      if (!grant) return Promise.reject(Object.assign(new Error('No such grant'), { code: 'grant_unknown' }));
      const revoked: Grant = { ...grant, state: 'revoked', revokedAt: new Date().toISOString() };
      held = held.map((each) => (each.id === grantId ? revoked : each));
      return Promise.resolve(revoked);
    },
  };
}

function granted(
  { appId, scopes, classIds, validFrom = today(), validUntil }: GrantApp,
  app: GrantableApp,
  classes: readonly ClassChoice[],
  id: string,
): Grant {
  return {
    ...{ id, appId, schoolId: '', app, scopes, validFrom, validUntil },
    classIds: classIds ?? null,
    classes: classes.filter((each) => classIds?.includes(each.id)).map(({ name }) => name),
    grantedAt: new Date().toISOString(),
    grantedBy: null,
    ...{ revokedAt: null, revokeReason: null },
    state: validFrom > today() ? 'upcoming' : 'inForce',
    yesterday: { day: today(-1), requests: 0, refused: 0, pupils: 0, operations: [] },
  };
}

// A school that is offered more apps, or has more classes, than this does not exist yet.
const atMost = 500;

/** The grants of a school at the central system. */
export function clientDataAccess(
  { apps, registry }: { apps: AppsApi; registry: Client['registry'] },
  schoolId: string,
): DataAccessSource {
  return {
    list: async ({ cursor, limit }, { signal }) =>
      apps.listGrants(schoolId, { limit, ...(cursor && { cursor }) }, { signal }),
    async options({ signal }) {
      const [found, classes] = await Promise.all([
        apps.listGrantable(schoolId, { limit: 200 }, { signal }).collect({ limit: atMost }),
        registry.listClasses(schoolId, { limit: 200 }, { signal }).collect({ limit: atMost }),
      ]);
      return { apps: found, classes };
    },
    grant: (input, options) => apps.grant(schoolId, input, options),
    revoke: (grantId, options) => apps.revoke(schoolId, grantId, {}, options),
  };
}
