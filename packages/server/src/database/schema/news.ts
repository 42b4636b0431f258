import type { DocumentReference } from '@lienthong/feeds';
import type { ColumnType, Generated } from 'kysely';
import type { Day, GeneratedInstant, Instant, Json } from './columns.ts';

export type FeedIssuer = 'department' | 'ward' | 'school' | 'other';
/** Of the day, the hour before which every source is to be read. */
export type WindowClose = '08:00' | '17:00';

/** What a feed and its server say about asking again. */
export interface FeedPace {
  /** Cache-Control, or Expires. */
  maxAgeSeconds: number | null;
  /** RSS `ttl`, or the update period of the syndication module. */
  everyMinutes: number | null;
  /** Hours and days of the week (0 is Sunday) in UTC, when nothing changes. */
  skipHours: number[];
  skipDays: number[];
}

/** An address and what is known of it, however many registered it. */
interface FeedSourcesTable {
  id: string;
  url: string;
  created_at: Instant;
  etag: string | null;
  last_modified: string | null;
  content_hash: string | null;
  pace: Json<FeedPace> | null;
  next_check_at: Instant | null;
  wait_until: Instant | null;
  last_checked_at: Instant | null;
  last_success_at: Instant | null;
  failures: Generated<number>;
  problem_code: string | null;
  problem_detail: string | null;
  gone_at: Instant | null;
  moved_to: string | null;
  moved_times: Generated<number>;
  moved_from: string | null;
  claimed_until: Instant | null;
  /** How often what stands there was replaced. */
  copies: Generated<number>;
  changed_at: Instant | null;
}
interface FeedSourceItemsTable {
  source_id: string;
  item_id: string;
  title: string;
  url: string | null;
  published_at: Instant | null;
  summary: string;
  html: string;
  image_url: string | null;
  image_width: number | null;
  image_height: number | null;
  categories: ColumnType<string[], string | undefined, string>;
  author: string | null;
  document: Json<DocumentReference> | null;
  /** A tsvector, of words as `search-words.ts` makes them. */
  words: Generated<string>;
  first_seen_at: Instant;
}
interface FeedsTable {
  school_id: string;
  id: string;
  label: string;
  issuer: FeedIssuer;
  source_id: string;
  registered_at: GeneratedInstant;
  removed_at: Instant | null;
  removed_by: string | null;
}
interface AuthorityFeedsTable {
  authority_id: string;
  id: string;
  label: string;
  source_id: string;
  registered_at: Instant;
  registered_by: string | null;
  removed_at: Instant | null;
  removed_by: string | null;
}
interface FeedWindowsTable {
  source_id: string;
  day: Day;
  closes: WindowClose;
  checked_at: Instant | null;
}

export interface NewsSchema {
  feed_sources: FeedSourcesTable;
  feed_source_items: FeedSourceItemsTable;
  feeds: FeedsTable;
  authority_feeds: AuthorityFeedsTable;
  feed_windows: FeedWindowsTable;
}
