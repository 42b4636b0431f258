import type { Answer, Loose, OperationAt, Query, Schema } from './core/contract.ts';
import type { Connection } from './core/connection.ts';
import type { CallOptions, WriteOptions } from './core/options.ts';
import type { Pages } from './core/pages.ts';

export * from './base.ts';

/** One access to a school's data: who, what, which records (ids only), from where; chained to the entry before. */
export type AuditEntry = Schema<'AuditEntry'>;
/** The last entry of an export; keep it outside the central system. */
export type AuditHead = Schema<'AuditHead'>;

/** What the ledger begins after, since older entries left by an archive. */
export type AuditBeginning = Schema<'AuditBeginning'>;
export type AuditArchive = Schema<'AuditArchive'>;
export type AuditArchiveInput = Schema<'AuditArchiveInput'>;

type Export = OperationAt<'get', '/schools/{schoolId}/audit/export'>;
export type AuditExportPage = Answer<Export>;
export type ExportAuditEntriesParams = Loose<Query<Export>>;
export type ListAuditEntriesParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/audit/entries'>>>;

export type AuditApi = ReturnType<typeof createAudit>;

/** The ledger of a school: who looked at or changed what. */
export function createAudit(connection: Connection) {
  return {
    /** Entries, newest first. */
    list(schoolId: string, params?: ListAuditEntriesParams, options?: CallOptions): Pages<AuditEntry> {
      return connection.list('/schools/{schoolId}/audit/entries', { schoolId }, params, options);
    },

    /**
     * The ledger as it stands, oldest first. Written to a file, a page or an entry a line, it is what
     * `lienthong audit verify` reads.
     */
    export(
      schoolId: string,
      params?: ExportAuditEntriesParams,
      options?: CallOptions,
    ): Pages<AuditEntry, AuditExportPage> {
      return connection.list('/schools/{schoolId}/audit/export', { schoolId }, params, options);
    },

    /** Removes the entries up to one that a file kept by the school ends with. Verify that file first: they are nowhere else. */
    archive(schoolId: string, body: AuditArchiveInput, options?: WriteOptions): Promise<AuditArchive> {
      return connection.create('/schools/{schoolId}/audit/archive', { schoolId }, body, options);
    },
  };
}
