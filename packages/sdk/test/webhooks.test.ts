import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { isLienthongError, isUsageError } from '../src/base.ts';
import { createWebhooks, isWebhookError, signWebhook, verifyWebhook } from '../src/webhooks/index.ts';

/** Published with the libraries of Standard Webhooks. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const secret = vector.secret;
const other = 'whsec_cHJvYmUtcHJvYmUtcHJvYmUtcHJvYmUtcHJvYmU=';
const at = new Date('2026-11-11T02:00:00Z');
const now = () => at;
const school = '0192a1b2-0000-7000-8000-000000000001';
const changes = { type: 'changes.available', data: { schoolId: school, kinds: ['class'] } };

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (isWebhookError(error) ? error.code : isUsageError(error) ? 'usage' : error),
  );

describe('a signature', () => {
  it('is the one of the published example', async () => {
    const { headers } = await signWebhook(vector.body, secret, vector);
    expect(headers['webhook-signature']).toBe(vector.signature);
  });

  it('made here is right for the library of Standard Webhooks, and the other way round', async () => {
    const theirs = new Webhook(secret);
    const sent = new Date();
    const { body, headers } = await signWebhook(changes, secret, { at: sent });
    expect(theirs.verify(body, headers)).toMatchObject(changes);

    const message = JSON.stringify({ ...changes, timestamp: sent.toISOString() });
    const event = await verifyWebhook(
      message,
      {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
        'webhook-signature': theirs.sign('msg_1', sent, message),
      },
      secret,
    );
    expect(event).toEqual({ ...changes, id: 'msg_1', timestamp: sent.toISOString() });
  });
});

describe('a message', () => {
  it('is read with its type, whatever shape body and headers have', async () => {
    const { body, headers } = await signWebhook(changes, secret, { at, id: 'msg_1' });
    const expected = { ...changes, id: 'msg_1', timestamp: at.toISOString() };
    const bytes = new TextEncoder().encode(body);
    const upper = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
    );
    for (const shape of [body, bytes, bytes.buffer, Buffer.from(body)])
      for (const form of [headers, upper, new Headers(headers)])
        expect(await verifyWebhook(shape, form, secret, { now })).toEqual(expected);
  });

  it.each([
    ['grant.ended', { schoolId: school, reason: 'grantRevoked' }],
    ['ping', { schoolId: school, webhookId: school }],
  ])('of type %s is read', async (type, data) => {
    const { body, headers } = await signWebhook({ type, data }, secret, { at });
    expect(await verifyWebhook(body, headers, secret, { now })).toMatchObject({ type, data });
  });

  it('of a type from later passes as unknown', async () => {
    const { body, headers } = await signWebhook({ type: 'grant.widened', data: 1 }, secret, { at });
    expect(await verifyWebhook(body, headers, secret, { now })).toMatchObject({
      ...{ type: 'unknown', rawType: 'grant.widened', data: 1 },
    });
  });

  it('fits while the secret is being changed, on either side', async () => {
    const old = await signWebhook(changes, [other, secret], { at });
    expect(old.headers['webhook-signature'].split(' ')).toHaveLength(2);
    expect(await codeOf(verifyWebhook(old.body, old.headers, secret, { now }))).toBe('accepted');
    const fresh = await signWebhook(changes, secret, { at });
    expect(await codeOf(verifyWebhook(fresh.body, fresh.headers, [other, secret], { now }))).toBe('accepted');
  });

  it('with signatures of other versions beside ours fits', async () => {
    const { body, headers } = await signWebhook(changes, secret, { at });
    const beside = `v1a,abc v2,${headers['webhook-signature'].slice(3)} v1,%% ${headers['webhook-signature']}`;
    const all = { ...headers, 'webhook-signature': beside };
    expect(await codeOf(verifyWebhook(body, all, secret, { now }))).toBe('accepted');
  });
});

describe('what is refused', () => {
  const changed = async (change: (signed: Awaited<ReturnType<typeof signWebhook>>) => object) => {
    const signed = await signWebhook(changes, secret, { at, id: 'msg_1' });
    const { body = signed.body, ...headers } = change(signed) as { body?: string };
    return codeOf(verifyWebhook(body, { ...signed.headers, ...headers }, secret, { now }));
  };

  it.each([
    ['another secret', () => ({ 'webhook-signature': `v1,${btoa('x'.repeat(32))}` })],
    ['another body', ({ body }: { body: string }) => ({ body: `${body} ` })],
    ['another id', () => ({ 'webhook-id': 'msg_2' })],
    ['another time', () => ({ 'webhook-timestamp': String(at.getTime() / 1000 + 1) })],
    ['no signature of our version', () => ({ 'webhook-signature': 'v1a,abc' })],
    [
      'the eleventh signature',
      ({ headers }: { headers: Record<string, string> }) => ({
        'webhook-signature': `${'v1,AAAA '.repeat(10)}${headers['webhook-signature']}`,
      }),
    ],
  ])('%s', async (_what, change) => {
    expect(await changed(change as never)).toBe('webhook_signature_invalid');
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('no %s', async (name) => {
    expect(await changed(() => ({ [name]: undefined }))).toBe('webhook_headers_missing');
  });

  it('a time that is none', async () => {
    expect(await changed(() => ({ 'webhook-timestamp': 'hôm nay' }))).toBe('webhook_headers_missing');
  });

  it.each([
    [-301, 'webhook_too_old'],
    [-300, 'accepted'],
    [300, 'accepted'],
    [301, 'webhook_too_new'],
  ])('a message %i seconds away from now: %s', async (seconds, code) => {
    const sent = new Date(at.getTime() + seconds * 1000);
    const { body, headers } = await signWebhook(changes, secret, { at: sent });
    expect(await codeOf(verifyWebhook(body, headers, secret, { now }))).toBe(code);
    expect(await codeOf(verifyWebhook(body, headers, secret, { now, tolerance: 400 }))).toBe('accepted');
  });

  it.each([
    'không phải JSON',
    '[]',
    '"x"',
    'null',
    '{"type":"ping"}',
    '{"type":"changes.available","timestamp":"x","data":{"schoolId":"a"}}',
  ])('a signed body that says nothing: %s', async (text) => {
    const { body, headers } = await signWebhook(text, secret, { at });
    expect(await codeOf(verifyWebhook(body, headers, secret, { now }))).toBe('webhook_malformed');
  });

  it('a parsed body and a secret that is none, as mistakes of the program', async () => {
    const { headers } = await signWebhook(changes, secret, { at });
    expect(await codeOf(verifyWebhook(changes as never, headers, secret, { now }))).toBe('usage');
    for (const wrong of ['', 'whsec_', 'whsec_ngắn', 'secret_abc', []])
      expect(await codeOf(verifyWebhook('{}', headers, wrong, { now })), String(wrong)).toBe('usage');
  });

  it('with an error of the family that holds neither body nor secret', async () => {
    const { body, headers } = await signWebhook(changes, secret, { at });
    const error: unknown = await verifyWebhook(`${body} `, headers, other, { now }).catch(
      (caught: unknown) => caught,
    );
    expect(isLienthongError(error)).toBe(true);
    const shown = JSON.stringify(error) + String(error);
    expect(shown).not.toContain(school);
    expect(shown).not.toContain(other.slice(6));
  });
});

it('signs what node:crypto signs', async () => {
  const { body, headers } = await signWebhook('đây', secret, { at, id: 'msg_1' });
  const key = Buffer.from(secret.slice(6), 'base64');
  const expected = createHmac('sha256', key)
    .update(`msg_1.${at.getTime() / 1000}.${body}`)
    .digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
});

it('hands on the operations of the feature', () => {
  expect(createWebhooks).toBeTypeOf('function');
});
