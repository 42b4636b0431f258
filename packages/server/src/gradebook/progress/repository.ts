import { sql, type Transaction } from 'kysely';
import type { Day, Schema } from '../../database/schema.ts';

interface Column {
  gradebookId: string;
  slot: string;
  lockedAt: Date | null;
  pupils: number;
}

interface Cells {
  gradebookId: string;
  slot: string;
  entered: number;
  awaiting: number;
}

/** A column, and what the pupils of its class lack in it. */
export type CountedColumn = Column & Cells;

/** The columns of each gradebook, counted over who is in the class on the day. */
export async function countedColumns(
  db: Transaction<Schema>,
  schoolId: string,
  gradebookIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, CountedColumn[]>> {
  const books = sql`book as (
      select id, class_id from gradebooks where school_id = ${schoolId} and id = any(${[...gradebookIds]}::uuid[])
    ), register as (
      select class_id, pupil_id from enrolments
      where school_id = ${schoolId} and class_id in (select class_id from book)
        and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    )`;
  const { rows } = await sql<Column>`
    with ${books}, size as (
      select class_id, count(*)::int as pupils from register group by class_id
    )
    select c.gradebook_id as "gradebookId", c.slot, c.locked_at as "lockedAt", coalesce(s.pupils, 0) as pupils
    from book b join gradebook_columns c on c.school_id = ${schoolId} and c.gradebook_id = b.id
    left join size s on s.class_id = b.class_id`.execute(db);
  const { rows: cells } = await sql<Cells>`
    with ${books}
    select m.gradebook_id as "gradebookId", m.slot, count(*)::int as entered,
      (count(*) filter (where m.state = 'pendingMakeUp'))::int as awaiting
    from book b join register r on r.class_id = b.class_id
    join marks m on m.school_id = ${schoolId} and m.gradebook_id = b.id and m.pupil_id = r.pupil_id
    where m.state <> 'empty' group by m.gradebook_id, m.slot`.execute(db);
  // Put together here: a database that has no figures of its tables yet compares each of the one with each of the other.
  const counted = new Map(cells.map((each) => [`${each.gradebookId} ${each.slot}`, each]));
  const columns = new Map<string, CountedColumn[]>();
  for (const row of rows) {
    const { entered = 0, awaiting = 0 } = counted.get(`${row.gradebookId} ${row.slot}`) ?? {};
    const column = { ...row, entered, awaiting };
    const known = columns.get(row.gradebookId);
    if (known) known.push(column);
    else columns.set(row.gradebookId, [column]);
  }
  return columns;
}
