export { feedFetcher, FeedProblem, type FetchFeed } from './fetch-feed.ts';
export { authorityFeedHandlers } from './authority-handlers.ts';
export { newsHandlers } from './handlers.ts';
export { listNewsHandlers } from './list-news.ts';
export { MergedCache } from './merged-cache.ts';
export { publishedNewsHandlers } from './published.ts';
export { feedPoller, type FeedPoller } from './poll.ts';
export { mountWebSub, startHubs } from './websub/index.ts';
export type { NewsOptions } from './register.ts';
