import { describe, expect, test } from 'vitest';
import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import { tt26Subjects } from '../circulars/tt26-2020/subjects.ts';
import { tt43Subjects } from '../circulars/tt43-2021/subjects.ts';
import { tt58Subjects } from '../circulars/tt58-2011/subjects.ts';
import type { PassFail } from '../mark-text.ts';
import { cell, score } from './fixtures.ts';
import type { TermResult, YearTerms } from './subject-rules.ts';

const tt58 = '58/2011/TT-BGDĐT';
const tt43 = '43/2021/TT-BGDĐT';
const earlier = [tt58Subjects, tt26Subjects];
const later = [tt22Subjects, tt43Subjects];
const all = [...earlier, ...later];
const exemption = { circular: tt58, article: 12, clause: 4 };
const oneTerm = { circular: tt58, article: 10, clause: 3 };
const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);
const comments = (term1: TermResult<PassFail>, term2: TermResult<PassFail>): YearTerms<PassFail> => ({
  term1,
  term2,
});

describe.each(all)('$id', (rules) => {
  test.each([
    ['X-06', 64, 66, 65],
    ['term II counts twice', 100, 0, 33],
    ['and not term I', 0, 100, 67],
    ['two thirds of a tenth go up', 65, 64, 64],
    ['and one third down', 64, 65, 65],
    ['nothing', 0, 0, 0],
    ['everything', 100, 100, 100],
  ])('%s: %i and %i give %i', (_, term1, term2, year) => {
    expect(rules.yearAverage({ term1, term2 })).toMatchObject({ status: 'final', value: year });
  });

  test.each([
    ['D', 'D', 'D'],
    ['CD', 'D', 'D'],
    ['D', 'CD', 'CD'],
    ['CD', 'CD', 'CD'],
    [null, 'CD', 'CD'],
  ] as const)('B-21: %s and %s give %s, that of term II', (term1, term2, value) => {
    const result = rules.yearComment({ term1, term2 });
    expect(result).toMatchObject({ status: 'final', value, provisional: null });
    expect(result.reasons).toMatchObject([{ code: 'yearIsTermTwo', params: { result: value } }]);
  });

  test('from the rounded term averages', () => {
    // 38,9 / 7 is 5,557: with 5,5 that is 5,538 and would give 5,5; 5,6 gives 5,567.
    const slots = rules.columns(score(35)).map(({ slot }) => slot);
    const marks = ['5,4', '5,6', '5,7', '5,5'].map((text, index) => cell(slots[index] ?? '', text));
    const term2 = rules.termAverage(score(35), marks);
    expect(term2.value).toBe(56);
    expect(rules.yearAverage({ term1: 55, term2 }).value).toBe(56);
  });

  test('neither D nor CD', () => {
    for (const value of ['Đ', 'd', 1]) {
      const terms = { term1: 'D', term2: value } as unknown as YearTerms<PassFail>;
      const place = { term: 2 };
      expect(() => rules.yearComment(terms)).toThrow(
        expect.objectContaining({
          code: 'invalidTermResult',
          place,
          message: 'term 2: invalidTermResult',
        }),
      );
    }
  });

  test('both terms open, or one', () => {
    const open = { status: 'partial', value: null, provisional: 70, reasons: [] } as const;
    const result = rules.yearAverage({ term1: open, term2: open });
    expect(result).toMatchObject({ status: 'partial', value: null, provisional: 70 });
    expect(result.reasons).toMatchObject([
      {
        code: 'provisionalAverage',
        params: { sum: 210, divisor: 3, average: 70 },
        citation: null,
      },
      { code: 'termNotFinal', params: { terms: [1, 2] } },
    ]);
    expect(rules.yearAverage({ term1: 64, term2: open })).toMatchObject({
      status: 'partial',
      provisional: 68,
      reasons: [
        { code: 'provisionalAverage', params: { sum: 204, divisor: 3, average: 68 } },
        { code: 'termNotFinal', params: { terms: [2] } },
      ],
    });
    expect(rules.yearAverage({ term1: null, term2: 70 })).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'termNotFinal', params: { terms: [1] } }],
    });
    expect(rules.yearComment({ term1: 'D', term2: null })).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'termNotFinal', params: { terms: [2] } }],
    });
  });

  test('an absent result of a term is no figure', () => {
    const absent = { status: 'absent', value: null, provisional: null, reasons: [] } as const;
    expect(rules.yearAverage({ term1: absent, term2: absent })).toMatchObject({ status: 'absent' });
    expect(rules.yearComment({ term1: 'D', term2: absent })).toMatchObject({ status: 'absent' });
  });

  test('taught in neither term', () => {
    const result = rules.yearComment(comments('notTaught', 'notTaught'));
    expect(result).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'notTaught', params: {}, citation: null }],
    });
    expect(codes(rules.yearAverage({ term1: 'notTaught', term2: 'notTaught' }))).toEqual(['notTaught']);
  });

  test.each([
    [{ term1: 101, term2: 50 }, 'markAboveTen', 1],
    [{ term1: 50, term2: -1 }, 'markBelowZero', 2],
    [{ term1: 50, term2: 6.5 }, 'markNotTenths', 2],
    [
      { term1: { status: 'partial', value: null, provisional: 6.5, reasons: [] }, term2: 1 },
      'markNotTenths',
      1,
    ],
  ] as const)('%o is no pair of averages', (terms, code, term) => {
    expect(() => rules.yearAverage(terms)).toThrow(expect.objectContaining({ code, place: { term } }));
  });

  test('a score subject has no exemption', () => {
    for (const terms of [
      { term1: 'exempt', term2: 70 },
      { term1: 'exempt', term2: 'exempt' },
    ] as const) {
      expect(() => rules.yearAverage(terms)).toThrow(
        expect.objectContaining({
          code: 'exemptionNotPossible',
          place: { term: 1 },
          message: 'term 1: exemptionNotPossible',
        }),
      );
    }
    expect(() => rules.yearAverage({ term1: 70, term2: 'exempt' })).toThrow(
      expect.objectContaining({ code: 'exemptionNotPossible', place: { term: 2 } }),
    );
  });
});

describe.each(earlier)('$id: article 10 clause 3, taught in one term', (rules) => {
  test.each([
    [71, 'notTaught', 1],
    ['notTaught', 71, 2],
  ] as const)('%s and %s: that term is the year', (term1, term2, term) => {
    expect(rules.yearAverage({ term1, term2 })).toEqual({
      status: 'final',
      value: 71,
      provisional: null,
      reasons: [{ code: 'oneTermIsYear', params: { term }, citation: oneTerm }],
    });
  });

  test('the text leaves no choice: P-7 is not asked', () => {
    const result = rules.yearAverage({ term1: 71, term2: 'notTaught' }, { oneTermSubject: 'noYearResult' });
    expect(result).toMatchObject({ status: 'final', value: 71 });
  });

  test('the one term still open', () => {
    expect(rules.yearComment(comments(null, 'notTaught'))).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        { code: 'oneTermIsYear', params: { term: 1 }, citation: oneTerm },
        { code: 'termNotFinal', params: { terms: [1] }, citation: oneTerm },
      ],
    });
  });
});

describe.each(earlier)('$id: article 12, exemption', (rules) => {
  test.each([
    ['exempt', 'D', 2, 'D'],
    ['exempt', 'CD', 2, 'CD'],
    ['D', 'exempt', 1, 'D'],
    ['CD', 'exempt', 1, 'CD'],
  ] as const)('%s and %s: the term studied is the year', (term1, term2, term, value) => {
    expect(rules.yearComment({ term1, term2 })).toEqual({
      status: 'final',
      value,
      provisional: null,
      reasons: [{ code: 'exemptOneTerm', params: { term }, citation: exemption }],
    });
  });

  test.each([
    ['exempt', 'exempt'],
    ['exempt', 'notTaught'],
    ['notTaught', 'exempt'],
  ] as const)('%s and %s: no part in the year', (term1, term2) => {
    expect(rules.yearComment({ term1, term2 })).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'exempt', params: {}, citation: exemption }],
    });
  });

  test('the term studied still open', () => {
    const open = { status: 'partial', value: null, provisional: 'D', reasons: [] } as const;
    expect(rules.yearComment({ term1: 'exempt', term2: open })).toEqual({
      status: 'partial',
      value: null,
      provisional: 'D',
      reasons: [
        { code: 'exemptOneTerm', params: { term: 2 }, citation: exemption },
        { code: 'termNotFinal', params: { terms: [2] }, citation: exemption },
      ],
    });
  });
});

describe.each(later)('$id: no exemption', (rules) => {
  test.each([
    ['exempt', 'D', 1],
    ['D', 'exempt', 2],
    ['exempt', 'exempt', 1],
    ['notTaught', 'exempt', 2],
  ] as const)('%s and %s', (term1, term2, term) => {
    expect(() => rules.yearComment({ term1, term2 })).toThrow(
      expect.objectContaining({ code: 'exemptionNotPossible', place: { term } }),
    );
  });

  test('P-7 decides about a subject of one term', () => {
    expect(rules.yearComment(comments('notTaught', 'CD'))).toMatchObject({
      value: 'CD',
      reasons: [
        { code: 'oneTermOnly', params: { term: 2, option: 'P-7', choice: 'termIsYear' }, citation: null },
      ],
    });
    expect(rules.yearComment(comments('notTaught', 'CD'), { oneTermSubject: 'termIsYear' })).toEqual(
      rules.yearComment(comments('notTaught', 'CD')),
    );
    const none = rules.yearComment(comments('notTaught', 'CD'), { oneTermSubject: 'noYearResult' });
    expect(none).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        { code: 'oneTermOnly', params: { term: 2, option: 'P-7', choice: 'noYearResult' }, citation: null },
      ],
    });
  });
});

test.each(later)('$id: a choice that P-7 does not have', (rules) => {
  const policy = JSON.parse('{"oneTermSubject":"half"}');
  expect(() => rules.yearAverage({ term1: 71, term2: 'notTaught' }, policy)).toThrow(
    expect.objectContaining({
      code: 'invalidOption',
      place: { field: 'oneTermSubject' },
      message: 'oneTermSubject: invalidOption',
    }),
  );
});

test('each circular cites itself', () => {
  const cited = (rules: (typeof all)[number]) => [
    rules.yearAverage({ term1: 64, term2: 66 }).reasons[0]?.citation,
    rules.yearAverage({ term1: null, term2: 66 }).reasons[0]?.citation,
    rules.yearComment(comments('D', 'D')).reasons[0]?.citation,
    rules.yearComment(comments('D', null)).reasons[0]?.citation,
  ];
  const of = (circular: string, score: object, comment: object) => {
    const [one, other] = [
      { circular, ...score },
      { circular, ...comment },
    ];
    return [one, one, other, other];
  };
  const early = of(tt58, { article: 10, clause: 1, point: 'b' }, { article: 10, clause: 2, point: 'b' });
  expect(cited(tt58Subjects)).toEqual(early);
  expect(cited(tt26Subjects)).toEqual(early);
  expect(cited(tt22Subjects)).toEqual(
    of('22/2021/TT-BGDĐT', { article: 9, clause: 1, point: 'b' }, { article: 9, clause: 1, point: 'a' }),
  );
  expect(cited(tt43Subjects)).toEqual(of(tt43, { article: 9, clause: 1, point: 'b' }, { article: 9 }));
});
