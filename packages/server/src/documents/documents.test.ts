import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

type Schemas = components['schemas'];
interface Refusal {
  code: string;
  errors?: { pointer: string }[];
}
type Sent = Schemas['SentDocument'] & Refusal;
type Document = Schemas['Document'] & Refusal;
type Page = Schemas['DocumentsPage'] & Refusal;

/** Duties, as the fixture numbers them. */
const duty = (number: number) => `01900000-0000-7000-8000-00070000000${number}`;
const duties = {
  teacher: duty(1),
  homeroom: duty(2),
  principal: duty(3),
  former: duty(5),
  admissions: duty(6),
};
const { school, otherSchool, department, officeKey } = fixture;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const office = { as: 'department', at: officeKey } as const;
const letter = (number: string, more: object = {}) => ({
  ...{ number, kind: 'letter', abstract: `Về việc kiểm tra hồ sơ ${number}`, issuedOn: '2026-11-10' },
  ...{ recipients: { to: 'all' }, ...more },
});
const send = (body: object) =>
  test.call<Sent>('POST', `/authorities/${department}/documents`, { ...office, body });
const list = (query = '', as: 'principal' | 'teacher' | 'homeroom' | 'otherPrincipal' = 'principal') =>
  test.call<Page>('GET', `/schools/${as === 'otherPrincipal' ? otherSchool : school}/documents${query}`, {
    as,
  });
const numbers = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).body.items.map(({ number }) => number);
const at = (id: string, path = '') => `/schools/${school}/documents/${id}${path}`;
const inUnit = async (number: string) => {
  const item = (await list(`?q=${encodeURIComponent(number)}`)).body.items.find(
    (one) => one.number === number,
  );
  if (!item) throw new Error(`${number} has not arrived`);
  return item;
};
const act = (as: 'principal' | 'teacher' | 'homeroom', path: string, body?: object) =>
  test.call<Document>('POST', path, { as, ...(body && { body }) });

describe('a document on its way', () => {
  it('reaches the units below, is read, acknowledged and answered there, and its sender sees how far each is', async () => {
    const { status, body: sent } = await send(
      letter('1234/SGDĐT-VP', { expects: 'answer', deadline: { day: '2026-11-20' }, signer: 'Trần Văn Mẫu' }),
    );
    expect(status).toBe(201);
    expect(sent).toMatchObject({
      ...{ issuer: 'Sở Thử Nghiệm', sentBy: 'Người department', urgency: 'normal' },
      ...{ deadline: { day: '2026-11-20', at: null }, withdrawn: null },
      counts: { recipients: 2, delivered: 2, read: 0, acknowledged: 0, answered: 0, late: 0 },
    });
    const { id, ...received } = await inUnit('1234/SGDĐT-VP');
    expect(received).toMatchObject({
      ...{ source: 'authority', state: 'received', toAct: true, overdue: false, readAt: null },
      ...{ mayAcknowledge: true, forwardedToMe: null, signer: 'Trần Văn Mẫu' },
    });
    const { body: read } = await act('principal', at(id, '/reads'));
    expect(read).toMatchObject({ state: 'read', readAt: '2026-11-11T09:00:00+07:00' });
    expect(read.readers).toEqual([{ name: 'Người principal', readAt: read.readAt }]);
    const { body: acknowledged } = await act('principal', at(id, '/acknowledgements'), {
      note: 'Đã giao văn phòng',
    });
    expect(acknowledged).toMatchObject({
      ...{ state: 'acknowledged', toAct: true },
      acknowledgement: { by: 'Người principal', note: 'Đã giao văn phòng' },
    });
    const { body: answered } = await act('principal', at(id, '/answers'), {
      text: 'Đã kiểm tra xong 32 hồ sơ.',
    });
    expect(answered).toMatchObject({
      state: 'answered',
      toAct: false,
      answer: { note: 'Đã kiểm tra xong 32 hồ sơ.' },
    });

    const receipts = await test.call<Schemas['DocumentReceiptsPage']>(
      'GET',
      `/authorities/${department}/documents/${sent.id}/receipts`,
      office,
    );
    expect(receipts.body.counts).toEqual({
      ...{ recipients: 2, delivered: 2, read: 1, acknowledged: 1, answered: 1, late: 0 },
    });
    expect(receipts.body.items).toEqual([
      {
        ...{
          schoolId: otherSchool,
          schoolCode: 'T002',
          schoolName: 'Trường THCS Khác',
          level: 'lowerSecondary',
        },
        ...{ receivedAt: sent.sentAt, readAt: null, acknowledgement: null, answer: null, late: false },
      },
      {
        ...{
          schoolId: school,
          schoolCode: 'T001',
          schoolName: 'Trường THCS Thử Nghiệm',
          level: 'lowerSecondary',
        },
        ...{ receivedAt: sent.sentAt, readAt: read.readAt, late: false },
        acknowledgement: {
          at: '2026-11-11T09:00:00+07:00',
          by: 'Người principal',
          note: 'Đã giao văn phòng',
        },
        answer: {
          at: '2026-11-11T09:00:00+07:00',
          by: 'Người principal',
          note: 'Đã kiểm tra xong 32 hồ sơ.',
        },
      },
    ]);
    const unread = await test.call<Schemas['DocumentReceiptsPage']>(
      'GET',
      `/authorities/${department}/documents/${sent.id}/receipts?status=notAcknowledged&q=thcs%20khac`,
      office,
    );
    expect(unread.body.items.map(({ schoolId }) => schoolId)).toEqual([otherSchool]);
  });

  it('is staff’s only when it was handed to them, or asks their duty to act', async () => {
    await send(letter('20/SGDĐT', { actors: { roles: ['homeroomTeacher'], text: 'Phó hiệu trưởng' } }));
    const { id } = await inUnit('20/SGDĐT');
    expect(await numbers('', 'homeroom')).toEqual(['20/SGDĐT']);
    expect(await numbers('', 'teacher')).toEqual([]);
    expect((await act('teacher', at(id, '/reads'))).body.code).toBe('document_unknown');
    expect((await act('homeroom', at(id, '/acknowledgements'), {})).body.code).toBe('permission_denied');
    expect((await act('homeroom', at(id, '/forwards'), { staffIds: [duties.teacher] })).body.code).toBe(
      'permission_denied',
    );

    const { body: forwarded } = await act('principal', at(id, '/forwards'), {
      ...{ staffIds: [duties.teacher], note: 'Cô xem và trả lời giúp', mayAcknowledge: true },
    });
    expect(forwarded.forwards).toMatchObject([
      { name: 'Người teacher', by: 'Người principal', note: 'Cô xem và trả lời giúp', readAt: null },
    ]);
    expect((await list('', 'teacher')).body.items[0]).toMatchObject({
      ...{ number: '20/SGDĐT', mayAcknowledge: true },
      forwardedToMe: { by: 'Người principal', note: 'Cô xem và trả lời giúp', mayAcknowledge: true },
    });
    const { body: acknowledged } = await act('teacher', at(id, '/acknowledgements'), {});
    expect(acknowledged).toMatchObject({
      toAct: false,
      acknowledgement: { by: 'Người teacher', note: null },
    });
    const { body: again } = await act('principal', at(id, '/acknowledgements'), { note: 'Lần hai' });
    expect(again.acknowledgement).toMatchObject({ by: 'Người teacher', note: null });
    const strangers = await act('principal', at(id, '/forwards'), {
      staffIds: [duties.teacher, duties.former],
    });
    expect(strangers.body).toMatchObject({ code: 'staff_unknown', errors: [{ pointer: '/staffIds/1' }] });
  });

  it('is handed on to those who have a duty in the school today', async () => {
    const staff = (as: 'principal' | 'homeroom') =>
      test.call<Schemas['DocumentStaffPage'] & Refusal>('GET', `/schools/${school}/document-staff`, { as });
    expect((await staff('principal')).body.items).toEqual([
      { id: duties.admissions, name: 'Người admissions', roles: ['admissionsOfficer'] },
      { id: duties.homeroom, name: 'Người homeroom', roles: ['homeroomTeacher'] },
      { id: duties.principal, name: 'Người principal', roles: ['principal'] },
      { id: duties.teacher, name: 'Người teacher', roles: ['subjectTeacher'] },
    ]);
    expect((await staff('homeroom')).body.code).toBe('permission_denied');
  });
});

describe('finding documents', () => {
  beforeAll(async () => {
    const found = { abstract: 'Kế hoạch tổ chức Ngày hội đọc sách', kind: 'plan', urgency: 'urgent' };
    await send(
      letter('4567/SGDĐT-CTTT', { ...found, issuedOn: '2026-10-05', deadline: { day: '2026-11-12' } }),
    );
    await send(
      letter('4568/KH-SGDĐT', { abstract: 'Quyết định điều động', kind: 'decision', expects: 'nothing' }),
    );
  });

  it.each([
    ['4567', ['4567/SGDĐT-CTTT']],
    ['4567/SGDĐT', ['4567/SGDĐT-CTTT']],
    ['4567/sgddt', ['4567/SGDĐT-CTTT']],
    ['456', ['4568/KH-SGDĐT', '4567/SGDĐT-CTTT']],
    ['ke hoach doc sach', ['4567/SGDĐT-CTTT']],
    ['Kế HOẠCH', ['4567/SGDĐT-CTTT']],
    ['kế hoãch', []],
    ['dieu dong', ['4568/KH-SGDĐT']],
    ['điều động', ['4568/KH-SGDĐT']],
    ['/ - ', []],
    ["' | !x & (", []],
  ])('by %s', async (typed, expected) => {
    expect((await numbers(`?q=${encodeURIComponent(typed)}`)).sort()).toEqual(expected.toSorted());
  });

  it('by urgency, kind, days and how far it is', async () => {
    expect(await numbers('?urgency=urgent')).toEqual(['4567/SGDĐT-CTTT']);
    expect(await numbers('?kind=decision')).toEqual(['4568/KH-SGDĐT']);
    expect(await numbers('?from=2026-10-01&until=2026-10-31')).toEqual(['4567/SGDĐT-CTTT']);
    expect(await numbers('?status=toAct&kind=plan')).toEqual(['4567/SGDĐT-CTTT']);
    expect(await numbers('?status=toAct&kind=decision')).toEqual([]);
    expect(await numbers('?status=unread&kind=plan')).toEqual(['4567/SGDĐT-CTTT']);
    expect(await numbers('?status=overdue')).toEqual([]);
  });

  it('page by page', async () => {
    const all = await numbers('?limit=200');
    expect(all.length).toBeGreaterThan(3);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Page } = await list(`?limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items.map(({ number }) => number));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all);
  });
});
