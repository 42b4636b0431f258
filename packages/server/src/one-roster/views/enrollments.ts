import { sql, type RawBuilder } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Day } from '../../database/schema.ts';
import { ofClass } from './classes.ts';
import {
  common,
  head,
  joinChanged,
  known,
  morningOf,
  sectionId,
  sectionsOf,
  uuidsIn,
  yearBegan,
  type At,
  type Common,
  type View,
} from './view.ts';

type Enrollment = components['schemas']['OneRosterEnrollment'];

interface Columns extends Common {
  'user.sourcedId': string;
  'class.sourcedId': string;
  'school.sourcedId': string;
  role: Enrollment['role'];
  primary: 'true' | 'false' | null;
  beginDate: Day;
  endDate: Day | null;
}

/** Begun by today; what has ended is `tobedeleted`, so that a tool that asks for changes alone learns of it. */
function dated(alias: string, at: At): RawBuilder<unknown> {
  const until = sql.id(alias, 'valid_to');
  return sql`case when ${until} < ${at.today}::date then 'tobedeleted' else 'active' end as status,
    ${sql.id(alias, 'valid_from')} as "beginDate", ${until} + 1 as "endDate"`;
}

/**
 * A pupil is in the class, and in each of its subjects. Enrolments are read once and first: a planner without statistics would look
 * through those of the whole school for each class.
 */
function pupilRows(at: At): RawBuilder<unknown> {
  const only = at.within.pupilId ?? null;
  return sql`
    select concat_ws('.', k.id, k.subject, e.pupil_id, to_char(e.valid_from, 'YYYYMMDD')) as "sourcedId", ${dated('e', at)},
      coalesce(changed.at, ${yearBegan(at)}) as "dateLastModified", e.pupil_id::text as "user.sourcedId",
      ${sectionId(sql`k.id`, sql`k.subject`)} as "class.sourcedId", 'student' as role, null::text as "primary"
    from ${sectionsOf(at)} k
      join (with begun as materialized (
        select * from enrolments e where e.school_id = ${at.schoolId} and e.valid_from <= ${at.today}::date
      ) select * from begun) e on e.class_id = k.id
      ${joinChanged('pupil', sql`e.pupil_id`, at)}
    where ${only}::uuid is null or e.pupil_id = ${only}::uuid`;
}

/** The id is that of the duty; of several who have one class at a time, who came first is the primary one. */
function teacherRows(at: At): RawBuilder<unknown> {
  const other = sql`select from assignments b where b.school_id = a.school_id and b.class_id = a.class_id and b.role = a.role
    and b.subject_code is not distinct from a.subject_code and (b.valid_from, b.id) < (a.valid_from, a.id)
    and (b.valid_to is null or b.valid_to >= a.valid_from)`;
  const ended = sql`case when a.valid_to < ${at.today}::date then a.valid_to + 1 else a.valid_from end`;
  return sql`
    select a.id::text as "sourcedId", ${dated('a', at)}, ${morningOf(ended)} as "dateLastModified",
      a.account_id::text as "user.sourcedId", ${sectionId(sql`k.id`, sql`k.subject`)} as "class.sourcedId", 'teacher' as role,
      case when exists (${other}) then 'false' else 'true' end as "primary"
    from ${sectionsOf(at)} k
      join assignments a on a.school_id = ${at.schoolId} and a.class_id = k.id and a.role in ('homeroomTeacher', 'subjectTeacher')
        and a.subject_code is not distinct from k.subject and a.valid_from <= ${at.today}::date`;
}

export const enrollments: View<Columns, Enrollment> = {
  rows: (at) => sql`
    select e.*, ${at.schoolId}::text as "school.sourcedId"
    from (${at.staff ? sql`${pupilRows(at)} union all ${teacherRows(at)}` : pupilRows(at)}) e`,
  fields: {
    ...common,
    ...{ 'user.sourcedId': 'text', 'class.sourcedId': 'text', 'school.sourcedId': 'text', role: 'text' },
    ...{ primary: 'text', beginDate: 'day', endDate: 'day' },
  },
  members: new Set([
    ...Object.keys(common),
    ...['user', 'class', 'school', 'role', 'primary', 'beginDate', 'endDate'],
  ]),
  item: (row, refs, { schoolId }) => ({
    ...head(row),
    ...{ user: refs.user(row['user.sourcedId']), class: refs.class(row['class.sourcedId']) },
    ...{ school: refs.org(schoolId), role: row.role, ...known('primary', row.primary) },
    ...{ beginDate: row.beginDate, ...known('endDate', row.endDate) },
  }),
  within(field, value) {
    if (field === 'class.sourcedId') return ofClass(value);
    const ids = uuidsIn(value);
    // That of a duty says nothing of its class.
    return field === 'sourcedId' && ids.length === 2 ? { classId: ids[0] ?? '', pupilId: ids[1] ?? '' } : {};
  },
  touched: (row) => [[row.role === 'student' ? 'pupil' : 'account', row['user.sourcedId']]],
};
