import { afterEach, describe, expect, it, vi } from 'vitest';
import { bearer, siteKey, staticToken } from './auth.ts';
import { createClient } from './generated/client.ts';
import { isUsageError } from './errors/guards.ts';
import { answering, baseUrl, json, rejection } from './testing/answers.ts';

afterEach(() => vi.unstubAllGlobals());

const me = () => json({ id: 'p1', displayName: 'A', assignments: [] });

describe('site key', () => {
  it('is sent as Site-Key', async () => {
    const { fetch, sent } = answering(me());
    await createClient({ baseUrl, fetch, auth: siteKey('site_abc-1') }).identity.me();
    expect(sent[0]?.headers.get('Site-Key')).toBe('site_abc-1');
    expect(sent[0]?.headers.get('Authorization')).toBeNull();
  });

  it('may be that of an authority', async () => {
    const { fetch, sent } = answering(
      json({ authorityId: 'a1', authorityName: 'Sở', issuer: '', clientId: '' }),
    );
    await createClient({ baseUrl, fetch, auth: siteKey('office_so-1') }).identity.office();
    expect(sent[0]?.headers.get('Site-Key')).toBe('office_so-1');
  });

  it.each(['', 'abc', 'sitekey', 'office_', 'site_', 'site_a b', ' site_a'])('refuses %j', (key) => {
    expect(() => siteKey(key)).toThrow(/starts with site_/);
  });

  it('refuses a secret, says to revoke it, and does not repeat it', () => {
    expect(() => siteKey('secret_1234')).toThrow(/revoke it/);
    expect(() => siteKey('secret_1234')).not.toThrow(/1234/);
  });
});

describe('bearer', () => {
  it('asks for the token at each call', async () => {
    const tokens = ['one', 'two'];
    const { fetch, sent } = answering(me(), me());
    const client = createClient({ baseUrl, fetch, auth: bearer(async () => tokens.shift()) });
    await client.identity.me();
    await client.identity.me();
    expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer one', 'Bearer two']);
  });

  it('signs with the site key while nobody is signed in', async () => {
    const { fetch, sent } = answering(me(), me());
    let token: string | null = null;
    const client = createClient({
      baseUrl,
      fetch,
      auth: bearer(() => token, { otherwise: siteKey('site_a') }),
    });
    await client.identity.me();
    token = 'one';
    await client.identity.me();
    expect(sent.map(({ headers }) => [headers.get('Site-Key'), headers.get('Authorization')])).toEqual([
      ['site_a', null],
      [null, 'Bearer one'],
    ]);
  });

  it('passes on what getToken throws, and sends nothing', async () => {
    const { fetch, sent } = answering();
    const failure = new Error('no session');
    const client = createClient({
      baseUrl,
      fetch,
      auth: bearer(() => {
        throw failure;
      }),
    });
    expect(await rejection(client.identity.me())).toBe(failure);
    expect(sent).toEqual([]);
  });
});

describe('a static token', () => {
  it('is sent with each call', async () => {
    const { fetch, sent } = answering(me());
    await createClient({ baseUrl, fetch, auth: staticToken('abc.DEF-1_2~3+/=') }).identity.me();
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer abc.DEF-1_2~3+/=');
  });

  it.each(['', ' a', 'a b', 'Bearer abc', 'secret_1234'])('is not %j, which is not repeated', (token) => {
    expect(() => staticToken(token)).toThrow(/access token/);
    expect(() => staticToken(token)).not.toThrow(/1234|abc/);
  });
});

describe('secrets in a browser', () => {
  const client = (fetch: ReturnType<typeof answering>['fetch']) =>
    createClient({ baseUrl, fetch, auth: bearer(() => 'secret_1234') });

  it.each(['document', 'importScripts'])('are not sent where %s exists', async (global) => {
    vi.stubGlobal(global, global === 'document' ? {} : () => undefined);
    const { fetch, sent } = answering();
    const error = await rejection(client(fetch).identity.me());
    expect(isUsageError(error)).toBe(true);
    expect(String(error)).toMatch(/header authorization.*Revoke/);
    expect(String(error)).not.toContain('1234');
    expect(sent).toEqual([]);
  });

  it('are not sent in headers of a single call either', async () => {
    vi.stubGlobal('document', {});
    const { fetch, sent } = answering();
    const call = createClient({ baseUrl, fetch }).identity.me({ headers: { 'X-Key': 'secret_1' } });
    expect(isUsageError(await rejection(call))).toBe(true);
    expect(sent).toEqual([]);
  });

  it('are the business of a server', async () => {
    const { fetch, sent } = answering(me());
    await client(fetch).identity.me();
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer secret_1234');
  });
});
