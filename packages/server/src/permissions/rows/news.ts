import type { PermissionRow } from '../table.ts';

export const newsRows = {
  'news.read': {
    does: 'Read the merged news and the state of its feeds',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    siteAllowances: ['publicReads'],
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: false,
  },
  'news.read-published': {
    does: 'Fetch the merged news as a feed or a ready-made fragment, by its plain address',
    who: { anybody: 'anySchool' },
    whyNot: { vi: 'Địa chỉ này ai cũng đọc được.', en: 'Anybody may read this address.' },
    personal: false,
  },
  'news.manage': {
    does: 'Register, rename and remove feeds of a school, and have one read now',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được thêm, sửa hoặc bỏ nguồn tin của trường.',
      en: 'Only the principal registers, changes or removes the feeds of a school.',
    },
    personal: false,
  },
  'news.read-windows': {
    does: 'Read which feeds were read before 8:00 and before 17:00, and which were missed',
    who: { principal: 'school', wardOfficer: 'authority', departmentOfficer: 'authority' },
    whyNot: {
      vi: 'Nhật kí đọc nguồn tin dành cho hiệu trưởng và cán bộ cấp trên của trường.',
      en: 'The log of feed checks is for the principal and the officers above the school.',
    },
    personal: false,
  },
  'news.manage-authority': {
    does: 'Register, rename and remove the feeds that every unit below an authority has',
    who: { departmentOfficer: 'office', wardOfficer: 'office' },
    whyNot: {
      vi: 'Chỉ cán bộ được đăng kí nguồn tin của cơ quan mình, trên trang của cơ quan.',
      en: 'Only officers register the feeds of their own authority, on its site.',
    },
    personal: false,
  },
} as const satisfies Record<`news.${string}`, PermissionRow>;
