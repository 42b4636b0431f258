import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asImporter } from '../../database/tenant.ts';
import { fixture, now, password, testApp, type TestApp } from '../../testing/app.ts';
import type { Username } from '../../testing/fixture.ts';
import {
  authorisation,
  Browser,
  codeForm,
  locationOf,
  tokenRequest,
  type Tokens,
} from '../../testing/sign-in.ts';
import { accountFacts, resetPassword, resetSecondFactor, signOutAccount } from './manage.ts';
import { codeAt } from '../second-factor/totp.ts';

const own = { origin: 'http://localhost:4000' };

let test: TestApp;
let time = now;
beforeAll(async () => {
  test = await testApp({ clock: () => time, secondFactor: { requiredFor: ['principal'] } });
});
afterAll(() => test.close());
beforeEach(() => {
  time = new Date(time.getTime() + 3_600_000);
});
const wait = (seconds: number) => {
  time = new Date(time.getTime() + seconds * 1000);
};

/** A browser with a session, and a page of widgets with its tokens. */
async function signIn(username: Username, { secret = '', typed = password } = {}) {
  const browser = new Browser(test.app);
  const request = authorisation();
  const at = locationOf(await browser.get(request.url));
  let answer = await browser.post(at, { username, password: typed });
  if (secret !== '') answer = await browser.post(`${at}/code`, { code: codeAt(secret, time) });
  const resumed = new URL(locationOf(await browser.get(locationOf(answer))));
  const tokens = (
    await tokenRequest(test.app, codeForm(resumed.searchParams.get('code') ?? '', request.verifier))
  ).json<Tokens>();
  const me = async () =>
    (await test.call('GET', '/me', { headers: { authorization: `Bearer ${tokens.access_token}` } })).status;
  const send = (path: string, form: Record<string, string>, headers = own) =>
    browser.post(`/account${path}`, form, headers);
  return { browser, me, send, see: async (path = '') => (await browser.get(`/account${path}`)).body };
}
const secretOn = (body: string) => (/<code class="secret">([^<]+)/.exec(body)?.[1] ?? '').replaceAll(' ', '');
const codesOn = (body: string) => [...body.matchAll(/<li><code>([^<]+)/g)].map(([, code]) => code ?? '');

async function setUp(username: Username, { typed = password } = {}) {
  const person = await signIn(username, { typed });
  expect((await person.send('/second-factor', { action: 'begin', password: typed })).statusCode).toBe(303);
  const secret = secretOn(await person.see('/second-factor'));
  const done = await person.send('/second-factor', { action: 'confirm', code: codeAt(secret, time) });
  wait(60);
  return { ...person, secret, codes: codesOn(done.body) };
}

describe('the account pages', () => {
  it('open for the browser that is signed in', async () => {
    const person = await signIn('teacher');
    const body = await person.see();
    expect(body).toContain('Người teacher');
    expect(body).toContain('Phiên này');
    expect(body).toContain('Trường THCS Thử Nghiệm');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style="| on\w+="/);
    expect(await person.see('?lang=en')).toContain('Sign out everywhere');
    for (const path of ['', '/password', '/second-factor']) {
      const stranger = await new Browser(test.app).get(`/account${path}`);
      expect([stranger.statusCode, stranger.body.includes('Chưa đăng nhập')], path).toEqual([401, true]);
    }
  });

  it('take no form from elsewhere, and none of somebody who is not signed in', async () => {
    const person = await signIn('teacher');
    for (const headers of [{ origin: 'https://evil.test' }, { origin: 'null' }, {}] as Record<
      string,
      string
    >[]) {
      for (const path of ['/password', '/second-factor', '/sessions', '/links'])
        expect((await person.browser.post(`/account${path}`, { end: 'all' }, headers)).statusCode).toBe(403);
    }
    expect(await person.me()).toBe(200);
    expect((await new Browser(test.app).post('/account/sessions', { end: 'all' }, own)).statusCode).toBe(401);
  });

  it('open for nobody who has yet to give the second factor', async () => {
    const browser = new Browser(test.app);
    const at = locationOf(await browser.get(authorisation().url));
    await browser.post(at, { username: 'principal', password });
    expect((await browser.get('/account')).statusCode).toBe(401);
  });
});

describe('changing the password', () => {
  const next = 'bốn con chim sẻ trên dây';

  it('ends every other session, and this one goes on', async () => {
    const person = await signIn('homeroom');
    const elsewhere = await signIn('homeroom');
    const form = { current: password, next, repeated: next };
    const changed = await person.send('/password', form);
    expect((await person.browser.get(locationOf(changed))).body).toContain('Đã đổi mật khẩu');
    expect([await person.me(), await elsewhere.me()]).toEqual([200, 401]);
    expect((await elsewhere.browser.get('/account')).statusCode).toBe(401);
    const browser = new Browser(test.app);
    const at = locationOf(await browser.get(authorisation().url));
    expect((await browser.post(at, { username: 'homeroom', password })).statusCode).toBe(401);
    expect((await browser.post(at, { username: 'homeroom', password: next })).statusCode).toBe(303);
  });

  it('asks for the present one, as often as a sign-in does', async () => {
    const person = await signIn('guardian');
    const form = { current: 'sai', next, repeated: next };
    const codes: number[] = [];
    for (let i = 0; i < 6; i += 1) codes.push((await person.send('/password', form)).statusCode);
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await person.send('/password', { ...form, current: password })).statusCode).toBe(429);
  });

  it('gives back no password', async () => {
    const person = await signIn('teacher');
    const form = { current: password, next: 'ngắn', repeated: 'ngắn' };
    const { statusCode, body } = await person.send('/password', form);
    expect(statusCode).toBe(400);
    expect(body).toContain('ít nhất 8 kí tự');
    expect(body).not.toContain(password);
    expect((await person.send('/password', { current: password, next })).statusCode).toBe(400);
  });
});

describe('the second factor', () => {
  it('can be set up by anybody, and is asked from then on', async () => {
    const person = await signIn('pupil');
    const elsewhere = await signIn('pupil');
    expect((await person.send('/second-factor', { action: 'begin', password: 'sai' })).statusCode).toBe(401);
    await person.send('/second-factor', { action: 'begin', password });
    const secret = secretOn(await person.see('/second-factor'));
    expect(secretOn(await elsewhere.see('/second-factor')), 'another session has not the offer').toBe('');
    expect((await person.send('/second-factor', { action: 'confirm', code: '000000' })).statusCode).toBe(401);
    const done = await person.send('/second-factor', { action: 'confirm', code: codeAt(secret, time) });
    expect(codesOn(done.body)).toHaveLength(10);
    expect(await person.see()).toContain('Còn 10 mã dự phòng');
    // This session proved it; the other has ended.
    expect([await person.me(), await elsewhere.me()]).toEqual([200, 401]);
    expect(locationOf(await person.browser.get(authorisation().url))).toContain('code=');
    wait(60);
    const fresh = await signIn('pupil', { secret });
    expect(await fresh.me()).toBe(200);
  });

  it('is removed, replaced and renewed with password and code alone', async () => {
    const person = await setUp('admissions');
    const { send, secret, codes } = person;
    for (const action of ['remove', 'replace']) {
      expect((await send('/second-factor', { action, password })).statusCode, action).toBe(400);
      expect((await send('/second-factor', { action, password, code: '000000' })).statusCode, action).toBe(
        401,
      );
    }
    const renewed = await send('/second-factor', { action: 'renew', password, code: codes[0] ?? '' });
    const fresh = codesOn(renewed.body);
    expect(fresh).toHaveLength(10);
    expect(
      (await send('/second-factor', { action: 'remove', password, code: codes[1] ?? '' })).statusCode,
    ).toBe(401);

    // Without the phone: a recovery code moves it to another one.
    await send('/second-factor', { action: 'replace', password, code: fresh[0] ?? '' });
    const next = secretOn(await person.see('/second-factor'));
    expect(next).not.toBe(secret);
    const old = await send('/second-factor', { action: 'confirm', code: codeAt(secret, time) });
    expect(old.statusCode).toBe(401);
    const done = await send('/second-factor', { action: 'confirm', code: codeAt(next, time) });
    expect(codesOn(done.body)).toHaveLength(10);
    wait(60);
    const removed = await send('/second-factor', { action: 'remove', password, code: codeAt(next, time) });
    expect((await person.browser.get(locationOf(removed))).body).toContain('Đã gỡ mã xác thực');
    expect(await (await signIn('admissions')).me()).toBe(200);
  });

  it('that duties require cannot be removed, only replaced', async () => {
    const { secret, ...person } = await setUp('nobody');
    await asImporter(test.database.db, (trx) =>
      trx
        .insertInto('assignments')
        .values({
          ...{ school_id: fixture.otherSchool, id: '01900000-0000-7000-8000-000700000099' },
          ...{ account_id: fixture.accounts.nobody, role: 'principal', class_id: null, subject_code: null },
          ...{ valid_from: '2026-08-15', valid_to: null },
        })
        .execute(),
    );
    expect(await person.see('/second-factor')).not.toContain('value="remove"');
    const refused = await person.send('/second-factor', {
      action: 'remove',
      password,
      code: codeAt(secret, time),
    });
    expect([refused.statusCode, refused.body.includes('Không gỡ được')]).toEqual([403, true]);
    wait(60);
    const replaced = await person.send('/second-factor', {
      action: 'replace',
      password,
      code: codeAt(secret, time),
    });
    expect(replaced.statusCode).toBe(303);
    expect(secretOn(await person.see('/second-factor'))).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('set up meanwhile is not replaced by an offer that only the password had asked for', async () => {
    const thief = await signIn('former');
    await thief.send('/second-factor', { action: 'begin', password });
    const offered = secretOn(await thief.see('/second-factor'));
    wait(60);
    const { secret } = await setUp('former');
    await thief.send('/second-factor', { action: 'confirm', code: codeAt(offered, time) });
    expect(await (await signIn('former', { secret })).me()).toBe(200);
  });
});

describe('sessions', () => {
  it('end one by one, or all at once', async () => {
    const person = await signIn('teacher');
    const elsewhere = await signIn('teacher');
    const ids = [...(await person.see()).matchAll(/name="end" value="([\w-]{16})"/g)].map(
      ([, id]) => id ?? '',
    );
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) await person.send('/sessions', { end: id });
    expect([await person.me(), await elsewhere.me()]).toEqual([200, 401]);
    const other = await signIn('ward');
    const stranger = await signIn('teacher');
    const [id = ''] = [...(await person.see()).matchAll(/name="end" value="([\w-]{16})"/g)].map(
      ([, found]) => found,
    );
    await other.send('/sessions', { end: id });
    expect(await stranger.me()).toBe(200);
    const all = await person.send('/sessions', { end: 'all' });
    expect(all.body).toContain('Đã đăng xuất mọi nơi');
    expect([await person.me(), await stranger.me(), await other.me()]).toEqual([401, 401, 200]);
    expect((await person.browser.get('/account')).statusCode).toBe(401);
  });
});

describe('an operator', () => {
  it('takes a lost second factor away, and everything ends', async () => {
    const person = await setUp('homeroom', { typed: 'bốn con chim sẻ trên dây' });
    const facts = await accountFacts(test.database.db, 'homeroom', time);
    expect(facts).toMatchObject({ recoveryCodesLeft: 10, secondFactor: expect.any(Date) as Date });
    expect(facts.openSessions).toBeGreaterThan(0);
    expect(JSON.stringify(facts)).not.toContain(person.secret);
    expect(await resetSecondFactor(test.database.db, ' Homeroom', time)).toBe(true);
    expect(await person.me()).toBe(401);
    expect(await accountFacts(test.database.db, 'homeroom', time)).toMatchObject({
      ...{ secondFactor: undefined, recoveryCodesLeft: 0, openSessions: 0 },
    });
    expect(await resetSecondFactor(test.database.db, 'homeroom', time)).toBe(false);
    expect(await (await signIn('homeroom', { typed: 'bốn con chim sẻ trên dây' })).me()).toBe(200);
  });

  it('gives a new password, with which the person signs in and chooses another', async () => {
    const person = await signIn('ministry');
    const typed = await resetPassword(test.database.db, 'ministry', time);
    expect(await person.me()).toBe(401);
    const browser = new Browser(test.app);
    const at = locationOf(await browser.get(authorisation().url));
    expect(locationOf(await browser.post(at, { username: 'ministry', password: typed }))).toContain(at);
    const next = 'mưa rơi trên mái ngói';
    expect((await browser.post(`${at}/password`, { next, repeated: next })).statusCode).toBe(303);
    expect(await (await signIn('ministry', { typed: next })).me()).toBe(200);
    await signOutAccount(test.database.db, 'ministry', time);
    await expect(resetPassword(test.database.db, 'khong-co-ai', time)).rejects.toThrow('There is no account');
  });
});
