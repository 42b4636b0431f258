import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Day, Schema } from '../database/schema.ts';
import type { Duty } from './caller.ts';

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

/** The person behind an access token and the duties valid on the day at its school (migrations/0003_holder_of_token.sql). */
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
  key: string;
  schoolId: string;
  origins: string[];
}

export async function findSiteKey(db: Kysely<Schema>, key: string): Promise<SiteKey | undefined> {
  return db
    .selectFrom('site_keys')
    .select(['key', 'school_id as schoolId', 'origins'])
    .where('key', '=', key)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}
