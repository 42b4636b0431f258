import { describe, expect, test } from 'vitest';
import { formatMark } from '../../mark-text.ts';
import { marks58 as marks } from '../../secondary/fixtures.ts';
import type { SubjectPlan } from '../../secondary/subject-rules.ts';
import { tt58Subjects as tt58 } from './subjects.ts';

const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);
const circular = '58/2011/TT-BGDĐT';
const score = (periodsPerWeek: number, periodicTests = 1): SubjectPlan => ({
  scoring: 'score',
  periodsPerYear: 70,
  periodsPerWeek,
  periodicTests,
});
const comment: SubjectPlan = { scoring: 'comment', periodsPerYear: 35 };

test('its id', () => {
  expect(tt58.id).toBe('TT58/2011');
});

describe('article 10 clause 1 point a: term average', () => {
  test.each([
    ['X-01', score(4, 2), '7 8 8 9', '8,5 7,0', '6,5', '7,5'],
    ['more regular tests than the fewest', score(1), '7 8 8 9', '8', '6', '7,3'],
    ['more periodic tests than planned', score(1), '8 8', '5 5 5', '8', '6,4'],
    ['none planned, none given', score(1, 0), '8 9', '', '6', '7,0'],
    ['a tie, 56,4 / 8, goes up', score(2), '7 7 7,4', '7', '7', '7,1'],
    ['56,3 / 8 goes down', score(2), '7 7 7,3', '7', '7', '7,0'],
    ['all zeros', score(1), '0 0', '0', '0', '0,0'],
    ['all tens', score(3), '10 10 10 10', '10', '10', '10,0'],
  ])('%s', (_, plan, tx, dk, hk, expected) => {
    const result = tt58.termAverage(plan, marks(tx, dk, hk));
    expect(result.status).toBe('final');
    expect(formatMark(result.value ?? -1)).toBe(expected);
  });

  test('X-01 in full', () => {
    expect(tt58.termAverage(score(4, 2), marks('7 8 8 9', '8,5 7,0', '6,5'))).toEqual({
      status: 'final',
      value: 75,
      provisional: null,
      reasons: [
        {
          code: 'termAverage',
          params: { sum: 825, divisor: 11, regularCount: 4, average: 75 },
          citation: { circular, article: 10, clause: 1, point: 'a' },
        },
      ],
    });
  });

  test('a minimum: more regular tests are counted without a word, whatever P-6 says', () => {
    const result = tt58.termAverage(score(1), marks('7 8 8 9', '8', '6'), { moreRegularMarks: 'reject' });
    expect(codes(result)).toEqual(['termAverage']);
  });
});

describe('article 8: what is missing', () => {
  const regular = { circular, article: 8, clause: 2 };
  const tests = { circular, article: 8, clause: 1 };

  test.each([
    ['one regular', '7 - 8', '8', '6', [{ slots: ['tx2'], citation: regular }]],
    ['another slot will do', '7 - 8 - 8', '8', '6', []],
    ['a periodic', '7 7 7', '', '6', [{ slots: ['dk1'], citation: tests }]],
    ['the term test', '7 7 7', '6', '-', [{ slots: ['hk'], citation: tests }]],
    [
      'all of it but one',
      '7',
      '',
      '-',
      [
        { slots: ['tx2', 'tx3'], citation: regular },
        { slots: ['dk1', 'hk'], citation: tests },
      ],
    ],
  ])('%s', (_, tx, dk, hk, missing) => {
    const result = tt58.termAverage(score(2), marks(tx, dk, hk));
    expect(result.status).toBe(missing.length > 0 ? 'partial' : 'final');
    expect(result.reasons.slice(1)).toEqual(
      missing.map(({ slots, citation }) => ({ code: 'missing', params: { slots }, citation })),
    );
  });

  test('of two periodic tests the first free slot is named', () => {
    const result = tt58.termAverage(score(1, 2), marks('7 7', '- 8', '6'));
    expect(result.reasons[1]).toEqual({ code: 'missing', params: { slots: ['dk1'] }, citation: tests });
    expect(tt58.termAverage(score(1, 2), marks('7 7', '8 - 8', '6')).status).toBe('final');
  });

  test('nothing entered: absent', () => {
    const result = tt58.termAverage(score(1), []);
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(codes(result)).toEqual(['missing', 'missing']);
    expect(tt58.termComment(comment, [])).toMatchObject({ status: 'absent', provisional: null });
  });

  test('clause 5: a make-up is due for any test, and holds the average back', () => {
    const result = tt58.termAverage(score(1), marks('P 8', 'P', '7'));
    expect(result).toEqual({
      status: 'partial',
      value: null,
      provisional: 73,
      reasons: [
        { code: 'provisionalAverage', params: { sum: 290, divisor: 4, average: 73 }, citation: null },
        {
          code: 'pendingMakeUp',
          params: { slots: ['tx1', 'dk1'] },
          citation: { circular, article: 8, clause: 5 },
        },
      ],
    });
  });

  test('clause 5: not sat is 0, regular tests too', () => {
    const result = tt58.termAverage(score(1), marks('0! 8', '0!', '7'));
    expect(result).toMatchObject({ status: 'final', value: 41 });
    expect(result.reasons.slice(1)).toEqual([
      {
        code: 'zeroByRule',
        params: { slots: ['tx1', 'dk1'] },
        citation: { circular, article: 8, clause: 5 },
      },
    ]);
  });
});

describe('article 10 clause 2 point a: comment subjects', () => {
  const citation = { circular, article: 10, clause: 2, point: 'a' };

  test.each([
    ['X-07', 'Đ Đ CĐ', 'Đ', 'Đ', 'D', [['twoThirdsPass', { passed: 4, count: 5 }]]],
    ['exactly two thirds', 'CĐ CĐ Đ', 'Đ Đ', 'Đ', 'D', [['twoThirdsPass', { passed: 4, count: 6 }]]],
    ['all', 'Đ Đ', 'Đ', 'Đ', 'D', [['twoThirdsPass', { passed: 4, count: 4 }]]],
    ['one below two thirds', 'CĐ CĐ', 'Đ', 'Đ', 'CD', [['tooFewPass', { passed: 2, count: 4 }]]],
    ['just below', 'CĐ CĐ Đ', 'Đ', 'Đ', 'CD', [['tooFewPass', { passed: 3, count: 5 }]]],
    ['the term test decides', 'Đ Đ', 'Đ', 'CĐ', 'CD', [['finalNotPass', { slot: 'hk' }]]],
    [
      'both',
      'CĐ Đ',
      'Đ',
      'CĐ',
      'CD',
      [
        ['tooFewPass', { passed: 2, count: 4 }],
        ['finalNotPass', { slot: 'hk' }],
      ],
    ],
  ])('%s', (_, tx, dk, hk, value, reasons) => {
    expect(tt58.termComment(comment, marks(tx, dk, hk))).toEqual({
      status: 'final',
      value,
      provisional: null,
      reasons: reasons.map(([code, params]) => ({ code, params, citation })),
    });
  });

  test('a test not sat is CĐ, and of the term test too', () => {
    const result = tt58.termComment(comment, marks('0! Đ', 'Đ', 'Đ'));
    expect(result).toMatchObject({ value: 'D' });
    expect(codes(result)).toEqual(['twoThirdsPass', 'zeroByRule']);
    expect(codes(tt58.termComment(comment, marks('Đ Đ', 'Đ', '0!')))).toEqual(['finalNotPass', 'zeroByRule']);
  });

  test.each([
    ['Đ Đ', 'Đ', '-', 'D', ['missing']],
    ['Đ Đ', 'P', 'Đ', 'D', ['pendingMakeUp']],
    ['Đ CĐ', 'Đ', '-', 'D', ['missing']],
    ['CĐ CĐ', 'Đ', '-', 'CD', ['tooFewPass', 'missing']],
    ['Đ -', 'Đ', 'CĐ', 'CD', ['finalNotPass', 'missing']],
  ])('%s %s %s: open, provisionally %s', (tx, dk, hk, provisional, reasons) => {
    const result = tt58.termComment(comment, marks(tx, dk, hk));
    expect(result).toMatchObject({ status: 'partial', value: null, provisional });
    expect(codes(result)).toEqual(reasons);
  });

  test('what is missing of a comment subject has the same articles', () => {
    expect(tt58.termComment(comment, marks('Đ', '', 'Đ')).reasons).toEqual([
      { code: 'missing', params: { slots: ['tx2'] }, citation: { circular, article: 8, clause: 2 } },
      { code: 'missing', params: { slots: ['dk1'] }, citation: { circular, article: 8, clause: 1 } },
    ]);
  });
});
