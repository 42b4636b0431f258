import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const notices = `/schools/${fixture.school}/notices`;
const notice = { classId: fixture.class7A1, title: 'Họp phụ huynh', body: 'Kính mời phụ huynh dự họp.' };

describe('a request that is not valid', () => {
  it('is answered with every place that is wrong, in Vietnamese unless English is asked for', async () => {
    const body = { classId: 7, title: '', acknowledge: 'có', 'khác/lạ': 1 };
    const vi = await test.call('POST', notices, { as: 'homeroom', body });
    expect(vi.status).toBe(400);
    expect(vi.headers['content-language']).toBe('vi');
    expect(vi.body).toMatchObject({
      code: 'validation_failed',
      title: 'Dữ liệu chưa đúng',
      type: '/docs/errors/validation_failed',
    });
    expect(vi.body['errors']).toEqual([
      { pointer: '/body', code: 'required', detail: 'Thiếu mục này.' },
      { pointer: '/khác~1lạ', code: 'additionalProperties', detail: 'Không có mục này; kiểm tra lại tên.' },
      { pointer: '/classId', code: 'type', detail: 'Giá trị phải là chữ.' },
      { pointer: '/title', code: 'minLength', detail: 'Không được để trống.' },
      { pointer: '/acknowledge', code: 'type', detail: 'Giá trị phải là true hoặc false.' },
    ]);
    const en = await test.call<{ errors: { detail: string }[] }>('POST', notices, {
      as: 'homeroom',
      body,
      language: 'en',
    });
    expect(en.headers['content-language']).toBe('en');
    expect(en.body.errors.map(({ detail }) => detail)).toContain('This must be text.');
  });

  it('names query parameters and headers by their own pointers', async () => {
    const query = await test.call('GET', `/schools/${fixture.school}/classes?limit=0&shoolYear=2026`, {
      as: 'teacher',
    });
    expect(query.body['errors']).toMatchObject([
      { pointer: '#/query/shoolYear' },
      { pointer: '#/query/limit', code: 'minimum' },
    ]);
    const header = await test.call('POST', notices, { as: 'homeroom', body: notice, idempotencyKey: 'x' });
    expect(header.body['errors']).toMatchObject([{ pointer: '#/header/Idempotency-Key', code: 'minLength' }]);
    const none = await test.call('POST', notices, { as: 'homeroom', body: notice, idempotencyKey: null });
    expect(none.body['errors']).toMatchObject([{ pointer: '#/header/Idempotency-Key', code: 'required' }]);
  });

  it('is not coerced in a body, but is in an address', async () => {
    const { body } = await test.call('POST', notices, {
      as: 'homeroom',
      body: { ...notice, acknowledge: 'true' },
    });
    expect(body['errors']).toMatchObject([{ pointer: '/acknowledge', code: 'type' }]);
    expect((await test.call('GET', '/schools?limit=2', { as: 'ministry' })).status).toBe(200);
  });

  it('never gives a value back, which may be about a child', async () => {
    const secret = 'Nguyễn Văn Bí Mật';
    const { body } = await test.call('POST', notices, {
      as: 'homeroom',
      body: { ...notice, classId: secret },
    });
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('writes an id plainly, not as a URN', async () => {
    const classId = `urn:uuid:${fixture.class7A1}`;
    const { status, body } = await test.call('POST', notices, {
      as: 'homeroom',
      body: { ...notice, classId },
    });
    expect([status, body['errors']]).toMatchObject([400, [{ pointer: '/classId', code: 'format' }]]);
  });

  it('may not hold NUL', async () => {
    const { body } = await test.call('POST', notices, { as: 'homeroom', body: { ...notice, title: 'a\0b' } });
    expect(body['errors']).toMatchObject([{ pointer: '/title', code: 'nul' }]);
  });

  it.each(['{', '', '"text', '{"__proto__": {"x": 1}}', '{"constructor": {"prototype": 1}}'])(
    'is not JSON: %s',
    async (text) => {
      const { status, body } = await test.call('POST', notices, { as: 'homeroom', body: text });
      expect([status, body['code']]).toEqual([400, text === '' ? 'validation_failed' : 'malformed_request']);
    },
  );

  it('is JSON, whatever else its Content-Type says', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const { status, body } = await test.call('POST', notices, {
        as: 'homeroom',
        body: 'x',
        headers: { 'content-type': type },
      });
      expect([status, body['code']], type).toEqual([415, 'unsupported_media_type']);
    }
    // Validation cannot be talked around by a suffix.
    const odd = await test.call('POST', notices, {
      as: 'homeroom',
      body: {},
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(odd.body).toMatchObject({ code: 'validation_failed' });
  });

  it('is not larger than 1 MiB', async () => {
    const { status, body } = await test.call('POST', notices, {
      as: 'homeroom',
      body: { ...notice, body: 'a'.repeat(1_100_000) },
    });
    expect([status, body['code']]).toEqual([413, 'payload_too_large']);
  });
});

describe('an address', () => {
  it('that is none of ours is not found', async () => {
    for (const path of ['/nothing', `/schools/${fixture.school}/nothing`, '/%F0%28']) {
      const { status, headers } = await test.call('GET', path, { as: 'teacher' });
      expect([404, 400], path).toContain(status);
      expect(headers['request-id'], path).toBeDefined();
    }
  });

  it('says which methods it takes', async () => {
    const { status, body, headers } = await test.call('DELETE', notices, { as: 'homeroom' });
    expect([status, body['code']]).toEqual([405, 'method_not_allowed']);
    expect(headers['allow']).toBe('OPTIONS, POST');
  });

  it.each([
    ['GET', `/schools/${fixture.school}/gradebooks/{id}`, 'gradebook_unknown', 'teacher'],
    ['GET', `/schools/${fixture.school}/pupils/{id}/contact-book`, 'pupil_unknown', 'principal'],
    ['GET', `/schools/${fixture.school}/classes/{id}/pupils`, 'class_unknown', 'principal'],
    [
      'GET',
      `/schools/${fixture.school}/admissions/campaigns/{id}/applications`,
      'campaign_unknown',
      'teacher',
    ],
    ['GET', '/schools/{id}', 'not_found', 'teacher'],
  ] as const)('%s %s that names nothing is %s, well-formed or not', async (method, path, code, as) => {
    for (const id of [
      '01900000-0000-7000-8000-00000000dead',
      'urn:uuid:01900000-0000-7000-8000-00000000dead',
      ...['x', '..%2f..', '%00', "'--"],
    ]) {
      const { status, body } = await test.call(method, path.replace('{id}', id), { as });
      expect([status, body['code']], id).toEqual([404, code]);
    }
  });
});

describe('every answer', () => {
  it('has a request id of its own making', async () => {
    const { headers } = await test.call('GET', '/me', {
      as: 'teacher',
      headers: { 'request-id': 'chosen', 'x-request-id': 'chosen' },
    });
    expect(headers['request-id']).toMatch(/^[\da-f]{8}-[\da-f]{4}-7/);
  });

  it('forbids sniffing, framing and scripts', async () => {
    const { headers } = await test.call('GET', '/me', { as: 'teacher' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'same-origin',
    });
  });
});
