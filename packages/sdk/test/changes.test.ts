import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import {
  consumeChanges,
  createConnection,
  createWake,
  events,
  exportRecords,
  memoryStore,
  type Change,
  type ChangesPage,
  type ExportLine,
  type LiveEvent,
} from '../src/changes/index.ts';
import { fileStore } from '../src/changes/node.ts';
import { hasCode, isAbortError, isNetworkError } from '../src/errors/guards.ts';
import { rejection } from '../src/testing/answers.ts';
import { breakOff, hangUp, sendJson, sendProblem, startServer } from './live-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienthong-changes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const change = (id: string): Change => ({
  ...{ kind: 'class', id, event: 'saved', at: '2026-11-11T09:00:00+07:00' },
  class: { id, schoolYear: 2026, grade: 7, name: id },
});
const page = (cursor: string, ids: string[], more: Partial<ChangesPage> = {}): ChangesPage => ({
  ...{ items: ids.map(change), nextCursor: cursor, hasMore: false, loadBegins: false, loadEnds: false },
  ...more,
});
const sendPage = (...args: Parameters<typeof page>) => sendJson(200, page(...args));
const connect = (baseUrl: string) => createConnection({ baseUrl, retries: 0 });
const cursors = (received: readonly { url: string | undefined }[]) =>
  received.map(({ url }) => new URL(url ?? '', 'http://x').searchParams.get('cursor'));

describe('consumeChanges', () => {
  it('reads everything, then on from there, and saves where it is after each page', async () => {
    await using server = await startServer(
      sendPage('c1', ['a', 'b'], { hasMore: true, loadBegins: true }),
      sendPage('c2', ['c'], { loadEnds: true }),
    );
    const store = memoryStore();
    const saved: (string | null)[] = [];
    const seen: string[][] = [];
    const handle = ({ items }: ChangesPage) => {
      seen.push(items.map(({ id }) => id));
      saved.push(store.cursor);
    };
    await consumeChanges(connect(server.baseUrl), 's1', { store, handle, once: true });
    expect(seen).toEqual([['a', 'b'], ['c']]);
    // Not before the page was handled.
    expect(saved).toEqual([null, 'c1']);
    expect(store.cursor).toBe('c2');
    expect(cursors(server.received)).toEqual([null, 'c1']);
  });

  it('killed between handling and saving, handles that page again and loses none', async () => {
    await using server = await startServer(
      sendPage('c1', ['a'], { hasMore: true }),
      sendPage('c2', ['b'], { hasMore: true }),
      // The second life.
      sendPage('c2', ['b'], { hasMore: true }),
      sendPage('c3', ['c']),
    );
    const store = fileStore(join(folder, 'killed'));
    const mirror = new Map<string, Change>();
    const handled: string[] = [];
    const handle = ({ items }: ChangesPage) => {
      for (const item of items) mirror.set(item.id, item);
      handled.push(...items.map(({ id }) => id));
    };
    const dies = {
      ...store,
      save: async (cursor: string) => {
        if (cursor === 'c2') throw new Error('killed');
        await store.save?.(cursor);
      },
    };
    const connection = connect(server.baseUrl);
    const first = consumeChanges(connection, 's1', { store: dies, handle, once: true });
    expect(String(await rejection(first))).toContain('killed');
    await consumeChanges(connection, 's1', { store, handle, once: true });
    expect(handled).toEqual(['a', 'b', 'b', 'c']);
    expect([...mirror.keys()]).toEqual(['a', 'b', 'c']);
    expect(cursors(server.received)).toEqual([null, 'c1', 'c1', 'c2']);
  });

  it('keeping the cursor with what it did handles each page once, wherever it is killed', async () => {
    const pages = [
      page('c1', ['a'], { hasMore: true }),
      page('c2', ['b'], { hasMore: true }),
      page('c3', ['c']),
    ];
    const at = (cursor: string | null) =>
      pages[cursor === null ? 0 : Number(cursor.slice(1))] ?? page('c3', []);
    // A database: what is written and how far one is change together or not at all.
    let database: { rows: string[]; cursor: string | null } = { rows: [], cursor: null };
    for (const killAt of [0, 1, 2, undefined]) {
      const answers = Array.from(
        { length: 5 },
        () =>
          (response: ServerResponse, { url }: { url: string | undefined }) => {
            const cursor = new URL(url ?? '', 'http://x').searchParams.get('cursor');
            sendJson(200, at(cursor))(response, {} as never);
          },
      );
      await using server = await startServer(...answers);
      const running = consumeChanges(connect(server.baseUrl), 's1', {
        once: true,
        store: { load: () => database.cursor },
        handle({ items }, { cursor }) {
          const next = { rows: [...database.rows, ...items.map(({ id }) => id)], cursor };
          // Before the commit, and after it.
          if (database.rows.length === killAt && killAt % 2 === 0) throw new Error('killed');
          database = next;
          if (database.rows.length === killAt) throw new Error('killed');
        },
      });
      await running.catch(() => undefined);
    }
    expect(database).toEqual({ rows: ['a', 'b', 'c'], cursor: 'c3' });
  });

  it('waits out what passes by itself, as long as it is told', async () => {
    await using server = await startServer(
      hangUp,
      sendProblem(429, 'rate_limited', { 'Retry-After': '0' }),
      breakOff,
      sendPage('c1', ['a']),
    );
    const waits: number[] = [];
    const seen: string[] = [];
    const signal = AbortSignal.timeout(20_000);
    await consumeChanges(connect(server.baseUrl), 's1', {
      ...{ store: memoryStore('c0'), once: true, signal },
      handle: ({ items }) => void seen.push(...items.map(({ id }) => id)),
      onRetry: (_, wait) => void waits.push(wait),
    });
    expect(seen).toEqual(['a']);
    expect(waits[0]).toBeGreaterThanOrEqual(150);
    expect(waits[1]).toBe(0);
  });

  it('throws what does not pass', async () => {
    await using server = await startServer(sendProblem(403, 'grant_ended'));
    const running = consumeChanges(connect(server.baseUrl), 's1', { store: memoryStore(), handle() {} });
    expect(hasCode(await rejection(running), 'grant_ended')).toBe(true);
  });

  it('begins anew where its cursor no longer leads on', async () => {
    await using server = await startServer(
      sendProblem(400, 'cursor_invalid'),
      sendPage('n1', [], { loadBegins: true, loadEnds: true }),
    );
    const store = memoryStore('of-another-time');
    const loads: boolean[] = [];
    const handle = ({ loadBegins }: ChangesPage) => void loads.push(loadBegins);
    await consumeChanges(connect(server.baseUrl), 's1', { store, handle, once: true });
    // Nothing came, and yet it is told: what it holds is gone.
    expect(loads).toEqual([true]);
    expect(store.cursor).toBe('n1');
  });

  it('looks again when it is woken, and ends with its signal', async () => {
    await using server = await startServer(sendPage('c1', ['a']), sendPage('c2', ['b']));
    const wake = createWake();
    const end = new AbortController();
    const seen: string[] = [];
    await consumeChanges(connect(server.baseUrl), 's1', {
      ...{ store: memoryStore('c0'), every: 600_000, wake, signal: end.signal },
      handle({ items }) {
        seen.push(...items.map(({ id }) => id));
        if (seen.length === 1) wake.wake();
        else end.abort();
      },
    });
    expect(seen).toEqual(['a', 'b']);
  });
});

describe('exportRecords', () => {
  const lines =
    (...parts: (object | string)[]) =>
    (response: ServerResponse) => {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Request-Id': 'req-x' });
      for (const part of parts) response.write(typeof part === 'string' ? part : `${JSON.stringify(part)}\n`);
      response.end();
    };
  const line = (id: string) => ({
    kind: 'class',
    class: { id, schoolYear: 2026, grade: 7, name: 'Lớp Đại' },
  });
  const end = (count: number) => ({ kind: 'end', count, cursor: 'c9' });
  async function collected(baseUrl: string, signal?: AbortSignal) {
    const seen: ExportLine[] = [];
    const error = await (async () => {
      for await (const one of exportRecords(connect(baseUrl), 's1', { signal })) seen.push(one);
    })().catch((failure: unknown) => failure);
    return { seen, error };
  }

  it('gives each record, and at last where the feed goes on', async () => {
    const text = `${JSON.stringify(line('a'))}\n`;
    // Cut in the middle of a line, and of a letter.
    await using server = await startServer((response) => {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      const bytes = Buffer.from(text + JSON.stringify(line('b')) + '\n' + JSON.stringify(end(2)) + '\n');
      const at = bytes.indexOf(Buffer.from('Đ')) + 1;
      response.write(bytes.subarray(0, at), () => response.end(bytes.subarray(at)));
    });
    const { seen, error } = await collected(server.baseUrl);
    expect(error).toBeUndefined();
    expect(seen).toEqual([line('a'), line('b'), end(2)]);
  });

  it.each([
    ['without its last line', [line('a')]],
    ['in the middle of a line', [line('a'), '{"kind":"cla']],
    ['with fewer records than it says', [line('a'), end(2)]],
  ])('cut %s, is not taken for whole', async (_, parts) => {
    await using server = await startServer(lines(...parts));
    const { seen, error } = await collected(server.baseUrl);
    expect(seen).toEqual([line('a')]);
    expect(isNetworkError(error) && error.message).toMatch(/export/);
  });

  it('whose connection breaks is a network error', async () => {
    await using server = await startServer((response) => {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      response.write(`${JSON.stringify(line('a'))}\n`, () => response.destroy());
    });
    const { error } = await collected(server.baseUrl);
    expect(isNetworkError(error) && error.message).toContain('cut after');
  });

  it('says why the central system ended it', async () => {
    const problem = {
      type: 'x',
      title: 'T',
      status: 403,
      code: 'grant_ended',
      detail: '',
      requestId: 'req-p',
    };
    await using server = await startServer(lines(line('a'), { kind: 'problem', problem }));
    const { error } = await collected(server.baseUrl);
    expect(hasCode(error, 'grant_ended') && error.requestId).toBe('req-p');
  });

  it('ends with its signal', async () => {
    await using server = await startServer((response) => {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      response.write(`${JSON.stringify(line('a'))}\n`);
    });
    const controller = new AbortController();
    const reading = exportRecords(connect(server.baseUrl), 's1', { signal: controller.signal });
    await reading.next();
    const next = reading.next();
    controller.abort();
    expect(isAbortError(await rejection(next))).toBe(true);
  });
});

describe('events', () => {
  const stream =
    (text: string, after: 'end' | 'hold' | 'break' = 'end') =>
    (response: ServerResponse) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(text, () => {
        if (after === 'break') response.destroy();
        if (after === 'end') response.end();
      });
    };
  const told = (id: string, record: string) =>
    `id: ${id}\nevent: change\ndata: ${JSON.stringify({ kind: 'pupil', id: record, event: 'saved', at: 'x' })}\n\n`;
  async function take(baseUrl: string, count: number) {
    const seen: LiveEvent[] = [];
    for await (const event of events(connect(baseUrl), 's1')) if (seen.push(event) === count) break;
    return seen;
  }

  it('go on after the last id when the line breaks, also where nothing was said but an id', async () => {
    await using server = await startServer(
      stream('id: i0\n\n', 'break'),
      stream(`id: i0\n\n${told('i1', 'a')}${told('i2', 'b')}event: end\ndata: {}\n\n`),
      stream(told('i3', 'c'), 'hold'),
    );
    const seen = await take(server.baseUrl, 3);
    expect(seen.map((event) => [event.type === 'change' && event.id, event.cursor])).toEqual([
      ...[
        ['a', 'i1'],
        ['b', 'i2'],
        ['c', 'i3'],
      ],
    ]);
    expect(server.received.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'i0', 'i2']);
  });

  it('tell that what happened meanwhile is not known', async () => {
    await using server = await startServer(stream('id: n1\nevent: reset\ndata: {}\n\n', 'hold'));
    expect(await take(server.baseUrl, 1)).toEqual([{ type: 'reset', cursor: 'n1' }]);
  });

  it('wait for a system that restarts', async () => {
    const problem = JSON.stringify({ problem: { status: 503, code: 'unavailable', title: 'T', detail: '' } });
    await using server = await startServer(
      stream(`id: i1\n\nevent: end\ndata: ${problem}\n\n`),
      sendProblem(503, 'unavailable'),
      stream(told('i2', 'a'), 'hold'),
    );
    expect(await take(server.baseUrl, 1)).toMatchObject([{ id: 'a' }]);
    expect(server.received.at(-1)?.headers['last-event-id']).toBe('i1');
  });

  it('end with the right to hear them', async () => {
    const problem = JSON.stringify({ problem: { status: 403, code: 'grant_ended', title: 'T', detail: '' } });
    await using server = await startServer(stream(`id: i1\n\nevent: end\ndata: ${problem}\n\n`));
    expect(hasCode(await rejection(take(server.baseUrl, 1)), 'grant_ended')).toBe(true);
  });

  it('end with their signal, without an error', async () => {
    await using server = await startServer(stream('id: i1\n\n', 'hold'));
    const controller = new AbortController();
    const listening = events(connect(server.baseUrl), 's1', { signal: controller.signal });
    const next = listening.next();
    controller.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('fileStore', () => {
  it('keeps a cursor over restarts, and leaves nothing else behind', async () => {
    const path = join(folder, 'cursor');
    expect(await fileStore(path).load()).toBeNull();
    await fileStore(path).save?.('c1');
    await fileStore(path).save?.('c2');
    expect(await fileStore(path).load()).toBe('c2');
    expect(readdirSync(folder)).not.toContain('cursor.next');
  });
});
