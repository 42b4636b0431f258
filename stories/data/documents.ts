import type { Document, DocumentStaff } from '@lienthong/elements/documents.js';
import type { DocumentReceipt, SentDocument } from '@lienthong/elements/document-desk.js';

const issuer = 'Sở Giáo dục và Đào tạo';

/** In so many days, as a calendar has it. */
function day(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
}
const at = (days: number, time: string): string => `${day(days)}T${time}:00+07:00`;

function document(change: Partial<Document> & Pick<Document, 'id' | 'number' | 'abstract'>): Document {
  return {
    ...{ kind: 'letter', issuer, signer: 'Phó Giám đốc Lê Hoài Nam', issuedOn: day(-1), urgency: 'normal' },
    ...{
      expects: 'acknowledgement',
      deadline: null,
      actors: { roles: ['principal'], text: null },
      links: [],
    },
    ...{ attachments: [], withdrawn: null, replaces: null, replacedBy: null, source: 'authority' },
    ...{ receivedAt: at(-1, '08:05'), state: 'received', overdue: false, toAct: true, readAt: null },
    ...{ acknowledgement: null, answer: null, forwardedToMe: null, mayAcknowledge: true, remindedAt: null },
    ...{ reminders: [], readers: [], forwards: [] },
    ...change,
  };
}

const principal = 'Phạm Thị Kim Loan';
const read = {
  readAt: at(-1, '08:20'),
  state: 'read',
  readers: [{ name: principal, readAt: at(-1, '08:20') }],
} as const;
const seen = { ...read, readers: [...read.readers] };

export const storm = document({
  ...{ id: 'storm', number: '4182/SGDĐT-VP', urgency: 'immediate', expects: 'answer' },
  abstract:
    'V/v triển khai khẩn cấp các biện pháp ứng phó với áp thấp nhiệt đới, mưa lớn và triều cường; cho học sinh nghỉ học tại các khu vực ngập sâu và báo cáo tình hình cơ sở vật chất',
  deadline: { day: day(1), at: at(1, '16:30') },
  attachments: [
    { id: 'f1', name: 'Mẫu báo cáo thiệt hại.pdf', type: 'application/pdf', size: 184_320 },
    {
      ...{ id: 'f2', name: 'Danh sách điểm trường trong vùng ngập.xlsx', size: 42_000 },
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  ],
});

export const invitation = document({
  ...{ id: 'meeting', number: '312/GM-SGDĐT', kind: 'invitation', urgency: 'urgent' },
  abstract: 'Giấy mời dự hội nghị giao ban hiệu trưởng tháng này: sơ kết học kì I, triển khai học bạ số',
  deadline: { day: day(3), at: null },
  remindedAt: at(-1, '07:00'),
});

export const overdue = document({
  ...{
    ...seen,
    id: 'staffing',
    number: '4055/SGDĐT-TCCB',
    urgency: 'veryUrgent',
    expects: 'answer',
    overdue: true,
  },
  abstract: 'V/v rà soát, báo cáo số liệu đội ngũ cán bộ quản lí, giáo viên, nhân viên và nhu cầu tuyển dụng',
  deadline: { day: day(-2), at: null },
  acknowledgement: { at: at(-1, '09:05'), by: principal, note: null },
  state: 'acknowledged',
  remindedAt: at(-1, '07:00'),
  reminders: [
    { at: at(-3, '07:00'), daysBefore: 1 },
    { at: at(-1, '07:00'), daysBefore: -1 },
  ],
});

export const forwarded = document({
  ...{
    ...seen,
    id: 'fire',
    number: '488/KH-UBND',
    kind: 'plan',
    issuer: 'UBND phường An Phú Đông',
    toAct: false,
  },
  abstract: 'Kế hoạch kiểm tra công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ tại các trường',
  deadline: { day: day(6), at: null },
  acknowledgement: { at: at(-1, '09:05'), by: principal, note: null },
  state: 'acknowledged',
  forwards: [
    {
      ...{ name: 'Trần Thị Minh Hạnh', by: principal, at: at(-1, '09:10'), mayAcknowledge: false },
      ...{ note: 'Cô chuẩn bị hồ sơ phòng cháy của dãy B.', readAt: at(-1, '10:02') },
    },
    {
      ...{ name: 'Nguyễn Văn Đức', by: principal, at: at(-1, '09:10'), mayAcknowledge: true },
      ...{ note: null, readAt: null },
    },
  ],
});

export const withdrawn = document({
  ...{ ...seen, id: 'holiday', number: '3910/TB-SGDĐT', kind: 'notice', expects: 'nothing', toAct: false },
  abstract: 'Thông báo lịch nghỉ Tết Nguyên đán đối với học sinh các trường trực thuộc',
  withdrawn: { at: at(-1, '15:00'), reason: 'Sai ngày đi học lại.' },
  replacedBy: { id: null, number: '3976/TB-SGDĐT' },
});

export const handedOn = document({
  ...{
    ...seen,
    id: 'handed',
    number: '4120/SGDĐT-GDTrH',
    kind: 'guidance',
    urgency: 'urgent',
    mayAcknowledge: false,
  },
  abstract: 'Hướng dẫn kiểm tra, đánh giá cuối học kì I đối với giáo dục trung học',
  deadline: { day: day(2), at: null },
  forwardedToMe: {
    at: at(-1, '09:10'),
    by: principal,
    note: 'Thầy xem mục 3 về môn Toán.',
    mayAcknowledge: false,
  },
});

export const documents = [storm, invitation, overdue, forwarded, withdrawn];

export const hundred = Array.from({ length: 100 }, (_, index) =>
  document({
    ...{ id: `d${index}`, number: `${4000 - index}/SGDĐT-VP`, toAct: index % 3 === 0 },
    ...(index % 2 === 1 && { readAt: at(-1, '08:20') }),
    abstract: `V/v báo cáo định kì số ${100 - index} về công tác y tế trường học, an toàn thực phẩm và nước sạch`,
  }),
);

export const staff: DocumentStaff[] = [
  { id: 'p1', name: 'Trần Thị Minh Hạnh', roles: ['homeroomTeacher', 'subjectTeacher'] },
  { id: 'p2', name: 'Đỗ Thị Ánh Nguyệt', roles: ['subjectTeacher'] },
  { id: 'p3', name: 'Nguyễn Văn Đức', roles: ['subjectTeacher'] },
  { id: 'p4', name: 'Huỳnh Công Khoa', roles: ['admissionsOfficer'] },
];

function sent(
  change: Partial<SentDocument> & Pick<SentDocument, 'id' | 'number' | 'abstract'>,
): SentDocument {
  return {
    ...{ authorityId: 'so', kind: 'letter', issuer, signer: null, issuedOn: day(-1), urgency: 'normal' },
    ...{
      expects: 'acknowledgement',
      deadline: null,
      actors: { roles: ['principal'], text: null },
      links: [],
    },
    ...{ attachments: [], withdrawn: null, replaces: null, replacedBy: null },
    recipients: { to: 'all', levels: [] },
    counts: { recipients: 52, delivered: 52, read: 49, acknowledged: 37, answered: 0, late: 0 },
    ...{ sentAt: at(-1, '08:05'), sentBy: 'Đặng Thị Hồng Vân' },
    ...change,
  };
}

export const sentDocuments: SentDocument[] = [
  sent({
    ...{ id: 's1', number: storm.number, abstract: storm.abstract, urgency: 'immediate', expects: 'answer' },
    deadline: storm.deadline,
    attachments: storm.attachments,
    counts: { recipients: 52, delivered: 40, read: 31, acknowledged: 22, answered: 9, late: 0 },
  }),
  sent({
    ...{
      id: 's2',
      number: overdue.number,
      abstract: overdue.abstract,
      urgency: 'veryUrgent',
      expects: 'answer',
    },
    deadline: overdue.deadline,
    recipients: { to: 'levels', levels: ['primary', 'lowerSecondary'] },
    counts: { recipients: 4, delivered: 4, read: 3, acknowledged: 2, answered: 1, late: 3 },
  }),
  sent({
    ...{
      id: 's3',
      number: withdrawn.number,
      abstract: withdrawn.abstract,
      kind: 'notice',
      expects: 'nothing',
    },
    withdrawn: withdrawn.withdrawn,
    counts: { recipients: 52, delivered: 52, read: 52, acknowledged: 0, answered: 0, late: 0 },
  }),
];

const receipt = (change: Partial<DocumentReceipt>): DocumentReceipt => ({
  ...{
    schoolId: 'u1',
    schoolCode: '9926734501',
    schoolName: 'Trường THCS Nguyễn Trãi',
    level: 'lowerSecondary',
  },
  ...{ receivedAt: at(-1, '08:05'), readAt: null, acknowledgement: null, answer: null, late: false },
  ...change,
});

export const receipts: DocumentReceipt[] = [
  receipt({
    readAt: at(-1, '08:20'),
    acknowledgement: { at: at(-1, '09:05'), by: principal, note: null },
    answer: {
      at: at(-1, '15:40'),
      by: principal,
      note: 'Trường không bị ngập; đã cho kiểm tra hệ thống điện.',
    },
  }),
  receipt({ schoolId: 'u2', schoolCode: '9926734502', schoolName: 'Trường THCS Trần Phú', late: true }),
  receipt({
    ...{
      schoolId: 'u3',
      schoolCode: '9926740301',
      schoolName: 'Trường Tiểu học Kim Đồng',
      level: 'primary',
      late: true,
    },
    ...{ readAt: at(-1, '10:12'), acknowledgement: { at: at(-1, '10:15'), by: 'Lý Thị Nguyên', note: null } },
  }),
  receipt({
    ...{
      schoolId: 'u4',
      schoolCode: '9926734101',
      schoolName: 'Trường Mầm non Hoa Sen',
      level: 'preschool',
      late: true,
    },
    readAt: at(-1, '13:30'),
  }),
];

export const recipients = receipts.map(({ schoolId, schoolCode, schoolName, level }) => ({
  ...{ schoolId, schoolCode, schoolName, level },
}));
