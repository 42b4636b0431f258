import type { PermissionRow } from '../table.ts';

export const contactBookRows = {
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
} as const satisfies Record<`contact-book.${string}`, PermissionRow>;
