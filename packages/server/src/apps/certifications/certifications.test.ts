import { randomUUID } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, type CompactJWSHeaderParameters } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { now, testApp, type TestApp } from '../../testing/app.ts';
import { appraise, appsPath, department, registeredApp } from '../../testing/app-flow.ts';

type Certification = components['schemas']['AppCertification'] & {
  code: string;
  detail: string;
  errors?: { pointer: string; code: string; detail: string }[];
};
type Report = components['schemas']['CertificationReport'];
interface Page {
  items: Certification[];
  nextCursor: string | null;
}

const scopes = ['registry.classes'] as const;

let test: TestApp;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let certificationKey: components['schemas']['PublicKey'];
let appId: string;
beforeAll(async () => {
  test = await testApp();
  keys = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '' } = await exportJWK(keys.publicKey);
  certificationKey = { kty: 'EC', crv: 'P-256', x, y };
  appId = await registeredApp(test, scopes, { approve: false, certificationKey });
});
afterAll(() => test.close());

const at = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
const report = (more: Partial<Report> = {}): Report => ({
  ...{ id: randomUUID(), appId, suite: 'lienthong-certify 1.0.0', contract: '0.1.0' },
  ...{ startedAt: at(-120), finishedAt: at(-60) },
  cases: [
    { id: 'token', title: 'Lấy mã truy cập', outcome: 'passed' },
    { id: 'paging', title: 'Đọc đủ các trang', outcome: 'failed', detail: 'Dừng ở trang đầu' },
    { id: 'webhooks', title: 'Nhận webhook', outcome: 'skipped' },
  ],
  ...more,
});
const sign = (
  payload: unknown,
  key: typeof keys.privateKey = keys.privateKey,
  header: CompactJWSHeaderParameters = { alg: 'ES256' },
) => new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header).sign(key);
const submit = async (jws: string, id = appId) =>
  test.call<Certification>('POST', `${appsPath}/${id}/certifications`, { as: 'vendor', body: { jws } });
const base64url = (text: string) => Buffer.from(text).toString('base64url');

describe('a signed report', () => {
  it('is kept with sums of our own, and shown to vendor and appraiser', async () => {
    const sent = report();
    const { status, body } = await submit(await sign(sent));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ id: sent.id, passed: 1, failed: 1, report: sent, receivedAt: '2026-11-11T09:00:00+07:00' },
      finishedAt: '2026-11-11T08:59:00+07:00',
    });
    const app = await test.call<components['schemas']['App']>('GET', `${appsPath}/${appId}`, department);
    expect(app.body.lastCertification).toMatchObject({ id: sent.id, passed: 1, failed: 1 });
    const list = await test.call<Page>('GET', `${appsPath}/${appId}/certifications`, department);
    expect(list.body.items[0]).toEqual(body);
  });

  it('stays visible when the registration changed after it', async () => {
    const before = (await test.call<Page>('GET', `${appsPath}/${appId}/certifications`, department)).body;
    const { headers } = await test.call('GET', `${appsPath}/${appId}`, { as: 'vendor' });
    const changed = await test.call('PATCH', `${appsPath}/${appId}`, {
      ...{ as: 'vendor', body: { retention: 'Xóa sau 10 ngày' } },
      headers: { 'if-match': headers['etag'] ?? '' },
    });
    expect(changed.status).toBe(200);
    const after = (await test.call<Page>('GET', `${appsPath}/${appId}/certifications`, department)).body;
    expect(after).toEqual(before);
  });

  it('is listed page by page, newest first', async () => {
    for (let count = 0; count < 3; count += 1) await submit(await sign(report()));
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `${appsPath}/${appId}/certifications?limit=2${cursor && `&cursor=${cursor}`}`;
      const { body }: { body: Page } = await test.call<Page>('GET', path, { as: 'vendor' });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is kept once', async () => {
    const jws = await sign(report());
    expect((await submit(jws)).status).toBe(201);
    const again = await submit(jws);
    expect(again.body).toMatchObject({ code: 'certification_invalid' });
    expect(again.body.detail).toContain('2026-11-11T09:00:00+07:00');
  });
});

describe('told exactly', () => {
  const refused = async (jws: string, id = appId) => {
    const { status, body } = await submit(jws, id);
    expect([status, body.code]).toEqual([422, 'certification_invalid']);
    return body;
  };

  it('that another key signed it, or that it was changed', async () => {
    const other = await generateKeyPair('ES256');
    expect((await refused(await sign(report(), other.privateKey))).detail).toContain('không khớp');
    const [header, , signature] = (await sign(report())).split('.');
    const changed = [header, base64url(JSON.stringify(report({ suite: 'khác' }))), signature].join('.');
    expect((await refused(changed)).detail).toContain('không khớp');
  });

  it.each([
    ['none', { alg: 'none' }],
    ['HS256', { alg: 'HS256' }],
  ])('that %s is no signature', async (_name, header) => {
    const jws = [base64url(JSON.stringify(header)), base64url(JSON.stringify(report())), 'AAAA'].join('.');
    expect((await refused(jws)).detail).toContain('ES256');
  });

  it('that a key of another curve, or in the header, does not count', async () => {
    const es384 = await generateKeyPair('ES384');
    expect((await refused(await sign(report(), es384.privateKey, { alg: 'ES384' }))).detail).toContain(
      'ES256',
    );
    const other = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(other.publicKey);
    const own = await sign(report(), other.privateKey, { alg: 'ES256', jwk });
    expect((await refused(own)).detail).toContain('không khớp');
  });

  it('that it cannot be read', async () => {
    expect(
      (await refused(`${base64url('{"alg":')}.${base64url('{}')}.${base64url('xxxxxxxxx')}`)).detail,
    ).toContain('JWS');
    const text = await new CompactSign(Buffer.from('không phải JSON'))
      .setProtectedHeader({ alg: 'ES256' })
      .sign(keys.privateKey);
    expect((await refused(text)).detail).toContain('không phải JSON');
  });

  it('which places are wrong', async () => {
    const { suite: _suite, ...without } = report();
    const { errors } = await refused(
      await sign({ ...without, more: 1, cases: [{ id: 'x', outcome: 'ok' }] }),
    );
    expect(errors?.map(({ pointer, detail }) => `${pointer} ${detail.split(':')[0]}`).sort()).toEqual([
      '/jws /cases/0/outcome',
      '/jws /cases/0/title',
      '/jws /more',
      '/jws /suite',
    ]);
  });

  it.each([
    ['another app', { appId: '01900000-0000-7000-8000-00000000dead' }, 'ứng dụng khác'],
    ['a contract that is not spoken here', { contract: '9.0.0' }, '0.1.0'],
    ['an end before its beginning', { startedAt: at(-60), finishedAt: at(-61) }, 'startedAt'],
    ['the future', { finishedAt: at(121) }, 'tương lai'],
    ['long ago', { startedAt: at(-2_592_100), finishedAt: at(-2_592_001) }, '30 ngày'],
    [
      'one case twice',
      {
        cases: [
          { id: 'token', title: 'Một', outcome: 'passed' as const },
          { id: 'token', title: 'Hai', outcome: 'passed' as const },
        ],
      },
      'token',
    ],
  ])('that it is about %s', async (_name, more, said) => {
    expect((await refused(await sign(report(more)))).detail).toContain(said);
  });

  it('which clocks are near enough', async () => {
    expect((await submit(await sign(report({ finishedAt: at(120) })))).status).toBe(201);
    const old = report({ startedAt: at(-2_592_000), finishedAt: at(-2_592_000) });
    expect((await submit(await sign(old))).status).toBe(201);
  });

  it('that there is no key yet, and how to register one', async () => {
    const keyless = await registeredApp(test, scopes, { approve: false });
    const { detail } = await refused(await sign(report({ appId: keyless })), keyless);
    expect(detail).toContain('certificationKey');
  });

  it('that a refused app takes no report', async () => {
    const gone = await registeredApp(test, scopes, { approve: false, certificationKey });
    await appraise(test, gone, 'refused');
    expect((await submit(await sign(report({ appId: gone })), gone)).body.code).toBe('app_state_conflict');
  });
});
