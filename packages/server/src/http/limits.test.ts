import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { readContractDocument } from './contract.ts';

let test: TestApp;
beforeAll(async () => {
  const document = readContractDocument();
  const limits = { ...document['x-rate-limits'] };
  limits['public'] = { limit: 4, windowSeconds: 60, per: 'site key and address' };
  limits['read'] = { limit: 3, windowSeconds: 60, per: 'account' };
  limits['export'] = { limit: 1, windowSeconds: 60, per: 'account' };
  test = await testApp({ document: { ...document, 'x-rate-limits': limits } });
});
afterAll(() => test.close());

describe('sign-in', () => {
  const signInLimit = { name: 'sign-in', limit: 3, windowSeconds: 60, perAddress: true };
  const from = (address: string, url: string, accept = '*/*') =>
    limited.app.inject({ url, remoteAddress: address, headers: { accept, 'accept-language': 'en' } });
  let limited: TestApp;
  beforeAll(async () => {
    limited = await testApp({ database: test.database, signInLimit });
  });
  afterAll(() => limited.app.close());

  it('is limited for each address in front of the provider and the pages, files apart', async () => {
    const jwks = '/oidc/jwks';
    const callback = '/sign-in/callback';
    const codes: number[] = [];
    for (const url of [jwks, callback, jwks, jwks, '/oidc/auth', '/sign-in/abc', callback])
      codes.push((await from('192.0.2.1', url)).statusCode);
    expect(codes).toEqual([200, 400, 200, 429, 429, 429, 429]);
    expect((await from('192.0.2.1', '/sign-in/assets/sign-in.css')).statusCode).toBe(200);
    expect((await from('192.0.2.2', jwks)).statusCode).toBe(200);
  });

  it('says when to come back, to people on a page', async () => {
    for (let i = 0; i < 3; i += 1) await from('192.0.2.3', '/oidc/jwks');
    const problem = await from('192.0.2.3', '/oidc/jwks');
    expect(problem.json()).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(problem.headers['access-control-allow-origin']).toBe('*');
    const page = await from('192.0.2.3', '/sign-in/callback', 'text/html,*/*');
    expect(page.body).toContain('Too many sign-ins');
    for (const { headers } of [problem, page]) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('behind proxies', () => {
  const behind = async (trustProxy: number | string[], forwarded: string) => {
    const seen: string[] = [];
    const { app } = await testApp({
      database: test.database,
      trustProxy,
      plugins: [
        async (scope) =>
          void scope.get('/address', async ({ ip }) => {
            seen.push(ip);
            return {};
          }),
      ],
    });
    await app.inject({
      url: '/address',
      remoteAddress: '10.0.0.1',
      headers: { 'x-forwarded-for': forwarded },
    });
    await app.close();
    return seen[0];
  };

  it('an address is what the proxies in front say, not what a stranger wrote before them', async () => {
    expect(await behind(0, '198.51.100.9')).toBe('10.0.0.1');
    expect(await behind(1, '198.51.100.9, 192.0.2.1')).toBe('192.0.2.1');
    expect(await behind(['10.0.0.0/8'], '198.51.100.9, 192.0.2.1, 10.0.0.2')).toBe('192.0.2.1');
  });

  it('nobody can be trusted without limit', async () => {
    const everybody = { database: test.database, trustProxy: true as unknown as number };
    await expect(testApp(everybody)).rejects.toThrow(/number of reverse proxies/);
  });
});

describe('a rate limit', () => {
  it('is stated, counted down, and then says when to come back', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const { headers } = await test.call('GET', '/me', { as: 'teacher' });
      expect(headers['ratelimit-policy']).toBe('"read";q=3;w=60');
      seen.push(/r=(\d+)/.exec(headers['ratelimit'] ?? '')?.[1] ?? '');
    }
    expect(seen).toEqual(['2', '1', '0']);
    const { status, headers, body } = await test.call('GET', '/me', { as: 'teacher', language: 'en' });
    expect([status, body['code']]).toEqual([429, 'rate_limited']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(headers['ratelimit']).toMatch(/^"read";r=0;t=\d+$/);
  });

  it('of exports is their own: one is work for a whole ledger', async () => {
    const path = `/schools/${fixture.school}/pupils/${fixture.pupils[0]}/export`;
    expect((await test.call('GET', path, { as: 'guardian' })).status).toBe(200);
    expect((await test.call('GET', path, { as: 'guardian' })).status).toBe(429);
    expect((await test.call('GET', '/me', { as: 'guardian' })).status).toBe(200);
  });

  it('of one account is not that of another', async () => {
    expect((await test.call('GET', '/me', { as: 'principal' })).status).toBe(200);
  });

  it('counts refused keys by address', async () => {
    const codes: unknown[] = [];
    for (let i = 0; i < 5; i += 1) {
      const { body } = await test.call('GET', '/site', {
        siteKey: `site_guess_${i}`,
        origin: fixture.origin,
      });
      codes.push(body['code']);
    }
    expect(codes).toEqual([
      'site_key_unknown',
      'site_key_unknown',
      'site_key_unknown',
      'site_key_unknown',
      'rate_limited',
    ]);
    expect((await test.call('GET', '/site', { siteKey: fixture.siteKey })).status).toBe(200);
  });
});
