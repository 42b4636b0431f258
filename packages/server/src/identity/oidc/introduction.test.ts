import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, password, testApp, type TestApp } from '../../testing/app.ts';
import {
  authorisation,
  authorise,
  Browser,
  codeForm,
  locationOf,
  tokenRequest,
  type Tokens,
} from '../../testing/sign-in.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const { accounts, siteKey, otherSiteKey, otherOrigin, officeKey, officeOrigin } = fixture;
const own = { origin: 'http://localhost:4000' };
const strange = { siteKey: otherSiteKey, origin: otherOrigin };

async function signedIn(username: string): Promise<Browser> {
  const browser = new Browser(test.app);
  expect((await authorise(browser, authorisation(), username)).get('code')).not.toBeNull();
  return browser;
}
const ask = async (browser: Browser, site: { siteKey?: string; origin?: string }) => {
  const request = authorisation(site);
  return { request, at: locationOf(await browser.get(request.url)) };
};
const answerOf = async (browser: Browser, submitted: Parameters<typeof locationOf>[0]) =>
  new URL(locationOf(await browser.get(locationOf(submitted)))).searchParams;
const isSilent = async (browser: Browser, site: { siteKey?: string; origin?: string }) =>
  (await ask(browser, site)).at.includes('/sign-in/callback?code=');
async function tokensOf(code: string | null, verifier: string, key: string, origin: string): Promise<Tokens> {
  return (await tokenRequest(test.app, codeForm(code ?? '', verifier, key), origin)).json<Tokens>();
}
const call = (method: string, path: string, token: string) =>
  test.call<{ code?: string; id: string; assignments: unknown[]; ended: number; items: unknown[] }>(
    method,
    path,
    {
      headers: { authorization: `Bearer ${token}` },
    },
  );

describe('a site with an open session', () => {
  it('of a school where the person has no duty is told nothing before the person agreed', async () => {
    const browser = await signedIn('principal');
    const { at } = await ask(browser, strange);
    expect(at).toMatch(/^\/sign-in\/[\w-]+$/);
    const page = await browser.get(at);
    expect(page.body).toContain('Tiếp tục với tên <span lang="vi">Người principal</span>?');
    expect(page.body).toContain('trên trang của');
    const english = await browser.get(`${at}?lang=en`);
    expect(english.body).toContain('Continue as <span lang="vi">Người principal</span>?');
    // Asked again, it is told no more.
    expect(await isSilent(browser, strange)).toBe(false);
    const silent = await browser.get(`${authorisation(strange).url}&prompt=none`);
    expect(new URL(locationOf(silent)).searchParams.get('error')).toBe('interaction_required');
  });

  it('gets a code once the person agreed, and is not asked about again in this session', async () => {
    const browser = await signedIn('principal');
    const { request, at } = await ask(browser, strange);
    const answer = await answerOf(browser, await browser.post(at, { continue: 'yes' }, own));
    const { access_token } = await tokensOf(answer.get('code'), request.verifier, otherSiteKey, otherOrigin);
    expect((await call('GET', '/me', access_token)).body).toMatchObject({
      ...{ id: accounts.principal, assignments: [] },
    });
    expect(await isSilent(browser, strange)).toBe(true);
    // Another browser of the same person has not been asked.
    expect(await isSilent(await signedIn('principal'), strange)).toBe(false);
  });

  it('is told that the person refused', async () => {
    const browser = await signedIn('principal');
    const { at } = await ask(browser, strange);
    const answer = await answerOf(browser, await browser.post(at, { cancel: 'yes' }, own));
    expect([answer.get('error'), answer.get('code')]).toEqual(['access_denied', null]);
    expect(await isSilent(browser, strange)).toBe(false);
  });

  it('lets the person come as somebody else', async () => {
    const browser = await signedIn('principal');
    const { request, at } = await ask(browser, strange);
    const page = await browser.get(`${at}?account=another`);
    expect(page.body).toContain('name="password"');
    expect(page.body).toContain('account=another');
    const submitted = await browser.post(at, { username: 'otherPrincipal', password }, own);
    const resume = locationOf(submitted);
    const leaving = await browser.get(resume);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(leaving.body)?.[1] ?? '';
    const ended = await browser.post('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
    const answer = new URL(locationOf(await browser.get(locationOf(ended)))).searchParams;
    const { access_token } = await tokensOf(answer.get('code'), request.verifier, otherSiteKey, otherOrigin);
    expect((await call('GET', '/me', access_token)).body.id).toBe(accounts.otherPrincipal);
  });

  it('takes the agreement from our own page alone', async () => {
    const browser = await signedIn('principal');
    const { at } = await ask(browser, strange);
    const forged = await browser.post(at, { continue: 'yes' }, { origin: otherOrigin });
    expect(forged.statusCode).toBe(404);
    const stranger = await new Browser(test.app).post(at, { continue: 'yes' }, own);
    expect(stranger.statusCode).toBe(404);
    // Whoever has not signed in has nothing to agree to.
    const nobody = new Browser(test.app);
    const first = await ask(nobody, {});
    expect((await nobody.post(first.at, { continue: 'yes' }, own)).statusCode).toBe(400);
  });

  it.each([
    ['guardian', { siteKey }],
    ['guardian', strange],
    ['department', { siteKey: officeKey, origin: officeOrigin }],
    ['vendor', { siteKey: officeKey, origin: officeOrigin }],
    ['department', { siteKey }],
  ])('knows its own people without asking: %s', async (username, site) => {
    const browser = await signedIn(username);
    expect(await isSilent(browser, site)).toBe(true);
  });

  it.each(['principal', 'teacher', 'guardian'])('of an authority asks %s too', async (username) => {
    expect(await isSilent(await signedIn(username), { siteKey: officeKey, origin: officeOrigin })).toBe(
      false,
    );
  });
});

describe('a page of a school where the person has no duty', () => {
  it('signs out nobody but itself, and sees no other device', async () => {
    const elsewhere = await signedIn('principal');
    const browser = await signedIn('principal');
    const home = await ask(browser, {});
    const here = await tokensOf(
      new URL(home.at).searchParams.get('code'),
      ...([home.request.verifier, siteKey, fixture.origin] as const),
    );
    const { request, at } = await ask(browser, strange);
    const answer = await answerOf(browser, await browser.post(at, { continue: 'yes' }, own));
    const guest = await tokensOf(answer.get('code'), request.verifier, otherSiteKey, otherOrigin);

    const all = (await call('GET', '/me/sessions', here.access_token)).body.items as {
      id: string;
      current: boolean;
    }[];
    expect(all.length).toBeGreaterThan(1);
    expect((await call('GET', '/me/sessions', guest.access_token)).body.items).toMatchObject([
      { current: true },
    ]);
    const other = all.find(({ current }) => !current)?.id ?? '';
    expect((await call('POST', `/me/sessions/${other}/end`, guest.access_token)).body.ended).toBe(0);

    expect((await call('POST', '/me/sessions/end', guest.access_token)).body.ended).toBe(1);
    expect((await call('GET', '/me', guest.access_token)).body.code).toBe('session_expired');
    const form = { grant_type: 'refresh_token', client_id: otherSiteKey, refresh_token: guest.refresh_token };
    expect((await tokenRequest(test.app, form, otherOrigin)).statusCode).toBe(400);
    expect((await call('GET', '/me', here.access_token)).status).toBe(200);
    expect(await isSilent(elsewhere, {})).toBe(true);
    expect(await isSilent(browser, {})).toBe(true);
    const leaving = await browser.get(`/oidc/session/end?id_token_hint=${guest.id_token}`);
    expect(leaving.body).toContain('Đăng xuất khỏi mọi trang');
    expect(leaving.body).not.toContain('data-submit');
    // It has to ask anew.
    expect(await isSilent(browser, strange)).toBe(false);
  });

  it('ends the same by the id of the session it is in', async () => {
    const browser = await signedIn('teacher');
    const { request, at } = await ask(browser, strange);
    const answer = await answerOf(browser, await browser.post(at, { continue: 'yes' }, own));
    const guest = await tokensOf(answer.get('code'), request.verifier, otherSiteKey, otherOrigin);
    const [mine] = (await call('GET', '/me/sessions', guest.access_token)).body.items as { id: string }[];
    expect((await call('POST', `/me/sessions/${mine?.id}/end`, guest.access_token)).body.ended).toBe(1);
    expect((await call('GET', '/me', guest.access_token)).status).toBe(401);
    expect(await isSilent(browser, {})).toBe(true);
  });
});
