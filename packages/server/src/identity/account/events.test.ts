import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { asImporter, asOperator, asSystem } from '../../database/tenant.ts';
import { now, password } from '../../testing/app.ts';
import { FakeProvider } from '../../testing/fake-provider.ts';
import { FederatedApp } from '../../testing/federation.ts';
import { authorisation, Browser, locationOf } from '../../testing/sign-in.ts';
import { enableIdentityProvider, setClientSecret, unlink } from '../federation/index.ts';
import { addRelyingParty, enableRelyingParty, renewSecret } from '../federation/index.ts';
import { codeAt } from '../second-factor/totp.ts';
import { accountFacts, disableAccount, resetPassword, resetSecondFactor } from './manage.ts';

const own = { origin: 'http://localhost:4000' };

let fake: FakeProvider;
let here: FederatedApp;
beforeAll(async () => {
  fake = await FakeProvider.start();
  here = await FederatedApp.start(fake);
});
afterAll(async () => {
  await here.test.close();
  await fake.close();
});

async function signIn(username: string): Promise<Browser> {
  const browser = new Browser(here.test.app);
  const at = locationOf(await browser.get(authorisation().url));
  await browser.get(locationOf(await browser.post(at, { username, password })));
  return browser;
}
/** Oldest first. */
const noted = async (username: string) =>
  (await accountFacts(here.test.database.db, username, now)).events.reverse();
const kinds = async (username: string) =>
  (await noted(username)).map(({ kind, actor }) => `${kind} ${actor}`);

describe('what happens to an account', () => {
  it('is noted with who did it, shown to the person and to an operator, and holds no secret', async () => {
    const { db } = here.test.database;
    const person = await signIn('teacher');
    await signIn('teacher');
    const [first] = await noted('teacher');
    expect(first).toMatchObject({ kind: 'signedIn', detail: { proofs: ['pwd'] }, address: '127.0.0.1' });
    const next = 'bốn con chim sẻ trên dây';
    await person.post('/account/password', { current: password, next, repeated: next }, own);
    await resetPassword(db, 'teacher', now);
    await here.link('nv-1', 'teacher');
    await unlink(db, 'so-thu', 'teacher', now);
    expect(await kinds('teacher')).toEqual([
      ...['signedIn person', 'signedIn person', 'passwordChanged person', 'sessionsEnded person'],
      ...['passwordReset operator', 'sessionsEnded operator', 'linked operator', 'unlinked operator'],
    ]);
    await disableAccount(db, 'teacher', true, now);
    await disableAccount(db, 'teacher', false, now);
    expect((await kinds('teacher')).slice(-2)).toEqual([
      'accountDisabled operator',
      'accountEnabled operator',
    ]);
    expect(JSON.stringify(await noted('teacher'))).not.toContain('argon2');
    const other = await signIn('homeroom');
    const { body } = await other.get('/account');
    expect(body.split('Hoạt động gần đây')[1]).toMatch(/Đăng nhập<\/strong>[^]*mật khẩu · 127\.0\.0\.1/);
    expect(body).not.toContain('Đặt lại mật khẩu');
  });

  it('says how the second factor came, went, and locked', async () => {
    const { db } = here.test.database;
    const person = await signIn('pupil');
    const send = (form: Record<string, string>) => person.post('/account/second-factor', form, own);
    await send({ action: 'begin', password });
    const { body } = await person.get('/account/second-factor');
    const secret = (/<code class="secret">([^<]+)/.exec(body)?.[1] ?? '').replaceAll(' ', '');
    const done = await send({ action: 'confirm', code: codeAt(secret, now) });
    const [, recovery = ''] = /<li><code>([^<]+)/.exec(done.body) ?? [];
    await send({ action: 'renew', password, code: recovery });
    for (let i = 0; i < 7; i += 1) await send({ action: 'remove', password, code: `00000${i}` });
    await resetSecondFactor(db, 'pupil', now);
    expect(await kinds('pupil')).toEqual([
      ...['signedIn person', 'secondFactorSet person', 'recoveryCodeUsed person'],
      ...['secondFactorLocked person', 'secondFactorReset operator', 'sessionsEnded operator'],
    ]);
  });
});

describe('what happens to a system people sign in through', () => {
  it('is noted without an account', async () => {
    const { db } = here.test.database;
    await setClientSecret(db, 'so-thu', 'khac-han');
    await enableIdentityProvider(db, 'so-thu', false, now);
    await enableIdentityProvider(db, 'so-thu', true, now);
    const labels = { labelVi: 'Cổng', labelEn: 'Portal', authority: 'S01' };
    await addRelyingParty(db, { code: 'khac', ...labels, redirectUris: ['https://khac.test/cb'] }, now);
    await renewSecret(db, 'rp_khac');
    await enableRelyingParty(db, 'rp_khac', false, now);
    const { rows } = await asSystem(db, (trx) =>
      sql<{
        line: string;
      }>`select kind || ' ' || actor || ' ' || (detail->>'code') as line from security_events
        where account_id is null order by id`.execute(trx),
    );
    const lines = (what: string, of: string, ...kinds: string[]) =>
      kinds.map((kind) => `${what}${kind} operator ${of}`);
    expect(rows.map(({ line }) => line)).toEqual([
      ...lines('provider', 'so-thu', 'Added', 'Secret', 'Disabled', 'Enabled'),
      ...lines('relyingParty', 'rp_khac', 'Added', 'Secret', 'Disabled'),
    ]);
    const all = await asSystem(db, (trx) => sql<object>`select * from security_events`.execute(trx));
    expect(JSON.stringify(all.rows)).not.toContain('khac-han');
  });
});

describe('the record', () => {
  it('is read by the system alone, and changed by nobody', async () => {
    const { database } = here.test;
    const attempts = ['update security_events set actor = $$system$$', 'delete from security_events'];
    for (const statement of attempts)
      for (const as of [asSystem, asOperator, asImporter])
        await expect(as(database.db, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow('denied');
    for (const statement of [...attempts, 'truncate security_events'])
      await expect(database.asOwner((owner) => owner.exec(statement))).rejects.toThrow('append-only');
    const read = sql`select from security_events`;
    await expect(asImporter(database.db, (trx) => read.execute(trx))).rejects.toThrow('denied');
  });
});
