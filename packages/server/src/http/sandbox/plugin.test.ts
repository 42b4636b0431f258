import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { buildApp } from '../../app.ts';
import { fixture, now, testApp, type Call, type TestApp } from '../../testing/app.ts';

type Schemas = components['schemas'];

let test: TestApp;
let address: string;
let time = now;
const path = `/schools/${fixture.school}/gradebooks/${fixture.gradebook}`;
const demo = { accounts: [], password: '' };
beforeAll(async () => {
  // Fine weather first: the tests go to the bad and back.
  const sandbox = { offline: { for: 1_000, every: 4_000 } };
  test = await testApp({ demo, sandbox, events: { lifetime: 60_000 }, clock: () => time });
  address = await test.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => test.close());

const fault = (header: string, call: Call = {}): Call => ({
  as: 'teacher',
  ...call,
  headers: { ...call.headers, 'sandbox-fault': header },
});
const mark = (value: number, version: number, pupil = 0) => ({
  ...{ pupilId: fixture.pupils[pupil], slot: 'tx1', state: 'value', value, version },
});
const save = async (header: string, items: object[], idempotencyKey = randomUUID()) =>
  test.call<{ items: Schemas['MarkOutcome'][] }>(
    'POST',
    `${path}/marks`,
    fault(header, { body: { items }, idempotencyKey }),
  );
const standing = async (pupil = 0) => {
  const { body } = await test.call<Schemas['Gradebook']>('GET', path, { as: 'teacher' });
  return body.marks.find(({ pupilId, slot }) => pupilId === fixture.pupils[pupil] && slot === 'tx1');
};
/** Over a real connection, which can be cut. */
const send = async (header: string, items: object[], key: string) =>
  fetch(`${address}/v1${path}/marks`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${await test.token('teacher')}`, 'content-type': 'application/json' },
      ...{ origin: fixture.origin, 'idempotency-key': key, 'sandbox-fault': header },
    },
    body: JSON.stringify({ items }),
  });

describe('a fault by header', () => {
  it.each([
    ['error=503', 503, 'unavailable', '1'],
    ['error=500', 500, 'internal_error', undefined],
    ['error=429', 429, 'rate_limited', '1'],
    ['error=gradebook_unknown', 404, 'gradebook_unknown', undefined],
  ])('%s is answered as the catalogue says', async (header, status, code, retryAfter) => {
    const answer = await test.call('GET', path, fault(header));
    expect([answer.status, answer.body['code'], answer.headers['retry-after']]).toEqual([
      ...[status, code, retryAfter],
    ]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['sandbox-fault']).toMatch(/^error=/);
  });

  it('waits, then works as ever', async () => {
    const began = performance.now();
    const answer = await test.call('GET', path, fault('latency=120ms'));
    expect([answer.status, answer.headers['sandbox-fault']]).toEqual([200, 'latency=120ms']);
    expect(performance.now() - began).toBeGreaterThan(115);
  });

  it('with times happens to the first attempts only, and again to the next call', async () => {
    const statuses = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      statuses.push((await test.call('GET', path, fault('error=503, times=2'))).status);
    expect(statuses).toEqual([503, 503, 200, 503, 503, 200]);
  });

  it('that nobody knows is a mistake of the caller, said in words', async () => {
    const answer = await test.call<Schemas['Problem']>('GET', path, fault('eror=503'));
    expect([answer.status, answer.body.code]).toEqual([400, 'validation_failed']);
    expect(answer.body.errors?.[0]?.pointer).toBe('#/header/Sandbox-Fault');
    expect(answer.body.detail).toContain('"eror=503" is no fault.');
    const reading = await test.call<Schemas['Problem']>('GET', path, fault('conflict'));
    expect([reading.status, reading.body.detail]).toEqual([400, expect.stringContaining('no version')]);
  });

  it('that the operation never answers is a mistake, too', async () => {
    const { body } = await test.call<Schemas['Problem']>('GET', path, fault('error=column_locked'));
    expect([body.code, body.detail]).toEqual([
      'validation_failed',
      expect.stringContaining('getGradebook never answers column_locked'),
    ]);
  });

  it('hides no mistake: a token that is no good and a body that is wrong are told first', async () => {
    const { statusCode } = await test.app.inject({
      url: `/v1${path}`,
      headers: { 'sandbox-fault': 'error=503', authorization: 'Bearer none' },
    });
    expect(statusCode).toBe(401);
    const bad = await test.call<Schemas['Problem']>(
      'POST',
      `${path}/marks`,
      fault('error=503', { body: {} }),
    );
    expect(bad.body.code).toBe('validation_failed');
  });
});

describe('a conflict', () => {
  it('of a change by If-Match is a real 412, and nothing changes', async () => {
    const url = `${path}/columns/tx1`;
    const before = await test.call('GET', url, { as: 'teacher' });
    const ifMatch = { 'if-match': before.headers['etag'] ?? '' };
    const change = { body: { published: true }, headers: ifMatch };
    const answer = await test.call('PATCH', url, fault('conflict', change));
    expect([answer.status, answer.body['code']]).toEqual([412, 'precondition_failed']);
    expect((await test.call('GET', url, { as: 'teacher' })).body).toEqual(before.body);
    expect((await test.call('PATCH', url, fault('none', change))).status).toBe(200);
  });

  it('of marks is told of the first one, with the mark that stands; the others are saved', async () => {
    const known = await standing();
    const version = known?.version ?? 0;
    const key = randomUUID();
    const items = [mark(7, version), mark(6, (await standing(1))?.version ?? 0, 1)];
    const { body } = await save('conflict', items, key);
    expect(body.items.map(({ outcome }) => outcome)).toEqual(['conflict', 'saved']);
    expect(body.items[0]?.problem?.code).toBe('version_conflict');
    expect(body.items[0]?.mark ?? undefined).toEqual(known);
    expect((await save('conflict', items, key)).headers['idempotent-replayed']).toBe('true');
    expect(await standing()).toEqual(known);
  });

  it('of a write without versions is one that is still under way', async () => {
    const body = { label: 'Trang', origins: ['https://a.test'], allows: ['publicReads'] };
    const call = fault('conflict', { as: 'principal', body });
    const answer = await test.call('POST', `/schools/${fixture.school}/site-keys`, call);
    expect([answer.status, answer.body['code']]).toEqual([409, 'idempotency_in_progress']);
  });
});

describe('a connection that is cut', () => {
  it('before: nothing was done, and the same write goes through afterwards', async () => {
    const version = (await standing())?.version ?? 0;
    const key = randomUUID();
    await expect(send('cut-before', [mark(3, version)], key)).rejects.toThrow();
    expect((await standing())?.version ?? 0).toBe(version);
    const again = await send('none', [mark(3, version)], key);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, null]);
  });

  it('after: all was done, and the same key brings the answer that was lost', async () => {
    const version = (await standing())?.version ?? 0;
    const key = randomUUID();
    // As the SDK does: every attempt has the same headers.
    const once = 'cut-after, times=1';
    await expect(send(once, [mark(4, version)], key)).rejects.toThrow();
    expect(await standing()).toMatchObject({ value: 4, version: version + 1 });
    const again = await send(once, [mark(4, version)], key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const { items } = (await again.json()) as { items: Schemas['MarkOutcome'][] };
    expect(items[0]).toMatchObject({ outcome: 'saved', mark: { value: 4, version: version + 1 } });
    expect((await standing())?.version).toBe(version + 1);
  });

  it('for a while ends what was open, too', async () => {
    const stream = await fetch(`${address}/v1/schools/${fixture.school}/events`, {
      headers: { authorization: `Bearer ${await test.token('teacher')}`, origin: fixture.origin },
    });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const ended = stream.text();
    time = new Date(now.getTime() + 3_500);
    try {
      await expect(ended).rejects.toThrow();
    } finally {
      time = now;
    }
  });

  it('for a while takes the API away, and nothing else', async () => {
    time = new Date(now.getTime() + 3_500);
    const site = { headers: { 'site-key': fixture.siteKey, origin: fixture.origin } };
    try {
      await expect(fetch(`${address}/v1/site`, site)).rejects.toThrow();
      for (const url of ['/health/ready', '/docs'])
        expect((await fetch(`${address}${url}`)).status, url).toBe(200);
    } finally {
      time = now;
    }
    expect((await fetch(`${address}/v1/site`, site)).status).toBe(200);
  });
});

describe('pages', () => {
  const preflight = async ({ app }: Pick<TestApp, 'app'>) =>
    app.inject({
      method: 'OPTIONS',
      url: '/v1/site',
      headers: { origin: fixture.origin, 'access-control-request-method': 'GET' },
    });

  it('may send the header to a sandbox and read what was done', async () => {
    const { headers } = await preflight(test);
    expect(headers['access-control-allow-headers']).toContain('Sandbox-Fault');
    const { origin } = fixture;
    const { headers: answered } = await test.call('GET', path, fault('error=503', { origin }));
    expect(answered['access-control-expose-headers']).toContain('Sandbox-Fault');
    expect(answered['access-control-allow-origin']).toBe(origin);
  });

  it('may not elsewhere, where nothing reads it', async () => {
    const real = await testApp({ database: test.database });
    const answer = await real.call('GET', path, fault('error=503, cut-after, nonsense'));
    expect([answer.status, answer.headers['sandbox-fault']]).toEqual([200, undefined]);
    const { headers } = await preflight(real);
    expect(headers['access-control-allow-headers']).not.toContain('Sandbox-Fault');
    await real.app.close();
  });
});

it('a system without demo data is no sandbox', async () => {
  const options = { database: test.database, publicUrl: 'http://localhost:4000', logLevel: 'silent' };
  await expect(buildApp({ ...options, sandbox: {} })).rejects.toThrow(
    'Faults on purpose are for demo data only',
  );
});
