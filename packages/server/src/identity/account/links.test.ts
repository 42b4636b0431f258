import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { now, password } from '../../testing/app.ts';
import { FakeProvider } from '../../testing/fake-provider.ts';
import { FederatedApp } from '../../testing/federation.ts';
import { authorisation, Browser, locationOf } from '../../testing/sign-in.ts';
import { listLinks } from '../federation/index.ts';
import { accountFacts, resetPassword } from './manage.ts';

const own = { origin: 'http://localhost:4000' };

let fake: FakeProvider;
let here: FederatedApp;
beforeAll(async () => {
  fake = await FakeProvider.start();
});
afterAll(() => fake.close());
beforeEach(async () => {
  here = await FederatedApp.start(fake);
});
afterEach(() => here.test.close());

/** A browser with a session, opened by the password. */
async function signIn(username: string, typed = password): Promise<Browser> {
  const browser = new Browser(here.test.app);
  const at = locationOf(await browser.get(authorisation().url));
  await browser.get(locationOf(await browser.post(at, { username, password: typed })));
  return browser;
}
/** A browser with a session, opened by the provider; with `prove` the password links the person there first. */
async function fromOutside(subject: string, prove?: string): Promise<Browser> {
  const visit = await here.visit();
  const answer = await here.approved(visit, { subject });
  await visit.browser.get(locationOf(prove === undefined ? answer : await here.prove(visit, prove)));
  return visit.browser;
}
const isIn = async (browser: Browser) =>
  locationOf(await browser.get(authorisation().url)).includes('/sign-in/callback');
/** Whether the provider's word is enough to enter. */
const enters = async (subject: string) =>
  (await here.approved(await here.visit(), { subject })).statusCode === 303;
const links = async () => (await listLinks(here.test.database.db, 'so-thu')).map(({ subject }) => subject);

describe('an outside identity that somebody linked with a stolen password', () => {
  const next = 'bốn con chim sẻ trên dây';

  it('enters no more once the person changes the password; what the registry linked still does', async () => {
    const thief = await fromOutside('ke-gian', 'teacher');
    await here.link('nv-2', 'homeroom');
    expect([await isIn(thief), await enters('ke-gian')]).toEqual([true, true]);
    for (const username of ['teacher', 'homeroom']) {
      const person = await signIn(username);
      expect((await person.get('/account/password')).body).toContain('liên kết bằng mật khẩu cũ được gỡ');
      const form = { current: password, next, repeated: next };
      const changed = await person.post('/account/password', form, own);
      expect((await person.get(locationOf(changed))).body).toContain('bằng mật khẩu cũ đã được gỡ');
      expect(await isIn(person)).toBe(true);
    }
    expect([await isIn(thief), await enters('ke-gian'), await enters('nv-2')]).toEqual([false, false, true]);
    expect(await links()).toEqual(['nv-2']);
  });

  it('enters no more once an operator resets the password', async () => {
    const { db } = here.test.database;
    const thief = await fromOutside('ke-gian', 'teacher');
    await here.link('nv-2', 'homeroom');
    const facts = await accountFacts(db, 'teacher', now);
    expect(facts.links).toMatchObject([
      { provider: 'so-thu', label: { vi: 'tài khoản Sở' }, subject: 'ke-gian', origin: 'proved', since: now },
    ]);
    await resetPassword(db, 'homeroom', now);
    expect(await links()).toEqual(['nv-2', 'ke-gian']);
    await resetPassword(db, 'teacher', now);
    expect([await isIn(thief), await enters('ke-gian'), await enters('nv-2')]).toEqual([false, false, true]);
    expect(await accountFacts(db, 'teacher', now)).toMatchObject({ links: [], openSessions: 0 });
  });

  it('is seen on the account page and removed there, with every session it may have opened', async () => {
    const thief = await fromOutside('ke-gian', 'teacher');
    const [person, bystander] = [await signIn('teacher'), await signIn('homeroom')];
    const { body } = await person.get('/account');
    expect(body).toContain('tài khoản Sở');
    expect(body).toContain('Mã người dùng ở đó: ke-gian');
    expect((await bystander.get('/account')).body).not.toContain('Tài khoản ngoài');
    await bystander.post('/account/links', { remove: 'so-thu' }, own);
    expect(await links()).toEqual(['ke-gian']);
    const [, remove = ''] = /name="remove" value="([^"]+)" aria-label="Gỡ tài khoản Sở"/.exec(body) ?? [];
    const removed = await person.post('/account/links', { remove }, own);
    expect((await person.get(locationOf(removed))).body).toContain('Đã gỡ liên kết');
    expect([await isIn(person), await isIn(bystander), await isIn(thief)]).toEqual([true, true, false]);
    expect(await enters('ke-gian')).toBe(false);
  });
});

describe('a session that began at the provider', () => {
  it('ends too when its person removes the link, which the registry may have made', async () => {
    await here.link('nv-1', 'teacher');
    const person = await fromOutside('nv-1');
    expect((await person.get('/account')).body).toContain('Cơ quan quản lí liên kết');
    const answer = await person.post('/account/links', { remove: 'so-thu' }, own);
    expect([answer.statusCode, answer.body.includes('kể cả phiên này')]).toEqual([200, true]);
    expect((await person.get('/account')).statusCode).toBe(401);
    expect([await isIn(person), await enters('nv-1')]).toEqual([false, false]);
  });
});
