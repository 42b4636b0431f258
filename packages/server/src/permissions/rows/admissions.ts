import type { PermissionRow } from '../table.ts';

export const admissionsRows = {
  'admissions.read-public': {
    does: 'Read admission campaigns and the public list of applicants',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    siteAllowances: ['publicReads', 'admissions'],
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: false,
  },
  'admissions.file': {
    does: 'File an application for a child',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    siteAllowances: ['admissions'],
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: true,
  },
} as const satisfies Record<`admissions.${string}`, PermissionRow>;
