import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeProvider } from '../../testing/fake-provider.ts';
import { FederatedApp } from '../../testing/federation.ts';
import { fixture, now, password } from '../../testing/app.ts';
import { authorisation, Browser, locationOf } from '../../testing/sign-in.ts';
import { codeAt } from '../second-factor/totp.ts';
import {
  addIdentityProvider,
  enableIdentityProvider,
  listIdentityProviders,
  listLinks,
  unlink,
} from './index.ts';

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

describe('the first time', () => {
  it('opens nothing: the account is proved once by its password, and is known from then on', async () => {
    const first = await here.visit();
    const asked = await here.approved(first, { subject: 'nv-17' });
    expect(asked.statusCode).toBe(200);
    expect(asked.body).toContain('Liên kết tài khoản');
    expect(asked.body).toContain('name="link" value="so-thu"');
    const wrong = await here.prove(first, 'teacher', 'sai');
    expect([wrong.statusCode, wrong.body.includes('Liên kết tài khoản')]).toEqual([401, true]);
    expect(await listLinks(here.test.database.db, 'so-thu')).toEqual([]);
    expect(await here.whoIs(first, await here.prove(first, 'teacher'))).toBe(fixture.accounts.teacher);
    expect(await listLinks(here.test.database.db, 'so-thu')).toMatchObject([
      { subject: 'nv-17', username: 'teacher', origin: 'proved' },
    ]);

    const second = await here.visit();
    expect(await here.whoIs(second, await here.approved(second, { subject: 'nv-17' }))).toBe(
      fixture.accounts.teacher,
    );
  });

  it('links nobody who did not ask for it', async () => {
    const visited = await here.visit();
    await here.approved(visited, { subject: 'nv-18' });
    const plain = await visited.browser.post(visited.page, { username: 'teacher', password });
    expect(await here.whoIs(visited, plain)).toBe(fixture.accounts.teacher);
    expect(await listLinks(here.test.database.db, 'so-thu')).toEqual([]);
  });

  it('links an account to one person only', async () => {
    await here.link('nv-1', 'teacher');
    const visited = await here.visit();
    await here.approved(visited, { subject: 'nv-2' });
    const refused = await here.prove(visited, 'teacher');
    expect([refused.statusCode, refused.body.includes('liên kết với một người khác')]).toEqual([409, true]);
    expect(await listLinks(here.test.database.db, 'so-thu')).toMatchObject([{ subject: 'nv-1' }]);
  });

  it('says so when the answer is too old to be linked', async () => {
    const visited = await here.visit();
    const asked = await here.prove(visited, 'teacher');
    expect([asked.statusCode, asked.body.includes('hết hạn')]).toEqual([400, true]);
  });
});

describe('a linked person', () => {
  it('enters without a password when the registry imported the link', async () => {
    await here.link('nv-1', 'teacher');
    const visited = await here.visit();
    const finished = await here.approved(visited, { subject: 'nv-1' });
    expect(await here.whoIs(visited, finished)).toBe(fixture.accounts.teacher);
    const [known] = await listLinks(here.test.database.db, 'so-thu');
    expect(known).toMatchObject({ origin: 'imported', lastUsedAt: now });
  });

  it('is named by another claim where the registration says so', async () => {
    await here.test.database.asOwner((owner) =>
      owner.exec(`alter table identity_providers no force row level security;
        update identity_providers set subject_claim = 'staff_code';
        alter table identity_providers force row level security`),
    );
    await here.link('GV-0042', 'teacher');
    const visited = await here.visit();
    const finished = await here.approved(visited, { claims: { staff_code: 'GV-0042' } });
    expect(await here.whoIs(visited, finished)).toBe(fixture.accounts.teacher);
    for (const staff_code of [undefined, '', 42, ['GV-0042']]) {
      const page = await here.approved(await here.visit(), { claims: { staff_code } });
      expect([page.statusCode, page.body.includes('không cho biết đó là ai')]).toEqual([502, true]);
    }
  });

  it('is never named by a claim that may come to be somebody else’s', async () => {
    const { db } = here.test.database;
    const labels = { labelVi: 'Sở Khác', labelEn: 'Other' };
    for (const subjectClaim of ['email', 'phone_number', 'preferred_username', 'name', 'nickname', 'Email']) {
      const provider = { code: 'khac', authority: 'S02', issuer: 'https://khac.test', clientId: 'x' };
      const add = addIdentityProvider(db, { ...provider, ...labels, subjectClaim }, now);
      await expect(add, subjectClaim).rejects.toThrow('given to somebody else');
    }
    expect((await listIdentityProviders(db)).map(({ code }) => code)).toEqual(['so-thu']);
  });

  it('cannot enter once unlinked, deleted or behind a disabled provider', async () => {
    const { db } = here.test.database;
    await here.link('nv-1', 'nobody');
    const inside = await here.visit();
    await inside.browser.get(locationOf(await here.approved(inside, { subject: 'nv-1' })));
    expect(locationOf(await inside.browser.get(authorisation().url))).toContain('code=');
    await unlink(db, 'so-thu', 'nobody', now);
    // The session is over too.
    expect(locationOf(await inside.browser.get(authorisation().url))).toMatch(/^\/sign-in\//);
    expect((await here.approved(await here.visit(), { subject: 'nv-1' })).body).toContain(
      'Liên kết tài khoản',
    );

    await here.link('nv-1', 'nobody');
    await here.test.database.asOwner((owner) =>
      owner.query('delete from accounts where id = $1', [fixture.accounts.nobody]),
    );
    expect(await listLinks(db, 'so-thu')).toEqual([]);
    expect((await here.approved(await here.visit(), { subject: 'nv-1' })).body).toContain(
      'Liên kết tài khoản',
    );

    await here.link('nv-1', 'teacher');
    const under = await here.visit();
    await enableIdentityProvider(db, 'so-thu', false, now);
    const late = await here.approved(under, { subject: 'nv-1' });
    expect([late.statusCode, late.body.includes('không còn dùng ở đây')]).toEqual([400, true]);
    expect((await under.browser.get(under.page)).body).not.toContain('tài khoản Sở');
  });
});

describe('the second factor', () => {
  beforeEach(() => here.restart({ secondFactor: { requiredFor: ['principal'] } }));

  it('is asked for here, unless the provider says in the agreed way that it was given there', async () => {
    await here.link('nv-1', 'principal');
    const visited = await here.visit();
    const step = await here.approved(visited, { subject: 'nv-1', claims: { amr: ['pwd'] } });
    expect(locationOf(step)).toMatch(new RegExp(`^/sign-in/${visited.uid}`));
    const again = await here.visit();
    const finished = await here.approved(again, { subject: 'nv-1', claims: { amr: ['pwd', 'mfa'] } });
    expect(await here.whoIs(again, finished)).toBe(fixture.accounts.principal);
  });

  it('comes before a link is kept', async () => {
    const visited = await here.visit();
    await here.approved(visited, { subject: 'nv-1', claims: { amr: ['mfa'] } });
    const step = await here.prove(visited, 'principal');
    expect(locationOf(step)).toMatch(new RegExp(`^/sign-in/${visited.uid}`));
    expect(await listLinks(here.test.database.db, 'so-thu')).toEqual([]);
    const { browser, page } = visited;
    const offer = (await browser.get(page)).body;
    const secret = (/<code class="secret">([^<]+)/.exec(offer)?.[1] ?? '').replaceAll(' ', '');
    await browser.post(`${page}/enrol`, { code: codeAt(secret, now) });
    const finished = await browser.post(`${page}/continue`, {});
    expect(await here.whoIs(visited, finished)).toBe(fixture.accounts.principal);
    expect(await listLinks(here.test.database.db, 'so-thu')).toMatchObject([{ username: 'principal' }]);
  });
});

describe('the page', () => {
  it('offers the providers of the authorities above the school, and no others', async () => {
    const { db } = here.test.database;
    const provider = { issuer: 'https://khac.test', clientId: 'x', labelVi: 'Sở Khác', labelEn: 'Other' };
    await addIdentityProvider(db, { ...provider, code: 'khac', authority: 'S02' }, now);
    await addIdentityProvider(
      db,
      {
        ...provider,
        code: 'quoc-gia',
        issuer: 'https://quoc-gia.test',
        labelVi: 'Định danh',
        authority: 'BGDDT',
      },
      now,
    );
    const browser = new Browser(here.test.app);
    const page = locationOf(await browser.get(authorisation().url));
    const { body } = await browser.get(page);
    expect(body).toContain('Đăng nhập bằng tài khoản Sở');
    expect(body).toContain('Đăng nhập bằng Định danh');
    expect(body).not.toContain('Sở Khác');
    expect((await browser.get(`${page}?lang=en`)).body).toContain('Sign in with department account');
    const forced = await browser.get(`${page}/federated/khac`);
    expect([forced.statusCode, forced.headers.location]).toEqual([400, undefined]);
  });
});
