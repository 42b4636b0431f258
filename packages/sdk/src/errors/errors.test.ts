import { describe, expect, it } from 'vitest';
import { bearer } from '../auth.ts';
import { createClient } from '../generated/client.ts';
import { answering, baseUrl, json, offline, problem, rejection, silence } from '../testing/answers.ts';
import {
  AbortError,
  ApiError,
  ConflictError,
  kindOfError,
  LienthongError,
  RateLimitedError,
} from './errors.ts';
import * as guards from './guards.ts';

type Reply = Parameters<typeof answering>[0];

const failing = (...replies: Reply[]) => {
  const { fetch, sent } = answering(...replies);
  const client = createClient({ baseUrl, fetch, retries: 0, auth: bearer(() => 'token-of-a-teacher') });
  return { client, sent };
};
const failure = (...replies: Reply[]) => rejection(failing(...replies).client.identity.me());

describe('a problem', () => {
  it('becomes an error with everything the server said', async () => {
    const places = [{ pointer: '/title', code: 'too_long', detail: 'At most 150.' }];
    const error = await failure(problem(400, 'validation_failed', {}, places));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: 'ApiError',
      code: 'validation_failed',
      rawCode: 'validation_failed',
      status: 400,
      requestId: 'req-7',
      title: 'Title of validation_failed',
      detail: 'What happened.',
      errors: places,
    });
    expect(String(error)).toBe(
      'ApiError: Title of validation_failed. What happened. (validation_failed, request req-7)',
    );
  });

  it('with a code this package does not know is unknown, and keeps the code', async () => {
    const error = await failure(problem(422, 'brand_new'));
    expect(error).toMatchObject({ name: 'ApiError', code: 'unknown', rawCode: 'brand_new', status: 422 });
  });

  it('names the page about its code, at the central system that answered', async () => {
    expect(await failure(problem(422, 'column_locked'))).toMatchObject({
      docs: `${baseUrl}/docs/errors/column_locked`,
    });
    expect(await failure(problem(422, 'brand_new'))).toMatchObject({
      docs: `${baseUrl}/docs/errors/brand_new`,
    });
    expect(await failure(new Response('<h1>Sorry</h1>', { status: 503 }))).toMatchObject({ docs: null });
    const { fetch } = answering(problem(404, 'not_found'));
    const client = createClient({ baseUrl: 'https://so.test/lienthong', fetch });
    expect(await rejection(client.identity.me())).toMatchObject({
      docs: 'https://so.test/lienthong/docs/errors/not_found',
    });
  });

  it('of the protocol of another standard is no conflict, though it is 412', async () => {
    expect(await failure(problem(412, 'tus_version_unsupported'))).toMatchObject({ name: 'ApiError' });
  });

  it('with a malformed list of places is still told', async () => {
    const body = JSON.stringify({ code: 'validation_failed', errors: [null, 'x', { pointer: '/a' }] });
    const error = await failure(
      new Response(body, { status: 400, headers: { 'Content-Type': 'application/problem+json' } }),
    );
    expect(error).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: '/a', code: '', detail: '' }],
    });
  });

  it.each([
    [429, 'rate_limited', 'RateLimitedError'],
    [503, 'unavailable', 'ApiError'],
    [502, 'unavailable', 'ApiError'],
    [412, 'precondition_failed', 'ConflictError'],
    [418, 'unknown', 'ApiError'],
  ])('%i of a gateway that knows no problems is %s', async (status, code, name) => {
    const page = new Response('<h1>Sorry</h1>', {
      status,
      headers: { 'Content-Type': 'text/html', 'Request-Id': 'gw' },
    });
    expect(await failure(page)).toMatchObject({ name, code, rawCode: null, status, requestId: 'gw' });
  });

  it('too many calls: says how long to wait', async () => {
    const error = await failure(problem(429, 'rate_limited', { 'Retry-After': '41' }));
    expect(error).toBeInstanceOf(RateLimitedError);
    expect(guards.isRateLimitedError(error) && error.retryAfter).toBe(41);
    const silent = await failure(problem(429, 'rate_limited'));
    expect(guards.isRateLimitedError(silent) && silent.retryAfter).toBeNull();
  });

  it.each(['<html>Wi-Fi</html>', '', 'null', '"ok"'])(
    '%j in place of the answer is named as such',
    async (body) => {
      const error = await failure(new Response(body));
      expect(error).toMatchObject({ name: 'ApiError', code: 'unknown', rawCode: null, status: 200 });
      expect(String(error)).toContain('did not come from the central system');
    },
  );
});

describe('a conflict', () => {
  const update = (...replies: Reply[]) => {
    const { client, sent } = failing(...replies);
    const call = client.gradebook.updateColumn('s1', 'g1', 'gk', { published: true }, { ifMatch: '"2"' });
    return { call, sent };
  };

  it('holds both values, and the etag to go on with', async () => {
    const { call, sent } = update(
      problem(412, 'precondition_failed'),
      json({ slot: 'gk', version: 3 }, { ETag: '"3"' }),
    );
    const error = await rejection(call);
    expect(error).toBeInstanceOf(ConflictError);
    if (!guards.isConflictError(error)) throw error;
    expect(error.mine).toEqual({ published: true });
    expect(error.theirs).toEqual({ slot: 'gk', version: 3, etag: '"3"' });
    expect(error).toMatchObject({ code: 'precondition_failed', status: 412, requestId: 'req-7' });
    expect(sent.map(({ method, body }) => [method, body])).toEqual([
      ['PATCH', { published: true }],
      ['GET', undefined],
    ]);
  });

  it('without theirs when that cannot be read', async () => {
    const error = await rejection(update(problem(412, 'precondition_failed'), offline()).call);
    expect(guards.isConflictError(error) && error.theirs).toBeNull();
  });

  it('is also 409 version_conflict, and not 409 idempotency_in_progress', async () => {
    expect(await failure(problem(409, 'version_conflict'))).toBeInstanceOf(ConflictError);
    expect(await failure(problem(409, 'idempotency_in_progress'))).not.toBeInstanceOf(ConflictError);
  });

  it('cannot be looked for without a version', async () => {
    const { client, sent } = failing();
    const call = client.gradebook.updateColumn('s1', 'g1', 'gk', { locked: true }, { ifMatch: '' });
    expect(String(await rejection(call))).toMatch(/UsageError: ifMatch.*Access-Control-Expose-Headers/);
    expect(sent).toEqual([]);
  });
});

describe('no answer', () => {
  it('is a network error, whatever a platform calls it, with the original as cause', async () => {
    for (const cause of [offline(), new TypeError('Load failed'), new Error('ECONNRESET')]) {
      const error = await failure(cause);
      expect(guards.isNetworkError(error) && error.code).toBe('unreachable');
      expect(guards.isNetworkError(error) && error.cause).toBe(cause);
      expect(guards.isNetworkError(error) && error.requestId).toBeNull();
    }
  });

  it('in time is a timeout', async () => {
    const error = await rejection(failing(silence).client.identity.me({ timeout: 40 }));
    expect(guards.isTimeoutError(error) && error.code).toBe('timeout');
    expect(String(error)).toContain('within 0.04 s');
  });

  it('because the caller left is an abort with its reason, named as the platform names it', async () => {
    const { client } = failing(silence);
    const controller = new AbortController();
    const call = rejection(client.identity.me({ signal: controller.signal }));
    controller.abort('left the page');
    const error = await call;
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ name: 'AbortError', code: 'aborted', cause: 'left the page' });
  });

  it('before a call that was given up already sends nothing', async () => {
    const { client, sent } = failing();
    expect(guards.isAbortError(await rejection(client.identity.me({ signal: AbortSignal.abort() })))).toBe(
      true,
    );
    expect(sent).toEqual([]);
  });

  it('in the time of a signal is a timeout too', async () => {
    const { client } = failing(silence);
    const error = await rejection(client.identity.me({ timeout: 5_000, signal: AbortSignal.timeout(1) }));
    expect(guards.isTimeoutError(error)).toBe(true);
  });
});

describe('guards', () => {
  it('go by brand: an error of another copy of the package is recognised, a namesake is not', () => {
    const foreign = { [Symbol.for('lienthong.sdk.error')]: 'conflict' };
    expect(guards.isConflictError(foreign)).toBe(true);
    expect(guards.isApiError(foreign)).toBe(true);
    const namesake = Object.assign(new Error('x'), { name: 'ConflictError', code: 'version_conflict' });
    expect(guards.isConflictError(namesake)).toBe(false);
    expect(guards.isLienthongError(namesake)).toBe(false);
  });

  it('answer no for anything', () => {
    for (const value of [undefined, null, 0, 'x', {}, new Error('x'), new DOMException('x', 'AbortError')]) {
      for (const guard of [
        guards.isLienthongError,
        guards.isApiError,
        guards.isConflictError,
        guards.isRateLimitedError,
        guards.isNetworkError,
        guards.isTimeoutError,
        guards.isAbortError,
        guards.isUsageError,
      ]) {
        expect(guard(value)).toBe(false);
      }
    }
  });

  it('tell one code from another', async () => {
    const error = await failure(problem(422, 'column_locked'));
    expect(guards.hasCode(error, 'column_locked')).toBe(true);
    expect(guards.hasCode(error, 'slot_unknown')).toBe(false);
    expect(guards.hasCode(new Error('x'), 'column_locked')).toBe(false);
  });

  it('every error of ours is one of the family', async () => {
    const error = await failure(problem(500, 'internal_error'));
    expect(error instanceof LienthongError && error[kindOfError]).toBe('api');
  });
});

describe('an error in a log', () => {
  it('gives away no token, no response and none of the values in conflict', async () => {
    const { client } = failing(problem(412, 'precondition_failed'), json({ slot: 'gk', secretMark: 9 }));
    const error = await rejection(
      client.gradebook.updateColumn('s1', 'g1', 'gk', { published: true }, { ifMatch: '"2"' }),
    );
    const keys = Object.keys(error as object);
    expect(keys).not.toContain('response');
    expect(keys).not.toContain('mine');
    expect(keys).not.toContain('theirs');
    expect((error as Error).cause).toBeUndefined();
    expect(JSON.stringify(error)).not.toMatch(/token-of-a-teacher|secretMark|published/);
  });
});
