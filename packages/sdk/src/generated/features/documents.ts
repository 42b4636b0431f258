// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Loose, OperationAt, Query, Versioned } from '../../core/contract.ts';
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
  AcknowledgeDocument,
  AnswerDocument,
  Attachment,
  Day,
  Document,
  DocumentAct,
  DocumentActorRole,
  DocumentActors,
  DocumentActorsInput,
  DocumentCounts,
  DocumentDeadline,
  DocumentDeadlineInput,
  DocumentExpects,
  DocumentForward,
  DocumentForwardToMe,
  DocumentKind,
  DocumentLink,
  DocumentReader,
  DocumentReceipt,
  DocumentReceiptsPage,
  DocumentRecipient,
  DocumentRecipients,
  DocumentRecipientsPage,
  DocumentReference,
  DocumentReminder,
  DocumentStaff,
  DocumentStaffPage,
  DocumentState,
  DocumentSummary,
  DocumentUrgency,
  DocumentWithdrawal,
  DocumentsPage,
  FileType,
  ForwardDocument,
  Id,
  ImportDocument,
  ImportDocuments,
  ImportedDocument,
  ImportedDocuments,
  Instant,
  ReceiptState,
  SchoolLevel,
  SendDocument,
  SentDocument,
  SentDocumentsPage,
  UpdateSentDocument,
} from '../types.ts';

export type ListDocumentsParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/documents'>>>;
export type ListDocumentStaffParams = Loose<Query<OperationAt<'get', '/schools/{schoolId}/document-staff'>>>;
export type ListSentDocumentsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/documents'>>
>;
export type ListDocumentReceiptsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/documents/{documentId}/receipts'>>
>;
export type ListDocumentRecipientsParams = Loose<
  Query<OperationAt<'get', '/authorities/{authorityId}/document-recipients'>>
>;
/** Named, so that a compiler's message is short and an editor shows its methods. */
export interface DocumentsApi extends ReturnType<typeof createDocuments> {}

/** Official documents (văn bản): sent by an authority, received, acknowledged and handed on by its units. */
export function createDocuments(connection: Connection) {
  return {
    /**
     * Documents of the unit, those received last first.
     *
     * The principal and the unit's apps see all of them; other staff what was forwarded to them and what asks their role to act.
     * `unread` goes by
     * the caller's own reading, `toAct` and `overdue` by the unit's: what it has not yet acknowledged or answered.
     *
     * Who may (`documents.read`): principal; homeroom teacher; subject teacher; admissions officer; a vendor’s app with
     * `documents.read`.
     */
    list(
      schoolId: string,
      params?: ListDocumentsParams,
      options?: CallOptions,
    ): Pages<types.DocumentSummary, types.DocumentsPage> {
      return connection.list('/schools/{schoolId}/documents', { schoolId }, params, options, 'listDocuments');
    },

    /**
     * One document, with who read it and to whom it was forwarded.
     *
     * Who may (`documents.read`): principal; homeroom teacher; subject teacher; admissions officer; a vendor’s app with
     * `documents.read`.
     *
     * Errors of its own: [`document_unknown`](/docs/errors/document_unknown).
     */
    get<Held extends string | undefined = undefined>(
      schoolId: string,
      documentId: string,
      options?: ReadOptions<Held>,
    ): Promise<Versioned<types.Document> | IfUnchanged<Held>> {
      return connection.read(
        '/schools/{schoolId}/documents/{documentId}',
        { schoolId, documentId },
        options,
        'getDocument',
      );
    },

    /**
     * The caller has read it.
     *
     * Counted once for each person; the first moment stays. The sender is told that the unit has read it, not who.
     *
     * Who may (`documents.read-own`): principal; homeroom teacher; subject teacher; admissions officer.
     *
     * Errors of its own: [`document_unknown`](/docs/errors/document_unknown).
     */
    markRead(schoolId: string, documentId: string, options?: WriteOptions): Promise<types.Document> {
      return connection.create(
        '/schools/{schoolId}/documents/{documentId}/reads',
        { schoolId, documentId },
        undefined,
        options,
        'markDocumentRead',
      );
    },

    /**
     * The unit confirms having received it (xác nhận đã tiếp nhận).
     *
     * By the principal, or by whom the principal forwarded it to with `mayAcknowledge`. The first confirmation stays. The sender
     * sees the moment,
     * the name and the note.
     *
     * Who may (`documents.acknowledge`): principal; homeroom teacher; subject teacher; admissions officer.
     *
     * Errors of its own: [`document_unknown`](/docs/errors/document_unknown),
     * [`document_withdrawn`](/docs/errors/document_withdrawn).
     */
    acknowledge(
      schoolId: string,
      documentId: string,
      body: types.AcknowledgeDocument = {},
      options?: WriteOptions,
    ): Promise<types.Document> {
      return connection.create(
        '/schools/{schoolId}/documents/{documentId}/acknowledgements',
        { schoolId, documentId },
        body,
        options,
        'acknowledgeDocument',
      );
    },

    /**
     * The unit reports that it has done what the document asks.
     *
     * Where `expects` is `answer`; by those who may acknowledge, which it does at once where nobody did. A later answer takes the
     * place of the
     * one before. The sender sees it.
     *
     * Who may (`documents.acknowledge`): principal; homeroom teacher; subject teacher; admissions officer.
     *
     * Errors of its own: [`document_unknown`](/docs/errors/document_unknown),
     * [`document_withdrawn`](/docs/errors/document_withdrawn),
     * [`document_answer_unexpected`](/docs/errors/document_answer_unexpected).
     */
    answer(
      schoolId: string,
      documentId: string,
      body: types.AnswerDocument,
      options?: WriteOptions,
    ): Promise<types.Document> {
      return connection.create(
        '/schools/{schoolId}/documents/{documentId}/answers',
        { schoolId, documentId },
        body,
        options,
        'answerDocument',
      );
    },

    /**
     * Hand a document on to staff, with a note.
     *
     * By the principal and by those who may acknowledge it. Forwarded again to the same person, the newer note and right hold; the
     * earlier ones stay in the list.
     *
     * Who may (`documents.forward`): principal; homeroom teacher; subject teacher; admissions officer.
     *
     * Errors of its own: [`document_unknown`](/docs/errors/document_unknown),
     * [`document_withdrawn`](/docs/errors/document_withdrawn), [`staff_unknown`](/docs/errors/staff_unknown).
     */
    forward(
      schoolId: string,
      documentId: string,
      body: types.ForwardDocument,
      options?: WriteOptions,
    ): Promise<types.Document> {
      return connection.create(
        '/schools/{schoolId}/documents/{documentId}/forwards',
        { schoolId, documentId },
        body,
        options,
        'forwardDocument',
      );
    },

    /**
     * Staff of the unit, to forward documents to.
     *
     * Who may (`documents.forward`): principal; homeroom teacher; subject teacher; admissions officer.
     */
    listStaff(
      schoolId: string,
      params?: ListDocumentStaffParams,
      options?: CallOptions,
    ): Pages<types.DocumentStaff, types.DocumentStaffPage> {
      return connection.list(
        '/schools/{schoolId}/document-staff',
        { schoolId },
        params,
        options,
        'listDocumentStaff',
      );
    },

    /**
     * Documents from an e-office, answered one by one.
     *
     * Kept under the sender's own ids: sent again unchanged nothing happens, sent again changed the document is as sent last. An
     * app sees to its
     * own documents, never to what an authority sent here or another app brought in. One that cannot be taken is refused; the
     * others are kept.
     *
     * Who may (`documents.import`): principal; a vendor’s app with `documents.import`.
     */
    importDocuments(
      schoolId: string,
      body: types.ImportDocuments,
      options?: WriteOptions,
    ): Promise<types.ImportedDocuments> {
      return connection.create(
        '/schools/{schoolId}/document-imports',
        { schoolId },
        body,
        options,
        'importDocuments',
      );
    },

    /**
     * Documents the authority has sent, newest first.
     *
     * Who may (`documents.read-sent`): officer of the department; officer of the ward.
     */
    listSent(
      authorityId: string,
      params?: ListSentDocumentsParams,
      options?: CallOptions,
    ): Pages<types.SentDocument, types.SentDocumentsPage> {
      return connection.list(
        '/authorities/{authorityId}/documents',
        { authorityId },
        params,
        options,
        'listSentDocuments',
      );
    },

    /**
     * Send a document to units.
     *
     * To every unit below the authority on this day, to those of some levels, or to chosen ones. The first units have it with the
     * answer, the
     * others within seconds; `counts.delivered` says how many. A document that takes the place of an earlier one names it
     * (`replacesId`).
     *
     * Who may (`documents.send`): officer of the department; officer of the ward.
     *
     * Errors of its own: [`document_recipients_invalid`](/docs/errors/document_recipients_invalid),
     * [`document_number_taken`](/docs/errors/document_number_taken),
     * [`document_deadline_invalid`](/docs/errors/document_deadline_invalid), [`document_unknown`](/docs/errors/document_unknown),
     * [`document_withdrawn`](/docs/errors/document_withdrawn), [`attachment_unusable`](/docs/errors/attachment_unusable).
     */
    send(authorityId: string, body: types.SendDocument, options?: WriteOptions): Promise<types.SentDocument> {
      return connection.create(
        '/authorities/{authorityId}/documents',
        { authorityId },
        body,
        options,
        'sendDocument',
      );
    },

    /**
     * One document the authority has sent.
     *
     * Who may (`documents.read-sent`): officer of the department; officer of the ward.
     *
     * Errors of its own: [`document_unknown`](/docs/errors/document_unknown).
     */
    getSent<Held extends string | undefined = undefined>(
      authorityId: string,
      documentId: string,
      options?: ReadOptions<Held>,
    ): Promise<
      | (Versioned<types.SentDocument> & Changeable<types.UpdateSentDocument, Versioned<types.SentDocument>>)
      | IfUnchanged<Held>
    > {
      return connection.read(
        '/authorities/{authorityId}/documents/{documentId}',
        { authorityId, documentId },
        options,
        'getSentDocument',
        'updateSentDocument',
      );
    },

    /**
     * Withdraw a document with a reason, or set another deadline.
     *
     * What it says is not changed after it was sent: send another one that replaces it.
     *
     * Who may (`documents.send`): officer of the department; officer of the ward.
     *
     * Errors of its own: [`document_unknown`](/docs/errors/document_unknown),
     * [`document_withdrawn`](/docs/errors/document_withdrawn),
     * [`document_deadline_invalid`](/docs/errors/document_deadline_invalid).
     */
    updateSent(
      authorityId: string,
      documentId: string,
      body: types.UpdateSentDocument,
      options: UpdateOptions,
    ): Promise<
      Versioned<types.SentDocument> & Changeable<types.UpdateSentDocument, Versioned<types.SentDocument>>
    > {
      return connection.update(
        '/authorities/{authorityId}/documents/{documentId}',
        { authorityId, documentId },
        body,
        options,
        'updateSentDocument',
        'getSentDocument',
      );
    },

    /**
     * Which units have received, read, acknowledged and answered.
     *
     * Of a unit nothing else is told: not who read it, nor whom it was handed on to.
     *
     * Who may (`documents.read-sent`): officer of the department; officer of the ward.
     *
     * Errors of its own: [`document_unknown`](/docs/errors/document_unknown).
     */
    listReceipts(
      authorityId: string,
      documentId: string,
      params?: ListDocumentReceiptsParams,
      options?: CallOptions,
    ): Pages<types.DocumentReceipt, types.DocumentReceiptsPage> {
      return connection.list(
        '/authorities/{authorityId}/documents/{documentId}/receipts',
        { authorityId, documentId },
        params,
        options,
        'listDocumentReceipts',
      );
    },

    /**
     * Units below the authority today, to send documents to.
     *
     * Who may (`documents.send`): officer of the department; officer of the ward.
     */
    listRecipients(
      authorityId: string,
      params?: ListDocumentRecipientsParams,
      options?: CallOptions,
    ): Pages<types.DocumentRecipient, types.DocumentRecipientsPage> {
      return connection.list(
        '/authorities/{authorityId}/document-recipients',
        { authorityId },
        params,
        options,
        'listDocumentRecipients',
      );
    },
  };
}
