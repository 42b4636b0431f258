export interface ImageSize {
  width: number;
  height: number;
}

/** A file that comes with an item. */
export interface Attachment {
  /** Absolute http(s) address. */
  url: string;
  /** Media type in lower case, `application/pdf`; null when the feed does not say. */
  type: string | null;
}

/** One news item, as every feed format is read into. */
export interface FeedItem {
  /** The feed's own guid or id; the address when it gives none; `title:DAY TITLE` when there is neither. */
  id: string;
  /** Plain text, NFC, never empty: where the feed gives none, the start of the summary or the address. */
  title: string;
  /** Absolute http(s) address, or null when the feed gives none that can be used. */
  url: string | null;
  /** `2021-09-15T08:00:00+07:00`: always this offset, so the strings sort by time. Null when unknown. */
  publishedAt: string | null;
  /** Plain text, NFC, on one line. */
  summary: string;
  /** HTML exactly as the feed sent it. NOT sanitised: never put it into a page without a sanitiser. */
  unsafeHtml: string;
  /** What relative links in `unsafeHtml` are relative to: `xml:base`, else the page, else the feed. */
  baseUrl: string | null;
  imageUrl: string | null;
  /** Of the picture, in pixels, where the feed states both; keeps its place while it loads. */
  imageSize: ImageSize | null;
  /** Files named beside the text, pictures left out. Links inside the text are not listed. */
  attachments: Attachment[];
  categories: string[];
  /** A name, never an email address. */
  author: string | null;
}

/** How often a feed wishes to be asked. It is a wish: keep your own limits. */
export interface FeedSchedule {
  /** RSS `ttl`: an answer may be kept for so long. */
  ttlMinutes: number | null;
  /** `sy:updatePeriod` divided by `sy:updateFrequency`: a new version comes about this often. */
  updateMinutes: number | null;
  /** Hours of the day, 0 to 23 in GMT, in which nothing changes. */
  skipHours: number[];
  /** Days of the week in GMT, 0 for Sunday, in which nothing changes. */
  skipDays: number[];
}

/** What a page shows of a feed. */
export interface FeedContent {
  title: string;
  /** The website the feed belongs to. */
  url: string | null;
  /** In the feed's own order. */
  items: FeedItem[];
  /** What was repaired or dropped, one entry per kind. */
  warnings: FeedWarning[];
}

export interface Feed extends FeedContent {
  /** The feed's own address as it gives it: the topic to subscribe to at a hub. */
  selfUrl: string | null;
  /** WebSub hubs that announce new versions. */
  hubUrls: string[];
  schedule: FeedSchedule;
}

export type FeedWarningCode =
  /** Bytes that do not fit the character set. */
  | 'bad_encoding'
  /** The document stops in the middle; the item it stops in is dropped. */
  | 'truncated'
  /** A date was given but cannot be read with certainty. */
  | 'bad_date'
  /** A link was given but is no http(s) address. */
  | 'bad_link'
  /** An item without title, text and address was dropped. */
  | 'empty_item'
  /** Several different items carry the same guid; it is not used. */
  | 'duplicate_id'
  /** Items beyond the limit were dropped. */
  | 'too_many_items'
  /** The `zone` option is not understood; dates without a zone are null. */
  | 'unknown_zone';

export interface FeedWarning {
  code: FeedWarningCode;
  /** How often it happened. */
  count: number;
  /** The first case, shortened. */
  example: string;
}

export interface ReadFeedOptions {
  /** The address the answer came from, after redirects. Relative links are resolved against it. */
  url: string;
  /** The answer's `Content-Type` header; only its charset is used. */
  contentType?: string | null | undefined;
  /** Zone of dates that carry none: `Asia/Ho_Chi_Minh` (the default) or an offset such as `+07:00`. */
  zone?: string | undefined;
  /** Larger input is refused with `too_large`. Default 5 MiB. */
  maxBytes?: number | undefined;
}
