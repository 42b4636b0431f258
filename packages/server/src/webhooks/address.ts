import { Problem, type Localized } from '../http/problem.ts';
import { assertPublicHost } from '../outgoing/address-guard.ts';

const longest = 500;
const local = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The machine itself: for sandboxes, where an app under construction listens beside the central system. */
export function isLocalhost({ hostname }: URL): boolean {
  return local.has(hostname);
}

/** The address an app gives, as it is kept. Names are looked at when they are resolved, before each message. */
export function readAddress(typed: string, { allowLocalhost }: { allowLocalhost: boolean }): URL {
  const url = URL.parse(typed.trim());
  if (!url) throw refused({ vi: 'Đây không phải là một địa chỉ web.', en: 'This is no web address.' });
  const own = allowLocalhost && isLocalhost(url);
  if (url.protocol !== 'https:' && !(own && url.protocol === 'http:'))
    throw refused({
      vi: 'Địa chỉ phải bắt đầu bằng https://.',
      en: 'The address must begin with https://. A sandbox takes http://localhost, too.',
    });
  if (url.username !== '' || url.password !== '')
    throw refused({
      vi: 'Không ghi tên đăng nhập hoặc mật khẩu trong địa chỉ; mỗi tin đã có chữ kí.',
      en: 'Leave user name and password out of the address: every message is signed.',
    });
  if (!own) assertPublic(url);
  url.hash = '';
  if (url.href.length > longest)
    throw refused({
      vi: `Địa chỉ dài quá ${longest} kí tự.`,
      en: `The address is longer than ${longest} characters.`,
    });
  return url;
}

function assertPublic({ hostname }: URL): void {
  const inside = {
    vi: 'Địa chỉ này nằm trong mạng nội bộ; máy chủ nhận tin phải mở công khai trên Internet.',
    en: 'The address is inside a private network; it must be public on the Internet.',
  };
  if (!/[.:]/.test(hostname) || /(^|\.)localhost\.?$/.test(hostname)) throw refused(inside);
  try {
    assertPublicHost(hostname);
  } catch (cause) {
    throw refused(inside, cause);
  }
}

function refused(detail: Localized, cause?: unknown): Problem {
  return new Problem('webhook_url_invalid', {
    ...{ detail, cause, errors: [{ pointer: '/url', code: 'webhook_url_invalid', detail }] },
  });
}
