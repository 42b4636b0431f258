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
} as const satisfies Record<`gradebook.${string}`, PermissionRow>;
