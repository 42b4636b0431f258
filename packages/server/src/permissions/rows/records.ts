import type { PermissionRow } from '../table.ts';

export const recordsRows = {
  'records.read': {
    does: 'Read the summary page of a class: all results, conduct, absences, levels',
    who: { principal: 'school', homeroomTeacher: 'class' },
    whyNot: {
      vi: 'Bảng tổng hợp của lớp dành cho giáo viên chủ nhiệm của lớp và hiệu trưởng.',
      en: 'The summary of a class is for its homeroom teacher and the principal.',
    },
    personal: true,
  },
  'records.write': {
    does: 'Enter conduct and absences of a class',
    who: { homeroomTeacher: 'class' },
    whyNot: {
      vi: 'Chỉ giáo viên chủ nhiệm của lớp được nhập kết quả rèn luyện và số buổi nghỉ.',
      en: 'Only the homeroom teacher of the class enters conduct and absences.',
    },
    personal: true,
  },
  'records.lock': {
    does: 'Lock and unlock the summary of a class (khóa sổ)',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được khóa hoặc mở khóa bảng tổng hợp.',
      en: 'Only the principal locks or unlocks the summary of a class.',
    },
    personal: true,
  },
} as const satisfies Record<`records.${string}`, PermissionRow>;
