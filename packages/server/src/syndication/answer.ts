import type { Reply } from '../http/operation.ts';
import { hashVersion } from '../http/etag.ts';

const types = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/** How long whoever fetched it need not ask again; sources are read every quarter of an hour at most. */
const maxAgeSeconds = 300;

/**
 * A public text at a plain address: for every page, kept by caches for a while, and not sent again unchanged. `changedAt`: when
 * it last changed, where every change of it has a moment that is written down; who knows no ETags is answered by that.
 */
export function publicText(
  text: string,
  { type, changedAt, now }: { type: keyof typeof types; changedAt?: Date | null; now: Date },
): Reply<string> {
  // A second has room for two changes: until it is over, only the ETag tells them apart.
  const dated = changedAt && now.getTime() - changedAt.getTime() > 1000;
  return {
    body: text,
    version: hashVersion(text),
    headers: {
      'Content-Type': types[type],
      'Cache-Control': `public, max-age=${maxAgeSeconds}`,
      'Access-Control-Allow-Origin': '*',
      ...(dated && { 'Last-Modified': changedAt.toUTCString() }),
    },
  };
}
