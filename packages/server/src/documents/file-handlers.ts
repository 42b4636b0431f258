import type { Handlers } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { asAttachment } from '../files/index.ts';
import { bytesOf, findAttached } from './office-files.ts';
import { found } from './unit-handlers.ts';

export const documentFileHandlers: Handlers<'readDocumentFile'> = {
  async readDocumentFile({ path: { schoolId, documentId, fileId } }, context) {
    const { row } = await found(context, schoolId, documentId);
    const file = row.sent_id === null ? undefined : await findAttached(context.db, row.sent_id, fileId);
    if (!file) throw new Problem('file_unknown');
    context.touched('file', [fileId]);
    return {
      ...{ body: await bytesOf(context.db, fileId), version: file.sha256 },
      headers: {
        'Content-Type': file.type,
        'Content-Disposition': asAttachment(file.name),
        'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      },
    };
  },
};
