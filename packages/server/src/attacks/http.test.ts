import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { head, listening, statusesOf } from '../testing/raw-http.ts';

let test: TestApp;
let raw: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  test = await testApp();
  raw = await listening(test.app);
});
afterAll(() => test.close());

const inject = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  test.app.inject({ method: method as 'GET', url, headers });

describe('a verb', () => {
  it.each(['TRACE', 'CONNECT', 'PUT', 'DELETE', 'PROPFIND', 'SEARCH', 'PURGE'])(
    '%s does nothing',
    async (method) => {
      const target = method === 'CONNECT' ? 'evil.test:443' : '/v1/me';
      const answer = await raw(
        head(`${method} ${target} HTTP/1.1`, 'Host: x', 'X-Secret: abc', 'Connection: close'),
      );
      for (const code of statusesOf(answer)) expect([400, 404, 405]).toContain(code);
      expect(answer).not.toContain('X-Secret');
    },
  );

  it.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override', '_method'])(
    'in the header %s is not looked at',
    async (name) => {
      const answer = await inject(`/v1/schools?limit=1`, {
        [name]: 'DELETE',
        authorization: `Bearer ${await test.token('principal')}`,
      });
      expect(answer.statusCode).toBe(200);
      const written = await inject(`/v1/schools/${fixture.school}/notices`, { [name]: 'POST' });
      expect(written.statusCode).toBe(405);
    },
  );

  it('HEAD tells no more than GET lets, and runs under the same permission', async () => {
    for (const [as, expected] of [
      ['principal', 200],
      ['guardian', 403],
    ] as const) {
      const headers = { authorization: `Bearer ${await test.token(as)}` };
      const url = `/v1/schools/${fixture.school}/classes`;
      const answer = await inject(url, headers, 'HEAD');
      expect([200, 403, 404, 405]).toContain(answer.statusCode);
      if (answer.statusCode < 400) expect(answer.statusCode).toBe(expected);
      expect(answer.body).toBe('');
    }
  });
});

describe('an address written another way', () => {
  it.each([
    '/v1//me',
    '/v1/me/',
    '/V1/me',
    '/v1/ME',
    '/v1/./me',
    '/v1/../v1/me',
    '/v1/me;x=1',
    '/v1/me%2f',
    '/v1/%6d%65%00',
    '//v1/me',
  ])('%s opens nothing without signing in', async (url) => {
    const { statusCode } = await inject(url);
    expect([400, 401, 404]).toContain(statusCode);
  });

  it.each([
    ['with the school twice', `/v1/schools/${fixture.otherSchool}/../${fixture.school}/classes`],
    [
      'with the school twice, the other last',
      `/v1/schools/${fixture.school}/../${fixture.otherSchool}/classes`,
    ],
    ['with the school upwards', `/v1/schools/${fixture.school}%2f..%2f${fixture.otherSchool}/classes`],
    ['with the school in the query', `/v1/schools/${fixture.otherSchool}/classes?schoolId=${fixture.school}`],
    ['in capital letters', `/v1/schools/${fixture.otherSchool.toUpperCase()}/classes`],
  ])('%s opens no other school', async (_how, url) => {
    const { statusCode, body } = await inject(url, {
      authorization: `Bearer ${await test.token('principal')}`,
    });
    // Without the detours it is an address of the own school, which may be read.
    expect([200, 400, 403, 404]).toContain(statusCode);
    expect(body).not.toContain(fixture.otherClass);
  });

  it('with a parameter twice is refused, not taken by one of the two', async () => {
    const url = `/v1/schools/${fixture.school}/classes?limit=1&limit=200`;
    const { statusCode } = await inject(url, { authorization: `Bearer ${await test.token('principal')}` });
    expect(statusCode).toBe(400);
  });

  it('with the whole address in the request line is ours all the same', async () => {
    const line = `GET http://evil.test/oidc/.well-known/openid-configuration HTTP/1.1`;
    const answer = await raw(head(line, 'Host: evil.test', 'Connection: close'));
    expect(answer).not.toContain('"http://evil.test');
  });
});

describe('the name of the host', () => {
  const strange = [
    'evil.test',
    'localhost:4000@evil.test',
    'localhost:4000,evil.test',
    '[::1]',
    'x\'"><script>',
    '',
  ];
  it.each(strange)('%j changes no address that is given out', async (host) => {
    const headers = {
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'https',
      'x-forwarded-prefix': '/evil',
      forwarded: `host=${host};proto=https`,
      'x-original-url': '/v1/me',
      'x-rewrite-url': '/v1/me',
    };
    for (const url of [
      '/oidc/.well-known/openid-configuration',
      '/oidc/auth',
      '/sign-in/callback',
      '/docs',
      '/',
    ]) {
      const { body, headers: told, statusCode } = await inject(url, headers);
      expect(statusCode).toBeLessThan(500);
      expect(`${body}${JSON.stringify(told)}`).not.toMatch(/evil|<script>/);
    }
    const site = await inject('/v1/site', {
      ...headers,
      'site-key': fixture.siteKey,
      origin: fixture.origin,
    });
    expect(site.json()).toMatchObject({ issuer: 'http://localhost:4000/oidc' });
  });
});

describe('another site’s script', () => {
  it('is never let send cookies, whatever its origin', async () => {
    for (const origin of ['https://evil.test', 'null', fixture.origin]) {
      for (const url of [
        '/v1/me',
        '/v1/site',
        '/oidc/token',
        '/oidc/jwks',
        '/sign-in/callback',
        '/docs/openapi.json',
      ]) {
        const preflight = {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
        };
        for (const answer of [
          await inject(url, { origin }),
          await inject(url, { origin, ...preflight }, 'OPTIONS'),
        ])
          expect(answer.headers['access-control-allow-credentials'], `${url} ${origin}`).toBeUndefined();
      }
    }
  });

  it('reads no page of sign-in', async () => {
    for (const url of ['/sign-in/callback', '/sign-in/signed-out', '/oidc/auth', '/oidc/session/end']) {
      const answer = await inject(url, { origin: fixture.origin });
      expect(answer.headers['access-control-allow-origin'], url).toBeUndefined();
    }
  });
});
