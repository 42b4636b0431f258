import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import type { Caller, PersonCaller } from '../identity/caller.ts';
import { denied, may } from './check.ts';
import { permissionRow, type Permission } from './table.ts';

/**
 * The check every operation passes before its handler. Whether a school exists at all is told only to those who may see
 * public data of any school; everybody else gets the same refusal either way.
 */
export async function authorise(
  trx: Transaction<Schema>,
  caller: Caller,
  permission: Permission,
  { schoolId, authorityId }: { schoolId: string | null; authorityId: string | null },
): Promise<void> {
  const row = permissionRow(permission);
  if (authorityId !== null) {
    if (!may(caller, permission, { authorityId })) throw denied(caller, permission);
    return;
  }
  if (schoolId === null) {
    const allowed =
      caller.kind === 'person'
        ? row.who.signedIn !== undefined
        : (caller.kind === 'site' && row.who.site !== undefined) ||
          (caller.kind === 'office' && row.who.officeSite !== undefined);
    if (!allowed) throw denied(caller, permission);
    return;
  }
  if (!may(caller, permission, { schoolId })) throw denied(caller, permission);
  if (row.who.signedIn === undefined && row.who.anybody === undefined) return;
  if (caller.kind === 'site' || caller.kind === 'app') return;
  if (caller.kind !== 'person' || !holdsDutyIn(caller, schoolId)) await assertSchoolExists(trx, schoolId);
}

function holdsDutyIn(caller: PersonCaller, schoolId: string): boolean {
  return caller.assignments.some((duty) => duty.schoolId === schoolId);
}

async function assertSchoolExists(trx: Transaction<Schema>, schoolId: string): Promise<void> {
  const found = await trx.selectFrom('schools').select('id').where('id', '=', schoolId).executeTakeFirst();
  if (!found) throw new Problem('not_found');
}
