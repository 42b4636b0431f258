import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bearer } from '../src/auth.ts';
import { createClient } from '../src/generated/client.ts';
import {
  isAbortError,
  isApiError,
  isConflictError,
  isNetworkError,
  isRateLimitedError,
  isTimeoutError,
} from '../src/errors/guards.ts';
import { createConnection } from '../src/core/connection.ts';
import { requestIdOf, update } from '../src/core/remembered.ts';
import { rejection } from '../src/testing/answers.ts';
import { breakOff, hangUp, sendJson, sendProblem, stall, startServer, staySilent } from './live-server.ts';

const me = { id: 'p1', displayName: 'A', assignments: [] };
const notice = { classId: 'c1', title: 'Họp phụ huynh', body: 'Thứ bảy, 7 giờ' };
const soon = { 'Retry-After': '0' };

describe('over real HTTP', () => {
  it('a write that met a broken connection and a busy server arrives once, with one key and one body', async () => {
    await using server = await startServer(
      hangUp,
      sendProblem(503, 'unavailable', soon),
      sendProblem(409, 'idempotency_in_progress', soon),
      sendJson(201, { id: 'n1' }),
    );
    const client = createClient({ baseUrl: server.baseUrl, retries: 3 });
    expect(await client.contactBook.createNotice('s1', notice)).toEqual({ id: 'n1' });
    const keys = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(server.received).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect(new Set(server.received.map(({ body }) => body))).toEqual(new Set([JSON.stringify(notice)]));
  });

  it('an attempt that stays without answer is given up and repeated', async () => {
    await using server = await startServer(staySilent, sendJson(200, me, { ETag: '"1"' }));
    const client = createClient({ baseUrl: server.baseUrl, attemptTimeout: 500 });
    expect(await client.identity.me()).toEqual({ ...me, etag: '"1"' });
    expect(server.received).toHaveLength(2);
  });

  it('a server that never answers ends in a timeout', async () => {
    await using server = await startServer(staySilent, staySilent);
    const client = createClient({ baseUrl: server.baseUrl, retries: 0 });
    expect(isTimeoutError(await rejection(client.identity.me({ timeout: 60 })))).toBe(true);
  });

  it('an answer that never ends is a timeout too', async () => {
    await using server = await startServer(stall);
    const client = createClient({ baseUrl: server.baseUrl, retries: 0 });
    expect(isTimeoutError(await rejection(client.identity.me({ timeout: 60 })))).toBe(true);
  });

  it('an answer that breaks off is a network error', async () => {
    await using server = await startServer(breakOff);
    const error = await rejection(createClient({ baseUrl: server.baseUrl, retries: 0 }).identity.me());
    expect(isNetworkError(error)).toBe(true);
  });

  it('nobody there is a network error with the cause', async () => {
    const { baseUrl } = await startServer().then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server;
    });
    const error = await rejection(createClient({ baseUrl, retries: 0 }).identity.me());
    expect(isNetworkError(error) && inspect(error.cause)).toContain('ECONNREFUSED');
  });

  it('a caller that leaves ends the call', async () => {
    const controller = new AbortController();
    await using server = await startServer(() => {
      controller.abort();
    });
    const call = createClient({ baseUrl: server.baseUrl }).identity.me({ signal: controller.signal });
    expect(isAbortError(await rejection(call))).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  it('a long Retry-After is told at once instead of waited for', async () => {
    await using server = await startServer(sendProblem(429, 'rate_limited', { 'Retry-After': '3600' }));
    const error = await rejection(createClient({ baseUrl: server.baseUrl }).identity.me());
    expect(isRateLimitedError(error) && error.retryAfter).toBe(3600);
    expect(server.received).toHaveLength(1);
  });

  it('304 answers null to who holds the version', async () => {
    await using server = await startServer(sendJson(200, me, { ETag: '"5"' }), (response) => {
      response.writeHead(304).end();
    });
    const client = createClient({ baseUrl: server.baseUrl });
    const { etag } = await client.identity.me();
    expect(await client.identity.me({ ifNoneMatch: etag })).toBeNull();
    expect(server.received[1]?.headers['if-none-match']).toBe('"5"');
  });

  it('a conflict holds what stands there now', async () => {
    await using server = await startServer(
      sendProblem(412, 'precondition_failed'),
      sendJson(200, { slot: 'gk', version: 3 }, { ETag: '"3"' }),
    );
    const client = createClient({ baseUrl: server.baseUrl });
    const error = await rejection(
      client.gradebook.updateColumn('s1', 'g1', 'gk', { published: true }, { ifMatch: '"2"' }),
    );
    expect(isConflictError(error) && error.theirs).toEqual({ slot: 'gk', version: 3, etag: '"3"' });
  });

  it('update changes what was read, on the version that was read', async () => {
    await using server = await startServer(
      sendJson(200, { slot: 'gk', version: 1 }, { ETag: '"1"' }),
      sendJson(200, { slot: 'gk', version: 2 }, { ETag: '"2"' }),
    );
    const { gradebook } = createClient({ baseUrl: server.baseUrl });
    const changed = await update(await gradebook.getColumn('s1', 'g1', 'gk'), { locked: true });
    expect(changed).toEqual({ slot: 'gk', version: 2, etag: '"2"' });
    expect(requestIdOf(changed)).toBe('req-live');
    expect(server.received[1]).toMatchObject({ method: 'PATCH', url: server.received[0]?.url });
  });

  it('a body left to the caller is read as it arrives, and ends with the signal', async () => {
    await using server = await startServer((response) => {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      response.write('{"line":1}\n');
    });
    const controller = new AbortController();
    const connection = createConnection({ baseUrl: server.baseUrl, attemptTimeout: 500 });
    const response = await connection.open(
      { method: 'GET', path: '/schools/{schoolId}/export', identifiers: { schoolId: 's1' } },
      { signal: controller.signal },
    );
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('{"line":1}\n');
    const next = reader?.read();
    controller.abort();
    expect(await rejection(next ?? Promise.resolve())).toMatchObject({ name: 'AbortError' });
  });

  it('an answer that broke off is asked for again', async () => {
    await using server = await startServer(breakOff, sendJson(200, me, { ETag: '"1"' }));
    expect((await createClient({ baseUrl: server.baseUrl }).identity.me()).id).toBe('p1');
    expect(server.received).toHaveLength(2);
  });

  it('a logged error shows the request id and no access token', async () => {
    await using server = await startServer(sendProblem(403, 'permission_denied'), hangUp);
    const client = createClient({
      baseUrl: server.baseUrl,
      retries: 0,
      auth: bearer(() => 'token-of-a-teacher'),
    });
    const refused = await rejection(client.identity.me());
    const broken = await rejection(client.identity.me());
    expect(isApiError(refused)).toBe(true);
    expect(inspect(refused, { depth: 20 })).toContain('req-live');
    for (const error of [refused, broken]) {
      expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('token-of-a-teacher');
    }
  });
});
