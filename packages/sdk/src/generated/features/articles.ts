// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Body, Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type {
  CallOptions,
  IfUnchanged,
  ReadOptions,
  UpdateOptions,
  WriteOptions,
} from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type { Changeable } from '../../core/remembered.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  Article,
  ArticleAttachments,
  ArticleAuthor,
  ArticleCategories,
  ArticleHtml,
  ArticleImage,
  ArticleImageSize,
  ArticlePublishAt,
  ArticleStatus,
  ArticleSummary,
  ArticleTitle,
  ArticleUrl,
  ArticleVersion,
  Id,
  Instant,
} from '../types.ts';

export type ListArticlesParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/articles'>>>;
export type ArticleInput = Body<OperationAt<'post', '/schools/{schoolId}/articles'>>;
export type ArticleChange = Body<OperationAt<'patch', '/schools/{schoolId}/articles/{articleId}'>>;
export type ListArticleVersionsParams = Loose<
  Query<OperationAt<'get', '/schools/{schoolId}/articles/{articleId}/versions'>>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface ArticlesApi extends ReturnType<typeof createArticles> {}

/** What a school publishes itself, and the feeds it goes out by (bài viết). */
export function createArticles(connection: Connection) {
  return {
    /**
     * Articles of a school, the latest written first.
     *
     * Drafts and withdrawn ones too, for those who write them. What is published stands in `listNews` and in the feeds below, for
     * everybody.
     *
     * Who may (`articles.write`): principal; a vendor’s app with `news.publish`.
     */
    list(schoolId: string, params?: ListArticlesParams, options?: CallOptions): Pages<types.Article> {
      return connection.list('/schools/{schoolId}/articles', { schoolId }, params, options, 'listArticles');
    },

    /**
     * Write an article.
     *
     * A draft, unless `publishAt` is sent: published at once when that moment has passed, else by itself when it comes. The text is
     * kept
     * sanitised: structure and links, no scripts, styles, frames or pictures. The article's own page, with everything on it, is the
     * school's.
     *
     * Who may (`articles.write`): principal; a vendor’s app with `news.publish`.
     */
    create(schoolId: string, body: ArticleInput, options?: WriteOptions): Promise<types.Article> {
      return connection.create('/schools/{schoolId}/articles', { schoolId }, body, options, 'createArticle');
    },

    /**
     * An article as it stands.
     *
     * Who may (`articles.write`): principal; a vendor’s app with `news.publish`.
     *
     * Errors of its own: [`article_unknown`](/docs/errors/article_unknown).
     */
    get<Held extends string | undefined = undefined>(
      schoolId: string,
      articleId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      (Versioned<types.Article> & Changeable<ArticleChange, Versioned<types.Article>>) | IfUnchanged<Held>
    > {
      return connection.read(
        '/schools/{schoolId}/articles/{articleId}',
        { schoolId, articleId },
        options,
        'getArticle',
        'updateArticle',
      );
    },

    /**
     * Change, publish or withdraw an article.
     *
     * What is sent is changed, the rest stays. `publishAt` publishes, at once or later; null makes a draft of it again. `withdrawn`
     * takes it
     * out of the news and of every feed; it stays here with its history, and `withdrawn: false` puts it back. Every version is
     * kept.
     *
     * Who may (`articles.write`): principal; a vendor’s app with `news.publish`.
     *
     * Errors of its own: [`article_unknown`](/docs/errors/article_unknown).
     */
    update(
      schoolId: string,
      articleId: string,
      body: ArticleChange,
      options: UpdateOptions,
    ): Promise<Versioned<types.Article> & Changeable<ArticleChange, Versioned<types.Article>>> {
      return connection.update(
        '/schools/{schoolId}/articles/{articleId}',
        { schoolId, articleId },
        body,
        options,
        'updateArticle',
        'getArticle',
      );
    },

    /**
     * What an article said before, the latest first.
     *
     * Who may (`articles.review`): principal.
     *
     * Errors of its own: [`article_unknown`](/docs/errors/article_unknown).
     */
    versions(
      schoolId: string,
      articleId: string,
      params?: ListArticleVersionsParams,
      options?: CallOptions,
    ): Pages<types.ArticleVersion> {
      return connection.list(
        '/schools/{schoolId}/articles/{articleId}/versions',
        { schoolId, articleId },
        params,
        options,
        'listArticleVersions',
      );
    },
  };
}
