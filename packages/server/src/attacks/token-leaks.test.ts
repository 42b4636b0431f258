import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, password, testApp, type TestApp } from '../testing/app.ts';
import {
  authorisation,
  Browser,
  codeForm,
  locationOf,
  tokenRequest,
  type Tokens,
} from '../testing/sign-in.ts';

const lines: string[] = [];
const stream = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(chunk.toString());
    done();
  },
});
let test: TestApp;
beforeAll(async () => {
  test = await testApp({ logLevel: 'trace', logStream: stream });
});
afterAll(() => test.close());

const own = 'http://localhost:4000';
const me = (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers });

describe('what opens something', () => {
  it('stands in no address, no log and no page, all the way through signing in and out', async () => {
    const browser = new Browser(test.app);
    const request = authorisation();
    const page = locationOf(await browser.get(request.url));
    const submitted = await browser.post(page, { username: 'teacher', password }, { origin: own });
    const resumed = await browser.get(locationOf(submitted));
    const back = new URL(locationOf(resumed));
    const code = back.searchParams.get('code') ?? '';
    const handed = await browser.get(back.pathname + back.search);
    const tokens = (await tokenRequest(test.app, codeForm(code, request.verifier))).json<Tokens>();
    await me('/v1/me', { authorization: `Bearer ${tokens.access_token}` });
    const renewed = (
      await tokenRequest(test.app, {
        ...{ grant_type: 'refresh_token', client_id: fixture.siteKey, refresh_token: tokens.refresh_token },
      })
    ).json<Tokens>();
    await tokenRequest(test.app, codeForm(code, request.verifier));
    const out = await browser.get(`/oidc/session/end?id_token_hint=${renewed.id_token ?? tokens.id_token}`);

    const secrets = [tokens.access_token, tokens.refresh_token, renewed.access_token, renewed.refresh_token];
    const session = browser.cookie('_session') ?? 'no session';
    const inAddresses = [page, locationOf(submitted), back.href].join('\n');
    for (const secret of [...secrets, tokens.id_token, session, password, request.verifier]) {
      expect(inAddresses).not.toContain(secret);
      expect(handed.body + out.body.replace(/id_token_hint=[^"&]*/g, '')).not.toContain(secret);
    }
    const log = lines.join('\n');
    expect(lines.length).toBeGreaterThan(5);
    const uid = page.slice('/sign-in/'.length);
    for (const secret of [
      ...secrets,
      tokens.id_token,
      session,
      password,
      request.verifier,
      code,
      request.state,
      uid,
      'teacher',
    ])
      expect(log).not.toContain(secret);
  });

  it('is never kept by a browser or a proxy', async () => {
    const { verifier, url } = authorisation();
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(url));
    const resumed = await browser.get(
      locationOf(await browser.post(page, { username: 'teacher', password }, { origin: own })),
    );
    const code = new URL(locationOf(resumed)).searchParams.get('code') ?? '';
    const token = await tokenRequest(test.app, codeForm(code, verifier));
    expect(token.headers['cache-control']).toMatch(/no-store/);
    expect(resumed.headers['cache-control']).toMatch(/no-store/);
    const read = await me('/v1/me', { authorization: `Bearer ${token.json<Tokens>().access_token}` });
    expect(read.headers['cache-control']).toMatch(/no-store|private/);
  });

  it('goes to no other site by the Referer', async () => {
    for (const url of ['/sign-in/callback?code=x', '/oidc/auth', '/v1/me'])
      expect((await me(url)).headers['referrer-policy']).toBe('same-origin');
  });
});

describe('a token', () => {
  it('in the address, a cookie or another header opens nothing', async () => {
    const token = await test.token('teacher');
    const answers = [
      await me(`/v1/me?access_token=${token}`),
      await me(`/v1/me?token=${token}`),
      await me('/v1/me', { cookie: `access_token=${token}; _session=${token}` }),
      await me('/v1/me', { 'x-access-token': token }),
      await me('/v1/me', { authorization: token }),
      await me('/v1/me', { authorization: `Basic ${token}` }),
      await me('/v1/me', { authorization: `Bearer ${token}, Bearer ${token}` }),
      await me('/v1/me', { authorization: `Bearer ${token.toLowerCase()}` }),
      await me('/v1/me', { authorization: `Bearer ${token}x` }),
      await me('/v1/me', { 'site-key': token }),
    ];
    for (const { statusCode } of answers) expect([400, 401]).toContain(statusCode);
    expect((await me('/v1/me', { authorization: `Bearer ${token}` })).statusCode).toBe(200);
  });

  it('of a session cookie is none for the API: a page of another site can ask nothing with it', async () => {
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(authorisation().url));
    await browser.get(
      locationOf(await browser.post(page, { username: 'principal', password }, { origin: own })),
    );
    for (const url of ['/v1/me', '/v1/schools', `/v1/schools/${fixture.school}/classes`])
      expect((await browser.get(url)).statusCode, url).toBe(401);
  });
});
