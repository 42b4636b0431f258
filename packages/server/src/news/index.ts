export { feedFetcher, FeedProblem, type FetchFeed } from './fetch-feed.ts';
export { newsHandlers } from './handlers.ts';
export { feedPoller, type FeedPoller } from './poll.ts';
