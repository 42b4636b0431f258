import { sql, type Transaction } from 'kysely';
import type { Day, Schema } from '../database/schema.ts';
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
  schoolId: string | null,
  today: Day,
): Promise<void> {
  const row = permissionRow(permission);
  if (schoolId === null) {
    const allowed =
      caller.kind === 'person'
        ? row.who.signedIn !== undefined
        : caller.kind === 'site' && row.who.site !== undefined;
    if (!allowed) throw denied(caller, permission);
    return;
  }
  if (!may(caller, permission, { schoolId })) throw denied(caller, permission);
  if (caller.kind !== 'person') return;
  if (row.who.signedIn !== undefined) {
    if (!holdsDutyIn(caller, schoolId)) await assertSchoolExists(trx, schoolId);
    return;
  }
  const bySchool = caller.assignments.some(
    (duty) => duty.schoolId === schoolId && row.who[duty.role] !== undefined,
  );
  if (!bySchool && !(await officerReaches(trx, caller, schoolId, today))) throw denied(caller, permission);
}

function holdsDutyIn(caller: PersonCaller, schoolId: string): boolean {
  return caller.assignments.some((duty) => duty.schoolId === schoolId);
}

async function assertSchoolExists(trx: Transaction<Schema>, schoolId: string): Promise<void> {
  const found = await trx.selectFrom('schools').select('id').where('id', '=', schoolId).executeTakeFirst();
  if (!found) throw new Problem('not_found');
}

/** Whether the school stands today under one of the authorities the caller is an officer of. */
export async function officerReaches(
  trx: Transaction<Schema>,
  caller: PersonCaller,
  schoolId: string,
  today: Day,
): Promise<boolean> {
  const authorityIds = caller.assignments.flatMap(({ authorityId }) => authorityId ?? []);
  if (authorityIds.length === 0) return false;
  const { rows } = await sql<{ reached: boolean }>`
    with recursive above (id) as (
      select authority_id from school_authorities
      where school_id = ${schoolId} and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
      union
      select link.parent_id from authority_links link join above on above.id = link.authority_id
      where link.valid_from <= ${today} and (link.valid_to is null or link.valid_to >= ${today})
    )
    select exists (select from above where id = any(${authorityIds}::uuid[])) as reached`.execute(trx);
  return rows[0]?.reached ?? false;
}
