import { ApiError, type Client, type Connection } from '@lienthong/sdk';
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fakeClient } from '../../shared/testing/fake-provider.ts';
import { until } from '../../shared/testing/fixtures.ts';
import { followEvents } from '../live/follow-events.ts';
import { sampleGradebook } from '../testing/gradebooks.ts';
import { clientGradebooks } from './client-gradebooks.ts';

const { signal } = new AbortController();

/** A client whose gradebook remembers what it was asked and answers what it is told to. */
function asked(answers: Record<string, unknown>) {
  const calls: unknown[][] = [];
  const methods = Object.entries(answers).map(([name, answer]) => [
    name,
    (...args: unknown[]) => {
      calls.push([name, ...args]);
      return answer;
    },
  ]);
  const gradebook = Object.fromEntries(methods) as unknown as Client['gradebook'];
  return { calls, source: clientGradebooks(fakeClient({ gradebook }), 'school', { isPrincipal: true }) };
}

async function* pages<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}

describe('reading again', () => {
  it('names the version held, and is told that nothing changed', async () => {
    const { calls, source } = asked({ get: Promise.resolve(null) });
    const held = Object.assign(sampleGradebook({ pupils: 1 }), { etag: '"7.abc"' });
    expect(await source.reload?.('book', held, { signal })).to.equal(null);
    expect(calls).to.deep.equal([['get', 'school', 'book', { ifNoneMatch: '"7.abc"', signal }]]);
  });

  it('reads all of it when the version is not known', async () => {
    const book = sampleGradebook({ pupils: 1 });
    const { calls, source } = asked({ get: Promise.resolve(book) });
    expect(await source.reload?.('book', book, { signal })).to.equal(book);
    expect(calls[0]?.[3]).to.deep.equal({ signal });
  });
});

describe('the desk over the SDK', () => {
  it('asks for one cell, or for all of them', async () => {
    const { calls, source } = asked({ history: pages({ version: 2 }, { version: 1 }) });
    const desk = await source.desk!();
    const cell = { pupilId: 'p1', slot: 'tx1' };
    expect(await desk.history('book', cell, { signal })).to.have.length(2);
    await desk.history('book', null, { signal });
    expect(calls.map((call) => call[3])).to.deep.equal([{ ...cell, limit: 100 }, { limit: 100 }]);
    expect(desk.isPrincipal).to.be.true;
  });

  it('decides on the request as it now stands', async () => {
    const { calls, source } = asked({
      getCorrection: Promise.resolve({ etag: '"1"' }),
      decideCorrection: Promise.resolve({}),
    });
    const desk = await source.desk!();
    await desk.decide({ id: 'c1' } as never, { decision: 'approved' }, { signal });
    expect(calls[1]).to.deep.equal([
      'decideCorrection',
      'school',
      'c1',
      { decision: 'approved' },
      { ifMatch: '"1"', signal },
    ]);
  });

  it('counts all gradebooks of a term, and locks many with the key of the write', async () => {
    const { calls, source } = asked({
      listProgress: pages({ gradebookId: 'a' }, { gradebookId: 'b' }),
      lockColumns: Promise.resolve({ gradebooks: 2, columns: 3 }),
    });
    const { school } = await source.desk!();
    const period = { schoolYear: 2026, term: 1 } as const;
    expect(await school?.progress(period, { signal })).to.have.length(2);
    const lock = { ...period, locked: true, slots: ['gk'] };
    const options = { idempotencyKey: 'k'.repeat(32), signal };
    expect(await school?.lock(lock, options)).to.deep.equal({ gradebooks: 2, columns: 3 });
    expect(calls).to.deep.equal([
      ['listProgress', 'school', { ...period, limit: 200 }, { signal }],
      ['lockColumns', 'school', lock, options],
    ]);
  });

  it('adds a column with its form', async () => {
    const { calls, source } = asked({ addColumn: Promise.resolve({}) });
    const desk = await source.desk!();
    const options = { idempotencyKey: 'k'.repeat(32), signal };
    await desk.addColumn('book', { slot: 'tx5', form: 'oral' }, options);
    expect(calls).to.deep.equal([['addColumn', 'school', 'book', { slot: 'tx5', form: 'oral' }, options]]);
  });

  it('locks a column on the version it has just read', async () => {
    const { calls, source } = asked({
      getColumn: Promise.resolve({ etag: '"3"' }),
      updateColumn: Promise.resolve({}),
    });
    const [column] = sampleGradebook().columns;
    await (await source.desk!()).changeColumn('book', column!, { locked: true }, { signal });
    expect(calls[1]).to.deep.equal([
      'updateColumn',
      'school',
      'book',
      'tx1',
      { locked: true },
      { ifMatch: '"3"', signal },
    ]);
  });
});

describe('following the events of a school', () => {
  const line = (kind: string, id: string, at: number): string =>
    `id: ${at}\nevent: change\ndata: ${JSON.stringify({ kind, id, event: 'saved', at: '2026-11-22T10:41:00+07:00' })}\n\n`;

  it('tells of its own gradebook and of pupils, not of others; ends with the signal', async () => {
    const body =
      line('gradebook', 'another', 1) +
      line('gradebook', 'book', 2) +
      line('pupil', 'p1', 3) +
      line('notice', 'n1', 4) +
      'id: 5\nevent: reset\n\n';
    const open = (async () => new Response(body)) as unknown as Connection['open'];
    const told: string[] = [];
    const ended = new AbortController();
    await followEvents({ open }, 'school', 'book', {
      signal: ended.signal,
      onChange: (what) => {
        if (told.push(what) === 3) ended.abort();
      },
    });
    expect(told).to.deep.equal(['gradebook', 'class', 'everything']);
  });

  it('listens once for all tables and classes of a page: a browser keeps few connections', async () => {
    const opened: AbortSignal[] = [];
    let say = (_: string): void => {};
    const open = (async (_call: unknown, options: { signal: AbortSignal }) => {
      opened.push(options.signal);
      const lines = new ReadableStream<Uint8Array>({
        start: (lane) => void (say = (text) => lane.enqueue(new TextEncoder().encode(text))),
      });
      return new Response(lines);
    }) as unknown as Connection['open'];
    const connection = { open };
    const told: string[] = [];
    const follow = (id: string): AbortController => {
      const ended = new AbortController();
      const onChange = (): void => void told.push(id);
      void followEvents(connection, 'school', id, { signal: ended.signal, onChange });
      return ended;
    };
    const [one, other] = [follow('one'), follow('other')];
    await until(() => opened.length > 0);
    say(line('gradebook', 'other', 1) + line('gradebook', 'one', 2));
    await until(() => told.length === 2);
    one.abort();
    say(line('pupil', 'p1', 3));
    await until(() => told.length === 3);
    expect(told).to.deep.equal(['other', 'one', 'other']);
    expect(opened.map(({ aborted }) => aborted)).to.deep.equal([false]);
    other.abort();
    await until(() => opened.every(({ aborted }) => aborted));
    // Whoever comes after that begins anew.
    const third = follow('third');
    await until(() => opened.length === 2);
    third.abort();
  });

  it('ends for everybody where the caller may not listen', async () => {
    const refused = new ApiError({
      ...{ code: 'permission_denied', rawCode: 'permission_denied', status: 403 },
      ...{ title: '', detail: '', requestId: 'r', errors: [] },
    });
    const connection = { open: (() => Promise.reject(refused)) as unknown as Connection['open'] };
    const { signal: lasting } = new AbortController();
    const follow = () => followEvents(connection, 'school', 'b', { signal: lasting, onChange: () => {} });
    const ends = await Promise.allSettled([follow(), follow()]);
    expect(ends.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
  });
});
