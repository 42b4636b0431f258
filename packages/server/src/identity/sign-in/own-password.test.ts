import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asImporter, asSystem } from '../../database/tenant.ts';
import { FakeProvider } from '../../testing/fake-provider.ts';
import { FederatedApp } from '../../testing/federation.ts';
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
import { resetPassword } from '../account/manage.ts';
import { codeAt } from '../second-factor/totp.ts';

let test: TestApp;
let time = now;
beforeAll(async () => {
  test = await testApp({ clock: () => time, secondFactor: { requiredFor: ['principal'] } });
});
afterAll(() => test.close());
beforeEach(() => {
  time = new Date(time.getTime() + 3_600_000);
});

const own = 'bốn con chim sẻ trên dây';
const reset = (username: Username) => resetPassword(test.database.db, username, time);
const twice = (next: string) => ({ next, repeated: next });

/** A sign-in window after the password. */
async function window(username: string, typed: string, browser = new Browser(test.app)) {
  const request = authorisation();
  const page = locationOf(await browser.get(request.url));
  const answer = await browser.post(page, { username, password: typed });
  return {
    ...{ browser, page, answer },
    see: async (query = '') => (await browser.get(page + query)).body,
    send: (path: string, form: Record<string, string>) => browser.post(`${page}/${path}`, form),
    async finish(finished: typeof answer) {
      const code =
        new URL(locationOf(await browser.get(locationOf(finished)))).searchParams.get('code') ?? '';
      return (await tokenRequest(test.app, codeForm(code, request.verifier))).json<Tokens>();
    },
  };
}
const signsIn = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['location']).includes('/oidc/auth/');
const amrOf = ({ id_token }: Tokens) =>
  (JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString()) as { amr: string[] }).amr;

describe('a password that the operator reset', () => {
  it('is replaced before the sign-in is complete, and not asked for again', async () => {
    const typed = await reset('teacher');
    const sign = await window('teacher', typed);
    expect(locationOf(sign.answer)).toMatch(new RegExp(`^${sign.page}`));
    expect(await sign.see()).toContain('Đặt mật khẩu của riêng mình');
    expect(await sign.see('?lang=en')).toContain('Set a password of your own');
    expect(await sign.see()).not.toMatch(/<script(?![^>]* src=)|<style| style="| on\w+="/);
    const finished = await sign.send('password', twice(own));
    expect(signsIn(finished)).toBe(true);
    expect(amrOf(await sign.finish(finished))).toEqual(['pwd']);
    expect((await window('teacher', typed)).answer.statusCode).toBe(401);
    expect(signsIn((await window('teacher', own)).answer)).toBe(true);
  });

  it('cannot be skipped, nor kept', async () => {
    const typed = await reset('homeroom');
    const sign = await window('homeroom', typed);
    for (const path of ['continue', 'code', 'enrol', 'restart'])
      expect(locationOf(await sign.send(path, { code: '123456' })), path).toMatch(
        new RegExp(`^${sign.page}`),
      );
    expect((await sign.browser.get('/account')).statusCode).toBe(401);
    for (const [form, said] of [
      [twice(typed), 'phải khác mật khẩu đang dùng'],
      [twice('ngắn'), 'ít nhất 8 kí tự'],
      [twice('12345678'), 'rất dễ đoán'],
      [twice('xin chào homeroom'), 'chứa tên đăng nhập'],
      [{ next: own, repeated: 'khác hẳn hai lần' }, 'chưa giống nhau'],
      [{ next: own }, 'Nhập đủ các ô'],
    ] as [Record<string, string>, string][]) {
      const refused = await sign.send('password', form);
      expect([refused.statusCode, refused.body.includes(said), refused.body.includes(own)], said).toEqual([
        ...[400, true, false],
      ]);
    }
    // In another window it is asked for just as well, and nobody else's window has the step.
    expect(signsIn((await window('homeroom', typed)).answer)).toBe(false);
    const stranger = new Browser(test.app);
    expect((await stranger.post(`${sign.page}/password`, twice(own))).statusCode).toBe(404);
    const other = await window('nobody', 'sai');
    expect(signsIn(await other.send('password', twice(own)))).toBe(false);
    const both = await Promise.all([
      sign.send('password', twice(own)),
      sign.send('password', twice(`${own} 2`)),
    ]);
    expect(both.filter(signsIn)).toHaveLength(1);
  });

  it('comes after the second factor', async () => {
    const typed = await reset('principal');
    const sign = await window('principal', typed);
    const secret = (/<code class="secret">([^<]+)/.exec(await sign.see())?.[1] ?? '').replaceAll(' ', '');
    expect(signsIn(await sign.send('password', twice(own))), 'before the second factor').toBe(false);
    await sign.send('enrol', { code: codeAt(secret, time) });
    expect(signsIn(await sign.send('continue', {}))).toBe(false);
    const finished = await sign.send('password', twice(own));
    expect(amrOf(await sign.finish(finished))).toEqual(['pwd', 'otp']);
    time = new Date(time.getTime() + 60_000);

    const again = await window('principal', await reset('principal'));
    expect(await again.see()).toContain('Mã xác thực');
    expect(signsIn(await again.send('code', { code: codeAt(secret, time) }))).toBe(false);
    expect(await again.see()).toContain('Đặt mật khẩu của riêng mình');
    expect(signsIn(await again.send('password', twice(`${own} nữa`)))).toBe(true);
  });
});

describe('a password that came with the import of the registry', () => {
  const mustChange = (username: Username, must: boolean) =>
    asImporter(test.database.db, (trx) =>
      trx
        .updateTable('accounts')
        .set({ password_must_change: must })
        .where('username', '=', username)
        .execute(),
    );

  it('stays unless the import says so', async () => {
    const flags = await asSystem(test.database.db, (trx) =>
      trx
        .selectFrom('accounts')
        .select('password_must_change as must')
        .where('username', '=', 'ward')
        .execute(),
    );
    expect(flags).toEqual([{ must: false }]);
    expect(signsIn((await window('ward', password)).answer)).toBe(true);
  });

  it('is replaced in the browser that has a session, which gives out nothing before', async () => {
    const first = await window('guardian', password);
    const tokens = await first.finish(first.answer);
    await mustChange('guardian', true);
    const form = {
      grant_type: 'refresh_token',
      client_id: fixture.siteKey,
      refresh_token: tokens.refresh_token,
    };
    expect((await tokenRequest(test.app, form)).statusCode).toBe(400);
    expect((await first.browser.get('/account')).statusCode).toBe(401);
    const again = await window('guardian', password, first.browser);
    const finished = await again.send('password', twice(own));
    expect((await again.finish(finished)).access_token).toMatch(/^[\w-]{20,}$/);
    expect((await first.browser.get('/account')).statusCode).toBe(200);
    expect(locationOf(await first.browser.get(authorisation().url))).toContain('code=');
  });

  it('troubles nobody who signs in without it', async () => {
    const fake = await FakeProvider.start();
    const here = await FederatedApp.start(fake);
    await here.link('nv-1', 'teacher');
    await resetPassword(here.test.database.db, 'teacher', now);
    const visited = await here.visit();
    const finished = await here.approved(visited, { subject: 'nv-1' });
    expect(await here.whoIs(visited, finished)).toBe(fixture.accounts.teacher);
    await here.test.close();
    await fake.close();
  });
});
