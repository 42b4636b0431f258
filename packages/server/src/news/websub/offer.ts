import type { Feed } from '@lienthong/feeds';
import type { Header } from '../freshness.ts';
import { linksOf } from './links.ts';

/** What a feed offers to whoever wants to hear of its changes. */
export interface Offer {
  hub: string;
  /** The address it is known by at the hub. */
  topic: string;
}

const longest = 2_000;

/**
 * The hub and the topic that an answer's header or the feed itself names; the header goes first (WebSub section 4). Null where
 * one is missing, or no hub has https: the secret of a subscription does not travel in the open.
 */
export function offerOf(header: Header, feed: Pick<Feed, 'hubUrls' | 'selfUrl'>, url: string): Offer | null {
  const named = header('link');
  const hub = [...linksOf(named, 'hub', url), ...feed.hubUrls].find(canBeAsked);
  const topic = linksOf(named, 'self', url)[0] ?? feed.selfUrl;
  if (hub === undefined || !topic || !/^https?:/.test(topic) || topic.length > longest) return null;
  return { hub, topic };
}

function canBeAsked(hub: string): boolean {
  const url = URL.parse(hub);
  return url !== null && url.protocol === 'https:' && url.port === '' && hub.length <= longest;
}
