import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReceiver, type Receiver } from '../testing/receiver.ts';
import { newSecret, type Message } from './message.ts';
import { webhookSender, type SenderOptions } from './send.ts';

const at = new Date('2026-11-11T09:00:00+07:00');

const local = { allowLocalhost: true };

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

async function sent(url: string, options: SenderOptions = local, stop?: AbortSignal) {
  const send = webhookSender(options);
  const message: Message = { id: 'tin-1', url, body: '{"type":"ping"}' };
  try {
    const { status, failure } = await send(message, [newSecret()], at, stop);
    return { status, failure };
  } finally {
    await send.close();
  }
}

describe('sending a message', () => {
  it('is done with any 2xx, however long the answer', async () => {
    let written = 0;
    receiver.answers.set('/dai', (_request, response) => {
      response.writeHead(202);
      const chunk = Buffer.alloc(64 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await sent(`${receiver.origin}/dai`)).toEqual({ status: 202, failure: null });
    expect(written).toBeLessThan(50_000_000);
  });

  it('is done when the rest of the answer never comes', async () => {
    receiver.answers.set('/nua', (_request, response) => void response.writeHead(200).write('một nửa'));
    expect(await sent(`${receiver.origin}/nua`, { ...local, timeoutMilliseconds: 1000 })).toEqual({
      ...{ status: 200, failure: null },
    });
  });

  it.each([
    ['a private address', 'https://10.0.0.1/tin', 'privateAddress'],
    ['this machine, outside a sandbox', 'http://127.0.0.1:9/tin', 'privateAddress'],
    ['a name of this machine, outside a sandbox', 'https://localhost/tin', 'privateAddress'],
    ['an address of the platform', 'https://169.254.169.254/latest', 'privateAddress'],
  ])('does not reach %s', async (_what, url, failure) => {
    expect(await sent(url, {})).toEqual({ status: null, failure });
  });

  it('says in which way it failed', async () => {
    expect(await sent(`${receiver.origin}/tin`.replace('http:', 'https:'))).toEqual({
      ...{ status: null, failure: 'certificate' },
    });
    expect(await sent('http://127.0.0.1:1/tin')).toEqual({ status: null, failure: 'unreachable' });
    receiver.answers.set('/cat', (_request, response) => response.destroy());
    expect(await sent(`${receiver.origin}/cat`)).toEqual({ status: null, failure: 'unreachable' });
    receiver.answers.set('/im', () => undefined);
    expect(await sent(`${receiver.origin}/im`, { ...local, timeoutMilliseconds: 100 })).toEqual({
      ...{ status: null, failure: 'timeout' },
    });
    receiver.answers.set('/di', (_request, response) => response.writeHead(308, { location: '/tin' }).end());
    expect(await sent(`${receiver.origin}/di`)).toEqual({ status: 308, failure: 'redirect' });
  });

  it('that is given up in between says nothing about what became of it', async () => {
    receiver.answers.set('/im', () => undefined);
    await expect(sent(`${receiver.origin}/im`, undefined, AbortSignal.abort())).rejects.toThrow();
  });
});
