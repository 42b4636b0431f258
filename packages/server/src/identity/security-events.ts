import type { Kysely } from 'kysely';
import type { Row, Schema } from '../database/schema.ts';

export type SecurityEventKind = Row<'security_events'>['kind'];

/** Something that happened to an account. */
export interface SecurityEvent {
  at: Date;
  kind: SecurityEventKind;
  actor: 'person' | 'operator' | 'system';
  detail: Record<string, unknown>;
  address: string | null;
}

/** Notes what no table shows by itself; all else is noted where it is kept (migrations/0016_security_events.sql). */
export async function noteSecurityEvent(
  db: Kysely<Schema>,
  event: {
    accountId: string;
    kind: 'signedIn' | 'secondFactorLocked' | 'recoveryCodeUsed';
    detail?: Record<string, unknown>;
    address?: string;
  },
): Promise<void> {
  const { accountId, kind, detail = {}, address = null } = event;
  await db
    .insertInto('security_events')
    .values({
      ...{ at: new Date(), account_id: accountId, kind, actor: 'person' },
      ...{ detail: JSON.stringify(detail), address },
    })
    .execute();
}

/** Newest first. */
export async function securityEvents(
  db: Kysely<Schema>,
  accountId: string,
  limit?: number,
): Promise<SecurityEvent[]> {
  return db
    .selectFrom('security_events')
    .select(['at', 'kind', 'actor', 'detail', 'address'])
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .$if(limit !== undefined, (newest) => newest.limit(limit ?? 0))
    .execute();
}
