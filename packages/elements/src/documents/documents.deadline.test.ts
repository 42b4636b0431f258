import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { timeLeft } from './documents.deadline.ts';

const at = (instant: string) => Date.parse(instant);

describe('timeLeft', () => {
  it.each([
    [
      'a day lasts until it ends in Vietnam',
      { day: '2026-11-25', at: null },
      '2026-11-25T22:30:00+07:00',
      ['soon', 'hours', 1],
    ],
    [
      'its last minutes',
      { day: '2026-11-25', at: null },
      '2026-11-25T23:59:30+07:00',
      ['soon', 'minutes', 1],
    ],
    [
      'tomorrow is one day, however few hours',
      { day: '2026-11-26', at: null },
      '2026-11-25T23:00:00+07:00',
      ['soon', 'days', 1],
    ],
    [
      'three days are near',
      { day: '2026-11-28', at: null },
      '2026-11-25T08:00:00+07:00',
      ['soon', 'days', 3],
    ],
    ['four are not', { day: '2026-11-29', at: null }, '2026-11-25T08:00:00+07:00', ['later', 'days', 4]],
    [
      'over since midnight',
      { day: '2026-11-24', at: null },
      '2026-11-25T00:00:01+07:00',
      ['over', 'days', 1],
    ],
    [
      'a moment of today is over by hours',
      { day: '2026-11-25', at: '2026-11-25T10:00:00+07:00' },
      '2026-11-25T13:00:00+07:00',
      ['over', 'hours', 3],
    ],
  ] as const)('%s', (_name, deadline, now, [state, unit, count]) => {
    expect(timeLeft(deadline, at(now))).to.deep.equal({ state, unit, count });
  });
});
