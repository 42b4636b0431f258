import { describe, expect, test } from 'vitest';
import { formatMark } from '../../mark-text.ts';
import { comment, marks, score } from '../../secondary/fixtures.ts';
import { tt22Subjects as tt22 } from './subjects.ts';

const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);
const circular = '22/2021/TT-BGDĐT';

describe('article 9 clause 1 point b: term average', () => {
  test.each([
    ['X-02', 70, '8,5 7,0 9,0', '6,5', '7,5', '7,5'],
    ['X-03, a tie that binary floats round down', 70, '8,9 6,0 7,8', '3,8', '4,7', '5,6'],
    ['X-04, mid-term not sat', 35, '8 9', '0!', '7,0', '5,4'],
    ['half up at 7,95', 70, '8 8 8', '7,8', '8,0', '8,0'],
    ['four regular marks divide by nine', 105, '8 7 6 5', '7', '8', '7,1'],
    ['all zeros', 35, '0 0', '0', '0', '0,0'],
    ['all tens', 105, '10 10 10 10', '10', '10', '10,0'],
  ])('%s', (_, periods, tx, gk, ck, expected) => {
    const result = tt22.termAverage(score(periods), marks(tx, gk, ck));
    expect(result.status).toBe('final');
    expect(formatMark(result.value ?? -1)).toBe(expected);
  });

  test('says how the average came about and where the law says so', () => {
    expect(tt22.termAverage(score(70), marks('8,9 6,0 7,8', '3,8', '4,7')).reasons).toEqual([
      {
        code: 'termAverage',
        params: { sum: 444, divisor: 8, regularCount: 3, average: 56 },
        citation: { circular, article: 9, clause: 1, point: 'b' },
      },
    ]);
  });
});

describe('article 7: what was not sat', () => {
  test('X-05: a make-up still due leaves no average, only a provisional one', () => {
    const result = tt22.termAverage(score(35), marks('8 9', 'P', '7,0'));
    expect(result).toEqual({
      status: 'partial',
      value: null,
      provisional: 76,
      reasons: [
        { code: 'provisionalAverage', params: { sum: 380, divisor: 5, average: 76 }, citation: null },
        { code: 'pendingMakeUp', params: { slots: ['gk'] }, citation: { circular, article: 7, clause: 4 } },
      ],
    });
  });

  test('article 7 does not speak of make-ups for regular assessments: open all the same, without citation', () => {
    const result = tt22.termAverage(score(35), marks('8 P', '6', '7'));
    expect(result).toMatchObject({ status: 'partial', value: null, provisional: 68 });
    expect(result.reasons[1]).toEqual({ code: 'pendingMakeUp', params: { slots: ['tx2'] }, citation: null });
  });

  test('a zero by rule counts and is named', () => {
    expect(tt22.termAverage(score(35), marks('8 9', '0!', '7,0')).reasons[1]).toEqual({
      code: 'zeroByRule',
      params: { slots: ['gk'] },
      citation: { circular, article: 7, clause: 5 },
    });
  });

  test('the circular has no zero for regular assessments: counted, and said', () => {
    const result = tt22.termAverage(score(35), marks('8 0!', '6', '7'));
    expect(result.value).toBe(59);
    expect(result.reasons[1]).toEqual({ code: 'zeroOnRegular', params: { slots: ['tx2'] }, citation: null });
  });

  test('empty is not zero: each missing slot is named under its article', () => {
    const result = tt22.termAverage(score(105), marks('8 - 7', '6', '-'));
    expect(result).toMatchObject({ status: 'partial', value: null, provisional: 68 });
    expect(result.reasons.slice(1)).toEqual([
      {
        code: 'missing',
        params: { slots: ['tx2', 'tx4'] },
        citation: { circular, article: 6, clause: 2, point: 'b' },
      },
      { code: 'missing', params: { slots: ['ck'] }, citation: { circular, article: 7, clause: 3 } },
    ]);
  });

  test('nothing entered: absent, not zero', () => {
    const result = tt22.termAverage(score(35), []);
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(codes(result)).toEqual(['missing', 'missing']);
  });
});

describe('number of regular marks', () => {
  const five = marks('8 8 8 8', '8', '8');

  test('P-6 warn, the default: all are counted, and it is said', () => {
    const result = tt22.termAverage(score(70), five);
    expect(result).toMatchObject({ status: 'final', value: 80 });
    expect(result.reasons).toContainEqual({
      code: 'moreRegularThanAllowed',
      params: { allowed: 3, given: 4, option: 'P-6', choice: 'warn' },
      citation: { circular, article: 6, clause: 2, point: 'b' },
    });
  });

  test('P-6 warn said outright is the same', () => {
    expect(tt22.termAverage(score(70), five, { moreRegularMarks: 'warn' })).toEqual(
      tt22.termAverage(score(70), five),
    );
  });

  test('P-6 reject', () => {
    expect(() => tt22.termAverage(score(70), five, { moreRegularMarks: 'reject' })).toThrow(
      expect.objectContaining({ code: 'tooManyRegularMarks' }),
    );
  });

  test('empty columns beyond the number are not marks', () => {
    const result = tt22.termAverage(score(35), marks('8 8 - -', '8', '8'), { moreRegularMarks: 'reject' });
    expect(codes(result)).toEqual(['termAverage']);
  });

  test('the number counts, not the columns used', () => {
    const result = tt22.termAverage(score(35), marks('8 - 8', '8', '8'), { moreRegularMarks: 'reject' });
    expect(result).toMatchObject({ status: 'final', value: 80 });
  });

  test('an unknown choice is an error even from plain JavaScript', () => {
    const options = JSON.parse('{"moreRegularMarks":"ignore"}');
    expect(() => tt22.termAverage(score(70), five, options)).toThrow(
      expect.objectContaining({ code: 'invalidOption', place: { field: 'moreRegularMarks' } }),
    );
  });
});

describe('article 6 clause 3: study topics', () => {
  const plan = { ...score(70), studyTopics: true };

  test('the result of the topics is one more regular mark', () => {
    const result = tt22.termAverage(plan, marks('8 8 8 5', '8', '8'));
    expect(result.reasons).toHaveLength(1);
    expect(result.reasons[0]).toMatchObject({
      params: { sum: 690, divisor: 9, regularCount: 4, average: 77 },
    });
  });

  test('without it the average stands, and it is said', () => {
    const result = tt22.termAverage(plan, marks('8 8 8', '8', '8'));
    expect(result).toMatchObject({ status: 'final', value: 80 });
    expect(codes(result)).toEqual(['termAverage', 'studyTopicNotEntered']);
  });

  test('it does not stand in for a regular mark', () => {
    expect(tt22.termAverage(plan, marks('8 8 - 8', '8', '8')).status).toBe('partial');
  });
});

describe('article 9 clause 1 point a: comment subjects', () => {
  test('X-07: one CĐ decides', () => {
    const result = tt22.termComment(comment, marks('Đ Đ', 'CĐ', 'Đ'));
    expect(result).toEqual({
      status: 'final',
      value: 'CD',
      provisional: null,
      reasons: [
        {
          code: 'notPass',
          params: { slots: ['gk'] },
          citation: { circular, article: 9, clause: 1, point: 'a' },
        },
      ],
    });
  });

  test('every one Đ', () => {
    const result = tt22.termComment(comment, marks('Đ Đ', 'Đ', 'Đ'));
    expect(result).toMatchObject({ status: 'final', value: 'D' });
    expect(result.reasons[0]).toMatchObject({ code: 'allPass', params: { count: 4 } });
  });

  test('not sat is CĐ', () => {
    const result = tt22.termComment(comment, marks('Đ Đ', 'Đ', '0!'));
    expect(result.value).toBe('CD');
    expect(codes(result)).toEqual(['notPass', 'zeroByRule']);
  });

  test.each([
    ['Đ Đ', 'P', 'Đ', 'D', ['pendingMakeUp']],
    ['CĐ -', '-', '-', 'CD', ['notPass', 'missing', 'missing']],
  ])('%s %s %s: open, provisionally %s', (tx, gk, ck, provisional, reasons) => {
    const result = tt22.termComment(comment, marks(tx, gk, ck));
    expect(result).toMatchObject({ status: 'partial', value: null, provisional });
    expect(codes(result)).toEqual(reasons);
  });

  test('nothing entered: absent', () => {
    expect(tt22.termComment(comment, [])).toMatchObject({ status: 'absent', value: null, provisional: null });
  });
});
