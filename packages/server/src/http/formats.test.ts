import { describe, expect, it } from 'vitest';
import { isDay, isMoment } from './formats.ts';

describe('days and moments', () => {
  it.each(['2026-11-22', '2028-02-29', '1000-01-01', '9999-12-31'])('%s is a day', (text) =>
    expect(isDay(text)).toBe(true),
  );
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '0000-01-01',
    '0999-12-31',
    '10000-01-01',
    '2026-1-1',
    '',
  ])('“%s” is none', (text) => expect(isDay(text)).toBe(false));

  it.each([
    ...['2026-09-05T07:30:00+07:00', '2026-09-05T00:30:00Z', '2026-09-05T07:30:00.123456789+07:00'],
    ...['2026-09-05 07:30:00+07:00', '2026-09-05t00:30:00z', '9999-12-30T00:00:00-23:59'],
  ])('%s is a moment, also to JavaScript', (text) => {
    expect(isMoment(text)).toBe(true);
    expect(new Date(text).toISOString()).toMatch(/^\d{4}-/);
  });
  it.each([
    ...['2026-12-31T23:59:60Z', '2026-09-05T24:00:00Z', '2026-02-30T00:00:00Z', '2026-09-05T07:30:00'],
    ...[
      '2026-09-05T07:30:00+07',
      '2026-09-05T07:30:00+0700',
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59-23:59',
    ],
    ...['2026-09-05T07:30Z', '2026-09-05', '+010000-01-01T00:00:00Z', '1000-01-01T00:00:00+07:00'],
  ])('%s is none', (text) => expect(isMoment(text)).toBe(false));
});
