import { readAtom } from './atom.ts';
import { dayOrderOf, zoneOffset } from './dates.ts';
import { cleanText, decodeFeed } from './decode.ts';
import { FeedError, type FoundInstead } from './errors.ts';
import { readJsonFeed } from './json.ts';
import { finishItem, firstUrl, titleId, type RawFeed, type ReadDocument } from './raw.ts';
import { readRss } from './rss.ts';
import { scheduleOf } from './schedule.ts';
import { atOnce, type Steps } from './steps.ts';
import { htmlToText } from './text.ts';
import { MAX_RECORDS, parseTree, type XmlTree } from './tree.ts';
import type { Feed, FeedContent, FeedItem, ReadFeedOptions } from './types.ts';
import { resolveUrl } from './urls.ts';
import { Warnings } from './warnings.ts';

/** The repeated element by root element of an XML format, and what reads it. */
const RECORDS: Readonly<Record<string, string>> = {
  rss: 'item',
  channel: 'item',
  rdf: 'item',
  feed: 'entry',
};
/** Null when the document has the right root and nothing else. */
type Reader = (tree: XmlTree, address: string | null) => RawFeed | null;
const READERS: Readonly<Record<string, Reader>> = { item: readRss, entry: readAtom };

const MAX_BYTES = 5 * 1024 * 1024;

/** Reads a feed, repairing what it can. Throws FeedError and nothing else, in time linear to the input. */
export function readFeed(input: Uint8Array | string, options: ReadFeedOptions): Feed {
  const { content, raw } = atOnce(readSteps(input, options));
  return {
    ...content,
    selfUrl: firstUrl(raw.self, raw.base),
    hubUrls: raw.hubs.map((hub) => resolveUrl(hub, raw.base)).filter((hub) => hub !== null),
    schedule: scheduleOf(raw.head),
  };
}

/** The same in steps of a millisecond or two, for a page that must not stand still meanwhile. */
export function* readFeedSteps(input: Uint8Array | string, options: ReadFeedOptions): Steps<FeedContent> {
  return (yield* readSteps(input, options)).content;
}

function* readSteps(
  input: Uint8Array | string,
  options: ReadFeedOptions,
): Steps<{ content: FeedContent; raw: RawFeed }> {
  const limit = options.maxBytes ?? MAX_BYTES;
  if (input.length > limit) {
    throw new FeedError(
      'too_large',
      `The feed is larger than ${limit} bytes; raise maxBytes or ask for a shorter feed.`,
    );
  }
  const warnings = new Warnings();
  if (options.zone !== undefined && zoneOffset(options.zone) === null)
    warnings.add('unknown_zone', options.zone);
  const decoded = typeof input === 'string' ? input : decodeFeed(input, options.contentType, warnings);
  const text = cleanText(decoded);

  const address = resolveUrl(options.url, null);
  const json = /^\s*\{/.test(text) ? readJsonFeed(text, address) : null;
  const read = json ?? (yield* readXml(text, decoded, address));
  if (read.truncated) warnings.add('truncated', 'the document stops before its end');
  if (read.tooMany) warnings.add('too_many_items', `only the first ${MAX_RECORDS} were read`);
  const { raw } = read;
  const content: FeedContent = {
    title: htmlToText(raw.title),
    url: firstUrl(raw.links, raw.base),
    items: yield* finishItems(raw, address, options.zone, warnings),
    warnings: [],
  };
  return { content: { ...content, warnings: warnings.list() }, raw };
}

function* readXml(text: string, decoded: string, address: string | null): Steps<ReadDocument> {
  const htmlAt = text.search(/<!doctype html|<html[\s>]/i);
  const tree = yield* parseTree(text, RECORDS);
  const format = READERS[RECORDS[tree.root?.name ?? ''] ?? ''];
  // A page may show markup that looks like a feed; a feed may carry whole pages inside.
  if (!format || (htmlAt >= 0 && htmlAt < tree.rootAt)) throw notAFeed(decoded, htmlAt, tree.firstName);

  const raw = format(tree, address);
  if (!raw) throw new FeedError('unreadable', 'The feed stops before its first element; fetch it again.');
  return { raw, truncated: tree.truncated, tooMany: tree.tooMany };
}

function* finishItems(
  raw: RawFeed,
  address: string | null,
  zone: string | undefined,
  warnings: Warnings,
): Steps<FeedItem[]> {
  const reading = { zone, order: dayOrderOf(raw.items.flatMap(({ dates }) => dates)) };
  const items: FeedItem[] = [];
  for (const [index, one] of raw.items.entries()) {
    const item = finishItem(one, address, reading, warnings);
    if (item) items.push(item);
    if (index % 20 === 19) yield;
  }
  const titles = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, title } of items) {
    if ((titles.get(id) ?? title) !== title) shared.add(id);
    titles.set(id, title);
  }
  // Some portals give every item the same guid, usually the address of the home page.
  for (const item of items) {
    if (!shared.has(item.id)) continue;
    warnings.add('duplicate_id', item.id);
    const own = item.url && item.url !== item.id ? item.url : null;
    item.id = own ?? titleId(item.title, item.publishedAt);
  }
  return items;
}

function notAFeed(text: string, htmlAt: number, root: string | null): FeedError {
  const start = text.slice(0, 200).trimStart();
  const found: FoundInstead =
    cleanText(text).trim() === ''
      ? 'empty'
      : /^(?:%PDF|PK\x03|GIF8|.PNG|\x1f)|\0/.test(start)
        ? 'binary'
        : /^[[{]/.test(start)
          ? 'json'
          : htmlAt >= 0
            ? 'html'
            : root
              ? 'xml'
              : 'text';
  const begins = root ? ` that begins with <${root.slice(0, 40)}>` : '';
  const message = `Expected an RSS, Atom or JSON feed, found ${found}${begins}; check the address.`;
  return new FeedError('not_a_feed', message, found);
}
