import { sql, type Transaction } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Offer } from './offer.ts';

/** While a hub tells of changes, a source is read this often beside its windows: hubs fail, too. */
const withHub = 4 * 3_600_000;

/**
 * For whoever read a source: keeps in mind what the feed offers, so that it is subscribed to; `offer` undefined says nothing, such
 * as an unchanged feed. Until when reading may rest because a hub tells of changes; null where none does.
 */
export async function followHub(
  db: Transaction<Schema>,
  sourceId: string,
  offer: Offer | null | undefined,
  now: Date,
): Promise<Date | null> {
  if (offer) await want(db, sourceId, offer, now);
  else if (offer === null)
    await db.deleteFrom('feed_subscriptions').where('source_id', '=', sourceId).execute();
  let living = db
    .selectFrom('feed_subscriptions')
    .select('lease_ends_at')
    .where('source_id', '=', sourceId)
    .where('state', '=', 'active')
    .where('lease_ends_at', '>', now)
    // A hub whose notices cannot be believed is as good as none.
    .where(sql<boolean>`(refused_at is null or noticed_at > refused_at)`);
  if (offer) living = living.where('hub', '=', offer.hub).where('topic', '=', offer.topic);
  const ends = (await living.executeTakeFirst())?.lease_ends_at?.getTime();
  return ends === undefined ? null : new Date(Math.min(now.getTime() + withHub, ends));
}

/** Another hub, or another topic, begins anew; a feed that names another one each time is followed once an hour. */
async function want(db: Transaction<Schema>, source_id: string, { hub, topic }: Offer, now: Date) {
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  await db
    .insertInto('feed_subscriptions')
    .values({ source_id, hub, topic, next_attempt_at: now })
    .onConflict((conflict) =>
      conflict.column('source_id').doUpdateSet({
        ...{ hub, topic, state: 'wanted', path_hash: null, sealed: null, asked: null, attempts: 0 },
        ...{ lease_ends_at: null, noticed_at: null, refused_at: null, problem: null, next_attempt_at: now },
      })
        .where(sql<boolean>`(feed_subscriptions.hub, feed_subscriptions.topic) is distinct from (${hub}, ${topic})
          and (feed_subscriptions.asked_at is null or feed_subscriptions.asked_at < ${anHourAgo.toISOString()}::timestamptz)`),
    )
    .execute();
}
