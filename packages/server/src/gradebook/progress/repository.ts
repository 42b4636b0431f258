import { sql, type Transaction } from 'kysely';
import type { Day, Schema } from '../../database/schema.ts';

/** A column, and what the pupils of its class lack in it. */
export interface CountedColumn {
  gradebookId: string;
  slot: string;
  lockedAt: Date | null;
  pupils: number;
  entered: number;
  awaiting: number;
}

/** The columns of each gradebook, counted over who is in the class on the day. */
export async function countedColumns(
  db: Transaction<Schema>,
  schoolId: string,
  gradebookIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, CountedColumn[]>> {
  const { rows } = await sql<CountedColumn>`
    with book as (
      select id, class_id from gradebooks where school_id = ${schoolId} and id = any(${[...gradebookIds]}::uuid[])
    ), register as (
      select class_id, pupil_id from enrolments
      where school_id = ${schoolId} and class_id in (select class_id from book)
        and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    ), size as (
      select class_id, count(*)::int as pupils from register group by class_id
    ), cells as (
      select m.gradebook_id, m.slot, count(*)::int as entered,
        (count(*) filter (where m.state = 'pendingMakeUp'))::int as awaiting
      from book b join register r on r.class_id = b.class_id
      join marks m on m.school_id = ${schoolId} and m.gradebook_id = b.id and m.pupil_id = r.pupil_id
      where m.state <> 'empty' group by m.gradebook_id, m.slot
    )
    select c.gradebook_id as "gradebookId", c.slot, c.locked_at as "lockedAt", coalesce(s.pupils, 0) as pupils,
      coalesce(e.entered, 0) as entered, coalesce(e.awaiting, 0) as awaiting
    from book b join gradebook_columns c on c.school_id = ${schoolId} and c.gradebook_id = b.id
    left join size s on s.class_id = b.class_id
    left join cells e on e.gradebook_id = c.gradebook_id and e.slot = c.slot`.execute(db);
  const columns = new Map<string, CountedColumn[]>();
  for (const row of rows) columns.set(row.gradebookId, [...(columns.get(row.gradebookId) ?? []), row]);
  return columns;
}
