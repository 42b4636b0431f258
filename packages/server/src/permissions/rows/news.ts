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
    does: 'Register feeds of a school',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được thêm nguồn tin của trường.',
      en: 'Only the principal registers the feeds of a school.',
    },
    personal: false,
  },
} as const satisfies Record<`news.${string}`, PermissionRow>;
