import { sql, type Transaction } from 'kysely';
import type { Row, Schema, Scoring } from '../database/schema.ts';
import type { ClassPeriodName } from '../database/schema/records.ts';

type Db = Transaction<Schema>;

export interface ClassRow {
  id: string;
  name: string;
  grade: number;
  schoolYear: number;
}

/** A subject of the class with its gradebooks. */
export interface BookRow {
  id: string;
  subjectCode: string;
  nameVi: string;
  nameEn: string;
  term: 1 | 2;
  scoring: Scoring;
  ruleSet: string;
  periodsPerYear: number;
}

export type RecordRow = Pick<
  Row<'class_records'>,
  | 'pupil_id'
  | 'period'
  | 'conduct'
  | 'excused'
  | 'unexcused'
  | 'note'
  | 'version'
  | 'updated_at'
  | 'updated_by'
>;

export type PeriodRow = Pick<Row<'class_periods'>, 'period' | 'version' | 'locked_at'>;

/** A record as it is to be written. */
export type RecordChange = Pick<
  RecordRow,
  'pupil_id' | 'conduct' | 'excused' | 'unexcused' | 'note' | 'version'
>;

export async function findClass(db: Db, schoolId: string, classId: string): Promise<ClassRow | undefined> {
  return db
    .selectFrom('classes')
    .select(['id', 'name', 'grade', 'school_year as schoolYear'])
    .where('school_id', '=', schoolId)
    .where('id', '=', classId)
    .executeTakeFirst();
}

export async function booksOf(db: Db, schoolId: string, classId: string): Promise<BookRow[]> {
  return db
    .selectFrom('gradebooks as g')
    .innerJoin('subjects as s', 's.code', 'g.subject_code')
    .select([
      'g.id',
      'g.subject_code as subjectCode',
      's.name_vi as nameVi',
      's.name_en as nameEn',
      'g.term',
      'g.scoring',
      'g.rule_set as ruleSet',
      'g.periods_per_year as periodsPerYear',
    ])
    .where('g.school_id', '=', schoolId)
    .where('g.class_id', '=', classId)
    .orderBy('g.subject_code')
    .orderBy('g.term')
    .execute();
}

export async function recordsOf(db: Db, schoolId: string, classId: string): Promise<RecordRow[]> {
  return db
    .selectFrom('class_records')
    .select([
      'pupil_id',
      'period',
      'conduct',
      'excused',
      'unexcused',
      'note',
      'version',
      'updated_at',
      'updated_by',
    ])
    .where('school_id', '=', schoolId)
    .where('class_id', '=', classId)
    .orderBy('pupil_id')
    .orderBy('period')
    .execute();
}

/** A period that nobody locked has no row. */
export async function periodOf(
  db: Db,
  schoolId: string,
  classId: string,
  period: ClassPeriodName,
): Promise<PeriodRow> {
  const found = await db
    .selectFrom('class_periods')
    .select(['period', 'version', 'locked_at'])
    .where('school_id', '=', schoolId)
    .where('class_id', '=', classId)
    .where('period', '=', period)
    .executeTakeFirst();
  return found ?? { period, version: 0, locked_at: null };
}

/** Holds the period until the transaction ends, so that writers of its records and of its lock queue up. */
export async function holdPeriod(
  db: Db,
  schoolId: string,
  classId: string,
  period: ClassPeriodName,
): Promise<PeriodRow> {
  // A row would do, but of most periods there is none before the first lock.
  await sql`select pg_advisory_xact_lock(7215024, hashtext(${`${classId}/${period}`}))`.execute(db);
  return periodOf(db, schoolId, classId, period);
}

export async function writePeriod(
  db: Db,
  at: { schoolId: string; classId: string },
  row: PeriodRow,
): Promise<void> {
  await db
    .insertInto('class_periods')
    .values({ school_id: at.schoolId, class_id: at.classId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'class_id', 'period'])
        .doUpdateSet({ version: row.version, locked_at: row.locked_at }),
    )
    .execute();
}

/** Names of those who wrote the records, by account. */
export async function namesOf(db: Db, records: readonly RecordRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(records.flatMap(({ updated_by }) => updated_by ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'display_name as name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Writes all changes of a batch in one statement; what stood there goes to the history first. */
export async function writeRecords(
  db: Db,
  at: { schoolId: string; classId: string; period: ClassPeriodName; accountId: string | null; now: Date },
  changes: readonly RecordChange[],
): Promise<void> {
  const { schoolId, classId, period, accountId, now } = at;
  await sql`
    with change as (
      select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (pupil_id uuid, conduct text, excused int,
        unexcused int, note text, version int)
    ), earlier as (
      insert into class_record_history (school_id, class_id, pupil_id, period, version, conduct, excused, unexcused, note,
        written_at, written_by)
      select r.school_id, r.class_id, r.pupil_id, r.period, r.version, r.conduct, r.excused, r.unexcused, r.note,
        r.updated_at, r.updated_by
      from class_records r join change c on c.pupil_id = r.pupil_id
      where r.school_id = ${schoolId} and r.class_id = ${classId} and r.period = ${period}
    )
    insert into class_records (school_id, class_id, pupil_id, period, conduct, excused, unexcused, note, version, updated_at,
      updated_by)
    select ${schoolId}::uuid, ${classId}::uuid, c.pupil_id, ${period}::text, c.conduct, c.excused, c.unexcused, c.note, c.version,
      ${now.toISOString()}::timestamptz, ${accountId}::uuid
    from change c
    on conflict (school_id, class_id, pupil_id, period) do update set conduct = excluded.conduct, excused = excluded.excused,
      unexcused = excluded.unexcused, note = excluded.note, version = excluded.version, updated_at = excluded.updated_at,
      updated_by = excluded.updated_by`.execute(db);
}
