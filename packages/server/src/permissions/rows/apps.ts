import type { PermissionRow } from '../table.ts';

export const appsRows = {
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
} as const satisfies Record<`apps.${string}`, PermissionRow>;
