import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp({ refusalLimit: { limit: 3, windowSeconds: 3600 } });
});
afterAll(() => test.close());

const me = async (remoteAddress: string, headers: Record<string, string>) => {
  const answer = await test.app.inject({ url: '/v1/me', remoteAddress, headers });
  return { status: answer.statusCode, code: answer.json<{ code?: string }>().code, headers: answer.headers };
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const stranger = (number: number) => bearer(`not-a-token-of-anybody-${number}`);

it('an address that was refused too often is not looked up, but for what was good before', async () => {
  const here = '192.0.2.1';
  const [known, fresh] = [await test.token('teacher'), await test.token('homeroom')];
  expect((await me(here, bearer(known))).status).toBe(200);
  for (let number = 0; number < 3; number += 1)
    expect(await me(here, stranger(number))).toMatchObject({ status: 401, code: 'session_expired' });
  const refused = await me(here, stranger(3));
  expect(refused).toMatchObject({ status: 429, code: 'rate_limited' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000);

  expect((await me(here, bearer(known))).status).toBe(200);
  expect((await me(here, bearer(fresh))).status).toBe(429);
  expect((await me('192.0.2.2', bearer(fresh))).status).toBe(200);
  // Known by now: it is the token that was good, wherever it came from.
  expect((await me(here, bearer(fresh))).status).toBe(200);
});

it('site keys count like tokens, and nothing shown is no key', async () => {
  const here = '192.0.2.3';
  const site = async (headers: Record<string, string>) =>
    (await test.app.inject({ url: '/v1/site', remoteAddress: here, headers })).statusCode;
  const own = { 'site-key': fixture.siteKey, origin: fixture.origin };
  expect(await site(own)).toBe(200);
  for (let number = 0; number < 3; number += 1)
    expect(await site({ 'site-key': `site_guess_${number}`, origin: fixture.origin })).toBe(401);
  expect(await site({ 'site-key': 'site_guess_4', origin: fixture.origin })).toBe(429);
  expect(await site(own)).toBe(200);
  expect((await me(here, {})).code).toBe('not_signed_in');
});
