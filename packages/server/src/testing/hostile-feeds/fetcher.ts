import { feedFetcher, type FetchFeed } from '../../news/fetch-feed.ts';
import { hostileFeeds } from './cases.ts';
import type { HostileServer } from './server.ts';

/** Times that only those servers reach that are slow on purpose, however busy this machine is. */
export const hostileLimits = {
  wireBytes: 1024 * 1024,
  bodyBytes: 5 * 1024 * 1024,
  totalMilliseconds: 60_000,
  idleMilliseconds: 60_000,
} as const;

/** Reads all cases within a moment: of the slow ones it knows that there is nothing to wait for. */
export function hostileFetcher({ port, network }: HostileServer): ReturnType<typeof feedFetcher> {
  const options = { network, allowPorts: [port], limits: hostileLimits };
  const patient = feedFetcher(options);
  const short = feedFetcher({ ...options, limits: { ...hostileLimits, totalMilliseconds: 500 } });
  const slow = new Set(
    hostileFeeds({ port }).flatMap(({ name, slow }) => (slow === true ? [`/${name}`] : [])),
  );
  const fetchFeed: FetchFeed = (url, more) =>
    (slow.has(URL.parse(url)?.pathname ?? '') ? short : patient)(url, more);
  return Object.assign(fetchFeed, {
    close: async () => {
      await Promise.all([patient.close(), short.close()]);
    },
  });
}
