import type { PermissionRow } from '../table.ts';

export const siteStatusRows = {
  'site-status.report': {
    does: 'Report that a website of the school is live and which news it shows, where the school lets it',
    who: { site: 'ownSite' },
    whyNot: {
      vi: 'Chỉ trang web có mã trang của trường báo tình trạng của mình.',
      en: 'Only a website reports its own state, by the site key of its school.',
    },
    personal: false,
    withoutEntry: true,
  },
  'site-status.read': {
    does: 'See which units below have a live website with fresh news',
    who: { departmentOfficer: 'office', wardOfficer: 'office' },
    whyNot: {
      vi: 'Bảng tình trạng trang web dành cho cán bộ Sở, phường, xã trên trang của cơ quan mình.',
      en: 'The state of websites is for officers, on the site of their authority.',
    },
    personal: false,
  },
} as const satisfies Record<`site-status.${string}`, PermissionRow>;
