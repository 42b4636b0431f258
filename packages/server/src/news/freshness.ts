/** A header field's value, by its name in small letters. */
export type Header = (name: string) => string | null;

const longest = 365 * 86_400;

/**
 * How long an answer says that it stays good, as a cache that serves many reads it (RFC 9111 section 4.2); null when it says
 * nothing. An answer that must be asked for anew each time is good for 0 seconds.
 */
export function maxAgeSeconds(header: Header, now: Date): number | null {
  const control = directives(header('cache-control') ?? '');
  if (control.has('no-cache') || control.has('no-store')) return 0;
  const stated = control.get('s-maxage') ?? control.get('max-age');
  const lifetime = stated === undefined ? untilExpiry(header, now) : (wholeSeconds(stated) ?? 0);
  if (lifetime === null) return null;
  const age = wholeSeconds(header('age') ?? '') ?? 0;
  return Math.min(Math.max(lifetime - age, 0), longest);
}

/** How long a server asks to be left alone: seconds or a moment. Null when it does not, or the moment is past. */
export function retryAfterSeconds(header: Header, now: Date): number | null {
  const asked = header('retry-after')?.trim() ?? '';
  const at = httpDate(asked);
  const seconds = wholeSeconds(asked) ?? (at === null ? 0 : secondsBetween(ofTheServer(header, now), at));
  return seconds > 0 ? Math.min(seconds, longest) : null;
}

/** A moment is counted from the server's own clock where it tells it, so that a wrong clock does no harm. */
function untilExpiry(header: Header, now: Date): number | null {
  const expires = header('expires');
  if (expires === null) return null;
  const at = httpDate(expires);
  return at === null ? 0 : secondsBetween(ofTheServer(header, now), at);
}

function ofTheServer(header: Header, now: Date): number {
  return httpDate(header('date') ?? '') ?? now.getTime();
}

function secondsBetween(from: number, to: number): number {
  return Math.ceil((to - from) / 1000);
}

function wholeSeconds(text: string): number | null {
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/** `Sun, 22 Nov 2026 01:00:00 GMT`; a number alone, which Date.parse takes for a year, is no date. */
function httpDate(text: string): number | null {
  const at = /^[a-z]{3,9},/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function directives(field: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of field.split(',')) {
    const [name = '', value = ''] = part.split('=', 2);
    const key = name.trim().toLowerCase();
    if (key !== '' && !found.has(key)) found.set(key, value.trim().replace(/^"(.*)"$/, '$1'));
  }
  return found;
}
