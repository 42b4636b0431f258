import type { PublishedHead, StoredArticle } from '../articles/index.ts';
import type { ItemHead, ItemRow } from './repository.ts';

/** The school's own articles among its news, as if the school itself were one of the sources. */

const prefix = 'urn:uuid:';

/** What feeds call an article, for ever and everywhere. */
export function articleItem(articleId: string): string {
  return `${prefix}${articleId}`;
}

export function articleOf(itemId: string): string[] {
  return itemId.startsWith(prefix) ? [itemId.slice(prefix.length)] : [];
}

export function articleHead(schoolId: string, { id, title, url, publish_at }: PublishedHead): ItemHead {
  return {
    ...{ feed_id: schoolId, item_id: articleItem(id), title, url },
    ...{ published_at: publish_at, first_seen_at: publish_at },
  };
}

export function rowOfArticle(article: StoredArticle): ItemRow {
  const { school_id, id, title, url, summary, html, image_url, image_width, image_height } = article;
  return {
    ...{ source_id: school_id, item_id: articleItem(id), title, url, published_at: article.publish_at },
    ...{ summary, html, image_url, image_width, image_height },
    ...{ categories: article.categories, author: article.author, document: null },
  };
}
