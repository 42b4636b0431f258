import type { PermissionRow } from '../table.ts';

export const oneRosterRows = {
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
} as const satisfies Record<`one-roster.${string}`, PermissionRow>;
