import { describe, expect, it } from 'vitest';
import { createConnection } from '../core/connection.ts';
import { hasCode, isAbortError } from '../errors/guards.ts';
import { baseUrl, rejection } from '../testing/answers.ts';
import { CentralFiles } from '../testing/central-files.ts';
import { downloadFile } from './download.ts';

const content = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251);

function setUp() {
  const central = new CentralFiles();
  central.add('f1', content);
  const ranges: (string | null)[] = [];
  /** After so many bytes the answer breaks off. */
  const breaks: number[] = [];
  const connection = createConnection({
    baseUrl,
    async fetch(request) {
      ranges.push(request.headers.get('Range'));
      const answer = await central.fetch(request);
      const after = breaks.shift();
      if (after === undefined) return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer()).slice(0, after);
      let isSent = false;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (isSent) return controller.error(new TypeError('terminated'));
          isSent = true;
          controller.enqueue(bytes);
        },
      });
      return new Response(body, answer);
    },
  });
  return { connection, ranges, breaks };
}

describe('a download', () => {
  it('is the content, with its name and type', async () => {
    const { connection } = setUp();
    const seen: number[] = [];
    const file = await downloadFile(connection, 's1', 'f1', { onProgress: ({ done }) => seen.push(done) });
    expect({ ...file, content: new Uint8Array(await file.content.arrayBuffer()) }).toEqual({
      ...{ content, name: 'thư.pdf', type: 'application/pdf' },
    });
    expect(file.content.type).toBe('application/pdf');
    expect(seen.at(-1)).toBe(1_000);
  });

  it('goes on where it broke off', async () => {
    const { connection, ranges, breaks } = setUp();
    breaks.push(400, 100);
    const file = await downloadFile(connection, 's1', 'f1');
    expect(new Uint8Array(await file.content.arrayBuffer())).toEqual(content);
    expect(ranges).toEqual([null, 'bytes=400-', 'bytes=500-']);
  });

  it('ends with a refusal, and when the caller leaves', async () => {
    const { connection, breaks } = setUp();
    expect(hasCode(await rejection(downloadFile(connection, 's1', 'f2')), 'file_unknown')).toBe(true);
    const controller = new AbortController();
    breaks.push(400);
    const onProgress = () => controller.abort();
    const left = downloadFile(connection, 's1', 'f1', { signal: controller.signal, onProgress });
    expect(isAbortError(await rejection(left))).toBe(true);
  });
});
