import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { documentOf, type Feed } from '@lienthong/feeds';
import { categoryWord, wordsOf } from '../search-words.ts';
import { cut, plainText } from '../text.ts';
import type { StoredItem } from './repository.ts';
import { sanitise } from '../syndication/index.ts';

/** A feed shows its newest; an archive of thousands belongs to the website it comes from. */
const mostItems = 100;
const mostCategories = 20;

/**
 * The items as they are kept. Items seen in the same check keep the feed's order by a millisecond each. Between two items
 * others have their turn: a hundred texts made of nothing but markup take a second or two.
 */
export async function itemsToKeep(feed: Feed, now: Date): Promise<StoredItem[]> {
  const kept = new Map<string, StoredItem>();
  for (const item of feed.items) {
    if (kept.size >= mostItems) break;
    const item_id = shortId(plainText(item.id));
    if (kept.has(item_id)) continue;
    await othersFirst();
    const title = cut(plainText(item.title), 500);
    const categories = item.categories.slice(0, mostCategories).map((name) => cut(plainText(name), 100));
    const document = documentOf(item);
    const html = sanitise(plainText(item.unsafeHtml), item.baseUrl);
    kept.set(item_id, {
      item_id,
      title,
      url: item.url,
      published_at: item.publishedAt,
      summary: cut(plainText(item.summary), 1000),
      html,
      image_url: item.imageUrl,
      image_width: item.imageSize?.width ?? null,
      image_height: item.imageSize?.height ?? null,
      categories,
      author: item.author === null ? null : cut(plainText(item.author), 200),
      document,
      words: [
        ...wordsOf(title, item.summary, ...categories, document?.number ?? '', textOf(html)),
        ...categories.map(categoryWord),
      ],
      first_seen_at: new Date(now.getTime() - kept.size).toISOString(),
    });
  }
  return [...kept.values()];
}

/** Of what is sanitised: enough to search by, nothing to show. */
export function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ');
}

/** Some feeds use whole texts as ids; a database key and a cursor have their limits. */
function shortId(id: string): string {
  return id.length <= 200 ? id : `sha256:${createHash('sha256').update(id).digest('hex')}`;
}
