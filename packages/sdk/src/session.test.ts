import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { siteKey } from './auth.ts';
import { createClient } from './generated/client.ts';
import { hasCode } from './errors/guards.ts';
import { session, type SessionOptions, type SessionTokens } from './session.ts';
import { answering, baseUrl, json, problem, rejection } from './testing/answers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Reply = Parameters<typeof answering>[0];
const me = () => json({ id: 'p1', displayName: 'A', assignments: [] });
const tokens = (name: string, life = 300_000): SessionTokens => ({
  ...{ accessToken: name, refreshToken: `refresh-${name}` },
  expiresAt: Date.now() + life,
});

function signedIn(replies: Reply[], options: Partial<SessionOptions<SessionTokens>> = {}) {
  const renew = vi.fn(async () => tokens('second'));
  const onEnd = vi.fn();
  const held = session({ tokens: tokens('first'), renew, onEnd, ...options });
  const { fetch, sent } = answering(...replies);
  const { identity } = createClient({ baseUrl, fetch, auth: held, retries: 0 });
  const sentTokens = () => sent.map(({ headers }) => headers.get('Authorization'));
  return { held, renew, onEnd, identity, sent, sentTokens };
}

describe('a session', () => {
  it('signs with its access token as long as that holds', async () => {
    const { identity, renew, sentTokens } = signedIn([me(), me()]);
    await identity.me();
    vi.setSystemTime(Date.now() + 200_000);
    await identity.me();
    expect(sentTokens()).toEqual(['Bearer first', 'Bearer first']);
    expect(renew).not.toHaveBeenCalled();
  });

  it('renews within the last minute, once for calls in parallel', async () => {
    const { identity, renew, sentTokens } = signedIn([me(), me()]);
    vi.setSystemTime(Date.now() + 241_000);
    await Promise.all([identity.me(), identity.me()]);
    expect(sentTokens()).toEqual(['Bearer second', 'Bearer second']);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('renews after a 401, and sends the call again', async () => {
    const { identity, sentTokens } = signedIn([problem(401, 'session_expired'), me()]);
    await identity.me();
    expect(sentTokens()).toEqual(['Bearer first', 'Bearer second']);
  });

  it('uses what it has while the issuer is away, and fails when that has ended', async () => {
    const away = new Error('issuer away');
    const { identity, sentTokens } = signedIn([me()], { renew: () => Promise.reject(away) });
    vi.setSystemTime(Date.now() + 290_000);
    await identity.me();
    expect(sentTokens()).toEqual(['Bearer first']);
    vi.setSystemTime(Date.now() + 20_000);
    expect(await rejection(identity.me())).toBe(away);
  });

  it('is over when the issuer says so: told once, and unsigned or as a site from then on', async () => {
    const { identity, onEnd, sent } = signedIn([problem(401, 'session_expired'), me()], {
      ...{ renew: async () => undefined, otherwise: siteKey('site_a') },
    });
    expect(hasCode(await rejection(identity.me()), 'session_expired')).toBe(true);
    await identity.me();
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(sent[1]?.headers.get('Site-Key')).toBe('site_a');
  });

  it('without a refresh token ends with its access token, and asks nobody', async () => {
    const { identity, renew, onEnd, sentTokens } = signedIn([me(), problem(401, 'session_expired')], {
      tokens: { accessToken: 'first', expiresAt: Date.now() + 10_000 },
    });
    await identity.me();
    expect(hasCode(await rejection(identity.me()), 'session_expired')).toBe(true);
    expect(sentTokens()).toEqual(['Bearer first', 'Bearer first']);
    expect(renew).not.toHaveBeenCalled();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('that was ended gives its tokens to whoever ended it, once, and those that arrive later back', async () => {
    let arrive = (_: SessionTokens): void => {};
    const discard = vi.fn();
    const renew = () => new Promise<SessionTokens>((resolve) => (arrive = resolve));
    const { held, identity, onEnd, sentTokens } = signedIn([me()], { renew, discard });
    vi.setSystemTime(Date.now() + 241_000);
    const call = identity.me();
    await vi.advanceTimersByTimeAsync(0);
    expect(held.end()?.accessToken).toBe('first');
    expect(held.end()).toBeUndefined();
    const late = tokens('late');
    arrive(late);
    await call;
    expect(discard).toHaveBeenCalledExactlyOnceWith(late);
    expect(sentTokens()).toEqual([null]);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
