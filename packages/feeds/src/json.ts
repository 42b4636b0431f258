import { cleanText } from './decode.ts';
import type { RawItem, ReadDocument } from './raw.ts';
import { MAX_RECORDS } from './tree.ts';
import { addressIn } from './urls.ts';

type Fields = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1; null for other JSON. */
export function readJsonFeed(source: string, base: string | null): ReadDocument | null {
  const { fields, truncated } = parseForgivingly(source);
  const items = listOf(fields['items']);
  // The version is required, yet what has articles in a list called "items" is meant as a feed.
  const named = textOf(fields, 'version').includes('jsonfeed') || items.some(isArticle);
  if (!named) return null;
  return {
    truncated,
    tooMany: items.length > MAX_RECORDS,
    raw: {
      title: escaped(textOf(fields, 'title')),
      links: [textOf(fields, 'home_page_url')],
      self: [textOf(fields, 'feed_url')],
      hubs: listOf(fields['hubs']).map((hub) => textOf(hub, 'url')),
      head: null,
      base,
      items: items.slice(0, MAX_RECORDS).map((item) => readItem(item, authorsOf(fields), base)),
    },
  };
}

function isArticle(item: Fields): boolean {
  return 'content_html' in item || 'content_text' in item || ('title' in item && 'url' in item);
}

function readItem(item: Fields, feedAuthors: string, base: string | null): RawItem {
  return {
    guid: textOf(item, 'id'),
    title: escaped(textOf(item, 'title')),
    links: [textOf(item, 'url'), textOf(item, 'external_url'), addressIn(textOf(item, 'id'))],
    dates: [textOf(item, 'date_published'), textOf(item, 'date_modified')],
    summary: escaped(textOf(item, 'summary')),
    content: textOf(item, 'content_html') || escaped(textOf(item, 'content_text')).replaceAll('\n', '<br>\n'),
    images: ['image', 'banner_image'].map((name) => ({ url: textOf(item, name), width: 0, height: 0 })),
    enclosures: listOf(item['attachments']).map((file) => ({
      url: textOf(file, 'url'),
      type: textOf(file, 'mime_type'),
    })),
    categories: Array.isArray(item['tags']) ? item['tags'].map((tag) => escaped(cleanText(String(tag)))) : [],
    author: authorsOf(item) || feedAuthors,
    base,
  };
}

/** 1.1 has a list of authors, 1.0 has one. */
function authorsOf(fields: Fields): string {
  const authors = [...listOf(fields['authors']), ...listOf([fields['author']])];
  return [...new Set(authors.map((author) => escaped(textOf(author, 'name'))))].filter(Boolean).join(', ');
}

/** Text or, as some write ids, a number; '' for anything else. Escapes such as \\ud800 can hold what no text has. */
function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)).trim() : '';
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is Fields => typeof entry === 'object' && entry !== null)
    : [];
}

/** Plain text as HTML. References stay: hand-written feeds have them in titles too. */
function escaped(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** JSON as a hand-written script makes it: line breaks inside strings, a comma too many, cut off in the middle. */
function parseForgivingly(source: string): { fields: Fields; truncated: boolean } {
  const text = source.replace(/[\n\r\t]/g, ' ');
  const whole = parsed(source) ?? parsed(text);
  if (whole) return { fields: whole, truncated: false };
  const list = /"items"\s*:\s*\[/.exec(text);
  if (!list) return { fields: {}, truncated: true };
  const head = parsed(`${text.slice(0, list.index)}"items":[]}`);
  const { objects, closed } = objectsFrom(text, list.index + list[0].length);
  const items = objects.map(parsed).filter((item) => item !== null);
  return { fields: { ...head, items }, truncated: !closed };
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Fields | null) : null;
  } catch {
    return null;
  }
}

/** The source of every whole object of the list that begins at `from`. */
function objectsFrom(text: string, from: number): { objects: string[]; closed: boolean } {
  const objects: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (sign === '}' || sign === ']') {
      if (depth === 0) return { objects, closed: true };
      depth -= 1;
      if (depth === 0) objects.push(text.slice(start, at + 1));
    }
  }
  return { objects, closed: false };
}
