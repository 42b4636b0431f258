import { sql, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** What a feed says of the school it is of. */
export interface PublishingSchool {
  name: string;
  /** Of its website, where it has told one; else of this system. */
  homeUrl: string;
}

export async function publishingSchool(
  db: Transaction<Schema>,
  schoolId: string,
  publicUrl: string,
): Promise<PublishingSchool> {
  const { rows } = await sql<{ name: string; home: string | null }>`
    select name, (
      select origins[1] from site_keys
      where school_id = schools.id and revoked_at is null and cardinality(origins) > 0 order by created_at, id limit 1) as home
    from schools where id = ${schoolId}`.execute(db);
  const [school] = rows;
  if (!school) throw new Problem('not_found');
  return { name: school.name, homeUrl: `${school.home ?? publicUrl}/` };
}
