import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { hostileTexts } from '../testing/probe/hostile.ts';
import { authorisation, Browser, locationOf } from '../testing/sign-in.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp({
    signInLimit: { name: 'sign-in', limit: 100_000, windowSeconds: 60, perAddress: true },
  });
});
afterAll(() => test.close());

const own = 'http://localhost:4000';

/** A page of ours, whatever was put into it: no failure, no markup and no header that came out of a text. */
function expectUnharmed(response: LightMyRequestResponse, title: string): void {
  const { statusCode, headers, body } = response;
  expect(statusCode, title).toBeLessThan(500);
  expect(body, title).not.toMatch(/<script>|<img|<x>|<!ENTITY|onerror=alert\(1\)>/);
  expect(body, title).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data:text)/i);
  expect(Object.keys(headers), title).not.toContain('x-injected');
  expect(JSON.stringify(headers['set-cookie'] ?? ''), title).not.toContain('injected');
  if (String(headers['content-type']).startsWith('text/html'))
    expect(headers['content-security-policy'], title).toContain("default-src 'none'");
}

describe.each(Object.entries(hostileTexts))('%s', (title, text) => {
  it('in the fields of the sign-in page is text', async () => {
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(authorisation().url));
    for (const field of ['username', 'password', 'demo', 'code'])
      expectUnharmed(
        await browser.post(page, { username: 'ai-do', password: 'x', [field]: text }, { origin: own }),
        `${title} as ${field}`,
      );
    expectUnharmed(
      await browser.get(`${page}?lang=${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`),
      title,
    );
  });

  it('in the parameters of a sign-in is text', async () => {
    for (const name of [
      'client_id',
      'state',
      'nonce',
      'scope',
      'ui_locales',
      'login_hint',
      'prompt',
      'claims',
      'resource',
    ]) {
      const url = new URL(authorisation().url, own);
      url.searchParams.set(name, text);
      const browser = new Browser(test.app);
      const started = await browser.get(url.pathname + url.search);
      expectUnharmed(started, `${title} as ${name}`);
      const to = started.headers['location'];
      if (typeof to === 'string' && to.startsWith('/'))
        expectUnharmed(await browser.get(to), `${title} as ${name}`);
    }
  });

  it('on the way back and out is text', async () => {
    const { state } = authorisation();
    const inside = Buffer.from(
      JSON.stringify({
        n: text,
        c: fixture.siteKey,
        o: fixture.origin,
        m: 'redirect',
        r: `${fixture.origin}/${text}`,
      }),
    ).toString('base64url');
    for (const query of [
      { error: 'access_denied', state: text },
      { error: text, state },
      { code: text, state },
      { error: 'access_denied', state: inside },
    ]) {
      const parameters = new URLSearchParams(query as Record<string, string>);
      expectUnharmed(await test.app.inject({ url: `/sign-in/callback?${parameters}` }), title);
      expectUnharmed(await test.app.inject({ url: `/sign-in/signed-out?${parameters}` }), title);
    }
    const end = new URLSearchParams({
      id_token_hint: text,
      post_logout_redirect_uri: text,
      state: text,
      client_id: text,
    });
    expectUnharmed(await test.app.inject({ url: `/oidc/session/end?${end}` }), title);
  });

  it('as the name of a school is text on its sign-in page', async () => {
    const name = text.replace(/\p{Cs}/gu, '').slice(0, 200);
    await asImporter(test.database.db, (trx) =>
      trx.updateTable('schools').set({ name }).where('id', '=', fixture.school).execute(),
    );
    const browser = new Browser(test.app);
    expectUnharmed(await browser.get(locationOf(await browser.get(authorisation().url))), title);
    expectUnharmed(await browser.get('/account'), title);
  });
});
