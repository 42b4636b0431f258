import { sql, type Transaction } from 'kysely';
import type { Day, Schema, SchoolLevel } from '../../database/schema.ts';
import type { Sex } from './read-row.ts';

type Db = Transaction<Schema>;

export interface ClassRow {
  id: string;
  name: string;
  grade: number;
}
export interface PupilRow {
  id: string;
  code: string;
  fullName: string;
  birthDate: Day;
  sex: Sex;
}
export interface MemberRow extends PupilRow {
  classId: string;
  ordinal: number;
}

/** One list at a time: what is decided from what the school has must still hold when it is written. */
export async function lockRoster(db: Db, schoolId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roster ${schoolId}`}, 0))`.execute(db);
}

export async function readLevel(db: Db, schoolId: string): Promise<SchoolLevel> {
  const { level } = await db
    .selectFrom('schools')
    .select('level')
    .where('id', '=', schoolId)
    .executeTakeFirstOrThrow();
  return level;
}

export async function readClasses(db: Db, schoolId: string, schoolYear: number): Promise<ClassRow[]> {
  return db
    .selectFrom('classes')
    .select(['id', 'name', 'grade'])
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .execute();
}

export async function readPupils(db: Db, schoolId: string, codes: readonly string[]): Promise<PupilRow[]> {
  const { rows } = await sql<PupilRow>`
    select id, code, full_name as "fullName", birth_date as "birthDate", sex from pupils
    where school_id = ${schoolId} and code = any (${codes}::text[])
    order by id for update`.execute(db);
  return rows;
}

/** Who is on that day in these classes, and in which class of the school year these pupils are. */
export async function readMembers(
  db: Db,
  of: {
    schoolId: string;
    schoolYear: number;
    day: Day;
    classIds: readonly string[];
    pupilIds: readonly string[];
  },
): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select pupil.id, pupil.code, pupil.full_name as "fullName", pupil.birth_date as "birthDate", pupil.sex,
      enrolment.class_id as "classId", enrolment.ordinal
    from enrolments enrolment
    join classes class on class.school_id = enrolment.school_id and class.id = enrolment.class_id
    join pupils pupil on pupil.school_id = enrolment.school_id and pupil.id = enrolment.pupil_id
    where enrolment.school_id = ${of.schoolId} and class.school_year = ${of.schoolYear}
      and enrolment.valid_from <= ${of.day} and (enrolment.valid_to is null or enrolment.valid_to >= ${of.day})
      and (enrolment.class_id = any (${of.classIds}::uuid[]) or enrolment.pupil_id = any (${of.pupilIds}::uuid[]))
    order by enrolment.ordinal, pupil.id`.execute(db);
  return rows;
}

export interface PupilChange {
  id: string;
  code: string;
  fullName: string;
  sortName: string;
  birthDate: Day;
  sex: Sex;
}
export interface Place {
  pupilId: string;
  classId: string;
  ordinal: number;
}
export interface RosterChanges {
  classes: readonly ClassRow[];
  newPupils: readonly PupilChange[];
  changedPupils: readonly PupilChange[];
  /** Who comes into a class, and leaves whichever they were in. */
  arrivals: readonly Place[];
  /** Who has another number in the class they are in. */
  renumbered: readonly Place[];
}

export async function write(
  db: Db,
  { schoolId, schoolYear, day }: { schoolId: string; schoolYear: number; day: Day },
  { classes, newPupils, changedPupils, arrivals, renumbered }: RosterChanges,
): Promise<void> {
  if (classes.length > 0)
    await db
      .insertInto('classes')
      .values(
        classes.map(({ id, name, grade }) => ({
          school_id: schoolId,
          id,
          school_year: schoolYear,
          grade,
          name,
        })),
      )
      .execute();
  if (newPupils.length > 0)
    await db
      .insertInto('pupils')
      .values(
        newPupils.map(({ id, code, fullName, sortName, birthDate, sex }) => ({
          ...{ school_id: schoolId, id, code, full_name: fullName, sort_name: sortName },
          ...{ birth_date: birthDate, sex },
        })),
      )
      .execute();
  if (changedPupils.length > 0)
    await sql`
      update pupils set full_name = said.full_name, sort_name = said.sort_name, birth_date = said.birth_date, sex = said.sex
      from unnest(${changedPupils.map(({ id }) => id)}::uuid[], ${changedPupils.map(({ fullName }) => fullName)}::text[],
        ${changedPupils.map(({ sortName }) => sortName)}::text[], ${changedPupils.map(({ birthDate }) => birthDate)}::date[],
        ${changedPupils.map(({ sex }) => sex)}::text[]) as said (id, full_name, sort_name, birth_date, sex)
      where pupils.school_id = ${schoolId} and pupils.id = said.id`.execute(db);
  if (arrivals.length > 0) await enrol(db, { schoolId, schoolYear, day }, arrivals);
  if (renumbered.length > 0)
    await sql`
      update enrolments set ordinal = said.ordinal from ${places(renumbered)}
      where enrolments.school_id = ${schoolId} and enrolments.pupil_id = said.pupil_id
        and enrolments.class_id = said.class_id
        and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`.execute(db);
}

/** A pupil is in one class a day: the one before ends on the eve, and a year that was prepared already begins when it was to. */
async function enrol(
  db: Db,
  { schoolId, schoolYear, day }: { schoolId: string; schoolYear: number; day: Day },
  arrivals: readonly Place[],
): Promise<void> {
  await sql`
    update enrolments set valid_to = ${day}::date - 1 from ${places(arrivals)}
    where enrolments.school_id = ${schoolId} and enrolments.pupil_id = said.pupil_id
      and (valid_to is null or valid_to >= ${day})
      and (valid_from <= ${day} or exists (select from classes
        where school_id = ${schoolId} and id = enrolments.class_id and school_year = ${schoolYear}))`.execute(
    db,
  );
  await sql`
    insert into enrolments (school_id, class_id, pupil_id, ordinal, valid_from, valid_to)
    select ${schoolId}, said.class_id, said.pupil_id, said.ordinal, ${day}::date, (
      select min(later.valid_from) - 1 from enrolments later
      where later.school_id = ${schoolId} and later.pupil_id = said.pupil_id and later.valid_from > ${day}
        and (later.valid_to is null or later.valid_to >= later.valid_from))
    from ${places(arrivals)}
    on conflict (school_id, class_id, pupil_id, valid_from)
      do update set ordinal = excluded.ordinal, valid_to = excluded.valid_to`.execute(db);
}

function places(of: readonly Place[]) {
  return sql`unnest(${of.map(({ pupilId }) => pupilId)}::uuid[], ${of.map(({ classId }) => classId)}::uuid[],
    ${of.map(({ ordinal }) => ordinal)}::int[]) as said (pupil_id, class_id, ordinal)`;
}
