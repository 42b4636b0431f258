import fc from 'fast-check';
import {
  generateAtomFeed,
  generateJsonFeed,
  generateRssFeed,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
} from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { readFeed } from './read.ts';
import { tidyText } from './text.ts';
import type { FeedItem } from './types.ts';

/** One article, in the terms of both libraries. */
interface Article {
  id: string;
  title: string;
  url: string;
  published: Date;
  summary: string;
  author: string;
  categories: string[];
  file: string;
}

const url = 'https://truong.example/rss';

/** Text as people type it: what a parser trims or an invisible character hides is not what is tested here. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'Trường tiểu học Nguyễn Bỉnh Khiêm thông báo lịch họp 5/9 & “giữa kỳ” < > " \' 🎉 %'.split(' '),
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => tidyText(words.join(' ').replace(/[\p{C}\p{Z}&<>]/gu, ' ')))
  .filter((text) => /\p{L}/u.test(text) && !/[@()[\]\ufffd]|]]/.test(text));
const path = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const instant = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2080, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000));

const article: fc.Arbitrary<Article> = fc.record({
  id: path.map((tail) => `tag:truong.example,2026:${tail}`),
  title: line,
  url: path.map((tail) => `https://truong.example/tin/${tail}?a=1&b=2`),
  published: instant,
  summary: line,
  author: line,
  categories: fc.uniqueArray(line, { maxLength: 3, selector: (text) => text.normalize('NFC') }),
  file: path.map((tail) => `https://truong.example/${tail}.pdf`),
});
const articles = fc.uniqueArray(article, { maxLength: 5, selector: ({ id }) => id });

function expected({
  id,
  title,
  url: address,
  published,
  summary,
  author,
  categories,
  file,
}: Article): Partial<FeedItem> {
  const publishedAt = `${new Date(published.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
  return {
    ...{ id, title, url: address, publishedAt, summary, author, categories },
    attachments: [{ url: file, type: 'application/pdf' }],
  };
}

function expectRead(written: string, wanted: readonly Article[]): void {
  const feed = readFeed(new TextEncoder().encode(written), { url });
  expect(feed.warnings).toEqual([]);
  expect(feed.items).toHaveLength(wanted.length);
  feed.items.forEach((item, index) => {
    const article = wanted[index];
    if (article) expect(item).toMatchObject(expected(article));
  });
}

describe('what feedsmith writes is read as it was meant', () => {
  it('RSS 2.0', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const items = list.map(({ id, file, published, author, categories, summary, ...same }) => ({
          ...{ title: same.title, link: same.url, pubDate: published, description: summary },
          ...{ guid: { value: id, isPermaLink: false }, dc: { creators: [author] } },
          categories: categories.map((name) => ({ name })),
          enclosures: [{ url: file, type: 'application/pdf', length: 1 }],
        }));
        expectRead(
          generateRssFeed({ title: 'Trường', link: 'https://truong.example/', description: 'Tin', items }),
          list,
        );
      }),
    );
  });

  it('Atom 1.0, texts and HTML', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom('text' as const, 'html' as const), (list, type) => {
        const entries = list.map(
          ({ id, title, url: href, published, summary, author, categories, file }) => ({
            ...{ id, title: { value: title, type }, published, updated: new Date() },
            ...{ summary: { value: summary, type }, authors: [{ name: author }] },
            categories: categories.map((term) => ({ term })),
            links: [
              { href, rel: 'alternate' },
              { href: file, rel: 'enclosure', type: 'application/pdf' },
            ],
          }),
        );
        const feed = { id: 'urn:truong', title: { value: 'Trường' }, updated: new Date(), entries };
        expectRead(generateAtomFeed(feed), list);
      }),
    );
  });

  it('JSON Feed 1.1', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const items = list.map(
          ({ id, title, url: address, published, summary, author, categories, file }) => ({
            ...{ id, title, url: address, date_published: published, summary, content_text: summary },
            ...{ authors: [{ name: author }], tags: categories },
            attachments: [{ url: file, mime_type: 'application/pdf' }],
          }),
        );
        expectRead(JSON.stringify(generateJsonFeed({ title: 'Trường', items })), list);
      }),
    );
  });
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Raw texts as feedsmith gives them and as we do. */
function expectSame(
  ours: string,
  theirs: readonly { id?: unknown; title?: unknown; link?: unknown; date?: unknown }[],
): void {
  const { items } = readFeed(ours, { url });
  expect(
    items.map(({ id, title, url: link, publishedAt }) => ({
      id,
      title,
      link,
      date: Date.parse(publishedAt ?? ''),
    })),
  ).toEqual(theirs.map(({ date, ...same }) => ({ ...same, date: Date.parse(String(date)) })));
}

describe('what we read, feedsmith reads the same', () => {
  it('in RSS', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const items = list.map(
          ({ id, title, url: link, published }) =>
            `<item><title>${escaped(title)}</title><link>${escaped(link)}</link><guid isPermaLink="false">${escaped(id)}</guid><pubDate>${published.toUTCString()}</pubDate></item>`,
        );
        const rss = `<rss version="2.0"><channel><title>T</title><link>https://truong.example/</link><description>d</description>${items.join('')}</channel></rss>`;
        const theirs = parseRssFeed(rss).items ?? [];
        expectSame(
          rss,
          theirs.map(({ guid, title, link, pubDate }) => ({ id: guid?.value, title, link, date: pubDate })),
        );
      }),
    );
  });

  it('in RSS 1.0', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(article, { maxLength: 5, selector: ({ url: address }) => address }),
        (list) => {
          const items = list.map(
            ({ title, url: link, published }) =>
              `<item rdf:about="${escaped(link)}"><title>${escaped(title)}</title><link>${escaped(link)}</link><dc:date>${published.toISOString()}</dc:date></item>`,
          );
          const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title><link>https://truong.example/</link><description>d</description></channel>${items.join('')}</rdf:RDF>`;
          const theirs = parseRdfFeed(rdf).items ?? [];
          expectSame(
            rdf,
            theirs.map(({ title, link, dc }) => ({ id: link, title, link, date: dc?.dates?.[0] })),
          );
        },
      ),
    );
  });

  it('in Atom', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const entries = list.map(
          ({ id, title, url: link, published }) =>
            `<entry><id>${escaped(id)}</id><title>${escaped(title)}</title><link href="${escaped(link)}"/><updated>${published.toISOString()}</updated></entry>`,
        );
        const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>T</title><updated>2026-01-01T00:00:00Z</updated>${entries.join('')}</feed>`;
        const theirs = parseAtomFeed(atom).entries ?? [];
        expectSame(
          atom,
          theirs.map(({ id, title, links, updated }) => ({
            id,
            title: title?.value,
            link: links?.[0]?.href,
            date: updated,
          })),
        );
      }),
    );
  });

  it('in JSON Feed', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const items = list.map(({ id, title, url: address, published }) => ({
          id,
          title,
          url: address,
          date_published: published.toISOString(),
        }));
        const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items });
        const theirs = parseJsonFeed(JSON.parse(json)).items ?? [];
        expectSame(
          json,
          theirs.map((item) => ({
            id: item.id,
            title: item.title,
            link: item.url,
            date: item.date_published,
          })),
        );
      }),
    );
  });
});
