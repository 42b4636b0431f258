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
  duties: Duty[];
  /** Origins of the site key the token was issued to; null once the key is revoked. */
  origins: string[] | null;
}

/** The person behind an access token and the duties valid on the day, in one query. */
export async function holderOf(db: Kysely<Schema>, token: string, now: Date, today: Day): Promise<TokenHolder | undefined> {
  const { rows } = await sql<TokenHolder>`
    select account.id as "accountId", account.display_name as "displayName",
      (select origins from site_keys where key = token.payload->>'clientId' and revoked_at is null) as origins,
      coalesce((
        select json_agg(duty) from (
          select role, school_id as "schoolId", null::uuid as "authorityId", class_id as "classId",
            subject_code as "subjectCode", null::uuid as "pupilId"
          from assignments
          where account_id = account.id and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
          union all
          select 'guardian', school_id, null, null, null, pupil_id from guardianships
          where account_id = account.id and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
          union all
          select 'pupil', pupil.school_id, null, null, null, pupil.id from pupils pupil
          where pupil.account_id = account.id and exists (
            select from enrolments where school_id = pupil.school_id and pupil_id = pupil.id
              and valid_from <= ${today} and (valid_to is null or valid_to >= ${today}))
          union all
          select case when authority.kind in ('ministry', 'department') then 'departmentOfficer' else 'wardOfficer' end,
            null, officer.authority_id, null, null, null
          from officers officer join authorities authority on authority.id = officer.authority_id
          where officer.account_id = account.id and officer.valid_from <= ${today}
            and (officer.valid_to is null or officer.valid_to >= ${today})
            and authority.valid_from <= ${today} and (authority.valid_to is null or authority.valid_to >= ${today})
        ) duty
      ), '[]'::json) as duties
    from oidc_records token join accounts account on account.id = (token.payload->>'accountId')::uuid
    where token.kind = 'AccessToken' and token.id = ${tokenId(token)} and token.expires_at > ${now}`.execute(db);
  return rows[0];
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
