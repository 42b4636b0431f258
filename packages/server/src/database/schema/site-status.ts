import type { Day, Instant, Json } from './columns.ts';
import type { FeedIssuer } from './news.ts';

export interface ShownFeed {
  issuer: FeedIssuer;
  lastSuccessAt: string | null;
}

interface SiteHeartbeatsTable {
  school_id: string;
  site_key_id: string;
  day: Day;
  version: string;
  elements: string[];
  feeds: Json<ShownFeed[]>;
  origin: string;
  at: Instant;
}

export interface SiteStatusSchema {
  site_heartbeats: SiteHeartbeatsTable;
}
