import type { PermissionRow } from '../table.ts';

export const gradebookRows = {
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
  'gradebook.read-remarks': {
    does: 'Read what is written about pupils in a gradebook: remarks, ratings of competences and qualities',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'classAndSubject', app: 'grant' },
    scopes: ['gradebook.read', 'gradebook.remarks'],
    whyNot: {
      vi: 'Nhận xét về học sinh dành cho hiệu trưởng, giáo viên chủ nhiệm của lớp và giáo viên được phân công dạy môn.',
      en: 'What is written about pupils is for the principal, the homeroom teacher of the class and the teacher assigned to the subject.',
    },
    personal: true,
  },
  'gradebook.write': {
    does: 'Enter and correct marks',
    who: { subjectTeacher: 'classAndSubject', homeroomTeacher: 'traitsOfClass', app: 'grant' },
    scopes: ['gradebook.read', 'gradebook.write'],
    whyNot: {
      vi: 'Chỉ giáo viên được phân công dạy môn này ở lớp này được nhập điểm; phẩm chất, năng lực do giáo viên chủ nhiệm nhập.',
      en: 'Only the teacher assigned to this subject in this class enters marks; competences and qualities are for the homeroom teacher.',
    },
    personal: true,
  },
  'gradebook.publish': {
    does: 'Publish or lock a column of marks; which of the two, the next two rows decide',
    who: { subjectTeacher: 'classAndSubject', homeroomTeacher: 'traitsOfClass', principal: 'school' },
    whyNot: {
      vi: 'Giáo viên bộ môn công bố cột điểm, hiệu trưởng khóa sổ.',
      en: 'The subject teacher publishes a column, the principal locks it.',
    },
    personal: true,
  },
  'gradebook.publish-column': {
    does: 'Publish a column to families (công bố)',
    who: { subjectTeacher: 'classAndSubject', homeroomTeacher: 'traitsOfClass' },
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
  'gradebook.change-columns': {
    does: 'Add a column of marks, or take an empty one away',
    who: { subjectTeacher: 'classAndSubject' },
    whyNot: {
      vi: 'Chỉ giáo viên được phân công dạy môn này ở lớp này được thêm, bớt cột điểm.',
      en: 'Only the teacher assigned to this subject in this class adds or removes columns.',
    },
    personal: true,
  },
  'gradebook.request-correction': {
    does: 'Ask for a change of a mark in a locked column, and take the request back',
    who: { subjectTeacher: 'classAndSubject', homeroomTeacher: 'traitsOfClass' },
    whyNot: {
      vi: 'Chỉ giáo viên được nhập điểm của sổ này được đề nghị sửa điểm.',
      en: 'Only the teacher who enters the marks of this gradebook asks for corrections.',
    },
    personal: true,
  },
  'gradebook.list-corrections': {
    does: 'Read requests for corrections',
    who: { principal: 'school', subjectTeacher: 'classAndSubject', homeroomTeacher: 'traitsOfClass' },
    whyNot: {
      vi: 'Đề nghị sửa điểm dành cho hiệu trưởng và giáo viên nhập điểm của sổ.',
      en: 'Requests for corrections are for the principal and the teacher who enters the marks.',
    },
    personal: true,
  },
  'gradebook.close-correction': {
    does: 'Decide on a correction or withdraw it; which of the two, the rows beside say',
    who: { principal: 'school', subjectTeacher: 'classAndSubject', homeroomTeacher: 'traitsOfClass' },
    whyNot: {
      vi: 'Hiệu trưởng duyệt đề nghị sửa điểm; người đề nghị được rút lại.',
      en: 'The principal decides on corrections; who asked may withdraw.',
    },
    personal: true,
  },
  'gradebook.decide-correction': {
    does: 'Approve or refuse a correction of a locked column',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được duyệt đề nghị sửa điểm.',
      en: 'Only the principal approves or refuses corrections.',
    },
    personal: true,
  },
} as const satisfies Record<`gradebook.${string}`, PermissionRow>;
