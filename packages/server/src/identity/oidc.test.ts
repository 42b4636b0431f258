import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { asSystem } from '../database/tenant.ts';
import { fixture, now, password, testApp, type TestApp } from '../testing/app.ts';
import {
  authorisation,
  authorise,
  Browser,
  codeForm,
  locationOf,
  signInAs,
  tokenRequest,
  type Tokens,
} from '../testing/sign-in.ts';

let test: TestApp;
let time = now;
beforeAll(async () => {
  test = await testApp({ clock: () => time });
});
afterAll(() => test.close());

const later = (minutes: number) => {
  time = new Date(now.getTime() + minutes * 60_000);
};
const me = (token: string) =>
  test.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });

describe('sign-in', () => {
  it('follows discovery, code and PKCE as a certified client library expects', async () => {
    const send = async (
      url: string,
      init: { method?: string; headers?: Record<string, string>; body?: unknown },
    ) => {
      const { pathname, search } = new URL(url);
      const body = init.body === undefined ? undefined : String(init.body as URLSearchParams);
      const response = await test.app.inject({
        method: (init.method ?? 'GET') as 'GET',
        url: pathname + search,
        headers: { ...init.headers, host: 'localhost:4000' },
        ...(body !== undefined && { payload: body }),
      });
      return new Response(response.body, {
        status: response.statusCode,
        headers: response.headers as Record<string, string>,
      });
    };
    const options = { [oauth.customFetch]: send, [oauth.allowInsecureRequests]: true } as const;
    const issuer = new URL('http://localhost:4000/oidc');
    const server = await oauth.processDiscoveryResponse(
      issuer,
      await oauth.discoveryRequest(issuer, options),
    );
    expect(server.code_challenge_methods_supported).toEqual(['S256']);
    const client: oauth.Client = { client_id: fixture.siteKey };
    const request = authorisation();
    const answer = await authorise(new Browser(test.app), request, 'guardian');
    const parameters = oauth.validateAuthResponse(server, client, answer, request.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      parameters,
      'http://localhost:4000/sign-in/callback',
      request.verifier,
      options,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 900 });
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({
      sub: fixture.accounts.guardian,
      aud: fixture.siteKey,
    });
    expect((await me(tokens.access_token)).statusCode).toBe(200);
  });

  it('refuses a code the second time and ends what it gave the first', async () => {
    const request = authorisation();
    const answer = await authorise(new Browser(test.app), request, 'teacher');
    const form = codeForm(answer.get('code') ?? '', request.verifier);
    const first = await tokenRequest(test.app, form);
    expect(first.statusCode).toBe(200);
    const second = await tokenRequest(test.app, form);
    expect([second.statusCode, second.json<{ error: string }>().error]).toEqual([400, 'invalid_grant']);
    expect((await me(first.json<Tokens>().access_token)).statusCode).toBe(401);
  });

  it('refuses a code without its verifier, or with another', async () => {
    for (const verifier of ['', 'a'.repeat(43)]) {
      const answer = await authorise(new Browser(test.app), authorisation(), 'teacher');
      const response = await tokenRequest(test.app, codeForm(answer.get('code') ?? '', verifier));
      expect(response.statusCode).toBe(400);
    }
  });

  it('needs PKCE', async () => {
    const url = authorisation().url.replace(/&code_challenge[^&]*/g, '');
    const response = await new Browser(test.app).get(url);
    expect(new URL(locationOf(response)).searchParams.get('error')).toBe('invalid_request');
  });

  it('goes back to its own callback only', async () => {
    const url = authorisation().url.replace(
      encodeURIComponent('http://localhost:4000/sign-in/callback'),
      encodeURIComponent('https://evil.test/'),
    );
    const response = await new Browser(test.app).get(url);
    expect(response.statusCode).toBe(400);
    expect(response.headers['location']).toBeUndefined();
    expect(response.body).toContain('Không đăng nhập được');
  });

  it('knows no client but a site key in force', async () => {
    for (const siteKey of ['site_unknown_key', fixture.revokedSiteKey]) {
      expect((await new Browser(test.app).get(authorisation({ siteKey }).url)).statusCode).toBe(400);
    }
  });

  it('is remembered until the browser closes, and not longer', async () => {
    const browser = new Browser(test.app);
    await authorise(browser, authorisation(), 'principal');
    const again = await browser.get(authorisation().url);
    expect(locationOf(again)).toContain('/sign-in/callback?code=');
    for (const cookie of [again.headers['set-cookie'] ?? []]
      .flat()
      .filter((line) => line.startsWith('_session'))) {
      expect(cookie).not.toMatch(/expires|max-age/i);
      expect(cookie).toMatch(/httponly/i);
      expect(cookie).toMatch(/samesite=lax/i);
    }
  });

  it('can be cancelled', async () => {
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(authorisation().url));
    const submitted = await browser.post(page, { cancel: 'yes' });
    const resumed = await browser.get(locationOf(submitted));
    expect(new URL(locationOf(resumed)).searchParams.get('error')).toBe('access_denied');
  });

  it('of another site’s form does nothing', async () => {
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(authorisation().url));
    const response = await browser.post(
      page,
      { username: 'teacher', password },
      { origin: 'https://evil.test' },
    );
    expect(response.statusCode).toBe(404);
    const stranger = await new Browser(test.app).post(page, { username: 'teacher', password });
    expect([stranger.statusCode, stranger.body.includes('hết hạn')]).toEqual([404, true]);
  });
});

describe('the tokens', () => {
  it('are for the origins of the site key alone', async () => {
    const request = authorisation();
    const answer = await authorise(new Browser(test.app), request, 'teacher');
    const form = codeForm(answer.get('code') ?? '', request.verifier);
    const elsewhere = await tokenRequest(test.app, form, 'https://evil.test');
    expect(elsewhere.statusCode).toBe(400);
    expect(elsewhere.headers['access-control-allow-origin']).toBeUndefined();
    const home = await tokenRequest(test.app, form);
    expect([home.statusCode, home.headers['access-control-allow-origin']]).toEqual([200, fixture.origin]);
  });

  it('are kept hashed', async () => {
    const { access_token, refresh_token } = await signInAs(test.app, 'teacher');
    const { rows } = await asSystem(test.database.db, (trx) =>
      sql<{ record: string }>`select id || payload::text as record from oidc_records`.execute(trx),
    );
    const everything = rows.map(({ record }) => record).join('\n');
    expect(everything).not.toContain(access_token);
    expect(everything).not.toContain(refresh_token);
  });

  it('end after a quarter of an hour, and are renewed by rotation', async () => {
    const tokens = await signInAs(test.app, 'homeroom');
    later(16);
    const late = await me(tokens.access_token);
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([401, 'session_expired']);
    expect(late.headers['www-authenticate']).toContain('invalid_token');
    const refresh = (refresh_token: string) =>
      tokenRequest(test.app, { grant_type: 'refresh_token', client_id: fixture.siteKey, refresh_token });
    const renewed = (await refresh(tokens.refresh_token)).json<Tokens>();
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    expect((await me(renewed.access_token)).statusCode).toBe(200);
    // A refresh token used twice was stolen by somebody: the whole family ends.
    expect((await refresh(tokens.refresh_token)).statusCode).toBe(400);
    expect((await refresh(renewed.refresh_token)).statusCode).toBe(400);
    expect((await me(renewed.access_token)).statusCode).toBe(401);
    later(0);
  });

  it('end with revocation', async () => {
    const { access_token } = await signInAs(test.app, 'homeroom');
    await test.app.inject({
      method: 'POST',
      url: '/oidc/token/revocation',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: fixture.origin },
      payload: new URLSearchParams({ token: access_token, client_id: fixture.siteKey }).toString(),
    });
    expect((await me(access_token)).statusCode).toBe(401);
  });

  it.each([['nonsense'], ['a'.repeat(43)], ["' or 1=1 --                        "]])(
    'that never were are refused: %s',
    async (token) => {
      const response = await me(token);
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([401, 'session_expired']);
    },
  );
});

describe('sign-out', () => {
  it('ends the session and its tokens without another question, and returns', async () => {
    const browser = new Browser(test.app);
    const request = authorisation();
    const answer = await authorise(browser, request, 'pupil');
    const tokens = (
      await tokenRequest(test.app, codeForm(answer.get('code') ?? '', request.verifier))
    ).json<Tokens>();
    const query = new URLSearchParams({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: 'http://localhost:4000/sign-in/signed-out',
      state: request.state,
    });
    const page = await browser.get(`/oidc/session/end?${query}`);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.body).toContain('data-submit');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const ended = await browser.post('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
    const signedOut = await browser.get(locationOf(ended));
    expect(signedOut.body).toContain('data-close');
    expect((await me(tokens.access_token)).statusCode).toBe(401);
    expect(locationOf(await browser.get(authorisation().url))).toContain('/sign-in/');
  });

  it('asks when nobody proves whose session it is', async () => {
    const browser = new Browser(test.app);
    await authorise(browser, authorisation(), 'pupil');
    const page = await browser.get('/oidc/session/end');
    expect(page.body).toContain('Đăng xuất');
    expect(page.body).not.toContain('data-submit');
  });
});

describe('addresses', () => {
  it('are those of this system, whatever Host a request names', async () => {
    const strange = { host: 'evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' };
    const { body } = await test.app.inject({
      url: '/oidc/.well-known/openid-configuration',
      headers: strange,
    });
    expect(body).not.toContain('evil.test');
    const started = await test.app.inject({ url: authorisation().url, headers: strange });
    expect(locationOf(started)).toMatch(/^\/sign-in\//);
  });

  it('with https have cookies that stay on https', async () => {
    const app = await testApp({ database: test.database, publicUrl: 'https://lienthong.test' });
    const url = authorisation().url.replace(
      encodeURIComponent('http://localhost:4000'),
      encodeURIComponent('https://lienthong.test'),
    );
    const started = await app.app.inject({ url });
    expect(started.statusCode).toBe(303);
    for (const cookie of [started.headers['set-cookie'] ?? []].flat()) expect(cookie).toMatch(/; secure/i);
    expect(started.headers['strict-transport-security']).toBeDefined();
    await app.app.close();
  });
});

describe('keys', () => {
  it('are made once and kept', async () => {
    const read = async () =>
      (await test.app.inject({ url: '/oidc/jwks' })).json<{ keys: { kid: string; d?: string }[] }>();
    const before = await read();
    expect(before.keys).toHaveLength(1);
    expect(before.keys[0]?.d).toBeUndefined();
    const other = await testApp({ database: test.database });
    expect((await other.app.inject({ url: '/oidc/jwks' })).json()).toEqual(before);
    await other.app.close();
  });
});

describe('a token of one school’s site', () => {
  it('opens nothing of another school, whoever holds it', async () => {
    const { school, otherSchool, siteKey, otherSiteKey } = fixture;
    const principal = { as: 'principal', at: otherSiteKey } as const;
    for (const path of [
      `/schools/${school}/classes`,
      `/schools/${school}/classes/${fixture.class7A1}/pupils`,
      `/schools/${school}/gradebooks/${fixture.gradebook}`,
      `/schools/${school}/pupils/${fixture.pupils[0]}/contact-book`,
    ]) {
      expect((await test.call('GET', path, { as: 'principal' })).status, path).toBe(200);
      expect((await test.call('GET', path, principal)).body, path).toMatchObject({
        code: 'permission_denied',
      });
    }
    const child = `/schools/${otherSchool}/pupils/${fixture.otherPupil}/contact-book`;
    expect((await test.call('GET', child, { as: 'guardian', at: otherSiteKey })).status).toBe(200);
    expect((await test.call('GET', child, { as: 'guardian', at: siteKey })).status).toBe(403);
  });
});
