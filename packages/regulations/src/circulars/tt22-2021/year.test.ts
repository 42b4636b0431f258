import { describe, expect, test } from 'vitest';
import { comment, marks, score } from '../../secondary/fixtures.ts';
import { tt22Subjects as tt22 } from './subjects.ts';

const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);
const circular = '22/2021/TT-BGDĐT';

describe('article 9 clause 1 point b: year average', () => {
  test('X-06', () => {
    expect(tt22.yearAverage({ term1: 64, term2: 66 })).toEqual({
      status: 'final',
      value: 65,
      provisional: null,
      reasons: [
        {
          code: 'yearAverage',
          params: { term1: 64, term2: 66, sum: 196, divisor: 3, average: 65 },
          citation: { circular, article: 9, clause: 1, point: 'b' },
        },
      ],
    });
  });

  test('uses the rounded term averages', () => {
    // 5,55 and 5,55 before rounding would give 5,55; 5,6 twice gives 5,6, and 5,4 with 5,6 gives 5,5.
    const term = tt22.termAverage(score(70), marks('8,9 6,0 7,8', '3,8', '4,7'));
    expect(tt22.yearAverage({ term1: term, term2: term }).value).toBe(56);
    expect(tt22.yearAverage({ term1: 54, term2: term }).value).toBe(55);
  });

  test('a term without final result: provisional when both have a figure', () => {
    const open = tt22.termAverage(score(35), marks('8 9', 'P', '7,0'));
    expect(tt22.yearAverage({ term1: 64, term2: open })).toMatchObject({
      status: 'partial',
      value: null,
      provisional: 72,
    });
    expect(codes(tt22.yearAverage({ term1: 64, term2: open }))).toEqual([
      'provisionalAverage',
      'termNotFinal',
    ]);
  });

  test('half a year is no figure at all', () => {
    const result = tt22.yearAverage({ term1: 64, term2: null });
    expect(result).toMatchObject({ status: 'absent', provisional: null });
    expect(result.reasons[0]).toMatchObject({ code: 'termNotFinal', params: { terms: [2] } });
    expect(tt22.yearAverage({ term1: null, term2: null }).reasons[0]).toMatchObject({
      params: { terms: [1, 2] },
    });
  });
});

describe('P-7: a subject taught in one term', () => {
  test('by default that term is the year, and the option is named', () => {
    const result = tt22.yearAverage({ term1: 71, term2: 'notTaught' });
    expect(result).toMatchObject({ status: 'final', value: 71 });
    expect(result.reasons).toEqual([
      { code: 'oneTermOnly', params: { term: 1, option: 'P-7', choice: 'termIsYear' }, citation: null },
    ]);
    expect(tt22.yearComment({ term1: 'CD', term2: 'notTaught' })).toMatchObject({
      status: 'final',
      value: 'CD',
    });
    expect(tt22.yearComment({ term1: 'notTaught', term2: 'D' })).toMatchObject({
      status: 'final',
      value: 'D',
    });
  });

  test('the other choice gives no year result', () => {
    const result = tt22.yearAverage({ term1: 'notTaught', term2: 71 }, { oneTermSubject: 'noYearResult' });
    expect(result).toMatchObject({ status: 'absent', value: null });
    expect(result.reasons[0]).toMatchObject({
      code: 'oneTermOnly',
      params: { term: 2, choice: 'noYearResult' },
    });
  });

  test('the one term still open', () => {
    const open = tt22.termAverage(score(35), marks('8 9', 'P', '7,0'));
    const result = tt22.yearAverage({ term1: open, term2: 'notTaught' });
    expect(result).toMatchObject({ status: 'partial', value: null, provisional: 76 });
    expect(codes(result)).toEqual(['oneTermOnly', 'termNotFinal']);
  });

  test('taught in neither term', () => {
    expect(codes(tt22.yearAverage({ term1: 'notTaught', term2: 'notTaught' }))).toEqual(['notTaught']);
  });

  test('an unknown choice is an error', () => {
    const options = JSON.parse('{"oneTermSubject":"half"}');
    expect(() => tt22.yearAverage({ term1: 71, term2: 'notTaught' }, options)).toThrow(
      expect.objectContaining({ code: 'invalidOption', place: { field: 'oneTermSubject' } }),
    );
  });
});

describe('article 9 clause 1 point a: the year of a comment subject is term II', () => {
  test.each([
    ['D', 'D', 'D'],
    ['CD', 'D', 'D'],
    ['D', 'CD', 'CD'],
    ['CD', 'CD', 'CD'],
    [null, 'D', 'D'],
  ] as const)('%s and %s give %s', (term1, term2, value) => {
    const result = tt22.yearComment({ term1, term2 });
    expect(result).toMatchObject({ status: 'final', value });
    expect(result.reasons[0]).toMatchObject({
      code: 'yearIsTermTwo',
      citation: { article: 9, clause: 1, point: 'a' },
    });
  });

  test('term II open', () => {
    const open = tt22.termComment(comment, marks('Đ Đ', 'Đ', '-'));
    expect(tt22.yearComment({ term1: 'D', term2: open })).toMatchObject({
      status: 'partial',
      provisional: 'D',
    });
    expect(tt22.yearComment({ term1: 'D', term2: null })).toMatchObject({
      status: 'absent',
      provisional: null,
    });
  });
});

describe('results that cannot be', () => {
  test.each([
    [{ term1: 6.4, term2: 66 }, 'markNotTenths', 1],
    [{ term1: 64, term2: 101 }, 'markAboveTen', 2],
    [{ term1: -1, term2: 66 }, 'markBelowZero', 1],
  ])('%o', (terms, code, term) => {
    expect(() => tt22.yearAverage(terms)).toThrow(expect.objectContaining({ code, place: { term } }));
  });

  test('neither D nor CD', () => {
    const terms = JSON.parse('{"term1":"D","term2":"Đ"}');
    expect(() => tt22.yearComment(terms)).toThrow(
      expect.objectContaining({ code: 'invalidTermResult', place: { term: 2 } }),
    );
  });
});
