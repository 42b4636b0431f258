import { readFeed } from '@lienthong/feeds';
import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFaults } from '../testing/feed-rules/atom.ts';
import { jsonFeedFaults } from '../testing/feed-rules/json-feed.ts';
import { rssFaults } from '../testing/feed-rules/rss.ts';
import { isFragment, writeFragment } from './fragment.ts';
import type { PublicFeed, PublicItem } from './types.ts';
import { writeAtom, writeJsonFeed, writeRss } from './write.ts';

const item = (number: number, more: Partial<PublicItem> = {}): PublicItem => ({
  id: `urn:uuid:01900000-0000-7000-8000-00000000000${number}`,
  title: `Tin ${number}`,
  url: `https://truong.example/tin/${number}`,
  summary: `Tóm tắt ${number}`,
  html: `<p>Toàn văn <a href="https://truong.example/${number}" rel="noopener">${number}</a></p>`,
  publishedAt: new Date(`2026-11-0${number}T08:00:00+07:00`),
  ...{ updatedAt: null, imageUrl: null, imageSize: null, categories: [], author: null, attachments: [] },
  ...more,
});
const items = [
  item(1, {
    title: 'Họp “phụ huynh” & học sinh <lớp 6> \u0007]]> 5 < 6 🎉',
    html: '<p>a &amp; b &lt;script&gt; ]]&gt;</p>',
    author: 'Nguyễn Văn A & Tổ 1',
    categories: ['Nhà trường', 'Văn bản <mới>'],
    imageUrl: 'https://truong.example/anh.jpg?a=1&b=2',
    imageSize: { width: 1200, height: 800 },
    attachments: [
      {
        url: 'https://truong.example/kh.pdf?x=1&y=2',
        name: 'Kế hoạch & lịch',
        type: 'application/pdf',
        length: 12_345,
      },
      { url: 'https://truong.example/b.xlsx', name: 'Bảng', type: 'application/vnd.ms-excel', length: 0 },
    ],
    updatedAt: new Date('2026-11-02T09:30:00+07:00'),
  }),
  item(2, { html: '', summary: '', url: null, publishedAt: null }),
  item(3, { id: 'https://truong.example/tin/3', summary: '' }),
];
const feed = (format: string, of: readonly PublicItem[] = items): PublicFeed => ({
  id: 'urn:uuid:01900000-0000-7000-8000-000000000009',
  title: 'Tin tức – Trường THCS Nguyễn Du & bạn',
  description: 'Tin của Sở, phường và nhà trường.',
  publisher: 'Trường THCS Nguyễn Du',
  homeUrl: 'https://truong.example/',
  url: `https://lienthong.example/v1/schools/x/news.${format}`,
  changedAt: new Date('2026-11-03T08:00:00.500+07:00'),
  items: of,
});

const formats = [
  ['rss', writeRss, rssFaults],
  ['atom', writeAtom, atomFaults],
  ['json', writeJsonFeed, jsonFeedFaults],
] as const;

describe.each(formats)('%s', (format, write, faults) => {
  it('keeps the rules of its format', () => {
    expect(faults(write(feed(format)), feed(format).url)).toEqual([]);
    expect(faults(write(feed(format, [])), feed(format).url)).toEqual([]);
  });

  it('is the same for the same items', () => {
    expect(write(feed(format))).toBe(write(feed(format)));
  });

  it('reads back as it was, by our reader', () => {
    const read = readFeed(write(feed(format)), { url: feed(format).url });
    expect(read.warnings).toEqual([]);
    expect(read.title).toBe(feed(format).title);
    expect(read.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(read.items[0]).toMatchObject({
      title: 'Họp “phụ huynh” & học sinh <lớp 6> ]]> 5 < 6 🎉',
      url: 'https://truong.example/tin/1',
      publishedAt: '2026-11-01T08:00:00+07:00',
      summary: 'Tóm tắt 1',
      unsafeHtml: items[0]?.html,
      imageUrl: 'https://truong.example/anh.jpg?a=1&b=2',
      author: 'Nguyễn Văn A & Tổ 1',
      categories: ['Nhà trường', 'Văn bản <mới>'],
    });
    expect(read.items[0]?.attachments[0]).toMatchObject({
      ...{ url: 'https://truong.example/kh.pdf?x=1&y=2', type: 'application/pdf' },
    });
    // Atom has no entry without a date.
    const publishedAt = format === 'atom' ? '2026-11-03T08:00:00+07:00' : null;
    expect(read.items[1]).toMatchObject({ url: null, publishedAt, title: 'Tin 2' });
  });

  it('reads back as it was, by another library', () => {
    const { feed: read } = parseFeed(write(feed(format))) as unknown as {
      feed: { items?: Parsed[]; entries?: Parsed[] };
    };
    const titles = (read.items ?? read.entries ?? []).map(({ title }) =>
      typeof title === 'object' ? title.value : title,
    );
    expect(titles).toEqual(items.map(({ title }) => title.replace('\u0007', '')));
  });
});

interface Parsed {
  title: string | { value: string };
}

it('a rule that is broken is told', () => {
  const rss = writeRss(feed('rss'));
  const broken: [string, string][] = [
    [rss.replace(/<pubDate>[^<]*/, '<pubDate>2026-11-01'), 'pubDate'],
    [rss.replace(/isPermaLink="false"/, 'isPermaLink="true"'), 'is no address'],
    [rss.replace('rel="self"', 'rel="alternate"'), 'its own address'],
    [rss.replace('length="12345"', ''), 'length'],
    [rss.replace('https://truong.example/tin/1<', '/tin/1<'), 'link /tin/1'],
    [rss.replace('</item>', '<title>x</title></item>'), 'title twice'],
    [rss.replace('<channel>', '<channel>&nbsp;'), 'entity'],
    [rss.replace('</channel>', ''), 'closes'],
  ];
  for (const [source, fault] of broken)
    expect(rssFaults(source, feed('rss').url).join(), fault).toContain(fault);
});

describe('the ready-made list', () => {
  it('is links and moments, with nothing of an item as markup', () => {
    const [first, second] = items;
    const html = writeFragment([first, second].filter((known) => known !== undefined));
    expect(html).toBe(
      '<ul class="edu-news-items" lang="vi">\n' +
        '  <li><a href="https://truong.example/tin/1">Họp “phụ huynh” &#38; học sinh &#60;lớp 6&#62; \u0007]]&#62; 5 &#60; 6 🎉</a>' +
        ' <time datetime="2026-11-01T08:00:00+07:00">01/11/2026</time></li>\n' +
        '  <li>Tin 2</li>\n</ul>\n',
    );
    expect(writeFragment([])).toContain('Chưa có tin nào.');
  });

  it('is told from anything else', () => {
    expect(isFragment(writeFragment(items))).toBe(true);
    expect(isFragment(writeFragment([]))).toBe(true);
    const good = writeFragment(items);
    for (const other of [
      ...['', '<!doctype html><html></html>', '{"code":"not_found"}', good.slice(0, -8)],
      ...[good.replace('<li>', '<li onclick="x()">'), good.replace('https://', 'javascript:')],
      ...[good.replace('</a>', '</a><script>x()</script>'), `${good}<p>x</p>\n`],
    ])
      expect(isFragment(other), other).toBe(false);
  });

  it('makes no link of what is no web address', () => {
    expect(writeFragment([item(1, { url: 'javascript:alert(1)' })])).not.toContain('href');
  });
});
