import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixture, now, testApp, type TestApp } from '../testing/app.ts';
import { signInAs, tokenRequest, type Tokens } from '../testing/sign-in.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp({ clock: () => new Date() });
});
afterAll(() => test.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const { siteKey, otherSiteKey, origin, otherOrigin } = fixture;
const MINUTE = 60_000;
const later = (minutes: number) => vi.setSystemTime(now.getTime() + minutes * MINUTE);
const me = async (token: string) =>
  (await test.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode;
const renew = (refresh_token: string, client_id: string = siteKey, from: string = origin) =>
  tokenRequest(test.app, { grant_type: 'refresh_token', client_id, refresh_token }, from);

describe('a stolen refresh token', () => {
  it('that the thief uses first ends with the next use by its owner, and all that came of it', async () => {
    const owner = await signInAs(test.app, 'homeroom');
    const thief = (await renew(owner.refresh_token)).json<Tokens>();
    const again = (await renew(thief.refresh_token)).json<Tokens>();
    expect(await me(again.access_token)).toBe(200);
    expect((await renew(owner.refresh_token)).statusCode).toBe(400);
    for (const { access_token, refresh_token } of [owner, thief, again]) {
      expect(await me(access_token)).toBe(401);
      expect((await renew(refresh_token)).statusCode).toBe(400);
    }
  });

  it('that its owner used first gives the thief nothing and warns the system', async () => {
    const stolen = await signInAs(test.app, 'homeroom');
    const owner = (await renew(stolen.refresh_token)).json<Tokens>();
    expect((await renew(stolen.refresh_token)).statusCode).toBe(400);
    expect(await me(owner.access_token)).toBe(401);
  });

  it('used at the same moment by both leaves nobody with more than one line of tokens', async () => {
    const stolen = await signInAs(test.app, 'homeroom');
    const answers = await Promise.all(Array.from({ length: 5 }, () => renew(stolen.refresh_token)));
    const given = answers.filter(({ statusCode }) => statusCode === 200);
    expect(given.length).toBeLessThanOrEqual(1);
  });

  it('ends no session of others', async () => {
    const other = await signInAs(test.app, 'homeroom');
    const stolen = await signInAs(test.app, 'homeroom');
    await renew(stolen.refresh_token);
    await renew(stolen.refresh_token);
    expect(await me(other.access_token)).toBe(200);
  });

  it('is good for its own client alone, and from the origins of its site', async () => {
    const { refresh_token } = await signInAs(test.app, 'homeroom');
    expect((await renew(refresh_token, otherSiteKey, otherOrigin)).statusCode).toBe(400);
    expect((await renew(refresh_token, fixture.revokedSiteKey)).statusCode).toBe(401);
    const elsewhere = await renew(refresh_token, siteKey, 'https://evil.test');
    expect([elsewhere.statusCode, elsewhere.headers['access-control-allow-origin']]).toEqual([
      400,
      undefined,
    ]);
    expect((await renew(refresh_token)).statusCode).toBe(200);
  });

  it('cannot be renewed for ever: twelve hours after sign-in it ends', async () => {
    let tokens = await signInAs(test.app, 'homeroom');
    for (let hour = 1; hour < 12; hour += 1) {
      later(hour * 60);
      tokens = (await renew(tokens.refresh_token)).json<Tokens>();
      expect(await me(tokens.access_token), `after ${hour} hours`).toBe(200);
    }
    later(12 * 60 + 1);
    expect((await renew(tokens.refresh_token)).statusCode).toBe(400);
  });

  it('cannot be given more rights while it is renewed', async () => {
    const { refresh_token } = await signInAs(test.app, 'homeroom');
    const wide = await tokenRequest(test.app, {
      ...{ grant_type: 'refresh_token', client_id: siteKey, refresh_token },
      scope: 'openid offline_access admin',
    });
    expect(wide.statusCode).toBe(400);
  });

  it('that was given back is over', async () => {
    const tokens = await signInAs(test.app, 'homeroom');
    const form = new URLSearchParams({ token: tokens.refresh_token, client_id: siteKey }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
    await test.app.inject({ method: 'POST', url: '/oidc/token/revocation', headers, payload: form });
    expect((await renew(tokens.refresh_token)).statusCode).toBe(400);
    expect(await me(tokens.access_token)).toBe(401);
  });

  it('of somebody else cannot be given back by another client', async () => {
    const tokens = await signInAs(test.app, 'homeroom');
    const form = new URLSearchParams({ token: tokens.refresh_token, client_id: otherSiteKey }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: otherOrigin };
    await test.app.inject({ method: 'POST', url: '/oidc/token/revocation', headers, payload: form });
    expect(await me(tokens.access_token)).toBe(200);
  });
});
