import type { Document, DocumentStaff } from '../documents.source.ts';

/** In so many days, as a deadline has it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
}

export function document(change: Partial<Document> = {}): Document {
  return {
    ...{ id: 'd1', number: '1234/SGDĐT-VP', kind: 'letter', issuer: 'Sở Giáo dục và Đào tạo', signer: null },
    abstract: 'Về việc báo cáo số liệu đầu năm học 2026-2027',
    ...{ issuedOn: '2026-11-20', urgency: 'normal', expects: 'acknowledgement' },
    deadline: { day: dayFromNow(2), at: null },
    actors: { roles: ['principal'], text: null },
    ...{ links: [], attachments: [], withdrawn: null, replaces: null, replacedBy: null, source: 'authority' },
    ...{
      receivedAt: '2026-11-20T08:00:00+07:00',
      state: 'received',
      overdue: false,
      toAct: true,
      readAt: null,
    },
    ...{ acknowledgement: null, answer: null, forwardedToMe: null, mayAcknowledge: true, remindedAt: null },
    ...{ reminders: [], readers: [], forwards: [] },
    ...change,
  };
}

export const staff: DocumentStaff[] = [
  { id: 'p1', name: 'Trần Thị Minh Hạnh', roles: ['homeroomTeacher'] },
  { id: 'p2', name: 'Đỗ Thị Ánh Nguyệt', roles: ['subjectTeacher'] },
  { id: 'p3', name: 'Nguyễn Văn Đức', roles: ['subjectTeacher'] },
];
