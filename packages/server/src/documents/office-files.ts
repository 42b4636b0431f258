import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { assertUsable, type Attachment } from '../files/index.ts';

type Db = Transaction<Schema>;

interface Attaching {
  authorityId: string;
  documentId: string;
  /** Who sends the document: nobody attaches what somebody else has sent. */
  accountId: string;
  fileIds: readonly string[];
  now: Date;
}

/** Attaches files to a document, in this order; all of them or, with a problem that names each wrong one, none. */
export async function attachOfficeFiles(
  db: Db,
  { authorityId, documentId, accountId, fileIds, now }: Attaching,
): Promise<void> {
  if (fileIds.length === 0) return;
  const found = await db
    .selectFrom('office_files')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('account_id', '=', accountId)
    .where('id', 'in', [...fileIds])
    .where('document_id', 'is', null)
    .where('completed_at', 'is not', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .execute();
  assertUsable(fileIds, new Set(found.map(({ id }) => id)));
  for (const [position, id] of fileIds.entries())
    await db
      .updateTable('office_files')
      .set({ document_id: documentId, position, expires_at: null })
      .where('id', '=', id)
      .execute();
}

/** What goes with these documents; a document without any is left out. */
export async function attachmentsOf(
  db: Db,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Attachment[]>> {
  const attached = new Map<string, Attachment[]>();
  if (documentIds.length === 0) return attached;
  const rows = await db
    .selectFrom('office_files')
    .select(['document_id', 'id', 'name', 'type', 'size'])
    .where('document_id', 'in', [...documentIds])
    .orderBy('document_id')
    .orderBy('position')
    .execute();
  for (const { document_id, type, ...file } of rows) {
    if (document_id === null) continue;
    const known = attached.get(document_id) ?? [];
    attached.set(document_id, [...known, { ...file, type: type as Attachment['type'] }]);
  }
  return attached;
}

/** An attachment of this document, whole as all attachments are. */
export async function findAttached(
  db: Db,
  documentId: string,
  fileId: string,
): Promise<{ name: string; type: string; sha256: string } | undefined> {
  const file = await db
    .selectFrom('office_files')
    .select(['name', 'type', 'sha256'])
    .where('document_id', '=', documentId)
    .where('id', '=', fileId)
    .executeTakeFirst();
  if (!file?.type || !file.sha256) return undefined;
  return { name: file.name, type: file.type, sha256: file.sha256 };
}
