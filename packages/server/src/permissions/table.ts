import type { Localized } from '../http/problem.ts';
import type { Role } from '../identity/caller.ts';

/** Where a right holds. */
export const scopes = {
  self: 'what concerns the caller alone',
  anySchool: 'public data, of whichever school',
  ownSite: 'the school of the site key',
  authority: 'the school of the site, while it stands below the officer’s authority',
  school: 'the school of the duty',
  class: 'the class of the duty',
  classAndSubject: 'the class and the subject of the duty',
  pupil: 'the pupil of the duty: the guardian’s child, or the pupil itself',
} as const;

export type Scope = keyof typeof scopes;

/** Who may: a role by duty, a school's site by its key, or anybody signed in. */
export type Subject = Role | 'site' | 'signedIn';

export interface PermissionRow {
  /** What the permission lets one do. */
  does: string;
  who: Partial<Record<Subject, Scope>>;
  /** Told to everybody else. */
  whyNot: Localized;
  /** Reading it shows data about people: each access is written to the school's audit ledger. */
  personal: boolean;
}

/** The one table of rights. A contract operation names its row by `x-permission`; features ask for the others. */
export const permissions = {
  'identity.read-self': {
    does: 'Read one’s own account and duties',
    who: { signedIn: 'self' },
    whyNot: { vi: 'Cần đăng nhập để xem tài khoản của mình.', en: 'Sign in to see your account.' },
    personal: false,
  },
  'identity.read-site': {
    does: 'Learn which school a site key stands for and where its people sign in',
    who: { site: 'ownSite' },
    whyNot: {
      vi: 'Chỉ trang web có mã trang của trường gọi được.',
      en: 'Only a website with a site key may ask this.',
    },
    personal: false,
  },
  'registry.list-schools': {
    does: 'List schools: an officer those of the authority, everybody else their own',
    who: { signedIn: 'self' },
    whyNot: { vi: 'Cần đăng nhập để xem các trường của mình.', en: 'Sign in to see your schools.' },
    personal: false,
  },
  'registry.read-school': {
    does: 'Read name, code and level of a school',
    who: { site: 'ownSite', signedIn: 'anySchool' },
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
    },
    whyNot: {
      vi: 'Danh sách lớp dành cho cán bộ, giáo viên của trường và cơ quan quản lí trường.',
      en: 'The list of classes is for staff of the school and the authority above it.',
    },
    personal: false,
  },
  'registry.list-pupils': {
    does: 'List the pupils of a class',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'class' },
    whyNot: {
      vi: 'Danh sách học sinh dành cho hiệu trưởng và giáo viên được phân công ở lớp này.',
      en: 'The list of pupils is for the principal and the teachers assigned to this class.',
    },
    personal: true,
  },
  'gradebook.list': {
    does: 'List gradebooks',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'classAndSubject' },
    whyNot: {
      vi: 'Sổ điểm dành cho hiệu trưởng, giáo viên chủ nhiệm của lớp và giáo viên được phân công dạy môn.',
      en: 'Gradebooks are for the principal, the homeroom teacher of the class and the teacher assigned to the subject.',
    },
    personal: true,
  },
  'gradebook.read': {
    does: 'Read a gradebook with the marks of a whole class',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'classAndSubject' },
    whyNot: {
      vi: 'Sổ điểm dành cho hiệu trưởng, giáo viên chủ nhiệm của lớp và giáo viên được phân công dạy môn.',
      en: 'Gradebooks are for the principal, the homeroom teacher of the class and the teacher assigned to the subject.',
    },
    personal: true,
  },
  'gradebook.write': {
    does: 'Enter and correct marks',
    who: { subjectTeacher: 'classAndSubject' },
    whyNot: {
      vi: 'Chỉ giáo viên được phân công dạy môn này ở lớp này được nhập điểm.',
      en: 'Only the teacher assigned to this subject in this class enters marks.',
    },
    personal: true,
  },
  'gradebook.publish': {
    does: 'Publish or lock a column of marks; which of the two, the next two rows decide',
    who: { subjectTeacher: 'classAndSubject', principal: 'school' },
    whyNot: {
      vi: 'Giáo viên bộ môn công bố cột điểm, hiệu trưởng khóa sổ.',
      en: 'The subject teacher publishes a column, the principal locks it.',
    },
    personal: true,
  },
  'gradebook.publish-column': {
    does: 'Publish a column to families (công bố)',
    who: { subjectTeacher: 'classAndSubject' },
    whyNot: {
      vi: 'Chỉ giáo viên được phân công dạy môn này ở lớp này được công bố điểm.',
      en: 'Only the teacher assigned to this subject in this class publishes its marks.',
    },
    personal: true,
  },
  'gradebook.lock-column': {
    does: 'Lock and unlock a column (khóa sổ)',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được khóa hoặc mở khóa sổ điểm.',
      en: 'Only the principal locks or unlocks a gradebook.',
    },
    personal: true,
  },
  'contact-book.read': {
    does: 'Read what a family sees of one pupil',
    who: { guardian: 'pupil', pupil: 'pupil', homeroomTeacher: 'class', principal: 'school' },
    whyNot: {
      vi: 'Sổ liên lạc chỉ dành cho học sinh, cha mẹ học sinh, giáo viên chủ nhiệm và hiệu trưởng.',
      en: 'A contact book is for the pupil, the guardians, the homeroom teacher and the principal only.',
    },
    personal: true,
  },
  'contact-book.write': {
    does: 'Write to the families of a class, or to one of them',
    who: { homeroomTeacher: 'class', subjectTeacher: 'class', principal: 'school' },
    whyNot: {
      vi: 'Chỉ giáo viên được phân công ở lớp này và hiệu trưởng được gửi thông báo cho gia đình.',
      en: 'Only the teachers assigned to this class and the principal write to its families.',
    },
    personal: true,
  },
  'contact-book.acknowledge': {
    does: 'Confirm having read a notice',
    who: { guardian: 'pupil' },
    whyNot: {
      vi: 'Chỉ cha mẹ hoặc người giám hộ của học sinh được xác nhận đã xem.',
      en: 'Only a guardian of the pupil confirms a notice.',
    },
    personal: true,
  },
  'news.read': {
    does: 'Read the merged news and the state of its feeds',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: false,
  },
  'news.manage': {
    does: 'Register feeds of a school',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được thêm nguồn tin của trường.',
      en: 'Only the principal registers the feeds of a school.',
    },
    personal: false,
  },
  'admissions.read-public': {
    does: 'Read admission campaigns and the public list of applicants',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: false,
  },
  'admissions.file': {
    does: 'File an application for a child',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: true,
  },
  'audit.read': {
    does: 'Read the ledger of the school: who looked at or changed what',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem nhật kí truy cập dữ liệu của trường.',
      en: 'Only the principal reads the ledger of the school.',
    },
    personal: true,
  },
  'audit.export': {
    does: 'Export the ledger of the school for verification',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xuất nhật kí truy cập dữ liệu của trường.',
      en: 'Only the principal exports the ledger of the school.',
    },
    personal: true,
  },
} as const satisfies Record<string, PermissionRow>;

export type Permission = keyof typeof permissions;

export function permissionRow(permission: Permission): PermissionRow {
  return permissions[permission];
}
