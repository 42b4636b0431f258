import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

describe('a page of another origin', () => {
  it('may ask beforehand, and the answer is kept', async () => {
    const response = await test.app.inject({
      method: 'OPTIONS',
      url: '/v1/site',
      headers: {
        origin: fixture.origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'site-key',
      },
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': fixture.origin,
      'access-control-max-age': '7200',
    });
    expect(response.headers['access-control-allow-headers']).toContain('Idempotency-Key');
    expect(response.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('reads the headers the SDK needs', async () => {
    const { headers } = await test.call('GET', '/site', { siteKey: fixture.siteKey });
    for (const name of ['ETag', 'Request-Id', 'RateLimit', 'RateLimit-Policy', 'Retry-After']) {
      expect(headers['access-control-expose-headers']).toContain(name);
    }
    expect(headers['vary']).toContain('Origin');
  });

  it('is told what to do when the key does not name its origin', async () => {
    const { status, headers, body } = await test.call('GET', '/site', {
      siteKey: fixture.siteKey,
      origin: 'http://truong.test',
      language: 'en',
    });
    expect([status, body['code']]).toEqual([403, 'origin_not_allowed']);
    expect(body['detail']).toContain('http://truong.test');
    // Without this the page could not show the reason.
    expect(headers['access-control-allow-origin']).toBe('http://truong.test');
  });

  it.each([
    ['null'],
    ['https://truong.test.evil.test'],
    ['https://TRUONG.test'],
    ['https://truong.test:8443'],
  ])('is not mistaken for %s', async (origin) => {
    expect((await test.call('GET', '/site', { siteKey: fixture.siteKey, origin })).status).toBe(403);
  });

  it('gets nothing for a person’s token from an origin the sign-in was not for', async () => {
    const { body } = await test.call('GET', '/me', { as: 'teacher', origin: fixture.otherOrigin });
    expect(body).toMatchObject({ code: 'origin_not_allowed' });
    expect((await test.call('GET', '/me', { as: 'teacher', origin: fixture.origin })).status).toBe(200);
  });
});

describe('a site key', () => {
  it.each([['site_unknown_key'], [fixture.revokedSiteKey], ["x' or '1'='1"], ['']])(
    '%s is not known',
    async (siteKey) => {
      const { status, body } = await test.call('GET', '/site', { siteKey, origin: fixture.origin });
      expect([status, body['code']]).toEqual([401, 'site_key_unknown']);
    },
  );

  it('without an origin reads, and writes nothing', async () => {
    const read = await test.app.inject({ url: '/v1/site', headers: { 'site-key': fixture.siteKey } });
    expect(read.statusCode).toBe(200);
    const write = await test.app.inject({
      method: 'POST',
      url: `/v1/schools/${fixture.school}/admissions/campaigns/${fixture.school}/applications`,
      headers: {
        'site-key': fixture.siteKey,
        'content-type': 'application/json',
        'idempotency-key': 'khoa-chong-lap-0001',
      },
      payload: '{}',
    });
    expect([write.statusCode, write.json<{ code: string }>().code]).toEqual([403, 'origin_not_allowed']);
  });

  it('opens nothing that is for people', async () => {
    for (const path of [
      '/me',
      '/schools',
      `/schools/${fixture.school}/classes`,
      `/schools/${fixture.school}/gradebooks`,
    ]) {
      const { status, body, headers } = await test.call('GET', path, { siteKey: fixture.siteKey });
      expect([status, body['code']], path).toEqual([401, 'not_signed_in']);
      expect(headers['www-authenticate']).toMatch(/^Bearer/);
    }
  });
});

describe('public files', () => {
  it('are for every origin', async () => {
    const response = await test.app.inject({
      url: '/docs/openapi.json',
      headers: { origin: 'https://anywhere.test' },
    });
    expect(response.headers['access-control-allow-origin']).toBe('*');
  });
});
