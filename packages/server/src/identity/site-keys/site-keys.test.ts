import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter, asSystem } from '../../database/tenant.ts';
import { fixture, signInAs, testApp, type TestApp } from '../../testing/app.ts';
import { authorisation, authorise, Browser, codeForm, tokenRequest } from '../../testing/sign-in.ts';

type SiteKey = components['schemas']['SiteKey'];
type Saved = components['schemas']['SavedSiteKey'];
interface Page {
  items: SiteKey[];
  nextCursor: string | null;
}

const { school, otherSchool } = fixture;
const start = new Date('2026-11-11T09:00:00+07:00');
const MINUTE = 60_000;
const site = 'https://moi.example';
const path = `/schools/${school}/site-keys`;

let now = start;
let test: TestApp;
beforeAll(async () => {
  test = await testApp({ clock: () => now });
});
afterAll(() => test.close());

const all = { label: 'Trang mới', origins: [site], allows: ['publicReads', 'admissions', 'signIn'] };
const as = 'principal' as const;

async function make(body: object = {}): Promise<SiteKey> {
  const answer = await test.call<Saved>('POST', path, { as, body: { ...all, ...body } });
  expect(answer.status).toBe(201);
  return answer.body.siteKey;
}
const get = async (id: string) => test.call<SiteKey>('GET', `${path}/${id}`, { as });
const patch = async (id: string, body: object, ifMatch?: string) =>
  test.call<Saved & { code: string }>('PATCH', `${path}/${id}`, {
    ...{ as, body },
    headers: { 'if-match': ifMatch ?? (await get(id)).headers['etag'] ?? '' },
  });
const rotate = async (id: string, overlapHours: number) =>
  test.call<{ siteKey: SiteKey; replaced: SiteKey; code: string }>('POST', `${path}/${id}/rotation`, {
    ...{ as, body: { overlapHours } },
  });
const revoke = async (id: string) => test.call<SiteKey>('POST', `${path}/${id}/revocation`, { as });
const use = (key: string, origin = site) =>
  test.call<{ code: string; detail: string; allows: string[] }>('GET', '/site', { siteKey: key, origin });
const signIn = (key: string) => signInAs(test.app, 'guardian', { siteKey: key, origin: site });
const me = async (token: string) =>
  (await test.call('GET', '/me', { headers: { authorization: `Bearer ${token}` } })).status;

describe('a site key that the school makes', () => {
  it('works on its addresses at once and tells who made it, and when it was used', async () => {
    const made = await make();
    expect(made).toMatchObject({
      ...{ label: 'Trang mới', origins: [site], allows: all.allows, state: 'active' },
      ...{ createdAt: '2026-11-11T09:00:00+07:00', createdBy: 'Người principal', lastUsedOn: null },
      ...{ endsAt: null, revokedAt: null, replacedById: null, refusedOrigins: [] },
    });
    expect(made.key).toMatch(/^site_[a-z2-7]{26}$/);
    expect((await use(made.key)).body.allows).toEqual(all.allows);
    expect((await use(made.key, fixture.origin)).status).toBe(403);
    expect((await get(made.id)).body.lastUsedOn).toBe('2026-11-11');
  });

  it('keeps of a pasted address what counts, and says what it did', async () => {
    const origins = ['truong.example/trang-chu', 'http://truong.example/', 'https://truong.example'];
    const { body } = await test.call<Saved>('POST', path, { as, body: { ...all, origins } });
    expect(body.siteKey.origins).toEqual(['https://truong.example', 'http://truong.example']);
    expect(body.notes).toEqual([
      { code: 'scheme_assumed', given: origins[0], origin: 'https://truong.example' },
      { code: 'path_removed', given: origins[0], origin: 'https://truong.example' },
      { code: 'not_encrypted', given: origins[1], origin: 'http://truong.example' },
    ]);
  });

  it('refuses what is no address, and points at each', async () => {
    const origins = ['https://truong.example', 'https://*.truong.example', 'null'];
    const { status, body } = await test.call('POST', path, { as, language: 'en', body: { ...all, origins } });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'site_origin_invalid',
      errors: [
        { pointer: '/origins/1', code: 'wildcard' },
        { pointer: '/origins/2', code: 'null_origin' },
      ],
    });
  });

  it.each([
    { label: ' \n' },
    { origins: [] },
    { allows: [] },
    { allows: ['signIn', 'signIn'] },
    { key: 'site_x' },
  ])('refuses %j', async (wrong) => {
    const { status } = await test.call('POST', path, { as, body: { ...all, ...wrong } });
    expect(status).toBe(400);
  });

  it('is listed, newest first, page by page', async () => {
    for (const minute of [1, 2, 3]) {
      now = new Date(start.getTime() + minute * MINUTE);
      await make({ label: `Trang ${minute}` });
    }
    const listed = (cursor: string | null) =>
      test.call<Page>('GET', `${path}?limit=2${cursor ? `&cursor=${cursor}` : ''}`, { as });
    const labels: string[] = [];
    const ids = new Set<string>();
    let cursor: string | null = null;
    do {
      const { body }: { body: Page } = await listed(cursor);
      labels.push(...body.items.map(({ label }) => label));
      for (const { id } of body.items) ids.add(id);
      cursor = body.nextCursor;
    } while (cursor);
    expect(labels.filter((label) => /\d/.test(label))).toEqual(['Trang 3', 'Trang 2', 'Trang 1']);
    expect(ids.size).toBe(labels.length);
    expect(ids).toContain(fixture.revokedSiteKeyId);
    now = start;
  });

  it('and what happens to it stands in the ledger', async () => {
    const { id } = await make();
    await revoke(id);
    const { body } = await test.call<{ items: { operation: string; records: Record<string, string[]> }[] }>(
      'GET',
      `/schools/${school}/audit/entries?limit=2`,
      { as },
    );
    expect(body.items.map(({ operation, records }) => [operation, records['siteKey']])).toEqual([
      ['revokeSiteKey', [id]],
      ['createSiteKey', [id]],
    ]);
  });

  it('is not there for another school', async () => {
    const { id } = await make();
    const there = { as: 'otherPrincipal' as const };
    expect((await test.call('GET', `${path}/${id}`, there)).status).toBe(403);
    const { status, body } = await test.call('GET', `/schools/${otherSchool}/site-keys/${id}`, there);
    expect([status, body['code']]).toEqual([404, 'site_key_missing']);
  });
});

describe('a change', () => {
  it('is in force with the next request, and the tokens of an address taken out are worth nothing there', async () => {
    const { id, key } = await make({ origins: [site, 'https://hai.example'] });
    const { access_token } = await signIn(key);
    const call = { headers: { authorization: `Bearer ${access_token}` }, origin: site };
    expect((await test.call('GET', '/me', call)).status).toBe(200);
    const { status, body } = await patch(id, { origins: ['https://hai.example/'] });
    expect([status, body.siteKey.origins]).toEqual([200, ['https://hai.example']]);
    expect((await use(key)).status).toBe(403);
    expect((await test.call('GET', '/me', call)).body).toMatchObject({ code: 'origin_not_allowed' });
  });

  it('is refused when somebody else changed the key meanwhile, but not because it was used', async () => {
    const { id, key } = await make();
    const etag = (await get(id)).headers['etag'] ?? '';
    await use(key);
    const later = (await get(id)).headers['etag'];
    expect(later).not.toBe(etag);
    expect((await patch(id, { label: 'Một' }, etag)).status).toBe(200);
    const { status, body } = await patch(id, { label: 'Hai' }, etag);
    expect([status, body.code]).toEqual([412, 'precondition_failed']);
    expect((await get(id)).body.label).toBe('Một');
  });

  it('that changes nothing keeps the version', async () => {
    const { id } = await make();
    const before = (await get(id)).headers['etag'];
    expect((await patch(id, { origins: [site] })).headers['etag']).toBe(before);
  });
});

describe('what a key is allowed', () => {
  it('decides what the site may do, and the refusal names what is missing', async () => {
    const { key } = await make({ allows: ['publicReads'] });
    const call = { siteKey: key, origin: site };
    expect((await test.call('GET', `/schools/${school}/news`, call)).status).toBe(200);
    const file = `/schools/${school}/admissions/campaigns/${school}/applications`;
    const { status, body } = await test.call<{ code: string; detail: string }>('POST', file, {
      ...call,
      body: {
        child: {
          ...{ fullName: 'Lê Gia Hân', birthDate: '2016-03-12', sex: 'female', personalId: null },
          residence: { province: 'Tân Giang', ward: 'Phường Thử Nghiệm', street: '25 Vườn Lài' },
        },
        guardian: { fullName: 'Trần Thị Bình', relation: 'mother', phone: '0901234567' },
        consentVersion: 'v1',
      },
    });
    expect([status, body.code]).toEqual([403, 'site_key_not_allowed']);
    expect(body.detail).toContain('nhận hồ sơ tuyển sinh');
  });

  it('to file applications includes to read the campaigns, and no news', async () => {
    const { key } = await make({ allows: ['admissions'] });
    const call = { siteKey: key, origin: site };
    expect((await test.call('GET', `/schools/${school}/admissions/campaigns`, call)).status).toBe(200);
    expect((await test.call('GET', `/schools/${school}/news`, call)).body).toMatchObject({
      code: 'site_key_not_allowed',
    });
  });

  it('without sign-in lets nobody sign in, and ends who did', async () => {
    const { id, key } = await make();
    const { access_token, refresh_token } = await signIn(key);
    expect(await me(access_token)).toBe(200);
    await patch(id, { allows: ['publicReads'] });
    expect(await me(access_token)).toBe(401);
    const grant = { grant_type: 'refresh_token', client_id: key, refresh_token };
    expect((await tokenRequest(test.app, grant, site)).statusCode).toBe(401);
    const { url } = authorisation({ siteKey: key, origin: site });
    expect((await new Browser(test.app).get(url)).statusCode).toBe(400);
  });
});

describe('an http address of a key', () => {
  const plain = 'http://truong-cu.example';
  const going = (siteKey: string, mode: 'popup' | 'redirect' = 'popup') =>
    authorisation({ siteKey, origin: plain, mode, ...(mode === 'redirect' && { returnTo: `${plain}/` }) });

  it('reads what is public', async () => {
    const { key } = await make({ origins: [plain] });
    expect((await use(key, plain)).status).toBe(200);
  });

  it.each(['popup', 'redirect'] as const)('is handed no sign-in, by %s', async (mode) => {
    const { key } = await make({ origins: [plain, site] });
    const callback = new URLSearchParams({ code: 'a'.repeat(43), state: going(key, mode).state });
    const page = await new Browser(test.app).get(`/sign-in/callback?${callback}`);
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('Chỉ đăng nhập được trên trang https');
    expect(page.body).not.toContain('id="return"');
  });

  it('gets no token with a code', async () => {
    const { key } = await make({ origins: [plain, site] });
    const request = authorisation({ siteKey: key, origin: site });
    const answer = await authorise(new Browser(test.app), request, 'guardian');
    const form = codeForm(answer.get('code') ?? '', request.verifier, key);
    const refused = await tokenRequest(test.app, form, plain);
    expect([refused.statusCode, refused.json<{ error: string }>().error]).toEqual([400, 'invalid_request']);
    expect(refused.headers['access-control-allow-origin']).toBeUndefined();
    expect((await tokenRequest(test.app, form, site)).statusCode).toBe(200);
  });

  it('may not use a person’s token, and is told why', async () => {
    const { key } = await make({ origins: [plain, site] });
    const headers = { authorization: `Bearer ${(await signIn(key)).access_token}` };
    const refused = await test.call<{ code: string; detail: string }>('GET', '/me', {
      headers: { ...headers, origin: plain },
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'origin_not_allowed']);
    expect(refused.body.detail).toContain('Chỉ đăng nhập được trên trang https');
    expect((await test.call('GET', '/me', { headers: { ...headers, origin: site } })).status).toBe(200);
  });

  it('alone leaves nowhere to sign in, which the principal is told', async () => {
    const notes = [{ code: 'not_encrypted', given: plain, origin: plain }];
    const { id } = await make({ origins: [plain], allows: ['publicReads'] });
    expect((await patch(id, { allows: ['publicReads', 'signIn'] })).body.notes).toEqual(notes);
    expect((await patch(id, { origins: [plain, site] })).body.notes).toEqual(notes);
    expect((await patch(id, { label: 'Trang cũ' })).body.notes).toEqual([]);
  });

  it('signs in all the same on the computer of who tries it', async () => {
    const local = 'http://localhost:3000';
    const { key } = await make({ origins: [local] });
    const { access_token } = await signInAs(test.app, 'guardian', { siteKey: key, origin: local });
    const headers = { authorization: `Bearer ${access_token}`, origin: local };
    expect((await test.call('GET', '/me', { headers })).status).toBe(200);
  });
});

describe('a rotation', () => {
  it('has both keys work until the old one ends, and its sessions with it', async () => {
    now = start;
    const { id, key } = await make();
    const session = await signIn(key);
    const { status, body } = await rotate(id, 24);
    expect(status).toBe(201);
    const { siteKey, replaced } = body;
    expect(replaced).toMatchObject({
      ...{ id, key, state: 'ending', replacedById: siteKey.id, endsAt: '2026-11-12T09:00:00+07:00' },
    });
    expect(siteKey).toMatchObject({ ...all, state: 'active', endsAt: null });
    expect(siteKey.key).not.toBe(key);

    for (const each of [key, siteKey.key]) expect((await use(each)).status).toBe(200);
    now = new Date(start.getTime() + 10 * MINUTE);
    expect(await me(session.access_token)).toBe(200);
    const again = { grant_type: 'refresh_token', client_id: key, refresh_token: session.refresh_token };
    const renewed = (await tokenRequest(test.app, again, site)).json<{ access_token: string }>();
    expect(await me(renewed.access_token)).toBe(200);

    // The end comes while a token would still be good.
    await endsAt(id, new Date(now.getTime() + MINUTE));
    expect(await me(renewed.access_token)).toBe(200);
    now = new Date(now.getTime() + MINUTE);
    expect(await me(renewed.access_token)).toBe(401);
    expect((await use(key)).body.code).toBe('site_key_unknown');
    expect((await use(siteKey.key)).status).toBe(200);
    expect((await get(id)).body.state).toBe('ended');
    now = start;
  });

  it('without overlap ends the old key at once', async () => {
    const { id, key } = await make();
    const { body } = await rotate(id, 0);
    expect(body.replaced.state).toBe('ended');
    expect((await use(key)).status).toBe(401);
    expect((await use(body.siteKey.key)).status).toBe(200);
  });

  it('is for a key that has no follower and has not ended', async () => {
    const { id } = await make();
    await rotate(id, 1);
    expect(await rotate(id, 1)).toMatchObject({ status: 422, body: { code: 'site_key_ended' } });
    await revoke(id);
    expect(await rotate(id, 1)).toMatchObject({ status: 422, body: { code: 'site_key_ended' } });
    expect(await patch(id, { label: 'x' })).toMatchObject({ status: 422, body: { code: 'site_key_ended' } });
  });

  it.each([-1, 721, 1.5])('has no overlap of %s hours', async (hours) => {
    const { id } = await make();
    expect((await rotate(id, hours)).status).toBe(400);
  });

  it('sent twice makes one key', async () => {
    const { id } = await make();
    const call = { as, body: { overlapHours: 1 }, idempotencyKey: 'thay-ma-trang-0001' };
    const keys = new Set<string>();
    for (let times = 0; times < 2; times += 1)
      keys.add(
        (await test.call<{ siteKey: SiteKey }>('POST', `${path}/${id}/rotation`, call)).body.siteKey.key,
      );
    expect(keys.size).toBe(1);
  });

  const endsAt = (id: string, ends_at: Date) =>
    asImporter(test.database.db, (trx) =>
      trx.updateTable('site_keys').set({ ends_at }).where('id', '=', id).execute(),
    );
});

describe('a revoked key', () => {
  it('ends at once with its sessions, and a second time changes nothing', async () => {
    now = start;
    const { id, key } = await make();
    const { access_token } = await signIn(key);
    expect((await use(key)).status).toBe(200);
    expect((await revoke(id)).body).toMatchObject({
      ...{ state: 'revoked', revokedAt: '2026-11-11T09:00:00+07:00' },
    });
    expect((await use(key)).body.code).toBe('site_key_unknown');
    expect(await me(access_token)).toBe(401);
    now = new Date(start.getTime() + 5 * MINUTE);
    expect((await revoke(id)).body.revokedAt).toBe('2026-11-11T09:00:00+07:00');
    now = start;
  });
});

describe('addresses that tried a key in vain', () => {
  const refused = async (id: string) =>
    (await get(id)).body.refusedOrigins.map(({ origin, difference, count, day }) => [
      ...[origin, difference, count, day],
    ]);

  it('are told with what keeps them out, until the key has them', async () => {
    now = start;
    const { id, key } = await make();
    await use(key, 'https://www.moi.example');
    expect(await refused(id)).toEqual([['https://www.moi.example', 'origin_www', 1, '2026-11-11']]);
    await patch(id, { origins: [site, 'https://www.moi.example'] });
    expect(await refused(id)).toEqual([]);
    expect((await use(key, 'https://www.moi.example')).status).toBe(200);
  });

  it('say nothing that is no address', async () => {
    const { id, key } = await make();
    for (const origin of ['"><script>', 'https://MOI.example', 'chrome-extension://abc'])
      expect((await use(key, origin)).status).toBe(403);
    expect(await refused(id)).toEqual([]);
  });

  it('are in no other school’s sight', async () => {
    const rows = await asSystem(test.database.db, (trx) =>
      trx.selectFrom('site_key_refusals').select('school_id').execute(),
    );
    expect(new Set(rows.map(({ school_id }) => school_id))).toEqual(new Set([school]));
  });
});
