import { resolveUrl } from '@lienthong/feeds';
import type { components } from '@lienthong/specs/schema';
import { instant } from '../clock.ts';
import type { Attachment } from '../database/schema/articles.ts';
import { Problem } from '../http/problem.ts';
import { sanitise } from '../syndication/index.ts';
import { categoryWord, wordsOf } from '../search-words.ts';
import { plainText } from '../text.ts';
import type { ArticleStatus, StoredArticle, VersionRow } from './repository.ts';

type Schemas = components['schemas'];
type Written = Partial<
  Pick<
    Schemas['Article'],
    | (
        | 'title'
        | 'url'
        | 'summary'
        | 'html'
        | 'imageUrl'
        | 'imageSize'
        | 'categories'
        | 'author'
        | 'attachments'
      )
    | 'publishAt'
  >
> & { withdrawn?: boolean };

/** What of an article is written; the rest is when and by whom. */
export type Content = Pick<
  StoredArticle,
  | (
      | 'title'
      | 'url'
      | 'summary'
      | 'html'
      | 'image_url'
      | 'image_width'
      | 'image_height'
      | 'categories'
      | 'author'
    )
  | ('attachments' | 'publish_at' | 'withdrawn_at')
>;

export const emptyArticle: Content = {
  ...{ title: '', url: null, summary: '', html: '', image_url: null, image_width: null, image_height: null },
  ...{ categories: [], author: null, attachments: [], publish_at: null, withdrawn_at: null },
};

/** The article with what was sent, cleaned; refused where it cannot stand like that. */
export function written(before: Content, sent: Written, now: Date): Content {
  const url = sent.url === undefined ? before.url : address(sent.url, '/url');
  const image = sent.imageUrl === undefined ? before.image_url : address(sent.imageUrl, '/imageUrl');
  const size = sent.imageSize === undefined ? sizeOf(before) : sent.imageSize;
  const after: Content = {
    title: sent.title === undefined ? before.title : line(sent.title),
    url,
    summary: sent.summary === undefined ? before.summary : line(sent.summary),
    html: sent.html === undefined ? before.html : sanitise(plainText(sent.html), url),
    image_url: image,
    image_width: image === null ? null : (size?.width ?? null),
    image_height: image === null ? null : (size?.height ?? null),
    categories: sent.categories === undefined ? before.categories : categories(sent.categories),
    author: sent.author === undefined ? before.author : line(sent.author ?? '') || null,
    attachments: sent.attachments === undefined ? before.attachments : sent.attachments.map(attachment),
    publish_at:
      sent.publishAt === undefined
        ? before.publish_at
        : sent.publishAt === null
          ? null
          : new Date(sent.publishAt),
    withdrawn_at:
      sent.withdrawn === undefined
        ? before.withdrawn_at
        : sent.withdrawn
          ? (before.withdrawn_at ?? now)
          : null,
  };
  if (after.title === '')
    throw invalid('/title', { vi: 'Chưa ghi tiêu đề bài viết.', en: 'The article needs a title.' });
  if (after.publish_at !== null && after.url === null)
    throw invalid('/url', {
      vi: 'Bài viết được đăng phải có địa chỉ trang của bài trên trang web trường.',
      en: 'What is published needs the address of its page on the school’s website.',
    });
  return after;
}

function invalid(pointer: string, detail: { vi: string; en: string }): Problem {
  return new Problem('validation_failed', { errors: [{ pointer, code: 'invalid', detail }] });
}

/** Plain text of one line. */
function line(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

/** As browsers write it, so that an address of a page compares with one from a feed. */
function address(url: string | null, pointer: string): string | null {
  if (url === null) return null;
  const known = resolveUrl(url, null);
  if (known === null)
    throw invalid(pointer, { vi: 'Địa chỉ này không mở được.', en: 'This is no address of a page.' });
  return known;
}

function attachment({ url, name, type, length }: Attachment, index: number): Attachment {
  return { url: address(url, `/attachments/${index}/url`) ?? url, name: line(name), type, length };
}

function categories(sent: readonly string[]): string[] {
  return [...new Set(sent.map(line))].filter((name) => name !== '');
}

function sizeOf({ image_width: width, image_height: height }: Content): Schemas['Article']['imageSize'] {
  return width === null || height === null ? null : { width, height };
}

export function wordsOfArticle({
  title,
  summary,
  html,
  categories: names,
  author,
  attachments,
}: Content): string[] {
  const text = html.replace(/<[^>]*>/g, ' ');
  const files = attachments.map(({ name }) => name);
  return [...wordsOf(title, summary, ...names, author, ...files, text), ...names.map(categoryWord)];
}

function statusOf(
  { publish_at, withdrawn_at }: Pick<StoredArticle, 'publish_at' | 'withdrawn_at'>,
  now: Date,
): ArticleStatus {
  if (withdrawn_at !== null) return 'withdrawn';
  if (publish_at === null) return 'draft';
  return publish_at > now ? 'scheduled' : 'published';
}

const instantOrNull = (moment: Date | null) => (moment === null ? null : instant(moment));

export function articleOnTheWire(row: StoredArticle, now: Date): Schemas['Article'] {
  return {
    id: row.id,
    status: statusOf(row, now),
    title: row.title,
    url: row.url,
    summary: row.summary,
    html: row.html,
    imageUrl: row.image_url,
    imageSize: sizeOf(row),
    categories: row.categories,
    author: row.author,
    attachments: row.attachments,
    publishAt: instantOrNull(row.publish_at),
    withdrawnAt: instantOrNull(row.withdrawn_at),
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  };
}

export function versionOnTheWire(row: VersionRow): Schemas['ArticleVersion'] {
  return {
    version: row.version,
    title: row.title,
    summary: row.summary,
    html: row.html,
    publishAt: instantOrNull(row.publish_at),
    withdrawn: row.withdrawn,
    writtenAt: instant(row.written_at),
    writtenBy: row.writer,
  };
}
