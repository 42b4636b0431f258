/** Invented vendors and their apps, as an invented department and school see them. */
import type {
  App,
  AppCertification,
  AppGrant,
  AppSummary,
  Freeze,
} from '@lienthong/elements/app-register.js';
import type { ClassChoice, Grant, GrantableApp } from '@lienthong/elements/data-access.js';

const id = (part: string): string => `01980000-0000-7000-8000-0000000${part.padStart(5, '0')}`;
const authorityId = id('d1');
const schoolId = id('1');

export const photoApp: GrantableApp = {
  id: id('a01'),
  name: 'Ảnh thẻ học sinh',
  vendorName: 'Công ty TNHH Ảnh Việt',
  purpose: 'Chụp ảnh thẻ và ảnh lớp vào ngày đã hẹn với nhà trường, in tên dưới ảnh.',
  scopes: [
    {
      scope: 'registry.pupil-names',
      reason: 'In tên và số thứ tự dưới ảnh thẻ, để giáo viên chủ nhiệm phát ảnh.',
    },
    { scope: 'registry.classes', reason: 'Sắp lịch chụp theo lớp và sĩ số.' },
  ],
  dataLocation: 'Việt Nam, trung tâm dữ liệu Viettel IDC Bình Dương',
  retention: '30 ngày sau ngày chụp, sau đó xoá cả bản sao lưu',
  contact: { name: 'Lê Hoài An', email: 'hotro@anhviet.example', phone: '028 3823 4567' },
  privacyUrl: 'https://anhviet.example/quyen-rieng-tu',
  status: 'approved',
};

export const tutorApp: GrantableApp = {
  id: id('a02'),
  name: 'Học cùng con, sổ theo dõi kết quả học tập dành cho phụ huynh và giáo viên chủ nhiệm cấp trung học cơ sở',
  vendorName: 'Công ty Cổ phần Công nghệ Giáo dục và Phát triển Năng lực Nguyễn Thị Minh Khai',
  purpose: 'Phụ huynh xem điểm của con theo từng môn trên điện thoại và nhắn cho giáo viên chủ nhiệm.',
  scopes: [
    { scope: 'registry.classes', reason: 'Hiện đúng lớp của học sinh trên màn hình đầu tiên.' },
    { scope: 'registry.pupil-names', reason: 'Hiện tên con cho phụ huynh đã liên kết.' },
    { scope: 'registry.pupil-codes', reason: 'Đối chiếu học sinh khi phụ huynh liên kết bằng mã định danh.' },
    { scope: 'gradebook.read', reason: 'Hiện điểm đã công bố theo từng môn.' },
  ],
  dataLocation: 'Việt Nam, VNPT Cloud tại Hà Nội',
  retention: 'Đến hết năm học, sau đó ẩn danh',
  contact: { name: 'Phạm Quốc Bảo', email: 'dpo@hoccungcon.example', phone: null },
  privacyUrl: 'https://hoccungcon.example/bao-mat',
  status: 'approved',
};

export const examApp: GrantableApp = {
  id: id('a03'),
  name: 'Chấm trắc nghiệm',
  vendorName: 'Công ty TNHH Phần mềm Sao Mai',
  purpose: 'Chấm phiếu trả lời trắc nghiệm và ghi điểm vào cột điểm giáo viên chọn.',
  scopes: [
    { scope: 'registry.pupil-names', reason: 'Ghép phiếu với học sinh theo số thứ tự.' },
    { scope: 'gradebook.read', reason: 'Đọc cột điểm sẽ ghi.' },
    { scope: 'gradebook.write', reason: 'Ghi điểm vào cột giáo viên đã chọn.' },
  ],
  dataLocation: 'Việt Nam, máy chủ của công ty tại Đà Nẵng',
  retention: '7 ngày',
  contact: { name: 'Trần Hữu Đức', email: 'lienhe@saomai.example', phone: '0236 388 8999' },
  privacyUrl: 'https://saomai.example/privacy',
  status: 'approved',
};

export const grantable: GrantableApp[] = [photoApp, examApp, tutorApp];

export const classes: ClassChoice[] = [6, 7, 8, 9].flatMap((grade) =>
  Array.from({ length: grade === 6 ? 6 : 5 }, (_, index) => ({
    id: id(`c${grade}${index + 1}`),
    name: `${grade}A${index + 1}`,
    grade,
  })),
);

const quiet = { day: '2026-11-21', requests: 0, refused: 0, pupils: 0, operations: [] };

const grant = (app: GrantableApp, change: Partial<Grant>): Grant => ({
  id: `${app.id}-${change.state ?? 'inForce'}`,
  appId: app.id,
  schoolId,
  app,
  scopes: app.scopes.map(({ scope }) => scope),
  classIds: null,
  classes: [],
  validFrom: '2026-11-02',
  validUntil: '2027-05-31',
  grantedAt: '2026-11-02T08:15:00+07:00',
  grantedBy: 'Lê Hoàng Dũng',
  revokedAt: null,
  revokeReason: null,
  state: 'inForce',
  yesterday: quiet,
  ...change,
});

const grade6 = classes.filter(({ grade }) => grade === 6);

export const photoGrant = grant(photoApp, {
  classIds: grade6.map((each) => each.id),
  classes: grade6.map(({ name }) => name),
  validUntil: '2026-12-15',
  yesterday: {
    day: '2026-11-21',
    requests: 4,
    refused: 1,
    pupils: 135,
    operations: [
      { operation: 'listPupils', requests: 3 },
      { operation: 'listClasses', requests: 1 },
    ],
  },
});
export const tutorGrant = grant(tutorApp, {});
export const frozenGrant = grant(examApp, { state: 'frozen' });
export const suspendedGrant = grant(examApp, { state: 'suspended' });
export const upcomingGrant = grant(examApp, { state: 'upcoming', validFrom: '2026-12-01' });
export const endedGrant = grant(photoApp, {
  state: 'ended',
  validFrom: '2025-10-01',
  validUntil: '2026-05-31',
});
export const revokedGrant = grant(tutorApp, {
  state: 'revoked',
  validFrom: '2025-09-05',
  validUntil: '2026-05-31',
  revokedAt: '2026-03-12T16:42:00+07:00',
  revokeReason: 'Phụ huynh không dùng.',
});

export const grants: Grant[] = [photoGrant, tutorGrant, frozenGrant, endedGrant, revokedGrant];

export const manyGrants: Grant[] = Array.from({ length: 23 }, (_, index) => {
  const app = grantable[index % 3] ?? photoApp;
  return grant(app, { id: `many-${index}`, app: { ...app, name: `${app.name} ${index + 1}` } });
});

const vendorOf = (name: string, taxCode: string, address: string, part: string) => ({
  id: id(part),
  ...{ name, taxCode, address },
});

const event = (
  at: string,
  kind: App['history'][number]['kind'],
  reason: string | null,
  by: string | null,
) => ({
  ...{ at, kind, reason, by },
  appVersion: 1,
});

const registered = (app: GrantableApp, change: Partial<App> & Pick<App, 'vendor'>): App => {
  const { vendorName: _, ...facts } = app;
  return {
    ...facts,
    authorityId,
    registeredAt: '2026-09-14T09:20:00+07:00',
    frozen: false,
    grants: 0,
    lastCertification: null,
    certificationKey: null,
    version: 1,
    history: [event('2026-09-14T09:20:00+07:00', 'submitted', null, 'Lê Hoài An')],
    ...change,
  };
};

const approved = event(
  '2026-10-02T14:05:00+07:00',
  'approved',
  'Hồ sơ đủ, phạm vi xin đọc phù hợp với mục đích, báo cáo kiểm tra đạt.',
  'Trần Quốc Việt',
);

export const photoRegistered = registered(photoApp, {
  vendor: vendorOf(
    'Công ty TNHH Ảnh Việt',
    '0312345678',
    '45 Nguyễn Thị Minh Khai, Thành phố Hồ Chí Minh',
    'e1',
  ),
  grants: 12,
  lastCertification: { id: id('f1'), passed: 118, failed: 0, finishedAt: '2026-09-28T10:12:00+07:00' },
  history: [event('2026-09-14T09:20:00+07:00', 'submitted', null, 'Lê Hoài An'), approved],
});

export const examRegistered = registered(examApp, {
  vendor: vendorOf('Công ty TNHH Phần mềm Sao Mai', '0401234567', '12 Bạch Đằng, Đà Nẵng', 'e2'),
  status: 'submitted',
  registeredAt: '2026-11-18T15:40:00+07:00',
  version: 2,
  lastCertification: { id: id('f2'), passed: 116, failed: 2, finishedAt: '2026-11-17T21:03:00+07:00' },
  history: [
    event('2026-11-09T08:00:00+07:00', 'submitted', null, 'Trần Hữu Đức'),
    event(
      '2026-11-12T16:30:00+07:00',
      'changesAsked',
      'Bổ sung lí do cần nhập điểm và nơi đặt máy chủ.',
      'Trần Quốc Việt',
    ),
    event('2026-11-18T15:40:00+07:00', 'changed', null, 'Trần Hữu Đức'),
  ],
});

export const tutorRegistered = registered(tutorApp, {
  vendor: vendorOf(tutorApp.vendorName, '0109876543', '1 Đại Cồ Việt, Hà Nội', 'e3'),
  status: 'suspended',
  grants: 3,
  history: [
    event('2026-08-03T09:00:00+07:00', 'submitted', null, 'Phạm Quốc Bảo'),
    approved,
    event(
      '2026-11-20T10:45:00+07:00',
      'suspended',
      'Trang quyền riêng tư không còn truy cập được; chờ giải trình.',
      'Trần Quốc Việt',
    ),
  ],
});

export const frozenRegistered: App = { ...photoRegistered, frozen: true };
export const refusedRegistered = registered(
  { ...photoApp, id: id('a04'), name: 'Xếp hạng học sinh toàn thành phố' },
  {
    vendor: vendorOf('Công ty Cổ phần Thi Đua', '0305555555', '8 Lê Lợi, Thành phố Hồ Chí Minh', 'e4'),
    status: 'refused',
    history: [
      event('2026-10-20T09:00:00+07:00', 'submitted', null, 'Vũ Thành Long'),
      event(
        '2026-10-22T11:10:00+07:00',
        'refused',
        'Không xếp hạng học sinh (Thông tư 22/2021).',
        'Trần Quốc Việt',
      ),
    ],
  },
);

export const apps: App[] = [examRegistered, photoRegistered, tutorRegistered, refusedRegistered];
export const summaries: AppSummary[] = apps;

const schoolNames = ['Trường THCS Nguyễn Trãi', 'Trường THCS Trần Văn Ơn', 'Trường Tiểu học Bông Sao'];

export const schoolGrants: AppGrant[] = schoolNames.map((schoolName, index) => {
  const { app: _, classes: __, grantedBy: ___, ...facts } = photoGrant;
  return {
    ...facts,
    id: id(`b${index}`),
    schoolName,
    state: index === 2 ? 'revoked' : 'inForce',
    ...(index > 0 && { yesterday: quiet }),
  };
});

export const schools = schoolNames.map((name, index) => ({ id: id(`5${index}`), name }));

export const certifications: AppCertification[] = [
  {
    ...{ id: id('f2'), passed: 116, failed: 2, finishedAt: '2026-11-17T21:03:00+07:00' },
    receivedAt: '2026-11-17T21:05:00+07:00',
    report: {
      ...{ id: id('f2'), appId: examApp.id, suite: 'lienthong-certify 0.1.0', contract: '1.0.0' },
      ...{ startedAt: '2026-11-17T20:58:00+07:00', finishedAt: '2026-11-17T21:03:00+07:00' },
      cases: [
        {
          id: 'retry-after',
          title: 'Chờ đúng thời gian khi bị giới hạn',
          outcome: 'failed',
          detail: 'gọi lại sau 1 giây',
        },
        { id: 'grant-ended', title: 'Ngừng gọi khi trường thu hồi quyền', outcome: 'failed' },
        { id: 'etag', title: 'Dùng lại dữ liệu không đổi', outcome: 'passed' },
      ],
    },
  },
];

export const freezes: Freeze[] = [
  {
    id: id('91'),
    kind: 'feature',
    ...{ appId: null, appName: null, schoolId: null, schoolName: null },
    feature: 'gradebook',
    reason: {
      vi: 'Sở đang đối chiếu điểm học kì I, dự kiến mở lại lúc 14 giờ hôm nay.',
      en: 'The department is checking the marks of the first term and expects to reopen at 14:00 today.',
    },
    frozenAt: '2026-11-22T10:30:00+07:00',
    frozenBy: 'Trần Quốc Việt',
    liftedAt: null,
  },
];
