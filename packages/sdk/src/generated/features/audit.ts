// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Answer, Loose, OperationAt, Query } from '../../core/contract.ts';
import type { Connection } from '../../core/connection.ts';
import type { CallOptions, WriteOptions } from '../../core/options.ts';
import type { Pages } from '../../core/pages.ts';
import type * as types from '../types.ts';

export * from '../../base.ts';
export type {
  AuditArchive,
  AuditArchiveInput,
  AuditBeginning,
  AuditEntry,
  AuditHash,
  AuditHead,
  Id,
  Instant,
  OfficeAuditEntry,
} from '../types.ts';

export type ListAuditEntriesParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/audit/entries'>>>;
export type ExportAuditEntriesParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/audit/export'>>>;
export type AuditExportPage = Answer<OperationAt<'get', '/schools/{schoolId}/audit/export'>>;
export type ListOfficeAuditEntriesParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/audit/entries'>>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface AuditApi extends ReturnType<typeof createAudit> {}

/** Who looked at or changed what: the ledger of a school, chained and verifiable. */
export function createAudit(connection: Connection) {
  return {
    /**
     * Who looked at or changed what in the school, newest first.
     *
     * Reading the ledger is itself an entry of the ledger.
     *
     * Who may (`audit.read`): principal.
     */
    list(schoolId: string, params?: ListAuditEntriesParams, options?: CallOptions): Pages<types.AuditEntry> {
      return connection.list(
        '/schools/{schoolId}/audit/entries',
        { schoolId },
        params,
        options,
        'listAuditEntries',
      );
    },

    /**
     * The ledger as it stands, oldest first, to be kept and verified offline.
     *
     * The pages of one export end at the entry that was newest when its first page was read. Written to a file one after the
     * other, a page or an entry a line, they are what `lienthong audit verify` reads. Entries that left by an archive are not
     * among them: `begins` says where the ledger begins now.
     *
     * Who may (`audit.export`): principal.
     */
    export(
      schoolId: string,
      params?: ExportAuditEntriesParams,
      options?: CallOptions,
    ): Pages<types.AuditEntry, AuditExportPage> {
      return connection.list(
        '/schools/{schoolId}/audit/export',
        { schoolId },
        params,
        options,
        'exportAuditEntries',
      );
    },

    /**
     * Remove old entries from the ledger, up to one that an export kept by the school ends with.
     *
     * Export, verify and keep the entries first: they are nowhere else afterwards. Number and hash are those of the last entry
     * of that file. Refused while an entry up to it is younger than the central system lets go (24 months or more), and while
     * a legal hold stands on a pupil that one of them names. The rest of the ledger stays one chain with what was exported.
     * Sending the same again changes nothing.
     *
     * Who may (`audit.archive`): principal.
     *
     * Errors of its own: [`audit_entry_differs`](/docs/errors/audit_entry_differs),
     * [`audit_entries_young`](/docs/errors/audit_entries_young), [`legal_hold_stands`](/docs/errors/legal_hold_stands).
     */
    archive(
      schoolId: string,
      body: types.AuditArchiveInput,
      options?: WriteOptions,
    ): Promise<types.AuditArchive> {
      return connection.create(
        '/schools/{schoolId}/audit/archive',
        { schoolId },
        body,
        options,
        'archiveAuditEntries',
      );
    },

    /**
     * Who asked for what on the site of the authority, newest first.
     *
     * One entry a request of somebody signed in there, officer or vendor, reading or writing, answered or refused (403, 404),
     * with the ids of the units whose data were shown. Where names of a unit's people were shown (who acknowledged a document),
     * the ledger of that school has an entry, too. The entries of an authority are not a chain. Reading them is itself an entry.
     *
     * Who may (`audit.read-office`): officer of the department; officer of the ward.
     */
    listOfOffice(
      authorityId: string,
      params?: ListOfficeAuditEntriesParams,
      options?: CallOptions,
    ): Pages<types.OfficeAuditEntry> {
      return connection.list(
        '/authorities/{authorityId}/audit/entries',
        { authorityId },
        params,
        options,
        'listOfficeAuditEntries',
      );
    },
  };
}
