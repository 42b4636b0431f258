import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodFeed } from '../testing/hostile-feeds/documents.ts';
import { hostileFetcher, hostileLimits } from '../testing/hostile-feeds/fetcher.ts';
import { hostileFeeds, type HostileFeed } from '../testing/hostile-feeds/cases.ts';
import { headOf, hostileServer, whole, type HostileServer } from '../testing/hostile-feeds/server.ts';
import { feedFetcher, FeedProblem, type FetchedFeed } from './fetch-feed.ts';

const names = hostileFeeds({ port: 0 }).map(({ name }) => name);
let server: HostileServer;
let fetchFeed: ReturnType<typeof feedFetcher>;
let cases: Map<string, HostileFeed>;
beforeAll(async () => {
  server = await hostileServer();
  cases = new Map(hostileFeeds(server).map((hostile) => [hostile.name, hostile]));
  server.names.set('inside.test', [['10.0.0.8']]);
  for (const { name, answer, resolves } of cases.values()) {
    server.answers.set(`/${name}`, answer);
    if (resolves) server.names.set(`${name}.test`, resolves);
  }
  fetchFeed = hostileFetcher(server);
});
afterAll(async () => {
  await fetchFeed.close();
  await server.close();
});

async function tryIt(url: string): Promise<FetchedFeed | FeedProblem> {
  try {
    return await fetchFeed(url);
  } catch (error) {
    if (error instanceof FeedProblem) return error;
    throw error;
  }
}

/** What may lie in the buffers of both ends beside what was read. */
const buffers = 16 * 1024 * 1024;

describe('a hostile server', () => {
  it.each(names)('%s', async (name) => {
    const { outcome, secure = false } = cases.get(name)!;
    const found = await tryIt(`${secure ? 'https' : 'http'}://${name}.test:${server.port}/${name}`);
    if ('items' in outcome) {
      expect(found).toMatchObject({ changed: true });
      if (!(found instanceof FeedProblem) && found.changed)
        expect(Math.min(found.feed.items.length, 100)).toBe(outcome.items);
    } else {
      expect(found).toMatchObject({
        code: outcome.code,
        detail: { en: expect.stringContaining(outcome.says) },
      });
    }
    expect(server.sent(`/${name}`)).toBeLessThan(hostileLimits.wireBytes + buffers);
  });

  it('gets no second look-up: the address that was looked at is the one connected to', async () => {
    server.names.set('rebinds.test', [['127.0.0.1'], ['10.0.0.8']]);
    server.answers.set('/rebinds', (socket) => {
      whole(goodFeed('rebinds'), 'Connection: close')(socket, '');
    });
    const url = `http://rebinds.test:${server.port}/rebinds`;
    expect(await tryIt(url)).toMatchObject({ changed: true });
    expect(server.lookups.get('rebinds.test')).toBe(1);
    expect(await tryIt(url)).toMatchObject({ detail: { en: expect.stringContaining('private network') } });
    expect(server.asked.get('/rebinds')).toHaveLength(1);
  });

  it('is looked at once more when the connection stands, before anything is sent', async () => {
    const { port } = server;
    let looks = 0;
    const network = { ...server.network, isPublic: () => (looks += 1) === 1 };
    const wary = feedFetcher({ network, allowPorts: [port], limits: hostileLimits });
    server.answers.set('/wary', whole(goodFeed('wary')));
    await expect(wary(`http://wary.test:${port}/wary`)).rejects.toMatchObject({
      detail: { en: expect.stringContaining('private network') },
    });
    expect(looks).toBe(2);
    expect(server.asked.has('/wary')).toBe(false);
    await wary.close();
  });

  it('that is looked up to another address between two redirects is refused there', async () => {
    server.names.set('turns.test', [['127.0.0.1'], ['::1']]);
    server.answers.set('/turns', (socket) =>
      socket.end(headOf('302 Found', 'Location: /turns-2', 'Connection: close', 'Content-Length: 0')),
    );
    expect(await tryIt(`http://turns.test:${server.port}/turns`)).toMatchObject({
      detail: { en: expect.stringContaining('private network') },
    });
  });

  it('that falls silent is given up long before the time for the whole answer is over', async () => {
    const { port, network } = server;
    const limits = { ...hostileLimits, idleMilliseconds: 100 };
    const patient = feedFetcher({ network, allowPorts: [port], limits });
    for (const path of ['silent', 'stalls'])
      await expect(patient(`http://${path}.test:${port}/${path}`)).rejects.toMatchObject({
        detail: { en: expect.stringContaining('No answer, or not all') },
      });
    await patient.close();
  });

  it('whose name is looked up for ever is given up, too', async () => {
    const { port } = server;
    const network = { ...server.network, resolve: () => {} };
    const limits = { ...hostileLimits, totalMilliseconds: 100 };
    const waiting = feedFetcher({ network, allowPorts: [port], limits });
    await expect(waiting(`http://never.test:${port}/`)).rejects.toMatchObject({
      detail: { en: expect.stringContaining('No answer, or not all') },
    });
    await waiting.close();
  });

  it('gets back neither its cookies nor anything else it gave', async () => {
    server.answers.set('/cookie', (socket) =>
      socket.write(headOf('302 Found', 'Set-Cookie: a=b', 'Location: /after-cookie', 'Content-Length: 0')),
    );
    server.answers.set('/after-cookie', whole(goodFeed('cookie'), 'Set-Cookie: a=b'));
    const url = `http://cookies.test:${server.port}/cookie`;
    await tryIt(url);
    await tryIt(url);
    expect(server.asked.get('/after-cookie')).toHaveLength(2);
    for (const head of [...server.asked.values()].flat())
      expect(head).not.toMatch(/^(cookie|authorization|referer):/im);
  });

  it('that packs to a reasonable size is read, in each of the ways asked for', async () => {
    const { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } = await import('node:zlib');
    const packings = {
      gzip: gzipSync,
      'X-GZIP': gzipSync,
      deflate: deflateSync,
      br: brotliCompressSync,
      zstd: zstdCompressSync,
    };
    for (const [coding, pack] of Object.entries(packings)) {
      server.answers.set('/packed', whole(pack(goodFeed(coding)), `Content-Encoding: ${coding}`));
      expect(await tryIt(`http://packed.test:${server.port}/packed`)).toMatchObject({ changed: true });
    }
  });
});
