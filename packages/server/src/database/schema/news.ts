import type { Instant } from './columns.ts';

export type FeedIssuer = 'department' | 'ward' | 'school' | 'other';

interface FeedsTable {
  school_id: string;
  id: string;
  label: string;
  issuer: FeedIssuer;
  url: string;
  etag: string | null;
  last_modified: string | null;
  last_checked_at: Instant | null;
  last_success_at: Instant | null;
  problem_code: string | null;
  problem_detail: string | null;
  claimed_until: Instant | null;
}
interface FeedItemsTable {
  school_id: string;
  feed_id: string;
  item_id: string;
  title: string;
  url: string | null;
  published_at: Instant | null;
  summary: string;
  html: string;
  image_url: string | null;
  first_seen_at: Instant;
}

export interface NewsSchema {
  feeds: FeedsTable;
  feed_items: FeedItemsTable;
}
