import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { errors } from 'oidc-provider';
import type { NewRow, Schema } from '../../database/schema.ts';
import { deviceOf } from './device.ts';

type OidcRow = NewRow<'oidc_records'>;

/** Remembers a sign-in for the person to see; once a browser, however many sites it serves. */
export async function rememberSession(
  db: Kysely<Schema>,
  session: { accountId: string; uid: string },
  { userAgent, now, idle }: { userAgent: string; now: Date; idle: number },
): Promise<void> {
  await db
    .insertInto('account_sessions')
    .values({
      id: randomBytes(12).toString('base64url'),
      account_id: session.accountId,
      session_uid: session.uid,
      device: deviceOf(userAgent.slice(0, 500)),
      signed_in_at: now,
      last_used_at: now,
      idle_at: new Date(now.getTime() + idle),
    })
    .onConflict((conflict) => conflict.column('session_uid').doNothing())
    .execute();
}

/** Ends sessions of the account with all that was issued in them (migrations/0011_second_factor.sql); those but `kept`. */
export async function endSessions(
  db: Kysely<Schema>,
  accountId: string,
  { kept = null, now }: { kept?: string | null; now: Date },
): Promise<void> {
  await sql`select end_sessions(${accountId}, null, ${kept}, ${now})`.execute(db);
}

/**
 * Keeps a code or token only while its grant is there: a request that was under way when the session ended, or when a stolen
 * refresh token turned up, brings nothing back to life.
 */
export async function keepUnderGrant(db: Kysely<Schema>, row: OidcRow): Promise<void> {
  const kept = await sql`
    insert into oidc_records (kind, id, payload, grant_id, uid, expires_at, consumed_at)
    select ${row.kind}, ${row.id}, ${row.payload}::jsonb, ${row.grant_id}, ${row.uid}, ${row.expires_at}::timestamptz, null
    from oidc_records as held where held.kind = 'Grant' and held.id = ${row.grant_id} for key share
    on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
      expires_at = excluded.expires_at, consumed_at = excluded.consumed_at`.execute(db);
  if (kept.numAffectedRows !== 1n) throw new errors.InvalidGrant('the grant has ended');
}

/**
 * Ends a grant and everything issued under it. The grant goes first: whoever keeps a token holds it until the token is kept, and
 * the second statement sees that token.
 */
export async function endGrant(db: Kysely<Schema>, grantId: string): Promise<void> {
  await db.deleteFrom('oidc_records').where('kind', '=', 'Grant').where('id', '=', grantId).execute();
  // A sign-in that is under way goes on: with another person it ends the session that was there.
  await db
    .deleteFrom('oidc_records')
    .where('grant_id', '=', grantId)
    .where('kind', '!=', 'Interaction')
    .execute();
}

/** Keeps a browser's session, unless the person ended it from elsewhere. */
export async function keepSession(db: Kysely<Schema>, row: OidcRow): Promise<void> {
  await sql`
    with known as (select ended_at from account_sessions where session_uid = ${row.uid} for share)
    insert into oidc_records (kind, id, payload, grant_id, uid, expires_at, consumed_at)
    select ${row.kind}, ${row.id}, ${row.payload}::jsonb, ${row.grant_id}, ${row.uid}, ${row.expires_at}::timestamptz, null
    where not exists (select from known where ended_at is not null)
    on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
      expires_at = excluded.expires_at, consumed_at = excluded.consumed_at`.execute(db);
}

/**
 * Notes that a session is in use, and ends unless it is used again within `idle` milliseconds: where an access token is issued,
 * which a page asks for when somebody does something there, every quarter of an hour at most; and on the account pages.
 */
export async function touchSession(
  db: Kysely<Schema>,
  uid: string,
  { now, idle }: { now: Date; idle: number },
): Promise<void> {
  await db
    .updateTable('account_sessions')
    .set({ last_used_at: now, idle_at: new Date(now.getTime() + idle) })
    .where('session_uid', '=', uid)
    .where('last_used_at', '<', now)
    .execute();
}
