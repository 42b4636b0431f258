import type { Generated } from 'kysely';
import type { Instant } from './columns.ts';

export type SubscriptionState = 'wanted' | 'active' | 'denied' | 'leaving';

interface FeedSubscriptionsTable {
  source_id: string;
  hub: string;
  topic: string;
  state: Generated<SubscriptionState>;
  path_hash: string | null;
  sealed: string | null;
  asked: 'subscribe' | 'unsubscribe' | null;
  asked_at: Instant | null;
  attempts: Generated<number>;
  next_attempt_at: Instant | null;
  lease_ends_at: Instant | null;
  noticed_at: Instant | null;
  refused_at: Instant | null;
  problem: string | null;
}

export interface WebSubSchema {
  feed_subscriptions: FeedSubscriptionsTable;
}
