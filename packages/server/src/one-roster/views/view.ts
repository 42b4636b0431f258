import { sql, type RawBuilder } from 'kysely';
import type { AppScope, Day } from '../../database/schema.ts';
import type { Language } from '../../http/problem.ts';
import type { FieldTypes } from '../conditions.ts';
import type { Refs } from '../refs.ts';

/** What a view shows: whose school, which year and day, and how far the caller's grant reaches. */
export interface At {
  schoolId: string;
  /** The running school year, by the year in which it starts. */
  year: number;
  today: Day;
  language: Language;
  /** Classes of the grant; null for all. */
  classIds: readonly string[] | null;
  /** The caller may read names of staff. */
  staff: boolean;
  /** Ids that everything asked for belongs to: said once more inside the view, where an index helps. */
  within: { classId?: string; gradebookId?: string; pupilId?: string };
  /** Only people of this class; without a subject those of the homeroom. */
  peopleOf?: { classId: string; subject: string | null };
}

export interface Common {
  sourcedId: string;
  status: 'active' | 'tobedeleted';
  dateLastModified: Date;
}

/** Records of one kind, read from the tables as they stand. */
export interface View<Row extends Common, Item> {
  /** A query with a column for each field, named as the standard names the field. */
  rows(at: At): RawBuilder<unknown>;
  /** What one may filter and sort by. */
  fields: FieldTypes;
  /** Fields that tell something for which a scope is needed: without it, nobody filters or sorts by them either. */
  scopes?: Readonly<Record<string, AppScope>>;
  /** Members of a record. */
  members: ReadonlySet<string>;
  /** Columns of `v` that a page is ordered by unless it is asked for otherwise; together they name one record. */
  order?: readonly string[];
  item(row: Row, refs: Refs, at: At): Item;
  /** Which ids a filter for one of these fields gives away. */
  within?(field: string, value: string): At['within'];
  /** Whom or what a record tells of, for the ledger. */
  touched(row: Row): readonly [kind: string, id: string][];
}

/** The part every record has. */
export const common = { sourcedId: 'text', status: 'text', dateLastModified: 'instant' } as const;

export function head({ sourcedId, status, dateLastModified }: Common) {
  return { sourcedId, status, dateLastModified: dateLastModified.toISOString() };
}

/** Members that have no value are left out, as the standard has them optional. */
export function known<Value, Name extends string>(
  name: Name,
  value: Value | null,
): Partial<Record<Name, Value>> {
  return (value === null ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}

/** The first moment of a day in Vietnam, of a column. */
export function morningOf(day: RawBuilder<unknown>): RawBuilder<Date> {
  return sql`(${day}::text || 'T00:00:00+07:00')::timestamptz`;
}

/** When the running year began: the time of what the registry keeps no time of. */
export function yearBegan({ year }: At): RawBuilder<Date> {
  return sql`${`${year}-08-01T00:00:00+07:00`}::timestamptz`;
}

/** Whether a dated row (enrolment, duty) holds today. */
export function holds(alias: string, { today }: At): RawBuilder<boolean> {
  const dated = sql.id(alias, 'valid_to');
  return sql`(${sql.id(alias, 'valid_from')} <= ${today}::date and (${dated} is null or ${dated} >= ${today}::date))`;
}

/** Classes of the running year that the grant reaches. */
export function classesOf({ schoolId, year, classIds, within, peopleOf }: At): RawBuilder<unknown> {
  const only = peopleOf?.classId ?? within.classId ?? null;
  return sql`(select c.id, c.grade, c.name from classes c
    where c.school_id = ${schoolId} and c.school_year = ${year}
      and (${classIds}::uuid[] is null or c.id = any (${classIds}::uuid[]))
      and (${only}::uuid is null or c.id = ${only}::uuid))`;
}

/** Classes as OneRoster has them: a class of the school by itself (no subject), and once for each subject it is taught. */
export function sectionsOf(at: At): RawBuilder<unknown> {
  const classes = classesOf(at);
  // By itself and first: a planner without statistics would work it out again for each enrolment.
  return sql`(with sections as materialized (
    select c.id, c.grade, c.name, null::text as subject from ${classes} c
    union all
    select c.id, c.grade, c.name, taught.subject from ${classes} c join (
      select g.class_id, g.subject_code as subject from gradebooks g where g.school_id = ${at.schoolId}
      union
      select a.class_id, a.subject_code from assignments a
      where a.school_id = ${at.schoolId} and a.role = 'subjectTeacher' and ${holds('a', at)}
    ) taught on taught.class_id = c.id) select * from sections)`;
}

/** `7A1` by its id, `Toán` of `7A1` by both. */
export function sectionId(classId: RawBuilder<unknown>, subject: RawBuilder<unknown>): RawBuilder<string> {
  return sql`concat_ws('.', ${classId}, ${subject})`;
}

/** The latest change of a record, joined as `changed`; its time is `changed.at`. */
export function joinChanged(
  kind: 'class' | 'pupil' | 'gradebook',
  id: RawBuilder<unknown>,
  { schoolId }: At,
) {
  return sql`left join (with latest as materialized (
      select r.record_id, r.at from record_changes r where r.school_id = ${schoolId} and r.kind = ${kind}
    ) select * from latest) changed on changed.record_id = ${id}`;
}

/** Names of subjects in the language asked for; `s` is the table. */
export function subjectName({ language }: At): RawBuilder<string> {
  return language === 'vi' ? sql`s.name_vi` : sql`s.name_en`;
}

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** Ids of ours that a composed one holds, in their order. */
export function uuidsIn(sourcedId: string): string[] {
  return sourcedId.slice(0, 200).match(uuid) ?? [];
}
