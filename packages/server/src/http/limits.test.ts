import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { readContractDocument } from './contract.ts';

let test: TestApp;
beforeAll(async () => {
  const document = readContractDocument();
  const limits = { ...document['x-rate-limits'] };
  limits['public'] = { limit: 4, windowSeconds: 60, per: 'site key and address' };
  limits['read'] = { limit: 3, windowSeconds: 60, per: 'account' };
  test = await testApp({ document: { ...document, 'x-rate-limits': limits } });
});
afterAll(() => test.close());

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
