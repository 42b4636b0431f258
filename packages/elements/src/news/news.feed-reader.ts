/** Reads feeds in the browser, for pages without a central system. Loaded only when `src` is used. */
import {
  documentOf,
  mergeItems,
  mergeSteps,
  readFeed,
  readFeedSteps,
  type FeedItem,
  type MergedItem,
} from '@lienthong/feeds';
import { fetchFeed, problemOf, type Arrival, type FeedAddress } from './news.fetch.ts';
import { paced } from './news.pace.ts';
import { inMemoryNews, type Feed, type NewsItem, type NewsSource } from './news.source.ts';

interface Copy {
  title: string;
  items: FeedItem[];
  at: string;
}

/** Feeds that answer later than this join the others' news when they come. */
const hurryMs = 1_500;

/** More than this is not read before something is shown: its head is shown first. */
const largeBytes = 150_000;
const headBytes = 40_000;

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
  const arrivals = new Map<string, Arrival>();
  let whole: Promise<NewsSource> | undefined;
  /** A part was answered; the whole that followed answers the next question without asking the feeds again. */
  let isAwaited = false;

  /** Everything that arrived, merged; the copies of what did not. */
  const readWhole = async (): Promise<NewsSource> => {
    for (const arrival of arrivals.values()) await keep(arrival, copies);
    const checks = addresses.map((address) => checkOf(address, arrivals, copies));
    if (copies.size === 0 && addresses.length > 0) throw new NoFeedReadable(checks);
    const feeds = addresses.map(({ url }) => ({ source: url, items: copies.get(url)?.items ?? [] }));
    return inMemoryNews((await paced(mergeSteps(feeds))).map(newsOf), checks);
  };

  /** The newest of what is there, without reading all of it; undefined where that cannot be told from the heads. */
  const readHeads = (): NewsSource | undefined => {
    const heads = addresses.map(({ url }) => ({
      source: url,
      items: headOf(arrivals.get(url)) ?? copies.get(url)?.items ?? (arrivals.has(url) ? undefined : []),
    }));
    const known = heads.filter((head): head is { source: string; items: FeedItem[] } => !!head.items);
    if (known.length < heads.length || known.every(({ items }) => items.length === 0)) return undefined;
    const checks = addresses.map((address) => checkOf(address, arrivals, copies));
    return inMemoryNews(mergeItems(known).map(newsOf), checks);
  };

  return {
    async list(query, { signal, onMore }) {
      const { cursor, source, q, category, kind } = query;
      // A choice shows what was just read; only the whole list asks the feeds again.
      if (whole && (isAwaited || cursor || source || q || category || kind)) {
        isAwaited = false;
        return (await whole).list(query, { signal });
      }
      arrivals.clear();
      const all = Promise.all(
        addresses.map(async (address) => {
          const arrival = await fetchFeed(address.url, fetcher, signal);
          if (!signal.aborted) arrivals.set(address.url, arrival);
        }),
      );
      const inTime = await Promise.race([
        all.then(() => true),
        new Promise<false>((resolve) => setTimeout(resolve, hurryMs, false)),
      ]);
      signal.throwIfAborted();
      const bytes = [...arrivals.values()].reduce((sum, arrival) => sum + (arrival.bytes?.length ?? 0), 0);
      const heads = !inTime || bytes > largeBytes ? readHeads() : undefined;
      const reading = all.then(async () => {
        signal.throwIfAborted();
        // What is shown already is drawn first.
        if (heads) await new Promise((resolve) => setTimeout(resolve));
        return readWhole();
      });
      whole = reading;
      reading.catch(() => {
        if (whole === reading) whole = undefined;
      });
      if (!heads) return (await reading).list(query, { signal });
      isAwaited = true;
      void reading.then(() => isAwaited && whole === reading && onMore?.());
      const page = await heads.list(query, { signal });
      return { ...page, nextCursor: String(query.limit) };
    },
  };
}

async function keep(arrival: Arrival, copies: Map<string, Copy>): Promise<void> {
  const { url, bytes, address, contentType, at } = arrival;
  if (!bytes) return;
  try {
    const { title, items } = await paced(readFeedSteps(bytes, { url: address, contentType }));
    copies.set(url, { title, items, at });
  } catch (error) {
    arrival.problem = problemOf(url, error);
  }
}

function headOf(arrival: Arrival | undefined): FeedItem[] | undefined {
  const { bytes, address = '', contentType } = arrival ?? {};
  // Two bytes a letter: a cut could fall within one.
  if (!bytes || bytes.subarray(0, 40).includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe) return undefined;
  const end = bytes.length > headBytes ? bytes.lastIndexOf(0x3e, headBytes) + 1 : bytes.length;
  try {
    const { title, items } = readFeed(bytes.subarray(0, end), { url: address, contentType });
    if (arrival) arrival.title = title;
    const days = items.map(({ publishedAt }) => publishedAt ?? '');
    // Newest first, as nearly every feed has it: then nothing newer stands further down.
    return days.every((day, index) => day !== '' && day <= (days[index - 1] ?? day)) ? items : undefined;
  } catch {
    return undefined;
  }
}

function checkOf(
  { url, label }: FeedAddress,
  arrivals: ReadonlyMap<string, Arrival>,
  copies: ReadonlyMap<string, Copy>,
): Feed {
  const arrival = arrivals.get(url);
  const copy = copies.get(url);
  return {
    id: url,
    label: label ?? (copy?.title || arrival?.title || hostOf(url)),
    issuer: 'other',
    url,
    lastCheckedAt: arrival?.at ?? null,
    lastSuccessAt: copy?.at ?? (arrival?.title === undefined ? null : arrival.at),
    problem: arrival?.problem ?? null,
  };
}

function newsOf(item: MergedItem): NewsItem {
  let document: NewsItem['document'] | undefined;
  return {
    id: `${item.sources[0]} ${item.id}`,
    title: item.title,
    url: item.url,
    publishedAt: item.publishedAt,
    summary: item.summary,
    html: item.unsafeHtml,
    imageUrl: item.imageUrl,
    imageSize: item.imageSize,
    categories: item.categories,
    author: item.author,
    // Asked for when it is shown: of thousands of items nobody reads most.
    get document() {
      return document === undefined ? (document = documentOf(item)) : document;
    },
    sourceIds: item.sources,
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}
