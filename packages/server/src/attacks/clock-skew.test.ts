import * as oauth from 'oauth4webapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { fixture, now, testApp, type TestApp } from '../testing/app.ts';
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

/** Two processes on one database. Their clocks are this process's, set before each is asked. */
let one: TestApp;
let other: TestApp;
beforeAll(async () => {
  one = await testApp({ clock: () => new Date() });
  other = await testApp({ clock: () => new Date(), database: one.database });
});
afterAll(async () => {
  await other.app.close();
  await one.close();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE = 60_000;
const at = (minutes: number) => vi.setSystemTime(now.getTime() + minutes * MINUTE);
const me = async (app: FastifyInstance, token: string) =>
  (await app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode;

describe.each([
  ['ahead', 2],
  ['behind', -2],
])('a second server whose clock is two minutes %s', (_direction, skew) => {
  it('takes the code that the first gave', async () => {
    const request = authorisation();
    const answer = await authorise(new Browser(one.app), request, 'teacher');
    at(skew);
    const response = await tokenRequest(other.app, codeForm(answer.get('code') ?? '', request.verifier));
    expect(response.statusCode, response.body).toBe(200);
    expect(await me(other.app, response.json<Tokens>().access_token)).toBe(200);
    at(0);
    expect(await me(one.app, response.json<Tokens>().access_token)).toBe(200);
  });

  it('lets a sign-in that began at the first go on', async () => {
    const browser = new Browser(one.app);
    const request = authorisation();
    const page = locationOf(await browser.get(request.url));
    at(skew);
    const elsewhere = browser.at(other.app);
    expect((await elsewhere.get(page)).statusCode).toBe(200);
  });

  it('takes the tokens that the first gave, for a quarter of an hour more or less', async () => {
    const { access_token, refresh_token } = await signInAs(one.app, 'teacher');
    at(skew);
    expect(await me(other.app, access_token)).toBe(200);
    at(12 + skew);
    expect(await me(other.app, access_token)).toBe(200);
    at(18 + skew);
    expect(await me(other.app, access_token)).toBe(401);
    const renewed = await tokenRequest(other.app, {
      ...{ grant_type: 'refresh_token', client_id: fixture.siteKey, refresh_token },
    });
    expect(renewed.statusCode).toBe(200);
    at(18);
    expect(await me(one.app, renewed.json<Tokens>().access_token)).toBe(200);
  });

  it('ends the session by the identity token that the first gave', async () => {
    const browser = new Browser(one.app);
    const request = authorisation();
    const answer = await authorise(browser, request, 'teacher');
    const tokens = (
      await tokenRequest(one.app, codeForm(answer.get('code') ?? '', request.verifier))
    ).json<Tokens>();
    at(skew);
    const page = await browser.at(other.app).get(`/oidc/session/end?id_token_hint=${tokens.id_token}`);
    expect([page.statusCode, page.body.includes('data-submit')]).toEqual([200, true]);
  });
});

describe.each([
  ['ahead', 120],
  ['behind', -120],
])('a browser whose clock is two minutes %s', (_direction, seconds) => {
  it('takes the identity token, even without tolerance', async () => {
    const send = async (
      url: string,
      init: { method?: string; headers?: Record<string, string>; body?: unknown },
    ) => {
      const { pathname, search } = new URL(url);
      const response = await one.app.inject({
        method: (init.method ?? 'GET') as 'GET',
        url: pathname + search,
        headers: { ...init.headers },
        ...(init.body !== undefined && { payload: String(init.body as URLSearchParams) }),
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
    const client: oauth.Client = {
      client_id: fixture.siteKey,
      [oauth.clockSkew]: seconds,
      [oauth.clockTolerance]: 0,
    };
    const request = authorisation();
    const answer = await authorise(new Browser(one.app), request, 'guardian');
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      oauth.validateAuthResponse(server, client, answer, request.state),
      'http://localhost:4000/sign-in/callback',
      request.verifier,
      options,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
    expect(oauth.getValidatedIdTokenClaims(tokens)?.sub).toBe(fixture.accounts.guardian);
  });
});

it('an authorisation code does not live longer than that needs', async () => {
  const request = authorisation();
  const answer = await authorise(new Browser(one.app), request, 'teacher');
  at(6);
  const late = await tokenRequest(one.app, codeForm(answer.get('code') ?? '', request.verifier));
  expect(late.statusCode).toBe(400);
});
