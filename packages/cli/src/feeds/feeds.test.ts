import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../checks/finding.ts';
import { typed } from '../testing/terminal.ts';
import { feeds } from './command.ts';
import { lookAt } from './look.ts';

const now = new Date('2026-11-22T09:00:00+07:00');
const url = 'https://so.test/rss';
const bytes = (text: string) => new TextEncoder().encode(text);
const item = (inner: string) => `<item><title>Lịch thi</title><link>https://so.test/1</link>${inner}</item>`;
const rss = (inner: string, declaration = '<?xml version="1.0" encoding="utf-8"?>') =>
  `${declaration}<rss version="2.0"><channel><title>Sở GDĐT</title>${inner}</channel></rss>`;
const dated = item('<pubDate>Sat, 21 Nov 2026 08:00:00 +0700</pubDate>');
const look = (text: string | Uint8Array, over: object = {}) =>
  lookAt(
    {
      ...{ url, bytes: typeof text === 'string' ? bytes(text) : text },
      ...{ contentType: 'application/rss+xml; charset=utf-8', conditional: true, ...over },
    },
    now,
  );
const found = (findings: readonly Finding[], check: string) =>
  findings
    .filter((finding) => finding.check === check)
    .map(({ status, found: words }) => `${status}: ${words}`);

describe('a feed that is fine', () => {
  it('is described', () => {
    const { findings, feed } = look(rss(dated));
    expect(findings.map(({ check, status }) => `${check} ${status}`)).toEqual(
      ['Format', 'Encoding', 'Items', 'Dates', 'Links', 'Server'].map((check) => `${check} ok`),
    );
    expect(found(findings, 'Format')).toEqual(['ok: RSS 2.0: Sở GDĐT']);
    expect(found(findings, 'Items')).toEqual(['ok: 1. First: “Lịch thi”']);
    expect(found(findings, 'Dates')).toEqual(['ok: All understood; the newest is of 2026-11-21.']);
    expect(feed?.items).toHaveLength(1);
  });

  it('may be Atom', () => {
    const entry =
      '<entry><id>a</id><title>A</title><updated>2026-11-21T08:00:00Z</updated><link href="/a"/></entry>';
    const { findings } = look(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Phường</title>${entry}</feed>`,
    );
    expect(found(findings, 'Format')).toEqual(['ok: Atom: Phường']);
    expect(findings.every(({ status }) => status === 'ok')).toBe(true);
  });

  it('may be JSON Feed', () => {
    const { findings } = look(
      JSON.stringify({
        ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Trường' },
        items: [
          { id: '1', url: 'https://truong.test/1', title: 'A', date_published: '2026-11-21T08:00:00+07:00' },
        ],
      }),
      { contentType: 'application/feed+json' },
    );
    expect(found(findings, 'Format')).toEqual(['ok: JSON Feed: Trường']);
    expect(findings.map(({ status }) => status)).toEqual(findings.map(() => 'ok'));
  });

  it('is told how its format writes dates', () => {
    const advice = (xml: string) => look(xml).findings.find(({ check }) => check === 'Dates')?.fix;
    expect(advice(rss(item('<title>A</title>')))).toContain('RFC 822');
    expect(
      advice('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title>A</title></entry></feed>'),
    ).toContain('RFC 3339');
  });
});

describe('what is wrong', () => {
  it.each([
    [
      rss(item('<pubDate>32/15/2026</pubDate>')),
      'Dates',
      '1 of 1 items have no date that can be read (such as “32/15/2026”)',
    ],
    [
      rss(item('<pubDate>Mon, 21 Nov 2022 08:00:00 +0700</pubDate>')),
      'Dates',
      'The newest item is of 2022-11-21',
    ],
    [rss(item('<pubDate>Sun, 12 Dec 2027 08:00:00 +0700</pubDate>')), 'Dates', 'which is to come'],
    [rss('<item><title>A</title></item>'), 'Links', '1 of 1 items lead nowhere'],
    [rss(''), 'Items', 'There are none'],
    [rss(dated).slice(0, -40), 'Mended', 'the document stops in the middle'],
    [rss(dated, '<?xml version="1.0" encoding="windows-1252"?>'), 'Encoding', 'windows-1252 and sends UTF-8'],
  ])('is said with what to do: %#', (text, check, words) => {
    const { findings, feed } = look(text, { contentType: 'application/rss+xml' });
    expect(feed).not.toBeNull();
    expect(found(findings, check).join()).toContain(`warning: `);
    expect(found(findings, check).join()).toContain(words);
    expect(findings.filter(({ status }) => status !== 'ok').every(({ fix }) => fix !== undefined)).toBe(true);
  });

  it('includes letters that fit no encoding', () => {
    const broken = Buffer.concat([
      bytes(rss(dated).slice(0, -30)),
      Buffer.from([0xe1, 0xe1, 0x20]),
      bytes('</channel></rss>'),
    ]);
    expect(found(look(broken, { contentType: null }).findings, 'Encoding')[0]).toMatch(
      /^warning: Letters may be wrong/,
    );
  });

  it('includes how the server sends it', () => {
    expect(found(look(rss(dated), { conditional: false }).findings, 'Server')[0]).toContain(
      'in full each time',
    );
    expect(found(look(rss(dated), { contentType: 'text/html' }).findings, 'Server')[0]).toContain(
      'text/html',
    );
    expect(found(look(rss(dated), { url: 'http://so.test/rss' }).findings, 'Server')[0]).toContain(
      'plain http',
    );
  });

  it.each([
    [
      '<!doctype html><html><head><link href="/rss.xml" rel="alternate" type="application/rss+xml"></head></html>',
      'check https://so.test/rss.xml',
    ],
    [
      '<!doctype html><link rel=alternate type=application/rss+xml href=/a.rss><link rel=alternate type=application/atom+xml href=/b.atom>',
      'check https://so.test/a.rss (or https://so.test/b.atom)',
    ],
    ['<!doctype html><html><body>Trang</body></html>', 'Look for the address'],
    ['', 'Publish at least one item'],
    ['{"code": "not_found"}', 'JSON Feed 1.1'],
    ['<?xml version="1.0"?><urlset></urlset>', 'Is it a sitemap?'],
    ['xin chào', 'Correct the address'],
  ])('may be that it is no feed: %#', (text, fix) => {
    const { findings, feed } = look(text);
    expect(feed).toBeNull();
    expect(findings).toMatchObject([{ check: 'Format', status: 'problem' }]);
    expect(findings[0]?.fix).toContain(fix);
  });
});

describe('lienthong feeds check', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/moved') return response.writeHead(301, { Location: '/rss' }).end();
      if (request.url === '/huge') return response.end(`<rss><channel>${' '.repeat(6 * 1024 * 1024)}`);
      if (request.url !== '/rss' && request.url !== '/page')
        return response.writeHead(Number(request.url?.slice(1))).end();
      const type = request.url === '/rss' ? 'application/rss+xml' : 'text/html';
      response.writeHead(200, { 'Content-Type': type, ETag: '"1"' });
      return response.end(request.url === '/rss' ? rss(dated) : '<!doctype html><html></html>');
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const check = async (...args: string[]) => typed('feeds', feeds, ['check', ...args]);

  it('reads, for people and as JSON', async () => {
    const { code, out } = await check(`${origin}/moved`);
    expect([code, out]).toEqual([0, expect.stringContaining('✓ Format         RSS 2.0: Sở GDĐT')]);
    const json = await check(`${origin}/rss`, '--json');
    expect(json.err).toBe('');
    expect(JSON.parse(json.out)).toMatchObject({
      ...{ url: `${origin}/rss`, ok: true, title: 'Sở GDĐT', warnings: [] },
      items: [{ title: 'Lịch thi', url: 'https://so.test/1', publishedAt: '2026-11-21T08:00:00+07:00' }],
    });
  });

  it.each([
    ['/page', 1, 'This is a web page'],
    ['/huge', 1, 'larger than 5 MB'],
    ['/404', 3, 'There is nothing at this address (404)'],
    ['/403', 3, 'refuses programs'],
    ['/500', 3, 'fails to make the feed'],
  ])('of %s ends with %i', async (path, code, words) => {
    const said = await check(`${origin}${path}`);
    expect([said.code, said.out + said.err]).toEqual([code, expect.stringContaining(words)]);
  });

  it('wants an address', async () => {
    expect((await check('so.example/rss')).code).toBe(2);
    expect((await check()).err).toContain('URL is missing');
  });
});
