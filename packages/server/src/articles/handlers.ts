import { v7 as uuid } from 'uuid';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import { assertMatches } from '../http/etag.ts';
import type { Handlers, OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { assertWholeSchool } from '../permissions/index.ts';
import {
  articleOnTheWire,
  emptyArticle,
  versionOnTheWire,
  wordsOfArticle,
  written,
  type Content,
} from './content.ts';
import * as repository from './repository.ts';

type Operations = 'listArticles' | 'createArticle' | 'getArticle' | 'updateArticle' | 'listArticleVersions';

const articleOrder = listOrder('listArticles', 'instant', 'uuid');
/** Whoever speaks for the school speaks for all of it. */
const articlesNeed = { vi: 'bài viết của trường', en: 'articles of the school need' } as const;
const versionOrder = listOrder('listArticleVersions', 'integer');

export const articlesHandlers: Handlers<Operations> = {
  async listArticles({ path: { schoolId }, query }, { db, now, caller, touched }) {
    assertWholeSchool(caller, articlesNeed);
    const { limit = 50, status } = query;
    const after = readCursor(articleOrder, query.cursor);
    const rows = await repository.articlesOf(db, schoolId, { status, now, after, limit: limit + 1 });
    const body = page(
      articleOrder,
      rows,
      limit,
      ({ updated_at, id }) => [updated_at.toISOString(), id],
      (row) => articleOnTheWire(row, now),
    );
    touched(
      'article',
      body.items.map(({ id }) => id),
    );
    return { body };
  },

  async createArticle({ path: { schoolId }, body }, context) {
    const { db, now, touched } = context;
    assertWholeSchool(context.caller, articlesNeed);
    const content = written(emptyArticle, body, now);
    const id = uuid({ msecs: now.getTime() });
    const row = { school_id: schoolId, id, version: 1, created_at: now, ...columnsOf(content, context) };
    await repository.insertArticle(db, row, wordsOfArticle(content));
    touched('article', [id]);
    return answer(context, schoolId, id);
  },

  async getArticle({ path: { schoolId, articleId } }, context) {
    assertWholeSchool(context.caller, articlesNeed);
    context.touched('article', [articleId]);
    return answer(context, schoolId, articleId);
  },

  async updateArticle({ path: { schoolId, articleId }, headers, body }, context) {
    const { db, now, touched } = context;
    assertWholeSchool(context.caller, articlesNeed);
    const old = await repository.lockArticle(db, schoolId, articleId);
    if (!old) throw new Problem('article_unknown');
    assertMatches(headers['If-Match'], versionOf(old, now));
    const content = written(old, body, now);
    const row = { ...old, ...columnsOf(content, context), version: old.version + 1 };
    await repository.replaceArticle(db, old, row, wordsOfArticle(content));
    touched('article', [articleId]);
    return answer(context, schoolId, articleId);
  },

  async listArticleVersions({ path: { schoolId, articleId }, query }, { db, touched }) {
    const { limit = 50 } = query;
    const [before] = readCursor(versionOrder, query.cursor) ?? [];
    const article = { school_id: schoolId, id: articleId };
    const rows = await repository.versionsOf(db, article, { before, limit: limit + 1 });
    if (rows.length === 0 && before === undefined) throw new Problem('article_unknown');
    touched('article', [articleId]);
    return { body: page(versionOrder, rows, limit, ({ version }) => [version], versionOnTheWire) };
  },
};

async function answer({ db, now }: OperationContext, schoolId: string, id: string) {
  const row = await repository.findArticle(db, schoolId, id);
  if (!row) throw new Problem('article_unknown');
  return { body: articleOnTheWire(row, now), version: versionOf(row, now) };
}

/** A scheduled article reads differently once its moment has come, though nobody wrote it. */
function versionOf({ version, publish_at }: repository.StoredArticle, now: Date): string {
  return `${version}${publish_at !== null && publish_at > now ? '.scheduled' : ''}`;
}

function columnsOf(content: Content, { caller, now }: OperationContext) {
  return {
    ...content,
    categories: JSON.stringify(content.categories),
    attachments: JSON.stringify(content.attachments),
    updated_at: now,
    updated_by: caller.kind === 'person' ? caller.accountId : null,
    updated_by_app: caller.kind === 'app' ? caller.appId : null,
  };
}
