import { createHash } from 'node:crypto';
import type { ChangeKind } from '../database/schema/changes.ts';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Caller } from '../identity/caller.ts';
import { may, reach, traitsSubject, type Permission } from '../permissions/index.ts';

/** Whose records of one kind a reader is told of: all, those of some classes, or of some subjects in a class. */
export interface KindReach {
  kind: ChangeKind;
  all: boolean;
  classIds: readonly string[];
  /** `classId/subjectCode` */
  classSubjects: readonly string[];
  /** Left out of all of these: another scope opens its records. */
  exceptSubject?: string;
}
export type ChangeReach = readonly KindReach[];

/** The right to read a record is the right to hear of it. */
const rights: Record<ChangeKind, Permission> = {
  class: 'registry.list-classes',
  pupil: 'registry.list-pupils',
  gradebook: 'gradebook.read',
  summary: 'records.read',
  notice: 'contact-book.read',
  document: 'documents.read-all',
  contacts: 'contacts.read',
  article: 'articles.write',
};

/** What the caller may be told of in this school; a kind that is closed to it is left out. */
export function changeReach(caller: Caller, schoolId: string): ChangeReach {
  const remarks = may(caller, 'gradebook.read-remarks', { schoolId });
  const closed = (kind: ChangeKind) => kind === 'gradebook' && !remarks && { exceptSubject: traitsSubject };
  return (Object.keys(rights) as ChangeKind[]).flatMap((kind) => {
    const { all, classIds, classSubjects } = reach(caller, rights[kind], schoolId);
    const pairs = classSubjects.map(({ classId, subjectCode }) => `${classId}/${subjectCode}`);
    return all || classIds.length + pairs.length > 0
      ? { kind, all, classIds: [...classIds].sort(), classSubjects: pairs.sort(), ...closed(kind) }
      : [];
  });
}

/** Stands for what a reader may be told, down to the fields: a cursor of another extent does not lead on. */
export function extentOf(caller: Caller, reached: ChangeReach): string {
  const scopes = caller.kind === 'app' ? [...caller.scopes].sort() : [];
  return createHash('sha256')
    .update(JSON.stringify([reached, scopes]))
    .digest('base64url')
    .slice(0, 12);
}

/** The features that the kinds are of: while one rests, so does what is told of it. */
const features: Record<ChangeKind, string> = {
  class: 'registry',
  pupil: 'registry',
  gradebook: 'gradebook',
  summary: 'gradebook',
  notice: 'contact-book',
  document: 'documents',
  contacts: 'contacts',
  article: 'articles',
};

/** {@link changeReach} for somebody who asks: refused while a feature of it is frozen. */
export async function reachedBy(
  trx: Transaction<Schema>,
  caller: Caller,
  schoolId: string,
): Promise<ChangeReach> {
  const reached = changeReach(caller, schoolId);
  // Passing a kind by for a while would lose its changes: the cursor would be beyond them.
  const asked = [...new Set(reached.map(({ kind }) => features[kind]))];
  await sql`select refuse_if_frozen(${schoolId}::uuid, feature) from unnest(${asked}::text[]) as feature`.execute(
    trx,
  );
  return reached;
}
