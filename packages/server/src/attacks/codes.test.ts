import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
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
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const { siteKey, otherSiteKey, origin, otherOrigin } = fixture;
const me = async (token: string) =>
  (await test.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode;
const renew = (refresh_token: string) =>
  tokenRequest(test.app, { grant_type: 'refresh_token', client_id: siteKey, refresh_token });
async function freshCode() {
  const request = authorisation();
  const answer = await authorise(new Browser(test.app), request, 'teacher');
  return { code: answer.get('code') ?? '', verifier: request.verifier };
}
const authorised = (change: (query: URLSearchParams) => void) => {
  const url = new URL(authorisation().url, 'http://localhost:4000');
  change(url.searchParams);
  return new Browser(test.app).get(url.pathname + url.search);
};
/** In the query or, where a token was asked for, in the fragment. */
const errorOf = (location: string) => {
  const { searchParams, hash } = new URL(location, 'http://localhost:4000');
  return searchParams.get('error') ?? new URLSearchParams(hash.slice(1)).get('error');
};

describe('an authorisation code that was overheard', () => {
  it('used a second time ends every token of the first use', async () => {
    const { code, verifier } = await freshCode();
    const first = (await tokenRequest(test.app, codeForm(code, verifier))).json<Tokens>();
    expect(await me(first.access_token)).toBe(200);
    const second = await tokenRequest(test.app, codeForm(code, verifier));
    expect([second.statusCode, second.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    expect(await me(first.access_token)).toBe(401);
    expect((await renew(first.refresh_token)).statusCode).toBe(400);
  });

  it('used twice at the same moment gives no more than one set of tokens', async () => {
    const { code, verifier } = await freshCode();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => tokenRequest(test.app, codeForm(code, verifier))),
    );
    const given = answers.filter(({ statusCode }) => statusCode === 200);
    expect(given.length).toBeLessThanOrEqual(1);
    for (const { statusCode } of answers) expect([200, 400]).toContain(statusCode);
  });

  it.each([
    ['without the verifier', { code_verifier: '' }],
    ['with another verifier', { code_verifier: 'v'.repeat(43) }],
    ['with a verifier too short for one', { code_verifier: 'v' }],
    ['for another return address', { redirect_uri: 'https://evil.test/' }],
    ['without a return address', { redirect_uri: '' }],
    ['by the client of another school', { client_id: otherSiteKey }],
    ['by a client that ended', { client_id: fixture.revokedSiteKey }],
    ['by no client', { client_id: '' }],
  ])('opens nothing %s', async (_how, change) => {
    const { code, verifier } = await freshCode();
    for (const from of [origin, otherOrigin]) {
      const response = await tokenRequest(test.app, { ...codeForm(code, verifier), ...change }, from);
      expect([400, 401], response.body).toContain(response.statusCode);
      expect(response.body).not.toContain('token"');
    }
  });

  it('is no access token, and a token of one kind none of another', async () => {
    const { code } = await freshCode();
    const tokens = await signInAs(test.app, 'teacher');
    for (const wrong of [code, tokens.refresh_token, tokens.id_token]) expect(await me(wrong)).toBe(401);
    for (const wrong of [tokens.access_token, tokens.id_token, code])
      expect((await renew(wrong)).statusCode).toBe(400);
  });
});

describe('an authorisation', () => {
  it('with the challenge in plain text is refused', async () => {
    const answer = await authorised((query) => query.set('code_challenge_method', 'plain'));
    expect(errorOf(locationOf(answer))).toBe('invalid_request');
  });

  it('without a method is not taken for plain text', async () => {
    const answer = await authorised((query) => query.delete('code_challenge_method'));
    expect(errorOf(locationOf(answer))).toBe('invalid_request');
  });

  it('with a challenge that is none is refused', async () => {
    for (const challenge of ['', 'x', 'a'.repeat(200), 'ä'.repeat(43)]) {
      const answer = await authorised((query) => query.set('code_challenge', challenge));
      expect(errorOf(locationOf(answer)), challenge).toBe('invalid_request');
    }
  });

  it.each(['token', 'id_token', 'code token', 'code id_token', 'id_token token', 'none'])(
    'of the response type %s is refused',
    async (type) => {
      const answer = await authorised((query) => query.set('response_type', type));
      expect(errorOf(locationOf(answer))).toBe('unsupported_response_type');
    },
  );

  it('by an object of parameters, given or fetched from an address, is refused', async () => {
    for (const [name, value] of [
      ['request', 'eyJhbGciOiJub25lIn0.e30.'],
      ['request_uri', 'https://evil.test/request'],
      ['registration', '{}'],
    ] as const) {
      const answer = await authorised((query) => query.set(name, value));
      expect(errorOf(locationOf(answer)), name).toMatch(/_not_supported$/);
    }
  });

  it('asks for no more than the scopes there are', async () => {
    const { url, verifier } = authorisation();
    const wide = { url: url.replace('scope=openid', 'scope=admin+marks.read+openid'), verifier, state: '' };
    const answer = await authorise(new Browser(test.app), wide, 'teacher');
    const response = await tokenRequest(test.app, codeForm(answer.get('code') ?? '', verifier));
    expect(response.json<{ scope: string }>().scope).not.toMatch(/admin|marks/);
  });
});

describe('a grant that no page of widgets needs', () => {
  it.each([
    { grant_type: 'password', username: 'teacher', password: 'x' },
    { grant_type: 'client_credentials' },
    { grant_type: 'client_credentials', scope: 'openid' },
    { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: 'x' },
    { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: 'x' },
    { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'x' },
    { grant_type: 'implicit' },
  ])('$grant_type gives a site key nothing', async (form) => {
    const response = await tokenRequest(test.app, { client_id: siteKey, ...form });
    expect(response.statusCode).toBe(400);
    expect(response.json<{ error: string }>().error).toMatch(
      /^(unsupported_grant_type|unauthorized_client|invalid_request)$/,
    );
  });

  it.each(['reg', 'me', 'userinfo', 'device', 'device/auth', 'backchannel', 'request'])(
    'the address /oidc/%s does not exist',
    async (path) => {
      for (const method of ['GET', 'POST'] as const)
        expect((await test.app.inject({ method, url: `/oidc/${path}` })).statusCode).toBe(404);
    },
  );
});
