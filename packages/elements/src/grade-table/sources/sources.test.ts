import { ApiError, NetworkError, RateLimitedError, type Client, type ProblemCode } from '@lienthong/sdk';
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fakeClient, fakeProvider, fakeSession, fakeTeacher } from '../../shared/testing/fake-provider.ts';
import { ColumnPublishEvent, MarksSaveEvent } from '../grade-table.ask-events.ts';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { clientGradebooks } from './client-gradebooks.ts';
import { gradebookByEvents } from './gradebook-by-events.ts';
import { explainError } from './explain.ts';
import { inMemoryGradebooks } from './in-memory-gradebooks.ts';
import { ProviderGradebooks } from './provider-gradebooks.ts';

const { signal } = new AbortController();
const api = (code: ProblemCode, status: number) =>
  new ApiError({ code, rawCode: code, status, title: '', detail: '', requestId: 'r', errors: [] });
const itemOf = (book = sampleGradebook({ pupils: 2 }), change = {}) => ({
  pupilId: book.pupils[0]!.id,
  slot: 'tx1',
  state: 'value' as const,
  value: 9.9,
  reason: null,
  version: 1,
  ...change,
});

describe('what a failed call means', () => {
  const cases: [string, unknown, string][] = [
    ['no network', new NetworkError('x'), 'wait'],
    ['a fetch that found no server', new TypeError('Failed to fetch'), 'wait'],
    ['the system away', api('unavailable', 503), 'wait'],
    ['the same write under way', api('idempotency_in_progress', 409), 'wait'],
    ['a session that ended', api('session_expired', 401), 'signIn'],
    ['nobody signed in', api('not_signed_in', 401), 'signIn'],
    ['no permission', api('permission_denied', 403), 'refused'],
    ['something unheard of', new Error('x'), 'refused'],
  ];
  for (const [name, error, kind] of cases) {
    it(`${name}: ${kind}`, () => expect(explainError(error).kind).to.equal(kind));
  }

  it('passes on how long to wait', () => {
    const init = {
      code: 'rate_limited',
      rawCode: null,
      status: 429,
      title: '',
      detail: '',
      requestId: null,
      errors: [],
    } as const;
    expect(explainError(new RateLimitedError(init, 12))).to.deep.equal({
      kind: 'wait',
      code: 'rate_limited',
      retryAfter: 12,
    });
  });
});

describe('over the SDK', () => {
  it('saves under the key it is given', async () => {
    const calls: unknown[][] = [];
    const client = fakeClient({
      gradebook: {
        saveMarks: (async (...args: unknown[]) => {
          calls.push(args);
          return { items: [], results: [] };
        }) as Client['gradebook']['saveMarks'],
      },
    });
    const item = itemOf();
    await clientGradebooks(client, 'school').save('book', [item], { idempotencyKey: 'k', signal });
    expect(calls[0]).to.deep.equal(['school', 'book', { items: [item] }, { idempotencyKey: 'k', signal }]);
  });

  it('publishes on the version it has just read', async () => {
    const column = {
      slot: 'tx1',
      kind: 'mark' as const,
      weight: 1,
      version: 3,
      publishedAt: null,
      lockedAt: null,
    };
    const asked: unknown[] = [];
    const client = fakeClient({
      gradebook: {
        getColumn: (async () => ({ ...column, etag: '"3"' })) as never,
        updateColumn: (async (
          _school: string,
          _book: string,
          slot: string,
          body: object,
          options: { ifMatch: string },
        ) => {
          asked.push(slot, body, options.ifMatch);
          return { ...column, etag: '"4"' };
        }) as never,
      },
    });
    await clientGradebooks(client, 'school').publish('book', column, { signal });
    expect(asked).to.deep.equal(['tx1', { published: true }, '"3"']);
  });
});

describe('by events', () => {
  it('asks the page, and says when nobody answered', async () => {
    const target = new EventTarget();
    const source = gradebookByEvents(target);
    const lone = await source
      .save('book', [itemOf()], { idempotencyKey: 'k', signal })
      .catch((error: unknown) => error);
    expect(source.explain(lone)).to.deep.equal({ kind: 'unanswered' });
    target.addEventListener(MarksSaveEvent.eventName, (event) => {
      (event as MarksSaveEvent).respondWith({ items: [], results: [] });
    });
    expect(await source.save('book', [itemOf()], { idempotencyKey: 'k', signal })).to.deep.equal({
      items: [],
      results: [],
    });
  });

  it('publishes by the first answer', async () => {
    const target = new EventTarget();
    const column = sampleGradebook().columns[0]!;
    target.addEventListener(ColumnPublishEvent.eventName, (event) => {
      (event as ColumnPublishEvent).respondWith({ ...column, version: 2 });
      (event as ColumnPublishEvent).respondWith({ ...column, version: 9 });
    });
    expect((await gradebookByEvents(target).publish('book', column, { signal })).version).to.equal(2);
  });
});

describe('in memory, as the central system does', () => {
  it('versions, conflicts, refusals, and a key answered once', async () => {
    const book = sampleGradebook({ pupils: 2, locked: ['tx2'] });
    const source = inMemoryGradebooks([book]);
    const save = (key: string, change = {}) =>
      source
        .save(book.id, [itemOf(book, change)], { idempotencyKey: key, signal })
        .then(({ items }) => items[0]!);
    expect((await save('a')).mark?.version).to.equal(2);
    expect((await save('a')).mark?.version).to.equal(2);
    expect((await save('b', { value: 1 })).outcome).to.equal('conflict');
    expect((await save('c', { slot: 'tx2' })).problem?.code).to.equal('column_locked');
    expect((await save('d', { slot: 'tx8' })).problem?.code).to.equal('slot_unknown');
  });

  it('hands out copies', async () => {
    const book = sampleGradebook({ pupils: 2 });
    const read = await inMemoryGradebooks([book]).load(book.id, { signal });
    read.marks.length = 0;
    expect(book.marks.length).to.be.greaterThan(0);
  });
});

describe('gradebooks of whoever is signed in', () => {
  it('are not asked for on behalf of a guardian, who has none', async () => {
    const client = fakeClient({ gradebook: { list: () => expect.fail('asked the server') } });
    const guardian = {
      ...fakeTeacher,
      assignments: fakeTeacher.assignments.map((duty) => ({
        ...duty,
        role: 'guardian' as const,
        subjectCode: null,
      })),
    };
    const { state } = fakeProvider({ session: fakeSession(client, guardian) });
    const source = new ProviderGradebooks().of(state);
    expect(await source?.list({ signal })).to.deep.equal([]);
  });
});
