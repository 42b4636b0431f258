import { expect, test } from 'vitest';
import { toMark } from './mark-row.ts';

test.each([
  [
    { slot: 'tx1', state: 'empty', value: null, reason: null },
    { slot: 'tx1', state: 'empty' },
  ],
  [
    { slot: 'tx1', state: 'pendingMakeUp', value: 80, reason: 'flood' },
    { slot: 'tx1', state: 'pendingMakeUp' },
  ],
  [
    { slot: 'tx1', state: 'value', value: 80, reason: null },
    { slot: 'tx1', state: 'value', value: 80 },
  ],
  [
    { slot: 'gk', state: 'value', value: 'CD' as const, reason: null },
    { slot: 'gk', state: 'value', value: 'CD' },
  ],
  [
    { slot: 'tx1', state: 'value', value: 80, reason: null, form: 'oral' },
    { slot: 'tx1', state: 'value', value: 80, form: 'oral' },
  ],
  [
    { slot: 'tx1', state: 'value', value: 80, reason: null, form: null },
    { slot: 'tx1', state: 'value', value: 80 },
  ],
  [
    { slot: 'tx1', state: 'empty', value: null, reason: null, form: 'song' },
    { slot: 'tx1', state: 'empty' },
  ],
  [
    { slot: 'ck', state: 'zeroByRule', value: 0, reason: 'x' },
    { slot: 'ck', state: 'zeroByRule', reason: 'x' },
  ],
  [
    { slot: 'ck', state: 'zeroByRule', value: null, reason: null },
    { slot: 'ck', state: 'zeroByRule', reason: '' },
  ],
])('%o', (row, mark) => {
  expect(toMark(row)).toStrictEqual(mark);
});

test('rows that are no marks', () => {
  expect(() => toMark({ slot: 'tx1', state: 'value', value: null, reason: null })).toThrow(
    expect.objectContaining({
      code: 'wrongKindOfMark',
      place: { slot: 'tx1' },
      message: 'tx1: state value without a value',
    }),
  );
  expect(() => toMark({ slot: 'tx1', state: 'late', value: null, reason: null })).toThrow(
    expect.objectContaining({
      code: 'unknownState',
      place: { slot: 'tx1' },
      message: 'tx1: late is not a state of a mark',
    }),
  );
  expect(() => toMark({ slot: 'tx1', state: 'value', value: 80, reason: null, form: 'song' })).toThrow(
    expect.objectContaining({ code: 'unknownForm', place: { slot: 'tx1' }, message: 'tx1: no form song' }),
  );
});
