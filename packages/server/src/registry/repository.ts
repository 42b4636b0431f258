import { sql, type Transaction } from 'kysely';
import type { Day, Row, Schema } from '../database/schema.ts';
import type { PersonCaller } from '../identity/caller.ts';

type Db = Transaction<Schema>;

/** Schools of the caller's duties and, for officers, the directory of those below their authorities today; by code. */
export async function readSchoolsOf(
  db: Db,
  caller: PersonCaller,
  today: Day,
  afterCode: string | undefined,
  count: number,
): Promise<Row<'schools'>[]> {
  const schoolIds = caller.assignments.map(({ schoolId }) => schoolId);
  // A vendor works with an authority, not above its schools.
  const authorityIds = caller.assignments.flatMap(({ authorityId, vendorId }) =>
    vendorId ? [] : (authorityId ?? []),
  );
  const { rows } = await sql<Row<'schools'>>`
    with recursive below (id) as (
      select unnest(${authorityIds}::uuid[])
      union
      select link.authority_id from authority_links link join below on below.id = link.parent_id
      where link.valid_from <= ${today} and (link.valid_to is null or link.valid_to >= ${today})
    )
    select id, code, name, level from schools
    where (id = any(${schoolIds}::uuid[]) or id in (
        select school_id from school_authorities join below on below.id = authority_id
        where valid_from <= ${today} and (valid_to is null or valid_to >= ${today})))
      and (${afterCode ?? null}::text is null or code > ${afterCode ?? null}::text)
    order by code limit ${count}`.execute(db);
  return rows;
}

export async function findSchool(db: Db, schoolId: string): Promise<Row<'schools'> | undefined> {
  return db
    .selectFrom('schools')
    .select(['id', 'code', 'name', 'level'])
    .where('id', '=', schoolId)
    .executeTakeFirst();
}

export async function classExists(db: Db, schoolId: string, classId: string): Promise<boolean> {
  const found = await db
    .selectFrom('classes')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('id', '=', classId)
    .executeTakeFirst();
  return found !== undefined;
}

interface PageOf<Key> {
  schoolId: string;
  today: Day;
  after: Key | undefined;
  count: number;
}

export interface ClassRow {
  id: string;
  schoolYear: number;
  grade: number;
  name: string;
  size: number;
}

/** By grade and name; `7A10` comes after `7A9`, as in lists of gradebooks. */
export async function readClasses(
  db: Db,
  {
    schoolId,
    schoolYear,
    classIds,
    today,
    after,
    count,
  }: PageOf<readonly [number, string, string]> & {
    schoolYear: number;
    /** Only these; null for all. */
    classIds: readonly string[] | null;
  },
): Promise<ClassRow[]> {
  const { rows } = await sql<ClassRow>`
    select class.id, class.school_year as "schoolYear", class.grade, class.name, (
      select count(*) from enrolments
      where school_id = class.school_id and class_id = class.id
        and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})) as size
    from classes class
    where class.school_id = ${schoolId} and class.school_year = ${schoolYear}
      and (${classIds}::uuid[] is null or class.id = any (${classIds}::uuid[]))
      and (${after?.[0] ?? null}::int is null
        or (class.grade, length(class.name), class.name, class.id)
          > (${after?.[0] ?? null}::int, length(${after?.[1] ?? null}::text), ${after?.[1] ?? null}::text, ${after?.[2] ?? null}::uuid))
    order by class.grade, length(class.name), class.name, class.id limit ${count}`.execute(db);
  return rows;
}

export interface PupilRow {
  id: string;
  code: string;
  fullName: string;
  birthDate: Day;
  sex: 'unknown' | 'male' | 'female';
  ordinal: number;
}

/** In register order: the ordinals follow given name, then the rest, in Vietnamese collation. */
export async function readPupils(
  db: Db,
  { schoolId, classId, today, after, count }: PageOf<readonly [number, string]> & { classId: string },
): Promise<PupilRow[]> {
  return db
    .selectFrom('enrolments as enrolment')
    .innerJoin('pupils as pupil', (join) =>
      join.onRef('pupil.school_id', '=', 'enrolment.school_id').onRef('pupil.id', '=', 'enrolment.pupil_id'),
    )
    .select([
      'pupil.id',
      'pupil.code',
      'pupil.full_name as fullName',
      'pupil.birth_date as birthDate',
      'pupil.sex',
      'enrolment.ordinal',
    ])
    .where('enrolment.school_id', '=', schoolId)
    .where('enrolment.class_id', '=', classId)
    .where('enrolment.valid_from', '<=', today)
    .where((eb) => eb.or([eb('enrolment.valid_to', 'is', null), eb('enrolment.valid_to', '>=', today)]))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('enrolment.ordinal', 'pupil.id'), '>', tuple(after?.[0] ?? 0, after?.[1] ?? '')),
      ),
    )
    .orderBy('enrolment.ordinal')
    .orderBy('pupil.id')
    .limit(count)
    .execute();
}
