import { parseFeedDate, type DayOrder } from './dates.ts';
import { cut, firstImage, htmlToText, undoubleMarkup, type RawImage } from './text.ts';
import type { XmlNode } from './tree.ts';
import type { Attachment, FeedItem } from './types.ts';
import { resolveUrl } from './urls.ts';
import type { Warnings } from './warnings.ts';

/** What a format's module picks out of one item, still as written. Lists are candidates, best first. */
export interface RawItem {
  guid: string;
  /** HTML. */
  title: string;
  links: string[];
  dates: string[];
  /** HTML. */
  summary: string;
  /** HTML. */
  content: string;
  images: RawImage[];
  enclosures: RawEnclosure[];
  /** HTML. */
  categories: string[];
  author: string;
  /** What its links are relative to. */
  base: string | null;
}

/** A file beside the text: `type` is a media type, a medium such as `image`, or ''. */
export interface RawEnclosure {
  url: string;
  type: string;
}

export interface RawFeed {
  /** HTML. */
  title: string;
  links: string[];
  self: string[];
  hubs: string[];
  /** The element that says how often to ask. */
  head: XmlNode | null;
  base: string | null;
  items: RawItem[];
}

/** A document as its format's module reads it. */
export interface ReadDocument {
  raw: RawFeed;
  truncated: boolean;
  tooMany: boolean;
}

/** Marks ids made from title and day, for items with neither guid nor address. */
export const TITLE_ID = 'title:';

/** How the dates of a feed are to be read. */
export interface DateReading {
  zone: string | undefined;
  order: DayOrder | null;
}

/** `address` is where the feed was read. */
export function finishItem(
  raw: RawItem,
  address: string | null,
  { zone, order }: DateReading,
  warnings: Warnings,
): FeedItem | null {
  const url = firstUrl(raw.links, raw.base);
  const offered = raw.links.find((link) => link.trim());
  if (url === null && offered) warnings.add('bad_link', offered.trim());

  const dates = raw.dates.filter(Boolean);
  const publishedAt = firstOf(dates, (date) => parseFeedDate(date, zone, order));
  if (publishedAt === null && dates[0]) warnings.add('bad_date', dates[0]);

  const content = undoubleMarkup(raw.content);
  const abstract = undoubleMarkup(raw.summary);
  const unsafeHtml = content || abstract;
  const summary = htmlToText(abstract || content);
  const title = htmlToText(raw.title) || shorten(summary) || url;
  if (!title) {
    warnings.add('empty_item', raw.guid);
    return null;
  }
  // Without an xml:base, links in the text are meant as on the item's own page.
  const base = raw.base === address ? (url ?? address) : raw.base;
  const image = firstOf([...raw.images, firstImage(content), firstImage(abstract)], (found) => {
    const address = found && resolveUrl(found.url, base);
    return address ? { ...found, url: address } : null;
  });
  return {
    id: raw.guid || url || titleId(title, publishedAt),
    title,
    url,
    publishedAt,
    summary,
    unsafeHtml,
    baseUrl: base,
    imageUrl: image?.url ?? null,
    imageSize:
      image && image.width > 0 && image.height > 0 ? { width: image.width, height: image.height } : null,
    attachments: attachments(raw.enclosures, base),
    categories: [...new Set(raw.categories.map(htmlToText).filter(Boolean))],
    author: authorName(raw.author),
  };
}

export function titleId(title: string, publishedAt: string | null): string {
  return `${TITLE_ID}${publishedAt?.slice(0, 10) ?? ''} ${title.toLowerCase()}`;
}

export function firstUrl(links: string[], base: string | null): string | null {
  return firstOf(links, (link) => resolveUrl(link, base));
}

function attachments(enclosures: RawEnclosure[], base: string | null): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const { url: written, type } of enclosures) {
    const url = resolveUrl(written, base);
    if (url === null || found.has(url)) continue;
    found.set(url, { url, type: type.includes('/') ? type.toLowerCase() : null });
  }
  return [...found.values()];
}

function firstOf<Value, Result>(values: Value[], read: (value: Value) => Result | null): Result | null {
  for (const value of values) {
    const result = read(value);
    if (result !== null) return result;
  }
  return null;
}

function shorten(text: string): string {
  const space = text.lastIndexOf(' ', 99);
  return text.length <= 100 ? text : `${cut(text, space > 0 ? space : 99)}…`;
}

/** RSS wants "email (name)", sites write what they like. An address alone is personal data and no name. */
function authorName(written: string): string | null {
  // No name is longer, and the patterns below are not made for megabytes.
  const text = cut(htmlToText(written), 200);
  const name = /^\S+@\S+\s*\((.+)\)$/.exec(text)?.[1] ?? text.replace(/<?[^\s<>()]+@[^\s<>()]+>?/g, '');
  return name.replace(/^[\s()]+|[\s()]+$/g, '') || null;
}
