import type { ColumnType, Generated } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Day, Instant, Json } from './columns.ts';
import type { SchoolLevel } from './registry.ts';

type Schemas = components['schemas'];
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
type LaterInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** What a document says, whoever brought it. */
interface DocumentContent {
  number: string;
  kind: Schemas['DocumentKind'];
  abstract: string;
  issuer: string;
  signer: string | null;
  issued_on: Day;
  urgency: Schemas['DocumentUrgency'];
  expects: Schemas['DocumentExpects'];
  due_day: Day | null;
  due_at: LaterInstant;
  due_until: LaterInstant;
  actor_roles: Schemas['DocumentActorRole'][];
  actors: string | null;
  links: Json<Schemas['DocumentLink'][]>;
  /** A tsvector, as `documents/search.ts` writes it. */
  search: string;
  withdrawn_at: LaterInstant;
  withdrawn_reason: Later<string>;
}
interface DocumentsTable extends DocumentContent {
  id: string;
  authority_id: string;
  recipients_to: 'all' | 'levels' | 'chosen';
  levels: SchoolLevel[];
  school_ids: string[];
  recipients: number;
  sent_at: Instant;
  sent_by: string;
  sent_name: string;
  replaces_id: string | null;
  version: Generated<number>;
  spread_version: Generated<number>;
}
interface ImportedDocumentsTable extends DocumentContent {
  school_id: string;
  id: string;
  imported_by: string;
  external_id: string;
  content_hash: string;
}
/** What a unit has done with a document. */
interface UnitActs {
  first_read_at: LaterInstant;
  acknowledged_at: LaterInstant;
  acknowledged_name: Later<string>;
  acknowledge_note: Later<string>;
  answered_at: LaterInstant;
  answered_name: Later<string>;
  answer: Later<string>;
}
interface UnitDocumentsTable extends UnitActs {
  school_id: string;
  id: string;
  sent_id: string | null;
  authority_id: string | null;
  imported_id: string | null;
  received_at: Instant;
  version: number;
  acknowledged_by: Later<string>;
  answered_by: Later<string>;
}
/** A view: both kinds of documents as one. */
interface UnitRegisterView extends DocumentContent, UnitActs {
  school_id: string;
  id: string;
  sent_id: string | null;
  source: 'authority' | 'import';
  received_at: Instant;
  replaces_id: string | null;
}
interface DocumentReadsTable {
  school_id: string;
  document_id: string;
  account_id: string;
  read_at: Instant;
}
interface DocumentForwardsTable {
  school_id: string;
  id: string;
  document_id: string;
  account_id: string;
  forwarded_by: string;
  forwarded_at: Instant;
  note: string | null;
  may_acknowledge: boolean;
}
interface DocumentRemindersTable {
  school_id: string;
  document_id: string;
  days_before: number;
  due_day: Day;
  reminded_at: Instant;
}
interface OfficeFilesTable {
  authority_id: string;
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
  document_id: Later<string>;
  position: Later<number>;
}
interface OfficeFileChunksTable {
  file_id: string;
  start: number;
  bytes: ColumnType<Uint8Array, Uint8Array | string, never>;
}

export interface DocumentsSchema {
  documents: DocumentsTable;
  imported_documents: ImportedDocumentsTable;
  unit_documents: UnitDocumentsTable;
  unit_register: UnitRegisterView;
  document_reads: DocumentReadsTable;
  document_forwards: DocumentForwardsTable;
  document_reminders: DocumentRemindersTable;
  office_files: OfficeFilesTable;
  office_file_chunks: OfficeFileChunksTable;
}
