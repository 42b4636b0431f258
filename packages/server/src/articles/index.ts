export { articleFeedsHandlers } from './feeds.ts';
export { articlesHandlers } from './handlers.ts';
export {
  publishedArticles,
  publishedHeads,
  publishedState,
  type PublishedHead,
  type PublishedState,
  type StoredArticle,
} from './repository.ts';
