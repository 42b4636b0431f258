import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../core/connection.ts';
import { hasCode, isAbortError, isNetworkError, isUsageError } from '../errors/guards.ts';
import { baseUrl, problem, rejection, silence } from '../testing/answers.ts';
import { CentralFiles } from '../testing/central-files.ts';
import { uploadFile, type UploadOptions } from './upload.ts';

const content = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251);
const pdf = () => new File([content], 'thư mời.pdf', { type: 'application/pdf', lastModified: 7 });

let central: CentralFiles;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  central = new CentralFiles();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets waits pass until the upload has ended. */
async function ended<T>(call: Promise<T>): Promise<T> {
  let done = false;
  const settled = call.finally(() => (done = true));
  settled.catch(() => undefined);
  while (!done) await vi.advanceTimersByTimeAsync(100);
  return settled;
}

const connect = (fetch = central.fetch) => createConnection({ baseUrl, fetch, retries: 0 });
const upload = (options: UploadOptions = {}, source: Blob | ReadableStream<Uint8Array> = pdf()) =>
  ended(uploadFile(connect(), 's1', source, { partSize: 300, ...options }));
const offsets = () => central.sent.filter(({ method }) => method === 'PATCH').map(({ offset }) => offset);
const memory = () => {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
};

describe('an upload', () => {
  it('is announced, sent in parts and told as the central system knows it', async () => {
    const seen: number[] = [];
    const file = await upload({ onProgress: ({ done, total }) => seen.push(done / total) });
    expect(file).toEqual({ id: 'file-1', name: 'thư mời.pdf', type: 'application/pdf', size: 1_000 });
    expect(central.bytesOf('file-1')).toEqual(content);
    expect(offsets()).toEqual(['0', '300', '600', '900']);
    expect(seen).toEqual([0, 0.3, 0.6, 0.9, 1]);
  });

  it.each([
    ['lostAnswer', ['0', '300', '600', '900']],
    ['droppedHalfway', ['0', '300', '450', '750']],
    ['offline', ['0', '300', '300', '600', '900']],
    ['busy', ['0', '300', '300', '600', '900']],
  ] as const)('goes on where the central system stands after %s', async (fault, expected) => {
    central.faults = [undefined, undefined, fault];
    await upload();
    expect(offsets()).toEqual(expected);
    expect(central.bytesOf('file-1')).toEqual(content);
  });

  it('goes on when it cannot even ask for a while', async () => {
    central.faults = [undefined, 'offline', 'offline', 'offline', 'busy', 'offline'];
    await upload();
    expect(central.bytesOf('file-1')).toEqual(content);
  });

  it('is announced once, however often that is tried', async () => {
    central.faults = ['lostAnswer', 'offline', 'busy'];
    await upload();
    const keys = central.sent.filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect(central.bytesOf('file-2')).toHaveLength(0);
  });

  it('shares with another that sends the same file', async () => {
    central.faults = [undefined, undefined];
    let meddled = false;
    const fetch: typeof central.fetch = async (request) => {
      if (request.headers.get('Upload-Offset') === '300' && !meddled) {
        meddled = true;
        central.add('file-1', content.slice(0, 800), { size: 1_000 });
      }
      return central.fetch(request);
    };
    await ended(uploadFile(connect(fetch), 's1', pdf(), { partSize: 300 }));
    expect(offsets()).toEqual(['0', '300', '800']);
    expect(central.bytesOf('file-1')).toEqual(content);
  });

  it('gives up with the last error when nothing arrives any more', async () => {
    central.faults = [undefined, ...Array<'offline'>(1_000).fill('offline')];
    const error = await rejection(upload({ patience: 20_000 }));
    expect(isNetworkError(error)).toBe(true);
    expect(central.sent.length).toBeLessThan(40);
  });

  it('makes parts smaller when they take too long', async () => {
    let slow = 2;
    const fetch: typeof central.fetch = async (request, init) =>
      request.method === 'PATCH' && slow-- > 0 ? silence(request, init) : central.fetch(request);
    const large = new Blob([new Uint8Array(300_000)]);
    await ended(uploadFile(connect(fetch), 's1', large, { name: 'a', partSize: 200_000 }));
    const lengths = central.sent.filter(({ method }) => method === 'PATCH').map(({ length }) => length);
    expect(Math.max(...lengths)).toBe(50_000);
    expect(central.bytesOf('file-1')).toHaveLength(300_000);
  });

  it('ends with a refusal', async () => {
    const fetch: typeof central.fetch = async (request) =>
      request.method === 'PATCH' ? problem(422, 'file_type_refused') : central.fetch(request);
    const store = memory();
    const error = await rejection(ended(uploadFile(connect(fetch), 's1', pdf(), { store })));
    expect(hasCode(error, 'file_type_refused')).toBe(true);
    expect(store.held.size).toBe(0);
  });

  it('ends when the caller leaves, in a part as in a wait, and can go on later', async () => {
    const store = memory();
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }) => done === 600 && controller.abort();
    const error = await rejection(upload({ signal: controller.signal, onProgress, store }));
    expect(isAbortError(error)).toBe(true);
    central.faults = Array<'offline'>(9).fill('offline');
    const second = new AbortController();
    setTimeout(() => second.abort(), 700);
    expect(isAbortError(await rejection(upload({ signal: second.signal, store })))).toBe(true);
    central.faults = [];
    await upload({ store });
    expect(central.bytesOf('file-1')).toEqual(content);
    expect(offsets().filter((offset) => offset === '0')).toHaveLength(1);
  });
});

describe('an upload that is remembered', () => {
  it('goes on after a reload, and is forgotten when it is whole', async () => {
    const store = memory();
    central.faults = [undefined, undefined, undefined, ...Array<'offline'>(500).fill('offline')];
    await rejection(upload({ store, patience: 1_000 }));
    expect([...store.held.values()]).toEqual(['file-1']);
    central.faults = [];
    central.sent.length = 0;
    await upload({ store });
    expect(central.sent.map(({ method, offset }) => offset ?? method)).toEqual(['GET', '600', '900', 'GET']);
    expect(central.bytesOf('file-1')).toEqual(content);
    expect(store.held.size).toBe(0);
  });

  it.each([
    ['is there no more', undefined],
    ['is attached already', { attached: true }],
    ['was of another size', { size: 2_000 }],
  ])('begins anew when what it belonged to %s', async (_, other) => {
    const store = memory();
    if (other) central.add('old', content, other);
    await upload({ store, storeKey: 'k' });
    store.held.set('k', 'old');
    const { id } = await upload({ store, storeKey: 'k' });
    expect(id).not.toBe('old');
    expect(central.bytesOf(id)).toEqual(content);
  });
});

describe('a stream', () => {
  const stream = (...pieces: number[]) => {
    let at = 0;
    const lengths = [...pieces];
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        const length = lengths.shift();
        if (length === undefined) return controller.close();
        controller.enqueue(content.slice(at, at + length));
        at += length;
      },
    });
  };

  it('is sent in parts of its own, again where an answer was lost', async () => {
    central.faults = [undefined, 'lostAnswer', 'droppedHalfway', 'offline'];
    await upload({ name: 'a.pdf', size: 1_000 }, stream(10, 500, 1, 489));
    expect(central.bytesOf('file-1')).toEqual(content);
  });

  it('says how long it is', async () => {
    expect(isUsageError(await rejection(upload({ name: 'a' }, stream(1_000))))).toBe(true);
    const short = await rejection(upload({ name: 'a', size: 1_000 }, stream(400)));
    expect(isUsageError(short) && short.message).toBe(
      'The stream ended after 400 bytes; its size was given as 1000.',
    );
  });
});
