import { domainToUnicode } from 'node:url';
import type { components } from '@lienthong/specs/schema';
import type { Localized } from '../../http/problem.ts';

export type OriginNote = components['schemas']['OriginNote'];
type Fault = 'wildcard' | 'null_origin' | 'scheme' | 'credentials' | 'host';

/** Why what somebody pasted is no address of a website. */
const faults: Record<Fault, Localized> = {
  wildcard: {
    vi: 'Không nhận dấu *. Ghi từng địa chỉ, ví dụ https://truong.example và https://www.truong.example.',
    en: 'No * here. List each address, such as https://truong.example and https://www.truong.example.',
  },
  null_origin: {
    vi: '“null” là trang mở từ tệp trên máy hoặc trong khung cách li, không phải địa chỉ của một trang web.',
    en: '“null” is a page opened from a file or in a sandboxed frame, not the address of a website.',
  },
  scheme: {
    vi: 'Địa chỉ trang web bắt đầu bằng https:// (hoặc http://).',
    en: 'The address of a website starts with https:// (or http://).',
  },
  credentials: {
    vi: 'Địa chỉ có tên hoặc mật khẩu trước dấu @. Bỏ phần đó đi.',
    en: 'The address has a name or password before the @. Leave that out.',
  },
  host: {
    vi: 'Chưa đọc được tên miền. Chép địa chỉ trang chủ từ thanh địa chỉ của trình duyệt, ví dụ https://truong.example.',
    en: 'There is no domain name in it. Copy the address of the home page from the browser, such as https://truong.example.',
  },
};

export type ReadOrigin = { origin: string; notes: OriginNote[] } | { fault: Fault; detail: Localized };

export const isLocal = (hostname: string) =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$|\.localhost$/.test(hostname);

/** Whether nobody on the way can read or change the page: only there may tokens of a person be. */
export function isSafeForSignIn(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** Scheme, host and port of an address as a webmaster pastes it, and what was assumed or left out on the way. */
export function readOrigin(typed: string): ReadOrigin {
  const given = typed.trim();
  const refused = (fault: Fault) => ({ fault, detail: faults[fault] });
  if (given === 'null') return refused('null_origin');
  if (given.includes('*')) return refused('wildcard');
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(given)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return refused('scheme');
  // Browsers forgive a backslash and spaces; what was meant is not for us to guess.
  if (/[\s\\\p{Cc}]/u.test(given)) return refused('host');
  const assumed = /^(localhost|127\.|\[::1\])/i.test(given) ? 'http' : 'https';
  const whole = scheme === undefined ? `${assumed}://${given}` : given;
  if (!URL.canParse(whole)) return refused('host');
  const url = new URL(whole);
  if (url.username !== '' || url.password !== '') return refused('credentials');
  const hostname = url.hostname.replace(/\.$/, '');
  if (!isLocal(hostname) && !/^\[.+\]$|[^.]\.[^.]/.test(hostname)) return refused('host');
  if (url.hostname !== hostname) url.hostname = hostname;
  const { origin } = url;
  const rest = url.pathname.replace(/^\/$/, '') + url.search + url.hash;
  const codes: OriginNote['code'][] = [];
  if (scheme === undefined) codes.push('scheme_assumed');
  if (rest !== '') codes.push('path_removed');
  if (isLocal(hostname)) codes.push('local');
  else if (url.protocol === 'http:') codes.push('not_encrypted');
  return { origin, notes: codes.map((code) => ({ code, given, origin })) };
}

/** An origin as browsers send it: scheme, host and port of a web page, nothing else. */
export function isOrigin(text: string): boolean {
  return (
    /^https?:\/\//.test(text) && text.length <= 300 && URL.canParse(text) && new URL(text).origin === text
  );
}

/** The same with the letters of its own script, where punycode hides them. */
export function shownOrigin(origin: string): string {
  if (!origin.includes('xn--') || !URL.canParse(origin)) return origin;
  const { protocol, hostname, port } = new URL(origin);
  const unicode = domainToUnicode(hostname);
  return unicode === '' ? origin : `${protocol}//${unicode}${port && `:${port}`}`;
}
