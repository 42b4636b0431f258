import type { Kysely } from 'kysely';
import { dayInVietnam } from '../clock.ts';
import { refusalDays } from '../identity/site-keys/uses.ts';
import type { Schema } from './schema.ts';

const DAY = 86_400_000;
/** For so long an app sees what was sent to it. */
const webhookDays = 30;
/** For so long reports of websites are kept; the board looks no further back. */
export const heartbeatDays = 90;

/** Removes what has had its time: sign-in records, idempotency keys after 24 hours, counts of past windows, refused addresses, reports of websites, what webhooks sent. */
export async function cleanUp(db: Kysely<Schema>, now: Date): Promise<void> {
  await db.deleteFrom('oidc_records').where('expires_at', '<', now).execute();
  await db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', new Date(now.getTime() - DAY))
    .execute();
  await db.deleteFrom('second_factor_steps').where('expires_at', '<', now).execute();
  await db
    .deleteFrom('account_sessions')
    .where('last_used_at', '<', new Date(now.getTime() - DAY))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('oidc_records')
            .select('id')
            .where('kind', '=', 'Session')
            .whereRef('oidc_records.uid', '=', 'account_sessions.session_uid'),
        ),
      ),
    )
    .execute();
  const oldest = dayInVietnam(new Date(now.getTime() - refusalDays * DAY));
  await db.deleteFrom('site_key_refusals').where('day', '<', oldest).execute();
  const lastHeartbeat = dayInVietnam(new Date(now.getTime() - heartbeatDays * DAY));
  await db.deleteFrom('site_heartbeats').where('day', '<', lastHeartbeat).execute();
  const over = new Date(now.getTime() - webhookDays * DAY);
  await db
    .deleteFrom('webhook_deliveries')
    .where('state', '<>', 'pending')
    .where('created_at', '<', over)
    .execute();
  await db
    .deleteFrom('webhook_secrets')
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('ends_at', '<', now),
        exists(
          selectFrom('webhooks')
            .select('id')
            .whereRef('webhooks.school_id', '=', 'webhook_secrets.school_id')
            .whereRef('webhooks.id', '=', 'webhook_secrets.webhook_id')
            .where('state', 'in', ['ended', 'removed'])
            .where('state_since', '<', over),
        ),
      ]),
    )
    .execute();
  // Uploads that were not finished, or not attached, in time; their content goes with them.
  await db.deleteFrom('files').where('expires_at', '<=', now).execute();
  await db.deleteFrom('office_files').where('expires_at', '<=', now).execute();
  await db.deleteFrom('rate_limits').where('expire', '<', now.getTime()).execute();
}
