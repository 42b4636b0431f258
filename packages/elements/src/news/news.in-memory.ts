import { fold, lower } from '../shared/fold.ts';
import { paced } from './news.pace.ts';
import type { Feed, NewsChoice, NewsItem, NewsSource } from './news.source.ts';

/** An item as a page may write it by hand: what the contract added later may be missing. */
export type GivenItem = Omit<NewsItem, Later> & Partial<Pick<NewsItem, Later>>;
type Later = 'imageSize' | 'categories' | 'author' | 'document';

/** News the page already has; also what stories and tests use. */
export function inMemoryNews(given: readonly GivenItem[], sources: readonly Feed[] = []): NewsSource {
  const items = given as readonly NewsItem[];
  let categories: string[] | undefined;
  return {
    async list({ cursor, limit, ...choice }, { signal }) {
      const chosen = Object.values(choice).some(Boolean)
        ? await paced(chosenOf(items, choice), signal)
        : items;
      const from = Number(cursor ?? 0);
      const until = from + limit;
      return {
        items: chosen.slice(from, until),
        sources: [...sources],
        nextCursor: until < chosen.length ? String(until) : null,
        categories: (categories ??= categoriesOf(items)),
      };
    },
  };
}

/** The commonest first; more than these nobody reads through. */
function categoriesOf(items: readonly NewsItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { categories = [] } of items)
    for (const name of categories) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 40)
    .map(([name]) => name);
}

function* chosenOf(
  items: readonly NewsItem[],
  { source, category, kind, q = '' }: NewsChoice,
): Generator<undefined, NewsItem[], undefined> {
  const words = lower(q).trim().split(' ').filter(Boolean);
  // A word typed with its marks means them; one without stands for all its forms.
  const plain = words.map((word) => fold(word) === word);
  const wanted = category && lower(category);
  const chosen: NewsItem[] = [];
  for (const [index, item] of items.entries()) {
    if (index % 50 === 49) yield;
    if (source !== undefined && !item.sourceIds.includes(source)) continue;
    if (wanted && !item.categories?.some((name) => lower(name) === wanted)) continue;
    if (kind && (item.document ? 'document' : 'news') !== kind) continue;
    if (words.length > 0) {
      const text = textOf(item);
      if (!words.every((word, at) => text[plain[at] ? 1 : 0].includes(word))) continue;
    }
    chosen.push(item);
  }
  return chosen;
}

const texts = new WeakMap<NewsItem, readonly [string, string]>();

/** What of an item is searched, with its marks and without. */
function textOf(item: NewsItem): readonly [string, string] {
  let text = texts.get(item);
  if (!text) {
    const { title, summary, html, categories = [], document } = item;
    const all = lower(
      [title, summary, html.replace(/<[^>]*>/g, ' '), ...categories, document?.number].join(' '),
    );
    texts.set(item, (text = [all, fold(all)]));
  }
  return text;
}
