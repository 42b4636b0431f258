import { readFeed } from '@lienthong/feeds';
import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter, asSystem } from '../database/tenant.ts';
import { atomFaults } from '../testing/feed-rules/atom.ts';
import { jsonFeedFaults } from '../testing/feed-rules/json-feed.ts';
import { rssFaults } from '../testing/feed-rules/rss.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { itemsToKeep } from './keep.ts';
import { replaceItems, sourceOf } from './sources.ts';

type Schemas = components['schemas'];

const { school, otherSchool, siteKey } = fixture;
const publicUrl = 'http://localhost:4000';
let now = new Date('2026-11-11T08:00:00+07:00');
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

/** As a department's portal writes it: a picture with its size, categories, an official document with its file. */
const xml = (more = '') => `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sở</title><link>https://so.test/</link>
  <item><title>Hội thi giáo viên giỏi</title><link>https://so.test/hoi-thi</link><pubDate>Tue, 10 Nov 2026 08:00:00 +0700</pubDate>
    <description><![CDATA[<p onclick="x()">Toàn ngành <a href="/lich">xem lịch</a></p><script>alert(1)</script>]]></description>
    <category>Thi đua</category><dc:creator>Phòng Tổ chức</dc:creator>
    <media:thumbnail url="https://so.test/a.jpg" width="600" height="400"/></item>
  <item><title>Công văn số 540/SGDĐT-GDTrH ngày 05/11/2026 về việc kiểm tra học kì I</title>
    <link>https://so.test/540</link><pubDate>Mon, 09 Nov 2026 08:00:00 +0700</pubDate>
    <enclosure url="https://so.test/540.pdf" length="1000" type="application/pdf"/></item>
  <item><title>Không có ngày</title><guid isPermaLink="false">77</guid></item>${more}</channel></rss>`;

let test: TestApp;
const keep = (source: string) =>
  asSystem(test.database.db, async (trx) => {
    const { id } = await sourceOf(trx, 'https://so.test/rss', now);
    const feed = readFeed(source, { url: 'https://so.test/rss' });
    await replaceItems(trx, id, await itemsToKeep(feed, now), now);
    return id;
  });
const get = (path: string, headers: Record<string, string> = {}) =>
  test.call<string>('GET', `/schools/${school}/${path}`, { headers });
const news = async (query = '') =>
  (await test.call<{ items: Schemas['NewsItem'][] }>('GET', `/schools/${school}/news${query}`, { siteKey }))
    .body.items;

beforeAll(async () => {
  test = await testApp({
    clock: () => now,
    fetchFeed: () => Promise.reject(new Error('nothing is fetched here')),
  });
  const source_id = await keep(xml());
  await test.database.asOwner((owner) =>
    owner.query(`insert into feeds (school_id, id, label, issuer, source_id, registered_at)
      values ('${school}', '01900000-0000-7000-8000-000900000001', 'Sở', 'department', '${source_id}', '2026-11-01T08:00:00+07:00')`),
  );
  await test.call('POST', `/schools/${school}/articles`, {
    as: 'principal',
    body: {
      ...{
        title: 'Thư ngỏ <gửi> phụ huynh & học sinh',
        url: 'https://truong.example/thu-ngo',
        author: 'Ban giám hiệu',
      },
      ...{ html: '<p>Kính gửi <a href="/lich">phụ huynh</a></p>', categories: ['Thông báo'] },
      attachments: [
        { url: 'https://truong.example/thư.pdf', name: 'Thư', type: 'application/pdf', length: 2048 },
      ],
      publishAt: '2026-11-11T07:00:00+07:00',
    },
  });
  later(10);
});
afterAll(() => test.close());

describe('the merged news at plain addresses', () => {
  it('keep the rules of their formats, for anybody and any page', async () => {
    const rss = await get('news.rss', { origin: 'https://ai-do.example' });
    expect(rss.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(rss.headers['access-control-allow-origin']).toBe('*');
    expect(rss.headers['cache-control']).toBe('public, max-age=300');
    expect(rssFaults(rss.body, `${publicUrl}/v1/schools/${school}/news.rss`)).toEqual([]);
    const json = await get('news.json');
    expect(json.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    expect(jsonFeedFaults(json.body, `${publicUrl}/v1/schools/${school}/news.json`)).toEqual([]);
    for (const { body } of [rss, json]) {
      expect(body).not.toMatch(/<script|onclick|alert/);
      expect(body).toContain('https://so.test/lich');
    }
  });

  it.each(['news.rss', 'news.json'])('%s reads back as what listNews answers', async (path) => {
    const read = readFeed((await get(path)).body, { url: `${publicUrl}/v1/schools/${school}/${path}` });
    const listed = await news();
    expect(
      read.items.map(({ title, url, publishedAt, imageUrl, categories }) => [
        title,
        url,
        publishedAt,
        imageUrl,
        categories,
      ]),
    ).toEqual(
      listed.map(({ title, url, publishedAt, imageUrl, categories }) => [
        title,
        url,
        publishedAt,
        imageUrl,
        categories,
      ]),
    );
    expect(read.items.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    expect(listed.map(({ title }) => title)).toEqual([
      ...['Thư ngỏ <gửi> phụ huynh & học sinh', 'Hội thi giáo viên giỏi'],
      ...['Công văn số 540/SGDĐT-GDTrH ngày 05/11/2026 về việc kiểm tra học kì I', 'Không có ngày'],
    ]);
  });

  it.each(['news.rss', 'news.json', 'news.html', 'articles.rss', 'articles.atom', 'articles.json'])(
    '%s is not sent again unchanged',
    async (path) => {
      const { headers, status } = await get(path);
      expect(status).toBe(200);
      const etag = headers['etag'] ?? '';
      expect(etag).toMatch(/^"[\w-]+"$/);
      const again = await get(path, { 'if-none-match': etag });
      expect([again.status, again.body]).toEqual([304, undefined]);
      expect(again.headers['cache-control']).toBe('public, max-age=300');
      expect(again.headers['last-modified']).toBe(headers['last-modified']);
    },
  );

  it('of the school itself have a date for who knows no ETags', async () => {
    for (const path of ['articles.rss', 'articles.atom', 'articles.json']) {
      const modified = (await get(path)).headers['last-modified'] ?? '';
      expect(modified).toMatch(/ GMT$/);
      expect((await get(path, { 'if-modified-since': modified })).status).toBe(304);
      // An ETag that differs counts more than a date that does not.
      expect((await get(path, { 'if-none-match': '"x"', 'if-modified-since': modified })).status).toBe(200);
    }
  });

  it('are sent anew when the school stands below another authority from that day, which no date tells', async () => {
    const authority = fixture.department;
    await test.database.asOwner((owner) =>
      owner.query(`insert into authority_feeds (authority_id, id, label, source_id, registered_at)
        select '${authority}', '01900000-0000-7000-8000-000900000009', 'Của Sở', id, '2026-11-01T08:00:00+07:00' from feed_sources
        where url = 'https://so.test/rss'`),
    );
    // From here on the school has nothing of its own: what it shows, it has from above.
    await test.database.asOwner((owner) => owner.query(`delete from feeds where school_id = '${school}'`));
    const paths = ['news.rss', 'news.json', 'news.html'];
    const before = await Promise.all(paths.map((path) => get(path)));
    for (const { body, headers } of before) {
      expect(body).toContain('Hội thi giáo viên giỏi');
      expect(headers['last-modified']).toBeUndefined();
    }
    const days = (to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx.updateTable('school_authorities').set({ valid_to: to }).where('school_id', '=', school).execute(),
      );
    await days('2026-11-10');
    for (const [index, path] of paths.entries()) {
      const { etag = '', date = '' } = before[index]?.headers ?? {};
      for (const held of [{ 'if-none-match': etag }, { 'if-modified-since': date || now.toUTCString() }]) {
        const { status, body } = await get(path, held);
        expect([status, body.includes('Hội thi giáo viên giỏi')], path).toEqual([200, false]);
      }
    }
    await days(null);
    await test.database.asOwner((owner) =>
      owner.query(`insert into feeds (school_id, id, label, issuer, source_id, registered_at)
        select '${school}', '01900000-0000-7000-8000-000900000001', 'Sở', 'department', id, '2026-11-01T08:00:00+07:00'
        from feed_sources where url = 'https://so.test/rss'`),
    );
    await test.database.asOwner((owner) => owner.query('delete from authority_feeds'));
  });

  it('as a fragment are links and moments for any page', async () => {
    const { body, headers } = await get('news.html?limit=2');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toBe(
      '<ul class="edu-news-items" lang="vi">\n' +
        '  <li><a href="https://truong.example/thu-ngo">Thư ngỏ &#60;gửi&#62; phụ huynh &#38; học sinh</a> ' +
        '<time datetime="2026-11-11T07:00:00+07:00">11/11/2026</time></li>\n' +
        '  <li><a href="https://so.test/hoi-thi">Hội thi giáo viên giỏi</a> ' +
        '<time datetime="2026-11-10T08:00:00+07:00">10/11/2026</time></li>\n</ul>\n',
    );
    const none = await test.call<string>('GET', `/schools/${otherSchool}/news.html`);
    expect(none.body).toContain('Chưa có tin nào.');
  });

  it('of a school that does not exist are not there', async () => {
    const nowhere = `/schools/01900000-0000-7000-8000-00000000dead`;
    for (const path of [
      'news.rss',
      'news.json',
      'news.html',
      'articles.rss',
      'articles.atom',
      'articles.json',
    ])
      expect((await test.call('GET', `${nowhere}/${path}`)).status).toBe(404);
  });
});

describe('a school’s own articles as feeds', () => {
  const address = (format: string) => `${publicUrl}/v1/schools/${school}/articles.${format}`;

  it('keep the rules of their formats', async () => {
    expect(rssFaults((await get('articles.rss')).body, address('rss'))).toEqual([]);
    expect(atomFaults((await get('articles.atom')).body, address('atom'))).toEqual([]);
    expect(jsonFeedFaults((await get('articles.json')).body, address('json'))).toEqual([]);
  });

  it.each(['rss', 'atom', 'json'])('read back whole from %s', async (format) => {
    const { items } = readFeed((await get(`articles.${format}`)).body, { url: address(format) });
    expect(items).toMatchObject([
      {
        ...{ title: 'Thư ngỏ <gửi> phụ huynh & học sinh', url: 'https://truong.example/thu-ngo' },
        ...{ publishedAt: '2026-11-11T07:00:00+07:00', author: 'Ban giám hiệu', categories: ['Thông báo'] },
        unsafeHtml: '<p>Kính gửi <a href="https://truong.example/lich" rel="noopener">phụ huynh</a></p>',
        attachments: [{ url: 'https://truong.example/th%C6%B0.pdf', type: 'application/pdf' }],
      },
    ]);
    expect(items[0]?.id).toMatch(/^urn:uuid:/);
  });

  it('are one item with what a department collected of them', async () => {
    const { body } = await get('articles.rss');
    await keep(body);
    const same = (await news()).filter(({ title }) => title.startsWith('Thư ngỏ'));
    expect(same).toHaveLength(1);
    expect(same[0]?.sourceIds.sort()).toEqual(['01900000-0000-7000-8000-000900000001', school].sort());
    await keep(xml());
  });
});

describe('what an item says', () => {
  it('is categories, author, picture with its size, and of a document its number', async () => {
    const listed = await news();
    expect(listed.find(({ title }) => title.startsWith('Hội thi'))).toMatchObject({
      ...{
        categories: ['Thi đua'],
        author: 'Phòng Tổ chức',
        imageUrl: 'https://so.test/a.jpg',
        document: null,
      },
      imageSize: { width: 600, height: 400 },
    });
    expect(listed.find(({ title }) => title.startsWith('Công văn'))?.document).toEqual({
      ...{ number: '540/SGDĐT-GDTrH', issuedOn: '2026-11-05', issuer: 'Sở Giáo dục và Đào tạo' },
      attachmentUrl: 'https://so.test/540.pdf',
    });
  });

  it('is found by words, category and kind', async () => {
    const titles = async (query: string) => (await news(`?${query}`)).map(({ title }) => title.slice(0, 8));
    expect(await titles('q=540')).toEqual(['Công văn']);
    expect(await titles('q=kiem%20tra%20hoc%20ky')).toEqual(['Công văn']);
    expect(await titles(`q=${encodeURIComponent('Hội THI')}`)).toEqual(['Hội thi ']);
    expect(await titles('q=xem%20lich')).toEqual(['Hội thi ']);
    expect(await titles('category=thi%20dua')).toEqual(['Hội thi ']);
    expect(await titles('kind=document')).toEqual(['Công văn']);
    expect(await titles('kind=news')).toEqual(['Thư ngỏ ', 'Hội thi ', 'Không có']);
    expect(await titles('q=khong%20co%20tu%20nay')).toEqual([]);
    expect(await titles(`q=${encodeURIComponent("'|!&:*")}`)).toHaveLength(4);
  });
});
