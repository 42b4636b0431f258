import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import type { AppScope } from '../database/schema.ts';
import { grantTo, newCredential, registeredApp } from '../testing/app-flow.ts';

const { school, otherSchool } = fixture;
const scope = (name: string) => `https://purl.imsglobal.org/spec/or/v1p2/scope/${name}`;
const granted: AppScope[] = [
  'registry.classes',
  'registry.pupil-names',
  'registry.staff-names',
  'gradebook.read',
];

let test: TestApp;
let origin: string;
let basic: string;
let limited: string;
beforeAll(async () => {
  test = await testApp();
  origin = await test.app.listen({ port: 0, host: '127.0.0.1' });
  const withGrant = async (scopes: AppScope[]) => {
    const appId = await registeredApp(test, scopes, { name: `Công cụ ${scopes.length}` });
    await grantTo(test, appId, scopes);
    const { clientId, clientSecret } = await newCredential(test, appId);
    return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  };
  basic = await withGrant(granted);
  limited = await withGrant(['registry.classes']);
});
afterAll(() => test.close());

interface Token {
  access_token: string;
  scope: string;
  error?: string;
  code?: string;
  expires_in: number;
}

/** What a tool of OneRoster does, over the wire and with nothing of ours. */
async function ask(scopes: string | undefined, { as = basic, at = school, form = {} } = {}) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    ...(scopes && { scope: scopes }),
    ...form,
  });
  const response = await fetch(`${origin}/v1/schools/${at}/ims/oneroster/token`, {
    ...{ method: 'POST', headers: { Authorization: as }, body },
  });
  return { status: response.status, body: (await response.json()) as Token };
}

async function read(path: string, token: string) {
  const response = await fetch(`${origin}/v1/schools/${school}/ims/oneroster/${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const body = (await response.json()) as Record<string, Record<string, unknown>[]>;
  return { status: response.status, headers: response.headers, body };
}

describe('a tool of OneRoster', () => {
  it('gets a token for the school at whose address it asks, by the scopes of the standard', async () => {
    const { status, body } = await ask(`${scope('roster.readonly')} ${scope('gradebook.readonly')}`);
    expect(status).toBe(200);
    expect(body.scope).toBe(`${scope('roster.readonly')} ${scope('gradebook.readonly')}`);
    const users = await read('rostering/v1p2/users', body.access_token);
    expect(users.status).toBe(200);
    expect(users.headers.get('x-total-count')).toBe('8');
    expect((await read('gradebook/v1p2/lineItems', body.access_token)).status).toBe(200);
    // The same token opens our own operations as far as the scopes say.
    const classes = await fetch(`${origin}/v1/schools/${school}/classes`, {
      headers: { Authorization: `Bearer ${body.access_token}` },
    });
    expect(classes.status).toBe(200);
  });

  it('gets no more than it asked for', async () => {
    const { body } = await ask(scope('roster-core.readonly'));
    expect((await read('gradebook/v1p2/results', body.access_token)).status).toBe(403);
    expect((await read('rostering/v1p2/demographics', body.access_token)).status).toBe(403);
  });

  it('gets no more than the school granted, and is told which scopes it got', async () => {
    const all = ['roster.readonly', 'gradebook.readonly', 'gradebook.createput', 'resource.readonly'].map(
      scope,
    );
    const { status, body } = await ask(all.join(' '), { as: limited });
    expect(status).toBe(200);
    expect(body.scope).toBe(scope('roster.readonly'));
    expect((await read('rostering/v1p2/classes', body.access_token)).status).toBe(200);
    const users = await read('rostering/v1p2/users', body.access_token);
    expect(users.status).toBe(403);
    expect(JSON.stringify(users.body)).toContain('(scope_missing)');
  });

  it('is refused where the school granted nothing of what it asks for', async () => {
    for (const asked of [
      'gradebook.readonly',
      'roster-demographics.readonly',
      'gradebook.createput',
      'unheard.of',
    ]) {
      const { status, body } = await ask(scope(asked), { as: limited });
      expect([status, body.error, body.code], asked).toEqual([400, 'invalid_scope', 'scope_missing']);
    }
  });

  it('gets everything that was granted when it names no scope', async () => {
    const { body } = await ask(undefined);
    expect(body.scope.split(' ').sort()).toEqual([...granted].sort());
    expect(body.expires_in).toBeLessThanOrEqual(900);
  });

  it('gets nothing at the address of a school that granted nothing, nor with a wrong secret', async () => {
    const elsewhere = await ask(scope('roster.readonly'), { at: otherSchool });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([400, 'grant_ended']);
    const nowhere = await ask(scope('roster.readonly'), { at: 'truong-nao' });
    expect([nowhere.status, nowhere.body.error]).toEqual([400, 'invalid_target']);
    const [id = ''] = Buffer.from(basic.slice(6), 'base64').toString().split(':');
    const wrong = `Basic ${Buffer.from(`${id}:secret_sai`).toString('base64')}`;
    const refused = await ask(scope('roster.readonly'), { as: wrong });
    expect([refused.status, refused.body.error]).toEqual([401, 'invalid_client']);
  });

  it('gets nothing of a school where it has a grant at the address of another one', async () => {
    const resource = `http://localhost:4000/v1/schools/${school}`;
    expect((await ask(undefined, { form: { resource } })).status).toBe(200);
    const { status, body } = await ask(undefined, { at: otherSchool, form: { resource } });
    expect([status, body.error]).toEqual([400, 'invalid_target']);
  });

  it('is held to the same number of requests as whoever asks elsewhere', async () => {
    const few = await testApp({
      signInLimit: { name: 'sign-in', limit: 2, windowSeconds: 60, perAddress: true },
    });
    const url = `/v1/schools/${school}/ims/oneroster/token`;
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1)
      statuses.push((await few.app.inject({ method: 'POST', url })).statusCode);
    await few.close();
    expect(statuses).toEqual([400, 400, 429]);
  });
});
