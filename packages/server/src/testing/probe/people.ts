import type { Duty, Role } from '../../identity/caller.ts';
import { fixture } from '../fixture.ts';
import { neighbours } from './world.ts';

export type ProbeDuty = { role: Role; school: string } & Partial<
  Record<'classId' | 'subjectCode' | 'pupilId', NonNullable<Duty['classId']>>
> & { classOfPupil?: string; authority?: string; vendor?: string };

const { school, otherSchool, class7A1, class7A2, otherClass, pupils, pupilOf7A2, otherPupil } = fixture;
const { accounts, siteKey, otherSiteKey, officeKey, farOfficeKey } = fixture;

const staff = (role: Role, at: string, classId?: string, subjectCode?: string): ProbeDuty => ({
  ...{ role, school: at, ...(classId && { classId }), ...(subjectCode && { subjectCode }) },
});
const family = (
  role: 'guardian' | 'pupil',
  at: string,
  pupilId: string,
  classOfPupil: string,
): ProbeDuty => ({
  ...{ role, school: at, pupilId, classOfPupil },
});

const officer = (authority: string): ProbeDuty => ({ role: 'departmentOfficer', school: '', authority });
const vendorOf = (authority: string, vendor: string): ProbeDuty => ({
  ...{ role: 'vendor', school: '', authority, vendor },
});

export type Person = [name: string, account: string, at: string, duty?: ProbeDuty, knows?: readonly string[]];

/** Username, account, the site signed in on, and the duty there. */
export const people: readonly Person[] = [
  ['teacher', accounts.teacher, siteKey, staff('subjectTeacher', school, class7A1, 'toan')],
  ['literature', neighbours.literature, siteKey, staff('subjectTeacher', school, class7A1, 'nguVan')],
  ['teacherOf7A2', neighbours.teacherOf7A2, siteKey, staff('subjectTeacher', school, class7A2, 'toan')],
  ['homeroom', accounts.homeroom, siteKey, staff('homeroomTeacher', school, class7A1)],
  ['homeroomOf7A2', neighbours.homeroomOf7A2, siteKey, staff('homeroomTeacher', school, class7A2)],
  ['principal', accounts.principal, siteKey, staff('principal', school)],
  ['admissions', accounts.admissions, siteKey, staff('admissionsOfficer', school)],
  ['guardian', accounts.guardian, siteKey, family('guardian', school, pupils[0], class7A1)],
  [
    'guardianOfClassmate',
    neighbours.guardianOfClassmate,
    siteKey,
    family('guardian', school, pupils[1], class7A1),
  ],
  ['guardianOf7A2', neighbours.guardianOf7A2, siteKey, family('guardian', school, pupilOf7A2, class7A2)],
  ['pupil', accounts.pupil, siteKey, family('pupil', school, pupils[0], class7A1)],
  ['classmate', neighbours.classmate, siteKey, family('pupil', school, pupils[1], class7A1)],
  ['ward', accounts.ward, siteKey, staff('wardOfficer', school), [school]],
  ['department', accounts.department, siteKey, staff('departmentOfficer', school), [school, otherSchool]],
  [
    'ministry',
    accounts.ministry,
    siteKey,
    staff('departmentOfficer', school),
    [school, otherSchool, fixture.farSchool],
  ],
  ['former', accounts.former, siteKey],
  ['nobody', accounts.nobody, siteKey],
  // People of the other school on a page of this one …
  ['otherPrincipal', accounts.otherPrincipal, siteKey],
  ['otherTeacher', neighbours.otherTeacher, siteKey],
  ['otherAdmissions', neighbours.otherAdmissions, siteKey],
  ['otherPupil', neighbours.otherPupil, siteKey],
  // … at home …
  ['otherPrincipal', accounts.otherPrincipal, otherSiteKey, staff('principal', otherSchool)],
  [
    'otherTeacher',
    neighbours.otherTeacher,
    otherSiteKey,
    staff('subjectTeacher', otherSchool, otherClass, 'toan'),
  ],
  [
    'otherHomeroom',
    neighbours.otherHomeroom,
    otherSiteKey,
    staff('homeroomTeacher', otherSchool, otherClass),
  ],
  ['otherAdmissions', neighbours.otherAdmissions, otherSiteKey, staff('admissionsOfficer', otherSchool)],
  ['otherPupil', neighbours.otherPupil, otherSiteKey, family('pupil', otherSchool, otherPupil, otherClass)],
  ['guardian', accounts.guardian, otherSiteKey, family('guardian', otherSchool, otherPupil, otherClass)],
  [
    'department',
    accounts.department,
    otherSiteKey,
    staff('departmentOfficer', otherSchool),
    [school, otherSchool],
  ],
  // … and people of this school on a page of the other.
  ['principal', accounts.principal, otherSiteKey],
  ['teacher', accounts.teacher, otherSiteKey],
  ['pupil', accounts.pupil, otherSiteKey],
  ['ward', accounts.ward, otherSiteKey],
  // On sites of authorities.
  ['department', accounts.department, officeKey, officer(fixture.department), [school, otherSchool]],
  ['vendor', accounts.vendor, officeKey, vendorOf(fixture.department, fixture.vendor)],
  ['otherVendor', accounts.otherVendor, officeKey, vendorOf(fixture.department, fixture.otherVendor)],
  ['farOfficer', accounts.farOfficer, farOfficeKey, officer(fixture.otherDepartment), [fixture.farSchool]],
  ['farVendor', accounts.farVendor, farOfficeKey, vendorOf(fixture.otherDepartment, fixture.farVendor)],
  ['farOfficer', accounts.farOfficer, officeKey],
  ['department', accounts.department, farOfficeKey],
  ['vendor', accounts.vendor, farOfficeKey],
  ['ward', accounts.ward, officeKey],
  ['principal', accounts.principal, officeKey],
  ['teacher', accounts.teacher, officeKey],
  ['vendor', accounts.vendor, siteKey],
];
