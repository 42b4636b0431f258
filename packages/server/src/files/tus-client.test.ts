import type { AddressInfo } from 'node:net';
import { Upload, type UploadOptions } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { poorLine, type PoorLine } from '../testing/poor-line.ts';
import { pdf } from '../testing/samples.ts';

let test: TestApp;
let line: PoorLine;
beforeAll(async () => {
  test = await testApp();
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  line = await poorLine((test.app.server.address() as AddressInfo).port);
});
afterAll(async () => {
  await line.close();
  await test.close();
});

interface Sent {
  /** Where the client says the file is. */
  url: string;
  /** Offsets that its parts began at. */
  offsets: string[];
}

/** The client of the protocol's own authors, which knows nothing of this system but an address and a token. */
async function send(bytes: Buffer, options: UploadOptions): Promise<Sent> {
  const token = await test.token('homeroom');
  const offsets: string[] = [];
  const upload = new Upload(bytes, {
    endpoint: `${line.url}/v1/schools/${fixture.school}/files`,
    headers: { Authorization: `Bearer ${token}`, Origin: fixture.origin },
    metadata: { filename: 'Lịch thi học kì.pdf', filetype: 'application/pdf' },
    retryDelays: [0, 50, 100, 200, 400],
    onBeforeRequest: (request) => {
      const offset = request.getHeader('Upload-Offset');
      if (offset !== undefined) offsets.push(String(offset));
    },
    ...options,
  });
  await new Promise<void>((resolve, reject) => {
    upload.options.onSuccess = () => resolve();
    upload.options.onError = reject;
    upload.start();
  });
  return { url: upload.url ?? '', offsets };
}

async function received({ url }: Sent): Promise<Buffer> {
  const { body, headers } = await test.call<Buffer>('GET', `${new URL(url).pathname.slice(3)}/content`, {
    as: 'homeroom',
  });
  expect(headers['content-disposition']).toContain('Lich thi hoc ki.pdf');
  return body;
}

describe('an ordinary client of tus', () => {
  it('sends a file in one part', async () => {
    const bytes = pdf(300_000);
    const sent = await send(bytes, {});
    expect(sent.offsets).toEqual(['0']);
    expect((await received(sent)).equals(bytes)).toBe(true);
  });

  it('sends it in several', async () => {
    const bytes = pdf(100_000);
    const sent = await send(bytes, { chunkSize: 40_000 });
    expect(sent.offsets).toEqual(['0', '40000', '80000']);
    expect((await received(sent)).equals(bytes)).toBe(true);
  });

  it('goes on after the line dropped in the middle of a part, behind what had arrived', async () => {
    const bytes = pdf(2_000_000);
    line.dropAfter(900_000, 500_000);
    const before = line.drops();
    const sent = await send(bytes, {});
    expect(line.drops() - before).toBe(2);
    // What had arrived was not sent again: parts begin behind it.
    expect(Math.max(...sent.offsets.map(Number))).toBeGreaterThan(100_000);
    expect((await received(sent)).equals(bytes)).toBe(true);
  });

  it('is told why a file is not taken', async () => {
    await expect(send(Buffer.from('<!doctype html>'), {})).rejects.toThrow(/file_type_refused/);
    await expect(send(pdf(100), { metadata: { filetype: 'text/html' } })).rejects.toThrow(
      /file_type_refused/,
    );
  });
});
