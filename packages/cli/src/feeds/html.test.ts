import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typed } from '../testing/terminal.ts';
import { feeds } from './command.ts';

const school = '01900000-0000-7000-8000-000100000001';
const fragment =
  '<ul class="edu-news-items" lang="vi">\n' +
  '  <li><a href="https://truong.example/1">Lịch thi</a> <time datetime="2026-11-21T08:00:00+07:00">21/11/2026</time></li>\n</ul>\n';
const rss = (items: string) => `<rss version="2.0"><channel><title>Sở</title>${items}</channel></rss>`;
const item = (title: string, day: number, more = '') =>
  `<item><title>${title}</title><link>https://so.test/${day}</link><pubDate>${day} Nov 2026 08:00:00 +0700</pubDate>${more}</item>`;

/** Answers by path; what is asked for is remembered. */
const answers: Record<string, [status: number, body: string]> = {
  [`/v1/schools/${school}/news.html?limit=10`]: [200, fragment],
  [`/v1/schools/${school}/news.html?limit=1`]: [200, fragment],
  '/portal/v1/schools/x/news.html?limit=10': [
    200,
    '<!doctype html><html><body>Đăng nhập Wi-Fi</body></html>',
  ],
  '/so.rss': [200, rss(item('Của Sở &amp;amp; &lt;b&gt;trường&lt;/b&gt;', 20) + item('Chung', 10))],
  '/phuong.rss': [200, rss(item('Của phường', 21) + item('Chung', 10))],
  '/page': [200, '<!doctype html><html></html>'],
  '/down': [503, ''],
};
let server: Server;
let origin: string;
let folder: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/v1/site') {
      const known = request.headers['site-key'] === 'site_demo';
      return response.writeHead(known ? 200 : 401).end(known ? JSON.stringify({ schoolId: school }) : '{}');
    }
    const [status, body] = answers[request.url ?? ''] ?? [404, '{}'];
    return response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'feeds-html-'));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});
const html = (...args: string[]) => typed('feeds', feeds, ['html', ...args], { cwd: folder });

describe('lienthong feeds html', () => {
  it('takes the ready-made list of a school, by its id or its site key', async () => {
    expect(await html('--endpoint', origin, '--school', school)).toEqual({ code: 0, out: fragment, err: '' });
    expect((await html('--endpoint', `${origin}/`, '--site-key', 'site_demo', '--limit', '1')).out).toBe(
      fragment,
    );
  });

  it('writes a file in one step, and says whether it changed', async () => {
    const args = ['--endpoint', origin, '--school', school, '--out', 'tin.html'];
    expect((await html(...args)).out).toBe('tin.html: 1 item.\n');
    expect((await html(...args)).out).toBe('tin.html: 1 item, as before.\n');
    expect(await readFile(join(folder, 'tin.html'), 'utf8')).toBe(fragment);
    expect(await readdir(folder)).toEqual(['tin.html']);
    expect(JSON.parse((await html(...args, '--json')).out)).toEqual({
      file: 'tin.html',
      items: 1,
      changed: false,
    });
  });

  it('leaves the file as it was where there is nothing to write', async () => {
    const file = ['--out', 'tin.html'];
    const portal = await html('--endpoint', `${origin}/portal`, '--school', 'x', ...file);
    expect([portal.code, portal.err]).toEqual([3, expect.stringContaining('something else than news')]);
    expect((await html(`${origin}/down`, ...file)).code).toBe(3);
    expect((await html('--endpoint', 'http://localhost:9', '--school', school, ...file)).code).toBe(3);
    expect(await readFile(join(folder, 'tin.html'), 'utf8')).toBe(fragment);
  });

  it('reads and merges feeds itself, as text and links alone', async () => {
    const { code, out, err } = await html(`${origin}/so.rss`, `${origin}/phuong.rss`, '--limit', '2');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      '<ul class="edu-news-items" lang="vi">\n' +
        '  <li><a href="https://so.test/21">Của phường</a> <time datetime="2026-11-21T08:00:00+07:00">21/11/2026</time></li>\n' +
        '  <li><a href="https://so.test/20">Của Sở &#38; trường</a> <time datetime="2026-11-20T08:00:00+07:00">20/11/2026</time></li>\n</ul>\n',
    );
    expect((await html(`${origin}/so.rss`, `${origin}/phuong.rss`)).out.match(/<li>/g)).toHaveLength(3);
  });

  it('leaves out a feed that is down, and says so', async () => {
    const { code, out, err } = await html(`${origin}/down`, `${origin}/page`, `${origin}/so.rss`);
    expect([code, out.match(/<li>/g)?.length]).toEqual([0, 2]);
    expect(err).toMatch(/Left out: .*\(503\)[\s\S]*Left out: .*no feed/);
    expect((await html(`${origin}/page`)).code).toBe(1);
  });

  it.each([
    [[], 'Say where the news are'],
    [['--endpoint', 'lienthong'], '--endpoint is an address'],
    [['--endpoint', 'https://a.example'], 'Say which school'],
    [['--endpoint', 'https://a.example', 'https://b.example/rss'], 'not both'],
    [['https://a.example/rss', '--limit', '99'], '--limit takes 1 to 50'],
  ])('of %j says what is missing', async (args, words) => {
    const { code, err } = await html(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it('says what is wrong with a school or a key', async () => {
    expect(await html('--endpoint', origin, '--school', 'x')).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('There is no school x') },
    });
    expect(await html('--endpoint', origin, '--site-key', 'x')).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('site key is not known') },
    });
  });
});
