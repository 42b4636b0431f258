import { describe, expect, it } from 'vitest';
import { createClient } from './generated/client.ts';
import { UsageError } from './errors/errors.ts';
import { answering, baseUrl, created, json, rejection } from './testing/answers.ts';

const me = (headers?: Record<string, string>) =>
  json({ id: 'p1', displayName: 'A', assignments: [] }, headers);

describe('baseUrl', () => {
  it.each([
    ['https://central.test', 'https://central.test/v1/me'],
    ['https://central.test/', 'https://central.test/v1/me'],
    ['https://so.test/lienthong/', 'https://so.test/lienthong/v1/me'],
    ['http://localhost:4000?x=1#y', 'http://localhost:4000/v1/me'],
  ])('%s is asked at %s', async (address, expected) => {
    const asked: string[] = [];
    const client = createClient({
      baseUrl: address,
      fetch: async ({ url }) => {
        asked.push(url);
        return me();
      },
    });
    await client.identity.me();
    expect(asked).toEqual([expected]);
  });

  it.each(['', '/', 'central.test', 'ftp://central.test'])('refuses %j', (address) => {
    expect(() => createClient({ baseUrl: address })).toThrow(UsageError);
  });

  it('refuses the address with /v1, which would be added twice', () => {
    expect(() => createClient({ baseUrl: 'https://central.test/v1/' })).toThrow(/without \/v1/);
  });
});

describe('headers', () => {
  it('asks for problem texts in the language, also when it changes', async () => {
    let language = 'vi';
    const { fetch, sent } = answering(me(), me());
    const client = createClient({ baseUrl, fetch, language: () => language });
    await client.identity.me();
    language = 'en';
    await client.identity.me();
    expect(sent.map(({ headers }) => headers.get('Accept-Language'))).toEqual(['vi', 'en']);
  });

  it('adds those of the call, which cannot replace the ones that make a write safe', async () => {
    const { fetch, sent } = answering(created({ id: 'f1' }));
    await createClient({ baseUrl, fetch }).news.createFeed(
      's1',
      { url: 'https://so.test/rss', label: 'Sở', issuer: 'department' },
      {
        headers: { 'X-Trace': 't', 'Idempotency-Key': 'from-headers-0000' },
        idempotencyKey: 'from-options-0000',
      },
    );
    expect(sent[0]?.headers.get('X-Trace')).toBe('t');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe('from-options-0000');
  });

  it('leaves cookies out of it', async () => {
    const credentials: string[] = [];
    const client = createClient({
      baseUrl,
      fetch: async (request) => {
        credentials.push(request.credentials);
        return me();
      },
    });
    await client.identity.me();
    expect(credentials).toEqual(['omit']);
  });
});

describe('ETag', () => {
  it('comes back with what was read', async () => {
    const { fetch } = answering(me({ ETag: '"7"' }));
    expect(await createClient({ baseUrl, fetch }).identity.me()).toEqual({
      id: 'p1',
      displayName: 'A',
      assignments: [],
      etag: '"7"',
    });
  });

  it('is empty when the header was lost on the way', async () => {
    const { fetch } = answering(me());
    expect((await createClient({ baseUrl, fetch }).identity.me()).etag).toBe('');
  });

  it('held already, the answer is null when nothing changed', async () => {
    const { fetch, sent } = answering(new Response(null, { status: 304 }));
    const answer = await createClient({ baseUrl, fetch }).identity.me({ ifNoneMatch: '"7"' });
    expect(answer).toBeNull();
    expect(sent[0]?.headers.get('If-None-Match')).toBe('"7"');
  });

  it('is not invented for answers that have none', async () => {
    const { fetch } = answering(json({ items: [], nextCursor: null }, { ETag: '"1"' }));
    expect(await createClient({ baseUrl, fetch }).registry.listSchools()).toEqual({
      items: [],
      nextCursor: null,
    });
  });
});

describe('identifiers', () => {
  it('are escaped', async () => {
    const { fetch, sent } = answering(json({ id: 'x' }));
    await createClient({ baseUrl, fetch }).registry.getSchool('a/b?c#d');
    expect(sent[0]?.address).toBe('/v1/schools/a%2Fb%3Fc%23d');
  });

  it.each(['', '.', '..'])('refuses %j, which would name another address', async (id) => {
    const { fetch, sent } = answering();
    const error = await rejection(createClient({ baseUrl, fetch }).registry.getSchool(id));
    expect(String(error)).toMatch(/UsageError: schoolId/);
    expect(sent).toEqual([]);
  });

  it('are not repeated in the error when they are something else: it may be a whole pupil', async () => {
    const { fetch } = answering();
    const pupil = { id: 'p1', fullName: 'Nguyễn Văn An' };
    const { registry } = createClient({ baseUrl, fetch });
    const error = await rejection(Reflect.apply(registry.getSchool, registry, [pupil]));
    expect(String(error)).toMatch(/not object\.$/);
  });

  it('wrong in a list rejects like any other call', async () => {
    const { fetch } = answering();
    const list = createClient({ baseUrl, fetch }).registry.listClasses('');
    expect(await rejection(list)).toBeInstanceOf(UsageError);
  });
});
