import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../testing/app.ts';
import { head, listening, statusesOf } from '../testing/raw-http.ts';

let test: TestApp;
let raw: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  test = await testApp();
  raw = await listening(test.app);
});
afterAll(() => test.close());

describe('a request that two servers could read differently', () => {
  const hidden = head('GET /v1/me HTTP/1.1', 'Host: x');
  it.each([
    [
      'length and chunks',
      head('POST /v1/schools HTTP/1.1', 'Host: x', 'Content-Length: 4', 'Transfer-Encoding: chunked') +
        `0\r\n\r\n${hidden}`,
    ],
    [
      'two lengths',
      head('POST /v1/schools HTTP/1.1', 'Host: x', 'Content-Length: 0', `Content-Length: ${hidden.length}`) +
        hidden,
    ],
    [
      'a length with a sign',
      head('POST /v1/schools HTTP/1.1', 'Host: x', `Content-Length: +${hidden.length}`) + hidden,
    ],
    [
      'a length that is a list',
      head('POST /v1/schools HTTP/1.1', 'Host: x', 'Content-Length: 0, 5') + hidden,
    ],
    [
      'chunks under another name',
      head('POST /v1/schools HTTP/1.1', 'Host: x', 'Transfer-Encoding: xchunked') + `0\r\n\r\n${hidden}`,
    ],
    [
      'chunks and something else',
      head('POST /v1/schools HTTP/1.1', 'Host: x', 'Transfer-Encoding: chunked, identity') +
        `0\r\n\r\n${hidden}`,
    ],
    [
      'a chunk of no size',
      head('POST /v1/schools HTTP/1.1', 'Host: x', 'Transfer-Encoding: chunked') + `zz\r\n${hidden}`,
    ],
    [
      'a space before the colon',
      head('POST /v1/schools HTTP/1.1', 'Host: x', 'Transfer-Encoding : chunked') + `0\r\n\r\n${hidden}`,
    ],
    ['a header over two lines', head('GET /v1/me HTTP/1.1', 'Host: x', 'X-A: 1', ' continued: 2')],
    ['a line end of one letter', 'GET /v1/me HTTP/1.1\nHost: x\n\n'],
    ['a name with a control character', head('GET /v1/me HTTP/1.1', 'Host: x', 'X\x01A: 1')],
    ['a value with a NUL', head('GET /v1/me HTTP/1.1', 'Host: x', 'X-A: 1\x002')],
    [
      'an origin with a control character',
      head('GET /v1/me HTTP/1.1', 'Host: x', 'Origin: https://x\x1b.test'),
    ],
    ['no host', head('GET /v1/me HTTP/1.1')],
    ['a version nobody has', head('GET /v1/me HTTP/9.9', 'Host: x')],
    ['a verb nobody has', head('HACK /v1/me HTTP/1.1', 'Host: x')],
    ['a space in the address', head('GET /v1/me /v1/site HTTP/1.1', 'Host: x')],
  ])('with %s is refused, and what is hidden in it is not run', async (_what, text) => {
    const codes = statusesOf(await raw(text));
    // One answer, or two of which the first refused and closed nothing hidden: never the 401 of /v1/me.
    expect(codes[0] ?? 400).toBe(400);
    expect(codes).not.toContain(401);
    expect(codes.length).toBeLessThanOrEqual(1);
  });

  it('with headers without end is refused', async () => {
    const codes = statusesOf(
      await raw(head('GET /v1/me HTTP/1.1', 'Host: x', `X-A: ${'a'.repeat(100_000)}`)),
    );
    expect(codes.every((code) => code === 400 || code === 431)).toBe(true);
  });

  it('is followed by the next only when it was whole', async () => {
    const whole = head('GET /health/live HTTP/1.1', 'Host: x');
    const last = head('GET /health/live HTTP/1.1', 'Host: x', 'Connection: close');
    expect(statusesOf(await raw(whole + last, false))).toEqual([200, 200]);
  });

  it('that never comes to its end is cut off', () => {
    const { requestTimeout, headersTimeout } = test.app.server;
    for (const milliseconds of [requestTimeout, headersTimeout]) {
      expect(milliseconds).toBeGreaterThan(0);
      expect(milliseconds).toBeLessThanOrEqual(120_000);
    }
  });
});
