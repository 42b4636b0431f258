import type { Client, Feed as RegisteredFeed, NewsItem } from '@lienthong/sdk';

export type { NewsItem };
/** A feed as far as readers of its news are concerned. */
export type Feed = Pick<
  RegisteredFeed,
  'id' | 'label' | 'issuer' | 'url' | 'lastCheckedAt' | 'lastSuccessAt' | 'problem'
>;
export { inMemoryNews } from './news.in-memory.ts';

export interface NewsPage {
  items: NewsItem[];
  sources: Feed[];
  nextCursor: string | null;
  /** Categories there are to choose from; without it those of the items seen so far. */
  categories?: readonly string[];
}

/** What of the news is wanted; nothing set is all of it. */
export interface NewsChoice {
  /** Only items of this source. */
  source?: string | undefined;
  /** Only items that hold every word of this text, with or without Vietnamese marks. */
  q?: string | undefined;
  category?: string | undefined;
  /** Official documents (văn bản), or everything else. */
  kind?: 'news' | 'document' | undefined;
}

export interface NewsQuery extends NewsChoice {
  cursor?: string | undefined;
  limit: number;
}

export interface NewsListOptions {
  signal: AbortSignal;
  /** For a source that answers with what it has and reads on: call it when the same query would answer more. */
  onMore?: (() => void) | undefined;
}

/** Where `edu-news` gets its news. Rejects when there is nothing to show at all; a source that is down is told in `sources`. */
export interface NewsSource {
  list(query: NewsQuery, options: NewsListOptions): Promise<NewsPage>;
}

/** News as the central system merged it. */
export function clientNews(client: Pick<Client, 'news'>, schoolId: string): NewsSource {
  return {
    list: (query, { signal }) => {
      const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
      return client.news.list(schoolId, Object.fromEntries(asked), { signal });
    },
  };
}
