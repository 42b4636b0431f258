import { describe, expect, test } from 'vitest';
import { formatMark } from '../../mark-text.ts';
import { comment, marks, score } from '../../secondary/fixtures.ts';
import { tt26Subjects as tt26 } from './subjects.ts';

const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);
const counts = { circular: '26/2020/TT-BGDĐT', article: 1, clause: 4 };
const slots = (plan: Parameters<typeof tt26.columns>[0]) =>
  tt26
    .columns(plan)
    .map(({ slot }) => slot)
    .join(' ');

test('its id', () => {
  expect(tt26.id).toBe('TT58/2011+TT26/2020');
});

describe('the new article 8 clause 1: counts by periods a year', () => {
  test.each([
    [1, 'tx1 tx2 gk ck'],
    [35, 'tx1 tx2 gk ck'],
    [36, 'tx1 tx2 tx3 gk ck'],
    [70, 'tx1 tx2 tx3 gk ck'],
    [71, 'tx1 tx2 tx3 tx4 gk ck'],
  ])('%i: %s', (periodsPerYear, expected) => {
    expect(slots(score(periodsPerYear))).toBe(expected);
    // Comment subjects by the same table: two whatever the periods came only with circular 22/2021.
    expect(slots({ scoring: 'comment', periodsPerYear })).toBe(expected);
  });

  test('weights 1, 2, 3', () => {
    expect(tt26.columns(score(35)).map(({ kind, weight, required }) => [kind, weight, required])).toEqual([
      ['regular', 1, true],
      ['regular', 1, true],
      ['midTerm', 2, true],
      ['final', 3, true],
    ]);
  });

  test('no study topics', () => {
    expect(slots({ ...score(35), studyTopics: true })).toBe('tx1 tx2 gk ck');
    const result = tt26.termAverage({ ...score(35), studyTopics: true }, marks('8 8', '8', '8'));
    expect(codes(result)).toEqual(['termAverage']);
  });

  test.each([0, -1, 35.5, Number.NaN, Infinity])('%d periods', (periodsPerYear) => {
    for (const scoring of ['score', 'comment'] as const) {
      expect(() => tt26.columns({ scoring, periodsPerYear })).toThrow(
        expect.objectContaining({ code: 'invalidPeriods', place: { field: 'periodsPerYear' } }),
      );
    }
  });

  test('an exact number: P-6 speaks of more', () => {
    const more = marks('8 8 8', '8', '8');
    expect(tt26.termAverage(score(35), more).reasons[1]).toEqual({
      code: 'moreRegularThanAllowed',
      params: { allowed: 2, given: 3, option: 'P-6', choice: 'warn' },
      citation: counts,
    });
    expect(() => tt26.termAverage(score(35), more, { moreRegularMarks: 'reject' })).toThrow(
      expect.objectContaining({
        code: 'tooManyRegularMarks',
        place: { field: 'tx' },
        message: 'tx: tooManyRegularMarks',
      }),
    );
  });
});

describe('the new article 10: term average', () => {
  test.each([
    ['X-02', 70, '8,5 7,0 9,0', '6,5', '7,5', '7,5'],
    ['a tie goes up', 70, '8,9 6,0 7,8', '3,8', '4,7', '5,6'],
    ['two', 35, '8 9', '0!', '7,0', '5,4'],
    ['four', 105, '8 7 6 5', '7', '8', '7,1'],
  ])('%s', (_, periods, tx, gk, ck, expected) => {
    const result = tt26.termAverage(score(periods), marks(tx, gk, ck));
    expect(formatMark(result.value ?? -1)).toBe(expected);
    expect(result.reasons[0]?.citation).toEqual({ ...counts, clause: 5 });
  });

  test('the new article 8 clauses 3 and 4: make-up and zero, regular ones too', () => {
    expect(tt26.termAverage(score(35), marks('P 8', 'P', '7')).reasons[1]).toEqual({
      code: 'pendingMakeUp',
      params: { slots: ['tx1', 'gk'] },
      citation: counts,
    });
    expect(tt26.termAverage(score(35), marks('0! 8', '7', '0!')).reasons.slice(1)).toEqual([
      { code: 'zeroByRule', params: { slots: ['tx1', 'ck'] }, citation: counts },
    ]);
  });

  test('what is missing', () => {
    expect(tt26.termAverage(score(35), marks('8', '-', '-')).reasons.slice(1)).toEqual([
      { code: 'missing', params: { slots: ['tx2'] }, citation: counts },
      { code: 'missing', params: { slots: ['gk', 'ck'] }, citation: counts },
    ]);
    expect(tt26.termComment(comment, marks('Đ', 'Đ', '-')).reasons).toEqual([
      { code: 'missing', params: { slots: ['tx2', 'tx3'] }, citation: counts },
      { code: 'missing', params: { slots: ['ck'] }, citation: counts },
    ]);
  });
});

describe('circular 58/2011, article 10 clause 2 stands: two thirds and the final', () => {
  const citation = { circular: '58/2011/TT-BGDĐT', article: 10, clause: 2, point: 'a' };

  test.each([
    ['Đ Đ CĐ', 'Đ', 'Đ', 'D', 'twoThirdsPass', { passed: 4, count: 5 }],
    ['Đ CĐ CĐ', 'Đ', 'Đ', 'CD', 'tooFewPass', { passed: 3, count: 5 }],
    ['Đ Đ Đ', 'Đ', 'CĐ', 'CD', 'finalNotPass', { slot: 'ck' }],
  ])('%s %s %s: %s', (tx, gk, ck, value, code, params) => {
    expect(tt26.termComment(comment, marks(tx, gk, ck))).toEqual({
      status: 'final',
      value,
      provisional: null,
      reasons: [{ code, params, citation }],
    });
  });
});
