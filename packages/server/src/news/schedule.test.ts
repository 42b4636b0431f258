import { describe, expect, it } from 'vitest';
import type { FeedPace } from '../database/schema.ts';
import {
  afterFailure,
  afterSuccess,
  isDue,
  nextCheck,
  waitAsAsked,
  windowAt,
  windowsClosed,
  windowsOf,
  type SourceState,
} from './schedule.ts';

const minute = 60_000;
const at = (time: string) => new Date(`2026-11-23T${time}:00+07:00`);
const later = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * minute);
const minutesTo = (moment: Date, from: Date) => (moment.getTime() - from.getTime()) / minute;
const id = '01900000-0000-7000-8000-000000000001';
const state = (checked: string, success: string | null, more: Partial<SourceState> = {}): SourceState => ({
  ...{ id, lastCheckedAt: at(checked), lastSuccessAt: success === null ? null : at(success) },
  ...{ nextCheckAt: at('23:00'), waitUntil: null, goneAt: null, ...more },
});
const pace = (more: Partial<FeedPace>): FeedPace => ({
  ...{ maxAgeSeconds: null, everyMinutes: null, skipHours: [], skipDays: [], ...more },
});

describe('after a success, a source is read again', () => {
  it.each([
    ['after twenty minutes where nobody says anything', null, 20],
    ['as long as the answer stays good', pace({ maxAgeSeconds: 3600 }), 60],
    ['as often as the feed says that it changes', pace({ everyMinutes: 120 }), 120],
    ['after the longer of both', pace({ maxAgeSeconds: 600, everyMinutes: 60 }), 60],
    ['after a quarter of an hour at the earliest', pace({ maxAgeSeconds: 0 }), 15],
    ['after a day at the latest', pace({ maxAgeSeconds: 31_536_000 }), 1440],
  ])('%s', (_name, said, minutes) => {
    const waited = minutesTo(afterSuccess(id, at('09:00'), said), at('09:00'));
    expect(waited).toBeGreaterThanOrEqual(minutes);
    expect(waited).toBeLessThanOrEqual(Math.min(minutes * 1.1, 1440));
  });

  it('not in an hour or on a day when nothing changes', () => {
    // 09:20 in Vietnam is hour 2 in UTC; 23 November 2026 is a Monday.
    const next = afterSuccess(id, at('09:00'), pace({ skipHours: [2, 3] }));
    expect(next >= at('11:00') && next <= at('11:10')).toBe(true);
    const tomorrow = afterSuccess(id, at('09:00'), pace({ maxAgeSeconds: 20 * 3600, skipDays: [1] }));
    expect(tomorrow >= later(at('07:00'), 1440) && tomorrow <= later(at('07:10'), 1440)).toBe(true);
    const always = pace({ skipDays: [0, 1, 2, 3, 4, 5, 6] });
    expect(afterSuccess(id, at('09:00'), always)).toEqual(later(at('09:00'), 1440));
  });

  it('each at a time of its own', () => {
    const next = Array.from({ length: 50 }, (_, number) =>
      afterSuccess(`source ${number}`, at('09:00'), null),
    );
    expect(new Set(next.map(Number)).size).toBe(50);
  });
});

describe('after a failure, a source is tried', () => {
  it('less and less often', () => {
    const waits = [1, 2, 3, 4, 5, 6, 50].map((failures) =>
      Math.round(minutesTo(afterFailure(id, at('09:00'), failures, null), at('09:00')) / 1.1 / 15),
    );
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(minutesTo(afterFailure(id, at('09:00'), 1, null), at('09:00'))).toBeLessThanOrEqual(16.5);
    expect(minutesTo(afterFailure(id, at('09:00'), 50, null), at('09:00'))).toBeLessThanOrEqual(264);
  });

  it('not before the moment that its server named, within a day', () => {
    const wait = waitAsAsked(at('09:00'), 7200);
    expect(wait).toEqual(at('11:00'));
    expect(afterFailure(id, at('09:00'), 1, wait)).toEqual(at('11:00'));
    expect(waitAsAsked(at('09:00'), 10 * 86_400)).toEqual(later(at('09:00'), 1440));
    expect(waitAsAsked(at('09:00'), null)).toBeNull();
  });
});

describe('before 8:00 and 17:00', () => {
  it('is an hour each, in Vietnam', () => {
    // Still 22 November in London.
    expect(
      windowsOf(new Date('2026-11-22T20:00:00Z')).map(({ day, end }) => [day, end.toISOString()]),
    ).toEqual([
      ['2026-11-23', '2026-11-23T01:00:00.000Z'],
      ['2026-11-23', '2026-11-23T10:00:00.000Z'],
    ]);
    expect(windowAt(at('06:59'))).toBeUndefined();
    expect(windowAt(at('07:00'))?.closes).toBe('08:00');
    expect(windowAt(at('16:59'))?.closes).toBe('17:00');
    expect(windowAt(at('17:00'))).toBeUndefined();
  });

  it('is closed once, also when nobody looked for days', () => {
    const closes = (from: Date, to: Date) =>
      windowsClosed(from, to).map(({ day, closes: time }) => `${day} ${time}`);
    expect(closes(at('07:58'), at('07:59'))).toEqual([]);
    expect(closes(at('07:59'), at('08:00'))).toEqual(['2026-11-23 08:00']);
    expect(closes(at('08:00'), at('08:01'))).toEqual([]);
    expect(closes(at('16:00'), later(at('09:00'), 2 * 1440))).toEqual([
      ...['2026-11-23 17:00', '2026-11-24 08:00', '2026-11-24 17:00', '2026-11-25 08:00'],
    ]);
  });

  it.each([
    ['never read', { ...state('06:00', null), lastCheckedAt: null, nextCheckAt: null }, '12:00', true],
    ['before the window', state('06:50', '06:50'), '06:59', false],
    ['in the window, not yet read in it', state('06:50', '06:50'), '07:05', true],
    ['in the window, read with success', state('07:01', '07:01'), '07:55', false],
    ['in the window, failed four minutes ago', state('07:20', '06:00'), '07:24', false],
    ['in the window, failed five minutes ago', state('07:20', '06:00'), '07:25', true],
    ['in the window, asked to wait', state('07:20', '06:00', { waitUntil: at('07:40') }), '07:39', false],
    ['in the window, waited', state('07:20', '06:00', { waitUntil: at('07:40') }), '07:40', true],
    [
      'in the window, asked to wait beyond it',
      state('07:20', '06:00', { waitUntil: at('12:00') }),
      '07:49',
      false,
    ],
    ['… tried once all the same', state('07:20', '06:00', { waitUntil: at('12:00') }), '07:50', true],
    ['… and not twice', state('07:50', '06:00', { waitUntil: at('12:00') }), '07:59', false],
    ['outside the windows, without success', state('08:00', '06:00'), '08:30', false],
    ['gone', state('06:50', '06:50', { goneAt: at('06:50') }), '07:30', false],
  ])('a source %s', (_name, source, now, due) => {
    expect(isDue(source, at(now))).toBe(due);
  });

  it('first tries are spread over five minutes', () => {
    const first = Array.from({ length: 200 }, (_, number) =>
      nextCheck({ ...state('06:00', '06:00'), id: `source ${number}` }, at('07:00')),
    ).map(Number);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(at('07:00').getTime());
    expect(Math.max(...first)).toBeLessThan(at('07:05').getTime());
    expect(new Set(first).size).toBe(200);
  });
});
