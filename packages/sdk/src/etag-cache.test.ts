import { describe, expect, it } from 'vitest';
import { staticToken } from './auth.ts';
import { createClient } from './generated/client.ts';
import { etagCache } from './etag-cache.ts';
import { requestIdOf } from './core/remembered.ts';
import { isAbortError } from './errors/guards.ts';
import { answering, baseUrl, json, problem, rejection, silence } from './testing/answers.ts';

type Reply = Parameters<typeof answering>[0];

const school = (name: string, etag: string | null = '"1"') =>
  json({ id: 's1', name }, etag === null ? {} : { ETag: etag });
const unchanged = () => new Response(null, { status: 304, headers: { 'Request-Id': 'req-2', ETag: '"1"' } });

function cached(replies: Reply[], options: Parameters<typeof etagCache>[0] = {}) {
  const { fetch, sent } = answering(...replies);
  const cache = etagCache({ ...options, fetch });
  const client = createClient({ baseUrl, fetch: cache });
  const asked = () => sent.map(({ headers }) => headers.get('If-None-Match'));
  return { cache, client, asked, read: (id = 's1') => client.registry.getSchool(id) };
}

describe('an ETag cache', () => {
  it('gives the held copy where nothing changed, with the request id of now', async () => {
    const { read, asked } = cached([school('A'), unchanged()]);
    const first = await read();
    const second = await read();
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
    expect(requestIdOf(second)).toBe('req-2');
    expect(asked()).toEqual([null, '"1"']);
  });

  it('gives what is new, and holds that', async () => {
    const { read, asked } = cached([school('A'), school('B', '"2"'), school('B', '"2"')]);
    await read();
    expect((await read()).name).toBe('B');
    await read();
    expect(asked()).toEqual([null, '"1"', '"2"']);
  });

  it('holds nothing that has no ETag, is no read, or was refused', async () => {
    const { read, client, asked } = cached([
      school('A', null),
      school('A'),
      problem(403, 'permission_denied'),
      school('A'),
      json({ id: 'n1' }, { ETag: '"9"' }, 201),
      json({ id: 'n2' }, { ETag: '"9"' }, 201),
    ]);
    await read();
    await read();
    await rejection(read());
    await read();
    const notice = { classId: 'c', title: 't', body: 'b' };
    await client.contactBook.createNotice('s1', notice);
    await client.contactBook.createNotice('s1', notice);
    expect(asked()).toEqual([null, null, '"1"', null, null, null]);
  });

  it('leaves alone who names a version', async () => {
    const { client } = cached([school('A'), unchanged()]);
    const { etag } = await client.registry.getSchool('s1');
    expect(await client.registry.getSchool('s1', { ifNoneMatch: etag })).toBeNull();
  });

  it('is apart for each caller and language', async () => {
    const { fetch, sent } = answering(school('A'), school('B'), school('C'), unchanged());
    const cache = etagCache({ fetch });
    const as = (token: string, language: string) =>
      createClient({ baseUrl, fetch: cache, auth: staticToken(token), language }).registry.getSchool('s1');
    await as('one', 'vi');
    await as('two', 'vi');
    await as('one', 'en');
    expect((await as('one', 'vi')).name).toBe('A');
    expect(sent.map(({ headers }) => headers.get('If-None-Match'))).toEqual([null, null, null, '"1"']);
  });

  it.each([
    ['entries', { entries: 2 }],
    ['characters', { characters: 50 }],
  ])('is bounded in %s: the longest unused goes first', async (_, options) => {
    const { read, asked } = cached(
      [school('A'), school('B'), unchanged(), school('C'), unchanged(), school('B')],
      options,
    );
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await read(id);
    expect(asked()).toEqual([null, null, '"1"', null, '"1"', null]);
  });

  it('does not hold one answer that is larger than all may be', async () => {
    const { read, asked } = cached([school('A'), school('A')], { characters: 5 });
    await read();
    await read();
    expect(asked()).toEqual([null, null]);
  });

  it('lets the caller leave', async () => {
    const { client } = cached([silence]);
    const controller = new AbortController();
    const call = rejection(client.registry.getSchool('s1', { signal: controller.signal }));
    controller.abort();
    expect(isAbortError(await call)).toBe(true);
  });

  it('hands on the signal that ends a request', async () => {
    const signals: unknown[] = [];
    const fetch = async (_: Request, init?: RequestInit) => {
      signals.push(init?.signal);
      return school('A');
    };
    const { registry } = createClient({ baseUrl, fetch: etagCache({ fetch }) });
    await registry.getSchool('s1');
    expect(signals).toEqual([expect.any(AbortSignal)]);
  });

  it('can be forgotten', async () => {
    const { read, cache, asked } = cached([school('A'), school('A')]);
    await read();
    cache.clear();
    await read();
    expect(asked()).toEqual([null, null]);
  });
});
