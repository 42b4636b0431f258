import { sql, type RawBuilder } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import {
  classesOf,
  common,
  head,
  holds,
  joinChanged,
  known,
  morningOf,
  yearBegan,
  type At,
  type Common,
  type View,
} from './view.ts';

type User = components['schemas']['OneRosterUser'];
type Role = User['roles'][number]['role'];

interface Columns extends Common {
  givenName: string;
  middleName: string | null;
  familyName: string;
  identifier: string | null;
  enabledUser: 'true';
  'roles.role': Role[];
  grades: string[];
  'metadata.fullName': string;
}

/** A Vietnamese name begins with the family's and ends with the given one; who has one word only has it as both. */
function nameParts(name: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`split_part(${name}, ' ', 1) as "familyName", regexp_replace(${name}, '^.* ', '') as "givenName",
    nullif(case when ${name} ~ ' .* ' then regexp_replace(${name}, '^[^ ]* (.*) [^ ]*$', '\\1') end, '') as "middleName",
    ${name} as "metadata.fullName"`;
}

function studentRows(at: At): RawBuilder<unknown> {
  const only = at.within.pupilId ?? null;
  return sql`
    select p.id::text as "sourcedId", 'active' as status, coalesce(changed.at, ${yearBegan(at)}) as "dateLastModified",
      ${nameParts(sql`p.full_name`)}, p.code as identifier, 'true' as "enabledUser", array['student'] as "roles.role",
      array(select distinct c.grade::text from enrolments e join ${classesOf(at)} c on c.id = e.class_id
        where e.school_id = p.school_id and e.pupil_id = p.id and ${holds('e', at)} order by 1) as grades
    from pupils p ${joinChanged('pupil', sql`p.id`, at)}
    where p.school_id = ${at.schoolId} and (${only}::uuid is null or p.id = ${only}::uuid)
      and p.id in (select e.pupil_id from enrolments e join ${classesOf(at)} c on c.id = e.class_id
        where e.school_id = ${at.schoolId} and ${holds('e', at)})`;
}

/** Duties of today that the grant reaches: those of its classes or, when it has all, of the whole school. */
function duties(at: At): RawBuilder<boolean> {
  const { classIds, peopleOf } = at;
  const within = sql`(${classIds}::uuid[] is null or a.class_id = any (${classIds}::uuid[]))`;
  const duty = sql<boolean>`a.school_id = ${at.schoolId} and ${holds('a', at)} and ${within}`;
  if (peopleOf === undefined) return duty;
  return sql`${duty} and a.class_id = ${peopleOf.classId}::uuid and a.role in ('homeroomTeacher', 'subjectTeacher')
    and a.subject_code is not distinct from ${peopleOf.subject}::text`;
}

function teacherRows(at: At): RawBuilder<unknown> {
  return sql`
    select who.id::text as "sourcedId", 'active' as status, ${morningOf(sql`who.since`)} as "dateLastModified",
      ${nameParts(sql`who.display_name`)}, null::text as identifier, 'true' as "enabledUser", who.roles as "roles.role",
      '{}'::text[] as grades
    from (
      select account.id, account.display_name, max(a.valid_from) as since, array_agg(distinct case a.role
        when 'principal' then 'principal' when 'admissionsOfficer' then 'ext:admissionsOfficer' else 'teacher' end) as roles
      from assignments a join accounts account on account.id = a.account_id
      where ${duties(at)} group by account.id, account.display_name
    ) who`;
}

const places: readonly Role[] = ['principal', 'teacher', 'ext:admissionsOfficer', 'student'];

const view: Omit<View<Columns, User>, 'rows'> = {
  fields: {
    ...common,
    ...{ givenName: 'text', middleName: 'text', familyName: 'text', identifier: 'text', enabledUser: 'text' },
    ...{ 'roles.role': 'some', role: 'some', grades: 'set', 'metadata.fullName': 'text' },
  },
  scopes: { identifier: 'registry.pupil-codes' },
  members: new Set([
    ...Object.keys(common),
    ...['enabledUser', 'givenName', 'middleName', 'familyName', 'identifier', 'userIds', 'roles'],
    ...['primaryOrg', 'grades', 'metadata'],
  ]),
  item: (row, refs, { schoolId }) => ({
    ...head(row),
    ...{ enabledUser: row.enabledUser, givenName: row.givenName, ...known('middleName', row.middleName) },
    ...{ familyName: row.familyName, ...known('identifier', row.identifier) },
    ...(row.identifier !== null && { userIds: [{ type: 'pupilCode' as const, identifier: row.identifier }] }),
    // The first is the main one.
    roles: places
      .filter((role) => row['roles.role'].includes(role))
      .map((role, index) => ({
        ...{ roleType: index === 0 ? ('primary' as const) : ('secondary' as const), role },
        org: refs.org(schoolId),
      })),
    ...{ primaryOrg: refs.org(schoolId), grades: row.grades },
    metadata: { fullName: row['metadata.fullName'] },
  }),
  touched: (row) => [[row['roles.role'].includes('student') ? 'pupil' : 'account', row.sourcedId]],
};

/** `role` is what tools of the standard's earlier version filter by. */
const withRole = (rows: RawBuilder<unknown>) => sql`select u.*, u."roles.role" as role from (${rows}) u`;

export const students: View<Columns, User> = {
  ...view,
  rows: (at) => withRole(studentRows(at)),
  within: (field, value) => (field === 'sourcedId' ? { pupilId: value } : {}),
};

export const teachers: View<Columns, User> = { ...view, rows: (at) => withRole(teacherRows(at)) };

export const users: View<Columns, User> = {
  ...view,
  rows: (at) => withRole(at.staff ? sql`${studentRows(at)} union all ${teacherRows(at)}` : studentRows(at)),
};
