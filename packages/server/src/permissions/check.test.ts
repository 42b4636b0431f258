import { describe, expect, it } from 'vitest';
import type { Caller, Duty, PersonCaller, Role } from '../identity/caller.ts';
import { assertMay, may, reach, type Target } from './check.ts';
import { permissions, type Permission } from './table.ts';

const duty = (role: Role, more: Partial<Duty> = {}): Duty => ({
  role,
  schoolId: 'A',
  authorityId: null,
  classId: null,
  subjectCode: null,
  pupilId: null,
  ...more,
});
const person = (...assignments: Duty[]): PersonCaller => ({
  kind: 'person',
  accountId: 'p',
  displayName: '',
  assignments,
});

const people: Record<string, Caller> = {
  principal: person(duty('principal')),
  homeroom: person(duty('homeroomTeacher', { classId: '7A1' })),
  subject: person(duty('subjectTeacher', { classId: '7A1', subjectCode: 'toan' })),
  admissions: person(duty('admissionsOfficer')),
  guardian: person(duty('guardian', { pupilId: 'An' })),
  pupil: person(duty('pupil', { pupilId: 'An' })),
  ward: person(duty('wardOfficer', { authorityId: 'X' })),
  nobody: person(),
  site: { kind: 'site', siteKey: 'k', schoolId: 'A', allows: ['publicReads', 'admissions'], origin: 'o' },
  readingSite: { kind: 'site', siteKey: 'k', schoolId: 'A', allows: ['publicReads'], origin: 'o' },
  filingSite: { kind: 'site', siteKey: 'k', schoolId: 'A', allows: ['admissions'], origin: 'o' },
  otherSite: {
    kind: 'site',
    siteKey: 'k',
    schoolId: 'B',
    allows: ['publicReads', 'admissions'],
    origin: 'o',
  },
  anonymous: { kind: 'anonymous' },
};

/** Who may, of all of them, in the order above. */
const allowed = (permission: Permission, target: Target) =>
  Object.keys(people).filter((name) => may(people[name] as Caller, permission, target));

const mathsOf7A1 = { schoolId: 'A', classId: '7A1', subjectCode: 'toan' };
const people9: readonly [Permission, Target, string[]][] = [
  ['gradebook.write', mathsOf7A1, ['subject']],
  ['gradebook.write', { ...mathsOf7A1, subjectCode: 'nguVan' }, []],
  ['gradebook.write', { ...mathsOf7A1, classId: '7A2' }, []],
  ['gradebook.read', mathsOf7A1, ['principal', 'homeroom', 'subject']],
  ['gradebook.read', { ...mathsOf7A1, subjectCode: 'nguVan' }, ['principal', 'homeroom']],
  ['gradebook.read', { ...mathsOf7A1, schoolId: 'B' }, []],
  ['gradebook.publish-column', mathsOf7A1, ['subject']],
  ['gradebook.lock-column', mathsOf7A1, ['principal']],
  ['registry.list-pupils', { schoolId: 'A', classId: '7A1' }, ['principal', 'homeroom', 'subject']],
  ['registry.list-pupils', { schoolId: 'A', classId: '7A2' }, ['principal']],
  ['registry.list-classes', { schoolId: 'A' }, ['principal', 'homeroom', 'subject', 'admissions', 'ward']],
  [
    'contact-book.read',
    { schoolId: 'A', classId: '7A1', pupilId: 'An' },
    ['principal', 'homeroom', 'guardian', 'pupil'],
  ],
  ['contact-book.read', { schoolId: 'A', classId: '7A2', pupilId: 'Bình' }, ['principal']],
  ['contact-book.acknowledge', { schoolId: 'A', pupilId: 'An' }, ['guardian']],
  ['registry.list-classes', { schoolId: 'B' }, []],
  ['contact-book.write', { schoolId: 'A', classId: '7A1' }, ['principal', 'homeroom', 'subject']],
  ['news.manage', { schoolId: 'A' }, ['principal']],
];

describe('the permission table', () => {
  it.each(people9)('%s on %j is for %j', (permission, target, names) => {
    expect(allowed(permission, target)).toEqual(names);
  });

  it('opens public data to the school’s own site and to anybody signed in', () => {
    for (const permission of ['news.read', 'admissions.read-public', 'registry.read-school'] as const) {
      const names = allowed(permission, { schoolId: 'A' });
      expect(names).toContain('site');
      expect(names).toContain('nobody');
      expect(names).not.toContain('otherSite');
      expect(names).not.toContain('anonymous');
    }
  });

  it('opens to a site what the school allows its key', () => {
    const sites = (permission: Permission) =>
      allowed(permission, { schoolId: 'A' }).filter((name) => /site/i.test(name));
    expect(sites('news.read')).toEqual(['site', 'readingSite']);
    expect(sites('admissions.read-public')).toEqual(['site', 'readingSite', 'filingSite']);
    expect(sites('admissions.file')).toEqual(['site', 'filingSite']);
    expect(sites('identity.read-site')).toEqual(['site', 'readingSite', 'filingSite']);
    const file = () => assertMay(people['readingSite'] as Caller, 'admissions.file', { schoolId: 'A' });
    expect(file).toThrow('site_key_not_allowed');
  });

  it('says to everybody else, in both languages, why not', () => {
    for (const [name, { whyNot }] of Object.entries(permissions)) {
      expect(whyNot.vi, name).toMatch(/\.$/);
      expect(whyNot.en, name).toMatch(/\.$/);
    }
    expect(() => assertMay(people['guardian'] as Caller, 'gradebook.write', mathsOf7A1)).toThrow(
      'permission_denied',
    );
    expect(() => assertMay({ kind: 'anonymous' }, 'gradebook.write', mathsOf7A1)).toThrow('not_signed_in');
  });
});

describe('reach', () => {
  it('is everything for a principal, and the duties of the others', () => {
    expect(reach(people['principal'] as PersonCaller, 'gradebook.list', 'A')).toMatchObject({ all: true });
    const both = person(
      duty('homeroomTeacher', { classId: '7A1' }),
      duty('subjectTeacher', { classId: '7A2', subjectCode: 'toan' }),
      duty('subjectTeacher', { schoolId: 'B', classId: '9', subjectCode: 'toan' }),
    );
    expect(reach(both, 'gradebook.list', 'A')).toEqual({
      all: false,
      classIds: ['7A1'],
      classSubjects: [{ classId: '7A2', subjectCode: 'toan' }],
      pupilIds: [],
    });
    expect(reach(people['nobody'] as PersonCaller, 'gradebook.list', 'A')).toEqual({
      all: false,
      classIds: [],
      classSubjects: [],
      pupilIds: [],
    });
  });
});
