import { sql } from 'kysely';
import * as oauth from 'oauth4webapi';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readContractDocument } from '../http/contract.ts';
import { asSystem } from '../database/tenant.ts';
import { fixture, now, testApp, type TestApp } from '../testing/app.ts';
import {
  appToken,
  bearer,
  grantTo,
  newCredential,
  registeredApp,
  requestToken,
  schoolResource,
} from '../testing/app-flow.ts';

const { school, otherSchool, class7A1, class7A2, gradebook } = fixture;
const scopes = ['registry.classes', 'registry.pupil-names'] as const;
const pupilsOf = (classId: string) => `/schools/${school}/classes/${classId}/pupils`;
const classes = `/schools/${school}/classes`;
interface Refusal {
  code: string;
  detail: string;
}

let test: TestApp;
let time = now;
let appId: string;
let credential: { clientId: string; clientSecret: string };
beforeAll(async () => {
  test = await testApp({ clock: () => time });
  appId = await registeredApp(test, [...scopes, 'gradebook.read', 'gradebook.write']);
  credential = await newCredential(test, appId);
  await grantTo(test, appId, scopes);
});
afterEach(() => {
  time = now;
});
afterAll(() => test.close());

const refusal = async (options: Parameters<typeof requestToken>[2] = {}, of = credential) => {
  const response = await requestToken(test, of, options);
  const { error, code, error_description } = response.json<Record<string, string | undefined>>();
  return { status: response.statusCode, error, code, description: error_description };
};
const read = (token: string, path: string) => test.call<Refusal>('GET', path, bearer(token));

describe('a token for an app', () => {
  it('is got as a certified client library does, and opens what was granted', async () => {
    const issuer = new URL('http://localhost:4000/oidc');
    const send = async (
      url: string,
      init: { method?: string; headers?: Record<string, string>; body?: unknown },
    ) => {
      const { pathname, search } = new URL(url);
      const response = await test.app.inject({
        ...{ method: (init.method ?? 'GET') as 'GET', url: pathname + search },
        headers: { ...init.headers, host: 'localhost:4000' },
        ...(init.body !== undefined && { payload: String(init.body as URLSearchParams) }),
      });
      return new Response(response.body, {
        ...{ status: response.statusCode, headers: response.headers as Record<string, string> },
      });
    };
    const options = { [oauth.customFetch]: send, [oauth.allowInsecureRequests]: true } as const;
    const discovered = await oauth.discoveryRequest(issuer, options);
    const server = await oauth.processDiscoveryResponse(issuer, discovered);
    expect(server.grant_types_supported).toContain('client_credentials');
    const client: oauth.Client = { client_id: credential.clientId };
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      oauth.ClientSecretBasic(credential.clientSecret),
      new URLSearchParams({ resource: schoolResource(school) }),
      options,
    );
    const token = await oauth.processClientCredentialsResponse(server, client, response);
    expect(token).toMatchObject({ expires_in: 900, scope: scopes.join(' '), token_type: 'bearer' });
    expect(token.refresh_token).toBeUndefined();
    expect((await read(token.access_token, classes)).status).toBe(200);
    expect((await read(token.access_token, pupilsOf(class7A1))).status).toBe(200);
  });

  it('may ask for less than was granted, not for more', async () => {
    const token = await appToken(test, credential, { scope: 'registry.classes' });
    expect((await read(token, classes)).status).toBe(200);
    const { status, body } = await read(token, pupilsOf(class7A1));
    expect([status, body.code]).toEqual([403, 'scope_missing']);
    expect(await refusal({ form: { scope: 'registry.classes gradebook.read' } })).toMatchObject({
      ...{ status: 400, error: 'invalid_scope', code: 'scope_missing' },
      description: expect.stringContaining('gradebook.read') as string,
    });
  });

  it('is for one school, which is named in the request', async () => {
    for (const resource of [
      undefined,
      `http://127.0.0.1:4000/v1/schools/${school}`,
      schoolResource('abc'),
      'http://localhost:4000/v1/schools/',
      `https://elsewhere.test/v1/schools/${school}`,
      `${schoolResource(school)}/classes`,
      'urn:x:y',
    ])
      expect(await refusal({ form: { resource } }), resource).toMatchObject({
        ...{ status: 400, error: 'invalid_target', code: undefined },
        description: expect.stringContaining('resource=http://localhost:4000/v1/schools/') as string,
      });
    for (const id of [otherSchool, '01900000-0000-7000-8000-00000000dead'])
      expect(await refusal({ form: { resource: schoolResource(id) } }), id).toMatchObject({
        ...{ error: 'invalid_target', code: 'grant_ended' },
        description: expect.stringContaining('No grant') as string,
      });
  });

  it('is refused in the words of who asks', async () => {
    const { description } = await refusal({
      ...{ form: { resource: schoolResource(otherSchool) }, headers: { 'accept-language': 'vi' } },
    });
    expect(description).toContain('đề nghị nhà trường cấp quyền');
    const ascii = await refusal({ form: { scope: 'gradebook.read' }, headers: { 'accept-language': '*' } });
    expect(ascii.description).toMatch(/^[\x20-\x7e]+$/);
  });

  it('ends with the last day of the grant in Vietnam', async () => {
    time = new Date('2026-12-31T23:50:00+07:00');
    const response = await requestToken(test, credential);
    expect(response.json<{ expires_in: number }>().expires_in).toBe(600);
    const { access_token } = response.json<{ access_token: string }>();
    expect((await read(access_token, classes)).status).toBe(200);
    time = new Date('2027-01-01T00:00:00+07:00');
    expect((await read(access_token, classes)).status).toBe(401);
    expect(await refusal()).toMatchObject({ error: 'invalid_target' });
  });

  it('is kept hashed, as the secret is', async () => {
    const token = await appToken(test, credential);
    const { rows } = await asSystem(test.database.db, (trx) =>
      sql<{ row: string }>`select id || payload::text as row from oidc_records
        union all select to_jsonb(app_credentials)::text from app_credentials`.execute(trx),
    );
    const everything = rows.map(({ row }) => row).join('\n');
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(credential.clientSecret);
  });
});

describe('no token', () => {
  it('for a wrong secret, of whatever kind', async () => {
    const other = await newCredential(test, await registeredApp(test, scopes));
    for (const clientSecret of ['secret_wrong', other.clientSecret, appId, `${credential.clientSecret}A`])
      expect(await refusal({}, { clientId: appId, clientSecret }), clientSecret).toMatchObject({
        ...{ status: 401, error: 'invalid_client' },
      });
    const unknown = { clientId: '01900000-0000-7000-8000-00000000dead', clientSecret: 'x' };
    expect(await refusal({}, unknown)).toMatchObject({ status: 401, error: 'invalid_client' });
    const none = await test.app.inject({
      ...{ method: 'POST', url: '/oidc/token' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `grant_type=client_credentials&client_id=${appId}&resource=${schoolResource(school)}`,
    });
    expect([none.statusCode, none.json<{ error: string }>().error]).toEqual([401, 'invalid_client']);
  });

  it('by any other way than client credentials', async () => {
    for (const grant_type of ['authorization_code', 'refresh_token', 'password'])
      expect((await refusal({ form: { grant_type, code: 'x', refresh_token: 'x' } })).status).toBe(400);
    const asPerson = await test.app.inject({
      url: `/oidc/auth?client_id=${appId}&response_type=code&scope=openid&redirect_uri=https%3A%2F%2Fanh.test`,
    });
    expect(asPerson.statusCode).toBe(400);
    const site = await test.app.inject({
      ...{ method: 'POST', url: '/oidc/token' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `grant_type=client_credentials&client_id=${fixture.siteKey}&resource=${schoolResource(school)}`,
    });
    expect(site.statusCode).toBe(400);
  });

  it('to a page of a website', async () => {
    const response = await requestToken(test, credential, { headers: { origin: fixture.origin } });
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
    expect(response.statusCode).toBe(400);
  });

  it('for one who tries too often', async () => {
    const limited = await testApp({
      database: test.database,
      signInLimit: { name: 'sign-in-few', limit: 3, windowSeconds: 60, perAddress: true },
    });
    const wrong = { clientId: appId, clientSecret: 'secret_wrong' };
    const tried: number[] = [];
    for (let count = 0; count < 4; count += 1) tried.push((await requestToken(limited, wrong)).statusCode);
    expect(tried).toEqual([401, 401, 401, 429]);
    await limited.app.close();
  });
});

describe('a token of an app', () => {
  it('is for the vendor’s server: a browser that shows it is refused', async () => {
    const token = await appToken(test, credential);
    for (const origin of [fixture.origin, 'https://anh.test', 'http://localhost:4000']) {
      const call = { headers: { authorization: `Bearer ${token}` }, origin };
      expect((await test.call<Refusal>('GET', classes, call)).body, origin).toMatchObject({
        ...{ code: 'origin_not_allowed', detail: expect.stringContaining('máy chủ') as string },
      });
    }
  });

  it('opens the classes of the grant and no other', async () => {
    const id = await registeredApp(test, [...scopes, 'gradebook.read']);
    await grantTo(test, id, [...scopes, 'gradebook.read'], { classIds: [class7A2] });
    const token = await appToken(test, await newCredential(test, id));
    const { body } = await test.call<{ items: { name: string }[] }>('GET', classes, bearer(token));
    expect(body.items.map(({ name }) => name)).toEqual(['7A2']);
    expect((await read(token, pupilsOf(class7A2))).status).toBe(200);
    expect((await read(token, pupilsOf(class7A1))).status).toBeGreaterThanOrEqual(403);
    expect((await read(token, `/schools/${school}/gradebooks/${gradebook}`)).status).toBeGreaterThanOrEqual(
      403,
    );
  });

  it('opens nothing of another school', async () => {
    const token = await appToken(test, credential);
    for (const path of [
      `/schools/${otherSchool}`,
      `/schools/${otherSchool}/classes`,
      `/schools/${otherSchool}/classes/${fixture.otherClass}/pupils`,
    ])
      expect((await read(token, path)).body.code, path).toBe('permission_denied');
  });

  it('calls no operation that is not for apps', async () => {
    const id = await registeredApp(test, [...scopes, 'gradebook.read', 'gradebook.write']);
    await grantTo(test, id, [...scopes, 'gradebook.read', 'gradebook.write']);
    const token = await appToken(test, await newCredential(test, id));
    const { paths } = readContractDocument();
    let refused = 0;
    for (const [template, methods] of Object.entries(paths))
      for (const [method, { security }] of Object.entries(methods)) {
        // What anybody may read, an app may, too.
        if (security?.length === 0 || security?.some((scheme) => 'app' in scheme)) continue;
        const path = template.replace('{schoolId}', school).replace(/\{\w+\}/g, class7A1);
        const answer = await test.app.inject({
          ...{ method: method.toUpperCase() as 'GET', url: `/v1${path}` },
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(method !== 'get' && { payload: '{}' }),
        });
        expect(answer.statusCode, `${method} ${template}`).toBeGreaterThanOrEqual(400);
        expect(answer.body).not.toContain('Lê Thị An');
        refused += 1;
      }
    expect(refused).toBeGreaterThan(30);
  });
});
