import type { PermissionRow } from '../table.ts';

export const contactsRows = {
  'contacts.read': {
    does: 'Read the official mailbox and the contact directory of a unit',
    who: {
      departmentOfficer: 'authority',
      wardOfficer: 'authority',
      principal: 'school',
      homeroomTeacher: 'school',
      subjectTeacher: 'school',
      admissionsOfficer: 'school',
    },
    whyNot: {
      vi: 'Danh bạ của đơn vị dành cho cán bộ, giáo viên của trường và cơ quan quản lí trường.',
      en: 'The contact directory is for staff of the school and the authority above it.',
    },
    personal: true,
  },
  'contacts.update': {
    does: 'Change the contact directory of a unit',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được sửa danh bạ của đơn vị.',
      en: 'Only the principal changes the contact directory of a unit.',
    },
    personal: true,
  },
  'contacts.confirm': {
    does: 'Say that the contact directory was looked through and is right',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xác nhận danh bạ của đơn vị.',
      en: 'Only the principal confirms the contact directory of a unit.',
    },
    personal: true,
  },
  'contacts.read-public': {
    does: 'Read what a unit made public of its contact directory',
    who: { site: 'ownSite', signedIn: 'anySchool' },
    siteAllowances: ['publicReads'],
    whyNot: { vi: 'Mã trang này thuộc về trường khác.', en: 'This site key belongs to another school.' },
    personal: false,
  },
  'contacts.review-board': {
    does: 'See which units below have confirmed their contacts, and what is missing',
    who: { departmentOfficer: 'office', wardOfficer: 'office' },
    whyNot: {
      vi: 'Bảng rà soát danh bạ dành cho cán bộ Sở, phường, xã trên trang của cơ quan mình.',
      en: 'The board of contact reviews is for officers, on the site of their authority.',
    },
    personal: false,
  },
  'contacts.set-review': {
    does: 'Open and end review rounds, and say which mailboxes count as official',
    who: { departmentOfficer: 'office', wardOfficer: 'office' },
    whyNot: {
      vi: 'Chỉ cán bộ của cơ quan quản lí được đặt đợt rà soát và tên miền hộp thư.',
      en: 'Only officers of the authority set review rounds and domains of mailboxes.',
    },
    personal: false,
  },
} as const satisfies Record<`contacts.${string}`, PermissionRow>;
