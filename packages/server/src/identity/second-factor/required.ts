import { sql, type Kysely } from 'kysely';
import type { Day, Schema } from '../../database/schema.ts';
import type { Role } from '../caller.ts';

/**
 * Who must have a second factor unless the system is told otherwise: whoever sees or decides for many, and a vendor's people, who
 * make the secrets that open what schools granted.
 */
export const requiredByDefault: readonly Role[] = ['principal', 'departmentOfficer', 'wardOfficer', 'vendor'];

/** Whether the account holds a duty today, at whichever school, authority or vendor, for which a second factor is required. */
export async function isRequired(
  db: Kysely<Schema>,
  accountId: string,
  today: Day,
  requiredFor: readonly Role[],
): Promise<boolean> {
  if (requiredFor.length === 0) return false;
  const { rows } = await sql<{ role: Role }>`
    select role from assignments
      where account_id = ${accountId} and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
    union
    select 'guardian' from guardianships
      where account_id = ${accountId} and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
    union
    select 'pupil' from pupils as pupil where pupil.account_id = ${accountId} and exists (
      select from enrolments as place where place.school_id = pupil.school_id and place.pupil_id = pupil.id
        and place.valid_from <= ${today} and (place.valid_to is null or place.valid_to >= ${today}))
    union
    select 'vendor' from vendor_members
      where account_id = ${accountId} and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
    union
    select case when authority.kind in ('ministry', 'department') then 'departmentOfficer' else 'wardOfficer' end
      from officers as officer join authorities as authority on authority.id = officer.authority_id
      where officer.account_id = ${accountId}
        and officer.valid_from <= ${today} and (officer.valid_to is null or officer.valid_to >= ${today})
        and authority.valid_from <= ${today} and (authority.valid_to is null or authority.valid_to >= ${today})`.execute(
    db,
  );
  return rows.some(({ role }) => requiredFor.includes(role));
}
