import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
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
  /** Of a pupil where it is today, within the reader's reach; of the others their own. Null for what was removed or is of no class. */
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

function withinReach({ exceptSubject, ...reach }: ChangeReach[number]): RawBuilder<boolean> {
  if (exceptSubject === undefined) return withinClasses(reach);
  return sql`(${withinClasses(reach)} and c.subject_code is distinct from ${exceptSubject})`;
}

function withinClasses({ all, classIds, classSubjects }: ChangeReach[number]): RawBuilder<boolean> {
  if (all) return sql`true`;
  const ofSubject = sql<boolean>`c.class_ids[1]::text || '/' || c.subject_code = any (${[...classSubjects]}::text[])`;
  return sql`(c.class_ids && ${[...classIds]}::uuid[] or ${ofSubject})`;
}

/** Rows looked at in one query: little where all are the reader's, much where most are for others. */
const windows = { first: 2, others: 20 };

/** The next changes a reader may see, in the order of their numbers. */
export async function readChanges(db: Db, asked: ChangesAfter): Promise<ChangeRow[]> {
  const found: ChangeRow[] = [];
  let { after } = asked;
  for (let wide = windows.first; asked.reach.length > 0; wide = windows.others) {
    const most = asked.limit * wide;
    const { rows, looked, last } = await within(db, { ...asked, after }, most);
    found.push(...rows);
    if (looked < most || found.length >= asked.limit) break;
    after = last;
  }
  return found.slice(0, asked.limit);
}

interface Window {
  rows: ChangeRow[];
  looked: number;
  last: number;
}

async function within(db: Db, asked: ChangesAfter, most: number): Promise<Window> {
  const { schoolId, reach, after, since, today } = asked;
  const pupils = reach.find(({ kind }) => kind === 'pupil');
  const ofReader = sql.join(
    reach.map((of) => sql`(c.kind = ${of.kind} and ${withinReach(of)})`),
    sql` or `,
  );
  const { rows } = await sql<ChangeRow & { looked: number; shown: boolean }>`
    with c as materialized (select * from changes_after(${schoolId}::uuid, ${after}::bigint, ${most}::int)),
      seen as (
        select c.*, (${ofReader}) as within, case
          when c.kind <> 'pupil' then case when c.event = 'saved' then c.class_ids[1] end
          else (
            select e.class_id from enrolments e
            where e.school_id = c.school_id and e.pupil_id = c.record_id
              and ${pupils && !pupils.all ? sql`e.class_id = any (${[...pupils.classIds]}::uuid[])` : sql`true`}
              and e.valid_from <= ${today} and (e.valid_to is null or e.valid_to >= ${today})
            order by e.valid_from desc, e.class_id limit 1)
          end as class_id
        from c),
      told as (
        -- What is of no class is there until it is removed; everything else while the reader sees a class of it.
        select seen.*, case when cardinality(class_ids) = 0 then event = 'saved' else class_id is not null end as there from seen)
    select kind, record_id as id, seq, at, class_id as "classId",
      case when there then 'saved' else 'removed' end as event,
      within and (there or seq > ${since}) as shown, (select count(*) from c) as looked
    from told
    -- The last one comes in any case: it says how far one has looked.
    where within and (there or seq > ${since}) or seq = (select max(seq) from c)
    order by seq`.execute(db);
  return {
    rows: rows.filter(({ shown }) => shown).map(({ shown: _, looked: _looked, ...row }) => row),
    looked: rows[0]?.looked ?? 0,
    last: rows.at(-1)?.seq ?? after,
  };
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
