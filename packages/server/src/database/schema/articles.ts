import type { Generated } from 'kysely';
import type { Instant, Json } from './columns.ts';

export interface Attachment {
  url: string;
  name: string;
  type: string;
  length: number;
}

interface ArticlesTable {
  school_id: string;
  id: string;
  title: string;
  url: string | null;
  summary: string;
  html: string;
  image_url: string | null;
  image_width: number | null;
  image_height: number | null;
  categories: Json<string[]>;
  author: string | null;
  attachments: Json<Attachment[]>;
  /** A tsvector, of words as `search-words.ts` makes them. */
  words: Generated<string>;
  publish_at: Instant | null;
  withdrawn_at: Instant | null;
  version: number;
  created_at: Instant;
  updated_at: Instant;
  updated_by: string | null;
  updated_by_app: string | null;
}
interface ArticleVersionsTable {
  school_id: string;
  article_id: string;
  version: number;
  title: string;
  summary: string;
  html: string;
  publish_at: Instant | null;
  withdrawn: boolean;
  written_at: Instant;
  written_by: string | null;
  written_by_app: string | null;
}

export interface ArticlesSchema {
  articles: ArticlesTable;
  article_versions: ArticleVersionsTable;
}
