import { describe, expect, test } from 'vitest';
import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import { tt26Subjects } from '../circulars/tt26-2020/subjects.ts';
import { tt43Subjects } from '../circulars/tt43-2021/subjects.ts';
import { tt58Subjects } from '../circulars/tt58-2011/subjects.ts';
import { cell, comment, score } from './fixtures.ts';
import type { Mark } from './subject-rules.ts';

const later = [tt26Subjects, tt22Subjects, tt43Subjects];
const all = [tt58Subjects, ...later];
const bad = (...list: unknown[]) => list as Mark[];
const value = (slot: string, given: unknown, form?: string) =>
  bad({ slot, state: 'value', value: given, ...(form && { form }) });

describe.each(all)('$id: input that cannot be marks', (rules) => {
  test.each([
    ['slot beyond the ninth', value('tx10', 50), 'unknownSlot', 'tx10'],
    ['no such slot', bad({ slot: 'tx0', state: 'empty' }), 'unknownSlot', 'tx0'],
    ['slot twice', [cell('tx9', '8'), cell('tx9', '-')], 'duplicateSlot', 'tx9'],
    ['slot twice, both empty', [cell('tx1', '-'), cell('tx1', '-')], 'duplicateSlot', 'tx1'],
    ['above ten', value('tx2', 101), 'markAboveTen', 'tx2'],
    ['below zero', value('tx2', -1), 'markBelowZero', 'tx2'],
    ['not tenths', value('tx2', 7.5), 'markNotTenths', 'tx2'],
    ['not finite', value('tx2', Infinity), 'markNotTenths', 'tx2'],
    ['text', value('tx2', '75'), 'markNotTenths', 'tx2'],
    ['null', value('tx2', null), 'markNotTenths', 'tx2'],
    ['Đ in a score subject', [cell('tx2', 'Đ')], 'wrongKindOfMark', 'tx2'],
    ['CĐ in a score subject', [cell('tx2', 'CĐ')], 'wrongKindOfMark', 'tx2'],
    ['blank reason', bad({ slot: 'tx1', state: 'zeroByRule', reason: ' ' }), 'zeroWithoutReason', 'tx1'],
    ['no reason', bad({ slot: 'tx1', state: 'zeroByRule' }), 'zeroWithoutReason', 'tx1'],
    [
      'a number for a reason',
      bad({ slot: 'tx1', state: 'zeroByRule', reason: 5 }),
      'zeroWithoutReason',
      'tx1',
    ],
    ['unknown state', bad({ slot: 'tx1', state: 'excused' }), 'unknownState', 'tx1'],
    ['unknown form', value('tx1', 80, 'song'), 'unknownForm', 'tx1'],
  ])('%s', (_, list, code, slot) => {
    expect(() => rules.termAverage(score(70), list)).toThrow(
      expect.objectContaining({ code, place: { slot } }),
    );
  });

  test('a hole in the list, or a slot that is no text', () => {
    for (const mark of [undefined, null, { slot: Symbol('tx1'), state: 'empty' }]) {
      expect(() => rules.termAverage(score(70), [mark as never])).toThrow(
        expect.objectContaining({ code: 'unknownSlot', place: { slot: expect.any(String) } }),
      );
    }
  });

  test.each([
    ['a mark', 80, 'wrongKindOfMark'],
    ['null', null, 'wrongKindOfMark'],
    ['Đ as a letter', 'Đ', 'wrongKindOfMark'],
  ])('%s in a comment subject', (_, given, code) => {
    expect(() => rules.termComment(comment, value('tx1', given))).toThrow(
      expect.objectContaining({ code, place: { slot: 'tx1' } }),
    );
  });

  test('the wrong function for the subject', () => {
    const wrong = { code: 'wrongScoring', place: { field: 'scoring' }, message: 'scoring: wrongScoring' };
    expect(() => rules.termAverage(comment, [])).toThrow(expect.objectContaining(wrong));
    expect(() => rules.termComment(score(70), [])).toThrow(expect.objectContaining(wrong));
  });

  test('the message tells the place and the value', () => {
    expect(() => rules.termAverage(score(70), value('tx2', 7.5))).toThrow('tx2: markNotTenths 7.5');
  });

  test('0 and 10 are marks', () => {
    const result = rules.termAverage(score(70), [cell('tx1', '0'), cell('tx2', '10')]);
    expect(result.provisional).toBe(50);
  });

  test('a form is told of a comment too', () => {
    expect(rules.termComment(comment, value('tx1', 'D', 'practical')).provisional).toBe('D');
    expect(rules.termComment(comment, value('tx1', 'CD', 'oral')).provisional).toBe('CD');
  });
});

test.each([
  { rules: tt58Subjects, slots: ['gk', 'ck', 'dk10', 'dk0'] },
  ...later.map((rules) => ({ rules, slots: ['dk1', 'hk'] })),
])('$rules.id does not take the slots of the other circulars', ({ rules, slots }) => {
  for (const slot of slots) {
    expect(() => rules.termAverage(score(70), [{ slot, state: 'empty' }])).toThrow(
      expect.objectContaining({ code: 'unknownSlot', place: { slot } }),
    );
  }
});

describe('circular 58/2011, article 8 clause 4: whole marks', () => {
  test.each(['oral', 'essay'])('a regular mark that is %s has no decimal', (form) => {
    for (const tenths of [1, 75, 79, 99]) {
      expect(() => tt58Subjects.termAverage(score(70), value('tx1', tenths, form))).toThrow(
        expect.objectContaining({ code: 'wholeMarkRequired', place: { slot: 'tx1' } }),
      );
    }
    for (const tenths of [0, 70, 100]) {
      expect(tt58Subjects.termAverage(score(70), value('tx1', tenths, form)).provisional).toBe(tenths);
    }
  });

  test.each(['multipleChoice', 'practical', undefined])('%s may have one', (form) => {
    expect(tt58Subjects.termAverage(score(70), value('tx1', 75, form)).provisional).toBe(75);
  });

  test.each(['dk1', 'hk'])('%s may have one, whatever its form', (slot) => {
    expect(tt58Subjects.termAverage(score(70), value(slot, 75, 'essay')).provisional).toBe(75);
  });

  test.each(later)('$id: any mark may have one', (rules) => {
    for (const slot of ['tx1', 'gk', 'ck']) {
      expect(rules.termAverage(score(70), value(slot, 75, 'essay')).provisional).toBe(75);
    }
  });
});
