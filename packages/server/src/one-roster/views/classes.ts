import { sql } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { sessionIds } from '../sessions.ts';
import {
  common,
  head,
  joinChanged,
  sectionId,
  sectionsOf,
  subjectName,
  uuidsIn,
  yearBegan,
  type At,
  type Common,
  type View,
} from './view.ts';

type Schemas = components['schemas'];

interface Taught extends Common {
  title: string;
  grades: string[];
  subjects: string[];
  subjectCodes: string[];
}
interface CourseColumns extends Taught {
  courseCode: string;
}
interface ClassColumns extends Taught {
  classCode: string;
  classType: 'homeroom' | 'scheduled';
  'course.sourcedId': string;
  'metadata.homeroomClass': string;
}

const taught = { grades: 'set', subjects: 'set', subjectCodes: 'set' } as const;

/** `toan.7`; of the class by itself `homeroom.7`. `k` is a class, `k.subject` what it is taught. */
const courseCode = sql`concat_ws('.', coalesce(k.subject, 'homeroom'), k.grade)`;
const courseId = ({ schoolId }: At) => sql`concat_ws('.', ${schoolId}::text, ${courseCode})`;
const subjects = (at: At) => sql`
  array[k.grade::text] as grades, case when k.subject is null then '{}' else array[${subjectName(at)}] end as subjects,
  case when k.subject is null then '{}' else array[k.subject] end as "subjectCodes"`;
const homeroomWord = ({ language }: At) => sql`${language === 'vi' ? 'Lớp' : 'Grade'}::text`;

export const courses: View<CourseColumns, Schemas['OneRosterCourse']> = {
  rows: (at) => sql`
    select distinct ${courseId(at)} as "sourcedId", 'active' as status, ${yearBegan(at)} as "dateLastModified",
      coalesce(${subjectName(at)}, ${homeroomWord(at)}) || ' ' || k.grade as title, ${courseCode} as "courseCode", ${subjects(at)}
    from ${sectionsOf(at)} k left join subjects s on s.code = k.subject`,
  fields: { ...common, title: 'text', courseCode: 'text', ...taught },
  members: new Set([
    ...Object.keys(common),
    ...['title', 'schoolYear', 'courseCode', 'grades', 'subjects', 'subjectCodes', 'org'],
  ]),
  item: (row, refs, { schoolId, year }) => ({
    ...head(row),
    ...{ title: row.title, schoolYear: refs.session(sessionIds.year(schoolId, year)) },
    ...{ courseCode: row.courseCode, grades: row.grades, subjects: row.subjects },
    ...{ subjectCodes: row.subjectCodes, org: refs.org(schoolId) },
  }),
  touched: () => [],
};

export const classes: View<ClassColumns, Schemas['OneRosterClass']> = {
  rows: (at) => sql`
    select ${sectionId(sql`k.id`, sql`k.subject`)} as "sourcedId", 'active' as status,
      coalesce(changed.at, ${yearBegan(at)}) as "dateLastModified", concat_ws(' ', ${subjectName(at)}, k.name) as title,
      concat_ws('.', k.name, k.subject) as "classCode", case when k.subject is null then 'homeroom' else 'scheduled' end as "classType",
      ${subjects(at)}, ${courseId(at)} as "course.sourcedId", k.id::text as "metadata.homeroomClass"
    from ${sectionsOf(at)} k left join subjects s on s.code = k.subject ${joinChanged('class', sql`k.id`, at)}`,
  fields: {
    ...common,
    ...{ title: 'text', classCode: 'text', classType: 'text', ...taught },
    ...{ 'course.sourcedId': 'text', 'metadata.homeroomClass': 'text' },
  },
  members: new Set([
    ...Object.keys(common),
    ...[
      'title',
      'classCode',
      'classType',
      'grades',
      'subjects',
      'subjectCodes',
      'course',
      'school',
      'terms',
      'metadata',
    ],
  ]),
  item: (row, refs, { schoolId, year }) => ({
    ...head(row),
    ...{ title: row.title, classCode: row.classCode, classType: row.classType },
    ...{ grades: row.grades, subjects: row.subjects, subjectCodes: row.subjectCodes },
    ...{ course: refs.course(row['course.sourcedId']), school: refs.org(schoolId) },
    terms: [1, 2].map((term) => refs.session(sessionIds.term(schoolId, year, term))),
    metadata: { homeroomClass: row['metadata.homeroomClass'] },
  }),
  within: (field, value) => (field === 'sourcedId' ? ofClass(value) : {}),
  touched: (row) => [['class', row['metadata.homeroomClass']]],
};

/** The class that the id of a class of OneRoster begins with. */
export function ofClass(sourcedId: string): At['within'] {
  const [classId] = uuidsIn(sourcedId);
  return classId !== undefined && sourcedId.startsWith(classId) ? { classId } : {};
}
