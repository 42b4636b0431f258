import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeProvider, type Approval } from '../../testing/fake-provider.ts';
import { FederatedApp } from '../../testing/federation.ts';
import { fixture, now, password } from '../../testing/app.ts';
import { authorisation, Browser, locationOf } from '../../testing/sign-in.ts';
import { addIdentityProvider } from './index.ts';

let fake: FakeProvider;
let here: FederatedApp;
beforeAll(async () => {
  fake = await FakeProvider.start();
  here = await FederatedApp.start(fake);
  await here.link('nv-1', 'teacher');
});
afterAll(async () => {
  await here.test.close();
  await fake.close();
});

/** What the provider says of itself is read once and kept for a while. */
const beginAnew = async () => {
  fake.down = false;
  fake.metadata = {};
  await here.restart();
};

const seconds = () => Math.floor(Date.now() / 1000);
const nothing = 'không có gì được mở';

describe('an answer', () => {
  it.each<[string, Approval]>([
    ['of another issuer', { iss: 'https://khac.test' }],
    ['that does not say whose it is, although the provider says it always does', { iss: null }],
    ['with a token of another issuer', { claims: { iss: 'https://khac.test' } }],
    ['with a token for somebody else', { claims: { aud: 'another-client' } }],
    ['with a token for others too', { claims: { aud: ['lien-thong', 'x'], azp: 'x' } }],
    ['with another nonce', { claims: { nonce: 'x'.repeat(43) } }],
    ['with a token without nonce', { claims: { nonce: undefined } }],
    ['with a token that the provider did not sign', { forged: true }],
  ])('%s is dropped', async (_what, approval) => {
    const visit = await here.visit();
    const page = await here.approved(visit, { subject: 'nv-1', ...approval });
    expect([page.statusCode, page.body.includes(nothing)]).toEqual([400, true]);
    // The sign-in goes on, with the password.
    expect((await visit.browser.get(`${visit.page}/federated`)).statusCode).toBe(400);
    const finished = await visit.browser.post(visit.page, { username: 'homeroom', password });
    expect(await here.whoIs(visit, finished)).toBe(fixture.accounts.homeroom);
  });

  it('without a signature is dropped', async () => {
    const page = await here.approved(await here.visit(), { subject: 'nv-1', unsigned: true });
    expect(page.statusCode).toBeGreaterThanOrEqual(400);
    expect(page.headers.location).toBeUndefined();
  });

  it('counts once', async () => {
    const visit = await here.visit();
    const back = fake.approve(visit.there, { subject: 'nv-1' });
    expect((await visit.browser.get(back)).statusCode).toBe(303);
    const again = await visit.browser.get(back);
    expect([again.statusCode, again.body.includes('đã dùng rồi')]).toEqual([400, true]);
    const enter = () => visit.browser.get(`${visit.page}/federated`);
    expect((await enter()).statusCode).toBe(303);
    expect((await enter()).headers.location).toBeUndefined();
  });

  it('counts in the browser that asked, and nowhere else', async () => {
    const visit = await here.visit();
    const back = fake.approve(visit.there, { subject: 'nv-1' });
    const stranger = await new Browser(here.test.app).get(back);
    expect([stranger.statusCode, stranger.headers.location]).toEqual([400, undefined]);
    // Nor in that one any more: whoever has seen the address must not try on.
    expect((await visit.browser.get(back)).statusCode).toBe(400);
    // What a provider said about one sign-in opens no other.
    const mine = await here.visit();
    await here.approved(mine, { subject: 'nv-1' });
    const other = await here.visit();
    expect((await other.browser.get(`/sign-in/${mine.uid}/federated`)).statusCode).toBe(404);
  });

  it('with another person’s code is dropped', async () => {
    const attacker = await here.visit();
    const victim = await here.visit();
    const stolen = new URL(fake.approve(victim.there, { subject: 'nv-1' })).searchParams.get('code') ?? '';
    const injected = new URL(fake.approve(attacker.there, { subject: 'ke-gian' }));
    injected.searchParams.set('code', stolen);
    const page = await here.comeBack(attacker, injected.href);
    expect([page.statusCode, page.body.includes(nothing)]).toEqual([400, true]);
  });

  it('whose state is missing, doubled, unknown or of another sign-in opens nothing', async () => {
    const other = await here.visit();
    const foreign = new URL(other.there).searchParams.get('state') ?? '';
    for (const states of [[], ['x'], ['x'.repeat(5000)], [foreign], ['', '']]) {
      const visit = await here.visit();
      const back = new URL(fake.approve(visit.there, { subject: 'nv-1' }));
      back.searchParams.delete('state');
      for (const state of states) back.searchParams.append('state', state);
      const page = await visit.browser.get(back.href);
      expect([page.statusCode, page.headers.location], states.join()).toEqual([400, undefined]);
      expect(page.body).toContain('bấm Đăng nhập lại');
    }
  });

  it('at the address of another provider is dropped', async () => {
    const second = await FakeProvider.start();
    await here.restart({ providerOrigins: [fake.issuer, second.issuer] });
    await addIdentityProvider(
      here.test.database.db,
      { code: 'hai', authority: 'S01', issuer: second.issuer, clientId: 'x', labelVi: 'Hai', labelEn: 'Two' },
      now,
    );
    // The first provider is hostile and sends its answer to where those of the second are taken, as its own or as the other's.
    for (const iss of [fake.issuer, second.issuer]) {
      const visit = await here.visit();
      const back = new URL(fake.approve(visit.there, { subject: 'nv-1', iss }));
      back.pathname = back.pathname.replace('so-thu', 'hai');
      // A browser would send the cookie of the first provider's address to that address alone.
      for (const path of [back.href, back.href.replace('/hai/', '/so-thu/')]) {
        const page = await visit.browser.get(path);
        expect([page.statusCode, page.headers.location], path).toEqual([400, undefined]);
      }
    }
    expect(second.requests).toEqual([]);
    await second.close();
  });
});

describe('clocks', () => {
  it.each([
    [120, 'ahead', 303],
    [-120, 'behind', 303],
    [240, 'ahead', 400],
    [-240, 'behind', 400],
  ])('%i seconds %s', async (skew, _way, status) => {
    const visit = await here.visit();
    const at = seconds() + skew;
    const claims = { iat: at, nbf: at, exp: at + 30 };
    const page = await visit.browser.get(fake.approve(visit.there, { subject: 'nv-1', claims }));
    expect(page.statusCode).toBe(status);
    if (status === 400) expect(page.body).toContain('Đồng hồ của hai hệ thống');
  });

  it('do not make a token good that was issued in the future', async () => {
    const visit = await here.visit();
    const claims = { iat: seconds() + 240, exp: seconds() + 300 };
    expect((await here.approved(visit, { subject: 'nv-1', claims })).body).toContain(
      'Đồng hồ của hai hệ thống',
    );
  });

  it('do not make an expired token good', async () => {
    const visit = await here.visit();
    const claims = { iat: seconds() - 3600, exp: seconds() - 300 };
    expect((await here.approved(visit, { subject: 'nv-1', claims })).body).toContain(
      'Đồng hồ của hai hệ thống',
    );
  });
});

describe('a redirect', () => {
  beforeEach(beginAnew);

  it('leads to the provider or to an address of our own, whatever a request says', async () => {
    const browser = new Browser(here.test.app);
    const page = locationOf(await browser.get(authorisation().url));
    const evil =
      'redirect_uri=https://evil.test&returnTo=//evil.test&lang=//evil.test&next=https://evil.test';
    const there = new URL(locationOf(await browser.get(`${page}/federated/so-thu?${evil}`)));
    expect(there.origin).toBe(fake.issuer);
    expect(there.searchParams.get('redirect_uri')).toBe(
      'http://localhost:4000/sign-in/federation/so-thu/callback',
    );
    const back = `${fake.approve(there.href, { subject: 'nv-1' })}&${evil}`;
    expect(locationOf(await browser.get(back))).toMatch(/^\/sign-in\/[\w-]+\/federated\?lang=vi$/);
    for (const path of [
      '//evil.test/x',
      '/sign-in/%2F%2Fevil.test/federated',
      '/sign-in/federation/..%2F..%2Fevil/callback?state=x',
    ]) {
      const response = await browser.get(`http://localhost:4000${path}`);
      expect([response.statusCode >= 400, response.headers.location], path).toEqual([true, undefined]);
    }
  });

  it('never goes to a provider without https', async () => {
    fake.metadata = { authorization_endpoint: 'http://plain.test/authorise' };
    const browser = new Browser(here.test.app);
    const page = locationOf(await browser.get(authorisation().url));
    const refused = await browser.get(`${page}/federated/so-thu`);
    expect([refused.statusCode, refused.headers.location]).toEqual([502, undefined]);
  });
});

describe('addresses of providers', () => {
  beforeEach(beginAnew);

  it('do not lead into private networks through what a provider says of itself', async () => {
    const inside = await FakeProvider.start();
    fake.metadata = { token_endpoint: `${inside.issuer}/token`, jwks_uri: `${inside.issuer}/jwks` };
    const page = await here.approved(await here.visit(), { subject: 'nv-1' });
    expect(page.statusCode).toBe(502);
    expect(inside.requests).toEqual([]);
    await inside.close();
  });
});

describe('a provider that is down', () => {
  beforeEach(beginAnew);

  it('gets a page that says so, and everybody signs in with the password', async () => {
    fake.down = true;
    const browser = new Browser(here.test.app);
    const request = authorisation();
    const page = locationOf(await browser.get(request.url));
    const failed = await browser.get(`${page}/federated/so-thu`);
    expect(failed.statusCode).toBe(502);
    expect(failed.body).toContain('không trả lời');
    expect(failed.body).toContain(`href="${page}?lang=vi"`);
    expect((await browser.get(`${page}/federated/so-thu?lang=en`)).body).toContain('does not answer');
    const visit = { browser, request, page, uid: '', there: '' };
    const finished = await browser.post(page, { username: 'teacher', password });
    expect(await here.whoIs(visit, finished)).toBe(fixture.accounts.teacher);
    // Back again, it is asked again.
    fake.down = false;
    expect((await here.visit()).there).toContain(`${fake.issuer}/authorise`);
  });

  it('between question and answer is the same', async () => {
    const visit = await here.visit();
    const back = fake.approve(visit.there, { subject: 'nv-1' });
    fake.down = true;
    const failed = await visit.browser.get(back);
    expect([failed.statusCode, failed.body.includes(`href="${visit.page}?lang=vi"`)]).toEqual([502, true]);
  });

  it.each([
    ['access_denied', 'đã bị huỷ'],
    ['temporarily_unavailable', 'không cho phép'],
  ])('or says %s is explained', async (error, words) => {
    const visit = await here.visit();
    const page = await visit.browser.get(fake.refuse(visit.there, error));
    expect([page.statusCode, page.body.includes(words)]).toEqual([400, true]);
  });
});
