import type { Feed } from './news.source.ts';

export interface FeedAddress {
  url: string;
  label?: string | undefined;
}

/** What one address answered. */
export interface Arrival {
  url: string;
  /** When it was asked. */
  at: string;
  /** Undefined when there was no answer. */
  bytes?: Uint8Array;
  /** The address that answered, after redirects. */
  address: string;
  contentType: string | null;
  /** The feed's own name, as soon as it is read. */
  title?: string;
  problem: Feed['problem'];
}

const patienceMs = 15_000;

/** Never rejects: what went wrong stands in `problem`. */
export async function fetchFeed(url: string, fetcher: typeof fetch, signal: AbortSignal): Promise<Arrival> {
  const arrival: Arrival = {
    url,
    at: new Date().toISOString(),
    address: url,
    contentType: null,
    problem: null,
  };
  const patience = new AbortController();
  const stop = (): void => patience.abort(new Error('It took too long to answer.'));
  const timer = setTimeout(stop, patienceMs);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const response = await fetcher(url, { credentials: 'omit', signal: patience.signal });
    if (!response.ok) throw new Error(`It answered with status ${response.status}.`);
    arrival.bytes = new Uint8Array(await response.arrayBuffer());
    arrival.address = response.url || url;
    arrival.contentType = response.headers.get('Content-Type');
  } catch (error) {
    arrival.problem = problemOf(url, error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
  return arrival;
}

export function problemOf(url: string, error: unknown): Feed['problem'] {
  const code = (error as { code?: unknown }).code === 'not_a_feed' ? 'not_a_feed' : 'feed_unreachable';
  return { code, detail: `${url}: ${error instanceof Error ? error.message : String(error)}` };
}
