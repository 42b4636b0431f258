import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientCredentials, type ClientCredentialsOptions } from '../src/client-credentials.ts';
import { createClient } from '../src/generated/client.ts';
import { isApiError, isNetworkError, isUsageError } from '../src/errors/guards.ts';
import { answering, baseUrl, json, offline, problem, rejection } from '../src/testing/answers.ts';

const secret = 'secret_do-not-tell';
const school = '0192a1b2-0000-7000-8000-000000000001';

/** The address that gives out tokens: remembers what it was asked, answers as told. */
function tokens(...replies: (Response | Error)[]) {
  const asked: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    asked.push(request.clone());
    const reply = replies.shift();
    if (reply === undefined) throw new Error('The test foresaw no other token.');
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  };
  return { asked, fetch };
}

const token = (name: string, seconds = 600) =>
  json({ access_token: name, token_type: 'Bearer', expires_in: seconds });
const refused = (status: number, body: object) => json(body, {}, status);
const list = () => json({ items: [], nextCursor: null });

function app(
  replies: (Response | Error)[],
  answers: Response[],
  more: Partial<ClientCredentialsOptions> = {},
) {
  const { asked, fetch: tokenFetch } = tokens(...replies);
  const { fetch, sent } = answering(...answers);
  const auth = clientCredentials({
    tokenUrl: `${baseUrl}/oidc/token`,
    clientId: 'app-1',
    clientSecret: secret,
    school,
    fetch: tokenFetch,
    ...more,
  });
  return { asked, sent, client: createClient({ baseUrl, fetch, auth, retries: 0 }) };
}

const bearers = (sent: { headers: Headers }[]) => sent.map(({ headers }) => headers.get('Authorization'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T07:30:00+07:00') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('client credentials', () => {
  it('ask once, for one school, and sign every call', async () => {
    const { client, asked, sent } = app([token('one')], [list(), list()], {
      scopes: ['registry.classes', 'registry.pupil-names'],
    });
    await client.registry.listClasses(school);
    await client.registry.listClasses(school);
    expect(bearers(sent)).toEqual(['Bearer one', 'Bearer one']);
    expect(asked).toHaveLength(1);
    const [request] = asked;
    expect(request?.method).toBe('POST');
    expect(request?.url).toBe(`${baseUrl}/oidc/token`);
    expect(request?.headers.get('Authorization')).toBe(`Basic ${btoa(`app-1:${secret}`)}`);
    expect(Object.fromEntries(new URLSearchParams(await request?.text()))).toEqual({
      grant_type: 'client_credentials',
      resource: `${baseUrl}/v1/schools/${school}`,
      scope: 'registry.classes registry.pupil-names',
    });
  });

  it('are asked for once by calls that begin together', async () => {
    const { client, asked, sent } = app([token('one')], [list(), list(), list()]);
    await Promise.all([1, 2, 3].map(() => client.registry.listClasses(school).then(() => undefined)));
    expect(asked).toHaveLength(1);
    expect(new Set(bearers(sent))).toEqual(new Set(['Bearer one']));
  });

  it('are renewed a minute before their end, whatever the hour on this machine', async () => {
    const { client, asked, sent } = app([token('one'), token('two')], [list(), list(), list()]);
    await client.registry.listClasses(school);
    vi.setSystemTime(Date.now() + 539_000);
    await client.registry.listClasses(school);
    expect(asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 1_000);
    await client.registry.listClasses(school);
    expect(bearers(sent)).toEqual(['Bearer one', 'Bearer one', 'Bearer two']);
  });

  it('are renewed at half their time when they live less than two minutes', async () => {
    const { client, sent } = app([token('one', 20), token('two', 20)], [list(), list()]);
    await client.registry.listClasses(school);
    vi.setSystemTime(Date.now() + 10_000);
    await client.registry.listClasses(school);
    expect(bearers(sent)).toEqual(['Bearer one', 'Bearer two']);
  });

  it('are renewed after a 401', async () => {
    const expired = problem(401, 'session_expired');
    const { client, asked, sent } = app([token('one'), token('two')], [list(), expired, list()]);
    await client.registry.listClasses(school);
    vi.setSystemTime(Date.now() + 60_000);
    expect(await client.registry.listClasses(school)).toMatchObject({ items: [] });
    expect(bearers(sent)).toEqual(['Bearer one', 'Bearer one', 'Bearer two']);
    expect(asked).toHaveLength(2);
  });

  it('say why there is no other token, once the secret was revoked', async () => {
    const { client } = app(
      [token('one'), refused(401, { error: 'invalid_client', error_description: 'client is invalid' })],
      [list(), problem(401, 'session_expired')],
    );
    await client.registry.listClasses(school);
    vi.setSystemTime(Date.now() + 60_000);
    const error = await rejection(client.registry.listClasses(school));
    expect(isUsageError(error)).toBe(true);
    expect(String(error)).toMatch(/id or secret is not accepted.*has ended, was revoked.*invalid_client/);
  });

  it.each([
    ['invalid_target', 'grant_ended'],
    ['invalid_scope', 'scope_missing'],
    ['unauthorized_client', 'app_suspended'],
    ['unauthorized_client', 'app_frozen'],
  ])('are refused by %s with the code that operations have: %s', async (said, code) => {
    const { client, sent } = app([refused(400, { error: said, code, error_description: 'why' })], []);
    const error = await rejection(client.registry.listClasses(school));
    expect(isApiError(error) && [error.code, error.rawCode, error.detail]).toEqual([code, code, 'why']);
    expect(sent).toEqual([]);
  });

  it.each(['invalid_scope', 'unauthorized_client', 'server_error'])(
    'say nothing of a grant by %s alone',
    async (said) => {
      const { client } = app([refused(400, { error: said, error_description: 'why' })], []);
      const error = await rejection(client.registry.listClasses(school));
      expect(isApiError(error) && [error.code, error.rawCode]).toEqual(['unknown', said]);
    },
  );

  it('do not take a mistyped address or school for a grant that ended', async () => {
    const description =
      'Send resource=https://lienthong.example.vn/v1/schools/{schoolId}: a token is for one school.';
    const mistyped = refused(400, { error: 'invalid_target', error_description: description });
    const { client } = app([mistyped], [], { school: 'abc' });
    const error = await rejection(client.registry.listClasses('abc'));
    expect(isUsageError(error)).toBe(true);
    expect(String(error)).toContain(
      `${baseUrl}/v1/schools/abc is not. tokenUrl and baseUrl must be the public address`,
    );
    expect(String(error)).toContain(description);
  });

  it('ask again after a broken connection', async () => {
    const { client, asked } = app([offline(), token('one')], [list()]);
    // The wait between the two is real and short.
    expect(await client.registry.listClasses(school)).toMatchObject({ items: [] });
    expect(asked).toHaveLength(2);
  });

  it('take nothing that is no token', async () => {
    const { client } = app([json({ hello: 'portal of the hotel' })], []);
    expect(isUsageError(await rejection(client.registry.listClasses(school)))).toBe(true);
  });

  it('never show the secret in an error', async () => {
    const down = [offline(), offline(), offline()];
    const failures = [
      await rejection(app([refused(401, { error: 'invalid_client' })], []).client.identity.me()),
      await rejection(app(down, []).client.identity.me()),
      await rejection(app([refused(400, {})], []).client.identity.me()),
    ];
    expect(isNetworkError(failures[1])).toBe(true);
    for (const failure of failures) {
      const logged = inspect(failure, { depth: 20, showHidden: true });
      expect(logged).not.toContain('do-not-tell');
      expect(logged).not.toContain(btoa(`app-1:${secret}`));
    }
  });

  it.each(['document', 'importScripts'])('refuse to exist where %s does', (global) => {
    vi.stubGlobal(global, global === 'document' ? {} : () => undefined);
    expect(() => app([], [])).toThrow(/for a server/);
    expect(() => app([], [])).not.toThrow(/do-not-tell/);
  });

  it.each([
    'http://lienthong.example.vn/oidc/token',
    'http://localhost.evil.test/oidc/token',
    'http://192.168.1.9/oidc/token',
  ])('never send the secret unencrypted: %s', (tokenUrl) => {
    expect(() => app([], [], { tokenUrl })).toThrow(/anybody on the way could read the client secret.*https/);
  });

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])(
    'may be tried on this computer: %s',
    async (origin) => {
      const { client, asked } = app([token('one')], [list()], { tokenUrl: `${origin}/oidc/token` });
      await client.registry.listClasses(school);
      expect(asked.map(({ url }) => url)).toEqual([`${origin}/oidc/token`]);
    },
  );

  it('name what is missing before anything is sent', () => {
    expect(() => app([], [], { clientSecret: '' })).toThrow(/environment/);
    expect(() => app([], [], { tokenUrl: '/oidc/token' })).toThrow(/whole address/);
  });
});
