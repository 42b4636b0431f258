import { RefusedAnswer } from './refused-answer.ts';

/** An http(s) address without user name and fragment. */
export function webAddress(address: string, base: URL | null): URL {
  const url = base ? URL.parse(address, base.href) : URL.parse(address);
  if (!url || !isWeb(url) || url.username !== '' || url.password !== '')
    throw new RefusedAnswer('address', 'Not an http(s) address without user name');
  url.hash = '';
  return url;
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

export interface Hop {
  url: URL;
  /** 301 or 308: the old address is not to be asked again. */
  permanent: boolean;
}

/** Where an answer sends its reader; null when it does not. Never from https to http. */
export function nextHop(from: URL, status: number, location: string | null): Hop | null {
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return null;
  // Header fields arrive as single bytes; portals put titles into addresses as they are, in UTF-8.
  const url = webAddress(Buffer.from(location, 'latin1').toString('utf8'), from);
  // Whoever sits between could write what is read there, and nobody decided for that.
  if (from.protocol === 'https:' && url.protocol === 'http:')
    throw new RefusedAnswer('downgrade', 'Redirects from https to http');
  return { url, permanent: status === 301 || status === 308 };
}
