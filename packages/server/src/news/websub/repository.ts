import { sql, type Transaction } from 'kysely';
import type { NewRow, Row, Schema } from '../../database/schema.ts';

/** All of this is the system role's. */
type Db = Transaction<Schema>;

export type SubscriptionRow = Row<'feed_subscriptions'>;
export type SubscriptionChange = Partial<Omit<NewRow<'feed_subscriptions'>, 'source_id'>>;

/** `change`: nobody else changes it until the transaction ends. */
export async function byPath(
  db: Db,
  pathHash: string,
  purpose: 'look' | 'change',
): Promise<SubscriptionRow | undefined> {
  const row = db.selectFrom('feed_subscriptions').selectAll().where('path_hash', '=', pathHash);
  return (purpose === 'change' ? row.forUpdate() : row).executeTakeFirst();
}

/** What is to be asked for by now, the longest waiting first. */
export async function due(db: Db, now: Date, limit: number): Promise<SubscriptionRow[]> {
  return db
    .selectFrom('feed_subscriptions')
    .selectAll()
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .orderBy('source_id')
    .limit(limit)
    .execute();
}

/** False when another process asks already. */
export async function claim(
  db: Db,
  row: SubscriptionRow,
  change: SubscriptionChange,
  now: Date,
): Promise<boolean> {
  const taken = await db
    .updateTable('feed_subscriptions')
    .set(change)
    .where('source_id', '=', row.source_id)
    .where('next_attempt_at', '<=', now)
    .returning('source_id')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function change(db: Db, sourceId: string, changed: SubscriptionChange): Promise<void> {
  await db.updateTable('feed_subscriptions').set(changed).where('source_id', '=', sourceId).execute();
}

export async function remove(db: Db, sourceId: string): Promise<void> {
  await db.deleteFrom('feed_subscriptions').where('source_id', '=', sourceId).execute();
}

/** Of sources that nobody shows any more: living ones are to be ended at the hub, the others are forgotten. */
export async function leaveAllBut(db: Db, sourceIds: readonly string[], now: Date): Promise<void> {
  const others = sql<boolean>`not (source_id = any(${[...sourceIds]}::uuid[]))`;
  await db
    .deleteFrom('feed_subscriptions')
    .where(others)
    .where('state', 'in', ['wanted', 'denied'])
    .execute();
  await db
    .updateTable('feed_subscriptions')
    .set({ state: 'leaving', asked: null, attempts: 0, next_attempt_at: now })
    .where(others)
    .where('state', '=', 'active')
    .execute();
}

/**
 * The source is read at the next tick, but a minute after the last time at the earliest: however often a notice comes, also the
 * same one again, its server is not flooded. A server that asked to be left alone is.
 */
export async function readSoon(db: Db, sourceId: string, now: Date): Promise<void> {
  const at = now.toISOString();
  const soon = sql<Date>`greatest(${at}::timestamptz, last_checked_at + interval '1 minute')`;
  await db
    .updateTable('feed_sources')
    .set({ next_check_at: soon })
    .where('id', '=', sourceId)
    .where('gone_at', 'is', null)
    .where(sql<boolean>`(wait_until is null or wait_until <= ${at}::timestamptz)`)
    .where(sql<boolean>`next_check_at > ${soon}`)
    .execute();
}
