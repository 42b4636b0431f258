import { dayInVietnam } from '../clock.ts';
import type { OperationContext } from '../http/operation.ts';
import { reach } from '../permissions/index.ts';
import { noticeReaches } from './repository.ts';

/** Whether the notice stands in some contact book that the caller may read. */
export async function maySeeNotice(
  { caller, db, now }: OperationContext,
  schoolId: string,
  noticeId: string,
): Promise<boolean> {
  const readers = reach(caller, 'contact-book.read', schoolId);
  return noticeReaches(db, schoolId, noticeId, readers, dayInVietnam(now));
}
