/** Reads feeds in the browser, for pages without a central system. Loaded only when `src` is used. */
import { FeedError, mergeItems, readFeed, type FeedItem } from '@lienthong/feeds';
import { inMemoryNews, type Feed, type NewsItem, type NewsSource } from './news.source.ts';

export interface FeedAddress {
  url: string;
  label?: string | undefined;
}

interface Copy {
  title: string;
  items: FeedItem[];
  at: string;
}

const patienceMs = 15_000;

/** Every address failed and there is no copy to show. */
export class NoFeedReadable extends Error {
  override readonly name = 'NoFeedReadable';
  readonly sources: Feed[];

  constructor(sources: Feed[]) {
    super(
      `None of the ${sources.length} feeds could be read: ${sources.map(({ problem }) => problem?.detail).join(' ')}`,
    );
    this.sources = sources;
  }
}

/**
 * The feeds must allow the page's origin (CORS). The last good copy of each lives as long as the source, so a feed that goes
 * down while the page is open keeps its items and says since when.
 */
export function feedNews(
  addresses: readonly FeedAddress[],
  fetcher: typeof fetch = fetch.bind(globalThis),
): NewsSource {
  const copies = new Map<string, Copy>();
  let held = { items: [] as NewsItem[], sources: [] as Feed[] };

  return {
    async list(query, { signal }) {
      // Choosing one source shows what was just read; only the whole list asks the feeds again.
      if (query.cursor === undefined && (query.source === undefined || copies.size === 0)) {
        const checks = await Promise.all(addresses.map((address) => check(address, copies, fetcher, signal)));
        signal.throwIfAborted();
        if (copies.size === 0 && addresses.length > 0) throw new NoFeedReadable(checks);
        held = { items: merged(addresses, copies), sources: checks };
      }
      return inMemoryNews(held.items, held.sources).list(query, { signal });
    },
  };
}

async function check(
  { url, label }: FeedAddress,
  copies: Map<string, Copy>,
  fetcher: typeof fetch,
  signal: AbortSignal,
): Promise<Feed> {
  const lastCheckedAt = new Date().toISOString();
  let problem: Feed['problem'] = null;
  const patience = new AbortController();
  const stop = (): void => patience.abort(new Error('It took too long to answer.'));
  const timer = setTimeout(stop, patienceMs);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const response = await fetcher(url, {
      credentials: 'omit',
      signal: patience.signal,
    });
    if (!response.ok) throw new Error(`It answered with status ${response.status}.`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const feed = readFeed(bytes, {
      url: response.url || url,
      contentType: response.headers.get('Content-Type'),
    });
    copies.set(url, { title: feed.title, items: feed.items, at: lastCheckedAt });
  } catch (error) {
    const code =
      error instanceof FeedError && error.code === 'not_a_feed' ? 'not_a_feed' : 'feed_unreachable';
    problem = { code, detail: `${url}: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
  const copy = copies.get(url);
  return {
    id: url,
    label: label ?? (copy?.title || hostOf(url)),
    issuer: 'other',
    url,
    lastCheckedAt,
    lastSuccessAt: copy?.at ?? null,
    problem,
  };
}

function merged(addresses: readonly FeedAddress[], copies: ReadonlyMap<string, Copy>): NewsItem[] {
  const feeds = addresses.map(({ url }) => ({ source: url, items: copies.get(url)?.items ?? [] }));
  return mergeItems(feeds).map((item) => ({
    id: `${item.sources[0]} ${item.id}`,
    title: item.title,
    url: item.url,
    publishedAt: item.publishedAt,
    summary: item.summary,
    html: item.unsafeHtml,
    imageUrl: item.imageUrl,
    imageSize: null,
    categories: item.categories,
    author: item.author,
    document: null,
    sourceIds: item.sources,
  }));
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}
