import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChangeEvent, ChangeKind } from '../database/schema/changes.ts';
import type { Day, Schema } from '../database/schema.ts';
import { inTenant } from '../database/tenant.ts';
import type { ChangeReach } from './reach.ts';

type Db = Transaction<Schema>;

export interface ChangeRow {
  kind: ChangeKind;
  id: string;
  seq: number;
  /** As this reader sees it: what leaves the classes it may see is removed. */
  event: ChangeEvent;
  at: Date;
  /** Of a pupil where it is today, within the reader's reach; of the others their own. Null for what was removed. */
  classId: string | null;
}

export interface ChangesAfter {
  schoolId: string;
  reach: ChangeReach;
  /** The last number read; 0 at the beginning. */
  after: number;
  /** The newest number when this reader began: it never held what had been removed by then. */
  since: number;
  today: Day;
  limit: number;
}

/** The next changes a reader may see, in the order of their numbers. */
export async function readChanges(db: Db, asked: ChangesAfter): Promise<ChangeRow[]> {
  const { schoolId, reach, after, since, today, limit } = asked;
  const { rows } = await sql<ChangeRow>`
    with asked as (
      select kind, "all", "classIds", "classSubjects"
      from jsonb_to_recordset(${JSON.stringify(reach)}::jsonb)
        as r (kind text, "all" boolean, "classIds" uuid[], "classSubjects" text[])
    ), seen as (
      select c.kind, c.record_id, c.seq, c.at,
        case when c.kind = 'pupil' then enrolled.class_id when c.event = 'saved' then c.class_ids[1] end as class_id
      from record_changes c
        join asked on asked.kind = c.kind and (asked."all" or c.class_ids && asked."classIds"
          or c.class_ids[1]::text || '/' || c.subject_code = any (asked."classSubjects"))
        left join lateral (
          select e.class_id from enrolments e
          where c.kind = 'pupil' and e.school_id = c.school_id and e.pupil_id = c.record_id
            and (asked."all" or e.class_id = any (asked."classIds"))
            and e.valid_from <= ${today} and (e.valid_to is null or e.valid_to >= ${today})
          order by e.valid_from desc, e.class_id limit 1
        ) enrolled on true
      where c.school_id = ${schoolId} and c.seq > ${after}
    )
    select kind, record_id as id, seq, at, class_id as "classId",
      case when class_id is null then 'removed' else 'saved' end as event
    from seen where class_id is not null or seq > ${since}
    order by seq limit ${limit}`.execute(db);
  return rows;
}

/** The newest number of a school; 0 where nothing was ever written. */
export async function newestChange(db: Kysely<Schema>, schoolId: string): Promise<number> {
  const newest = await db
    .selectFrom('record_changes')
    .select('seq')
    .where('school_id', '=', schoolId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.seq ?? 0;
}

/** Days entered, by school, so that this process asks once a day. */
const entered = new WeakMap<Kysely<Schema>, Map<string, Day>>();

/** Before anybody reads: enrolments that began or ended with a new day are changes, though nobody wrote them. */
export async function enterDay(db: Kysely<Schema>, schoolId: string, today: Day): Promise<void> {
  const days = entered.get(db) ?? new Map<string, Day>();
  entered.set(db, days);
  if ((days.get(schoolId) ?? '') >= today) return;
  await inTenant(db, { caller: { kind: 'anonymous' }, schoolId }, (trx) =>
    sql`select note_change_of_day(${today}::date)`.execute(trx),
  );
  days.set(schoolId, today);
}
