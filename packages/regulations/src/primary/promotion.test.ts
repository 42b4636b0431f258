import { describe, expect, test } from 'vitest';
import { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
import { tt27 } from '../circulars/tt27-2020/tt27.ts';
import { tt30 } from '../circulars/tt30-2014/tt30.ts';
import { primaryRuleSetIds } from '../phase-in.ts';
import { primaryRulesById } from './by-id.ts';
import { bestRecord } from './fixtures.ts';
import type { PrimaryPromotionInput } from './rules.ts';

const circular = '27/2020/TT-BGDĐT';
const article11 = (point: string) => ({ circular, article: 11, clause: 1, point });
const given = (input: object) => ({ grade: 3, ...input }) as PrimaryPromotionInput;

describe('TT27/2020 article 11', () => {
  test.each(['hoanThanhXuatSac', 'hoanThanhTot', 'hoanThanh'] as const)('%s completes the grade', (level) => {
    for (const round of ['yearEnd', 'afterSupport'] as const) {
      expect(tt27.promotion({ grade: 4, level, round })).toEqual({
        status: 'final',
        value: 'promoted',
        provisional: null,
        reasons: [{ code: 'primaryGradeCompleted', params: { grade: 4, level }, citation: article11('a') }],
      });
    }
  });

  test('grade 5 completes primary school', () => {
    expect(tt27.promotion({ grade: 5, level: 'hoanThanh' }).reasons).toEqual([
      { code: 'primaryGradeCompleted', params: { grade: 5, level: 'hoanThanh' }, citation: article11('a') },
      { code: 'primaryProgrammeCompleted', params: {}, citation: { circular, article: 11, clause: 2 } },
    ]);
  });

  test('not completed at the end of the year: support', () => {
    for (const round of [{}, { round: 'yearEnd' }]) {
      expect(tt27.promotion(given({ level: 'chuaHoanThanh', ...round }))).toEqual({
        status: 'final',
        value: 'support',
        provisional: null,
        reasons: [{ code: 'primarySupport', params: { grade: 3 }, citation: article11('b') }],
      });
    }
  });

  test('nor after support: the head decides, the software does not', () => {
    expect(tt27.promotion(given({ level: 'chuaHoanThanh', round: 'afterSupport' }))).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'primaryHeadDecides', params: { grade: 3 }, citation: article11('c') }],
    });
  });

  test.each(['promoted', 'retained'] as const)('the head has decided: %s', (headDecision) => {
    const input = given({ level: 'chuaHoanThanh', round: 'afterSupport', headDecision });
    expect(tt27.promotion(input)).toEqual({
      status: 'final',
      value: headDecision,
      provisional: null,
      reasons: [
        {
          code: 'primaryHeadDecided',
          params: { grade: 3, decision: headDecision },
          citation: article11('c'),
        },
      ],
    });
  });
});

describe('from a result', () => {
  test('a final one', () => {
    const level = tt27.year(bestRecord(tt27, { grade: 3 }));
    expect(tt27.promotion({ grade: 3, level }).value).toBe('promoted');
  });

  test.each([
    ['hoanThanhXuatSac', undefined, 'promoted'],
    ['chuaHoanThanh', 'yearEnd', 'support'],
    ['chuaHoanThanh', 'afterSupport', null],
  ] as const)('a provisional %s %s: %s at most', (known, round, provisional) => {
    const level = { status: 'partial', value: null, provisional: known, reasons: [] } as const;
    expect(tt27.promotion(given({ level, ...(round && { round }) }))).toEqual({
      status: provisional ? 'partial' : 'absent',
      value: null,
      provisional,
      reasons: [{ code: 'primaryLevelNotFinal', params: {}, citation: null }],
    });
  });

  test('a year with a gap is none: nobody is promoted in September', () => {
    const level = tt27.year(bestRecord(tt27, { grade: 3 }, { tests: { toan: null } }));
    expect(tt27.promotion({ grade: 3, level })).toMatchObject({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'primaryLevelMissing' }],
    });
  });

  test('a decision that is null was not made', () => {
    const input = { grade: 3, level: 'chuaHoanThanh', round: 'afterSupport' } as const;
    expect(tt27.promotion({ ...input, headDecision: null })).toEqual(tt27.promotion(input));
    expect(tt27.promotion({ grade: 3, level: 'hoanThanh', headDecision: null }).value).toBe('promoted');
  });

  test('none', () => {
    const absent = tt27.year(tt27.record({ plan: { grade: 3 }, point: 'endYear', ratings: [] }));
    for (const level of [null, absent]) {
      expect(tt27.promotion({ grade: 3, level })).toEqual({
        status: 'absent',
        value: null,
        provisional: null,
        reasons: [{ code: 'primaryLevelMissing', params: {}, citation: null }],
      });
    }
  });

  test('individual plan', () => {
    expect(tt27.promotion({ grade: 3, level: 'hoanThanh', individualPlan: true })).toMatchObject({
      status: 'absent',
      provisional: null,
      reasons: [{ code: 'primaryIndividualPlan', citation: { circular, article: 8 } }],
    });
  });
});

test.each([
  ['30/2014/TT-BGDĐT', tt30, ['a', 'b', 'c'].map((point) => ({ article: 14, clause: 1, point }))],
  ['22/2016/TT-BGDĐT', tt22Of2016, Array.from({ length: 3 }, () => ({ article: 1, clause: 7 }))],
] as const)('%s: the same under its own article', (number, rules, places) => {
  const citations = [
    rules.promotion({ grade: 5, level: 'hoanThanh' }),
    rules.promotion({ grade: 5, level: 'chuaHoanThanh' }),
    rules.promotion({ grade: 5, level: 'chuaHoanThanh', round: 'afterSupport' }),
  ].map(({ reasons }) => reasons[0]?.citation);
  expect(citations).toEqual(places.map((place) => ({ circular: number, ...place })));
  expect(rules.promotion({ grade: 5, level: 'hoanThanh' }).reasons[1]?.citation).toEqual({
    circular: '30/2014/TT-BGDĐT',
    article: 14,
    clause: 2,
  });
});

describe('input that cannot be', () => {
  const decision = { level: 'chuaHoanThanh', round: 'afterSupport', headDecision: 'retained' };

  test.each([
    [{ grade: 0, level: null }, 'invalidGrade', 'grade'],
    [{ grade: 6, level: null }, 'invalidGrade', 'grade'],
    [{ level: 'hoanThanh', round: 'summer' }, 'invalidOption', 'round'],
    [{ ...decision, headDecision: 'support' }, 'invalidOption', 'headDecision'],
    [{ level: 'tot' }, 'unknownLevel', 'level'],
    [{ ...decision, level: 'hoanThanh' }, 'decisionNotPossible', 'headDecision'],
    [{ ...decision, level: null }, 'decisionNotPossible', 'headDecision'],
    [{ ...decision, round: 'yearEnd' }, 'decisionNotPossible', 'headDecision'],
    [{ ...decision, round: undefined }, 'decisionNotPossible', 'headDecision'],
  ])('%o: %s', (input, code, field) => {
    expect(() => tt27.promotion(given(input))).toThrow(expect.objectContaining({ code, place: { field } }));
  });

  test('says what is wrong', () => {
    expect(() => tt27.promotion(given({ level: 'hoanThanh', round: 'summer' }))).toThrow('no round summer');
    expect(() => tt27.promotion(given({ ...decision, headDecision: 'x' }))).toThrow('no decision x');
    expect(() => tt27.promotion(given({ ...decision, level: 'hoanThanh' }))).toThrow(
      'only for a pupil who has not completed the grade after support',
    );
  });

  test('a level of a later circular', () => {
    const call = () => tt30.promotion({ grade: 3, level: 'hoanThanhTot' });
    expect(call).toThrow(expect.objectContaining({ code: 'unknownLevel' }));
    expect(call).toThrow('level: TT30/2014 has no level hoanThanhTot');
  });
});

test('every primary circular is found by its id', () => {
  expect(primaryRuleSetIds.map((id) => primaryRulesById(id).id)).toEqual(primaryRuleSetIds);
  expect(primaryRulesById('TT27/2020')).toBe(tt27);
});
