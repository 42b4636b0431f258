import { asAttachment } from '../files/index.ts';
import type { Handlers, OperationContext, Reply } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { findAttached } from './office-files.ts';
import { bytesOf } from './office-uploads.ts';
import { found } from './unit-handlers.ts';

export const documentFileHandlers: Handlers<'readDocumentFile' | 'readSentDocumentFile'> = {
  async readDocumentFile({ path: { schoolId, documentId, fileId } }, context) {
    const { row } = await found(context, schoolId, documentId);
    if (row.sent_id === null) throw new Problem('file_unknown');
    context.touched('file', [fileId]);
    return contentOf(context, row.sent_id, fileId);
  },

  async readSentDocumentFile({ path: { authorityId, documentId, fileId } }, context) {
    const document = await context.db
      .selectFrom('documents')
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('id', '=', documentId)
      .executeTakeFirst();
    if (!document) throw new Problem('document_unknown');
    return contentOf(context, documentId, fileId);
  },
};

async function contentOf(
  { db }: OperationContext,
  sentId: string,
  fileId: string,
): Promise<Reply<Uint8Array>> {
  const file = await findAttached(db, sentId, fileId);
  if (!file) throw new Problem('file_unknown');
  return {
    ...{ body: await bytesOf(db, fileId), version: file.sha256 },
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': asAttachment(file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    },
  };
}
