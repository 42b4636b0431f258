import type { Connection } from '@lienthong/sdk';
import {
  createDocuments,
  type Attachment,
  type Document,
  type DocumentStaff,
  type DocumentsPage,
  type DocumentSummary,
  type DocumentUrgency,
  type ForwardDocument,
} from '@lienthong/sdk/documents';

export type {
  Attachment,
  Document,
  DocumentStaff,
  DocumentsPage,
  DocumentSummary,
  DocumentUrgency,
  ForwardDocument,
};

export type DocumentStatus = 'unread' | 'toAct' | 'overdue' | 'acknowledged' | 'withdrawn';

export interface DocumentsQuery {
  /** Words of number, abstract, issuer and signer, with or without diacritics. */
  q?: string | undefined;
  status?: DocumentStatus | undefined;
  urgency?: DocumentUrgency | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Where `edu-documents` reads the documents of a unit, and where it says what became of them. */
export interface DocumentsSource {
  /** Those received last first. */
  list(query: DocumentsQuery, options: { signal: AbortSignal }): Promise<DocumentsPage>;
  open(documentId: string, options: { signal: AbortSignal }): Promise<Document>;
  /** The person has read it; a second time changes nothing. */
  markRead(documentId: string, options: { idempotencyKey: string }): Promise<Document>;
  /** The unit has received it. */
  acknowledge(documentId: string, options: { idempotencyKey: string }): Promise<Document>;
  /** The unit has done what it asks. */
  answer(documentId: string, body: { text: string }, options: { idempotencyKey: string }): Promise<Document>;
  forward(documentId: string, body: ForwardDocument, options: { idempotencyKey: string }): Promise<Document>;
  /** Whom documents may be forwarded to. */
  staff(options: { signal: AbortSignal }): Promise<DocumentStaff[]>;
  /** The content of an attachment; without it, files are named and cannot be opened. */
  openAttachment?(documentId: string, file: Attachment, options: { signal: AbortSignal }): Promise<Blob>;
  /** Tells when a document came or changed, until the signal ends it. Rejects where that cannot be told. */
  follow?(onChange: () => void, options: { signal: AbortSignal }): Promise<void>;
}

/** Staff of a unit, more than any school has. */
const mostStaff = 1_000;

/** The documents of one school at the central system, as the person signed in may handle them. */
export function clientDocuments(connection: Connection, schoolId: string): DocumentsSource {
  const documents = createDocuments(connection);
  return {
    list: async ({ q, status, urgency, cursor, limit }, { signal }) =>
      documents.list(
        schoolId,
        {
          limit,
          ...(q && { q }),
          ...(status && { status }),
          ...(urgency && { urgency }),
          ...(cursor && { cursor }),
        },
        { signal },
      ),
    open: (id, { signal }) => documents.get(schoolId, id, { signal }),
    markRead: (id, options) => documents.markRead(schoolId, id, options),
    acknowledge: (id, options) => documents.acknowledge(schoolId, id, {}, options),
    answer: (id, body, options) => documents.answer(schoolId, id, body, options),
    forward: (id, body, options) => documents.forward(schoolId, id, body, options),
    staff: ({ signal }) =>
      documents.listStaff(schoolId, { limit: 200 }, { signal }).collect({ limit: mostStaff }),
    openAttachment: async (documentId, { id }, { signal }) => {
      // Most visits open no file.
      const { downloadDocumentFile } = await import('@lienthong/sdk/files');
      return (await downloadDocumentFile(connection, { schoolId, documentId }, id, { signal })).content;
    },
    async follow(onChange, { signal }) {
      // Listening comes after the first paint.
      const { followSchool } = await import('../shared/school-events.ts');
      await followSchool(
        connection,
        schoolId,
        (event) => {
          if (event.type === 'reset' || event.kind === 'document') onChange();
        },
        signal,
      );
    },
  };
}
