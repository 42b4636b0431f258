import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';

/** A published article and a version before it. */
export async function fillArticles(
  trx: Transaction<Schema>,
  { schoolId: school_id, accountId, mark }: { schoolId: string; accountId: string; mark: string },
  id: (number: number) => string,
): Promise<void> {
  const at = new Date('2026-11-01T08:00:00+07:00');
  await trx
    .insertInto('articles')
    .values({
      ...{ school_id, id: id(60), title: `Bài viết ${mark}`, url: `https://truong-${mark}.test/bai-viet` },
      ...{ summary: `Tóm tắt bài ${mark}`, html: `<p>Toàn văn bài ${mark}</p>`, author: `Tác giả ${mark}` },
      ...{ categories: JSON.stringify([`Chuyên mục ${mark}`]), attachments: '[]' },
      ...{ publish_at: at, withdrawn_at: null, version: 2, created_at: at, updated_at: at },
      updated_by: accountId,
    })
    .execute();
  await trx
    .insertInto('article_versions')
    .values({
      ...{ school_id, article_id: id(60), version: 1, title: `Nháp ${mark}`, summary: '', html: '' },
      ...{ publish_at: null, withdrawn: false, written_at: at, written_by: accountId, written_by_app: null },
    })
    .execute();
}
