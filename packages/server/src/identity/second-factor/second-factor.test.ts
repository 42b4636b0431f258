import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { asImporter, asSystem } from '../../database/tenant.ts';
import { fixture, now, password, signInAs, testApp, type TestApp } from '../../testing/app.ts';
import type { Username } from '../../testing/fixture.ts';
import {
  authorisation,
  Browser,
  codeForm,
  locationOf,
  tokenRequest,
  type Tokens,
} from '../../testing/sign-in.ts';
import { requiredByDefault } from './required.ts';
import { codeAt } from './totp.ts';

let test: TestApp;
let time = now;
beforeAll(async () => {
  test = await testApp({ clock: () => time, secondFactor: { requiredFor: requiredByDefault } });
});
afterAll(() => test.close());

/** Steps pass, so that every test has codes that nobody used. */
beforeEach(() => {
  time = new Date(time.getTime() + 3_600_000);
});
const wait = (seconds: number) => {
  time = new Date(time.getTime() + seconds * 1000);
};
const later = (seconds: number) => new Date(time.getTime() + seconds * 1000);

/** A sign-in window after the password. */
async function window(username: string, browser = new Browser(test.app)) {
  const page = locationOf(await browser.get(authorisation().url));
  const answer = await browser.post(page, { username, password });
  return {
    page,
    browser,
    answer,
    see: () => browser.get(page),
    send: (path: string, code: string) => browser.post(`${page}/${path}`, { code }),
  };
}

const secretOn = (body: string) => (/<code class="secret">([^<]+)/.exec(body)?.[1] ?? '').replaceAll(' ', '');
const codesOn = (body: string) => [...body.matchAll(/<li><code>([^<]+)/g)].map(([, code]) => code ?? '');
/** Whether the answer leads on to the page that asked. */
const signsIn = (answer: { statusCode: number; headers: Record<string, unknown> }) =>
  answer.statusCode === 303 && String(answer.headers['location']).includes('/oidc/auth/');

async function enrol(username: Username) {
  const sign = await window(username);
  const secret = secretOn((await sign.see()).body);
  const done = await sign.send('enrol', codeAt(secret, time));
  expect(done.statusCode, done.body).toBe(200);
  expect(signsIn(await sign.browser.post(`${sign.page}/continue`, {}))).toBe(true);
  wait(60);
  return { secret, recovery: codesOn(done.body) };
}

async function forget(username: Username) {
  await asSystem(test.database.db, (trx) =>
    trx.deleteFrom('second_factors').where('account_id', '=', fixture.accounts[username]).execute(),
  );
}

describe('who must have one', () => {
  it.each([
    ['principal', true],
    ['otherPrincipal', true],
    ['ward', true],
    ['department', true],
    ['ministry', true],
    ['vendor', true],
    ['teacher', false],
    ['homeroom', false],
    ['guardian', false],
    ['pupil', false],
    ['admissions', false],
    ['former', false],
    ['nobody', false],
  ] as const)('%s: %s', async (username, must) => {
    const { answer, see, page } = await window(username);
    expect(signsIn(answer)).toBe(!must);
    if (!must) return;
    expect(locationOf(answer)).toMatch(new RegExp(`^${page}`));
    const { body } = await see();
    expect(body).toContain('Cài mã xác thực');
    expect(body).toMatch(/<svg role="img" aria-label="[^"]+" viewBox/);
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style="| on\w+="/);
    expect(secretOn(body)).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('is asked at the next sign-in when the duty begins, and not before its day', async () => {
    const duty = (valid_from: string) =>
      asImporter(test.database.db, (trx) =>
        trx
          .insertInto('officers')
          .values({
            authority_id: fixture.ward,
            account_id: fixture.accounts.nobody,
            valid_from,
            valid_to: null,
          })
          .execute(),
      );
    await duty('2027-01-01');
    const { browser, answer } = await window('nobody');
    expect(signsIn(answer)).toBe(true);
    await browser.get(locationOf(answer));
    const request = authorisation();
    const back = new URL(locationOf(await browser.get(request.url)));
    const code = back.searchParams.get('code') ?? '';
    const first = (await tokenRequest(test.app, codeForm(code, request.verifier))).json<Tokens>();
    const renew = ({ refresh_token }: Tokens) =>
      tokenRequest(test.app, { grant_type: 'refresh_token', client_id: fixture.siteKey, refresh_token });
    const renewed = await renew(first);
    expect(renewed.statusCode).toBe(200);
    await duty('2026-01-01');
    // The browser's open session no longer suffices either, and an open page lives as long as its access token.
    expect(locationOf(await browser.get(authorisation().url))).toMatch(/^\/sign-in\//);
    expect((await renew(renewed.json<Tokens>())).statusCode).toBe(400);
    // Set up in the very browser whose session the password had opened, it leads on to the page that asked.
    const sign = await window('nobody', browser);
    const secret = secretOn((await sign.see()).body);
    expect((await sign.send('enrol', codeAt(secret, time))).statusCode).toBe(200);
    const on = await browser.post(`${sign.page}/continue`, {});
    expect(signsIn(on)).toBe(true);
    expect(locationOf(await browser.get(locationOf(on)))).toContain('code=');
    await forget('nobody');
    await asImporter(test.database.db, (trx) =>
      trx.deleteFrom('officers').where('account_id', '=', fixture.accounts.nobody).execute(),
    );
  });
});

describe('setting it up', () => {
  it('asks for a code, shows ten recovery codes once, then signs in', async () => {
    const sign = await window('principal');
    const first = await sign.see();
    const secret = secretOn(first.body);
    expect(secretOn((await sign.see()).body), 'a reload keeps the secret').toBe(secret);
    const wrong = await sign.send('enrol', '000000');
    expect([wrong.statusCode, wrong.body.includes('role="alert"')]).toEqual([401, true]);
    expect(secretOn(wrong.body)).toBe(secret);
    const done = await sign.send('enrol', codeAt(secret, time));
    const codes = codesOn(done.body);
    expect(codes).toHaveLength(10);
    const again = await sign.see();
    expect(codesOn(again.body)).toEqual([]);
    expect(again.body).toContain('Mã dự phòng chỉ hiện một lần');
    const finished = await sign.browser.post(`${sign.page}/continue`, {});
    expect(signsIn(finished)).toBe(true);
    expect(locationOf(await sign.browser.get(locationOf(finished)))).toContain('code=');

    // Kept sealed and hashed: neither secret nor codes are in any row.
    const { rows } = await asSystem(test.database.db, (trx) =>
      sql<{ text: string }>`
        select to_jsonb(f)::text as text from second_factors f union all select to_jsonb(r)::text from recovery_codes r
        union all select to_jsonb(s)::text from second_factor_steps s`.execute(trx),
    );
    const kept = rows.map(({ text }) => text).join('\n');
    for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(kept).not.toContain(text);
    await forget('principal');
  });

  it('offers each sign-in another secret, and takes only its own', async () => {
    const one = await window('ward');
    const other = await window('ward');
    const secret = secretOn((await one.see()).body);
    expect(secretOn((await other.see()).body)).not.toBe(secret);
    expect((await other.send('enrol', codeAt(secret, time))).statusCode).toBe(401);
  });

  it('does not replace the one that somebody set up meanwhile', async () => {
    const early = await window('ward');
    const offered = secretOn((await early.see()).body);
    const { secret } = await enrol('ward');
    const late = await early.send('enrol', codeAt(offered, time));
    expect([late.statusCode, signsIn(late)]).toEqual([303, false]);
    expect((await early.see()).body).toContain('name="password"');
    const sign = await window('ward');
    expect(signsIn(await sign.send('code', codeAt(secret, time)))).toBe(true);
    await forget('ward');
  });
});

describe('signing in with it', () => {
  let secret = '';
  let recovery: string[] = [];
  beforeAll(async () => {
    ({ secret, recovery } = await enrol('department'));
  });

  it('takes a code of this moment and of the steps beside it', async () => {
    for (const seconds of [0, -30, 30]) {
      wait(120);
      const sign = await window('department');
      expect((await sign.see()).body).toContain('autocomplete="one-time-code" inputmode="numeric"');
      expect(signsIn(await sign.send('code', codeAt(secret, later(seconds)))), `${seconds} s`).toBe(true);
    }
  });

  it('refuses a clock two minutes off, and says which way', async () => {
    const sign = await window('department');
    const slow = await sign.send('code', codeAt(secret, later(-120)));
    expect([slow.statusCode, slow.body.includes('chạy chậm khoảng 2 phút')]).toEqual([401, true]);
    const fast = await sign.send('code', codeAt(secret, later(120)));
    expect([fast.statusCode, fast.body.includes('chạy nhanh khoảng 2 phút')]).toEqual([401, true]);
  });

  it('takes a code once, and no older one after it', async () => {
    const code = codeAt(secret, time);
    expect(signsIn(await (await window('department')).send('code', code))).toBe(true);
    const again = await (await window('department')).send('code', code);
    expect([again.statusCode, again.body.includes('Mã này đã dùng rồi')]).toEqual([401, true]);
    expect((await (await window('department')).send('code', codeAt(secret, later(-30)))).statusCode).toBe(
      401,
    );
  });

  it('takes a code for one of two requests at the same moment', async () => {
    const code = codeAt(secret, time);
    const windows = await Promise.all(Array.from({ length: 4 }, () => window('department')));
    const answers = await Promise.all(windows.map((sign) => sign.send('code', code)));
    expect(answers.filter(signsIn)).toHaveLength(1);
  });

  it('takes a recovery code in its place, once', async () => {
    const [code = '', next = ''] = recovery;
    const sign = await window('department');
    expect((await sign.browser.get(`${sign.page}?with=recovery`)).body).toContain('Mã dự phòng');
    const two = await window('department');
    const answers = await Promise.all([sign.send('code', code), two.send('code', code.toUpperCase())]);
    expect(answers.filter(signsIn)).toHaveLength(1);
    expect((await (await window('department')).send('code', code)).statusCode).toBe(401);
    expect(signsIn(await (await window('department')).send('code', next))).toBe(true);
  });

  it('cannot be skipped', async () => {
    const sign = await window('department');
    const { page, browser } = sign;
    // Nothing was signed in: the authorisation goes on asking.
    expect(locationOf(await browser.get(authorisation().url))).toMatch(/^\/sign-in\//);
    for (const path of ['continue', 'enrol']) {
      const skipping = await window('department');
      expect(signsIn(await skipping.send(path, codeAt(secret, time))), path).toBe(false);
    }
    const resumed = await new Browser(test.app).get(`/oidc/auth/${page.split('/').at(-1)}`);
    expect(resumed.statusCode).toBe(400);
    // Another browser has not this interaction's cookie, and another interaction not its step.
    expect(
      (await new Browser(test.app).post(`${page}/code`, { code: codeAt(secret, time) })).statusCode,
    ).toBe(404);
    const fresh = new Browser(test.app);
    const bare = locationOf(await fresh.get(authorisation().url));
    expect(signsIn(await fresh.post(`${bare}/code`, { code: codeAt(secret, time) }))).toBe(false);
    // Nor does the form of another site do anything.
    const foreign = await window('department');
    const posted = await foreign.browser.post(
      `${foreign.page}/code`,
      { code: codeAt(secret, time) },
      { origin: 'https://evil.test' },
    );
    expect(posted.statusCode).toBe(404);
  });

  it('a session made without it gives out no code', async () => {
    const browser = new Browser(test.app);
    const page = locationOf(await browser.get(authorisation().url));
    const { answer } = await window('teacher', browser);
    await browser.get(locationOf(answer));
    expect(page).toMatch(/^\/sign-in\//);
    // As a fault elsewhere would: the session becomes that of somebody who has a second factor.
    await asSystem(test.database.db, (trx) =>
      sql`update oidc_records set payload = jsonb_set(payload - 'authorizations', '{accountId}', to_jsonb(${fixture.accounts.department}::text))
        where kind = 'Session' and payload->>'accountId' = ${fixture.accounts.teacher}`.execute(trx),
    );
    expect(locationOf(await browser.get(authorisation().url))).toMatch(/^\/sign-in\//);
  });

  it('the password is asked again a quarter of an hour later', async () => {
    const sign = await window('department');
    wait(15 * 60);
    expect((await sign.see()).body).toContain('name="password"');
    expect(signsIn(await sign.send('code', codeAt(secret, time)))).toBe(false);
  });

  it('can be left for another account', async () => {
    const sign = await window('department');
    await sign.browser.post(`${sign.page}/restart`, {});
    expect((await sign.see()).body).toContain('name="password"');
    expect(signsIn(await sign.browser.post(sign.page, { username: 'teacher', password }))).toBe(true);
  });

  it('locks out after five wrong codes, the right one included, and says for how long', async () => {
    const sign = await window('department');
    const codes: number[] = [];
    for (let i = 0; i < 6; i += 1) codes.push((await sign.send('code', `00000${i}`)).statusCode);
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
    const elsewhere = await window('department');
    const right = await elsewhere.send('code', codeAt(secret, time));
    expect(right.statusCode).toBe(429);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(60);
    expect(right.body).toContain('Thử lại sau 15 phút');
    expect((await elsewhere.send('code', recovery[5] ?? '')).statusCode).toBe(429);
  });
});

describe('demo accounts', () => {
  it('enter by one click without it, on a system with demo data alone', async () => {
    const account = {
      id: fixture.accounts.principal as string,
      username: 'principal',
      displayName: 'Thầy Minh',
      role: { vi: 'Hiệu trưởng', en: 'Principal' },
    };
    const demo = await testApp({
      database: test.database,
      demo: { accounts: [account], password },
      secondFactor: { requiredFor: requiredByDefault },
    });
    const browser = new Browser(demo.app);
    const page = locationOf(await browser.get(authorisation().url));
    expect((await browser.get(page)).body).toContain('thì không hỏi mã xác thực');
    const entered = await browser.post(page, { demo: 'principal' });
    expect(locationOf(await browser.get(locationOf(entered)))).toContain('code=');
    // Typed, the same account goes the whole way.
    expect(signsIn((await window('principal')).answer)).toBe(false);
    await demo.app.close();
  });
});

describe('a system that asks nobody', () => {
  it('signs a principal in by password', async () => {
    const lenient = await testApp({ database: test.database });
    await expect(signInAs(lenient.app, 'otherPrincipal')).resolves.toHaveProperty('access_token');
    await lenient.app.close();
  });
});
