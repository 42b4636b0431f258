import { FeedError, type FoundInstead } from '@lienthong/feeds';
import type { Localized } from '../http/problem.ts';
import { PrivateAddressError } from '../outgoing/address-guard.ts';
import { causesOf } from '../outgoing/connections.ts';
import { RefusedAnswer, type Refusal } from '../outgoing/refused-answer.ts';

export type FeedProblemCode = 'feed_unreachable' | 'not_a_feed';

/** What an answer that is no feed says about asking again. */
export interface Again {
  /** The server asked to wait this long (429 and 503 with Retry-After). */
  retryAfterSeconds: number | null;
  /** 410: there will be no feed at this address again. */
  gone: boolean;
}

/** Why a feed could not be read, in words for the person who registered it. */
export class FeedProblem extends Error implements Again {
  override readonly name = 'FeedProblem';
  readonly code: FeedProblemCode;
  readonly detail: Localized;
  readonly retryAfterSeconds: number | null;
  readonly gone: boolean;

  constructor(code: FeedProblemCode, detail: Localized, cause?: unknown, again: Partial<Again> = {}) {
    super(detail.en, { cause });
    this.code = code;
    this.detail = detail;
    this.retryAfterSeconds = again.retryAfterSeconds ?? null;
    this.gone = again.gone ?? false;
  }
}

export function problemOfStatus(status: number, again: Partial<Again>): FeedProblem {
  if (status === 410)
    return unreachable(
      'Máy chủ nguồn tin báo nguồn tin này đã bỏ hẳn (mã 410).',
      'The server of the feed says that it is gone for good (status 410).',
      undefined,
      { ...again, gone: true },
    );
  return unreachable(
    `Máy chủ nguồn tin trả lời mã ${status}.`,
    `The server of the feed answered with status ${status}.`,
    undefined,
    again,
  );
}

export function unaskedNotModified(): FeedProblem {
  return unreachable(
    'Máy chủ nguồn tin trả lời “không đổi” (mã 304) dù chưa gửi bản nào.',
    'The server of the feed answered “not modified” (status 304) though it never sent a copy.',
  );
}

/** Everything that can go wrong on the way, as one of the two problems of the catalogue. */
export function problemOf(error: unknown, limits: Limits): unknown {
  if (error instanceof FeedProblem) return error;
  if (error instanceof FeedError) return problemOfFeed(error);
  const causes = causesOf(error);
  if (causes.some((cause) => cause instanceof PrivateAddressError))
    return unreachable(
      'Địa chỉ này nằm trong mạng nội bộ; nguồn tin phải mở công khai trên Internet.',
      'The address is inside a private network; a feed must be public on the Internet.',
      error,
    );
  const refused = causes.find((cause) => cause instanceof RefusedAnswer);
  if (refused) return unreachable(...refusals[refused.refusal](limits), error);
  if (error instanceof Error && error.name === 'AbortError') return error;
  const code = causes
    .map((cause) => (cause as { code?: unknown }).code)
    .find((value) => typeof value === 'string');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return unreachable('Không tìm thấy máy chủ có tên này.', 'There is no server of this name.', error);
  if (code !== undefined && slowCodes.has(code)) return unreachable(...refusals.slow(limits), error);
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return unreachable(
      'Phần đầu câu trả lời của máy chủ nguồn tin dài quá mức.',
      'The header of the answer is too long.',
      error,
    );
  if (code !== undefined && /CERT|TLS|SSL|SIGNED|UNABLE_TO|EPROTO/.test(code))
    return unreachable(
      `Chứng chỉ bảo mật của máy chủ nguồn tin không hợp lệ (${code}).`,
      `The certificate of the feed's server is not valid (${code}).`,
      error,
    );
  return unreachable(
    `Không kết nối được với nguồn tin${code ? ` (${code})` : ''}.`,
    `The feed cannot be reached${code ? ` (${code})` : ''}.`,
    error,
  );
}

interface Limits {
  bodyBytes: number;
  totalMilliseconds: number;
  redirects: number;
}

const slowCodes = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

const refusals: Readonly<Record<Refusal, (limits: Limits) => [vi: string, en: string]>> = {
  address: () => [
    'Địa chỉ phải bắt đầu bằng http:// hoặc https:// và không kèm tên đăng nhập.',
    'The address must begin with http:// or https:// and carry no user name.',
  ],
  port: () => [
    'Địa chỉ dùng một cổng khác 80 và 443; nguồn tin phải mở ở cổng thường của trang web.',
    "The address uses a port other than 80 and 443; a feed must be open at a website's usual port.",
  ],
  redirects: ({ redirects }) => [
    `Địa chỉ chuyển tiếp quá ${redirects} lần; hãy dùng địa chỉ cuối cùng.`,
    `The address redirects more than ${redirects} times; use the last one.`,
  ],
  downgrade: () => [
    'Địa chỉ https chuyển tiếp sang http, không mã hoá. Nếu nguồn tin chỉ có http, hãy đăng kí thẳng địa chỉ http.',
    'The https address redirects to http, unencrypted. If the feed has http alone, register the http address itself.',
  ],
  large: ({ bodyBytes }) => {
    const megabytes = Math.round(bodyBytes / 1024 / 1024);
    return [
      `Nguồn tin lớn hơn ${megabytes} MB; hãy rút ngắn nguồn tin.`,
      `The feed is larger than ${megabytes} MB; ask for a shorter feed.`,
    ];
  },
  bomb: () => [
    'Nguồn tin được nén bất thường: giải nén ra gấp quá nhiều lần.',
    'The feed is packed abnormally: it unpacks to far too many times its size.',
  ],
  packing: () => [
    'Nguồn tin được nén theo cách không đọc được.',
    'The feed is packed in a way that cannot be read.',
  ],
  slow: ({ totalMilliseconds }) => {
    const seconds = Math.round(totalMilliseconds / 1000);
    return [
      `Nguồn tin không trả lời xong trong ${seconds} giây.`,
      `No answer, or not all of it, within ${seconds} seconds.`,
    ];
  },
};

const foundInstead: Readonly<Record<FoundInstead, Localized>> = {
  empty: { vi: 'nội dung trống', en: 'an empty answer' },
  html: { vi: 'một trang web', en: 'a web page' },
  json: { vi: 'dữ liệu JSON', en: 'JSON' },
  xml: { vi: 'một tệp XML khác', en: 'another kind of XML' },
  text: { vi: 'văn bản thường', en: 'plain text' },
  binary: { vi: 'một tệp nhị phân', en: 'a binary file' },
};

/** More than these nobody chooses from; longer ones are no address that a person copies. */
const mostOffered = 3;
const longestOffered = 300;

/** `offered`: the feeds that a web page at this address names. */
export function problemOfFeed(error: FeedError, offered: readonly string[] = []): FeedProblem {
  if (error.code === 'too_large') return unreachable('Nguồn tin quá lớn.', 'The feed is too large.', error);
  const found = error.found === null ? null : foundInstead[error.found];
  const detail = found
    ? {
        vi: `Ở địa chỉ này là ${found.vi}, không phải RSS hoặc Atom.`,
        en: `There is ${found.en} here, no RSS or Atom.`,
      }
    : { vi: 'Nguồn tin bị cắt ngang, không đọc được.', en: 'The feed breaks off before its first element.' };
  const named = offered
    .filter(({ length }) => length <= longestOffered)
    .slice(0, mostOffered)
    .join(', ');
  if (named === '') return new FeedProblem('not_a_feed', detail, error);
  return new FeedProblem(
    'not_a_feed',
    {
      vi: `${detail.vi} Trang này có nguồn tin ở: ${named}`,
      en: `${detail.en} The page has its feeds at: ${named}`,
    },
    error,
  );
}

function unreachable(vi: string, en: string, cause?: unknown, again?: Partial<Again>): FeedProblem {
  return new FeedProblem('feed_unreachable', { vi, en }, cause, again);
}
