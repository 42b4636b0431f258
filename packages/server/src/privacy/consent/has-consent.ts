import type { ConsentPurpose, Day } from '../../database/schema.ts';
import { validOn } from '../family.ts';
import type { Db } from '../pupil.ts';
import { isInForce } from './in-force.ts';

/**
 * Whether the family has agreed that the school does this with the pupil's data on a day. Whoever publishes or charges asks
 * each time: a consent ends with its school year, with the guardianship, and the moment it is withdrawn. No answer is a no.
 */
export async function hasConsent(
  db: Db,
  schoolId: string,
  pupilId: string,
  purpose: ConsentPurpose,
  day: Day,
): Promise<boolean> {
  const rows = await db
    .selectFrom('consents as c')
    .innerJoin('pupils as p', (join) =>
      join.onRef('p.school_id', '=', 'c.school_id').onRef('p.id', '=', 'c.pupil_id'),
    )
    .innerJoin('guardianships as g', (join) =>
      join
        .onRef('g.school_id', '=', 'c.school_id')
        .onRef('g.pupil_id', '=', 'c.pupil_id')
        .onRef('g.account_id', '=', 'c.account_id'),
    )
    .where('c.school_id', '=', schoolId)
    .where('c.pupil_id', '=', pupilId)
    .where('c.purpose', '=', purpose)
    .where('c.valid_until', '>=', day)
    .select([
      'c.purpose',
      'c.child_agreed',
      'c.given_at',
      'c.valid_until',
      'c.withdrawn_at',
      'p.birth_date as birthDate',
      'g.valid_from',
      'g.valid_to',
    ])
    .execute();
  return rows.some((row) => isInForce(row, { birthDate: row.birthDate, isGuardian: validOn(row, day), day }));
}
