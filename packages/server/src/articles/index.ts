export { articleFeedsHandlers } from './feeds.ts';
export { articlesHandlers } from './handlers.ts';
export {
  publishedArticles,
  publishedChange,
  publishedHeads,
  type PublishedHead,
  type StoredArticle,
} from './repository.ts';
