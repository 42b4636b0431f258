import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { fixture, now as start, password, testApp, type TestApp } from '../../testing/app.ts';
import {
  authorisation,
  authorise,
  Browser,
  codeForm,
  locationOf,
  tokenRequest,
  type Tokens,
} from '../../testing/sign-in.ts';
import { listKeys, replaceKeys, rotateKeys, systemKeys } from './keys.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let time = start;
let test: TestApp;
beforeEach(async () => {
  time = start;
  // Sessions as long as any can last, used or not.
  test = await testApp({ clock: () => time, sessions: { idleMinutes: 24 * 60 } });
});
afterEach(() => test.close());

const after = (milliseconds: number) => {
  time = new Date(start.getTime() + milliseconds);
};
interface Published extends JsonWebKey {
  kid: string;
}
const published = async (app = test.app) => {
  const answer = await app.inject({ url: '/oidc/jwks' });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ keys: Published[] }>().keys;
};
async function idToken(app = test.app): Promise<string> {
  const request = authorisation();
  const answer = await authorise(new Browser(app), request, 'teacher');
  const response = await tokenRequest(app, codeForm(answer.get('code') ?? '', request.verifier));
  return response.json<Tokens>().id_token;
}
const kidOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
/** As any relying party does it, with the key set of this moment. */
function holds(token: string, keys: readonly Published[]): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const key = keys.find(({ kid }) => kid === kidOf(token));
  if (key === undefined) return false;
  return verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}

describe('a rotation', () => {
  it('publishes a key, then signs with it, and removes the old one when its tokens have ended', async () => {
    const first = await idToken();
    expect(holds(first, await published())).toBe(true);

    after(89 * DAY);
    const both = await published();
    expect(both).toHaveLength(2);
    const second = await idToken();
    expect(kidOf(second)).toBe(kidOf(first));

    after(90 * DAY);
    const third = await idToken();
    expect(kidOf(third)).not.toBe(kidOf(first));
    // Whoever kept yesterday's key set knows the new key already.
    expect(holds(third, both)).toBe(true);
    expect(holds(second, await published())).toBe(true);

    after(91 * DAY);
    const last = await published();
    expect(holds(second, last)).toBe(false);
    expect(holds(third, last)).toBe(true);
  });

  it('publishes no private part', async () => {
    after(89 * DAY);
    for (const key of await published())
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  it('is picked up by every process, without a restart and without a gap', async () => {
    const other = await testApp({ database: test.database, clock: () => time });
    for (let hours = 89 * 24 - 2; hours <= 91 * 24 + 2; hours += 1) {
      after(hours * HOUR);
      const [ours, theirs] = [await published(), await published(other.app)];
      expect(theirs, `hour ${hours}`).toEqual(ours);
    }
    const [here, there] = [await idToken(), await idToken(other.app)];
    expect(kidOf(here)).toBe(kidOf(there));
    expect(holds(here, await published(other.app))).toBe(true);
    await other.app.close();
  });

  it('of two processes at once is one rotation', async () => {
    after(89 * DAY);
    const { db } = test.database;
    await Promise.all([systemKeys(db, time), systemKeys(db, time), systemKeys(db, time)]);
    expect((await listKeys(db)).filter(({ purpose }) => purpose === 'idToken')).toHaveLength(2);
    expect((await listKeys(db)).filter(({ purpose }) => purpose === 'cookie')).toHaveLength(2);
  });

  it('goes on with a sign-in that is under way', async () => {
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(authorisation().url));
    await rotateKeys(test.database.db, time, time);
    after(2 * 60_000);
    expect((await browser.get(page)).statusCode).toBe(200);
    const submitted = await browser.post(page, { username: 'teacher', password });
    expect(locationOf(await browser.get(locationOf(submitted)))).toContain('code=');
  });

  it('keeps sessions whose cookie an old key signed, as long as any can last', async () => {
    const browser = new Browser(test.app);
    await authorise(browser, authorisation(), 'teacher');
    after(2 * 60_000);
    await rotateKeys(test.database.db, time, time);
    after(11 * HOUR);
    expect(locationOf(await browser.get(authorisation().url))).toContain('/sign-in/callback?code=');
  });

  it('may be asked for before its day', async () => {
    await published();
    await rotateKeys(test.database.db, time, new Date(time.getTime() + DAY));
    after(2 * 60_000);
    const before = await idToken();
    expect(await published()).toHaveLength(2);
    after(DAY);
    expect(kidOf(await idToken())).not.toBe(kidOf(before));
  });
});

describe('a replacement', () => {
  it('drops the old keys at once, and everybody signs in again', async () => {
    const browser = new Browser(test.app);
    const request = authorisation();
    const answer = await authorise(browser, request, 'teacher');
    const form = codeForm(answer.get('code') ?? '', request.verifier);
    const tokens = (await tokenRequest(test.app, form)).json<Tokens>();
    const me = () =>
      test.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${tokens.access_token}` } });
    expect((await me()).statusCode).toBe(200);

    await replaceKeys(test.database.db, time);
    after(61_000);
    expect(holds(tokens.id_token, await published())).toBe(false);
    expect((await me()).statusCode).toBe(401);
    const renewal = { grant_type: 'refresh_token', client_id: fixture.siteKey };
    const renewed = await tokenRequest(test.app, { ...renewal, refresh_token: tokens.refresh_token });
    expect(renewed.statusCode).toBe(400);
    expect(locationOf(await browser.get(authorisation().url))).toMatch(/^\/sign-in\//);
    expect(holds(await idToken(), await published())).toBe(true);
  });
});

describe('the stored keys', () => {
  it('are read by the system role alone', async () => {
    const { db } = test.database;
    const read = sql`select secret from system_keys`;
    const app = inTenant(db, { caller: { kind: 'anonymous' }, schoolId: fixture.school }, (trx) =>
      read.execute(trx),
    );
    await expect(app).rejects.toThrow(/permission denied/);
    await expect(asImporter(db, (trx) => read.execute(trx))).rejects.toThrow(/permission denied/);
    expect((await read.execute(db)).rows).toHaveLength(2);
  });
});
