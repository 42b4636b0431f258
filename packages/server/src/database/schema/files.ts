import type { ColumnType, Generated } from 'kysely';
import type { Instant } from './columns.ts';

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
type LaterInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

interface FilesTable {
  school_id: string;
  id: string;
  account_id: string;
  name: string;
  size: number;
  received: Generated<number>;
  type: Later<string>;
  sha256: Later<string>;
  created_at: Instant;
  completed_at: LaterInstant;
  expires_at: LaterInstant;
  notice_id: Later<string>;
  position: Later<number>;
}
interface FileChunksTable {
  school_id: string;
  file_id: string;
  start: number;
  /** Written as bytes, or as PostgreSQL writes them in text. */
  bytes: ColumnType<Uint8Array, Uint8Array | string, never>;
}

export interface FilesSchema {
  files: FilesTable;
  file_chunks: FileChunksTable;
}
