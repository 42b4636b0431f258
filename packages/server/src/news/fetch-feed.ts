import { FeedError, readFeed, type Feed, type FoundInstead } from '@lienthong/feeds';
import { fetch, type Response } from 'undici';
import type { Localized } from '../http/problem.ts';
import { PrivateAddressError } from '../outgoing/address-guard.ts';
import { causesOf, guardedConnections } from '../outgoing/connections.ts';

export type FeedProblemCode = 'feed_unreachable' | 'not_a_feed';

/** Why a feed could not be read, in words for the person who registered it. */
export class FeedProblem extends Error {
  override readonly name = 'FeedProblem';
  readonly code: FeedProblemCode;
  readonly detail: Localized;

  constructor(code: FeedProblemCode, detail: Localized, cause?: unknown) {
    super(detail.en, { cause });
    this.code = code;
    this.detail = detail;
  }
}

export interface FetchOptions {
  /** What an earlier answer said, so that an unchanged feed is not sent again. */
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal | undefined;
}

export type FetchedFeed =
  { changed: false } | { changed: true; feed: Feed; etag: string | null; lastModified: string | null };

export type FetchFeed = (url: string, options?: FetchOptions) => Promise<FetchedFeed>;

export interface FetchLimits {
  maxBytes: number;
  timeoutMilliseconds: number;
  maxRedirects: number;
}

const defaultLimits: FetchLimits = {
  maxBytes: 5 * 1024 * 1024,
  timeoutMilliseconds: 15_000,
  maxRedirects: 5,
};

/**
 * Reads feeds over HTTP without letting them lead into private networks. `allowOrigins` names the exceptions, such as the
 * central system's own address in the demo.
 */
export function feedFetcher(
  options: { allowOrigins?: readonly string[]; limits?: Partial<FetchLimits> } = {},
): FetchFeed & { close(): Promise<void> } {
  const limits = { ...defaultLimits, ...options.limits };
  const allowed = new Set(options.allowOrigins ?? []);
  const connections = guardedConnections({ connections: 4, pipelining: 1, keepAliveTimeout: 1000 }, (url) =>
    allowed.has(url.origin),
  );

  const read: FetchFeed = async (address, { etag, lastModified, signal } = {}) => {
    const deadline = AbortSignal.timeout(limits.timeoutMilliseconds);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    const headers = {
      accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
      'user-agent': 'LienThong/0.1 (news feed reader)',
      ...(etag && { 'if-none-match': etag }),
      ...(lastModified && { 'if-modified-since': lastModified }),
    };
    try {
      let url = webAddress(address, null);
      for (let hop = 0; ; hop += 1) {
        const response = await fetch(url, {
          ...{ dispatcher: connections.to(url), redirect: 'manual', headers, signal: either },
        });
        const location = response.headers.get('location');
        if (response.status >= 300 && response.status < 400 && response.status !== 304 && location !== null) {
          await response.body?.cancel();
          if (hop >= limits.maxRedirects) throw tooManyRedirects(limits.maxRedirects);
          url = webAddress(location, url);
          continue;
        }
        return await readAnswer(response, url, limits.maxBytes);
      }
    } catch (error) {
      throw problemOf(error, deadline.aborted ? limits.timeoutMilliseconds : null);
    }
  };
  return Object.assign(read, { close: connections.close });
}

async function readAnswer(response: Response, url: URL, maxBytes: number): Promise<FetchedFeed> {
  if (response.status === 304) {
    await response.body?.cancel();
    return { changed: false };
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw unreachable(
      `Máy chủ nguồn tin trả lời mã ${response.status}.`,
      `The server of the feed answered with status ${response.status}.`,
    );
  }
  const bytes = await readBody(response, maxBytes);
  const feed = readFeed(bytes, { url: url.href, contentType: response.headers.get('content-type') });
  return {
    changed: true,
    feed,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
  };
}

/** Counts what comes out after decompression, so that a small answer cannot grow without end. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    const bytes: Uint8Array = chunk;
    length += bytes.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}

function webAddress(address: string, base: URL | null): URL {
  const url = base ? URL.parse(address, base.href) : URL.parse(address);
  if (
    !url ||
    (url.protocol !== 'http:' && url.protocol !== 'https:') ||
    url.username !== '' ||
    url.password !== ''
  ) {
    throw unreachable(
      'Địa chỉ phải bắt đầu bằng http:// hoặc https:// và không kèm tên đăng nhập.',
      'The address must begin with http:// or https:// and carry no user name.',
    );
  }
  return url;
}

function unreachable(vi: string, en: string, cause?: unknown): FeedProblem {
  return new FeedProblem('feed_unreachable', { vi, en }, cause);
}

function tooManyRedirects(limit: number): FeedProblem {
  return unreachable(
    `Địa chỉ chuyển tiếp quá ${limit} lần; hãy dùng địa chỉ cuối cùng.`,
    `The address redirects more than ${limit} times; use the last one.`,
  );
}

function tooLarge(maxBytes: number): FeedProblem {
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  return unreachable(
    `Nguồn tin lớn hơn ${megabytes} MB; hãy rút ngắn nguồn tin.`,
    `The feed is larger than ${megabytes} MB; ask for a shorter feed.`,
  );
}

const foundInstead: Readonly<Record<FoundInstead, Localized>> = {
  empty: { vi: 'nội dung trống', en: 'an empty answer' },
  html: { vi: 'một trang web', en: 'a web page' },
  json: { vi: 'dữ liệu JSON', en: 'JSON' },
  xml: { vi: 'một tệp XML khác', en: 'another kind of XML' },
  text: { vi: 'văn bản thường', en: 'plain text' },
  binary: { vi: 'một tệp nhị phân', en: 'a binary file' },
};

/** Everything that can go wrong on the way, as one of the two problems of the catalogue. */
function problemOf(error: unknown, timedOutAfter: number | null): unknown {
  if (error instanceof FeedProblem) return error;
  if (error instanceof FeedError) return problemOfFeed(error);
  const causes = causesOf(error);
  if (causes.some((cause) => cause instanceof PrivateAddressError)) {
    return unreachable(
      'Địa chỉ này nằm trong mạng nội bộ; nguồn tin phải mở công khai trên Internet.',
      'The address is inside a private network; a feed must be public on the Internet.',
      error,
    );
  }
  if (timedOutAfter !== null) {
    const seconds = Math.round(timedOutAfter / 1000);
    return unreachable(
      `Nguồn tin không trả lời trong ${seconds} giây.`,
      `No answer within ${seconds} seconds.`,
      error,
    );
  }
  const code = causes
    .map((cause) => (cause as { code?: unknown }).code)
    .find((value) => typeof value === 'string');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return unreachable('Không tìm thấy máy chủ có tên này.', 'There is no server of this name.', error);
  }
  if (error instanceof Error && error.name === 'AbortError') return error;
  return unreachable(
    `Không kết nối được với nguồn tin${code ? ` (${code})` : ''}.`,
    `The feed cannot be reached${code ? ` (${code})` : ''}.`,
    error,
  );
}

function problemOfFeed(error: FeedError): FeedProblem {
  if (error.code === 'too_large') return unreachable('Nguồn tin quá lớn.', 'The feed is too large.', error);
  const found = error.found === null ? null : foundInstead[error.found];
  const detail = found
    ? {
        vi: `Ở địa chỉ này là ${found.vi}, không phải RSS hoặc Atom.`,
        en: `There is ${found.en} here, no RSS or Atom.`,
      }
    : { vi: 'Nguồn tin bị cắt ngang, không đọc được.', en: 'The feed breaks off before its first element.' };
  return new FeedProblem('not_a_feed', detail, error);
}
