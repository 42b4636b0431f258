import { mergeItems, type Mergeable } from '@lienthong/feeds';
import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { ItemHead, ItemRow } from './repository.ts';

type Schemas = components['schemas'];

/** One item of the merged list and where it stands in it. */
export interface NewsEntry {
  feedId: string;
  itemId: string;
  /** Sort key: when published (empty when unknown), when first seen, id. */
  key: [published: string, seen: string, id: string];
  sourceIds: string[];
}

interface HeadItem extends Mergeable {
  feedId: string;
  itemId: string;
  seen: string;
}

/** The items of several feeds as one list: newest first, undated last in the order they were seen. */
export function mergedEntries(feedIds: readonly string[], heads: readonly ItemHead[]): NewsEntry[] {
  const items = new Map(feedIds.map((source) => [source, [] as HeadItem[]]));
  for (const head of heads) items.get(head.feed_id)?.push(headItem(head));
  const merged = mergeItems<HeadItem>([...items].map(([source, of]) => ({ source, items: of })));
  return merged
    .map(({ feedId, itemId, id, publishedAt, seen, sources }): NewsEntry => ({
      feedId,
      itemId,
      key: [publishedAt ?? '', seen, worldwide(id) ? id : `${feedId}:${id}`],
      sourceIds: [feedId, ...sources.filter((source) => source !== feedId)],
    }))
    .sort((one, other) => compareKeys(one.key, other.key));
}

function headItem({ feed_id, item_id, title, url, published_at, first_seen_at }: ItemHead): HeadItem {
  return {
    ...{ feedId: feed_id, itemId: item_id, seen: first_seen_at.toISOString() },
    ...{ id: item_id, title, url, publishedAt: published_at?.toISOString() ?? null },
  };
}

/** An id that is an address names the item everywhere; a bare `1234` only within its feed. */
function worldwide(id: string): boolean {
  return /:\/\/|^(?:tag|urn):/i.test(id);
}

/** Later first; of items of the same moment, by id. */
export function compareKeys(one: NewsEntry['key'], other: NewsEntry['key']): number {
  return backwards(one[0], other[0]) || backwards(one[1], other[1]) || -backwards(one[2], other[2]);
}

function backwards(one: string, other: string): number {
  return one === other ? 0 : one > other ? -1 : 1;
}

export function newsOnTheWire({ key, sourceIds }: NewsEntry, row: ItemRow): Schemas['NewsItem'] {
  return {
    id: key[2],
    title: row.title,
    url: row.url,
    publishedAt: row.published_at === null ? null : instant(row.published_at),
    summary: row.summary,
    html: row.html,
    imageUrl: row.image_url,
    imageSize:
      row.image_width === null || row.image_height === null
        ? null
        : { width: row.image_width, height: row.image_height },
    categories: row.categories,
    author: row.author,
    document: row.document,
    sourceIds,
  };
}
