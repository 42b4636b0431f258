import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp } from '../database/clean-up.ts';
import { asImporter } from '../database/tenant.ts';
import { fixture, now, testApp, type Call, type TestApp } from '../testing/app.ts';
import { pdf } from '../testing/samples.ts';
import { uploadCalls, uploads } from '../testing/uploads.ts';
import { usualLimits } from './index.ts';

const { school, otherSchool, class7A1 } = fixture;
const files = `/schools/${school}/files`;
let test: TestApp;

beforeAll(async () => {
  test = await testApp({ files: { ...usualLimits, waiting: 1_000 } });
});
afterAll(() => test.close());

const { announce, append, status, content, begin } = uploadCalls(() => test);

describe('an upload', () => {
  it('is announced, sent in parts and read back as it was', async () => {
    const bytes = pdf(600_000);
    const {
      status: created,
      headers,
      body,
    } = await announce({
      'upload-length': String(bytes.length),
      'upload-metadata': uploads.metadata('Thư mời họp.pdf', 'application/pdf'),
      'tus-resumable': '1.0.0',
    });
    expect(created).toBe(201);
    expect(headers['location']).toBe(`/v1${files}/${body.id}`);
    expect(headers['tus-resumable']).toBe('1.0.0');
    expect(body).toEqual({
      ...{ id: body.id, name: 'Thư mời họp.pdf', size: bytes.length, offset: 0, type: null },
      expiresAt: '2026-11-12T09:00:00+07:00',
    });
    const first = await append(body.id, 0, bytes.subarray(0, 300_001));
    expect([first.status, first.headers['upload-offset']]).toEqual([204, '300001']);
    const half = await status(body.id);
    expect(half.headers).toMatchObject({
      ...{ 'upload-offset': '300001', 'upload-length': '600000', 'cache-control': 'no-store' },
      'upload-expires': 'Thu, 12 Nov 2026 02:00:00 GMT',
    });
    expect((await content(body.id)).body).toMatchObject({ code: 'file_unknown' });
    expect((await append(body.id, 300_001, bytes.subarray(300_001))).headers['upload-offset']).toBe('600000');
    expect((await status(body.id)).body).toMatchObject({ offset: 600_000, type: 'application/pdf' });
    const read = await content(body.id);
    expect(read.body.equals(bytes)).toBe(true);
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Thu moi hop.pdf"; filename*=UTF-8\'\'Th%C6%B0%20m%E1%BB%9Di%20h%E1%BB%8Dp.pdf',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
    });
  });

  it('tells how far it is by HEAD, as the protocol asks', async () => {
    const id = await begin(1_000);
    await append(id, 0, pdf(1_000).subarray(0, 400));
    const response = await test.app.inject({
      ...{ method: 'HEAD', url: `/v1${files}/${id}` },
      headers: { authorization: `Bearer ${await test.token('homeroom')}`, 'tus-resumable': '1.0.0' },
    });
    expect([response.statusCode, response.body]).toEqual([200, '']);
    expect(response.headers).toMatchObject({
      ...{ 'upload-offset': '400', 'upload-length': '1000' },
      ...{ 'cache-control': 'no-store', 'tus-resumable': '1.0.0' },
    });
  });

  it('takes one part at an offset: the other is told where to go on', async () => {
    const id = await begin(1_000);
    const part = pdf(1_000).subarray(0, 500);
    const both = await Promise.all([append(id, 0, part), append(id, 0, part)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([204, 409]);
    const late = await append(id, 0, part, { language: 'en' });
    expect(late.body).toMatchObject({
      code: 'offset_conflict',
      detail: '500 bytes have arrived; go on from there.',
    });
    expect((await append(id, 900, part)).status).toBe(409);
    expect((await status(id)).body.offset).toBe(500);
  });

  it('takes nothing beyond its size, and nothing once it is whole', async () => {
    const id = await begin(1_000);
    expect((await append(id, 0, pdf(1_001))).body).toMatchObject({ code: 'file_too_large' });
    expect((await status(id)).body.offset).toBe(0);
    await append(id, 0, pdf(1_000));
    expect((await append(id, 0, pdf(1_000))).status).toBe(409);
    expect((await append(id, 1_000, Buffer.alloc(0))).status).toBe(204);
    expect((await append(id, 1_000, Buffer.from('x'))).status).toBe(413);
  });

  it('announced twice under one key is one, and another file under that key is refused', async () => {
    const headers = { 'upload-length': '1000', 'upload-metadata': uploads.metadata('a.pdf') };
    const call = { idempotencyKey: 'mot-khoa-cho-mot-tep' };
    const [one, two] = [await announce(headers, call), await announce(headers, call)];
    expect(two.body.id).toBe(one.body.id);
    expect(two.headers['location']).toBe(one.headers['location']);
    const other = await announce({ ...headers, 'upload-length': '1001' }, call);
    expect(other.body).toMatchObject({ code: 'idempotency_key_reused' });
    expect((await announce(headers, { idempotencyKey: null })).status).toBe(201);
  });

  it.each([
    [{}, 400, 'validation_failed'],
    [{ 'upload-length': '0' }, 400, 'validation_failed'],
    [{ 'upload-length': '-1' }, 400, 'validation_failed'],
    [{ 'upload-length': '1e9' }, 400, 'validation_failed'],
    [{ 'upload-length': '10485761' }, 413, 'file_too_large'],
    [{ 'upload-length': '9', 'upload-metadata': 'filename ###' }, 400, 'validation_failed'],
    [{ 'upload-length': '9', 'upload-metadata': 'filename /w==' }, 400, 'validation_failed'],
    [{ 'upload-length': '9', 'upload-metadata': 'filename AGE=' }, 400, 'validation_failed'],
    [
      { 'upload-length': '9', 'upload-metadata': uploads.metadata('a', 'text/html') },
      422,
      'file_type_refused',
    ],
    [{ 'upload-length': '9', 'tus-resumable': '0.2.2' }, 412, 'tus_version_unsupported'],
  ])('announced with %j is refused: %i %s', async (headers, wanted, code) => {
    const { status: answered, body } = await announce(headers);
    expect([answered, body.code]).toEqual([wanted, code]);
  });

  it.each(['', 'application/octet-stream', 'application/x-zip-compressed', 'Application/PDF; version=1.7'])(
    'announced as “%s” may be anything that is taken',
    async (type) => {
      const metadata = uploads.metadata('a', type);
      expect((await announce({ 'upload-length': '9', 'upload-metadata': metadata })).status).toBe(201);
    },
  );

  it('takes its parts as bytes, and other operations take none', async () => {
    const id = await begin(1_000);
    const json = await append(id, 0, Buffer.from('{}'), { headers: { 'content-type': 'application/json' } });
    expect(json.body).toMatchObject({ code: 'unsupported_media_type' });
    const notice = await test.call('POST', `/schools/${school}/notices`, {
      ...{ as: 'homeroom', body: '{}' },
      headers: { 'content-type': 'application/offset+octet-stream' },
    });
    expect(notice.body).toMatchObject({ code: 'unsupported_media_type' });
    expect((await status(id)).body.offset).toBe(0);
  });

  it('is described to a client that asks what there is', async () => {
    const { headers } = await test.app.inject({ method: 'OPTIONS', url: `/v1${files}` });
    expect(headers).toMatchObject({
      ...{ 'tus-version': '1.0.0', 'tus-extension': 'creation,expiration', 'tus-max-size': '10485760' },
    });
  });
});

describe('files of others', () => {
  it('are not there', async () => {
    const id = await begin(1_000);
    for (const as of ['teacher', 'principal'] as const) {
      expect((await status(id, as)).body).toMatchObject({ code: 'file_unknown' });
      expect((await append(id, 0, pdf(1_000), { as })).body).toMatchObject({ code: 'file_unknown' });
    }
    await append(id, 0, pdf(1_000));
    expect((await content(id, { as: 'principal' })).body).toMatchObject({ code: 'file_unknown' });
  });

  it('cannot be sent by families, or by those who belong to another school', async () => {
    for (const as of ['guardian', 'pupil', 'otherPrincipal', 'admissions', 'ward'] as const)
      expect((await announce({ 'upload-length': '9' }, { as })).status).toBe(403);
    expect(
      (
        await test.call('POST', `/schools/${otherSchool}/files`, {
          ...{ as: 'homeroom', headers: { 'upload-length': '9' } },
        })
      ).status,
    ).toBe(403);
  });
});

describe('room', () => {
  it('ends for one person before it ends for the school', async () => {
    const small = await testApp({ files: { file: 5_000, school: 9_000, waiting: 2 } });
    try {
      const ask = (as: Call['as'], size: number) =>
        small.call('POST', files, { as, headers: { 'upload-length': String(size) }, language: 'en' });
      expect((await ask('homeroom', 5_001)).status).toBe(413);
      expect([(await ask('homeroom', 2_000)).status, (await ask('homeroom', 2_000)).status]).toEqual([
        201, 201,
      ]);
      expect((await ask('homeroom', 1)).body).toMatchObject({ code: 'file_quota_exceeded' });
      expect((await ask('principal', 5_000)).status).toBe(201);
      expect((await ask('teacher', 1)).body).toMatchObject({
        code: 'file_quota_exceeded',
        detail: expect.stringMatching(/^The school may keep/) as string,
      });
    } finally {
      await small.close();
    }
  });

  it('comes back when an upload has had its time', async () => {
    const id = await begin(1_000);
    await append(id, 0, pdf(1_000).subarray(0, 500));
    await asImporter(test.database.db, (trx) =>
      trx.updateTable('files').set({ expires_at: now }).where('id', '=', id).execute(),
    );
    expect((await status(id)).body).toMatchObject({ code: 'file_unknown' });
    expect((await append(id, 500, pdf(1_000).subarray(500))).body).toMatchObject({ code: 'file_unknown' });
    const notice = { classId: class7A1, title: 'x', body: 'x', attachmentIds: [id] };
    expect(
      (await test.call('POST', `/schools/${school}/notices`, { as: 'homeroom', body: notice })).body,
    ).toMatchObject({ code: 'attachment_unusable' });
    await cleanUp(test.database.db, now);
    const left = await asImporter(test.database.db, (trx) =>
      trx.selectFrom('file_chunks').select('start').where('file_id', '=', id).execute(),
    );
    expect(left).toEqual([]);
  });
});
