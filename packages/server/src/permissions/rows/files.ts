import type { PermissionRow } from '../table.ts';

export const filesRows = {
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
} as const satisfies Record<`files.${string}`, PermissionRow>;
