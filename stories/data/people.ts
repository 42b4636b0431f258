import type { Me } from '@lienthong/elements/sign-in.js';

const schoolId = '01980000-0000-7000-8000-000000000001';
const schoolName = 'Trường THCS Nguyễn Trãi';

const duty = (change: Partial<Me['assignments'][number]>): Me['assignments'][number] => ({
  role: 'subjectTeacher',
  schoolId,
  schoolName,
  authorityId: null,
  classId: null,
  className: null,
  subjectCode: null,
  pupilId: null,
  pupilName: null,
  ...change,
});

export const site = {
  schoolId,
  schoolName,
  allows: ['publicReads' as const, 'admissions' as const, 'signIn' as const],
  heartbeat: 'off' as const,
  issuer: 'https://lienthong.example.vn/oidc',
  clientId: 'site_thcs_nguyen_trai',
  callbackUrl: 'https://lienthong.example.vn/sign-in/callback',
};

export const office = {
  authorityId: '01980000-0000-7000-8000-0000000000d1',
  authorityName: 'Sở Giáo dục và Đào tạo',
  issuer: 'https://lienthong.example.vn/oidc',
  clientId: 'office_so_gddt',
  callbackUrl: 'https://lienthong.example.vn/sign-in/callback',
};

export const teacher: Me = {
  id: '01980000-0000-7000-8000-0000000000a1',
  displayName: 'Trần Thị Minh Hạnh',
  assignments: [
    duty({ className: '7A1', subjectCode: 'toan' }),
    duty({ className: '7A2', subjectCode: 'toan' }),
    duty({ role: 'homeroomTeacher', className: '7A1' }),
  ],
};

export const guardian: Me = {
  id: '01980000-0000-7000-8000-0000000000a2',
  displayName: 'Nguyễn Văn Phúc',
  assignments: [
    duty({ role: 'guardian', className: '7A1', pupilName: 'Nguyễn Ngọc Bảo Trâm' }),
    duty({ role: 'guardian', className: '9A3', pupilName: 'Nguyễn Minh Khôi' }),
  ],
};

export const principal: Me = {
  id: '01980000-0000-7000-8000-0000000000a3',
  displayName: 'Lê Hoàng Dũng',
  assignments: [duty({ role: 'principal' })],
};

/** An account whose assignments have not been entered yet. */
export const newcomer: Me = {
  id: '01980000-0000-7000-8000-0000000000a4',
  displayName: 'Phạm Thị Ngọc Ánh',
  assignments: [],
};
