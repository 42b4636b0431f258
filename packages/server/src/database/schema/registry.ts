import type { Generated } from 'kysely';
import type { Dated, Day } from './columns.ts';

export type SchoolLevel = 'preschool' | 'primary' | 'lowerSecondary' | 'upperSecondary';
export type AuthorityKind = 'ministry' | 'department' | 'district' | 'ward';
export type StaffRole = 'principal' | 'homeroomTeacher' | 'subjectTeacher' | 'admissionsOfficer';
export type Relation = 'father' | 'mother' | 'other';

interface AuthoritiesTable extends Dated {
  id: string;
  kind: AuthorityKind;
  code: string;
  name: string;
}
interface AuthorityLinksTable extends Dated {
  authority_id: string;
  parent_id: string;
}
interface SchoolsTable {
  id: string;
  code: string;
  name: string;
  level: SchoolLevel;
}
interface SubjectsTable {
  code: string;
  name_vi: string;
  name_en: string;
}
interface SchoolAuthoritiesTable extends Dated {
  school_id: string;
  authority_id: string;
}
interface ClassesTable {
  school_id: string;
  id: string;
  school_year: number;
  grade: number;
  name: string;
}
interface PupilsTable {
  school_id: string;
  id: string;
  code: string;
  full_name: string;
  sort_name: string;
  birth_date: Day;
  sex: 'unknown' | 'male' | 'female';
  account_id: string | null;
  personal_id: Generated<string | null>;
}
interface EnrolmentsTable extends Dated {
  school_id: string;
  class_id: string;
  pupil_id: string;
  ordinal: number;
}
interface GuardianshipsTable extends Dated {
  school_id: string;
  pupil_id: string;
  account_id: string;
  relation: Relation;
}
interface AssignmentsTable extends Dated {
  school_id: string;
  id: string;
  account_id: string;
  role: StaffRole;
  class_id: string | null;
  subject_code: string | null;
}
interface OfficersTable extends Dated {
  authority_id: string;
  account_id: string;
}

export interface RegistrySchema {
  authorities: AuthoritiesTable;
  authority_links: AuthorityLinksTable;
  schools: SchoolsTable;
  subjects: SubjectsTable;
  school_authorities: SchoolAuthoritiesTable;
  classes: ClassesTable;
  pupils: PupilsTable;
  enrolments: EnrolmentsTable;
  guardianships: GuardianshipsTable;
  assignments: AssignmentsTable;
  officers: OfficersTable;
}
