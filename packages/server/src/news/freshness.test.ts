import { describe, expect, it } from 'vitest';
import { maxAgeSeconds, retryAfterSeconds } from './freshness.ts';

const now = new Date('2026-11-22T01:00:00Z');
const headers = (fields: Record<string, string>) => (name: string) => fields[name] ?? null;
const inAnHour = 'Sun, 22 Nov 2026 02:00:00 GMT';

describe('how long an answer stays good', () => {
  it.each([
    [{}, null],
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'max-age="600"' }, 600],
    [{ 'cache-control': 'MAX-AGE=600, s-maxage=60' }, 60],
    [{ 'cache-control': 'max-age=600', age: '500' }, 100],
    [{ 'cache-control': 'max-age=600', age: '700' }, 0],
    [{ 'cache-control': 'max-age=600', expires: inAnHour }, 600],
    [{ 'cache-control': 'no-cache, max-age=600' }, 0],
    [{ 'cache-control': 'no-store' }, 0],
    [{ 'cache-control': 'max-age=soon' }, 0],
    [{ 'cache-control': 'max-age=-5' }, 0],
    [{ 'cache-control': 'max-age=999999999999' }, 365 * 86_400],
    [{ 'cache-control': 'public' }, null],
    [{ expires: inAnHour }, 3600],
    // The server's clock is half an hour ahead: what counts is the hour between its own two moments.
    [{ expires: inAnHour, date: 'Sun, 22 Nov 2026 01:30:00 GMT' }, 1800],
    [{ expires: 'Sun, 22 Nov 2026 00:00:00 GMT' }, 0],
    [{ expires: '0' }, 0],
    [{ expires: '-1' }, 0],
  ])('%j: %j', (fields, seconds) => {
    expect(maxAgeSeconds(headers(fields), now)).toBe(seconds);
  });
});

describe('how long a server asks to be left alone', () => {
  it.each([
    [{}, null],
    [{ 'retry-after': '120' }, 120],
    [{ 'retry-after': '0' }, null],
    [{ 'retry-after': inAnHour }, 3600],
    [{ 'retry-after': inAnHour, date: 'Sun, 22 Nov 2026 01:59:00 GMT' }, 60],
    [{ 'retry-after': 'Sun, 22 Nov 2026 00:00:00 GMT' }, null],
    [{ 'retry-after': '-120' }, null],
    [{ 'retry-after': '2027' }, 2027],
    [{ 'retry-after': 'later' }, null],
    [{ 'retry-after': '999999999999' }, 365 * 86_400],
  ])('%j: %j', (fields, seconds) => {
    expect(retryAfterSeconds(headers(fields), now)).toBe(seconds);
  });
});
