import type { ContactReview, ContactRound, SiteStatus } from '@lienthong/elements/unit-board.js';
import type { UnitContacts } from '@lienthong/elements/unit-contacts.js';

export const contacts: UnitContacts = {
  ...{ schoolId: '01980000-0000-7000-8000-000000000001', version: 4, updatedBy: 'Phạm Thị Kim Loan' },
  ...{ mailbox: 'thcsnguyentrai.apd@hcm.edu.vn', mailboxKind: 'official', phone: '028 3891 0145' },
  ...{ address: '120 đường Vườn Lài, phường An Phú Đông', website: 'https://thcs-nguyentrai.example/' },
  publicParts: ['mailbox', 'phone', 'address'],
  people: [
    {
      ...{ duty: 'principal', name: 'Phạm Thị Kim Loan', title: null, phone: '028 3891 0146' },
      ...{ email: 'ptkloan.apd@hcm.edu.vn', public: false },
    },
    {
      ...{
        duty: 'deputy',
        name: 'Nguyễn Hữu Phước',
        title: 'Phó hiệu trưởng chuyên môn',
        phone: '028 3891 0148',
      },
      ...{ email: null, public: false },
    },
    {
      ...{ duty: 'office', name: 'Văn phòng nhà trường', title: null, phone: '028 3891 0145' },
      ...{ email: null, public: true },
    },
  ],
  ...{ missing: ['it'], domains: ['hcm.edu.vn', 'moet.edu.vn', 'tphcm.gov.vn'] },
  ...{ updatedAt: '2026-10-02T08:15:00+07:00', confirmedAt: '2026-04-10T09:00:00+07:00' },
  ...{ confirmedBy: 'Phạm Thị Kim Loan', changedSinceConfirmed: true, canEdit: true, canConfirm: true },
  reviews: [
    {
      ...{ roundId: 'r1', name: 'Rà soát hộp thư công vụ và danh bạ', state: 'waiting' },
      ...{ authorityName: 'Sở Giáo dục và Đào tạo Tân Giang', reviewBy: '2026-12-04' },
      reminders: [{ kind: 'opened', at: '2026-11-13T08:00:00+07:00' }],
    },
  ],
};

export const empty: UnitContacts = {
  ...contacts,
  ...{ version: 0, mailbox: null, mailboxKind: 'none', phone: null, address: null, website: null },
  ...{ publicParts: [], people: [], updatedAt: null, updatedBy: null, confirmedAt: null, confirmedBy: null },
  missing: ['mailbox', 'phone', 'address', 'website', 'principal', 'office', 'it'],
  changedSinceConfirmed: false,
};

export const round: ContactRound = {
  ...{ id: 'r1', name: 'Rà soát hộp thư công vụ và danh bạ', authorityId: 'a1', endedAt: null },
  ...{ authorityName: 'Sở Giáo dục và Đào tạo Tân Giang', reviewBy: '2026-12-04' },
  openedAt: '2026-11-13T08:00:00+07:00',
};

const units = [
  ['9926734501', 'Trường THCS Nguyễn Trãi', 'Phường An Phú Đông'],
  ['9926740301', 'Trường Tiểu học Kim Đồng', 'Phường Long Phước'],
  ['9900000701', 'Trường THPT Lê Quý Đôn', 'Sở Giáo dục và Đào tạo Tân Giang'],
  ['9926740102', 'Trường Mầm non Hoa Mai', 'Phường Long Phước'],
] as const;
const unit = (index: 0 | 1 | 2 | 3) => {
  const [schoolCode, schoolName, authorityName] = units[index];
  return { schoolId: `s${index}`, schoolCode, schoolName, authorityName };
};
const review = { phone: null, website: null, updatedAt: null, confirmedAt: null, reminders: [] };

export const reviews: ContactReview[] = [
  {
    ...{ ...unit(3), ...review, state: 'overdue', mailbox: null },
    missing: ['mailbox', 'phone', 'address', 'website', 'principal', 'office', 'it'],
    reminders: [{ kind: 'overdue', at: '2026-12-05T00:10:00+07:00' }],
  },
  { ...unit(0), ...review, state: 'waiting', mailbox: contacts.mailbox, missing: ['it'] },
  {
    ...{ ...unit(1), ...review, state: 'confirmed', mailbox: 'tieuhockimdong.lp@gmail.com' },
    ...{ missing: ['officialMailbox'], confirmedAt: '2026-11-17T15:20:00+07:00' },
  },
  {
    ...{ ...unit(2), ...review, state: 'confirmed', mailbox: 'thptlequydon@hcm.edu.vn' },
    ...{ missing: [], confirmedAt: '2026-11-14T10:05:00+07:00' },
  },
];

const fresh = { fresh: true, lastSuccessAt: '2026-11-22T07:42:00+07:00' };
const unknown = { fresh: false, lastSuccessAt: null };
const silent = {
  origin: null,
  version: null,
  lastHeartbeatAt: null,
  feeds: { department: unknown, ward: unknown },
};

export const sites: SiteStatus[] = [
  {
    ...{ ...unit(2), state: 'silent', origin: 'https://thpt-lequydon.example', version: '0.1.0' },
    ...{ lastHeartbeatAt: '2026-11-15T07:50:00+07:00', feeds: { department: fresh, ward: unknown } },
  },
  {
    ...{ ...unit(1), state: 'stale', origin: 'https://th-kimdong.example', version: '0.1.0' },
    lastHeartbeatAt: '2026-11-22T07:45:00+07:00',
    feeds: { department: fresh, ward: { fresh: false, lastSuccessAt: '2026-11-18T16:40:00+07:00' } },
  },
  { ...unit(3), state: 'noSite', ...silent },
  { ...unit(0), state: 'off', ...silent },
];
