import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { readContractDocument } from '../http/contract.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

let test: TestApp;
beforeAll(async () => {
  const document = readContractDocument();
  const file = { limit: 1_000, windowSeconds: 60, per: 'account' };
  test = await testApp({
    document: { ...document, 'x-rate-limits': { ...document['x-rate-limits'], file } },
  });
});
afterAll(() => test.close());

const { school, class7A1, class7A2, gradebook } = fixture;
const notices = `/schools/${school}/notices`;
const notice = { classId: class7A1, title: 'Họp phụ huynh', body: 'Kính mời.' };

async function post(payload: string | Buffer, headers: Record<string, string> = {}, path = notices) {
  const token = await test.token(path.endsWith('/marks') ? 'teacher' : 'homeroom');
  const began = process.cpuUsage();
  const response = await test.app.inject({
    method: 'POST',
    url: `/v1${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    },
    payload,
  });
  const { user, system } = process.cpuUsage(began);
  const body = response.json<{ code?: string; errors?: unknown[] }>();
  return { status: response.statusCode, code: body.code, body, ms: (user + system) / 1_000, response };
}
/** Of the processor's time. A megabyte of mistakes took three seconds when each of them was looked for. */
const soon = 1_500;

describe('a body nested without end', () => {
  const deep = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

  it.each([
    ['lists', deep(200_000, '[', ']')],
    ['lists never closed', '['.repeat(500_000)],
    ['objects', deep(100_000, '{"a":', '1}').replace(/1(?=1)/g, '')],
    ['objects never closed', '{"a":'.repeat(200_000)],
  ])('of %s is refused', async (_kind, text) => {
    const { status, ms } = await post(text);
    expect(status).toBe(400);
    expect(ms).toBeLessThan(soon);
  });

  it.each(['title', 'classId', 'acknowledge', 'unknown'])(
    'inside %s is refused by its place',
    async (name) => {
      const nested = deep(200_000, '[', ']');
      for (const inner of [nested, nested.replace('[]', '["\\u0000"]')]) {
        const { status, code } = await post(
          JSON.stringify({ ...notice, [name]: '…' }).replace('"…"', () => inner),
        );
        expect([status, ['validation_failed', 'malformed_request'].includes(code ?? '')]).toEqual([
          400,
          true,
        ]);
      }
    },
  );
});

describe('a body with too much in it', () => {
  it('of a hundred thousand wrong items is refused soon, with some of the places', async () => {
    for (const item of ['{}', '1', '{"pupilId":1,"slot":2,"state":3,"version":"x","more":0}']) {
      const items = Array.from({ length: Math.floor(1_000_000 / (item.length + 1)) }, () => item).join();
      const { status, code, body, ms } = await post(
        `{"items":[${items}]}`,
        {},
        `/schools/${school}/gradebooks/${gradebook}/marks`,
      );
      expect([status, code]).toEqual([400, 'validation_failed']);
      expect(body.errors?.length).toBeLessThanOrEqual(50);
      expect(ms).toBeLessThan(soon);
    }
  });

  it('of a hundred thousand members nobody knows is refused soon', async () => {
    const members = Array.from({ length: 90_000 }, (_, n) => `"m${n}":1`).join();
    const { status, body, ms } = await post(`{${members}}`);
    expect(status).toBe(400);
    expect(body.errors?.length).toBeLessThanOrEqual(50);
    expect(ms).toBeLessThan(soon);
  });

  it('of one long text is refused soon, whatever form the place asks for', async () => {
    const filing = `/schools/${school}/admissions/campaigns/${school}/applications`;
    const long = 'a'.repeat(900_000);
    for (const text of [
      long,
      `${long}@`,
      `${'a.'.repeat(400_000)}@a`,
      `http://${long}`,
      '0'.repeat(900_000),
      ' '.repeat(900_000),
    ]) {
      const child = {
        fullName: text,
        birthDate: text,
        sex: text,
        personalId: text,
        residence: { province: text.slice(0, 9) },
      };
      const guardian = {
        fullName: 'x',
        relation: text.slice(0, 99),
        phone: text.slice(0, 99_999),
        email: text.slice(0, 99_999),
      };
      for (const body of [
        { child, guardian: {} },
        { child: {}, guardian },
        { ...notice, classId: text },
        { ...notice, title: text },
      ]) {
        const { status, ms } = await post(JSON.stringify(body), {}, 'classId' in body ? notices : filing);
        expect([400, 413]).toContain(status);
        expect(ms).toBeLessThan(soon);
      }
    }
  });

  it('is not read to its end', async () => {
    const { status, code } = await post(Buffer.alloc(20_000_000, 'a'));
    expect([status, code]).toEqual([413, 'payload_too_large']);
  });
});

describe('a body that says two things', () => {
  it('is taken by its last word, for the permission as for what is written', async () => {
    const twice = (first: string, last: string) =>
      `{"classId":"${first}","classId":"${last}","title":"một","title":"hai","body":"x"}`;
    const wrongLast = await post(twice(class7A1, class7A2));
    expect([wrongLast.status, wrongLast.code]).toEqual([403, 'permission_denied']);
    const rightLast = await post(twice(class7A2, class7A1));
    expect([rightLast.status, rightLast.body]).toMatchObject([201, { title: 'hai', className: '7A1' }]);
  });

  it.each([
    '{"__proto__":{"acknowledge":true},"classId":"x"}',
    '{"\\u005f_proto__":{"acknowledge":true}}',
    '{"constructor":{"prototype":{"injected":1}}}',
    '{"title":{"__proto__":{"injected":1}}}',
  ])('%s changes no object of the process', async (text) => {
    const { status } = await post(text);
    expect(status).toBe(400);
    expect(({} as Record<string, unknown>)['injected']).toBeUndefined();
    expect(({} as Record<string, unknown>)['acknowledge']).toBeUndefined();
  });

  it.each([
    ['a comment', '{"title":"x"/* */}'],
    ['a comma at the end', '{"title":"x",}'],
    ['two values', '{}{}'],
    ['words of JavaScript', '{"title":undefined}'],
    ['single quotes', "{'title':'x'}"],
    ['a cut letter', Buffer.from([0x7b, 0x22, 0xc3, 0x22, 0x7d])],
    ['UTF-16', Buffer.from('{"title":"x"}', 'utf16le')],
    ['nothing but a mark of byte order', '\uFEFF'],
  ])('with %s is refused', async (_what, payload) => {
    expect((await post(payload)).status).toBe(400);
  });
});

describe('a body that is packed', () => {
  const bomb = Buffer.alloc(50_000_000, ' ');

  it.each([
    ['gzip', gzipSync(bomb)],
    ['deflate', deflateSync(bomb)],
    ['br', brotliCompressSync(bomb.subarray(0, 5_000_000))],
  ])('by %s is not unpacked', async (encoding, packed) => {
    const before = process.memoryUsage().rss;
    const { status, ms } = await post(packed, { 'content-encoding': encoding });
    expect([400, 415]).toContain(status);
    expect(ms).toBeLessThan(soon);
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  });

  it('of a true body is refused rather than misread', async () => {
    const { status } = await post(gzipSync(JSON.stringify(notice)), { 'content-encoding': 'gzip' });
    expect([400, 415]).toContain(status);
  });
});

describe('a body of another kind', () => {
  it.each([
    'text/json',
    'application/jsonp',
    'application/json+x',
    'application/vnd.api+json',
    'application/x-ndjson',
    'application/xml',
    'text/html',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json, text/plain',
    'application/json\t;x',
    '*/*',
    'x',
  ])('as %s is refused or read as JSON, nothing else', async (type) => {
    const { status } = await post('title=x', { 'content-type': type });
    expect([400, 415]).toContain(status);
  });
});
