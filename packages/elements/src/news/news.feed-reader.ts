/** Reads feeds in the browser, for pages without a central system. Loaded only when `src` is used. */
import {
  atOnce,
  documentOf,
  mergeItems,
  mergeSteps,
  readFeedSteps,
  type FeedItem,
  type FeedSource,
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

type Arrivals = Map<string, Arrival>;

/** Feeds that answer later than this join the others' news when they come. */
const hurryMs = 1_500;

/** More than this is not read before something is shown: its head is shown first. */
const largeBytes = 150_000;
const headBytes = 16_000;

/** Every address failed and there is no copy to show. */
export class NoFeedReadable extends Error {
  override readonly name = 'NoFeedReadable';
  readonly sources: Feed[];

  constructor(sources: Feed[]) {
    super(sources.map(({ problem }) => problem?.detail).join(' '));
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
  let whole: Promise<NewsSource> | undefined;
  let reading: AbortController | undefined;
  /** A part was answered; the whole that followed answers the next question without asking the feeds again. */
  let isAwaited = false;

  const sourceOf = (items: readonly MergedItem[], arrivals: Arrivals): NewsSource =>
    inMemoryNews(
      items.map(newsOf),
      addresses.map((address) => checkOf(address, arrivals.get(address.url), copies.get(address.url))),
    );

  /** Everything that arrived, merged; the copies of what did not. */
  const readWhole = async (arrivals: Arrivals, signal: AbortSignal): Promise<NewsSource> => {
    for (const arrival of arrivals.values()) await keep(arrival, copies, signal);
    const feeds = addresses.map(({ url }) => ({ source: url, items: copies.get(url)?.items ?? [] }));
    const checks = addresses.map((address) => checkOf(address, arrivals.get(address.url), undefined));
    if (copies.size === 0 && addresses.length > 0) throw new NoFeedReadable(checks);
    return sourceOf(await paced(mergeSteps(feeds), signal), arrivals);
  };

  /** The newest of what is there, without reading all of it; undefined where that cannot be told from the heads. */
  const readHeads = (arrivals: Arrivals, limit: number): NewsSource | undefined => {
    const heads: FeedSource[] = [];
    for (const { url } of addresses) {
      const arrival = arrivals.get(url);
      const items = headOf(arrival, limit) ?? copies.get(url)?.items;
      if (items) heads.push({ source: url, items });
      else if (arrival) return undefined;
    }
    return heads.some(({ items }) => items.length > 0) ? sourceOf(mergeItems(heads), arrivals) : undefined;
  };

  return {
    async list(query, { signal, onMore }) {
      const { cursor, source, q, category, kind } = query;
      // A choice shows what was just read; only the whole list asks the feeds again.
      if (whole && (isAwaited || cursor || source || q || category || kind)) {
        isAwaited = false;
        return (await whole).list(query, { signal });
      }
      reading?.abort();
      const run = (reading = new AbortController());
      const stop = (): void => run.abort(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      const arrivals: Arrivals = new Map();
      const all = Promise.all(
        addresses.map(async ({ url }) => arrivals.set(url, await fetchFeed(url, fetcher, run.signal))),
      );
      const late = new Promise((resolve) => setTimeout(resolve, hurryMs));
      await Promise.race([all, late]);
      signal.throwIfAborted();
      const bytes = [...arrivals.values()].reduce((sum, arrival) => sum + (arrival.bytes?.length ?? 0), 0);
      const isPart = arrivals.size < addresses.length || bytes > largeBytes;
      const heads = isPart ? readHeads(arrivals, query.limit) : undefined;
      const read = (whole = all.then(async () => {
        // What is shown already is drawn first.
        if (heads) await new Promise((resolve) => setTimeout(resolve, 50));
        run.signal.throwIfAborted();
        return readWhole(arrivals, run.signal);
      }));
      read.catch(() => {
        if (whole === read) whole = undefined;
      });
      if (!heads) return (await read).list(query, { signal });
      // From here on it goes on whatever is asked next.
      signal.removeEventListener('abort', stop);
      isAwaited = true;
      read.then(
        () => isAwaited && whole === read && onMore?.(),
        () => undefined,
      );
      const page = await heads.list(query, { signal });
      return { ...page, nextCursor: String(query.limit) };
    },
  };
}

async function keep(arrival: Arrival, copies: Map<string, Copy>, signal: AbortSignal): Promise<void> {
  const { url, bytes, address, contentType, at } = arrival;
  if (!bytes) return;
  try {
    const { title, items } = await paced(readFeedSteps(bytes, { url: address, contentType }), signal);
    copies.set(url, { title, items, at });
  } catch (error) {
    signal.throwIfAborted();
    arrival.problem = problemOf(url, error);
  }
}

/** The first items, as many as are asked for. */
function headOf(arrival: Arrival | undefined, limit: number): FeedItem[] | undefined {
  const { bytes, address = '', contentType } = arrival ?? {};
  // Two bytes a letter: a cut could fall within one.
  if (!arrival || !bytes || bytes.subarray(0, 40).includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe)
    return undefined;
  try {
    for (let size = headBytes; ; size *= 4) {
      const end = bytes.length > size ? bytes.lastIndexOf(0x3e, size) + 1 : bytes.length;
      const { title, items } = atOnce(readFeedSteps(bytes.subarray(0, end), { url: address, contentType }));
      if (items.length < limit && end < bytes.length) continue;
      arrival.title = title;
      const days = items.map(({ publishedAt }) => publishedAt ?? '');
      // Newest first, as nearly every feed has it: then nothing newer stands further down.
      return days.every((day, index) => day !== '' && day <= (days[index - 1] ?? day)) ? items : undefined;
    }
  } catch {
    return undefined;
  }
}

function checkOf({ url, label }: FeedAddress, arrival: Arrival | undefined, copy: Copy | undefined): Feed {
  const title = copy?.title || arrival?.title;
  return {
    id: url,
    label: label ?? (title || hostOf(url)),
    issuer: 'other',
    url,
    lastCheckedAt: arrival?.at ?? null,
    lastSuccessAt: copy?.at ?? (title === undefined ? null : (arrival?.at ?? null)),
    problem: arrival?.problem ?? null,
  };
}

function newsOf(merged: MergedItem): NewsItem {
  let document: NewsItem['document'] | undefined;
  const { sources, unsafeHtml, ...item } = merged;
  return {
    ...item,
    id: `${sources[0]} ${item.id}`,
    html: unsafeHtml,
    // Asked for when it is shown: of thousands of items nobody reads most.
    get document() {
      return document === undefined ? (document = documentOf(merged)) : document;
    },
    sourceIds: sources,
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}
