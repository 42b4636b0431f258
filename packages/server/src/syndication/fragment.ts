import { html, type Html } from '../http/html.ts';
import type { PublicItem } from './types.ts';

export type FragmentItem = Pick<PublicItem, 'title' | 'url' | 'publishedAt'>;

/**
 * Items as a list of links for any page, before and without JavaScript. It has no styles, scripts, ids or pictures, so that it takes
 * the look of the page it is put into, and `edu-news` around it takes the links and moments for its own first state.
 */
export function writeFragment(items: readonly FragmentItem[]): string {
  if (items.length === 0) return `${html`<p class="edu-news-empty" lang="vi">Chưa có tin nào.</p>`.text}\n`;
  const rows = items.map(({ title, url, publishedAt }) => {
    const link =
      url === null || !/^https?:/i.test(url) ? html`${title}` : html`<a href="${url}">${title}</a>`;
    const moment = publishedAt === null ? '' : ` ${time(publishedAt).text}`;
    return `  <li>${link.text}${moment}</li>\n`;
  });
  return `<ul class="edu-news-items" lang="vi">\n${rows.join('')}</ul>\n`;
}

const vietnam = 7 * 3_600_000;

function time(moment: Date): Html {
  const there = new Date(moment.getTime() + vietnam).toISOString();
  const [year, month, day] = there.slice(0, 10).split('-');
  return html`<time datetime="${there.slice(0, 19)}+07:00">${day}/${month}/${year}</time>`;
}

const item =
  /^ {2}<li>(?:<a href="https?:\/\/[^"<>\s]+">[^<>]*<\/a>|[^<>]*)(?: <time datetime="[\d:T+-]+">[\d/]+<\/time>)?<\/li>$/;

/** Whether a text is what `writeFragment` makes and nothing else: whoever puts it into a page wants no page of some network there. */
export function isFragment(text: string): boolean {
  const lines = text.split('\n');
  if (lines.pop() !== '') return false;
  const [first, ...rest] = lines;
  if (rest.length === 0) return /^<p class="edu-news-empty" lang="vi">[^<>]*<\/p>$/.test(first ?? '');
  const last = rest.pop();
  return (
    first === '<ul class="edu-news-items" lang="vi">' &&
    last === '</ul>' &&
    rest.every((row) => item.test(row))
  );
}
