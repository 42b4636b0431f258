import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { fixture, password, testApp, type TestApp } from '../testing/app.ts';
import { authorisation, authorise, Browser, codeForm, locationOf, tokenRequest } from '../testing/sign-in.ts';
import type { Tokens } from '../testing/sign-in.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const own = 'http://localhost:4000';
const right = { username: 'teacher', password };
const cookies = (response: LightMyRequestResponse) => [response.headers['set-cookie'] ?? []].flat();
const begin = async (browser = new Browser(test.app)) => ({
  browser,
  page: locationOf(await browser.get(authorisation().url)),
});

describe('a form of another site', () => {
  it.each([
    'https://evil.test',
    'null',
    'http://localhost:4001',
    'https://localhost:4000',
    fixture.origin,
    '',
  ])('at %j signs nobody in, with the browser’s cookies and the right password', async (origin) => {
    const { browser, page } = await begin();
    const response = await browser.post(page, right, { origin });
    expect(response.statusCode).toBe(404);
    expect(cookies(response).filter((line) => line.startsWith('_session'))).toEqual([]);
  });

  it('signs nobody in as the attacker: a sign-in that began elsewhere has no cookie here', async () => {
    const attacker = await begin();
    const victim = await begin();
    const response = await victim.browser.post(attacker.page, right, { origin: own });
    expect(response.statusCode).toBe(404);
    const bare = await new Browser(test.app).post(attacker.page, right, { origin: own });
    expect([bare.statusCode, bare.headers['location']]).toEqual([404, undefined]);
  });

  it('cannot be sent as another kind of body', async () => {
    const { page } = await begin();
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x', '']) {
      const { statusCode } = await test.app.inject({
        ...{ method: 'POST', url: page, payload: 'username=teacher' },
        headers: { 'content-type': type, origin: own },
      });
      expect([400, 404, 415], type).toContain(statusCode);
    }
  });

  it('ends no session: signing out asks, or needs the identity token, and its own form', async () => {
    const browser = new Browser(test.app);
    const request = authorisation();
    const code = (await authorise(browser, request, 'teacher')).get('code') ?? '';
    const { access_token } = (await tokenRequest(test.app, codeForm(code, request.verifier))).json<Tokens>();
    const alive = async () =>
      (await test.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${access_token}` } }))
        .statusCode;
    await browser.get('/oidc/session/end');
    for (const form of [{ logout: 'yes' }, { xsrf: 'guessed', logout: 'yes' }]) {
      const response = await browser.post('/oidc/session/end/confirm', form, { origin: 'https://evil.test' });
      expect(response.statusCode).toBe(400);
    }
    expect(await alive()).toBe(200);
    const forged = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.';
    const page = await browser.get(`/oidc/session/end?id_token_hint=${forged}`);
    expect([page.statusCode, page.body.includes('data-submit')]).toEqual([400, false]);
    expect(await alive()).toBe(200);
  });
});

describe('a session', () => {
  it('has another name after signing in than any cookie before it', async () => {
    const browser = new Browser(test.app);
    await browser.get(authorisation().url);
    const before = browser.cookie('_session');
    const { page } = await begin(browser);
    const submitted = await browser.post(page, right, { origin: own });
    await browser.get(locationOf(submitted));
    const first = browser.cookie('_session');
    expect(first).toBeDefined();
    expect(first).not.toBe(before);
  });

  it('that an attacker chose is not taken over', async () => {
    const browser = new Browser(test.app);
    browser.plant('_session', 'chosen-by-the-attacker-000000000000000000000');
    browser.plant('_session.sig', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA');
    await authorise(browser, authorisation(), 'teacher');
    expect(browser.cookie('_session')).not.toContain('chosen');
  });

  it('of an attacker planted in a browser ends where somebody else signs in', async () => {
    const attacker = new Browser(test.app);
    await authorise(attacker, authorisation(), 'pupil');
    const planted = attacker.cookie('_session');
    const victim = attacker.at(test.app);
    const login = new URL(authorisation().url, own);
    login.searchParams.set('prompt', 'login');
    const page = locationOf(await victim.get(login.pathname + login.search));
    const resume = locationOf(await victim.post(page, right, { origin: own }));
    // Another person: a page whose form ends the session that was there, sent by the browser at once.
    const leaving = await victim.get(resume);
    const fields = [...leaving.body.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const ended = await victim.post(
      '/oidc/session/end/confirm',
      Object.fromEntries(fields) as Record<string, string>,
    );
    const answered = await victim.get(locationOf(ended));
    expect(locationOf(answered)).toContain('/sign-in/callback?code=');
    expect(victim.cookie('_session')).not.toBe(planted);
    // The attacker's copy opens nothing of the victim's.
    const answer = await attacker.get(authorisation().url);
    expect(locationOf(answer)).toMatch(/^\/sign-in\//);
  });

  it('is a signed cookie that no script reads and no other site sends', async () => {
    const browser = new Browser(test.app);
    const started = await browser.get(authorisation().url);
    const submitted = await browser.post(locationOf(started), right, { origin: own });
    const resumed = await browser.get(locationOf(submitted));
    const lines = [started, submitted, resumed].flatMap(cookies);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).toMatch(/; httponly/i);
      expect(line).toMatch(/; samesite=lax/i);
      expect(line).not.toMatch(/domain=/i);
    }
    const spoilt = browser.at(test.app);
    spoilt.plant('_session', `${browser.cookie('_session')}x`);
    expect(locationOf(await spoilt.get(authorisation().url))).toMatch(/^\/sign-in\//);
  });

  it('finished cannot be finished again', async () => {
    const { browser, page } = await begin();
    const submitted = await browser.post(page, right, { origin: own });
    const resume = locationOf(submitted);
    await browser.get(resume);
    expect((await browser.get(resume)).statusCode).toBe(400);
    expect((await browser.post(page, right, { origin: own })).statusCode).toBe(404);
  });
});

describe('a page of sign-in in a frame of another site', () => {
  it('is shown by no browser, whichever page it is', async () => {
    const { browser, page } = await begin();
    const pages = [
      await browser.get(page),
      await browser.post(page, { username: 'x', password: 'y' }, { origin: own }),
      await browser.get('/sign-in/unknown'),
      await browser.get('/sign-in/callback'),
      await browser.get('/sign-in/signed-out'),
      await browser.get('/oidc/session/end'),
      await browser.get('/oidc/auth'),
      await browser.get('/account'),
      await browser.get('/account/password'),
      await browser.get('/account/second-factor'),
    ];
    for (const { headers } of pages) {
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
      expect(headers['cache-control']).toMatch(/no-store/);
    }
  });

  it('cannot be asked silently for a code by a site that is not its own', async () => {
    const browser = new Browser(test.app);
    await authorise(browser, authorisation(), 'teacher');
    const silent = await browser.get(`${authorisation().url}&prompt=none&response_mode=web_message`);
    expect(silent.body).not.toContain('code');
    const posted = await browser.get(`${authorisation().url}&prompt=none&response_mode=form_post`);
    for (const [, action] of posted.body.matchAll(/action="([^"]+)"/g))
      expect(action).toBe('http://localhost:4000/sign-in/callback');
  });
});
