import type { AddressInfo } from 'node:net';
import { bearer, createClient, createConnection, hasCode, isAbortError } from '@lienthong/sdk';
import { downloadFile, uploadFile } from '@lienthong/sdk/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../../server/src/testing/app.ts';
import type { Username } from '../../server/src/testing/fixture.ts';
import { poorLine, type PoorLine } from '../../server/src/testing/poor-line.ts';
import { pdf } from '../../server/src/testing/samples.ts';

const { school, class7A1, pupils } = fixture;

let test: TestApp;
let line: PoorLine;
beforeAll(async () => {
  test = await testApp();
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  line = await poorLine((test.app.server.address() as AddressInfo).port);
}, 60_000);
afterAll(async () => {
  await line.close();
  await test.close();
});

/** As on the school's site; Node sends no origin by itself. */
const as = (username: Username) => ({
  baseUrl: line.url,
  auth: bearer(() => test.token(username)),
  fetch: (request: Request) => {
    request.headers.set('Origin', fixture.origin);
    return fetch(request);
  },
});
const letter = (bytes: Buffer) =>
  new File([Uint8Array.from(bytes)], 'Thư mời.pdf', { type: 'application/pdf', lastModified: 1 });
const memory = () => {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
};

describe('files of the SDK at a central system', () => {
  it('go from the teacher over a line that drops to the family', async () => {
    const bytes = pdf(1_500_000);
    line.dropAfter(300_000, 700_000, 400_000);
    const before = line.drops();
    const seen: number[] = [];
    const teacher = createConnection(as('homeroom'));
    const file = await uploadFile(teacher, school, letter(bytes), {
      onProgress: ({ done }) => seen.push(done),
    });
    expect(file).toMatchObject({ name: 'Thư mời.pdf', type: 'application/pdf', size: 1_500_000 });
    expect(line.drops() - before).toBe(3);
    expect([...seen].sort((one, other) => one - other)).toEqual(seen);
    expect([seen[0], seen.at(-1)]).toEqual([0, 1_500_000]);

    const body = { classId: class7A1, title: 'Họp', body: 'Kính mời.', attachmentIds: [file.id] };
    await createClient(as('homeroom')).contactBook.createNotice(school, body);
    const [entry] = (await createClient(as('guardian')).contactBook.list(school, pupils[0])).items;
    expect(entry?.kind === 'notice' && entry.notice.attachments).toEqual([file]);
    const read = await downloadFile(createConnection(as('guardian')), school, file.id);
    expect(read).toMatchObject({ name: 'Thư mời.pdf', type: 'application/pdf' });
    expect(Buffer.from(await read.content.arrayBuffer()).equals(bytes)).toBe(true);
  }, 30_000);

  it('go on after the page that sent them was left', async () => {
    const bytes = pdf(900_000);
    const store = memory();
    const left = new AbortController();
    const options = { store, partSize: 200_000 };
    const onProgress = ({ done }: { done: number }) => done >= 400_000 && left.abort();
    const first = uploadFile(createConnection(as('homeroom')), school, letter(bytes), {
      ...{ ...options, onProgress, signal: left.signal },
    });
    const error: unknown = await first.catch((reason: unknown) => reason);
    expect(isAbortError(error)).toBe(true);
    expect(store.held.size).toBe(1);
    const seen: number[] = [];
    const file = await uploadFile(createConnection(as('homeroom')), school, letter(bytes), {
      ...{ ...options, onProgress: ({ done }: { done: number }) => seen.push(done) },
    });
    expect(seen[0]).toBe(400_000);
    expect(store.held.size).toBe(0);
    const read = await downloadFile(createConnection(as('homeroom')), school, file.id);
    expect(Buffer.from(await read.content.arrayBuffer()).equals(bytes)).toBe(true);
  }, 30_000);

  it('are refused for what they are, and to whom they are not for', async () => {
    const page = new File(['<!doctype html>'], 'thu.pdf', { type: 'application/pdf' });
    const connection = createConnection(as('homeroom'));
    const refused = await uploadFile(connection, school, page).catch((reason: unknown) => reason);
    expect(hasCode(refused, 'file_type_refused')).toBe(true);
    const file = await uploadFile(connection, school, letter(pdf(500)));
    const unseen = await downloadFile(createConnection(as('guardian')), school, file.id).catch(
      (reason: unknown) => reason,
    );
    expect(hasCode(unseen, 'file_unknown')).toBe(true);
  });
});
