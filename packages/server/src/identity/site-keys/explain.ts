import type { components } from '@lienthong/specs/schema';
import { Problem, type Localized } from '../../http/problem.ts';
import { isLocal, isOrigin, isSafeForSignIn, shownOrigin } from './origins.ts';

export type OriginDifference = components['schemas']['OriginDifference'];

export interface Difference {
  difference: OriginDifference;
  /** The address of the key it nearly is. */
  near?: string;
}

const bare = (hostname: string) => hostname.replace(/^www\./, '');

/** What keeps an origin from the addresses of a key: the smallest difference to any of them. */
export function differenceOf(origin: string, allowed: readonly string[]): Difference {
  if (origin === 'null') return { difference: 'origin_null' };
  if (!isOrigin(origin)) return { difference: 'origin_other' };
  const seen = new URL(origin);
  const nearest = (difference: OriginDifference, isNear: (known: URL) => boolean): Difference | undefined => {
    const near = allowed.find((known) => isOrigin(known) && isNear(new URL(known)));
    return near === undefined ? undefined : { difference, near };
  };
  return (
    nearest('origin_scheme', ({ hostname, port }) => hostname === seen.hostname && port === seen.port) ??
    nearest(
      'origin_www',
      ({ hostname, port, protocol }) =>
        bare(hostname) === bare(seen.hostname) && port === seen.port && protocol === seen.protocol,
    ) ??
    nearest('origin_port', ({ hostname }) => hostname === seen.hostname) ??
    nearest('origin_www', ({ hostname }) => bare(hostname) === bare(seen.hostname)) ??
    // Above an address might stand whole countries; below it is the school's own.
    nearest('origin_subdomain', ({ hostname }) => seen.hostname.endsWith(`.${bare(hostname)}`)) ?? {
      difference: isLocal(seen.hostname) ? 'origin_local' : 'origin_other',
    }
  );
}

/** The refusal of a page whose address the key does not name, in words a webmaster can act on. */
export function originNotAllowed(origin: string, allowed: readonly string[]): Problem {
  return refusal(origin, allowed, whyNotAllowed(origin, allowed));
}

/** The same for a page with a person's token; a key may name an http address, for public data alone. */
export function noSignInAt(origin: string, allowed: readonly string[]): Problem {
  return refusal(origin, allowed, whyNoSignIn(origin, allowed));
}

export function whyNoSignIn(origin: string, allowed: readonly string[]): Localized {
  if (!isOrigin(origin) || isSafeForSignIn(origin)) return whyNotAllowed(origin, allowed);
  const seen = named(origin.slice(0, 300));
  return {
    vi: `Chỉ đăng nhập được trên trang https. Trang đang mở ở ${seen}, không mã hóa: ai ở giữa đường cũng lấy được phiên đăng nhập. Cho trang chạy bằng https và ghi địa chỉ https đó vào mã trang.`,
    en: `Signing in works on https only. The page is open at ${seen}, without encryption: anybody on the way could take over the sign-in. Serve the page by https, and have that address added to the site key.`,
  };
}

function refusal(origin: string, allowed: readonly string[], detail: Localized): Problem {
  const { difference } = differenceOf(origin, allowed);
  return new Problem('origin_not_allowed', {
    detail,
    errors: [{ pointer: '#/header/Origin', code: difference, detail }],
  });
}

export function whyNotAllowed(origin: string, allowed: readonly string[]): Localized {
  return explanation(origin, differenceOf(origin, allowed));
}

function explanation(origin: string, { difference, near = '' }: Difference): Localized {
  const seen = named(origin.slice(0, 300));
  const known = named(near);
  const add: Localized = {
    vi: `nhờ nhà trường thêm đúng địa chỉ ${seen} vào mã trang`,
    en: `ask the school to add exactly ${seen} to the site key`,
  };
  switch (difference) {
    case 'origin_scheme':
      return near.startsWith('https:')
        ? {
            vi: `Trang đang mở ở ${seen}, mã trang cho phép ${known}: thiếu chữ “s” của https. Cho trang chạy bằng https, hoặc ${add.vi}.`,
            en: `The page is open at ${seen}; the site key allows ${known}, with https. Serve the page by https, or ${add.en}.`,
          }
        : {
            vi: `Trang đang mở ở ${seen}, mã trang mới cho phép ${known}, là địa chỉ cũ không mã hóa. Hãy ${add.vi}.`,
            en: `The page is open at ${seen}; the site key allows ${known} only, the address without encryption. Please ${add.en}.`,
          };
    case 'origin_www':
      return {
        vi: `Trang đang mở ở ${seen}, mã trang cho phép ${known}: khác nhau ở “www”. Chuyển hướng trang về ${known}, hoặc ${add.vi}.`,
        en: `The page is open at ${seen}; the site key allows ${known}: they differ by “www”. Redirect the page to ${known}, or ${add.en}.`,
      };
    case 'origin_port':
      return {
        vi: `Trang đang mở ở ${seen}, mã trang cho phép ${known}: khác nhau ở số cổng. Hãy ${add.vi}.`,
        en: `The page is open at ${seen}; the site key allows ${known}: the port differs. Please ${add.en}.`,
      };
    case 'origin_subdomain':
      return {
        vi: `Trang đang mở ở ${seen}, một phần của ${known}; mỗi tên miền con phải được ghi riêng. Hãy ${add.vi}.`,
        en: `The page is open at ${seen}, a part of ${known}; each subdomain has to be listed. Please ${add.en}.`,
      };
    case 'origin_local':
      return {
        vi: `Trang đang chạy trên máy của người làm trang (${seen}). Để chạy thử, ${add.vi}, hoặc xin một mã riêng để thử.`,
        en: `The page runs on the webmaster's own computer (${seen}). To try it, ${add.en}, or ask for a key of its own.`,
      };
    case 'origin_null':
      return {
        vi: 'Trình duyệt không cho biết địa chỉ của trang (Origin: null): trang mở từ một tệp trên máy hoặc nằm trong khung cách li (sandbox). Mở trang qua địa chỉ web của trường.',
        en: 'The browser does not tell the address of the page (Origin: null): it was opened from a file, or stands in a sandboxed frame. Open it at its address on the web.',
      };
    default:
      return {
        vi: `Mã trang này chưa cho phép địa chỉ ${seen}. Nếu đây là trang của trường, ${add.vi}; nếu không, xin trường mình một mã trang khác.`,
        en: `This site key does not allow ${seen}. If the website is the school's, ${add.en}; if not, ask your own school for a key.`,
      };
  }
}

/** Punycode is told together with the letters it stands for. */
function named(origin: string): string {
  const shown = shownOrigin(origin);
  return shown === origin ? origin : `${origin} (${shown})`;
}
