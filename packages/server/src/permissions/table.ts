import type { Localized } from '../http/problem.ts';
import type { AppScope, Role, SiteKeyAllowance } from '../identity/caller.ts';

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
  office: 'the authority of the duty, on its own site',
  vendor: 'the vendor of the duty',
  grant: 'the school and the classes of its grant',
} as const;

export type Scope = keyof typeof scopes;

/** Who may: a role by duty, a site by its key, a vendor's app by a school's grant, or anybody signed in. */
export type Subject = Role | 'site' | 'officeSite' | 'app' | 'signedIn';

export interface PermissionRow {
  /** What the permission lets one do. */
  does: string;
  who: Partial<Record<Subject, Scope>>;
  /** What an app must have been granted, all of them; the contract names the same (`security`). */
  scopes?: readonly AppScope[];
  /** … and of these at least one: each opens a part of the answer. */
  anyScope?: readonly AppScope[];
  /** What the school must allow a site key for a site to do it, one of these; left out, any key may. */
  siteAllowances?: readonly SiteKeyAllowance[];
  /** Told to everybody else. */
  whyNot: Localized;
  /** Reading it shows data about people: each access is written to the school's audit ledger. */
  personal: boolean;
  /** Goes on while an authority has frozen the school: looking into what happened, and taking access back. */
  whenFrozen?: true;
}

/** The one table of rights. A contract operation names its row by `x-permission`; features ask for the others. */
export const permissions = {
  'identity.read-self': {
    does: 'Read one’s own account and duties',
    who: { signedIn: 'self' },
    whyNot: { vi: 'Cần đăng nhập để xem tài khoản của mình.', en: 'Sign in to see your account.' },
    personal: false,
    whenFrozen: true,
  },
  'identity.read-sessions': {
    does: 'See where one is signed in',
    who: { signedIn: 'self' },
    whyNot: {
      vi: 'Cần đăng nhập để xem các phiên đăng nhập của mình.',
      en: 'Sign in to see your sessions.',
    },
    personal: false,
    whenFrozen: true,
  },
  'identity.end-sessions': {
    does: 'End one of one’s own sessions, or all of them',
    who: { signedIn: 'self' },
    whyNot: {
      vi: 'Cần đăng nhập để kết thúc các phiên đăng nhập của mình.',
      en: 'Sign in to end your sessions.',
    },
    personal: false,
    whenFrozen: true,
  },
  'identity.read-site': {
    does: 'Learn which school a site key stands for and where its people sign in',
    who: { site: 'ownSite' },
    whyNot: {
      vi: 'Chỉ trang web có mã trang của trường gọi được.',
      en: 'Only a website with a site key may ask this.',
    },
    personal: false,
    whenFrozen: true,
  },
  'identity.read-office': {
    does: 'Learn which authority a key stands for and where its people sign in',
    who: { officeSite: 'ownSite' },
    whyNot: {
      vi: 'Chỉ trang web có mã trang của cơ quan quản lí gọi được.',
      en: 'Only a website with the key of an authority may ask this.',
    },
    personal: false,
    whenFrozen: true,
  },
  'site-keys.read': {
    does: 'See the site keys of the school, where they are used and which addresses were refused',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem mã trang của trường.',
      en: 'Only the principal sees the site keys of the school.',
    },
    personal: false,
    whenFrozen: true,
  },
  'site-keys.manage': {
    does: 'Make, change, replace and revoke site keys',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được tạo, sửa, thay và thu hồi mã trang của trường.',
      en: 'Only the principal makes, changes, replaces and revokes the site keys of the school.',
    },
    personal: false,
    whenFrozen: true,
  },
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
  'gradebook.list': {
    does: 'List gradebooks',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'classAndSubject', app: 'grant' },
    scopes: ['gradebook.read'],
    whyNot: {
      vi: 'Sổ điểm dành cho hiệu trưởng, giáo viên chủ nhiệm của lớp và giáo viên được phân công dạy môn.',
      en: 'Gradebooks are for the principal, the homeroom teacher of the class and the teacher assigned to the subject.',
    },
    personal: true,
  },
  'gradebook.read': {
    does: 'Read a gradebook with the marks of a whole class',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'classAndSubject', app: 'grant' },
    scopes: ['gradebook.read'],
    whyNot: {
      vi: 'Sổ điểm dành cho hiệu trưởng, giáo viên chủ nhiệm của lớp và giáo viên được phân công dạy môn.',
      en: 'Gradebooks are for the principal, the homeroom teacher of the class and the teacher assigned to the subject.',
    },
    personal: true,
  },
  'gradebook.write': {
    does: 'Enter and correct marks',
    who: { subjectTeacher: 'classAndSubject', app: 'grant' },
    scopes: ['gradebook.read', 'gradebook.write'],
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
  'changes.read': {
    does: 'Read what changed, or everything at once: of each kind of record what one may read of it elsewhere',
    who: { principal: 'school', app: 'grant' },
    anyScope: ['registry.classes', 'registry.pupil-names', 'gradebook.read'],
    whyNot: {
      vi: 'Chỉ hiệu trưởng và ứng dụng được trường cho phép đọc được các thay đổi và xuất dữ liệu của trường.',
      en: 'Changes and exports of a school are for its principal and for apps it has granted access.',
    },
    personal: true,
  },
  'changes.watch': {
    does: 'Be told at once which records changed, as far as one may read them; nothing of what is in them',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'classAndSubject', app: 'grant' },
    anyScope: ['registry.classes', 'registry.pupil-names', 'gradebook.read'],
    whyNot: {
      vi: 'Chỉ hiệu trưởng, giáo viên được phân công và ứng dụng được trường cho phép theo dõi được thay đổi.',
      en: 'Changes are told to the principal, to teachers with an assignment and to apps the school has granted access.',
    },
    personal: false,
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
  'files.upload': {
    does: 'Send a file to go with a notice; each one’s own only',
    who: { homeroomTeacher: 'class', subjectTeacher: 'class', principal: 'school' },
    whyNot: {
      vi: 'Chỉ giáo viên và hiệu trưởng được gửi tệp đính kèm thông báo.',
      en: 'Only teachers and the principal send files to go with a notice.',
    },
    personal: true,
  },
  'files.read': {
    does: 'Open a file that goes with a notice one may see, or that one has sent',
    who: {
      guardian: 'pupil',
      pupil: 'pupil',
      homeroomTeacher: 'class',
      subjectTeacher: 'class',
      principal: 'school',
    },
    whyNot: {
      vi: 'Tệp đính kèm dành cho gia đình nhận thông báo và giáo viên, hiệu trưởng của trường.',
      en: 'Files are for the families a notice is for, and for the teachers and the principal of the school.',
    },
    personal: true,
  },
  'news.read': {
    does: 'Read the merged news and the state of its feeds',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    siteAllowances: ['publicReads'],
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
    siteAllowances: ['publicReads', 'admissions'],
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: false,
  },
  'admissions.file': {
    does: 'File an application for a child',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    siteAllowances: ['admissions'],
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: true,
  },
  'apps.list': {
    does: 'List apps: an officer all of the authority, a vendor its own',
    who: { departmentOfficer: 'office', vendor: 'vendor' },
    whyNot: {
      vi: 'Hồ sơ ứng dụng dành cho cán bộ Sở và nhà cung cấp của ứng dụng, trên trang của cơ quan thẩm định.',
      en: 'Registrations of apps are for the department’s officers and the app’s vendor, on the site of the authority.',
    },
    personal: false,
  },
  'apps.register': {
    does: 'Register an app for appraisal',
    who: { vendor: 'vendor' },
    whyNot: {
      vi: 'Chỉ người của nhà cung cấp được làm việc này với ứng dụng của mình.',
      en: 'Only the vendor’s own people do this with their app.',
    },
    personal: false,
  },
  'apps.read': {
    does: 'Read the registration, appraisal and reports of an app',
    who: { departmentOfficer: 'office', vendor: 'vendor' },
    whyNot: {
      vi: 'Hồ sơ ứng dụng dành cho cán bộ Sở và nhà cung cấp của ứng dụng, trên trang của cơ quan thẩm định.',
      en: 'Registrations of apps are for the department’s officers and the app’s vendor, on the site of the authority.',
    },
    personal: false,
  },
  'apps.update': {
    does: 'Change the registration of an app',
    who: { vendor: 'vendor' },
    whyNot: {
      vi: 'Chỉ người của nhà cung cấp được làm việc này với ứng dụng của mình.',
      en: 'Only the vendor’s own people do this with their app.',
    },
    personal: false,
  },
  'apps.appraise': {
    does: 'Approve, refuse, send back or suspend an app (thẩm định)',
    who: { departmentOfficer: 'office' },
    whyNot: {
      vi: 'Chỉ cán bộ Sở được thẩm định ứng dụng.',
      en: 'Only the department’s officers appraise apps.',
    },
    personal: false,
  },
  'apps.certify': {
    does: 'Hand in a certification report',
    who: { vendor: 'vendor' },
    whyNot: {
      vi: 'Chỉ người của nhà cung cấp được làm việc này với ứng dụng của mình.',
      en: 'Only the vendor’s own people do this with their app.',
    },
    personal: false,
  },
  'apps.manage-credentials': {
    does: 'Make, list and end client secrets of an app',
    who: { vendor: 'vendor' },
    whyNot: {
      vi: 'Chỉ người của nhà cung cấp được làm việc này với ứng dụng của mình.',
      en: 'Only the vendor’s own people do this with their app.',
    },
    personal: false,
  },
  'apps.read-grants': {
    does: 'Read which schools let an app read what',
    who: { departmentOfficer: 'office', vendor: 'vendor' },
    whyNot: {
      vi: 'Hồ sơ ứng dụng dành cho cán bộ Sở và nhà cung cấp của ứng dụng, trên trang của cơ quan thẩm định.',
      en: 'Registrations of apps are for the department’s officers and the app’s vendor, on the site of the authority.',
    },
    personal: false,
  },
  'apps.freeze': {
    does: 'Freeze an app, a school or a feature, and end that',
    who: { departmentOfficer: 'office' },
    whyNot: {
      vi: 'Chỉ cán bộ Sở được tạm dừng ứng dụng, trường hoặc chức năng.',
      en: 'Only the department’s officers freeze an app, a school or a feature.',
    },
    personal: false,
  },
  'apps.list-grantable': {
    does: 'List the apps the school may grant',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem và cho phép ứng dụng đọc dữ liệu của trường.',
      en: 'Only the principal sees and grants apps of the school.',
    },
    personal: false,
  },
  'apps.read-access': {
    does: 'See who may read what in the school and what was read',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem ứng dụng nào đọc dữ liệu của trường.',
      en: 'Only the principal sees which apps read data of the school.',
    },
    personal: false,
    whenFrozen: true,
  },
  'apps.grant': {
    does: 'Let an app read data of the school',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được cho phép ứng dụng đọc dữ liệu của trường.',
      en: 'Only the principal lets an app read data of the school.',
    },
    personal: false,
  },
  'apps.revoke': {
    does: 'End an app’s access to the school at once',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được thu hồi quyền của ứng dụng.',
      en: 'Only the principal ends an app’s access.',
    },
    personal: false,
    whenFrozen: true,
  },
  'audit.read': {
    does: 'Read the ledger of the school: who looked at or changed what',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem nhật kí truy cập dữ liệu của trường.',
      en: 'Only the principal reads the ledger of the school.',
    },
    personal: true,
    whenFrozen: true,
  },
  'audit.export': {
    does: 'Export the ledger of the school for verification',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xuất nhật kí truy cập dữ liệu của trường.',
      en: 'Only the principal exports the ledger of the school.',
    },
    personal: true,
    whenFrozen: true,
  },
  'audit.archive': {
    does: 'Remove old entries of the ledger, of which the school keeps an export',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được chuyển nhật kí cũ của trường vào lưu trữ.',
      en: 'Only the principal archives the ledger of the school.',
    },
    personal: true,
  },
  'privacy.export': {
    does: 'Export everything held about a pupil',
    who: { guardian: 'pupil', pupil: 'pupil', principal: 'school' },
    whyNot: {
      vi: 'Chỉ học sinh, cha mẹ hoặc người giám hộ của học sinh và hiệu trưởng được xuất dữ liệu của học sinh.',
      en: 'The data of a pupil are exported by the pupil, the guardians and the principal only.',
    },
    personal: true,
  },
  'privacy.erase': {
    does: 'Erase or anonymise what may be erased of a pupil who has left',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xóa dữ liệu; gia đình gửi yêu cầu cho nhà trường.',
      en: 'Only the principal erases data; a family asks the school.',
    },
    personal: true,
  },
  'privacy.read-consents': {
    does: 'Read the consents given for a pupil',
    who: { guardian: 'pupil', pupil: 'pupil', principal: 'school' },
    whyNot: {
      vi: 'Chỉ học sinh, cha mẹ hoặc người giám hộ của học sinh và hiệu trưởng được xem các sự đồng ý.',
      en: 'The consents for a pupil are shown to the pupil, the guardians and the principal only.',
    },
    personal: true,
    whenFrozen: true,
  },
  'privacy.give-consent': {
    does: 'Consent to an optional service or publication for a pupil',
    who: { guardian: 'pupil' },
    whyNot: {
      vi: 'Chỉ cha mẹ hoặc người giám hộ của học sinh được đồng ý thay cho học sinh.',
      en: 'Only a guardian of the pupil consents on behalf of the pupil.',
    },
    personal: true,
  },
  'privacy.withdraw-consent': {
    does: 'Withdraw a consent; a pupil where the child’s own agreement was needed',
    who: { guardian: 'pupil', pupil: 'pupil' },
    whyNot: {
      vi: 'Chỉ học sinh và cha mẹ hoặc người giám hộ của học sinh được rút lại sự đồng ý.',
      en: 'Only the pupil and the guardians of the pupil withdraw a consent.',
    },
    personal: true,
    whenFrozen: true,
  },
  'privacy.hold': {
    does: 'Read and set legal holds of a pupil',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem và đặt lệnh giữ hồ sơ.',
      en: 'Only the principal reads and sets legal holds.',
    },
    personal: true,
    whenFrozen: true,
  },
  'privacy.lift-hold': {
    does: 'Lift a legal hold of a pupil',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được gỡ lệnh giữ hồ sơ.',
      en: 'Only the principal lifts a legal hold.',
    },
    personal: true,
  },
  'privacy.read-retention': {
    does: 'Read how long the school keeps each kind of record',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem thời hạn lưu giữ dữ liệu của trường.',
      en: 'Only the principal reads the retention periods of the school.',
    },
    personal: false,
  },
  'privacy.set-retention': {
    does: 'Change how long the school keeps each kind of record',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được đặt thời hạn lưu giữ dữ liệu của trường.',
      en: 'Only the principal sets the retention periods of the school.',
    },
    personal: false,
  },
  'privacy.read-texts': {
    does: 'Read the texts a family is asked to agree to',
    who: { guardian: 'school', pupil: 'school', principal: 'school' },
    whyNot: {
      vi: 'Nội dung xin đồng ý dành cho học sinh, cha mẹ học sinh và hiệu trưởng của trường.',
      en: 'The texts to agree to are for pupils, guardians and the principal of the school.',
    },
    personal: false,
  },
  'privacy.publish-text': {
    does: 'Publish a new version of a text to agree to',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được công bố nội dung xin đồng ý.',
      en: 'Only the principal publishes texts to agree to.',
    },
    personal: false,
  },
  'webhooks.read': {
    does: 'See which addresses apps are told at, and what was sent: a principal those of every app, an app its own',
    who: { principal: 'school', app: 'grant' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng và ứng dụng được trường cho phép xem được các địa chỉ nhận tin.',
      en: 'Webhooks are shown to the principal and to apps the school has granted access.',
    },
    personal: false,
    whenFrozen: true,
  },
  'webhooks.manage': {
    does: 'Make and test a webhook of the app, and change its secret',
    who: { app: 'grant' },
    whyNot: {
      vi: 'Chỉ ứng dụng được trường cho phép mới tạo, thử và đổi mã bí mật của địa chỉ nhận tin.',
      en: 'Only an app that the school has granted access makes and tests webhooks and changes their secrets.',
    },
    personal: false,
  },
  'webhooks.remove': {
    does: 'End a webhook: a principal any, an app its own',
    who: { principal: 'school', app: 'grant' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng và ứng dụng đã thêm địa chỉ nhận tin mới gỡ được địa chỉ đó.',
      en: 'A webhook is removed by the principal or by the app that made it.',
    },
    personal: false,
    whenFrozen: true,
  },
  'one-roster.read-classes': {
    does: 'Read the school, its year, courses and classes as OneRoster has them',
    who: { app: 'grant' },
    scopes: ['registry.classes'],
    whyNot: {
      vi: 'Dữ liệu dạng OneRoster chỉ dành cho ứng dụng được trường cho phép.',
      en: 'OneRoster is for apps that the school has granted access.',
    },
    personal: false,
  },
  'one-roster.read-pupils': {
    does: 'Read pupils and who is in which class as OneRoster has them',
    who: { app: 'grant' },
    scopes: ['registry.pupil-names'],
    whyNot: {
      vi: 'Dữ liệu dạng OneRoster chỉ dành cho ứng dụng được trường cho phép.',
      en: 'OneRoster is for apps that the school has granted access.',
    },
    personal: true,
  },
  'one-roster.read-staff': {
    does: 'Read names and classes of staff as OneRoster has them',
    who: { app: 'grant' },
    scopes: ['registry.staff-names'],
    whyNot: {
      vi: 'Dữ liệu dạng OneRoster chỉ dành cho ứng dụng được trường cho phép.',
      en: 'OneRoster is for apps that the school has granted access.',
    },
    personal: true,
  },
  'one-roster.read-demographics': {
    does: 'Read birth date and sex of pupils as OneRoster has them',
    who: { app: 'grant' },
    scopes: ['registry.pupil-names', 'registry.pupil-details'],
    whyNot: {
      vi: 'Dữ liệu dạng OneRoster chỉ dành cho ứng dụng được trường cho phép.',
      en: 'OneRoster is for apps that the school has granted access.',
    },
    personal: true,
  },
  'one-roster.read-marks': {
    does: 'Read columns and marks as OneRoster has them',
    who: { app: 'grant' },
    scopes: ['gradebook.read'],
    whyNot: {
      vi: 'Dữ liệu dạng OneRoster chỉ dành cho ứng dụng được trường cho phép.',
      en: 'OneRoster is for apps that the school has granted access.',
    },
    personal: true,
  },
} as const satisfies Record<string, PermissionRow>;

export type Permission = keyof typeof permissions;

export function permissionRow(permission: Permission): PermissionRow {
  return permissions[permission];
}
