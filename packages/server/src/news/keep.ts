import { createHash } from 'node:crypto';
import type { Feed } from '@lienthong/feeds';
import { plainText } from '../text.ts';
import type { StoredItem } from './repository.ts';
import { cut, sanitise } from './sanitise.ts';

/** A feed shows its newest; an archive of thousands belongs to the website it comes from. */
const mostItems = 100;

/** The items as they are kept. Items seen in the same check keep the feed's order by a millisecond each. */
export function itemsToKeep(feed: Feed, now: Date): StoredItem[] {
  const kept = new Map<string, StoredItem>();
  for (const item of feed.items) {
    if (kept.size >= mostItems) break;
    const item_id = shortId(plainText(item.id));
    if (kept.has(item_id)) continue;
    kept.set(item_id, {
      item_id,
      title: cut(plainText(item.title), 500),
      url: item.url,
      published_at: item.publishedAt,
      summary: cut(plainText(item.summary), 1000),
      html: sanitise(plainText(item.unsafeHtml), item.url ?? feed.url),
      image_url: item.imageUrl,
      first_seen_at: new Date(now.getTime() - kept.size).toISOString(),
    });
  }
  return [...kept.values()];
}

/** Some feeds use whole texts as ids; a database key and a cursor have their limits. */
function shortId(id: string): string {
  return id.length <= 200 ? id : `sha256:${createHash('sha256').update(id).digest('hex')}`;
}
