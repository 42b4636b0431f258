import type { Connection } from '@lienthong/sdk';
import {
  createDocuments,
  type Attachment,
  type DocumentReceipt,
  type DocumentReceiptsPage,
  type DocumentRecipientsPage,
  type DocumentUrgency,
  type ReceiptState,
  type SchoolLevel,
  type SendDocument,
  type SentDocument,
  type SentDocumentsPage,
  type UpdateSentDocument,
} from '@lienthong/sdk/documents';

export type {
  Attachment,
  DocumentReceipt,
  DocumentReceiptsPage,
  DocumentRecipientsPage,
  ReceiptState,
  SchoolLevel,
  SendDocument,
  SentDocument,
  SentDocumentsPage,
  UpdateSentDocument,
};

export interface SentQuery {
  /** Words of number, abstract, issuer and signer, with or without diacritics. */
  q?: string | undefined;
  urgency?: DocumentUrgency | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface ReceiptsQuery {
  status?: ReceiptState | undefined;
  /** Part of the name or code of a unit. */
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface RecipientsQuery {
  level?: SchoolLevel | undefined;
  q?: string | undefined;
  limit: number;
}

export interface UploadOptions {
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

/** Where `edu-document-desk` reads what an authority sent and what became of it, and through which it sends. */
export interface DocumentDeskSource {
  /** Newest first. */
  list(query: SentQuery, options: { signal: AbortSignal }): Promise<SentDocumentsPage>;
  /** What units did with a document, by their names. */
  receipts(
    documentId: string,
    query: ReceiptsQuery,
    options: { signal: AbortSignal },
  ): Promise<DocumentReceiptsPage>;
  /** Units that documents may be sent to. */
  recipients(query: RecipientsQuery, options: { signal: AbortSignal }): Promise<DocumentRecipientsPage>;
  send(document: SendDocument, options: { idempotencyKey: string }): Promise<SentDocument>;
  /** Withdraws it, or sets another deadline; the same once more changes nothing. */
  update(documentId: string, change: UpdateSentDocument): Promise<SentDocument>;
  /** Brings a file to the central system, to be attached; without it, documents are sent without files. */
  upload?(file: File, options: UploadOptions): Promise<Attachment>;
  /** The content of an attachment; without it, files are named and cannot be opened. */
  openAttachment?(documentId: string, file: Attachment, options: { signal: AbortSignal }): Promise<Blob>;
}

/** What the authority sends, at the central system. */
export function clientDocumentDesk(connection: Connection, authorityId: string): DocumentDeskSource {
  const documents = createDocuments(connection);
  return {
    list: async ({ q, urgency, cursor, limit }, { signal }) =>
      documents.listSent(
        authorityId,
        { limit, ...(q && { q }), ...(urgency && { urgency }), ...(cursor && { cursor }) },
        { signal },
      ),
    receipts: async (id, { status, q, cursor, limit }, { signal }) =>
      documents.listReceipts(
        authorityId,
        id,
        { limit, ...(status && { status }), ...(q && { q }), ...(cursor && { cursor }) },
        { signal },
      ),
    recipients: async ({ level, q, limit }, { signal }) =>
      documents.listRecipients(authorityId, { limit, ...(level && { level }), ...(q && { q }) }, { signal }),
    send: (body, options) => documents.send(authorityId, body, options),
    async update(id, change) {
      const held = await documents.getSent(authorityId, id);
      // An answer that was lost on its way back.
      if (change.withdrawnReason && held.withdrawn?.reason === change.withdrawnReason) return held;
      return documents.updateSent(authorityId, id, change, { ifMatch: held.etag });
    },
    async upload(file, { onProgress, signal }) {
      const { uploadDocumentFile } = await import('@lienthong/sdk/files');
      const report = ({ done, total }: { done: number; total: number }): void => onProgress(done, total);
      return uploadDocumentFile(connection, authorityId, file, { onProgress: report, signal });
    },
    openAttachment: async (documentId, { id }, { signal }) => {
      const { downloadDocumentFile } = await import('@lienthong/sdk/files');
      return (await downloadDocumentFile(connection, { authorityId, documentId }, id, { signal })).content;
    },
  };
}
