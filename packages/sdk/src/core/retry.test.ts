import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bearer, siteKey } from '../auth.ts';
import { createClient } from '../generated/client.ts';
import {
  hasCode,
  isAbortError,
  isApiError,
  isNetworkError,
  isRateLimitedError,
  isTimeoutError,
} from '../errors/guards.ts';
import {
  answering,
  baseUrl,
  created,
  json,
  offline,
  problem,
  rejection,
  silence,
} from '../testing/answers.ts';
import type { ClientOptions } from './options.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // Half of full jitter: waits of 150, 300, 600 ms.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function setUp(replies: Parameters<typeof answering>, options: Partial<ClientOptions> = {}) {
  const { fetch, sent } = answering(...replies);
  return { client: createClient({ baseUrl, fetch, ...options }), sent };
}
const me = () => json({ id: 'p1', displayName: 'A', assignments: [] });
const notice = { classId: 'c1', title: 'Họp phụ huynh', body: 'Thứ bảy' };
const after = (seconds: number) => ({ 'Retry-After': String(seconds) });

/** Lets time pass until the call settles. */
async function settled<T>(call: PromiseLike<T>): Promise<T> {
  const result = Promise.resolve(call).then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
  await vi.runAllTimersAsync();
  return (await result)();
}

describe('reads', () => {
  it.each([408, 429, 500, 502, 503, 504])('are repeated after %i', async (status) => {
    const { client, sent } = setUp([problem(status, 'unavailable'), me()]);
    expect((await settled(client.identity.me())).id).toBe('p1');
    expect(sent).toHaveLength(2);
  });

  it('are repeated when there was no connection', async () => {
    const { client, sent } = setUp([offline(), offline(), me()]);
    expect((await settled(client.identity.me())).id).toBe('p1');
    expect(sent).toHaveLength(3);
  });

  it.each([400, 403, 404, 422])('are not repeated after %i', async (status) => {
    const { client, sent } = setUp([problem(status, 'not_found')]);
    expect(isApiError(await settled(rejection(client.identity.me())))).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('give up after the retries allowed, with the last error', async () => {
    const { client, sent } = setUp([offline(), problem(503, 'unavailable'), problem(500, 'internal_error')]);
    expect(await settled(rejection(client.identity.me()))).toMatchObject({ code: 'internal_error' });
    expect(sent).toHaveLength(3);
  });

  it('are sent once when no retries are allowed', async () => {
    const { client, sent } = setUp([offline()], { retries: 0 });
    expect(isNetworkError(await settled(rejection(client.identity.me())))).toBe(true);
    expect(sent).toHaveLength(1);
  });
});

describe('waiting', () => {
  it('grows with jitter', async () => {
    const { client, sent } = setUp([offline(), offline(), me()]);
    const call = client.identity.me();
    await vi.advanceTimersByTimeAsync(149);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(299);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(3);
    await call;
  });

  it.each([
    ['seconds', () => '3'],
    ['a date', () => new Date(Date.now() + 3_000).toUTCString()],
  ])('honours Retry-After in %s, never sooner', async (_, header) => {
    vi.setSystemTime('2026-09-05T00:00:00Z');
    const { client, sent } = setUp([problem(429, 'rate_limited', { 'Retry-After': header() }), me()]);
    const call = client.identity.me();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toHaveLength(2);
    await call;
  });

  it('is not begun when it would outlast the call: the caller learns at once how long', async () => {
    const { client, sent } = setUp([problem(429, 'rate_limited', after(41))]);
    const error = await rejection(client.identity.me());
    expect(isRateLimitedError(error) && error.retryAfter).toBe(41);
    expect(sent).toHaveLength(1);
  });

  it('counts against the time of the call', async () => {
    const { client, sent } = setUp([
      problem(503, 'unavailable', after(1)),
      problem(503, 'unavailable', after(1)),
    ]);
    expect(await settled(rejection(client.identity.me({ timeout: 2_000 })))).toMatchObject({
      code: 'unavailable',
    });
    expect(sent).toHaveLength(2);
  });

  it('ends when the caller leaves', async () => {
    const { client, sent } = setUp([problem(503, 'unavailable', after(20))]);
    const controller = new AbortController();
    const call = rejection(client.identity.me({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1_000);
    controller.abort();
    expect(isAbortError(await call)).toBe(true);
    expect(sent).toHaveLength(1);
  });
});

describe('time', () => {
  it('of an attempt ends the attempt, that of the call ends the call', async () => {
    const { client, sent } = setUp([silence, silence, silence]);
    const started = performance.now();
    expect(isTimeoutError(await settled(rejection(client.identity.me())))).toBe(true);
    expect(performance.now() - started).toBe(30_000);
    expect(sent).toHaveLength(3);
  });

  it('can be set per call', async () => {
    const { client, sent } = setUp([silence]);
    const started = performance.now();
    expect(isTimeoutError(await settled(rejection(client.identity.me({ timeout: 700 }))))).toBe(true);
    expect(performance.now() - started).toBe(700);
    expect(sent).toHaveLength(1);
  });

  it('without end does not mean at once', async () => {
    const { client } = setUp([offline(), me()]);
    expect((await settled(client.identity.me({ timeout: Infinity }))).id).toBe('p1');
  });
});

describe('POST', () => {
  it('is repeated with the key and the body of the call, because the key makes it safe', async () => {
    const { client, sent } = setUp([offline(), problem(503, 'unavailable'), created({ id: 'n1' })]);
    await settled(client.contactBook.createNotice('s1', notice));
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
    expect(sent.map(({ body }) => body)).toEqual(Array(3).fill(notice));
  });

  it('waits for its own first attempt that is still being written', async () => {
    const { client, sent } = setUp([
      silence,
      problem(409, 'idempotency_in_progress', after(1)),
      created({ id: 'n1' }),
    ]);
    expect(await settled(client.contactBook.createNotice('s1', notice))).toEqual({ id: 'n1' });
    expect(sent).toHaveLength(3);
  });

  it('has a fresh key for each call, fit for the contract, or the one given', async () => {
    const { client, sent } = setUp([created({}), created({}), created({})]);
    await settled(client.contactBook.createNotice('s1', notice));
    await settled(client.contactBook.createNotice('s1', notice));
    await settled(client.contactBook.createNotice('s1', notice, { idempotencyKey: 'kept-in-the-queue-1' }));
    const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{16,100}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe('kept-in-the-queue-1');
  });

  it('is not repeated after a refusal', async () => {
    const { client, sent } = setUp([problem(422, 'application_exists')]);
    const error = await settled(rejection(client.contactBook.createNotice('s1', notice)));
    expect(hasCode(error, 'application_exists')).toBe(true);
    expect(sent).toHaveLength(1);
  });
});

describe('PATCH', () => {
  const update = ({ client }: ReturnType<typeof setUp>) =>
    client.gradebook.updateColumn('s1', 'g1', 'gk', { locked: true }, { ifMatch: '"2"' });

  it.each([
    ['a lost connection', offline()],
    ['500', problem(500, 'internal_error')],
    ['503', problem(503, 'unavailable')],
  ])('is not repeated after %s: it would meet its own change', async (_, reply) => {
    const set = setUp([reply]);
    await settled(rejection(update(set)));
    expect(set.sent).toHaveLength(1);
  });

  it('is repeated after 429, which changed nothing', async () => {
    const set = setUp([problem(429, 'rate_limited', after(1)), json({ slot: 'gk' }, { ETag: '"3"' })]);
    expect((await settled(update(set))).etag).toBe('"3"');
    expect(set.sent.map(({ headers }) => headers.get('If-Match'))).toEqual(['"2"', '"2"']);
  });
});

describe('401', () => {
  const expired = () => problem(401, 'session_expired');

  function session(replies: Parameters<typeof answering>, renew: () => Promise<boolean>) {
    let token = 'old';
    const onUnauthorized = vi.fn(async () => {
      const fresh = await renew();
      if (fresh) token = 'new';
      return fresh;
    });
    const set = setUp(replies, { auth: bearer(() => token, { onUnauthorized }) });
    return { ...set, onUnauthorized };
  }
  const tokens = ({ sent }: ReturnType<typeof setUp>) =>
    sent.map(({ headers }) => headers.get('Authorization'));

  it('renews the session and sends the call again, without waiting and without using up a retry', async () => {
    const set = session([expired(), offline(), offline(), me()], async () => true);
    expect((await settled(set.client.identity.me())).id).toBe('p1');
    expect(tokens(set)).toEqual(['Bearer old', 'Bearer new', 'Bearer new', 'Bearer new']);
  });

  it('does so even when no retries are allowed', async () => {
    const onUnauthorized = async () => true;
    const set = setUp([expired(), me()], { retries: 0, auth: bearer(() => 't', { onUnauthorized }) });
    expect((await settled(set.client.identity.me())).id).toBe('p1');
  });

  it('keeps the key of a write', async () => {
    const set = session([expired(), created({ id: 'n1' })], async () => true);
    await settled(set.client.contactBook.createNotice('s1', notice));
    const keys = set.sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[0]).toBe(keys[1]);
  });

  it('again with the fresh session is the answer', async () => {
    const set = session([expired(), expired()], async () => true);
    expect(hasCode(await settled(rejection(set.client.identity.me())), 'session_expired')).toBe(true);
    expect(set.onUnauthorized).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['says no', async () => false],
    ['fails', () => Promise.reject(new Error('offline'))],
  ])('is the answer when the renewal %s', async (_, renew) => {
    const set = session([expired()], renew);
    expect(hasCode(await settled(rejection(set.client.identity.me())), 'session_expired')).toBe(true);
    expect(set.sent).toHaveLength(1);
  });

  it('of calls in parallel renews once: a rotating refresh token can be used once', async () => {
    const set = session([expired(), expired(), me(), me()], async () => true);
    await settled(Promise.all([set.client.identity.me(), set.client.identity.me()]));
    expect(set.onUnauthorized).toHaveBeenCalledTimes(1);
  });

  it('for a wrong site key renews nothing', async () => {
    const onUnauthorized = vi.fn(async () => true);
    const set = setUp([problem(401, 'site_key_unknown')], {
      auth: bearer(() => null, { otherwise: siteKey('site_a'), onUnauthorized }),
    });
    expect(hasCode(await settled(rejection(set.client.identity.site())), 'site_key_unknown')).toBe(true);
    expect(onUnauthorized).not.toHaveBeenCalled();
  });
});
