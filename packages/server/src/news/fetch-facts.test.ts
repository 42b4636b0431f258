import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedFetcher } from './fetch-feed.ts';

const feed = `<rss version="2.0"><channel><title>Tin</title><item><title>Một</title><link>/tin/1</link></item></channel></rss>`;
const to = (status: number, location: string) => (response: ServerResponse) =>
  response.writeHead(status, { location }).end();
let count = 0;
const answers: Record<string, (response: ServerResponse) => unknown> = {
  '/feed': (response) => response.writeHead(200, { 'cache-control': 'max-age=1800' }).end(feed),
  '/moved': to(301, '/moved-again'),
  '/moved-again': to(308, '/feed#top'),
  '/for-now': to(302, '/moved-again'),
  '/half': to(301, '/for-now'),
  '/lost': to(301, '/gone'),
  '/title': to(301, Buffer.from('/tin-tức', 'utf8').toString('latin1')),
  [encodeURI('/tin-tức')]: (response) => response.end(feed),
  '/gone': (response) => response.writeHead(410).end(),
  '/busy': (response) => response.writeHead(429, { 'retry-after': '90' }).end(),
  '/closed': (response) => response.writeHead(503, { 'retry-after': '60' }).end(),
  '/broken': (response) => response.writeHead(500, { 'retry-after': '60' }).end(),
  '/part': (response) => response.writeHead(206).end(feed),
  '/hub': (response) =>
    response.writeHead(200, { link: ['<https://hub.test/>; rel=hub', '</tin>; rel="self"'] }).end(feed),
  '/hub-in-feed': (response) =>
    response.end(
      feed.replace(
        '<item>',
        '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.test/"/>' +
          '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://so.test/rss"/><item>',
      ),
    ),
  '/restless': (response) => response.writeHead(200, { etag: `"${(count += 1)}"` }).end(feed),
  '/named': (response) =>
    response
      .writeHead(200, {
        etag: Buffer.from('"tin-mới"', 'utf8').toString('latin1'),
        'last-modified': 'hôm nay',
      })
      .end(feed),
  '/charset': (response) => response.writeHead(200, { 'content-type': 'text/xml; charset=x' }).end(feed),
};
const server = createServer(({ url, headers }, response) => {
  seen = headers;
  answers[url ?? '']?.(response);
});
let seen: unknown;
let origin = '';
let fetchFeed: ReturnType<typeof feedFetcher>;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fetchFeed = feedFetcher({ allowOrigins: [origin], about: 'https://lienthong.test' });
});
afterAll(async () => {
  await fetchFeed.close();
  server.close();
});

describe('what an answer says beside the feed', () => {
  it('may carry a version in letters of any kind, and is asked for anew all the same', async () => {
    const { etag = null, lastModified = null } = await fetchFeed(`${origin}/named`);
    expect(await fetchFeed(`${origin}/named`, { etag, lastModified })).toMatchObject({ changed: true });
  });

  it('says where it came from and how long it stays good', async () => {
    expect(await fetchFeed(`${origin}/feed`)).toMatchObject({
      ...{ url: `${origin}/feed`, movedTo: null, maxAgeSeconds: 1800 },
      ...{ etag: null, lastModified: null },
    });
  });

  it.each([
    ['/moved', '/feed'],
    ['/title', encodeURI('/tin-tức')],
    // Only as far as every redirect is for good.
    ['/half', '/for-now'],
    ['/for-now', null],
  ])('%s moved for good to %s', async (from, moved) => {
    expect((await fetchFeed(`${origin}${from}`)).movedTo).toBe(moved === null ? null : origin + moved);
  });

  it.each([
    ['/gone', { gone: true, retryAfterSeconds: null }],
    ['/lost', { gone: true, retryAfterSeconds: null }],
    ['/busy', { gone: false, retryAfterSeconds: 90 }],
    ['/closed', { gone: false, retryAfterSeconds: 60 }],
    ['/broken', { gone: false, retryAfterSeconds: null }],
    ['/part', { gone: false, retryAfterSeconds: null }],
  ])('%s is %j', async (path, again) => {
    await expect(fetchFeed(`${origin}${path}`)).rejects.toMatchObject({ code: 'feed_unreachable', ...again });
  });

  it('takes the same bytes for no change, though the ETag is another each time', async () => {
    const first = await fetchFeed(`${origin}/restless`);
    expect(first).toMatchObject({ changed: true, etag: '"1"' });
    const { contentHash = null } = first;
    const options = { etag: '"1"', contentHash };
    expect(await fetchFeed(`${origin}/restless`, options)).toMatchObject({
      ...{ changed: false, etag: '"2"', contentHash },
    });
    // The same bytes are another feed under another charset, or elsewhere.
    for (const path of ['/feed', '/charset'])
      expect(await fetchFeed(`${origin}${path}`, { contentHash })).toMatchObject({ changed: true });
  });

  it('says at which hub to ask for changes', async () => {
    const hub = 'https://hub.test/';
    expect((await fetchFeed(`${origin}/hub`)).offer).toEqual({ hub, topic: `${origin}/tin` });
    expect((await fetchFeed(`${origin}/hub-in-feed`)).offer).toEqual({ hub, topic: 'https://so.test/rss' });
    expect((await fetchFeed(`${origin}/feed`)).offer).toBeNull();
  });

  it('tells who is asking, and carries no cookie', async () => {
    await fetchFeed(`${origin}/feed`);
    expect(seen).toMatchObject({
      'user-agent': 'LienThong/0.1 (news feed reader; +https://lienthong.test)',
      'accept-encoding': 'gzip, br, zstd, deflate',
    });
    expect(seen).not.toHaveProperty('cookie');
    expect(seen).not.toHaveProperty('authorization');
  });
});
