import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import {
  authorisation,
  authorise,
  Browser,
  codeForm,
  tokenRequest,
  type Tokens,
} from '../testing/sign-in.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const own = 'http://localhost:4000';
const callback = `${own}/sign-in/callback`;
/** Addresses that some reader of addresses takes for one of ours. */
const strange = [
  'https://evil.test/',
  '//evil.test/',
  '/\\evil.test/',
  '\\\\evil.test',
  'https:evil.test',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  `${own}@evil.test/`,
  `${own}.evil.test/sign-in/callback`,
  `https://localhost:4000/sign-in/callback`,
  `${callback}@evil.test`,
  `${callback}/../../evil`,
  `${callback}/`,
  `${callback}?next=https://evil.test/`,
  `${callback}#https://evil.test/`,
  `${callback}%23@evil.test`,
  `${callback}\t//evil.test`,
  'HTTP://LOCALHOST:4000/sign-in/callback',
  'http://localhost:4001/sign-in/callback',
  'http://127.0.0.1:4000/sign-in/callback',
  'http://evil.test:4000/sign-in/callback',
  `${callback},https://evil.test/`,
  '',
];

/** Wherever an answer could send a browser to: headers, links, forms, refreshes. */
function ways({ headers, body }: LightMyRequestResponse): string[] {
  const inPage = [...body.matchAll(/(?:href|action|src|data-origin)="([^"]*)"|url=([^"'>]+)/gi)].map(
    ([, quoted, refresh]) => quoted ?? refresh ?? '',
  );
  return [headers['location'] ?? [], headers['refresh'] ?? [], inPage].flat().map(String);
}

function leavesFor(response: LightMyRequestResponse, allowed: readonly string[] = []): string[] {
  return ways(response).filter((way) => {
    const text = way.replaceAll('&#38;', '&');
    if (text.startsWith('#') || text === 'data:,') return false;
    const { origin, protocol } = new URL(text, own);
    return !/^https?:$/.test(protocol) || ![own, ...allowed].includes(origin);
  });
}

describe.each(strange)('the address %j', (address) => {
  it('as redirect_uri is no way out, and gets no code', async () => {
    const url = new URL(authorisation().url, own);
    url.searchParams.set('redirect_uri', address);
    const response = await new Browser(test.app).get(url.pathname + url.search);
    expect([response.statusCode, response.headers['location']]).toEqual([400, undefined]);
    expect(leavesFor(response)).toEqual([]);
  });

  it('as redirect_uri given twice is no way out', async () => {
    const url = new URL(authorisation().url, own);
    url.searchParams.append('redirect_uri', address);
    const response = await new Browser(test.app).get(url.pathname + url.search);
    expect([response.statusCode, response.headers['location']]).toEqual([400, undefined]);
  });

  it('as post_logout_redirect_uri is no way out', async () => {
    const browser = new Browser(test.app);
    const request = authorisation();
    const answer = await authorise(browser, request, 'pupil');
    const code = codeForm(answer.get('code') ?? '', request.verifier);
    const { id_token } = (await tokenRequest(test.app, code)).json<Tokens>();
    for (const hint of [{ id_token_hint: id_token }, { client_id: fixture.siteKey }, {}]) {
      const query = new URLSearchParams({ ...hint, post_logout_redirect_uri: address, state: request.state });
      const page = await browser.get(`/oidc/session/end?${query}`);
      expect(leavesFor(page)).toEqual([]);
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.body)?.[1];
      if (xsrf === undefined) continue;
      const ended = await browser.post('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
      expect(leavesFor(ended)).toEqual([]);
    }
  });

  it('inside state is no way out', async () => {
    const states = [
      { n: 'x', c: fixture.siteKey, o: address, m: 'popup' },
      { n: 'x', c: fixture.siteKey, o: fixture.origin, m: 'redirect', r: address },
      { n: 'x', c: fixture.siteKey, o: address, m: 'redirect', r: address },
      { n: 'x', c: address, o: fixture.origin, m: 'popup' },
      { n: 'x', c: fixture.siteKey, o: fixture.origin, m: 'redirect', r: `${fixture.origin}${address}` },
    ];
    for (const state of [
      ...states.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')),
      address,
    ]) {
      for (const path of ['callback', 'signed-out']) {
        const query = new URLSearchParams({ error: 'access_denied', state });
        const response = await test.app.inject({ url: `/sign-in/${path}?${query}` });
        expect(response.statusCode).toBeLessThan(500);
        expect(leavesFor(response, [fixture.origin])).toEqual([]);
      }
    }
  });

  it('as any other parameter is no way out', async () => {
    const names = [
      'lang',
      'ui_locales',
      'login_hint',
      'iss',
      'next',
      'return_to',
      'returnUrl',
      'target_link_uri',
      'url',
    ];
    for (const name of names) {
      const url = new URL(authorisation().url, own);
      url.searchParams.set(name, address);
      const browser = new Browser(test.app);
      const started = await browser.get(url.pathname + url.search);
      expect(leavesFor(started), name).toEqual([]);
      const page = await browser.get(
        `${started.headers['location'] as string}?${name}=${encodeURIComponent(address)}`,
      );
      expect(leavesFor(page), name).toEqual([]);
    }
  });
});

describe('the account pages', () => {
  it('lead nowhere else, whatever their address says', async () => {
    const browser = new Browser(test.app);
    await authorise(browser, authorisation(), 'teacher');
    for (const path of ['/account', '/account/password', '/account/second-factor']) {
      for (const address of strange) {
        const query = new URLSearchParams({
          lang: address,
          done: address,
          next: address,
          return_to: address,
        });
        const page = await browser.get(`${path}?${query}`);
        expect([page.statusCode, leavesFor(page)]).toEqual([200, []]);
      }
    }
    const form = { end: 'https://evil.test/', lang: '//evil.test' };
    const ended = await browser.post('/account/sessions?lang=//evil.test', form, { origin: own });
    expect(leavesFor(ended)).toEqual([]);
  });
});

describe('an address of a file or page', () => {
  it.each([
    '//evil.test',
    '//evil.test/%2e%2e',
    '/docs//evil.test',
    '/docs/..//evil.test/',
    '/elements//evil.test/',
    '/sign-in/assets//evil.test/..',
    '/sign-in/assets/..%2f..%2fpackage.json',
    '/sign-in/assets/%2e%2e/%2e%2e/package.json',
    '/elements/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/.evil.test',
    '/@evil.test',
  ])('%s leads nowhere else, and to no other file', async (url) => {
    const response = await test.app.inject({ url });
    expect(leavesFor(response)).toEqual([]);
    expect([200, 400, 403, 404]).toContain(response.statusCode);
    expect(response.body).not.toMatch(/"dependencies"|root:/);
  });
});
