import { sql, type Transaction } from 'kysely';
import type { NewRow, Schema } from '../database/schema.ts';
import { wordsOfArticle } from '../articles/content.ts';
import { addDays, at } from './calendar.ts';
import { newsAddress } from './feed-xml.ts';
import { asJson } from './insert.ts';
import { schoolNews } from './news/school.ts';
import type { World } from './world.ts';

/** Written in the central system; the website shows them and its feed carries them, so the merged news have each once. */
const written = ['mo-don-tuyen-sinh-lop-6', 'tuan-le-doc-sach', 'cau-lac-bo-robot'];

/** What stood there for two hours. */
const corrected: Readonly<Record<string, string>> = {
  'cau-lac-bo-robot': '<p>Sinh hoạt chiều thứ Năm tại phòng Tin học.</p>',
};

const hour = 3_600_000;

/** Articles of the school's own (bài viết), one of them corrected after it came out. */
export function addArticles(world: World, school_id: string, baseUrl: string): void {
  const updated_by = world.id('account', 'principal');
  for (const news of schoolNews.filter(({ slug }) => written.includes(slug))) {
    const id = world.id('article', news.slug);
    const publish_at = at(addDays(world.today, -news.daysAgo), news.time);
    const created_at = new Date(publish_at.getTime() - hour);
    const before = corrected[news.slug];
    const content = {
      ...{ title: news.title, url: newsAddress(baseUrl, news), html: news.html, author: null },
      ...{ summary: plain(news.html), image_url: null, image_width: null, image_height: null },
      ...{ publish_at, withdrawn_at: null },
    };
    const words = wordsOfArticle({ ...content, categories: [news.category], attachments: [] });
    world.add('articles', {
      ...{ school_id, id, ...content, categories: asJson([news.category]), attachments: asJson([]) },
      ...{ words: words.map((word) => `'${word}'`).join(' '), created_at, updated_by, updated_by_app: null },
      version: before === undefined ? 1 : 2,
      updated_at: before === undefined ? created_at : new Date(publish_at.getTime() + 2 * hour),
    } satisfies NewRow<'articles'>);
    if (before === undefined) continue;
    world.add('article_versions', {
      ...{ school_id, article_id: id, version: 1, title: news.title, summary: plain(before), html: before },
      ...{ publish_at, withdrawn: false, written_at: created_at, written_by: updated_by },
      written_by_app: null,
    });
  }
}

/** The pages of the articles are served by the central system itself, which may be started on another port. */
export async function moveArticles(trx: Transaction<Schema>, baseUrl: string): Promise<void> {
  await trx
    .updateTable('articles')
    .set({ url: sql<string>`${baseUrl} || substring(url from '/demo/tin/.*')` })
    .where('url', 'like', '%/demo/tin/%')
    .where('url', 'not like', `${baseUrl}/%`)
    .execute();
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, ' ').trim();
