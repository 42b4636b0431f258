export type FeedErrorCode = 'not_a_feed' | 'too_large' | 'unreadable';

/** What stood where a feed was expected. */
export type FoundInstead = 'empty' | 'html' | 'json' | 'xml' | 'text' | 'binary';

/** The only error `readFeed` throws. The message says what was found and what to do, in English, for logs. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  /** With `not_a_feed`: what it is instead. */
  readonly found: FoundInstead | null;

  constructor(code: FeedErrorCode, message: string, found: FoundInstead | null = null) {
    super(message);
    this.code = code;
    this.found = found;
  }
}
