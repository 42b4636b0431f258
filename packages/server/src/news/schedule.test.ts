import { describe, expect, it } from 'vitest';
import { isDue, missed, windowClosed, windowsOf } from './schedule.ts';

const at = (time: string) => new Date(`2026-11-23T${time}:00+07:00`);
const state = (checked: string | null, success: string | null = checked) => ({
  lastCheckedAt: checked === null ? null : at(checked),
  lastSuccessAt: success === null ? null : at(success),
});

describe('when a feed is read', () => {
  it.each([
    ['never read', state(null), '12:00', true],
    ['nineteen minutes ago', state('11:41'), '12:00', false],
    ['twenty minutes ago', state('11:40'), '12:00', true],
    ['before the morning window', state('06:55'), '07:00', true],
    ['in the morning window, with success', state('07:00'), '07:10', false],
    ['in the morning window, without success, just now', state('07:08', '06:00'), '07:10', false],
    ['in the morning window, without success', state('07:05', '06:00'), '07:10', true],
    ['outside a window, without success', state('09:05', '06:00'), '09:10', false],
    ['before the afternoon window', state('15:58'), '16:00', true],
    ['after the afternoon window', state('16:55', '15:00'), '17:00', false],
  ])('%s', (_name, feed, now, due) => {
    expect(isDue(feed, at(now))).toBe(due);
  });

  it('has two windows, ending at 8:00 and 17:00 in Vietnam', () => {
    // Still 22 November in London.
    expect(windowsOf(new Date('2026-11-22T20:00:00Z')).map(({ end }) => end.toISOString())).toEqual([
      '2026-11-23T01:00:00.000Z',
      '2026-11-23T10:00:00.000Z',
    ]);
  });

  it('tells once that a window has closed, and which feeds missed it', () => {
    expect(windowClosed(at('07:58'), at('07:59'))).toBeUndefined();
    const window = windowClosed(at('07:59'), at('08:00'));
    expect(window?.end).toEqual(at('08:00'));
    expect(windowClosed(at('08:00'), at('08:01'))).toBeUndefined();
    expect(missed(state('07:40', '06:59'), window!)).toBe(true);
    expect(missed(state(null), window!)).toBe(true);
    expect(missed(state('07:00'), window!)).toBe(false);
  });
});
