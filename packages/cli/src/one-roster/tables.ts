/** What may stand in a column. `to` names the file whose ids it holds. */
export type ColumnType =
  | { kind: 'id' | 'text' | 'list' | 'day' | 'number' | 'flag' | 'year' }
  | { kind: 'one of'; values: readonly string[] }
  | { kind: 'ref' | 'refs'; to: FileName };

export interface ColumnRule {
  name: string;
  required: boolean;
  type: ColumnType;
}

export const fileNames = [
  ...(['academicSessions', 'orgs', 'courses', 'classes', 'users', 'roles', 'enrollments'] as const),
  ...(['demographics', 'categories', 'lineItems', 'results'] as const),
] as const;
export type FileName = (typeof fileNames)[number];

/** Files of the standard that nothing is read from or written to here; a manifest names them all the same. */
export const otherFiles = [
  ...[
    'classResources',
    'courseResources',
    'lineItemLearningObjectiveIds',
    'lineItemScoreScales',
    'resources',
  ],
  ...['resultLearningObjectiveIds', 'resultScoreScales', 'scoreScales', 'userProfiles', 'userResources'],
] as const;

const text = (name: string): ColumnRule => ({ name, required: false, type: { kind: 'text' } });
const list = (name: string): ColumnRule => ({ name, required: false, type: { kind: 'list' } });
const day = (name: string): ColumnRule => ({ name, required: false, type: { kind: 'day' } });
const number = (name: string): ColumnRule => ({ name, required: false, type: { kind: 'number' } });
const flag = (name: string): ColumnRule => ({ name, required: false, type: { kind: 'flag' } });
const ref = (name: string, to: FileName): ColumnRule => ({
  name,
  required: false,
  type: { kind: 'ref', to },
});
const oneOf = (name: string, ...values: string[]): ColumnRule => ({
  ...{ name, required: false, type: { kind: 'one of', values } },
});
const must = (rule: ColumnRule): ColumnRule => ({ ...rule, required: true });
/** Every table begins with them; the last two are filled in where only changes are sent. */
const record: readonly ColumnRule[] = [
  { name: 'sourcedId', required: true, type: { kind: 'id' } },
  oneOf('status', 'active', 'tobedeleted'),
  text('dateLastModified'),
];

/** The columns of each file of OneRoster 1.2 CSV, in the standard's order. */
export const tables: Readonly<Record<FileName, readonly ColumnRule[]>> = {
  academicSessions: [
    ...record,
    must(text('title')),
    must(oneOf('type', 'gradingPeriod', 'semester', 'schoolYear', 'term')),
    ...[must(day('startDate')), must(day('endDate')), ref('parentSourcedId', 'academicSessions')],
    { name: 'schoolYear', required: true, type: { kind: 'year' } },
  ],
  orgs: [
    ...record,
    must(text('name')),
    must(oneOf('type', 'department', 'school', 'district', 'local', 'state', 'national')),
    ...[text('identifier'), ref('parentSourcedId', 'orgs')],
  ],
  courses: [
    ...record,
    ...[
      ref('schoolYearSourcedId', 'academicSessions'),
      must(text('title')),
      text('courseCode'),
      list('grades'),
    ],
    ...[must(ref('orgSourcedId', 'orgs')), list('subjects'), list('subjectCodes')],
  ],
  classes: [
    ...record,
    ...[must(text('title')), list('grades'), must(ref('courseSourcedId', 'courses')), text('classCode')],
    ...[must(oneOf('classType', 'homeroom', 'scheduled')), text('location')],
    must(ref('schoolSourcedId', 'orgs')),
    { name: 'termSourcedIds', required: true, type: { kind: 'refs', to: 'academicSessions' } },
    ...[list('subjects'), list('subjectCodes'), list('periods')],
  ],
  users: [
    ...record,
    ...[flag('enabledUser'), must(text('username')), list('userIds'), must(text('givenName'))],
    ...[must(text('familyName')), text('middleName'), text('identifier'), text('email'), text('sms')],
    ...[
      text('phone'),
      { name: 'agentSourcedIds', required: false, type: { kind: 'refs', to: 'users' } } as const,
    ],
    ...[list('grades'), text('password'), text('userMasterIdentifier'), text('preferredGivenName')],
    ...[text('preferredMiddleName'), text('preferredFamilyName'), ref('primaryOrgSourcedId', 'orgs')],
    text('pronouns'),
  ],
  roles: [
    ...record,
    ...[must(ref('userSourcedId', 'users')), must(oneOf('roleType', 'primary', 'secondary'))],
    ...[must(text('role')), day('beginDate'), day('endDate'), must(ref('orgSourcedId', 'orgs'))],
    text('userProfileSourcedId'),
  ],
  enrollments: [
    ...record,
    ...[must(ref('classSourcedId', 'classes')), must(ref('schoolSourcedId', 'orgs'))],
    ...[
      must(ref('userSourcedId', 'users')),
      must(oneOf('role', 'administrator', 'proctor', 'student', 'teacher')),
    ],
    ...[flag('primary'), day('beginDate'), day('endDate')],
  ],
  demographics: [
    { name: 'sourcedId', required: true, type: { kind: 'ref', to: 'users' } },
    ...record.slice(1),
    ...[day('birthDate'), oneOf('sex', 'male', 'female', 'unspecified', 'other')],
    ...[flag('americanIndianOrAlaskaNative'), flag('asian'), flag('blackOrAfricanAmerican')],
    ...[flag('nativeHawaiianOrOtherPacificIslander'), flag('white'), flag('demographicRaceTwoOrMoreRaces')],
    ...[flag('hispanicOrLatinoEthnicity'), text('countryOfBirthCode'), text('stateOfBirthAbbreviation')],
    ...[text('cityOfBirth'), text('publicSchoolResidenceStatus')],
  ],
  categories: [...record, must(text('title')), number('weight')],
  lineItems: [
    ...record,
    ...[must(text('title')), text('description'), must(day('assignDate')), must(day('dueDate'))],
    ...[must(ref('classSourcedId', 'classes')), must(ref('categorySourcedId', 'categories'))],
    ...[
      ref('academicSessionSourcedId', 'academicSessions'),
      number('resultValueMin'),
      number('resultValueMax'),
    ],
    ref('schoolSourcedId', 'orgs'),
  ],
  results: [
    ...record,
    ...[must(ref('lineItemSourcedId', 'lineItems')), must(ref('studentSourcedId', 'users'))],
    must(oneOf('scoreStatus', 'exempt', 'fully graded', 'not submitted', 'partially graded', 'submitted')),
    ...[number('score'), must(day('scoreDate')), text('comment'), text('textScore')],
    ...[
      ref('classSourcedId', 'classes'),
      flag('inProgress'),
      flag('incomplete'),
      flag('late'),
      flag('missing'),
    ],
  ],
};

/** Our own column: TX1 and so on, as `tx1`. */
export const slotColumn = 'metadata.slot';
