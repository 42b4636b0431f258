import type { Given, Instant, Json } from './columns.ts';

interface AuditEntriesTable {
  school_id: string;
  seq: Given<number>;
  id: string;
  at: Instant;
  caller: string;
  operation: string;
  outcome: number;
  records: Json<Record<string, string[]>>;
  request_id: string;
  address: string | null;
  previous_hash: Given<string>;
  hash: Given<string>;
}
/** The newest entry of each school's ledger. */
interface AuditHeadsTable {
  school_id: Given<string>;
  seq: Given<number>;
  previous_hash: Given<string>;
  hash: Given<string>;
}
/** The last entry of each archive; the ledger goes on after the newest. */
interface AuditCheckpointsTable {
  school_id: Given<string>;
  seq: Given<number>;
  hash: Given<string>;
  archived_at: Given<Date>;
  archived_by: Given<string>;
}

/** What was asked for on the site of an authority; no chain. */
interface OfficeAuditEntriesTable {
  authority_id: Given<string>;
  id: Given<string>;
  at: Given<Date>;
  caller: Given<string>;
  operation: Given<string>;
  outcome: Given<number>;
  records: Given<Record<string, string[]>>;
  request_id: Given<string>;
  address: Given<string | null>;
}

export interface AuditSchema {
  audit_entries: AuditEntriesTable;
  audit_heads: AuditHeadsTable;
  audit_checkpoints: AuditCheckpointsTable;
  office_audit_entries: OfficeAuditEntriesTable;
}
