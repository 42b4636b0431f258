import type { PermissionRow } from '../table.ts';

export const changesRows = {
  'changes.read': {
    does: 'Read what changed, or everything at once: of each kind of record what one may read of it elsewhere',
    who: { principal: 'school', app: 'grant' },
    anyScope: ['registry.classes', 'registry.pupil-names', 'gradebook.read', 'documents.read'],
    whyNot: {
      vi: 'Chỉ hiệu trưởng và ứng dụng được trường cho phép đọc được các thay đổi và xuất dữ liệu của trường.',
      en: 'Changes and exports of a school are for its principal and for apps it has granted access.',
    },
    personal: true,
  },
  'changes.watch': {
    does: 'Be told at once which records changed, as far as one may read them; nothing of what is in them',
    who: { principal: 'school', homeroomTeacher: 'class', subjectTeacher: 'classAndSubject', app: 'grant' },
    anyScope: ['registry.classes', 'registry.pupil-names', 'gradebook.read', 'documents.read'],
    whyNot: {
      vi: 'Chỉ hiệu trưởng, giáo viên được phân công và ứng dụng được trường cho phép theo dõi được thay đổi.',
      en: 'Changes are told to the principal, to teachers with an assignment and to apps the school has granted access.',
    },
    personal: false,
  },
} as const satisfies Record<`changes.${string}`, PermissionRow>;
