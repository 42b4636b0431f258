import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Day, Schema, SiteKeyAllowance } from '../database/schema.ts';
import type { AppCaller, AppScope, Duty } from './caller.ts';
import { isSafeForSignIn } from './site-keys/origins.ts';

/** Tokens are kept hashed: whoever reads the database cannot use them. */
export function tokenId(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export interface TokenHolder {
  accountId: string;
  displayName: string;
  /** Valid today, at the school of the site key the token was issued to. */
  duties: Duty[];
  /** Origins of that site key. */
  origins: string[];
}

/** The person behind an access token and the duties valid on the day at its school (migrations/0015_accounts.sql). */
export async function holderOf(
  db: Kysely<Schema>,
  token: string,
  now: Date,
  today: Day,
): Promise<TokenHolder | undefined> {
  const { rows } = await sql<TokenHolder>`
    select holder_id as "accountId", holder_name as "displayName", site_origins as origins, duties
    from holder_of_token(${tokenId(token)}, ${now}, ${today})`.execute(db);
  return rows.length === 1 ? rows[0] : undefined;
}

export interface SiteKey {
  id: string;
  key: string;
  schoolId: string;
  origins: string[];
  allows: SiteKeyAllowance[];
}

/** A key in force: neither revoked nor, replaced by another, at its end. */
export async function findSiteKey(
  db: Kysely<Schema>,
  key: string,
  now = new Date(),
): Promise<SiteKey | undefined> {
  return db
    .selectFrom('site_keys')
    .select(['id', 'key', 'school_id as schoolId', 'origins', 'allows'])
    .where('key', '=', key)
    .where('revoked_at', 'is', null)
    .where(({ eb, or }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .executeTakeFirst();
}

/** The key of a site where people sign in: a school's, or an authority's own. */
export type SignInKey =
  | { key: string; origins: string[]; schoolId: string; authorityId: null }
  | { key: string; origins: string[]; schoolId: null; authorityId: string };

/** One on whose site people may sign in, with those of its origins where they may: no token goes over plain http. */
export async function findSignInKey(
  db: Kysely<Schema>,
  key: string,
  now = new Date(),
): Promise<SignInKey | undefined> {
  if (!/^[\w-]{8,100}$/.test(key)) return undefined;
  if (key.startsWith('office_')) {
    const office = await findOfficeKey(db, key);
    return office && { ...office, origins: office.origins.filter(isSafeForSignIn), schoolId: null };
  }
  const found = await findSiteKey(db, key, now);
  if (!found?.allows.includes('signIn')) return undefined;
  const origins = found.origins.filter(isSafeForSignIn);
  return { key: found.key, origins, schoolId: found.schoolId, authorityId: null };
}

/** The person behind a token of an authority's site, and the duties there (migrations/0008_apps.sql). */
export async function officeHolderOf(
  db: Kysely<Schema>,
  token: string,
  now: Date,
  today: Day,
): Promise<TokenHolder | undefined> {
  const { rows } = await sql<TokenHolder>`
    select holder_id as "accountId", holder_name as "displayName", site_origins as origins, duties
    from holder_of_office_token(${tokenId(token)}, ${now}, ${today})`.execute(db);
  return rows[0];
}

/** The app behind a token of its own, as far as approval, grant and token let it today. */
export async function appOf(
  db: Kysely<Schema>,
  token: string,
  now: Date,
  today: Day,
): Promise<AppCaller | undefined> {
  const { rows } = await sql<{
    appId: string;
    vendorId: string;
    status: string;
    frozen: boolean;
    schoolId: string;
    grantId: string | null;
    scopes: AppScope[];
    classIds: string[] | null;
  }>`
    select app_id as "appId", vendor_id as "vendorId", app_status as status, frozen, school_id as "schoolId",
      grant_id as "grantId", scopes, class_ids as "classIds"
    from holder_of_app_token(${tokenId(token)}, ${now}, ${today})`.execute(db);
  const [app] = rows;
  if (app === undefined) return undefined;
  const { status, frozen, scopes, ...rest } = app;
  const ended = app.grantId === null ? 'grant_ended' : null;
  const stopped = status !== 'approved' ? 'app_suspended' : frozen ? 'app_frozen' : ended;
  return { kind: 'app', ...rest, scopes: new Set(scopes), stopped };
}

export interface OfficeKey {
  key: string;
  authorityId: string;
  origins: string[];
}

/** The publishable key of an authority's own site. */
export async function findOfficeKey(db: Kysely<Schema>, key: string): Promise<OfficeKey | undefined> {
  return db
    .selectFrom('office_keys')
    .select(['key', 'authority_id as authorityId', 'origins'])
    .where('key', '=', key)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}
