export { parseFeedDate } from './dates.ts';
export { documentOf, type DocumentCandidate, type DocumentReference } from './documents.ts';
export { FeedError, type FeedErrorCode, type FoundInstead } from './errors.ts';
export { mergeItems, mergeSteps, type FeedSource, type Mergeable, type MergedItem } from './merge.ts';
export { feedsOfPage } from './page.ts';
export { readFeed, readFeedSteps } from './read.ts';
export { atOnce, type Steps } from './steps.ts';
export { htmlToText } from './text.ts';
export type {
  Attachment,
  Feed,
  FeedContent,
  FeedItem,
  FeedSchedule,
  FeedWarning,
  FeedWarningCode,
  ImageSize,
  ReadFeedOptions,
} from './types.ts';
export { canonicalUrl, resolveUrl } from './urls.ts';
