import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, now, password, testApp, type TestApp } from '../../testing/app.ts';
import { authorisation } from '../../testing/sign-in.ts';
import { addIdentityProvider, addRelyingParty, enableRelyingParty, listLinks } from './index.ts';

interface Running extends TestApp {
  url: string;
}
/** The system whose site is visited, and the one where the person has the account. */
let site: Running;
let home: Running;

beforeAll(async () => {
  const [sitePort, homePort] = [await freePort(), await freePort()];
  home = await run(homePort, []);
  site = await run(sitePort, [home.url]);
  const registered = {
    code: 'lien-thong',
    authority: 'S01',
    labelVi: 'Liên Thông của Sở',
    labelEn: 'The department’s',
  };
  const { clientId, secret } = await addRelyingParty(
    home.database.db,
    { ...registered, redirectUris: [`${site.url}/sign-in/federation/nha/callback`] },
    now,
  );
  await addIdentityProvider(
    site.database.db,
    {
      ...{ code: 'nha', authority: 'S01', issuer: `${home.url}/oidc`, clientId, clientSecret: secret ?? '' },
      ...{ labelVi: 'tài khoản nhà', labelEn: 'home account' },
    },
    now,
  );
});
afterAll(async () => {
  await site.close();
  await home.close();
});

async function run(port: number, providerOrigins: string[]): Promise<Running> {
  const url = `http://localhost:${port}`;
  const app = await testApp({ publicUrl: url, providerOrigins });
  await app.app.listen({ port, host: 'localhost' });
  return { ...app, url };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** A browser that keeps the cookies of each system apart, and stops at every page. */
class NetworkBrowser {
  readonly #cookies = new Map<string, { origin: string; path: string; value: string }>();
  visited: string[] = [];

  /** Follows redirects up to a page, or to an address that begins with `stop`. */
  async open(
    address: string,
    form?: Record<string, string>,
    stop = ' ',
  ): Promise<{ url: string; body: string }> {
    let url = new URL(address);
    let body = form && new URLSearchParams(form);
    for (let hop = 0; hop < 20; hop += 1) {
      if (url.href.startsWith(stop)) return { url: url.href, body: '' };
      this.visited.push(url.href);
      const response: Response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: this.#sent(url), ...(body && { origin: url.origin }) },
        body: body ?? null,
      });
      this.#keep(url, response);
      const location = response.headers.get('location');
      if (location === null) return { url: url.href, body: await response.text() };
      await response.body?.cancel();
      url = new URL(location, url);
      body = undefined;
    }
    throw new Error('Redirects without end');
  }

  #sent(url: URL): string {
    return [...this.#cookies]
      .filter(([, { origin, path }]) => origin === url.origin && url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[1]}=${value}`)
      .join('; ');
  }

  #keep(url: URL, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/';
      const key = `${url.origin} ${name}`;
      if (value === '') this.#cookies.delete(key);
      else this.#cookies.set(key, { origin: url.origin, path, value });
    }
  }
}

/** Where the widget of a school's site sends the browser, as far as the sign-in page of that system. */
async function openSite(browser: NetworkBrowser) {
  const request = authorisation();
  const url = new URL(request.url, site.url);
  const callback = `${site.url}/sign-in/callback`;
  url.searchParams.set('redirect_uri', callback);
  const page = await browser.open(url.href);
  return { page, callback, verifier: request.verifier };
}

async function me(code: string, { callback, verifier }: { callback: string; verifier: string }) {
  const answer = await fetch(`${site.url}/oidc/token`, {
    method: 'POST',
    headers: { origin: fixture.origin },
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', client_id: fixture.siteKey, code },
      ...{ code_verifier: verifier, redirect_uri: callback },
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };
  return (await (await fetch(`${site.url}/v1/me`, { headers })).json()) as { id: string };
}

const codeOf = (url: string) => new URL(url).searchParams.get('code') ?? '';

describe('two systems of our own', () => {
  it('let a person of one sign in at a site of the other, over the network', async () => {
    const browser = new NetworkBrowser();
    const first = await openSite(browser);
    expect(first.page.body).toContain('Đăng nhập bằng tài khoản nhà');
    const there = await browser.open(`${first.page.url}/federated/nha?lang=vi`);
    expect(there.url).toContain(`${home.url}/sign-in/`);
    expect(there.body).toContain('để tiếp tục vào Liên Thông của Sở');
    // At home the person is the homeroom teacher; here the same person is known as `teacher`, and proves it once.
    const proof = await browser.open(there.url, { username: 'homeroom', password });
    expect(proof.url).toMatch(new RegExp(`^${site.url}/sign-in/[\\w-]+/federated`));
    expect(proof.body).toContain('Liên kết tài khoản');
    const page = proof.url.replace(/\/federated.*/, '');
    const back = await browser.open(page, { username: 'teacher', password, link: 'nha' }, first.callback);
    expect((await me(codeOf(back.url), first)).id).toBe(fixture.accounts.teacher);
    const [link] = await listLinks(site.database.db, 'nha');
    expect(link).toMatchObject({ username: 'teacher', origin: 'proved' });
    expect(link?.subject).not.toBe(fixture.accounts.homeroom);

    // The next day, in another browser, home alone asks for a password.
    const later = new NetworkBrowser();
    const second = await openSite(later);
    const signIn = await later.open(`${second.page.url}/federated/nha`);
    const entered = await later.open(signIn.url, { username: 'homeroom', password }, second.callback);
    expect((await me(codeOf(entered.url), second)).id).toBe(fixture.accounts.teacher);
    // Nothing but the questions and answers of OpenID Connect went from one to the other through the browser.
    for (const url of later.visited.filter((address) => address.includes('/federation/nha/callback')))
      expect([...new URL(url).searchParams.keys()].sort()).toEqual(['code', 'iss', 'state']);
  });

  it('keep apart: somebody who cancels there can sign in here', async () => {
    const browser = new NetworkBrowser();
    const { page, callback, verifier } = await openSite(browser);
    const there = await browser.open(`${page.url}/federated/nha`);
    const failed = await browser.open(there.url, { cancel: 'yes' });
    expect(failed.body).toContain('đã bị huỷ');
    const back = await browser.open(page.url, { username: 'guardian', password }, callback);
    expect((await me(codeOf(back.url), { callback, verifier })).id).toBe(fixture.accounts.guardian);
  });

  it('explain a registration that the other ended, and go on with the password', async () => {
    await enableRelyingParty(home.database.db, 'rp_lien-thong', false, now);
    const browser = new NetworkBrowser();
    const { page, callback, verifier } = await openSite(browser);
    const there = await browser.open(`${page.url}/federated/nha`);
    expect([there.url.startsWith(home.url), there.body.includes('invalid_client')]).toEqual([true, true]);
    const back = await browser.open(page.url, { username: 'guardian', password }, callback);
    expect((await me(codeOf(back.url), { callback, verifier })).id).toBe(fixture.accounts.guardian);
    await enableRelyingParty(home.database.db, 'rp_lien-thong', true, now);
  });
});
