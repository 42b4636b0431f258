import { parseAttributes } from './attributes.ts';
import { decodeReferences } from './entities.ts';
import { forwardFinder, tagEnd } from './tokenize.ts';

const TAG_NAME = /<\/?([a-z][a-z\d:-]*)(?=[\s/>])/iy;
const INLINE =
  /^(?:a|abbr|b|big|bdi|bdo|cite|code|em|font|i|ins|del|mark|o:p|q|s|small|span|strike|strong|sub|sup|u|tt)$/;
const INVISIBLE = /^(?:script|style|template|noscript|iframe|object|head|title)$/;
const ZERO_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g;

/** HTML to one line of plain text in NFC. For reading only: the result is text and must be inserted as text. */
export function htmlToText(html: string): string {
  return tidyText(decodeReferences(html.includes('<') ? withoutTags(html) : html, 'html'));
}

/** One line, single spaces, no invisible characters, NFC: text typed on a Mac or read from windows-1258 comes decomposed. */
export function tidyText(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}

function withoutTags(html: string): string {
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

/** Address of the first picture that is not a one-pixel counter; '' when there is none. */
export function firstImage(html: string): string {
  const image = /<img(?=[\s/])/gi;
  while (image.exec(html)) {
    const end = tagEnd(html, image.lastIndex);
    if (end < 0) continue;
    const attributes = parseAttributes(html.slice(image.lastIndex, end));
    const source = attributes.get('src') ?? '';
    if (source && !source.startsWith('data:') && attributes.get('width') !== '1') return source;
  }
  return '';
}
