import type { Handlers, OperationContext } from '../http/operation.ts';
import {
  articleFeedUrl,
  publicText,
  publishingSchool,
  writeAtom,
  writeJsonFeed,
  writeRss,
  type ArticleFeedFormat,
  type PublicFeed,
  type PublicItem,
} from '../syndication/index.ts';
import { publishedArticles, publishedState, type StoredArticle } from './repository.ts';

type Operations = 'getArticlesRss' | 'getArticlesAtom' | 'getArticlesJsonFeed';

const inFeeds = 50;
const writers = { rss: writeRss, atom: writeAtom, json: writeJsonFeed };

/** What a school publishes itself, at plain addresses: its ward and department collect it from there. */
export function articleFeedsHandlers({ publicUrl }: { publicUrl: string }): Handlers<Operations> {
  const answer = async (format: ArticleFeedFormat, schoolId: string, { db, now }: OperationContext) => {
    const school = await publishingSchool(db, schoolId, publicUrl);
    const articles = await publishedArticles(db, schoolId, now, { newest: inFeeds });
    const { changedAt: changed } = await publishedState(db, schoolId, now);
    const changedAt = changed ?? new Date(0);
    const feed: PublicFeed = {
      id: `urn:uuid:${schoolId}`,
      title: school.name,
      description: `Bài viết của ${school.name}.`,
      publisher: school.name,
      homeUrl: school.homeUrl,
      url: articleFeedUrl(publicUrl, schoolId, format),
      changedAt,
      items: articles.map(publicItem),
    };
    return publicText(writers[format](feed), { type: format, changedAt: changed, now });
  };
  return {
    getArticlesRss: ({ path: { schoolId } }, context) => answer('rss', schoolId, context),
    getArticlesAtom: ({ path: { schoolId } }, context) => answer('atom', schoolId, context),
    getArticlesJsonFeed: ({ path: { schoolId } }, context) => answer('json', schoolId, context),
  };
}

function publicItem(article: StoredArticle): PublicItem {
  const { id, title, url, summary, html, categories, author, attachments } = article;
  const { image_width: width, image_height: height, publish_at: publishedAt, updated_at } = article;
  // Corrected after it came out; what was written before then was nobody's to read.
  const isCorrected = publishedAt !== null && updated_at > publishedAt;
  return {
    ...{ id: `urn:uuid:${id}`, title, url, summary, html, categories, author, attachments, publishedAt },
    updatedAt: isCorrected ? updated_at : null,
    imageUrl: article.image_url,
    imageSize: width === null || height === null ? null : { width, height },
  };
}
