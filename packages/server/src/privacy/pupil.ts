import type { Transaction } from 'kysely';
import type { Row, Schema } from '../database/schema.ts';
import type { OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import type { PersonCaller } from '../identity/caller.ts';
import type { Permission } from '../permissions/index.ts';
import { plainText } from '../text.ts';

export type Db = Transaction<Schema>;
export type PupilRow = Row<'pupils'>;

/** Which pupil of which school. */
export interface PupilIds {
  schoolId: string;
  pupilId: string;
}

/** Permissions of this feature are for people; the route has already turned everybody else away. */
export function person({ caller }: Pick<OperationContext, 'caller'>): PersonCaller {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller;
}

/** The pupil, after the check that the caller may do this to this one. */
export async function pupilFor(
  context: OperationContext,
  { schoolId, pupilId }: PupilIds,
  permission: Permission,
): Promise<PupilRow> {
  const pupil = await context.db
    .selectFrom('pupils')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('id', '=', pupilId)
    .executeTakeFirst();
  if (!pupil) throw new Problem('pupil_unknown');
  context.assertMay(permission, { schoolId, pupilId });
  context.touched('pupil', [pupilId]);
  return pupil;
}

/** A text somebody typed; refused where it holds nothing but spaces. */
export function filled(typed: string, pointer: string): string {
  const text = plainText(typed);
  if (text !== '') return text;
  const detail = { vi: 'Chưa ghi nội dung.', en: 'There is nothing here but spaces.' };
  throw new Problem('validation_failed', { errors: [{ pointer, code: 'minLength', detail }] });
}
