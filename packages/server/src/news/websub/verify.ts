import type { Transaction } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { cut, plainText } from '../../text.ts';
import { change, remove, type SubscriptionRow } from './repository.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A subscription is asked for anew long before a longer lease ends. */
const longestLease = 30 * day;

/**
 * A hub verifies that we asked for what it is about to do. What is to be answered: the challenge where we did, nothing to
 * acknowledge where the hub refuses, and undefined where we asked for no such thing. Each request of ours is verified once.
 */
export async function verified(
  db: Transaction<Schema>,
  row: SubscriptionRow,
  query: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<string | undefined> {
  if (query['hub.topic'] !== row.topic) return undefined;
  if (query['hub.mode'] === 'denied') {
    await deny(db, row, query['hub.reason'], now);
    return '';
  }
  const challenge = query['hub.challenge'];
  if (typeof challenge !== 'string' || challenge === '' || challenge.length > 1_000) return undefined;
  if (row.asked === null || query['hub.mode'] !== row.asked || !isFresh(row.asked_at, now)) return undefined;
  if (row.asked === 'unsubscribe') await remove(db, row.source_id);
  else await accept(db, row, query['hub.lease_seconds'], now);
  return challenge;
}

function isFresh(askedAt: Date | null, now: Date): boolean {
  return askedAt !== null && now.getTime() - askedAt.getTime() <= day;
}

async function accept(db: Transaction<Schema>, row: SubscriptionRow, seconds: unknown, now: Date) {
  const granted = typeof seconds === 'string' && /^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : day;
  const lease = Math.min(granted, longestLease);
  await change(db, row.source_id, {
    ...{ state: 'active', asked: null, attempts: 0, problem: null, refused_at: null },
    lease_ends_at: new Date(now.getTime() + lease),
    // With a fifth of it left; a hub that grants minutes is asked every hour, and read in between.
    next_attempt_at: new Date(now.getTime() + Math.max(lease * 0.8, hour)),
  });
}

/** A refusal ends what there was; after a week the hub is asked again. */
async function deny(db: Transaction<Schema>, row: SubscriptionRow, reason: unknown, now: Date) {
  if (row.state === 'leaving') return remove(db, row.source_id);
  const said = typeof reason === 'string' ? `: ${cut(plainText(reason), 200)}` : '';
  return change(db, row.source_id, {
    ...{ state: 'denied', asked: null, attempts: 0, lease_ends_at: null, problem: `denied${said}` },
    next_attempt_at: new Date(now.getTime() + 7 * day),
  });
}
