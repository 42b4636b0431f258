/** Invented families of an invented school; initials as the public list shows them. */
import type { Campaign } from '@lienthong/elements/admissions-form.js';
import type { PublicApplication } from '@lienthong/elements/admissions-list.js';

const consent = {
  version: '2026-1',
  text:
    'Tôi là cha, mẹ hoặc người giám hộ của học sinh và cam đoan các thông tin trên là đúng. Tôi đồng ý để nhà trường dùng ' +
    'các thông tin này cho việc xét tuyển vào lớp 6 năm học 2027–2028, và công khai mã hồ sơ, chữ viết tắt của họ tên cùng ' +
    'năm sinh trong danh sách nộp hồ sơ. Tôi có thể xem, sửa hoặc rút hồ sơ tại phòng tuyển sinh của trường.',
};

const grade6 = {
  name: 'Tuyển sinh lớp 6 năm học 2027–2028',
  grade: 6,
  schoolYear: 2027,
  seats: 315,
  birthYears: { usual: 2016, earliest: 2013 },
  consent,
};

export const campaigns = {
  open: {
    ...grade6,
    id: '01980000-0000-7000-8000-00000000ca01',
    opensAt: '2026-11-02T07:30:00+07:00',
    closesAt: '2026-12-31T17:00:00+07:00',
    state: 'open',
  },
  upcoming: {
    ...grade6,
    id: '01980000-0000-7000-8000-00000000ca02',
    opensAt: '2027-06-01T07:30:00+07:00',
    closesAt: '2027-06-30T17:00:00+07:00',
    state: 'upcoming',
  },
  closed: {
    ...grade6,
    id: '01980000-0000-7000-8000-00000000ca03',
    name: 'Tuyển sinh lớp 6 năm học 2026–2027',
    opensAt: '2026-06-01T07:30:00+07:00',
    closesAt: '2026-06-30T17:00:00+07:00',
    state: 'closed',
  },
} as const satisfies Record<string, Campaign>;

const rows: [code: string, displayName: string, day: string, status: PublicApplication['status']][] = [
  ['TS6-0027', 'N. T. B. C.', '2026-11-22', 'submitted'],
  ['TS6-0026', 'T. M. K.', '2026-11-22', 'submitted'],
  ['TS6-0025', 'L. H. Đ.', '2026-11-21', 'underReview'],
  ['TS6-0024', 'P. N. A. T.', '2026-11-20', 'underReview'],
  ['TS6-0023', 'Đ. Q. H.', '2026-11-20', 'submitted'],
  ['TS6-0022', 'V. T. Y. N.', '2026-11-19', 'accepted'],
  ['TS6-0021', 'H. G. B.', '2026-11-18', 'accepted'],
  ['TS6-0020', 'B. T. X. M.', '2026-11-18', 'refused'],
  ['TS6-0019', 'N. P. U.', '2026-11-17', 'accepted'],
  ['TS6-0018', 'Ô. T. H. L.', '2026-11-16', 'accepted'],
  ['TS6-0017', 'C. V. T.', '2026-11-16', 'underReview'],
];

export const applicants: PublicApplication[] = rows.map(
  ([code, displayName, submittedOn, status], index) => ({
    code,
    displayName,
    birthYear: index === 7 ? 2015 : 2016,
    submittedOn,
    status,
  }),
);
