import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asSystem } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { startReceiver, type Receiver } from '../testing/receiver.ts';
import { grantedApp, type Delivery, type GrantedApp, type Page } from '../testing/webhooks.ts';
import type { Refused, Webhook, WithSecret } from '../testing/webhooks.ts';
import { readAddress } from './address.ts';

const { school } = fixture;
const start = new Date('2026-11-11T09:00:00+07:00');

let now = start;
let test: TestApp;
let receiver: Receiver;
let app: GrantedApp;
let other: GrantedApp;

beforeAll(async () => {
  receiver = await startReceiver();
  test = await testApp({
    clock: () => now,
    webhooks: { allowLocalhost: true },
  });
});
beforeEach(async () => {
  now = start;
  receiver.received.length = 0;
  app = await grantedApp(test);
  other = await grantedApp(test);
});
afterAll(async () => {
  await test.close();
  await receiver.close();
});

const create = (by: GrantedApp = app, body: object = {}, key?: string) =>
  by.call<WithSecret & Refused>(
    'POST',
    '/webhooks',
    { url: `${receiver.origin}/tin`, types: ['changes.available', 'grant.ended'], ...body },
    key,
  );
const made = async (by: GrantedApp = app, body: object = {}) => {
  const answer = await create(by, body);
  expect(answer.status).toBe(201);
  return answer.body;
};

describe('a webhook', () => {
  it('shows its secret once, and keeps it sealed', async () => {
    const key = randomUUID();
    const first = await create(app, {}, key);
    expect(first.body.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(first.body.webhook).toMatchObject({
      state: 'active',
      stateReason: null,
      app: { name: 'Ảnh thẻ' },
    });
    const again = await create(app, {}, key);
    expect(again.body).toEqual({ webhook: first.body.webhook, secret: null });

    const kept = await asSystem(test.database.db, (trx) =>
      sql<{ row: string }>`select to_jsonb(t)::text as row from webhook_secrets t`.execute(trx),
    );
    const bytes = first.body.secret?.slice('whsec_'.length) ?? '';
    expect(kept.rows.length).toBeGreaterThan(0);
    expect(kept.rows.map(({ row }) => row).join()).not.toContain(bytes);
  });

  it.each([
    ['no address', 'tin tức'],
    ['http on the Internet', 'http://nhan.example/tin'],
    ['a user name', 'https://ten:mat-khau@nhan.example/tin'],
    ['a private address', 'https://10.0.0.1/tin'],
    ['a private address as IPv6', 'https://[fd00::1]/tin'],
    ['a name of a private network', 'https://may-chu/tin'],
    ['another scheme', 'ftp://nhan.example/tin'],
    ['an address that grows too long', `https://nhan.example/${'ấ'.repeat(400)}`],
  ])('has no address with %s', async (_what, url) => {
    const { status, body } = await create(app, { url });
    expect([status, body.code]).toEqual([422, 'webhook_url_invalid']);
    expect(body).toMatchObject({ errors: [{ pointer: '/url', code: 'webhook_url_invalid' }] });
  });

  it('on this machine is for sandboxes alone', () => {
    const read = (url: string, allowLocalhost: boolean) => readAddress(url, { allowLocalhost }).href;
    for (const url of ['http://localhost:9/tin', 'https://localhost/tin', 'https://127.0.0.1/tin']) {
      expect(() => read(url, false), url).toThrow('webhook_url_invalid');
      expect(read(url, true)).toBe(url);
    }
    expect(read('https://nhan.example/tin#x', false)).toBe('https://nhan.example/tin');
  });

  it('comes in fives at most', async () => {
    for (let count = 0; count < 5; count += 1) await made();
    expect((await create()).body.code).toBe('too_many_webhooks');
    const { body } = await app.call<Page<Webhook>>('GET', '/webhooks');
    const [first] = body.items;
    await app.call('POST', `/webhooks/${first?.id}/removal`);
    expect((await create()).status).toBe(201);
    expect((await create(other)).status).toBe(201);
  });

  it('is listed, to its app and to the principal, who sees no key in the address', async () => {
    const { webhook } = await made(app, { url: `${receiver.origin}/tin?khoa=rieng` });
    await made(other);
    const own = await app.call<Page<Webhook>>('GET', '/webhooks');
    expect(own.body.items.map(({ url }) => url)).toEqual([`${receiver.origin}/tin?khoa=rieng`]);
    const all = await test.call<Page<Webhook>>('GET', `/schools/${school}/webhooks`, { as: 'principal' });
    const shown = all.body.items.find(({ id }) => id === webhook.id);
    expect(shown?.url).toBe(`${receiver.origin}/tin`);
    expect(all.body.items.map((one) => one.app.id)).toEqual(expect.arrayContaining([app.appId, other.appId]));
    const first = await test.call<Page<Webhook>>('GET', `/schools/${school}/webhooks?limit=1`, {
      as: 'principal',
    });
    const next = await test.call<Page<Webhook>>(
      'GET',
      `/schools/${school}/webhooks?limit=1&cursor=${first.body.nextCursor}`,
      { as: 'principal' },
    );
    expect(next.body.items[0]?.id).toBe(all.body.items[1]?.id);
  });

  it('is nobody else’s', async () => {
    const { webhook } = await made();
    for (const path of ['removal', 'rotation', 'test']) {
      const { status, body } = await other.call<Refused>('POST', `/webhooks/${webhook.id}/${path}`);
      expect([status, body.code], path).toEqual([404, 'webhook_unknown']);
    }
    const read = await other.call<Refused>('GET', `/webhooks/${webhook.id}/deliveries`);
    expect(read.body.code).toBe('webhook_unknown');
    const far = await test.call<Refused>(
      'POST',
      `/schools/${fixture.otherSchool}/webhooks/${webhook.id}/removal`,
      {
        as: 'otherPrincipal',
      },
    );
    expect(far.body.code).toBe('webhook_unknown');
    const teacher = await test.call<Refused>('GET', `/schools/${school}/webhooks`, { as: 'teacher' });
    expect(teacher.body.code).toBe('permission_denied');
    expect(receiver.received).toEqual([]);
  });

  it('is removed by its app or by the principal, and stays so', async () => {
    const { webhook } = await made();
    const removed = await app.call<Webhook>('POST', `/webhooks/${webhook.id}/removal`);
    expect(removed.body).toMatchObject({ state: 'removed', stateReason: 'removedByApp' });
    const again = await test.call<Webhook>('POST', `/schools/${school}/webhooks/${webhook.id}/removal`, {
      as: 'principal',
    });
    expect(again.body.stateReason).toBe('removedByApp');
    for (const path of ['rotation', 'test'])
      expect((await app.call<Refused>('POST', `/webhooks/${webhook.id}/${path}`)).body.code).toBe(
        'webhook_ended',
      );

    const second = (await made()).webhook;
    const bySchool = await test.call<Webhook>('POST', `/schools/${school}/webhooks/${second.id}/removal`, {
      as: 'principal',
    });
    expect(bySchool.body).toMatchObject({ state: 'removed', stateReason: 'removedBySchool' });
  });

  it('stands in the ledger of the school when it is made, changed or removed', async () => {
    const { webhook } = await made();
    await app.call('POST', `/webhooks/${webhook.id}/rotation`);
    await app.call('POST', `/webhooks/${webhook.id}/removal`);
    const { body } = await test.call<Page<{ operation: string; records: object }>>(
      'GET',
      `/schools/${school}/audit/entries?caller=app:${app.appId}`,
      { as: 'principal' },
    );
    expect(body.items.map(({ operation, records }) => [operation, records])).toEqual(
      ['removeWebhook', 'rotateWebhookSecret', 'createWebhook'].map((operation) => [
        operation,
        { grant: [app.grantId], webhook: [webhook.id] },
      ]),
    );
  });

  it('has a new secret, and for a day the old one beside it', async () => {
    const { webhook } = await made();
    const rotated = await app.call<WithSecret>('POST', `/webhooks/${webhook.id}/rotation`);
    expect(rotated.body.secret).toMatch(/^whsec_/);
    expect(rotated.body.webhook.oldSecretUntil).toBe('2026-11-12T09:00:00+07:00');
    const signatures = async () => {
      await app.call('POST', `/webhooks/${webhook.id}/test`);
      return String(receiver.received.at(-1)?.headers['webhook-signature']).split(' ').length;
    };
    expect(await signatures()).toBe(2);
    // Again within the day: the oldest ends, so never more than two sign.
    await app.call('POST', `/webhooks/${webhook.id}/rotation`);
    expect(await signatures()).toBe(2);
  });
});

describe('a test', () => {
  type Tested = components['schemas']['WebhookTest'];
  const ping = (id: string) => app.call<Tested>('POST', `/webhooks/${id}/test`);

  it('sends a ping at once and says what came back', async () => {
    const { webhook } = await made();
    const { body } = await ping(webhook.id);
    expect(body).toMatchObject({ delivered: true, status: 204, failure: null });
    expect(body.webhook.lastSuccessAt).toBe('2026-11-11T09:00:00+07:00');
    const [sent] = receiver.received;
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      ...{ type: 'ping', timestamp: '2026-11-11T02:00:00.000Z' },
      data: { schoolId: school, webhookId: webhook.id },
    });
    const list = await app.call<Page<Delivery>>('GET', `/webhooks/${webhook.id}/deliveries`);
    expect(list.body.items).toEqual([
      {
        ...{ id: sent?.headers['webhook-id'], type: 'ping', at: '2026-11-11T09:00:00+07:00' },
        ...{ state: 'delivered', attempts: 1, lastStatus: 204, lastFailure: null },
        ...{ lastAttemptAt: '2026-11-11T09:00:00+07:00', nextAttemptAt: null },
      },
    ]);
  });

  it('repeated with the same key sends nothing', async () => {
    const { webhook } = await made();
    const key = randomUUID();
    const path = `/webhooks/${webhook.id}/test`;
    const first = await app.call<Tested>('POST', path, undefined, key);
    const again = await app.call<Tested>('POST', path, undefined, key);
    expect(again.body).toEqual(first.body);
    expect(receiver.received).toHaveLength(1);
  });

  it('says what went wrong', async () => {
    const { webhook } = await made(app, { url: `${receiver.origin}/hong` });
    receiver.answers.set('/hong', (_request, response) => response.writeHead(500).end('x'));
    expect((await ping(webhook.id)).body).toMatchObject({ delivered: false, status: 500, failure: 'status' });
    receiver.answers.set('/hong', (_request, response) => response.destroy());
    expect((await ping(webhook.id)).body).toMatchObject({
      delivered: false,
      status: null,
      failure: 'unreachable',
    });
  });
});
