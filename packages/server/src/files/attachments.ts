import type { components } from '@lienthong/specs/schema';
import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import type { FileType } from './file-type.ts';

type Db = Transaction<Schema>;
export type Attachment = components['schemas']['Attachment'];

interface Attaching {
  schoolId: string;
  noticeId: string;
  /** Who writes the notice: nobody attaches what somebody else has sent. */
  accountId: string;
  fileIds: readonly string[];
  now: Date;
}

/** Attaches files to a notice, in this order; all of them or, with a problem that names each wrong one, none. */
export async function attachFiles(
  db: Db,
  { schoolId, noticeId, accountId, fileIds, now }: Attaching,
): Promise<Attachment[]> {
  if (fileIds.length === 0) return [];
  const found = await db
    .selectFrom('files')
    .select(['id', 'name', 'type', 'size'])
    .where('school_id', '=', schoolId)
    .where('account_id', '=', accountId)
    .where('id', 'in', [...fileIds])
    .where('notice_id', 'is', null)
    .where('completed_at', 'is not', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .execute();
  const usable = new Map(found.map((file) => [file.id, onTheWire(file)]));
  assertUsable(fileIds, usable);
  for (const [position, id] of fileIds.entries())
    await db
      .updateTable('files')
      .set({ notice_id: noticeId, position, expires_at: null })
      .where('school_id', '=', schoolId)
      .where('id', '=', id)
      .execute();
  return fileIds.flatMap((id) => usable.get(id) ?? []);
}

/** Names each file that may not be attached. */
export function assertUsable(fileIds: readonly string[], usable: { has(fileId: string): boolean }): void {
  const { detail } = new Problem('attachment_unusable');
  const errors = fileIds.flatMap((id, index) =>
    usable.has(id) ? [] : [{ pointer: `/attachmentIds/${index}`, code: 'attachment_unusable', detail }],
  );
  if (errors.length > 0) throw new Problem('attachment_unusable', { errors });
}

/** What goes with these notices; a notice without any is left out. */
export async function attachmentsOf(
  db: Db,
  schoolId: string,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, Attachment[]>> {
  const attached = new Map<string, Attachment[]>();
  if (noticeIds.length === 0) return attached;
  const rows = await db
    .selectFrom('files')
    .select(['notice_id', 'id', 'name', 'type', 'size'])
    .where('school_id', '=', schoolId)
    .where('notice_id', 'in', [...noticeIds])
    .orderBy('notice_id')
    .orderBy('position')
    .execute();
  for (const { notice_id, ...file } of rows) {
    if (notice_id === null) continue;
    const known = attached.get(notice_id) ?? [];
    attached.set(notice_id, [...known, onTheWire(file)]);
  }
  return attached;
}

function onTheWire({
  id,
  name,
  type,
  size,
}: {
  id: string;
  name: string;
  type: string | null;
  size: number;
}): Attachment {
  return { id, name, type: type as FileType, size };
}
