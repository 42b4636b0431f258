import type { Handlers, OperationContext, OperationId } from '../http/operation.ts';
import { callerId } from '../identity/caller.ts';
import type { Permission } from '../permissions/index.ts';
import { readOne, readPage, viewpoint, type PageQuery } from './collection.ts';
import { pagesAtOnce } from './pages-at-once.ts';
import type { Clause } from './query.ts';
import { classes, courses } from './views/classes.ts';
import { demographics } from './views/demographics.ts';
import { enrollments } from './views/enrollments.ts';
import { categories, lineItems, scoreScales } from './views/gradebook.ts';
import { orgs, schools } from './views/orgs.ts';
import { results } from './views/results.ts';
import { academicSessions, gradingPeriods, terms } from './views/sessions.ts';
import { students, teachers, users } from './views/users.ts';
import type { Common, View } from './views/view.ts';

export type OneRosterOperation = Extract<OperationId, `readOneRoster${string}`>;

interface PageInput {
  path: { schoolId: string };
  query: PageQuery;
}
interface OneInput {
  path: { schoolId: string; sourcedId: string };
  query: { fields?: string };
}

/** Views in the form of OneRoster 1.2. `baseUrl`: the address of this system, without a path. */
export function oneRosterHandlers({ baseUrl }: { baseUrl: string }): Handlers<OneRosterOperation> {
  const pages = pagesAtOnce();
  const many =
    <Row extends Common, Item, Name extends string>(
      permission: Permission,
      view: View<Row, Item>,
      name: Name,
      address: string,
    ) =>
    async ({ path: { schoolId }, query }: PageInput, context: OperationContext) => {
      const asked = { schoolId, permission, baseUrl, context };
      const page = { view, name, address, at: viewpoint(asked) };
      return pages.during(`${callerId(context.caller)}@${schoolId}`, () => readPage(page, query, asked));
    };
  const one =
    <Row extends Common, Item, Name extends string>(
      permission: Permission,
      view: View<Row, Item>,
      name: Name,
    ) =>
    async ({ path: { schoolId, sourcedId }, query }: OneInput, context: OperationContext) => {
      const asked = { schoolId, permission, baseUrl, context };
      return readOne({ view, name, at: viewpoint(asked) }, sourcedId, query.fields, asked);
    };
  /** People of one class, or what its gradebooks hold. */
  const ofClass =
    <Row extends Common, Item, Name extends string>(
      permission: Permission,
      view: View<Row, Item>,
      name: Name,
      /** Where it lies below the class, `rostering` and `students`. */
      [service, part]: readonly [service: string, part: string],
    ) =>
    async ({ path: { schoolId, sourcedId }, query }: OneInput & PageInput, context: OperationContext) => {
      const asked = { schoolId, permission, baseUrl, context };
      const at = viewpoint(asked);
      // A class that is not there, or out of reach, is told apart from one that is empty.
      await readOne({ view: classes, name: 'class', at }, sourcedId, undefined, asked);
      const [classId = '', subject = null] = sourcedId.split('.');
      const address = `${service}/v1p2/classes/${encodeURIComponent(sourcedId)}/${part}`;
      if (service === 'rostering')
        return readPage({ view, name, address, at: { ...at, peopleOf: { classId, subject } } }, query, asked);
      const fixed: Clause = { field: 'class.sourcedId', predicate: '=', value: sourcedId };
      return readPage({ view, name, address, at }, query, asked, [fixed]);
    };

  const [inClasses, ofPupils, ofStaff] = [
    'one-roster.read-classes',
    'one-roster.read-pupils',
    'one-roster.read-staff',
  ] as const;
  const [ofDetails, ofMarks] = ['one-roster.read-demographics', 'one-roster.read-marks'] as const;
  const roster = (path: string) => `rostering/v1p2/${path}`;
  const marks = (path: string) => `gradebook/v1p2/${path}`;
  return {
    readOneRosterOrgs: many(inClasses, orgs, 'orgs', roster('orgs')),
    readOneRosterOrg: one(inClasses, orgs, 'org'),
    readOneRosterSchools: many(inClasses, schools, 'orgs', roster('schools')),
    readOneRosterSchool: one(inClasses, schools, 'org'),
    readOneRosterAcademicSessions: many(
      inClasses,
      academicSessions,
      'academicSessions',
      roster('academicSessions'),
    ),
    readOneRosterAcademicSession: one(inClasses, academicSessions, 'academicSession'),
    readOneRosterTerms: many(inClasses, terms, 'academicSessions', roster('terms')),
    readOneRosterTerm: one(inClasses, terms, 'academicSession'),
    readOneRosterGradingPeriods: many(
      inClasses,
      gradingPeriods,
      'academicSessions',
      roster('gradingPeriods'),
    ),
    readOneRosterGradingPeriod: one(inClasses, gradingPeriods, 'academicSession'),
    readOneRosterCourses: many(inClasses, courses, 'courses', roster('courses')),
    readOneRosterCourse: one(inClasses, courses, 'course'),
    readOneRosterClasses: many(inClasses, classes, 'classes', roster('classes')),
    readOneRosterClass: one(inClasses, classes, 'class'),
    readOneRosterUsers: many(ofPupils, users, 'users', roster('users')),
    readOneRosterUser: one(ofPupils, users, 'user'),
    readOneRosterStudents: many(ofPupils, students, 'users', roster('students')),
    readOneRosterStudent: one(ofPupils, students, 'user'),
    readOneRosterTeachers: many(ofStaff, teachers, 'users', roster('teachers')),
    readOneRosterTeacher: one(ofStaff, teachers, 'user'),
    readOneRosterEnrollments: many(ofPupils, enrollments, 'enrollments', roster('enrollments')),
    readOneRosterEnrollment: one(ofPupils, enrollments, 'enrollment'),
    readOneRosterAllDemographics: many(ofDetails, demographics, 'demographics', roster('demographics')),
    readOneRosterDemographics: one(ofDetails, demographics, 'demographics'),
    readOneRosterStudentsOfClass: ofClass(ofPupils, students, 'users', ['rostering', 'students']),
    readOneRosterTeachersOfClass: ofClass(ofStaff, teachers, 'users', ['rostering', 'teachers']),
    readOneRosterCategories: many(ofMarks, categories, 'categories', marks('categories')),
    readOneRosterCategory: one(ofMarks, categories, 'category'),
    readOneRosterScoreScales: many(ofMarks, scoreScales, 'scoreScales', marks('scoreScales')),
    readOneRosterScoreScale: one(ofMarks, scoreScales, 'scoreScale'),
    readOneRosterLineItems: many(ofMarks, lineItems, 'lineItems', marks('lineItems')),
    readOneRosterLineItem: one(ofMarks, lineItems, 'lineItem'),
    readOneRosterResults: many(ofMarks, results, 'results', marks('results')),
    readOneRosterResult: one(ofMarks, results, 'result'),
    readOneRosterLineItemsOfClass: ofClass(ofMarks, lineItems, 'lineItems', ['gradebook', 'lineItems']),
    readOneRosterResultsOfClass: ofClass(ofMarks, results, 'results', ['gradebook', 'results']),
  };
}
