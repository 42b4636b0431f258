import { parseAttributes } from './attributes.ts';
import { decodeReferences } from './entities.ts';
import { forwardFinder, tagEnd } from './tokenize.ts';

const TAG_NAME = /<\/?([a-z][a-z\d:-]*)(?=[\s/>])/iy;
const INLINE =
  /^(?:a|abbr|b|big|bdi|bdo|cite|code|em|font|i|ins|del|mark|o:p|q|s|small|span|strike|strong|sub|sup|u|tt)$/;
const INVISIBLE = /^(?:script|style|template|noscript|iframe|object|head|title)$/;
const REFERENCE_LEFT = /&(?:#x?[\da-f]+|[a-z][a-z\d]{1,7});/i;
const ESCAPED_MARKUP = /&lt;(?:\/(?:p|div|span|b|strong|em|a|td|li)|br\s*\/?|img\s[^&]*?)&gt;/i;
const ACTIVE =
  /<(?=\/?(?:script|style|iframe|object|embed|svg|math|base|meta|link|form|template)(?![a-z\d]))/gi;
const ZERO_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g;

/** HTML to one line of plain text in NFC. For reading only: the result is text and must be inserted as text. */
export function htmlToText(html: string): string {
  let text = decodeReferences(withoutTags(html), 'html');
  // What went through two templates is escaped twice.
  if (REFERENCE_LEFT.test(text)) text = decodeReferences(text, 'html');
  // Markup shown as text stays, except what no school page shows and a careless page could run.
  if (text.search(ACTIVE) >= 0) text = withoutTags(text).replace(ACTIVE, '');
  return tidyText(text);
}

/** Markup that a second escaping left as text, such as `&lt;p&gt;`, as the markup it was meant to be. */
export function undoubleMarkup(html: string): string {
  return !html.includes('<') && ESCAPED_MARKUP.test(html) ? decodeReferences(html, 'xml') : html;
}

/** One line, single spaces, no invisible characters, NFC: text typed on a Mac or read from windows-1258 comes decomposed. */
export function tidyText(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(/\s+/g, ' ').trim().replace(PILE, '$1').normalize('NFC');
}

/** More marks on a letter than any language has (UAX #15, D4): composing sorts them, in time that grows with their square. */
const PILE = /(\p{Mark}{30})\p{Mark}+/gu;

/** The beginning of a text, without the half of an emoji that a cut may leave. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}

function withoutTags(html: string): string {
  if (!html.includes('<')) return html;
  const find = forwardFinder(html);
  const parts: string[] = [];
  let from = 0;
  let at = find('<', 0);
  const skipTo = (end: number, between: string): void => {
    parts.push(html.slice(from, at), between);
    from = at = end;
  };
  for (; at >= 0; at = find('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = find('-->', at + 4);
      skipTo(end < 0 ? at + 4 : end + 3, '');
      continue;
    }
    TAG_NAME.lastIndex = at;
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase();
    const end = name ? tagEnd(html, TAG_NAME.lastIndex) : -1;
    if (!name || end < 0) {
      at += 1;
      continue;
    }
    if (INVISIBLE.test(name) && html[at + 1] !== '/' && html[end - 1] !== '/') {
      const closing = new RegExp(`</${name}[\\s>]`, 'gi');
      closing.lastIndex = end;
      // Like a browser, take an unclosed script to reach to the end.
      const found = closing.exec(html);
      skipTo(found ? found.index : html.length, ' ');
      continue;
    }
    skipTo(end + 1, INLINE.test(name) ? '' : ' ');
  }
  parts.push(html.slice(from));
  return parts.join('');
}

/** A picture as written; 0 for a size that is not stated in pixels. */
export interface RawImage {
  url: string;
  width: number;
  height: number;
}

/** The first picture that is no one-pixel counter, smiley or placeholder; null when there is none. */
export function firstImage(html: string): RawImage | null {
  for (const attributes of tagsNamed(html, 'img')) {
    const width = pixels(attributes, 'width');
    const height = pixels(attributes, 'height');
    if (width === 1 || height === 1 || /emoji|smil/.test(attributes.get('class') ?? '')) continue;
    // Pages that load pictures late put a placeholder first.
    const url = ['data-src', 'data-lazy-src', 'data-original', 'src']
      .map((name) => attributes.get(name) ?? '')
      .find((source) => source && !source.startsWith('data:'));
    if (url) return { url, width, height };
  }
  return null;
}

/** Attributes of every start tag of this name, in order. */
export function* tagsNamed(html: string, name: string): Generator<Map<string, string>> {
  const tag = new RegExp(`<${name}(?=[\\s/])`, 'gi');
  while (tag.exec(html)) {
    const end = tagEnd(html, tag.lastIndex);
    if (end >= 0) yield parseAttributes(html.slice(tag.lastIndex, end));
  }
}

/** A size from the attribute or, as editors write it, from the style; 0 when it is none in pixels. */
export function pixels(attributes: ReadonlyMap<string, string>, name: 'width' | 'height'): number {
  const written =
    /^(\d{1,5})(?:px)?$/.exec(attributes.get(name) ?? '') ??
    new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d{1,5})px`, 'i').exec(attributes.get('style') ?? '');
  return Number(written?.[1] ?? 0);
}
