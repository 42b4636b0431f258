import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { cleanUp } from '../database/clean-up.ts';
import { asImporter, inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { pdf as pdfOf } from '../testing/samples.ts';
import { uploads } from '../testing/uploads.ts';

type Schemas = components['schemas'];
interface Refusal {
  code: string;
  errors?: { pointer: string }[];
}
type Sent = Schemas['SentDocument'] & Refusal;

const { school, otherSchool, department, ministry, officeKey, farOfficeKey, accounts } = fixture;
const pdf = pdfOf(2_000);
const at = { as: 'department', at: officeKey } as const;
const base = `/authorities/${department}/documents`;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const letter = (number: string, more: object = {}) => ({
  ...{ number, kind: 'letter', abstract: `Về việc ${number}`, issuedOn: '2026-11-10' },
  ...{ recipients: { to: 'all' }, ...more },
});
const send = async (number: string, more: object = {}) =>
  (await test.call<Sent>('POST', base, { ...at, body: letter(number, more) })).body;
const read = async (id: string) => {
  const { headers, body } = await test.call<Sent>('GET', `${base}/${id}`, at);
  return { ...body, etag: headers['etag'] ?? '' };
};
const change = (id: string, body: object, etag: string) =>
  test.call<Sent>('PATCH', `${base}/${id}`, { ...at, body, headers: { 'if-match': etag } });
const atUnit = async (number: string) =>
  (
    await test.call<Schemas['DocumentsPage']>('GET', `/schools/${school}/documents?q=${number}`, {
      as: 'principal',
    })
  ).body.items[0];

describe('what was sent', () => {
  it('is withdrawn with a reason, once, whatever units did meanwhile', async () => {
    const { id } = await send('101');
    const { etag } = await read(id);
    const unit = await atUnit('101');
    await test.call('POST', `/schools/${school}/documents/${unit?.id ?? ''}/reads`, { as: 'principal' });
    expect((await change(id, { withdrawnReason: 'Sai số liệu phụ lục' }, '"7"')).body.code).toBe(
      'precondition_failed',
    );
    const { body } = await change(id, { withdrawnReason: 'Sai số liệu phụ lục' }, etag);
    expect(body).toMatchObject({ withdrawn: { reason: 'Sai số liệu phụ lục' }, counts: { read: 1 } });
    expect(await atUnit('101')).toMatchObject({ toAct: false, withdrawn: { reason: 'Sai số liệu phụ lục' } });
    const acknowledged = await test.call<Refusal>(
      'POST',
      `/schools/${school}/documents/${unit?.id ?? ''}/acknowledgements`,
      {
        ...{ as: 'principal', body: {} },
      },
    );
    expect(acknowledged.body.code).toBe('document_withdrawn');
    expect((await change(id, { withdrawnReason: 'Lần nữa' }, (await read(id)).etag)).body.code).toBe(
      'document_withdrawn',
    );
    expect((await send('101')).code).toBeUndefined();
  });

  it('is replaced by another one, which may keep its number', async () => {
    const first = await send('110');
    const second = await send('110', { abstract: 'Về việc 110, đính chính', replacesId: first.id });
    expect(second.replaces).toEqual({ id: first.id, number: '110' });
    expect(await read(first.id)).toMatchObject({
      ...{ withdrawn: { reason: 'Thay bằng văn bản số 110' }, replacedBy: { id: second.id, number: '110' } },
    });
    expect((await send('111', { replacesId: first.id })).code).toBe('document_withdrawn');
    const latest = await atUnit('dinh%20chinh');
    const { body } = await test.call<Schemas['Document']>(
      'GET',
      `/schools/${school}/documents/${latest?.replaces?.id ?? ''}`,
      {
        as: 'principal',
      },
    );
    expect(body.replacedBy).toEqual({ id: latest?.id, number: '110' });
  });

  it('is late at units that did nothing by the deadline, or did it afterwards', async () => {
    const { id } = await send('120', { deadline: { at: '2026-11-11T10:00:00+07:00' } });
    await asImporter(test.database.db, async (trx) => {
      const due = new Date('2026-11-11T08:30:00+07:00');
      await trx.updateTable('documents').set({ due_at: due, due_until: due }).where('id', '=', id).execute();
      await trx
        .updateTable('unit_documents')
        .set({ acknowledged_at: new Date('2026-11-11T08:29:59+07:00'), acknowledged_name: 'Người khác' })
        .where('school_id', '=', otherSchool)
        .where('sent_id', '=', id)
        .execute();
    });
    const { body } = await test.call<Schemas['DocumentReceiptsPage']>(
      'GET',
      `${base}/${id}/receipts?status=late`,
      at,
    );
    expect(body.items.map(({ schoolId }) => schoolId)).toEqual([school]);
    expect(body.counts).toMatchObject({ late: 1, acknowledged: 1 });
    expect(await atUnit('120')).toMatchObject({ overdue: true });
    expect((await change(id, { deadline: { day: '2026-11-10' } }, (await read(id)).etag)).body.code).toBe(
      'document_deadline_invalid',
    );
    await change(id, { deadline: { day: '2026-11-11' } }, (await read(id)).etag);
    expect(await atUnit('120')).toMatchObject({ overdue: false, deadline: { day: '2026-11-11', at: null } });
  });

  it('is its sender’s alone, and found by its words', async () => {
    const { id } = await send('130', { abstract: 'Tuyển dụng viên chức' });
    const far = { as: 'farOfficer', at: farOfficeKey } as const;
    expect(
      (await test.call<Refusal>('GET', `/authorities/${fixture.otherDepartment}/documents/${id}`, far)).body
        .code,
    ).toBe('document_unknown');
    expect((await test.call<Refusal>('GET', `${base}/${id}`, far)).body.code).toBe('permission_denied');
    const { body } = await test.call<Schemas['SentDocumentsPage']>('GET', `${base}?q=vien%20chuc`, at);
    expect(body.items.map((one) => one.id)).toEqual([id]);
    const units = await test.call<Schemas['DocumentRecipientsPage']>(
      'GET',
      `/authorities/${department}/document-recipients?q=KHÁC&limit=1`,
      at,
    );
    expect(units.body).toMatchObject({
      total: 1,
      nextCursor: null,
      items: [{ schoolId: otherSchool, schoolCode: 'T002' }],
    });
  });

  it('is seen by a unit that received it, by its sender, and by nobody else (row-level security)', async () => {
    const { id } = await send('140', { recipients: { to: 'chosen', schoolIds: [school] } });
    const seen = (schoolId: string | null, authorityId: string | null) =>
      inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId, authorityId }, async (trx) => {
        const documents = await trx.selectFrom('documents').select('id').where('id', '=', id).execute();
        const units = await trx.selectFrom('unit_documents').select('id').where('sent_id', '=', id).execute();
        return [documents.length, units.length];
      });
    expect(await seen(school, null)).toEqual([1, 1]);
    expect(await seen(otherSchool, null)).toEqual([0, 0]);
    expect(await seen(null, department)).toEqual([1, 1]);
    expect(await seen(null, ministry)).toEqual([0, 0]);
    expect(await seen(null, null)).toEqual([0, 0]);
    const forged = await inTenant(
      test.database.db,
      { caller: { kind: 'anonymous' }, schoolId: null, authorityId: department },
      (trx) => trx.updateTable('unit_documents').set({ acknowledged_name: 'x' }).executeTakeFirst(),
    );
    expect(forged.numUpdatedRows).toBe(0n);
  });
});

describe('documents frozen by the authority', () => {
  it('rest in every unit, with the reason', async () => {
    const reason = { vi: 'Đang kiểm tra sự cố.', en: 'An incident is being looked into.' };
    const { body } = await test.call<{ id: string }>('POST', `/authorities/${department}/freezes`, {
      ...{ ...at, body: { feature: 'documents', reason } },
    });
    const read = await test.call<Refusal>('GET', `/schools/${school}/documents`, { as: 'principal' });
    expect(read.body).toMatchObject({ code: 'feature_frozen', detail: reason.vi });
    await test.call('POST', `/authorities/${department}/freezes/${body.id}/end`, at);
    expect((await test.call('GET', `/schools/${school}/documents`, { as: 'principal' })).status).toBe(200);
  });
});

describe('attachments', () => {
  const files = `/authorities/${department}/document-files`;
  const upload = async (bytes: Buffer, name: string) => {
    const headers = { 'upload-length': String(bytes.length), 'upload-metadata': uploads.metadata(name) };
    const { id } = (await test.call<Schemas['Upload']>('POST', files, { ...at, headers })).body;
    const half = Math.floor(bytes.length / 2);
    const append = (offset: number, part: Buffer) =>
      test.call<Refusal>('PATCH', `${files}/${id}`, {
        ...{ ...at, body: part },
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
      });
    expect((await append(0, bytes.subarray(0, half))).status).toBe(204);
    expect((await append(0, bytes.subarray(half))).body.code).toBe('offset_conflict');
    const { headers: told } = await test.call('GET', `${files}/${id}`, at);
    expect(told['upload-offset']).toBe(String(half));
    expect((await append(half, bytes.subarray(half))).status).toBe(204);
    return id;
  };

  it('are sent in parts, go with one document, and are read by its units and its sender', async () => {
    const file = await upload(pdf, 'Phụ lục 1.pdf');
    const sent = await send('150', {
      attachmentIds: [file],
      recipients: { to: 'chosen', schoolIds: [school] },
    });
    const attachment = { id: file, name: 'Phụ lục 1.pdf', type: 'application/pdf', size: pdf.length };
    expect(sent.attachments).toEqual([attachment]);
    const unit = await atUnit('150');
    expect(unit?.attachments).toEqual([attachment]);
    const path = `/schools/${school}/documents/${unit?.id ?? ''}/files/${file}`;
    const content = await test.call<Buffer>('GET', path, { as: 'principal' });
    expect(Buffer.from(content.body).equals(pdf)).toBe(true);
    expect(content.headers['content-disposition']).toContain('Ph%E1%BB%A5%20l%E1%BB%A5c%201.pdf');
    expect((await test.call<Refusal>('GET', path, { as: 'teacher' })).body.code).toBe('document_unknown');
    const own = await test.call<Buffer>('GET', `${base}/${sent.id}/files/${file}`, at);
    expect(Buffer.from(own.body).equals(pdf)).toBe(true);
    expect((await send('151', { attachmentIds: [file] })).errors).toMatchObject([
      { pointer: '/attachmentIds/0' },
    ]);
  });

  it('are whoever’s sends them until then, and no other kind than is taken', async () => {
    const headers = { 'upload-length': '12', 'upload-metadata': uploads.metadata('a.html', 'text/html') };
    expect((await test.call<Refusal>('POST', files, { ...at, headers })).body.code).toBe('file_type_refused');
    const file = await upload(pdf, 'riêng.pdf');
    await asImporter(test.database.db, (trx) =>
      trx.updateTable('office_files').set({ account_id: accounts.ministry }).where('id', '=', file).execute(),
    );
    expect((await test.call<Refusal>('GET', `${files}/${file}`, at)).body.code).toBe('file_unknown');
    expect((await send('152', { attachmentIds: [file] })).code).toBe('attachment_unusable');
  });

  // Last: a day later nobody is signed in any more.
  it('go a day later where no document took them, with their content', async () => {
    const [kept, left] = [await upload(pdf, 'giữ.pdf'), await upload(pdf, 'bỏ.pdf')];
    await send('153', { attachmentIds: [kept] });
    await cleanUp(test.database.db, new Date('2026-11-12T09:00:01+07:00'));
    const ids = await asImporter(test.database.db, async (trx) => [
      (await trx.selectFrom('office_files').select('id').where('id', 'in', [kept, left]).execute()).map(
        ({ id }) => id,
      ),
      await trx.selectFrom('office_file_chunks').select('file_id').where('file_id', '=', left).execute(),
    ]);
    expect(ids).toEqual([[kept], []]);
  });
});
