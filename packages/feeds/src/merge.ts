import { DisjointSets } from './disjoint-sets.ts';
import { TITLE_ID, titleId } from './raw.ts';
import { atOnce, type Steps } from './steps.ts';
import type { FeedItem } from './types.ts';
import { canonicalUrl } from './urls.ts';

/** What merging looks at. */
export type Mergeable = Pick<FeedItem, 'id' | 'title' | 'url' | 'publishedAt'>;

export interface FeedSource<Item extends Mergeable = FeedItem> {
  /** Id or label of the feed; comes back in `sources`. */
  source: string;
  items: readonly Item[];
}

export type MergedItem<Item extends Mergeable = FeedItem> = Item & {
  /** Every source that carries the item, in the order the sources were given. */
  sources: string[];
};

interface Entry<Item> {
  item: Item;
  /** Its instant in milliseconds; NaN when unknown. */
  at: number;
  /** Index of its feed. */
  source: number;
  /** Position in the whole input. */
  order: number;
  /** Has neither guid nor address. */
  unnamed: boolean;
}

/** A guid that is unique in the world; a bare number such as `1234` means something only within its own feed. */
const WORLDWIDE = /:\/\/|^(?:tag|urn|title):|^\{?[\da-f-]{32,36}\}?$/i;

/**
 * Several feeds as one list, newest first (undated last, ties in input order). The same item in several feeds is kept
 * once: same guid, else same address, else (for items that have neither) same title on the same day. The copy
 * published first is kept.
 */
export function mergeItems<Item extends Mergeable>(feeds: readonly FeedSource<Item>[]): MergedItem<Item>[] {
  return atOnce(mergeSteps(feeds));
}

/** The same in steps, for a page that must not stand still meanwhile. */
export function* mergeSteps<Item extends Mergeable>(
  feeds: readonly FeedSource<Item>[],
): Steps<MergedItem<Item>[]> {
  const entries: Entry<Item>[] = [];
  const sets = new DisjointSets();
  const firstWithKey = new Map<string, number>();

  for (const [source, { source: label, items }] of feeds.entries()) {
    const sharedPages = pagesOfSeveralItems(items);
    for (const item of items) {
      const page = pageOf(item);
      const order = entries.length;
      if (order % 200 === 199) yield;
      const unnamed = page === null && item.id.startsWith(TITLE_ID);
      const at = item.publishedAt === null ? NaN : Date.parse(item.publishedAt);
      entries.push({ item, at, source, order, unnamed });
      sets.add();
      if (unnamed) continue;
      const keys = [WORLDWIDE.test(item.id) ? `id ${item.id}` : `id ${label} ${item.id}`];
      if (page !== null && !sharedPages.has(page)) keys.push(`page ${page}`);
      for (const key of keys) {
        const first = firstWithKey.get(key);
        if (first === undefined) firstWithKey.set(key, order);
        else sets.union(first, order);
      }
    }
  }
  yield;

  // Only after the others, and each to one set only: a title must not tie together two items that differ by guid.
  const firstWithTitle = new Map<string, number>();
  const namedFirst = [...entries].sort((one, other) => Number(one.unnamed) - Number(other.unnamed));
  for (const { item, order, unnamed } of namedFirst) {
    const key = titleId(item.title, item.publishedAt);
    const first = firstWithTitle.get(key);
    if (first === undefined) firstWithTitle.set(key, order);
    else if (unnamed) sets.union(first, order);
  }

  yield;
  const groups = new Map<number, Entry<Item>[]>();
  for (const entry of entries) {
    const set = sets.find(entry.order);
    const group = groups.get(set);
    if (group) group.push(entry);
    else groups.set(set, [entry]);
  }
  yield;
  return [...groups.values()]
    .map((group) => ({ kept: earliest(group), group }))
    .sort(
      (one, other) =>
        instant(other.kept, -Infinity) - instant(one.kept, -Infinity) || one.kept.order - other.kept.order,
    )
    .map(({ kept, group }) => ({
      ...kept.item,
      sources: [...new Set(group.map((entry) => feeds[entry.source]?.source ?? ''))],
    }));
}

function earliest<Item extends Mergeable>(group: Entry<Item>[]): Entry<Item> {
  return group.reduce((best, entry) => (instant(entry, Infinity) < instant(best, Infinity) ? entry : best));
}

/** Pages that stand under different titles in one feed, such as the home page: they identify nothing. */
function pagesOfSeveralItems(items: readonly Mergeable[]): Set<string> {
  const titles = new Map<string, string>();
  const shared = new Set<string>();
  for (const item of items) {
    const page = pageOf(item);
    if (page === null) continue;
    if ((titles.get(page) ?? item.title) !== item.title) shared.add(page);
    titles.set(page, item.title);
  }
  return shared;
}

function pageOf(item: Mergeable): string | null {
  return item.url === null ? null : canonicalUrl(item.url);
}

function instant({ at }: Entry<Mergeable>, unknown: number): number {
  return Number.isNaN(at) ? unknown : at;
}
