import { decodeFeed } from './decode.ts';
import { tagsNamed } from './text.ts';
import type { ReadFeedOptions } from './types.ts';
import { resolveUrl } from './urls.ts';
import { Warnings } from './warnings.ts';

/**
 * Addresses of the feeds that a web page offers in its head, at most ten: for the person who gave the page's address where
 * the feed's was asked for.
 */
export function feedsOfPage(
  input: Uint8Array | string,
  { url: base, contentType }: Pick<ReadFeedOptions, 'url' | 'contentType'>,
): string[] {
  const html = typeof input === 'string' ? input : decodeFeed(input, contentType, new Warnings());
  const feeds = new Set<string>();
  for (const attributes of tagsNamed(html, 'link')) {
    const url = resolveUrl(attributes.get('href') ?? '', base);
    const isFeed = /(?:rss|atom)\+xml|feed\+json/i.test(attributes.get('type') ?? '');
    if (isFeed && url !== null) feeds.add(url);
    if (feeds.size === 10) break;
  }
  return [...feeds];
}
