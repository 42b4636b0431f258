import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeProvider } from '../../testing/fake-provider.ts';
import { guardedFetch } from './guarded-fetch.ts';

let fake: FakeProvider;
beforeAll(async () => {
  fake = await FakeProvider.start();
});
afterAll(() => fake.close());

const get = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' } as const;

describe('fetching from a provider', () => {
  it('reaches no private network, by address or by name', async () => {
    const { fetch, close } = guardedFetch([]);
    const { port } = new URL(fake.issuer);
    for (const host of [
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
      '169.254.169.254',
      '10.0.0.1',
    ])
      await expect(fetch(`http://${host}/jwks`, get), host).rejects.toThrow();
    expect(fake.requests).toEqual([]);
    await close();
  });

  it('reaches an origin that the operator allowed, and that origin alone', async () => {
    const { fetch, close } = guardedFetch([fake.issuer]);
    expect((await fetch(`${fake.issuer}/jwks`, get)).status).toBe(200);
    await expect(fetch(fake.issuer.replace('localhost', '127.0.0.1'), get)).rejects.toThrow();
    await close();
  });
});
