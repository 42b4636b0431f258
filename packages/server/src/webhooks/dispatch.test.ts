import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppScope, NewRow } from '../database/schema.ts';
import { asImporter, asSystem } from '../database/tenant.ts';
import { cleanUp } from '../database/clean-up.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { startReceiver, type Receiver } from '../testing/receiver.ts';
import { grantedApp, type Delivery, type GrantedApp, type Page } from '../testing/webhooks.ts';
import type { Webhook, WithSecret } from '../testing/webhooks.ts';
import { webhookDispatcher, type WebhookDispatcher } from './dispatch.ts';
import { webhookTools } from './tools.ts';

const { school, class7A1, class7A2 } = fixture;
const start = new Date('2026-11-11T09:00:00+07:00');
const options = { allowLocalhost: true, timeoutMilliseconds: 150 };

let now = start;
let test: TestApp;
let receiver: Receiver;
let tools: Awaited<ReturnType<typeof webhookTools>>;
let dispatcher: WebhookDispatcher;
let errors: unknown[] = [];

beforeAll(async () => {
  receiver = await startReceiver();
  test = await testApp({ clock: () => now, webhooks: options });
  tools = await webhookTools(test.database.db, options);
});
beforeEach(async () => {
  now = start;
  errors = [];
  receiver.received.length = 0;
  receiver.answers.clear();
  await asImporter(test.database.db, async (trx) => {
    await trx.deleteFrom('webhooks').execute();
    await trx.updateTable('freezes').set({ lifted_at: start, lifted_by: officer }).execute();
  });
  dispatcher = another();
});
afterAll(async () => {
  await tools.close();
  await test.close();
  await receiver.close();
});

const officer = fixture.accounts.department;
const another = () =>
  webhookDispatcher({ ...tools, clock: () => now, log: { error: (about) => errors.push(about) } });

interface Made {
  app: GrantedApp;
  id: string;
  secret: string;
}

async function hook(
  path: string,
  settings: {
    scopes?: AppScope[];
    grant?: Partial<NewRow<'grants'>>;
    types?: string[];
    app?: GrantedApp;
  } = {},
): Promise<Made> {
  const { types = ['changes.available', 'grant.ended'], ...granted } = settings;
  const app = settings.app ?? (await grantedApp(test, granted));
  const { body, status } = await app.call<WithSecret>('POST', '/webhooks', {
    url: path.startsWith('http') ? path : `${receiver.origin}${path}`,
    types,
  });
  expect(status).toBe(201);
  return { app, id: body.webhook.id, secret: body.secret ?? '' };
}

const wait = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let renamed = 0;
const changeClass = (id = class7A1) =>
  asImporter(test.database.db, (trx) =>
    trx
      .updateTable('classes')
      .set({ name: `7Đ${(renamed += 1)}` })
      .where('id', '=', id)
      .execute(),
  );
const grants = (app: GrantedApp, columns: Partial<NewRow<'grants'>>) =>
  asImporter(test.database.db, (trx) =>
    trx.updateTable('grants').set(columns).where('id', '=', app.grantId).execute(),
  );
const freeze = (columns: Pick<NewRow<'freezes'>, 'kind' | 'app_id' | 'frozen_school_id'>) =>
  asImporter(test.database.db, (trx) =>
    trx
      .insertInto('freezes')
      .values({
        ...{ authority_id: fixture.department, id: crypto.randomUUID(), feature: null, ...columns },
        ...{ reason_vi: 'Đang kiểm tra', reason_en: 'Looked into', frozen_at: start, frozen_by: officer },
        ...{ lifted_at: null, lifted_by: null },
      })
      .execute(),
  );

/** As the principal sees it: an app whose grant has ended sees nothing. Asked in the morning, while the session lasts. */
const asPrincipal = async <Body>(path: string): Promise<Body> => {
  const later = now;
  now = start;
  const { body } = await test.call<Body>('GET', `/schools/${school}/webhooks${path}`, { as: 'principal' });
  now = later;
  return body;
};
const shown = async ({ id }: Made) =>
  (await asPrincipal<Page<Webhook>>('?limit=200')).items.find((one) => one.id === id);
const deliveries = async ({ id }: Made) => (await asPrincipal<Page<Delivery>>(`/${id}/deliveries`)).items;
const told = (path = '/tin') =>
  receiver.received
    .filter((one) => one.path === path)
    .map(({ body }) => JSON.parse(body) as { type: string; data: object });
const status = (path: string, code: number, headers = {}) =>
  receiver.answers.set(path, (_request, response: ServerResponse) => response.writeHead(code, headers).end());

describe('something new', () => {
  it('is told without saying what, signed, and once', async () => {
    const made = await hook('/tin');
    await dispatcher.tick();
    expect(receiver.received).toEqual([]);
    await changeClass();
    await dispatcher.tick();
    await dispatcher.tick();
    expect(told()).toEqual([
      {
        ...{ type: 'changes.available', timestamp: '2026-11-11T02:00:00.000Z' },
        data: { schoolId: school, kinds: ['class'] },
      },
    ]);
    const [sent] = receiver.received;
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = sent?.headers ?? {};
    const key = Buffer.from(made.secret.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${at}.${sent?.body}`).digest('base64');
    expect([at, signature]).toEqual(['1794362400', `v1,${expected}`]);
    expect(await deliveries(made)).toMatchObject([{ id, state: 'delivered', attempts: 1, lastStatus: 204 }]);
    expect(errors).toEqual([]);
  });

  it('in a burst makes one message, and another one after it', async () => {
    await hook('/tin');
    await changeClass();
    await changeClass();
    await dispatcher.tick();
    await changeClass();
    await dispatcher.tick();
    expect(told()).toHaveLength(1);
    wait(10_001);
    await dispatcher.tick();
    expect(told()).toHaveLength(2);
  });

  it('is told of kinds and classes that the app may read, and of nothing else', async () => {
    await hook('/lop', { scopes: ['registry.classes'] });
    await hook('/mot-lop', { scopes: ['registry.classes'], grant: { class_ids: [class7A2] } });
    await hook('/diem', { scopes: ['gradebook.read'] });
    await changeClass(class7A1);
    await dispatcher.tick();
    expect([told('/lop').length, told('/mot-lop'), told('/diem')]).toEqual([1, [], []]);
    await asImporter(test.database.db, (trx) =>
      trx
        .updateTable('gradebooks')
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', fixture.gradebook)
        .execute(),
    );
    wait(10_001);
    await dispatcher.tick();
    expect(told('/diem')).toMatchObject([{ data: { kinds: ['gradebook'] } }]);
    expect(told('/lop')).toHaveLength(1);
  });

  it('is not told to who did not ask for it', async () => {
    await hook('/tin', { types: ['grant.ended'] });
    await changeClass();
    await dispatcher.tick();
    expect(receiver.received).toEqual([]);
  });
});

describe('a receiver', () => {
  it('that fails is tried again with growing gaps, the same message, and then switched off', async () => {
    const made = await hook('/hong');
    status('/hong', 503);
    await changeClass();
    await dispatcher.tick();
    expect(await deliveries(made)).toMatchObject([
      { state: 'pending', attempts: 1, lastStatus: 503, lastFailure: 'status' },
    ]);
    expect(await shown(made)).toMatchObject({ state: 'active', failingSince: '2026-11-11T09:00:00+07:00' });
    await changeClass();
    await dispatcher.tick();
    // Neither before its time nor beside a second one.
    expect(receiver.received).toHaveLength(1);
    const gaps: number[] = [];
    for (let attempt = 2; attempt <= 10; attempt += 1) {
      const [waiting] = await deliveries(made);
      const next = new Date(waiting?.nextAttemptAt ?? '');
      gaps.push((next.getTime() - now.getTime()) / 1000);
      now = new Date(next.getTime() + 1000);
      await dispatcher.tick();
      expect(receiver.received).toHaveLength(attempt);
    }
    const meant = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    for (const [index, gap] of gaps.entries())
      expect(Math.abs(gap - (meant[index] ?? 0))).toBeLessThanOrEqual(1 + (meant[index] ?? 0) * 0.1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
    expect(await shown(made)).toMatchObject({ state: 'disabled', stateReason: 'failing' });
    expect(await deliveries(made)).toMatchObject([{ state: 'failed', attempts: 10, nextAttemptAt: null }]);

    wait(HOUR);
    await changeClass();
    await dispatcher.tick();
    expect(receiver.received).toHaveLength(10);
  });

  it('that was switched off is switched on by a test that succeeds, and told what it missed', async () => {
    const made = await hook('/tin');
    await asImporter(test.database.db, (trx) =>
      trx
        .updateTable('webhooks')
        .set({ state: 'disabled', state_reason: 'failing' })
        .where('id', '=', made.id)
        .execute(),
    );
    await changeClass();
    await dispatcher.tick();
    expect(receiver.received).toEqual([]);
    await made.app.call('POST', `/webhooks/${made.id}/test`);
    expect(await shown(made)).toMatchObject({ state: 'active', stateReason: null, failingSince: null });
    await dispatcher.tick();
    expect(told().map(({ type }) => type)).toEqual(['ping', 'changes.available']);
  });

  it('that says 410 is never asked again', async () => {
    const made = await hook('/het');
    status('/het', 410);
    await changeClass();
    await dispatcher.tick();
    expect(await shown(made)).toMatchObject({ state: 'removed', stateReason: 'gone' });
    wait(72 * HOUR);
    await changeClass();
    await dispatcher.tick();
    expect(receiver.received).toHaveLength(1);
  });

  it('that asks for a longer wait gets it', async () => {
    const made = await hook('/doi');
    status('/doi', 429, { 'retry-after': '600' });
    await changeClass();
    await dispatcher.tick();
    const [waiting] = await deliveries(made);
    expect(waiting?.nextAttemptAt).toBe('2026-11-11T09:10:00+07:00');
  });

  it.each([
    ['redirects', 'redirect', 302],
    ['never answers', 'timeout', null],
  ] as const)('that %s is not followed or waited for', async (_what, lastFailure, lastStatus) => {
    const made = await hook('/la');
    if (lastStatus !== null) status('/la', lastStatus, { location: `${receiver.origin}/noi-khac` });
    else receiver.answers.set('/la', () => undefined);
    await changeClass();
    await dispatcher.tick();
    expect(await deliveries(made)).toMatchObject([{ state: 'pending', lastFailure, lastStatus }]);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/la']);
  });

  it('that never answers delays nobody else', async () => {
    const dead = await startReceiver();
    dead.answers.set('/tin', () => undefined);
    const silent = await grantedApp(test);
    for (let count = 0; count < 5; count += 1) await hook(`${dead.origin}/tin`, { app: silent });
    await hook('/tin', { app: await grantedApp(test) });
    // Of the same app, to another address.
    await hook('/cung', { app: await grantedApp(test) });
    await changeClass();
    const arrived = new Promise<void>((resolve) =>
      receiver.answers.set('/tin', (_request, response) => {
        response.writeHead(204).end();
        resolve();
      }),
    );
    const tick = dispatcher.tick();
    await arrived;
    // Those that hang are still under way, two at a time.
    expect(dead.received.length).toBeLessThanOrEqual(2);
    await tick;
    expect(dead.received).toHaveLength(5);
    expect(told('/cung')).toHaveLength(1);
    await dead.close();
  });
});

describe('several processes', () => {
  it('send a message once', async () => {
    for (let count = 0; count < 4; count += 1) await hook(`/tin`);
    await changeClass();
    const second = another();
    await Promise.all([dispatcher.tick(), second.tick(), dispatcher.tick(), second.tick()]);
    expect(receiver.received).toHaveLength(4);
    expect(errors).toEqual([]);
  });

  it('send what one of them left behind, under the same id', async () => {
    const made = await hook('/tin');
    const hanging = new Promise<void>((resolve) => receiver.answers.set('/tin', () => resolve()));
    await changeClass();
    const tick = dispatcher.tick();
    await hanging;
    await dispatcher.stop();
    await tick;
    expect(await deliveries(made)).toMatchObject([{ state: 'pending', attempts: 0 }]);
    receiver.answers.clear();
    const second = another();
    await second.tick();
    expect(receiver.received).toHaveLength(1);
    wait(MINUTE + 1);
    await second.tick();
    expect(receiver.received).toHaveLength(2);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe('the end of a grant', () => {
  it.each([
    ['a revocation', 'grantRevoked', { revoked_at: start }],
    ['its last day', 'grantExpired', { valid_from: '2026-09-01', valid_until: '2026-11-10' }],
  ] as const)('by %s is told once, and nothing after it', async (_what, reason, columns) => {
    const made = await hook('/tin');
    status('/tin', 500);
    await changeClass();
    await dispatcher.tick();
    await grants(made.app, columns);
    receiver.answers.clear();
    receiver.received.length = 0;
    for (let count = 0; count < 3; count += 1) {
      wait(10 * MINUTE);
      await changeClass();
      await dispatcher.tick();
    }
    expect(told()).toMatchObject([{ type: 'grant.ended', data: { schoolId: school, reason } }]);
    expect(await shown(made)).toMatchObject({ state: 'ended', stateReason: reason });
    expect((await deliveries(made)).map(({ type, state }) => [type, state])).toEqual([
      ['grant.ended', 'delivered'],
      ['changes.available', 'dropped'],
    ]);
  });

  it('is told by the principal’s own act, without a name', async () => {
    const made = await hook('/tin');
    await test.call('POST', `/schools/${school}/grants/${made.app.grantId}/revocation`, {
      ...{ as: 'principal', body: { reason: 'Thầy Hùng bảo thôi' } },
    });
    await dispatcher.tick();
    expect(told()).toMatchObject([{ type: 'grant.ended' }]);
    expect(receiver.received[0]?.body).not.toMatch(/Hùng|person|account/);
  });

  it('comes when the authority no longer stands above the school', async () => {
    const made = await hook('/tin');
    const at = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx.updateTable('school_authorities').set({ valid_to }).where('school_id', '=', school).execute(),
      );
    await at('2026-11-10');
    await dispatcher.tick();
    await at(null);
    expect(await shown(made)).toMatchObject({ state: 'ended', stateReason: 'authorityLeft' });
    expect(told()).toMatchObject([{ type: 'grant.ended', data: { reason: 'authorityLeft' } }]);
  });

  it('is told to an app that rests, too', async () => {
    const made = await hook('/tin');
    await freeze({ kind: 'app', app_id: made.app.appId, frozen_school_id: null });
    await grants(made.app, { revoked_at: start });
    await dispatcher.tick();
    expect(told()).toMatchObject([{ type: 'grant.ended' }]);
  });
});

describe('while something rests', () => {
  it.each(['the app is frozen', 'the school is frozen', 'the app is suspended'])(
    '(%s) messages wait, and arrive afterwards',
    async (what) => {
      const made = await hook('/tin');
      const suspended = (status: 'suspended' | 'approved') =>
        asImporter(test.database.db, (trx) =>
          trx.updateTable('apps').set({ status }).where('id', '=', made.app.appId).execute(),
        );
      if (what === 'the app is suspended') await suspended('suspended');
      else if (what === 'the app is frozen')
        await freeze({ kind: 'app', app_id: made.app.appId, frozen_school_id: null });
      else await freeze({ kind: 'school', app_id: null, frozen_school_id: school });
      await changeClass();
      await dispatcher.tick();
      wait(2 * MINUTE);
      await dispatcher.tick();
      expect(receiver.received).toEqual([]);
      await suspended('approved');
      await asImporter(test.database.db, (trx) =>
        trx.updateTable('freezes').set({ lifted_at: start, lifted_by: officer }).execute(),
      );
      wait(2 * MINUTE);
      await dispatcher.tick();
      expect(told()).toHaveLength(1);
      expect(await deliveries(made)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    },
  );
});

describe('what was sent', () => {
  it('is kept for 30 days, and old secrets go when they end', async () => {
    const made = await hook('/tin');
    await made.app.call('POST', `/webhooks/${made.id}/rotation`);
    await changeClass();
    await dispatcher.tick();
    const kept = () =>
      asSystem(test.database.db, async (trx) => {
        const counts = [];
        for (const table of ['webhook_deliveries', 'webhook_secrets'] as const)
          counts.push(
            (await trx.selectFrom(table).select('id').where('webhook_id', '=', made.id).execute()).length,
          );
        return counts;
      });
    const after = async (milliseconds: number) => {
      wait(milliseconds);
      await cleanUp(test.database.db, now);
      return kept();
    };
    expect(await kept()).toEqual([1, 2]);
    expect(await after(23 * HOUR)).toEqual([1, 2]);
    expect(await after(2 * HOUR)).toEqual([1, 1]);
    expect(await after(28 * 24 * HOUR)).toEqual([1, 1]);
    expect(await after(2 * 24 * HOUR)).toEqual([0, 1]);
  });
});
