import type { Attachment } from '../database/schema/articles.ts';

/** One item as it goes out, in whichever format. */
export interface PublicItem {
  /** The same for ever; unique in its feed. */
  id: string;
  title: string;
  url: string | null;
  /** Plain text. */
  summary: string;
  /** Sanitised. */
  html: string;
  publishedAt: Date | null;
  updatedAt: Date | null;
  imageUrl: string | null;
  imageSize: { width: number; height: number } | null;
  categories: readonly string[];
  author: string | null;
  attachments: readonly Attachment[];
}

export interface PublicFeed {
  /** The same for ever, whatever its address. */
  id: string;
  title: string;
  description: string;
  /** Who answers for it. */
  publisher: string;
  /** Of the website it belongs to. */
  homeUrl: string;
  /** Its own address. */
  url: string;
  changedAt: Date;
  items: readonly PublicItem[];
}
