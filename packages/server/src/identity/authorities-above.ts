import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../database/schema.ts';

/** Ids of the authorities above a school on a day, its own and those above them, as a subquery. */
export function authoritiesAbove(schoolId: string, today: Day): RawBuilder<string> {
  return sql`(
    with recursive above (id) as (
      select stands.authority_id from school_authorities stands
      where stands.school_id = ${schoolId}
        and stands.valid_from <= ${today} and (stands.valid_to is null or stands.valid_to >= ${today})
      union
      select link.parent_id from authority_links link join above on above.id = link.authority_id
      where link.valid_from <= ${today} and (link.valid_to is null or link.valid_to >= ${today})
    )
    select id from above)`;
}
