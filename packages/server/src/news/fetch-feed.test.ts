import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedFetcher, type FeedProblem } from './fetch-feed.ts';

const feed = `<rss version="2.0"><channel><title>Tin</title><item><title>Một</title><link>/tin/1</link></item></channel></rss>`;

// Packs to a twentieth, like a feed.
const long = feed + Array.from({ length: 60_000 }, (_, index) => `<!-- tin số ${index} -->`).join('');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const answers: Record<string, Answer> = {
  '/feed': (request, response) => {
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
    return response
      .writeHead(200, { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 01:00:00 GMT' })
      .end(feed);
  },
  '/gzip': (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(long)),
  '/moved': (_request, response) => response.writeHead(301, { location: '/feed' }).end(),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/inside': (_request, response) => response.writeHead(302, { location: 'http://[::1]:9/feed' }).end(),
  '/file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/page': (_request, response) => response.end('<!doctype html><html><body>Trang chủ</body></html>'),
  '/with-feeds': (_request, response) =>
    response.end(
      '<!doctype html><html><head>' +
        ['/rss.xml', '/2.xml', `/${'a'.repeat(400)}`, 'https://so.test/3.xml', '/4.xml']
          .map((address) => `<link rel="alternate" type="application/rss+xml" href="${address}">`)
          .join(''),
    ),
  '/broken': (_request, response) => response.writeHead(500).end('x'),
  '/silent': () => {},
  '/slow': (_request, response) => response.writeHead(200).write('<rss>'),
  '/cut': (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('<rss>');
    response.destroy();
  },
};

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response) ?? undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function problemOf(
  url: string,
  options: Parameters<typeof feedFetcher>[0] = { allowOrigins: [origin] },
) {
  const fetcher = feedFetcher(options);
  try {
    return await fetcher(url).then(
      () => null,
      (error: FeedProblem) => ({ name: error.name, code: error.code, detail: error.detail.en }),
    );
  } finally {
    await fetcher.close();
  }
}

describe('reading a feed over HTTP', () => {
  it('reads it, and asks only for what changed the next time', async () => {
    const fetcher = feedFetcher({ allowOrigins: [origin] });
    const first = await fetcher(`${origin}/feed`);
    expect(first).toMatchObject({
      changed: true,
      etag: '"1"',
      lastModified: 'Sun, 22 Nov 2026 01:00:00 GMT',
    });
    expect(first.changed && first.feed.items[0]?.url).toBe(`${origin}/tin/1`);
    expect(await fetcher(`${origin}/feed`, { etag: '"1"' })).toMatchObject({ changed: false });
    await fetcher.close();
  });

  it('follows a redirect, and unpacks', async () => {
    const fetcher = feedFetcher({ allowOrigins: [origin] });
    expect(await fetcher(`${origin}/moved`)).toMatchObject({ changed: true });
    expect(await fetcher(`${origin}/gzip`)).toMatchObject({ changed: true });
    await fetcher.close();
  });

  it.each([
    ['/broken', 'feed_unreachable', 'status 500'],
    ['/page', 'not_a_feed', 'a web page'],
    ['/loop', 'feed_unreachable', 'more than 5 times'],
    ['/inside', 'feed_unreachable', 'private network'],
    ['/file', 'feed_unreachable', 'http:// or https://'],
    ['/cut', 'feed_unreachable', 'cannot be reached'],
  ])('%s is %s', async (path, code, detail) => {
    expect(await problemOf(`${origin}${path}`)).toEqual({
      name: 'FeedProblem',
      code,
      detail: expect.stringContaining(detail),
    });
  });

  it('says which feeds a page names that was registered instead of one', async () => {
    expect(await problemOf(`${origin}/with-feeds`)).toMatchObject({
      code: 'not_a_feed',
      detail: `There is a web page here, no RSS or Atom. The page has its feeds at: ${origin}/rss.xml, ${origin}/2.xml, https://so.test/3.xml`,
    });
  });

  it('gives up on an answer that grows after unpacking', async () => {
    const limits = { bodyBytes: 1024 * 1024 };
    expect(await problemOf(`${origin}/gzip`, { allowOrigins: [origin], limits })).toMatchObject({
      code: 'feed_unreachable',
      detail: expect.stringContaining('larger than 1 MB'),
    });
  });

  it.each(['/silent', '/slow'])('gives up on %s after the time limit', async (path) => {
    const limits = { totalMilliseconds: 60 };
    expect(await problemOf(`${origin}${path}`, { allowOrigins: [origin], limits })).toMatchObject({
      code: 'feed_unreachable',
      detail: expect.stringContaining('No answer, or not all of it'),
    });
  });

  it('never connects to this machine or a private network unless the origin is allowed', async () => {
    const { port } = server.address() as AddressInfo;
    for (const url of [
      `${origin}/feed`,
      `http://localhost:${port}/feed`,
      'http://2130706433/',
      'http://10.0.0.1/feed',
    ]) {
      expect(await problemOf(url, { allowPorts: [port] })).toMatchObject({
        detail: expect.stringContaining('private network'),
      });
    }
  });

  it('asks websites at their own ports only', async () => {
    for (const url of ['http://truong.test:22/', 'https://truong.test:8443/', 'http://8.8.8.8:6379/'])
      expect(await problemOf(url, {})).toMatchObject({ detail: expect.stringContaining('80 and 443') });
  });

  it('takes web addresses without credentials only', async () => {
    for (const url of ['ftp://truong.example/', 'file:///etc/passwd', 'http://a:b@truong.example/', 'tin']) {
      expect(await problemOf(url)).toMatchObject({ detail: expect.stringContaining('http:// or https://') });
    }
  });

  it('says when there is no such server', async () => {
    expect(await problemOf('http://khong-co.invalid/')).toMatchObject({
      detail: 'There is no server of this name.',
    });
  });

  it('passes on that the caller gave up', async () => {
    const fetcher = feedFetcher({ allowOrigins: [origin] });
    const stop = new AbortController();
    const reading = fetcher(`${origin}/silent`, { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await fetcher.close();
  });
});
