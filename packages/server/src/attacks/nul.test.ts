import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../testing/app.ts';
import { attackedApp } from '../testing/probe/attacked.ts';
import { attacked, type ProbedOperation } from '../testing/probe/requests.ts';
import type { Attacker, Served } from '../testing/probe/served.ts';
import { storedTexts } from '../testing/probe/state.ts';
import { placesOf, withValue, type TypedPlace } from '../testing/probe/typed-places.ts';
import { authorisation, Browser, locationOf } from '../testing/sign-in.ts';

let test: TestApp;
let attacker: Attacker;
let probes = 0;
beforeAll(async () => {
  ({ test, attacker } = await attackedApp());
});
afterAll(() => test.close());
afterAll(() => process.stdout.write(`NUL probes: ${probes}\n`));

const text = 'Lê Thị\0 An';
/** As JSON may write it: escaped, raw, inside another escape, at either end. */
const asJson = [
  JSON.stringify(text),
  '"Lê Thị\0 An"',
  '"Lê Thị \\\\u0000 An\\u0000"',
  '"\\u0000"',
  '"\\u0000\\u0000an"',
  '"An\\u0000"',
];

async function placesServed(operation: ProbedOperation): Promise<[Served, TypedPlace][]> {
  const places = new Map<string, [Served, TypedPlace]>();
  for (const served of await attacker.served(operation))
    for (const place of placesOf(operation, served.request, 'string'))
      places.set(place.pointer, [served, place]);
  return [...places.values()];
}

describe('a NUL in any place that takes text', () => {
  it.each(attacked)('of $id is refused and never kept', async (operation) => {
    const faults: string[] = [];
    for (const [served, place] of await placesServed(operation)) {
      for (const json of place.in === 'body' ? asJson : asJson.slice(0, 1)) {
        probes += 1;
        const { status, body } = await attacker.send(
          served,
          withValue(operation, served.request, place, { text, json }),
        );
        const { code, errors = [] } = (body ?? {}) as { code?: string; errors?: { pointer: string }[] };
        const named = errors.some(({ pointer }) => pointer === place.pointer);
        const refused =
          place.in === 'path' ? status === 404 || status === 422 : status === 400 || status === 404;
        if (!refused) faults.push(`${place.pointer} ${json}: ${status} ${code}`);
        if (code === 'validation_failed' && !named) faults.push(`${place.pointer} ${json}: is not named`);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    for (const kept of await storedTexts(test.database)) expect(kept).not.toContain('\0');
  });

  it('of the name of a member is refused', async () => {
    const operation = attacked.find(({ id }) => id === 'createNotice');
    const [served] = operation ? await attacker.served(operation) : [];
    if (served === undefined) throw new Error('nobody can write a notice');
    const body = JSON.stringify({ ...(served.request.body as object), 'ti\0tle': 'x' });
    const answer = await attacker.send(served, { path: served.request.path, body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  });
});

describe('a NUL on the pages of sign-in', () => {
  it.each(['username', 'password', 'demo', 'cancel'])('in the field %s fails nothing', async (field) => {
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(authorisation().url));
    const form = { username: 'teacher', password: 'x', [field]: 'tea\0cher' };
    expect((await browser.post(page, form)).statusCode).toBeLessThan(500);
  });

  it.each([
    'client_id',
    'redirect_uri',
    'state',
    'scope',
    'ui_locales',
    'nonce',
    'code_challenge',
    'login_hint',
    'prompt',
  ])('in the parameter %s fails nothing', async (name) => {
    const url = new URL(authorisation().url, 'http://localhost:4000');
    url.searchParams.set(name, `${url.searchParams.get(name) ?? ''}\0`);
    const browser = new Browser(test.app);
    const started = await browser.get(url.pathname + url.search);
    expect(started.statusCode).toBeLessThan(500);
    const to = started.headers['location'];
    if (typeof to === 'string' && to.startsWith('/'))
      expect((await browser.get(to)).statusCode).toBeLessThan(500);
  });

  it.each([
    '/sign-in/%00',
    '/sign-in/callback?state=%00',
    '/sign-in/callback?code=%00&state=%00',
    '/sign-in/signed-out?state=%00',
    '/sign-in/assets/%00',
    '/sign-in/assets/sign-in.css%00.js',
    '/oidc/%00',
    '/oidc/auth/%00',
    '/oidc/session/end?state=%00&id_token_hint=%00&post_logout_redirect_uri=%00',
    '/docs/%00',
    '/elements/%00',
    '/%00',
  ])('in %s fails nothing', async (url) => {
    expect((await test.app.inject({ url })).statusCode).toBeLessThan(500);
  });

  it.each(['token', 'token/revocation', 'session/end/confirm'])(
    'in forms of /oidc/%s fails nothing',
    async (path) => {
      for (const name of [
        'grant_type',
        'client_id',
        'code',
        'code_verifier',
        'refresh_token',
        'redirect_uri',
        'token',
        'xsrf',
      ]) {
        const form = {
          grant_type: 'authorization_code',
          client_id: 'site_test_school',
          code: 'a'.repeat(43),
          token: 'b',
        };
        const { statusCode } = await test.app.inject({
          method: 'POST',
          url: `/oidc/${path}`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({ ...form, [name]: 'a\0' }).toString(),
        });
        expect(statusCode, name).toBeLessThan(500);
      }
    },
  );
});

it('was tried', () => {
  expect(probes).toBeGreaterThan(attacked.length * 2);
});
