export { parseFeedDate } from './dates.ts';
export { FeedError, type FeedErrorCode, type FoundInstead } from './errors.ts';
export { mergeItems, type FeedSource, type MergedItem } from './merge.ts';
export { readFeed } from './read.ts';
export { htmlToText } from './text.ts';
export type { Feed, FeedItem, FeedWarning, FeedWarningCode, ReadFeedOptions } from './types.ts';
export { canonicalUrl, resolveUrl } from './urls.ts';
