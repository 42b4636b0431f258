import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, now, password, testApp, type TestApp } from '../../testing/app.ts';
import {
  authorisation,
  Browser,
  codeForm,
  locationOf,
  tokenRequest,
  type Tokens,
} from '../../testing/sign-in.ts';
import { accountFacts } from '../account/manage.ts';

let test: TestApp;
let time = now;
beforeAll(async () => {
  test = await testApp({ clock: () => time });
});
afterAll(() => test.close());
const wait = (minutes: number) => {
  time = new Date(time.getTime() + minutes * 60_000);
};

/** A page of widgets in a browser of its own. */
async function open(username: string, { app } = test) {
  const browser = new Browser(app);
  const request = authorisation();
  const finished = await browser.post(locationOf(await browser.get(request.url)), { username, password });
  const code = new URL(locationOf(await browser.get(locationOf(finished)))).searchParams.get('code') ?? '';
  let tokens = (await tokenRequest(app, codeForm(code, request.verifier))).json<Tokens>();
  return {
    browser,
    async renew() {
      const { refresh_token } = tokens;
      const form = { grant_type: 'refresh_token', client_id: fixture.siteKey, refresh_token };
      const answer = await tokenRequest(app, form);
      if (answer.statusCode === 200) tokens = answer.json<Tokens>();
      return [answer.statusCode, answer.json<{ error?: string }>().error];
    },
    me: async () =>
      (await app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${tokens.access_token}` } }))
        .statusCode,
    known: async () => locationOf(await browser.get(authorisation().url)).includes('code='),
    account: async () => (await browser.get('/account')).statusCode,
  };
}

describe('a session that nobody uses', () => {
  it('ends after two hours: no renewal, no sign-in by its cookie, no account page', async () => {
    const [renewing, cookie, visitor] = [await open('teacher'), await open('teacher'), await open('teacher')];
    wait(119);
    expect(await renewing.renew()).toEqual([200, undefined]);
    expect([await cookie.known(), await visitor.account()]).toEqual([true, 200]);
    wait(121);
    expect(await renewing.renew()).toEqual([400, 'invalid_grant']);
    expect([await renewing.me(), await renewing.known()]).toEqual([401, false]);
    expect([await cookie.known(), await visitor.account()]).toEqual([false, 401]);
    expect((await accountFacts(test.database.db, 'teacher', time)).openSessions).toBe(0);
  });

  it('is followed by another in the same browser, with the password', async () => {
    const page = await open('homeroom');
    wait(121);
    const at = locationOf(await page.browser.get(authorisation().url));
    expect(at).toMatch(/^\/sign-in\//);
    expect(await page.account()).toBe(401);
    const finished = await page.browser.post(at, { username: 'homeroom', password });
    expect(locationOf(await page.browser.get(locationOf(finished)))).toContain('code=');
    expect([await page.account(), await page.known()]).toEqual([200, true]);
  });

  it('goes on as long as it is used, on a page or on the account page, and twelve hours at most', async () => {
    const [page, visitor] = [await open('guardian'), await open('guardian')];
    for (let hour = 1; hour < 12; hour += 1) {
      wait(60);
      expect((await page.renew())[0], `page after ${hour} hours`).toBe(200);
      expect(await visitor.account(), `account page after ${hour} hours`).toBe(200);
    }
    wait(61);
    expect([(await page.renew())[0], await visitor.account()]).toEqual([400, 401]);
  });
});

describe('the time without use', () => {
  it('is the operator’s to choose', async () => {
    const strict = await testApp({ clock: () => time, sessions: { idleMinutes: 30 } });
    const page = await open('teacher', strict);
    wait(29);
    expect((await page.renew())[0]).toBe(200);
    wait(31);
    expect((await page.renew())[0]).toBe(400);
    await strict.close();
  });

  it.each([0, 29, Number.NaN])(
    'is not %j minutes, in which an open page would lose its session',
    async (idleMinutes) => {
      await expect(testApp({ database: test.database, sessions: { idleMinutes } })).rejects.toThrow(
        '30 at least',
      );
    },
  );
});
