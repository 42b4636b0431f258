import { createHash } from 'node:crypto';
import { FeedError, feedsOfPage, readFeed, type Feed, type ReadFeedOptions } from '@lienthong/feeds';
import type { Network } from '../outgoing/connections.ts';
import { guardedGet, type Answer, type GetLimits } from '../outgoing/guarded-get.ts';
import { problemOf, problemOfFeed, problemOfStatus, unaskedNotModified } from './feed-problem.ts';
import { maxAgeSeconds, retryAfterSeconds } from './freshness.ts';
import { offerOf, type Offer } from './websub/offer.ts';

export { FeedProblem, type FeedProblemCode } from './feed-problem.ts';

export interface FetchOptions {
  /** What an earlier answer said, so that an unchanged feed is not sent again. */
  etag?: string | null;
  lastModified?: string | null;
  /** Of the last copy, so that the same bytes are not taken for a change, whatever their ETag. */
  contentHash?: string | null;
  signal?: AbortSignal | undefined;
}

/** What an answer says beside the feed. Stand-ins in tests may leave out what they do not need. */
export interface AnswerFacts {
  /** Where it came from, after redirects. */
  url?: string;
  /** Where the registered address moved to for good; null when it did not. */
  movedTo?: string | null;
  /** How long the server says the answer stays good; 0 when it wants to be asked each time, null when it says nothing. */
  maxAgeSeconds?: number | null;
  contentHash?: string | null;
  etag?: string | null;
  lastModified?: string | null;
  /** The hub that tells of changes, null where there is none; left out where the answer does not say. */
  offer?: Offer | null;
}

export type FetchedFeed =
  | (AnswerFacts & { changed: false })
  | (AnswerFacts & { changed: true; feed: Feed; etag: string | null; lastModified: string | null });

/** Rejects with FeedProblem, which also says when to ask again and whether the feed is gone; with AbortError by `signal`. */
export type FetchFeed = (url: string, options?: FetchOptions) => Promise<FetchedFeed>;

export interface FetcherOptions {
  /** Origins that may be asked at any address and port, such as the central system's own in the demo. */
  allowOrigins?: readonly string[] | undefined;
  /** Ports beside 80 and 443. */
  allowPorts?: readonly number[] | undefined;
  /** Address of this system, for whoever sees it in the logs of a feed's server. */
  about?: string | undefined;
  limits?: Partial<GetLimits> | undefined;
  network?: Network | undefined;
  clock?: (() => Date) | undefined;
}

const MEGABYTE = 1024 * 1024;
const usual: GetLimits = {
  wireBytes: 5 * MEGABYTE,
  bodyBytes: 5 * MEGABYTE,
  // Feeds pack to a tenth or a twentieth.
  ratio: 200,
  ratioFrom: MEGABYTE / 2,
  headerBytes: 32 * 1024,
  totalMilliseconds: 15_000,
  idleMilliseconds: 8_000,
  redirects: 5,
};

/** Reads feeds over HTTP without letting them lead into private networks or take more than their share. */
export function feedFetcher(options: FetcherOptions = {}): FetchFeed & { close(): Promise<void> } {
  const { about, clock = () => new Date() } = options;
  const limits = { ...usual, ...options.limits };
  const get = guardedGet({ ...options, limits });
  const agent = `LienThong/0.1 (news feed reader${about === undefined ? '' : `; +${about}`})`;

  const read: FetchFeed = async (address, { etag, lastModified, contentHash, signal } = {}) => {
    const headers = {
      accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
      'user-agent': agent,
      ...(etag && { 'if-none-match': etag }),
      ...(lastModified && { 'if-modified-since': lastModified }),
    };
    try {
      const answer = await get(address, headers, { wants: hasFeed, signal });
      const facts = factsOf(answer, clock());
      if (answer.body !== null) return feedOf(answer, answer.body, facts, contentHash);
      if (answer.status !== 304) {
        const asks = answer.status === 429 || answer.status === 503;
        throw problemOfStatus(answer.status, {
          retryAfterSeconds: asks ? retryAfterSeconds(answer.header, clock()) : null,
        });
      }
      if (!etag && !lastModified) throw unaskedNotModified();
      return { ...facts, changed: false };
    } catch (error) {
      throw problemOf(error, limits);
    }
  };
  return Object.assign(read, { close: get.close });
}

/** Success with a whole body; a part of one (206) was not asked for. */
function hasFeed(status: number): boolean {
  return status >= 200 && status < 300 && status !== 206;
}

function factsOf({ url, movedTo, header }: Answer, now: Date) {
  return {
    url: url.href,
    movedTo: movedTo?.href ?? null,
    maxAgeSeconds: maxAgeSeconds(header, now),
    etag: header('etag'),
    lastModified: header('last-modified'),
  };
}

function feedOf(
  { url, header }: Answer,
  body: Uint8Array,
  facts: ReturnType<typeof factsOf>,
  known: string | null | undefined,
): FetchedFeed {
  const contentType = header('content-type');
  const contentHash = hashOf(body, contentType, url);
  if (contentHash === known) return { ...facts, contentHash, changed: false };
  const feed = readBody(body, { url: url.href, contentType });
  return { ...facts, contentHash, changed: true, feed, offer: offerOf(header, feed, url.href) };
}

/** People often register the page on which they saw the news: it may name the feed they mean. */
function readBody(body: Uint8Array, about: ReadFeedOptions): Feed {
  try {
    return readFeed(body, about);
  } catch (error) {
    if (!(error instanceof FeedError) || error.found !== 'html') throw error;
    throw problemOfFeed(error, feedsOfPage(body, about));
  }
}

/** Of all that decides how a feed is read: its bytes, the charset in its type, and where its relative links begin. */
function hashOf(body: Uint8Array, contentType: string | null, { href }: URL): string {
  const about = JSON.stringify([1, contentType, href]);
  return createHash('sha256').update(about).update(body).digest('base64url');
}
