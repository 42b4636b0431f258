import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeItems, type FeedSource } from './merge.ts';
import { readFeed } from './read.ts';
import type { FeedItem } from './types.ts';

function item(fields: Partial<FeedItem> & { id: string }): FeedItem {
  return {
    title: 'Thông báo',
    url: null,
    publishedAt: null,
    summary: '',
    unsafeHtml: '',
    baseUrl: null,
    imageUrl: null,
    imageSize: null,
    attachments: [],
    categories: [],
    author: null,
    ...fields,
  };
}

const source = (name: string, ...items: FeedItem[]): FeedSource => ({ source: name, items });

describe('mergeItems', () => {
  it('knows the same item by its guid, keeps the copy published first and remembers every source', () => {
    const id = 'tag:so.example,2026:1';
    const late = item({ id, title: 'Bản sau', publishedAt: '2026-05-02T08:00:00+07:00' });
    const early = item({ id, title: 'Bản đầu', publishedAt: '2026-05-01T08:00:00+07:00' });
    const merged = mergeItems([source('phuong', late), source('so', early), source('truong', item({ id }))]);
    expect(merged).toEqual([{ ...early, sources: ['phuong', 'so', 'truong'] }]);
  });

  it('knows the same page by its address when the guids differ', () => {
    const merged = mergeItems([
      source('rss', item({ id: '5', url: 'http://www.so.example/tin/5/?utm_source=rss' })),
      source('atom', item({ id: 'tag:so.example:5', url: 'https://so.example/tin/5#noi-dung' })),
    ]);
    expect(merged).toHaveLength(1);
  });

  it('joins what guid and address only join together', () => {
    const merged = mergeItems([
      source('a', item({ id: 'urn:1' })),
      source('b', item({ id: 'urn:2', url: 'https://so.example/tin' })),
      source('c', item({ id: 'urn:1', url: 'https://so.example/tin' })),
    ]);
    expect(merged.map((each) => each.sources)).toEqual([['a', 'b', 'c']]);
  });

  it('does not take the number 77 of one school for the number 77 of another', () => {
    const merged = mergeItems([
      source('a', item({ id: '77' })),
      source('b', item({ id: '77', title: 'Khác' })),
    ]);
    expect(merged).toHaveLength(2);
  });

  it('takes title and day for items with neither guid nor address, also where the other copy has both', () => {
    const full = item({ id: 'urn:1', title: 'Nghỉ Tết', publishedAt: '2026-02-10T09:00:00+07:00' });
    const bare =
      '<rss><channel><item><title>NGHỈ TẾT</title><pubDate>10/02/2026</pubDate></item></channel></rss>';
    const merged = mergeItems([
      source('so', full),
      source('truong', ...readFeed(bare, { url: 'https://truong.example/' }).items),
    ]);
    expect(merged).toMatchObject([{ title: 'NGHỈ TẾT', sources: ['so', 'truong'] }]);
  });

  it('keeps two notices apart that share title and day and know themselves apart', () => {
    const publishedAt = '2026-02-10T09:00:00+07:00';
    const merged = mergeItems([
      source('so', item({ id: 'urn:1', publishedAt }), item({ id: 'urn:2', publishedAt })),
      source('truong', item({ id: 'title:2026-02-10 thông báo', publishedAt })),
    ]);
    expect(merged.map((each) => each.sources)).toEqual([['so', 'truong'], ['so']]);
  });

  it('does not take the home page for an article', () => {
    const url = 'https://truong.example/';
    const merged = mergeItems([
      source('truong', item({ id: '1', title: 'Một', url }), item({ id: '2', title: 'Hai', url })),
    ]);
    expect(merged).toHaveLength(2);
  });

  it('sorts newest first by the instant, undated last, ties in the order given', () => {
    const merged = mergeItems([
      source('a', item({ id: 'urn:0' }), item({ id: 'urn:1', publishedAt: '2026-05-01T08:00:00+07:00' })),
      source('b', item({ id: 'urn:2', publishedAt: '2026-05-01T02:00:00Z' }), item({ id: 'urn:3' })),
      source('c', item({ id: 'urn:4', publishedAt: '2026-05-01T01:00:00Z' })),
    ]);
    expect(merged.map((each) => each.id)).toEqual(['urn:2', 'urn:1', 'urn:4', 'urn:0', 'urn:3']);
  });

  it('keeps the extra fields of the caller', () => {
    const [first] = mergeItems([{ source: 'so', items: [{ ...item({ id: 'urn:1' }), official: true }] }]);
    expect(first?.official).toBe(true);
  });

  const anyItem = fc
    .record({
      id: fc.constantFrom('urn:1', 'urn:2', '1', '2', 'title:2026-05-01 thông báo'),
      title: fc.constantFrom('Thông báo', 'Lịch thi'),
      url: fc.constantFrom(null, 'https://so.example/1', 'https://so.example/2'),
      publishedAt: fc.constantFrom(null, '2026-05-01T08:00:00+07:00', '2026-05-02T08:00:00+07:00'),
    })
    .map(item);
  const anyFeeds = fc
    .array(fc.array(anyItem, { maxLength: 6 }), { maxLength: 4 })
    .map((lists) => lists.map((items, index) => ({ source: `s${index}`, items })));

  it('invents and loses nothing: each kept item comes from the input, each feed is remembered, order holds', () => {
    fc.assert(
      fc.property(anyFeeds, (feeds) => {
        const merged = mergeItems(feeds);
        const given = feeds.flatMap((feed) => feed.items);
        for (const { sources, ...kept } of merged) {
          expect(given).toContainEqual(kept);
          expect(sources.length).toBeGreaterThan(0);
        }
        const remembered = new Set(merged.flatMap((each) => each.sources));
        expect([...remembered].sort()).toEqual(
          feeds.filter((feed) => feed.items.length).map((feed) => feed.source),
        );
        const instants = merged.map((each) => (each.publishedAt ? Date.parse(each.publishedAt) : -Infinity));
        expect(instants).toEqual([...instants].sort((one, other) => (one === other ? 0 : other - one)));
      }),
    );
  });

  it('gives nothing new when the same feeds come a second time', () => {
    fc.assert(
      fc.property(anyFeeds, (feeds) => {
        expect(mergeItems([...feeds, ...feeds])).toEqual(mergeItems(feeds));
      }),
    );
  });

  it('merges thousands of copies in linear time', () => {
    const items = Array.from({ length: 2000 }, (_unused, index) =>
      item({ id: `urn:${index}`, url: `https://so.example/${index}` }),
    );
    const feeds = Array.from({ length: 20 }, (_unused, index) => ({ source: `s${index}`, items }));
    const started = performance.now();
    expect(mergeItems(feeds)).toHaveLength(2000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
