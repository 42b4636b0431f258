import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  memoryWebhookStore,
  nodeWebhookHandler,
  signWebhook,
  webhookHandler,
} from '../src/webhooks/index.ts';
import type { WebhookEvent, WebhookHandlerOptions } from '../src/webhooks/index.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const schoolId = '0192a1b2-0000-7000-8000-000000000001';
const changes = { type: 'changes.available', data: { schoolId, kinds: ['class'] } };

async function request(message: Parameters<typeof signWebhook>[0] = changes, id = 'msg_1'): Promise<Request> {
  const { body, headers } = await signWebhook(message, secret, { id });
  return new Request('https://nhan.example/tin', { method: 'POST', body, headers });
}

function taking(options: Partial<WebhookHandlerOptions> = {}) {
  const seen: WebhookEvent[] = [];
  const errors: unknown[] = [];
  const handle = webhookHandler(secret, {
    on: {
      'changes.available': (event) => void seen.push(event),
      unknown: (event) => void seen.push(event),
    },
    onError: (error) => void errors.push(error),
    ...options,
  });
  return { seen, errors, handle: async (given: Request) => (await handle(given)).status };
}

describe('a handler', () => {
  it('is given the message, typed, once', async () => {
    const { seen, handle } = taking();
    expect(await handle(await request())).toBe(204);
    expect(await handle(await request())).toBe(204);
    expect(await handle(await request(changes, 'msg_2'))).toBe(204);
    expect(seen.map(({ id, type }) => [id, type])).toEqual([
      ['msg_1', 'changes.available'],
      ['msg_2', 'changes.available'],
    ]);
  });

  it('takes what it has nothing for', async () => {
    const { seen, handle } = taking();
    expect(await handle(await request({ type: 'ping', data: { schoolId, webhookId: schoolId } }))).toBe(204);
    expect(await handle(await request({ type: 'grant.widened', data: {} }, 'msg_2'))).toBe(204);
    expect(seen).toMatchObject([{ type: 'unknown', rawType: 'grant.widened' }]);
  });

  it('that throws is given the message again', async () => {
    let calls = 0;
    const { errors, handle } = taking({
      on: {
        'changes.available': () => {
          calls += 1;
          if (calls === 1) throw new Error('cơ sở dữ liệu nghỉ');
        },
      },
    });
    expect(await handle(await request())).toBe(500);
    expect(errors).toMatchObject([{ message: 'cơ sở dữ liệu nghỉ' }]);
    expect(await handle(await request())).toBe(204);
    expect(calls).toBe(2);
  });

  it('asks to come back while the same message is being handled', async () => {
    const waiting: (() => void)[] = [];
    const { handle } = taking({
      on: { 'changes.available': () => new Promise<void>((resolve) => waiting.push(resolve)) },
    });
    const first = handle(await request());
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await handle(await request())).toBe(409);
    for (const done of waiting) done();
    expect(await first).toBe(204);
    expect(await handle(await request())).toBe(204);
  });

  it('answers what is no message, and hands it to nobody', async () => {
    const { seen, errors, handle } = taking();
    const signed = await request();
    expect(await handle(new Request(signed.url))).toBe(405);
    expect(await handle(new Request(signed, { body: '{}' }))).toBe(401);
    expect(await handle(new Request(signed.url, { method: 'POST', body: '{}' }))).toBe(400);
    expect(await handle(await request('không phải JSON'))).toBe(400);
    expect(await handle(new Request(signed.url, { method: 'POST', body: 'x'.repeat(70_000) }))).toBe(413);
    expect(seen).toEqual([]);
    expect(errors).toMatchObject([
      { code: 'webhook_signature_invalid' },
      { code: 'webhook_headers_missing' },
      { code: 'webhook_malformed' },
    ]);
  });
});

it('a handler of Node takes what a server of Node is sent', async () => {
  const seen: WebhookEvent[] = [];
  const handle = nodeWebhookHandler(secret, {
    on: { 'changes.available': (event) => void seen.push(event) },
  });
  const server = createServer((incoming, response) => void handle(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { body, headers } = await signWebhook(changes, secret);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tin`;
  const statuses = [];
  for (const sent of [body, `${body} `])
    statuses.push((await fetch(address, { method: 'POST', body: sent, headers })).status);
  await new Promise((resolve) => server.close(resolve));
  expect(statuses).toEqual([204, 401]);
  expect(seen).toMatchObject([changes]);
});

describe('the store in memory', () => {
  it('keeps so many and no more, the newest', () => {
    const store = memoryWebhookStore({ most: 2 });
    for (const id of ['a', 'b', 'c']) {
      expect(store.begin(id)).toBe('new');
      void store.finish(id, true);
    }
    expect(['b', 'c', 'a'].map((id) => store.begin(id))).toEqual(['done', 'done', 'new']);
  });
});
