import type {
  RotatedSiteKey,
  SavedSiteKey,
  SiteKey,
  SiteKeyAllowance,
  SiteKeyChange,
  SiteKeyInput,
  SiteKeysApi,
} from '@lienthong/sdk';

export type { SavedSiteKey, SiteKey, SiteKeyAllowance, SiteKeyChange, SiteKeyInput };

/** What the form holds; reports are switched on for a key that is there. */
export type SiteKeyForm = SiteKeyInput & { heartbeats?: boolean };

export interface SiteKeysPage {
  items: SiteKey[];
  nextCursor: string | null;
}

/** A write that is tried again passes the same key and happens once. */
export interface Once {
  idempotencyKey: string;
}

/** Where `edu-site-keys` gets the keys of one school. */
export interface SiteKeysSource {
  /** Newest first. */
  list(
    query: { cursor?: string | undefined; limit: number },
    options: { signal: AbortSignal },
  ): Promise<SiteKeysPage>;
  /** One key as it stands now; a change names the version it is based on. */
  get(siteKeyId: string): Promise<SiteKey & { etag: string }>;
  create(input: SiteKeyInput, options: Once): Promise<SavedSiteKey>;
  update(siteKeyId: string, change: SiteKeyChange, options: { ifMatch: string }): Promise<SavedSiteKey>;
  rotate(siteKeyId: string, overlapHours: number, options: Once): Promise<RotatedSiteKey>;
  revoke(siteKeyId: string, options: Once): Promise<SiteKey>;
}

/** Keys a page holds itself, for designs and tests. Addresses are taken as `URL` reads them. */
export function inMemorySiteKeys(initial: readonly SiteKey[]): SiteKeysSource {
  let keys = [...initial];
  const find = (id: string): SiteKey => {
    const found = keys.find((each) => each.id === id);
    if (!found) throw Object.assign(new Error('no such key'), { code: 'site_key_missing' });
    return found;
  };
  const put = (changed: SiteKey): SiteKey => {
    keys = keys.map((each) => (each.id === changed.id ? changed : each));
    return changed;
  };
  const origins = (typed: readonly string[]): string[] => typed.map((text) => new URL(text).origin);
  const add = (input: SiteKeyInput): SiteKey => {
    const number = String(keys.length + 1);
    const added: SiteKey = {
      ...{ id: `in-memory-${number}`, key: `site_inmemory${number}`, state: 'active', ...input },
      heartbeats: false,
      ...{ origins: origins(input.origins), createdAt: new Date().toISOString(), createdBy: null },
      ...{ endsAt: null, revokedAt: null, replacedById: null, lastUsedOn: null, refusedOrigins: [] },
    };
    keys = [added, ...keys];
    return added;
  };
  return {
    list: () => Promise.resolve({ items: [...keys], nextCursor: null }),
    get: async (id) => ({ ...find(id), etag: '"1"' }),
    create: async (input) => ({ siteKey: add(input), notes: [] }),
    update: async (id, { origins: typed, ...change }) => {
      const before = find(id);
      const listed = typed ? origins(typed) : before.origins;
      const refusedOrigins = before.refusedOrigins.filter(({ origin }) => !listed.includes(origin));
      return { siteKey: put({ ...before, ...change, origins: listed, refusedOrigins }), notes: [] };
    },
    rotate: async (id, overlapHours) => {
      const before = find(id);
      const { label, allows } = before;
      const siteKey = add({ label, allows, origins: before.origins });
      const endsAt = new Date(Date.now() + overlapHours * 3_600_000).toISOString();
      const state = overlapHours > 0 ? 'ending' : 'ended';
      return { siteKey, replaced: put({ ...before, state, endsAt, replacedById: siteKey.id }) };
    },
    revoke: async (id) => put({ ...find(id), state: 'revoked', revokedAt: new Date().toISOString() }),
  };
}

/** The keys of a school at the central system, as a person signed in may manage them. */
export function clientSiteKeys(siteKeys: SiteKeysApi, schoolId: string): SiteKeysSource {
  return {
    list: async ({ cursor, limit }, { signal }) =>
      siteKeys.list(schoolId, { limit, ...(cursor && { cursor }) }, { signal }),
    get: (id) => siteKeys.get(schoolId, id),
    create: (input, options) => siteKeys.create(schoolId, input, options),
    update: (id, change, options) => siteKeys.update(schoolId, id, change, options),
    rotate: (id, overlapHours, options) => siteKeys.rotate(schoolId, id, { overlapHours }, options),
    revoke: (id, options) => siteKeys.revoke(schoolId, id, options),
  };
}
