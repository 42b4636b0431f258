import type { DocumentRecipient } from '@lienthong/sdk/documents';
import type { DocumentReceipt, SentDocument } from '../document-desk.source.ts';

export function sent(change: Partial<SentDocument> = {}): SentDocument {
  return {
    ...{
      id: 's1',
      authorityId: 'a',
      number: '1234/SGDĐT-VP',
      kind: 'letter',
      issuer: 'Sở Giáo dục và Đào tạo',
    },
    abstract: 'Về việc báo cáo số liệu đầu năm học 2026-2027',
    ...{
      signer: null,
      issuedOn: '2026-11-20',
      urgency: 'normal',
      expects: 'acknowledgement',
      deadline: null,
    },
    actors: { roles: ['principal'], text: null },
    ...{ links: [], attachments: [], withdrawn: null, replaces: null, replacedBy: null },
    recipients: { to: 'all', levels: [] },
    counts: { recipients: 3, delivered: 3, read: 2, acknowledged: 1, answered: 0, late: 1 },
    ...{ sentAt: '2026-11-20T08:00:00+07:00', sentBy: 'Trần Quốc Việt' },
    ...change,
  };
}

const receipt = (change: Partial<DocumentReceipt>): DocumentReceipt => ({
  ...{
    schoolId: 'u1',
    schoolCode: '79000701',
    schoolName: 'Trường THCS Nguyễn Trãi',
    level: 'lowerSecondary',
  },
  ...{
    receivedAt: '2026-11-20T08:00:01+07:00',
    readAt: null,
    acknowledgement: null,
    answer: null,
    late: false,
  },
  ...change,
});

export const receipts: DocumentReceipt[] = [
  receipt({
    readAt: '2026-11-20T09:00:00+07:00',
    acknowledgement: { at: '2026-11-20T09:05:00+07:00', by: 'Lê Thị Thu Trang', note: null },
  }),
  receipt({ ...{ schoolId: 'u2', schoolCode: '79000702', schoolName: 'Trường THCS Trần Phú' }, late: true }),
  receipt({
    ...{ schoolId: 'u3', schoolCode: '79000401', schoolName: '=Trường Tiểu học Kim Đồng', level: 'primary' },
    readAt: '2026-11-20T10:00:00+07:00',
  }),
];

export const recipients: DocumentRecipient[] = receipts.map(
  ({ schoolId, schoolCode, schoolName, level }) => ({
    ...{ schoolId, schoolCode, level },
    schoolName: schoolName.replace('=', ''),
  }),
);
