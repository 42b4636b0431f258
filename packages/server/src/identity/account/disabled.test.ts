import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../../database/tenant.ts';
import { FakeProvider } from '../../testing/fake-provider.ts';
import { FederatedApp } from '../../testing/federation.ts';
import { fixture, now, password, signInAs, testApp, type TestApp } from '../../testing/app.ts';
import type { Username } from '../../testing/fixture.ts';
import { authorisation, Browser, locationOf, tokenRequest } from '../../testing/sign-in.ts';
import { secondFactorGate } from '../second-factor/gate.ts';
import { holderOfInteraction } from '../second-factor/steps.ts';
import { Limiters } from '../../http/rate-limit.ts';
import { accountFacts, disableAccount } from './manage.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());
const disable = (username: Username, on = true) => disableAccount(test.database.db, username, on, now);
afterEach(async () => {
  for (const username of ['teacher', 'department'] as const) await disable(username, false);
});

async function typed(username: string, secret: string, browser = new Browser(test.app)) {
  const at = locationOf(await browser.get(authorisation().url));
  return browser.post(at, { username, password: secret });
}
const me = async (token: string) =>
  (await test.call('GET', '/me', { headers: { authorization: `Bearer ${token}` } })).status;

describe('a disabled account', () => {
  it('says so to whoever knows its password, and to nobody else', async () => {
    const before = await typed('teacher', 'sai');
    await disable('teacher');
    const wrong = await typed('teacher', 'sai');
    const unknown = await typed('khong-co-ai', 'sai');
    const plain = ({ statusCode, body }: typeof wrong) => [
      statusCode,
      body.replaceAll(/\/sign-in\/[\w-]+/g, '').replaceAll(/value="[^"]*"/g, ''),
    ];
    expect(plain(wrong)).toEqual(plain(before));
    expect(plain(wrong)).toEqual(plain(unknown));
    for (let i = 0; i < 7; i += 1) {
      const right = await typed('teacher', password);
      expect([right.statusCode, right.body.includes('đã bị khóa')]).toEqual([403, true]);
    }
    await disable('teacher', false);
    expect((await typed('teacher', password)).statusCode).toBe(303);
  });

  it('loses its tokens and sessions at once, on sites of schools and of authorities', async () => {
    const at = { siteKey: fixture.officeKey, origin: fixture.officeOrigin };
    const [school, office] = [
      await signInAs(test.app, 'teacher'),
      await signInAs(test.app, 'department', at),
    ];
    const browser = new Browser(test.app);
    await browser.get(locationOf(await typed('teacher', password, browser)));
    expect((await browser.get('/account')).statusCode).toBe(200);
    expect([await me(school.access_token), await me(office.access_token)]).toEqual([200, 200]);
    expect([await disable('teacher'), await disable('department'), await disable('teacher')]).toEqual([
      ...[true, true, false],
    ]);
    expect([await me(school.access_token), await me(office.access_token)]).toEqual([401, 401]);
    expect((await browser.get('/account')).statusCode).toBe(401);
    expect(locationOf(await browser.get(authorisation().url))).toMatch(/^\/sign-in\//);
    const form = {
      grant_type: 'refresh_token',
      client_id: fixture.siteKey,
      refresh_token: school.refresh_token,
    };
    expect((await tokenRequest(test.app, form)).statusCode).toBe(400);
    expect(await accountFacts(test.database.db, 'teacher', now)).toMatchObject({
      disabled: now,
      openSessions: 0,
    });
    // What ended stays ended.
    await disable('teacher', false);
    expect(await me(school.access_token)).toBe(401);
    expect(await me((await signInAs(test.app, 'teacher')).access_token)).toBe(200);
  });

  it('has no token that counts, even one that was being issued', async () => {
    const { access_token } = await signInAs(test.app, 'teacher');
    const browser = new Browser(test.app);
    const finished = await typed('teacher', password, browser);
    const shut = (on: boolean) =>
      test.database.asOwner((owner) =>
        owner.exec(`alter table accounts no force row level security; alter table accounts disable trigger disabled_account;
          update accounts set disabled_at = ${on ? 'now()' : 'null'} where username = 'teacher';
          alter table accounts enable trigger disabled_account; alter table accounts force row level security`),
      );
    await shut(true);
    expect(await me(access_token)).toBe(401);
    expect(locationOf(await browser.get(locationOf(finished)))).toMatch(/^\/sign-in\//);
    await shut(false);
    expect(await me(access_token)).toBe(200);
  });

  it('may be disabled by the import of the registry, with the same effect', async () => {
    const { access_token } = await signInAs(test.app, 'teacher');
    await asImporter(test.database.db, (trx) =>
      trx.updateTable('accounts').set({ disabled_at: now }).where('username', '=', 'teacher').execute(),
    );
    expect(await me(access_token)).toBe(401);
    expect((await typed('teacher', password)).statusCode).toBe(403);
    expect((await accountFacts(test.database.db, 'teacher', now)).openSessions).toBe(0);
  });

  it('ends a sign-in that is under way, at whichever step', async () => {
    const browser = new Browser(test.app);
    const finished = await typed('teacher', password, browser);
    const clock = () => now;
    const gate = await secondFactorGate({
      db: test.database.db,
      limiters: new Limiters(test.database),
      clock,
    });
    const holder = holderOfInteraction('half-way');
    await gate.steps.put(holder, fixture.accounts.teacher, { stage: 'code', proved: 'pwd' }, now);
    await disable('teacher');
    expect(await gate.steps.find(holder, now)).toBeUndefined();
    const resumed = await browser.get(locationOf(finished));
    expect([resumed.statusCode, resumed.headers['location']]).toEqual([400, undefined]);
  });
});

describe('a disabled account cannot be entered', () => {
  it('by one click on the demo', async () => {
    const account = { id: fixture.accounts.teacher, username: 'teacher', displayName: 'Người teacher' };
    const demo = { password, accounts: [{ ...account, role: { vi: 'Giáo viên', en: 'Teacher' } }] };
    const shown = await testApp({ demo });
    const click = async () => {
      const browser = new Browser(shown.app);
      return browser.post(locationOf(await browser.get(authorisation().url)), { demo: 'teacher' });
    };
    expect((await click()).statusCode).toBe(303);
    await disableAccount(shown.database.db, 'teacher', true, now);
    const refused = await click();
    expect([refused.statusCode, refused.body.includes('đã bị khóa')]).toEqual([403, true]);
    await shown.close();
  });

  it('through an outside provider', async () => {
    const fake = await FakeProvider.start();
    const here = await FederatedApp.start(fake);
    await here.link('nv-1', 'teacher');
    await disableAccount(here.test.database.db, 'teacher', true, now);
    const refused = await here.approved(await here.visit(), { subject: 'nv-1' });
    expect([refused.statusCode, refused.body.includes('đã bị khóa')]).toEqual([403, true]);
    // Nor by its password on the page that links.
    const visited = await here.visit();
    await here.approved(visited, { subject: 'nv-2' });
    expect((await here.prove(visited, 'teacher')).statusCode).toBe(403);
    await here.test.close();
    await fake.close();
  });
});
