import { readFeed, type FeedItem, type ReadFeedOptions } from '@lienthong/feeds';
import { parseFeed as parseRowanManning } from '@rowanmanning/feed-parser';
import { parseFeed as parseFeedsmith } from 'feedsmith';

/** An item as a page needs it, whichever library read it. */
export type Item = Pick<FeedItem, 'id' | 'title' | 'url' | 'publishedAt' | 'unsafeHtml'>;

export interface Library {
  name: string;
  /** Throws when it reads no feed. */
  read(bytes: Uint8Array, options: ReadFeedOptions): Item[];
}

/** What `response.text()` does: most programs give a library this and nothing else. */
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function item(fields: {
  id?: string | null | undefined;
  title?: string | null | undefined;
  url?: string | null | undefined;
  date?: string | Date | null | undefined;
  html?: string | null | undefined;
}): Item {
  const date = fields.date ? new Date(fields.date) : null;
  return {
    id: fields.id ?? fields.url ?? '',
    title: fields.title ?? '',
    url: fields.url ?? null,
    publishedAt: date && !Number.isNaN(date.getTime()) ? date.toISOString() : null,
    unsafeHtml: fields.html ?? '',
  };
}

export const ours: Library = {
  name: '@lienthong/feeds',
  read: (bytes, options) => readFeed(bytes, options).items,
};

export const feedsmith: Library = {
  name: 'feedsmith',
  read(bytes) {
    const read = parseFeedsmith(textOf(bytes));
    if (read.format === 'rss') {
      return (read.feed.items ?? []).map(({ guid, title, link, pubDate, dc, content, description }) =>
        item({
          ...{ id: guid?.value, title, url: link, date: pubDate ?? dc?.dates?.[0] },
          html: content?.encoded ?? description,
        }),
      );
    }
    if (read.format === 'rdf') {
      return (read.feed.items ?? []).map(({ title, link, dc, content, description }) =>
        item({ title, url: link, date: dc?.dates?.[0], html: content?.encoded ?? description }),
      );
    }
    if (read.format === 'atom') {
      return (read.feed.entries ?? []).map(({ id, title, links, published, updated, content, summary }) =>
        item({
          ...{ id, title: title?.value, date: published ?? updated, html: content?.value ?? summary?.value },
          url: links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
        }),
      );
    }
    return (read.feed.items ?? []).map(({ id, title, url, date_published, content_html, content_text }) =>
      item({ id, title, url, date: date_published, html: content_html ?? content_text }),
    );
  },
};

export const rowanManning: Library = {
  name: '@rowanmanning/feed-parser',
  read(bytes) {
    return parseRowanManning(textOf(bytes)).items.map(
      ({ id, title, url, published, updated, content, description }) =>
        item({ id, title, url, date: published ?? updated, html: content ?? description }),
    );
  },
};
