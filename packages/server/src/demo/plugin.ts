import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { demoNews } from './news/index.ts';
import { escapeXml, feedTitles, feedXml, newsAddress } from './feed-xml.ts';
import { demoFeeds, type DemoFeedKey } from './site.ts';

export interface DemoPluginOptions {
  /** Where this central system can be reached. */
  baseUrl: string;
  clock?: () => Date;
}

/**
 * The other ends of the demo's feeds, served by the central system itself so that the demo needs no network: three feeds with
 * their pages, an address that is no feed and one that fails.
 */
export const demoPlugin: FastifyPluginAsync<DemoPluginOptions> = async (
  app,
  { baseUrl, clock = () => new Date() },
) => {
  // The news keep their dates while the process runs, or every day would be a new edition of the same news.
  const start = clock();
  for (const { key } of demoFeeds) serveFeed(app, key, feedXml(key, baseUrl, start));

  app.get('/demo/feeds/hong.xml', async (_request, reply) =>
    html(reply, 'Trang chủ', '<h1>Trang chủ</h1><p>Trang này không có nguồn tin RSS.</p>'),
  );
  app.get('/demo/feeds/loi.xml', async (_request, reply) =>
    reply.code(500).type('text/plain; charset=utf-8').send('Máy chủ nguồn tin gặp lỗi'),
  );
  app.get<{ Params: { feed: string } }>('/demo/tin/:feed', async ({ params }, reply) => {
    const key = keyOf(params.feed);
    if (!key) return reply.callNotFound();
    const links = demoNews
      .filter(({ feed }) => feed === key)
      .map((news) => `<li><a href="${escapeXml(newsAddress('', news))}">${escapeXml(news.title)}</a></li>`);
    return html(reply, feedTitles[key], `<h1>${escapeXml(feedTitles[key])}</h1><ul>${links.join('')}</ul>`);
  });
  app.get<{ Params: { feed: string; slug: string } }>('/demo/tin/:feed/:slug', async ({ params }, reply) => {
    const news = demoNews.find(({ feed, slug }) => feed === params.feed && slug === params.slug);
    if (!news) return reply.callNotFound();
    const text = news.html.replace(/<script>.*?<\/script>| onclick="[^"]*"/g, '');
    const home = `<p><a href="/demo/tin/${news.feed}">${escapeXml(feedTitles[news.feed])}</a></p>`;
    return html(reply, news.title, `${home}<h1>${escapeXml(news.title)}</h1>${text}`);
  });
};

function serveFeed(app: FastifyInstance, key: DemoFeedKey, xml: string): void {
  const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 22)}"`;
  const type = key === 'phuong' ? 'application/atom+xml' : 'application/rss+xml';
  app.get(`/demo/feeds/${key}.xml`, async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(`${type}; charset=utf-8`).send(xml);
  });
}

function keyOf(text: string): DemoFeedKey | undefined {
  return demoFeeds.find(({ key }) => key === text)?.key;
}

function html(reply: FastifyReply, title: string, body: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${escapeXml(title)}</title></head><body>${body}</body></html>`,
    );
}
