import { loadFeedReader } from './news.load-reader.ts';
import { clientNews, inMemoryNews, type Feed, type NewsItem, type NewsSource } from './news.source.ts';
import type { ProviderState } from '../shared/context.ts';
import type { Adopted } from './news.fallback.ts';

/** Everything a page may say about where the news comes from. */
export interface Where {
  readonly source: NewsSource | undefined;
  readonly items: readonly NewsItem[] | undefined;
  readonly sources: readonly Feed[] | undefined;
  readonly src: string | undefined;
  readonly labels: string | undefined;
  readonly provider: ProviderState | undefined;
  readonly adopted: Adopted;
}

/** The first of them that is there. */
export function chooseSource(where: Where): NewsSource | Promise<NewsSource> | undefined {
  const { source, items, src, labels, provider, adopted } = where;
  if (source) return source;
  if (items) return inMemoryNews(items, where.sources);
  const addresses = src?.trim().split(/\s+/) ?? [];
  if (addresses[0]) {
    const names = labels?.split('|').map((label) => label.trim()) ?? [];
    const feeds = addresses.map((url, index) => ({ url: absolute(url), label: names[index] || undefined }));
    return loadFeedReader().then(({ feedNews }) => feedNews(feeds));
  }
  if (provider) {
    const { client, site } = provider;
    return client && site ? clientNews(client, site.schoolId) : undefined;
  }
  return adopted.items.length > 0 ? inMemoryNews(adopted.items, adopted.sources) : undefined;
}

function absolute(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}
