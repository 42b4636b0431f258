import { expect, test } from 'vitest';
import { isRegulationError, RegulationError } from './errors.ts';

test.each([
  [{}, undefined, 'invalidDate'],
  [{ field: 'bornOn' }, '2020-02-30', 'bornOn: 2020-02-30'],
  [{ slot: 'tx2', term: 1 as const, subject: 'toan' }, 'above ten', 'toan term 1 tx2: above ten'],
  [{ field: 'children', index: 0 }, 'given twice', 'children 0: given twice'],
])('the message tells the place: %j', (place, detail, message) => {
  const error = new RegulationError('invalidDate', place, detail);
  expect(error).toMatchObject({ name: 'RegulationError', code: 'invalidDate', place, message });
  expect(isRegulationError(error)).toBe(true);
  expect(isRegulationError(new Error(message))).toBe(false);
});

test('a caller that knows more of the place adds it, and takes nothing away', () => {
  const inner = new RegulationError('markAboveTen', { slot: 'tx2' }, '101');
  const outer = inner.within({ subject: 'toan', term: 2, slot: 'other' });
  expect(outer).toMatchObject({ code: 'markAboveTen', place: { subject: 'toan', term: 2, slot: 'tx2' } });
  expect(outer.message).toBe('toan term 2 tx2: 101');
});
