import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter, inTenant } from '../../database/tenant.ts';
import { sql } from 'kysely';
import { fixture, now, password, testApp, type TestApp } from '../../testing/app.ts';
import { Browser, locationOf } from '../../testing/sign-in.ts';
import { addRelyingParty, enableRelyingParty, renewSecret } from './index.ts';

const redirectUri = 'https://so-khac.test/sign-in/federation/lien-thong/callback';
const issuer = 'http://localhost:4000/oidc';

let test: TestApp;
let secret = '';
beforeAll(async () => {
  test = await testApp();
  const party = {
    authority: 'S01',
    labelVi: 'Cổng Sở Khác',
    labelEn: 'Other portal',
    redirectUris: [redirectUri],
  };
  const { db } = test.database;
  secret = (await addRelyingParty(db, { ...party, code: 'khac' }, now)).secret ?? '';
  await addRelyingParty(db, { ...party, code: 'mo', public: true, withName: true }, now);
});
afterAll(() => test.close());

interface Asked {
  client?: string;
  scope?: string;
  redirect?: string;
  pkce?: boolean;
}

function ask({ client = 'rp_khac', scope = 'openid', redirect = redirectUri, pkce = true }: Asked = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    ...{ client_id: client, response_type: 'code', scope, redirect_uri: redirect, state: 's', nonce: 'n' },
    ...(pkce && {
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  });
  return { url: `/oidc/auth?${query}`, verifier };
}

async function signIn(asked: Asked = {}, username = 'teacher') {
  const { url, verifier } = ask(asked);
  const browser = new Browser(test.app);
  const page = locationOf(await browser.get(url));
  const submitted = await browser.post(page, { username, password });
  const back = new URL(locationOf(await browser.get(locationOf(submitted))));
  return { back, verifier, code: back.searchParams.get('code') ?? '' };
}

async function token(code: string, verifier: string, key: string | undefined, client = 'rp_khac') {
  const response = await test.app.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(key !== undefined && {
        authorization: `Basic ${Buffer.from(`${client}:${encodeURIComponent(key)}`).toString('base64')}`,
      }),
    },
    payload: new URLSearchParams({
      ...{ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri },
      ...(key === undefined && { client_id: client }),
    }).toString(),
  });
  return { status: response.statusCode, body: response.json<Record<string, string>>() };
}

function claims(idToken = ''): Record<string, unknown> {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}

describe('a system whose people sign in here', () => {
  it('is named on the sign-in page and learns who it is, and nothing else', async () => {
    const browser = new Browser(test.app);
    const page = await browser.get(locationOf(await browser.get(ask().url)));
    expect(page.body).toContain('để tiếp tục vào Cổng Sở Khác');
    expect(page.body).toContain('không được biết họ tên');
    const { back, code, verifier } = await signIn();
    expect([back.origin, back.searchParams.get('iss')]).toEqual(['https://so-khac.test', issuer]);
    const { body } = await token(code, verifier, secret);
    expect(body['refresh_token']).toBeUndefined();
    expect(Object.keys(claims(body['id_token'])).sort()).toEqual([
      'amr',
      'aud',
      'exp',
      'iat',
      'iss',
      'nonce',
      'sub',
    ]);
    const me = await test.app.inject({
      url: '/v1/me',
      headers: { authorization: `Bearer ${body['access_token']}` },
    });
    expect(me.statusCode).toBe(401);
  });

  it('knows a person by a name that it shares with no other system', async () => {
    const subject = async (client: string, key: string | undefined) => {
      const { code, verifier } = await signIn({ client });
      return claims((await token(code, verifier, key, client)).body['id_token'])['sub'];
    };
    const [first, again, other] = [
      await subject('rp_khac', secret),
      await subject('rp_khac', secret),
      await subject('rp_mo', undefined),
    ];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect([first, other]).not.toContain(fixture.accounts.teacher);
  });

  it('learns the name when it is registered for it, and not for the asking', async () => {
    const asked = ask({ client: 'rp_mo', scope: 'openid profile' }).url;
    const browser = new Browser(test.app);
    expect((await browser.get(locationOf(await browser.get(asked)))).body).toContain('sẽ được biết họ tên');
    const { code, verifier } = await signIn({ client: 'rp_mo', scope: 'openid profile' });
    expect(claims((await token(code, verifier, undefined, 'rp_mo')).body['id_token'])['name']).toBe(
      'Người teacher',
    );
    const { url } = ask({ scope: 'openid profile' });
    const refused = new URL(locationOf(await new Browser(test.app).get(url)));
    expect(refused.searchParams.get('error')).toBe('invalid_scope');
  });

  it('proves itself with its secret, which is kept hashed', async () => {
    for (const key of ['', 'sai', createHash('sha256').update(secret).digest('base64url')]) {
      const { code, verifier } = await signIn();
      expect((await token(code, verifier, key)).status, key).toBeGreaterThanOrEqual(400);
    }
    const { code, verifier } = await signIn();
    expect((await token(code, verifier, undefined)).status).toBe(401);
    const { rows } = await sql<{
      all: string;
    }>`select relying_parties::text as all from relying_parties`.execute(test.database.db);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('gets another secret, and the old one ends', async () => {
    const old = secret;
    secret = await renewSecret(test.database.db, 'rp_khac');
    const first = await signIn();
    expect((await token(first.code, first.verifier, old)).status).toBe(401);
    const second = await signIn();
    expect((await token(second.code, second.verifier, secret)).status).toBe(200);
  });

  it('gets answers at its own addresses only, and needs PKCE', async () => {
    const elsewhere = await new Browser(test.app).get(ask({ redirect: 'https://evil.test/cb' }).url);
    expect([elsewhere.statusCode, elsewhere.headers.location]).toEqual([400, undefined]);
    const without = new URL(locationOf(await new Browser(test.app).get(ask({ pkce: false }).url)));
    expect(without.searchParams.get('error')).toBe('invalid_request');
  });

  it('cannot use the code of another', async () => {
    const { code, verifier } = await signIn({ client: 'rp_mo' });
    expect((await token(code, verifier, secret)).body['error']).toBe('invalid_grant');
  });

  it('is refused once disabled', async () => {
    const { code, verifier } = await signIn();
    await enableRelyingParty(test.database.db, 'rp_khac', false, now);
    expect((await token(code, verifier, secret)).status).toBe(401);
    expect((await new Browser(test.app).get(ask().url)).statusCode).toBe(400);
    await enableRelyingParty(test.database.db, 'rp_khac', true, now);
    expect((await new Browser(test.app).get(ask().url)).statusCode).toBe(303);
  });

  it('is registered with addresses that can be trusted', async () => {
    const add = (redirectUris: string[]) =>
      addRelyingParty(
        test.database.db,
        { code: 'x1', authority: 'S01', labelVi: 'x', labelEn: 'x', redirectUris },
        now,
      );
    for (const uris of [
      ['http://so.test/cb'],
      ['https://a.test/cb', 'https://b.test/cb'],
      ['javascript:1'],
      ['x'],
      [],
    ])
      await expect(add(uris), uris.join()).rejects.toThrow();
    await expect(
      addRelyingParty(
        test.database.db,
        { code: 'x2', authority: 'P01', labelVi: 'x', labelEn: 'x', redirectUris: [redirectUri] },
        now,
      ),
    ).rejects.toThrow(/No authority/);
  });
});

describe('providers, links and systems in the database', () => {
  it('are out of reach of every request, and their secrets of whoever loads the registry', async () => {
    const { db } = test.database;
    const caller = {
      kind: 'person',
      accountId: fixture.accounts.principal,
      displayName: '',
      assignments: [],
    } as const;
    for (const table of ['identity_providers', 'identity_links', 'relying_parties', 'system_keys'])
      for (const statement of [`select * from ${table}`, `delete from ${table}`])
        await expect(
          inTenant(db, { caller, schoolId: fixture.school }, (trx) => sql.raw(statement).execute(trx)),
          statement,
        ).rejects.toThrow(/permission denied/);
    for (const statement of [
      'select client_secret from identity_providers',
      'select secret_hash from relying_parties',
      'update identity_providers set issuer = code',
      'delete from identity_providers',
    ])
      await expect(
        asImporter(db, (trx) => sql.raw(statement).execute(trx)),
        statement,
      ).rejects.toThrow(/permission denied/);
  });
});
