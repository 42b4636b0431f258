import type { Client, Feed, NewsItem } from '@lienthong/sdk';

export type { Feed, NewsItem };

export interface NewsPage {
  items: NewsItem[];
  sources: Feed[];
  nextCursor: string | null;
}

export interface NewsQuery {
  /** Only items of this source. */
  source?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Where `edu-news` gets its news. Rejects when there is nothing to show at all; a source that is down is told in `sources`. */
export interface NewsSource {
  list(query: NewsQuery, options: { signal: AbortSignal }): Promise<NewsPage>;
}

/** News the page already has; also what stories and tests use. */
export function inMemoryNews(items: readonly NewsItem[], sources: readonly Feed[] = []): NewsSource {
  return {
    list: ({ source, cursor, limit }) => {
      const from = Number(cursor ?? 0);
      const chosen =
        source === undefined ? items : items.filter(({ sourceIds }) => sourceIds.includes(source));
      const until = from + limit;
      return Promise.resolve({
        items: chosen.slice(from, until),
        sources: [...sources],
        nextCursor: until < chosen.length ? String(until) : null,
      });
    },
  };
}

/** News as the central system merged it. */
export function clientNews(client: Pick<Client, 'news'>, schoolId: string): NewsSource {
  return {
    list: ({ source, cursor, limit }, { signal }) =>
      client.news.list(schoolId, { limit, ...(source && { source }), ...(cursor && { cursor }) }, { signal }),
  };
}
