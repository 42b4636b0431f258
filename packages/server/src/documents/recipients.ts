import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Day, Schema, SchoolLevel } from '../database/schema.ts';
import { folded } from './search.ts';

type Db = Transaction<Schema>;

export interface Chosen {
  to: 'all' | 'levels' | 'chosen';
  levels: readonly SchoolLevel[];
  schoolIds: readonly string[];
}

/** Ids of the units below an authority on a day, as a subquery: in the tree of that day, however many levels it has. */
export function unitsBelow(
  authorityId: RawBuilder<string> | string,
  day: RawBuilder<Day> | Day,
): RawBuilder<unknown> {
  return sql`(
    with recursive below (id) as (
      select ${authorityId}::uuid
      union
      select link.authority_id from authority_links link join below on below.id = link.parent_id
      where link.valid_from <= ${day}::date and (link.valid_to is null or link.valid_to >= ${day}::date)
    )
    select stands.school_id from school_authorities stands join below on below.id = stands.authority_id
    where stands.valid_from <= ${day}::date and (stands.valid_to is null or stands.valid_to >= ${day}::date))`;
}

/** Those of the chosen kind that stand below the authority on the day. */
export async function recipientsOf(
  db: Db,
  authorityId: string,
  day: Day,
  { to, levels, schoolIds }: Chosen,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select school.id from schools school where school.id in ${unitsBelow(authorityId, day)}
      and (${to} = 'all' or (${to} = 'levels' and school.level = any(${[...levels]}::text[]))
        or (${to} = 'chosen' and school.id = any(${[...schoolIds]}::uuid[])))`.execute(db);
  return rows.map(({ id }) => id);
}

export interface UnitRow {
  schoolId: string;
  schoolCode: string;
  schoolName: string;
  level: SchoolLevel;
}

/** Part of a name or code, with or without diacritics. */
export function nameHolds(q: string | undefined): RawBuilder<unknown> {
  if (q === undefined) return sql``;
  const part = `%${folded(q.toLowerCase()).replace(/[\\%_]/g, '\\$&')}%`;
  return sql`and (fold_vietnamese(school.name) like ${part} or lower(school.code) like ${part})`;
}

export async function unitsOf(
  db: Db,
  authorityId: string,
  day: Day,
  { level, q }: { level?: string | undefined; q?: string | undefined },
  after: readonly [string, string] | undefined,
  count: number,
): Promise<{ rows: UnitRow[]; total: number }> {
  const where = sql`school.id in ${unitsBelow(authorityId, day)}
    ${level === undefined ? sql`` : sql`and school.level = ${level}`} ${nameHolds(q)}`;
  const { rows } = await sql<UnitRow>`
    select school.id as "schoolId", school.code as "schoolCode", school.name as "schoolName", school.level from schools school
    where ${where} ${after ? sql`and (school.name collate "C", school.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by school.name collate "C", school.id limit ${count}`.execute(db);
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from schools school where ${where}`.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}
