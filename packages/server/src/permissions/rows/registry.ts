import type { PermissionRow } from '../table.ts';

export const registryRows = {
  'registry.list-schools': {
    does: 'List schools: an officer those of the authority, everybody else their own',
    who: { signedIn: 'self' },
    whyNot: { vi: 'Cần đăng nhập để xem các trường của mình.', en: 'Sign in to see your schools.' },
    personal: false,
  },
  'registry.read-school': {
    does: 'Read name, code and level of a school',
    who: { site: 'ownSite', signedIn: 'anySchool', app: 'grant' },
    scopes: ['registry.classes'],
    siteAllowances: ['publicReads'],
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: false,
  },
  'registry.list-classes': {
    does: 'List classes with their size',
    who: {
      departmentOfficer: 'authority',
      wardOfficer: 'authority',
      principal: 'school',
      homeroomTeacher: 'school',
      subjectTeacher: 'school',
      admissionsOfficer: 'school',
      app: 'grant',
    },
    scopes: ['registry.classes'],
    whyNot: {
      vi: 'Danh sách lớp dành cho cán bộ, giáo viên của trường và cơ quan quản lí trường.',
      en: 'The list of classes is for staff of the school and the authority above it.',
    },
    personal: false,
  },
  'registry.list-pupils': {
    does: 'List the pupils of a class',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'class', app: 'grant' },
    scopes: ['registry.pupil-names'],
    whyNot: {
      vi: 'Danh sách học sinh dành cho hiệu trưởng và giáo viên được phân công ở lớp này.',
      en: 'The list of pupils is for the principal and the teachers assigned to this class.',
    },
    personal: true,
  },
  'registry.import': {
    does: 'Bring classes and pupils in from a list; an app only when it was granted all classes',
    who: { principal: 'school', app: 'grant' },
    scopes: ['registry.pupil-names', 'registry.pupil-codes', 'registry.pupil-details', 'registry.write'],
    whyNot: {
      vi: 'Chỉ hiệu trưởng được đưa danh sách lớp và học sinh vào.',
      en: 'Only the principal brings in classes and pupils.',
    },
    personal: true,
  },
} as const satisfies Record<`registry.${string}`, PermissionRow>;
