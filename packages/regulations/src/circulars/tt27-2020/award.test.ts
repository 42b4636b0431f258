import { describe, expect, test } from 'vitest';
import { bestRecord, type Changes } from '../../primary/fixtures.ts';
import type { Recognition } from '../../primary/rules.ts';
import { tt27 } from './tt27.ts';

const citation = { circular: '27/2020/TT-BGDĐT', article: 13, clause: 1, point: 'a' };
const drawing: Recognition = { dimension: 'subject', item: 'toan', reason: 'first prize of the district' };
const kindness: Recognition = { dimension: 'quality', item: 'nhanAi', reason: 'helped a new pupil all year' };

const award = (changes: Changes, recognitions: readonly Recognition[] | null) =>
  tt27.award({ record: bestRecord(tt27, { grade: 5 }, changes), recognitions });

test('the titles, highest first', () => {
  expect(tt27.awards).toEqual(['xuatSac', 'tieuBieu']);
});

describe('article 13 clause 1 point a', () => {
  test('Học sinh Xuất sắc is Hoàn thành xuất sắc, whatever the class recognises', () => {
    for (const recognitions of [null, [], [kindness]]) {
      expect(award({ tests: { toan: 9 } }, recognitions)).toEqual({
        status: 'final',
        value: 'xuatSac',
        provisional: null,
        reasons: [{ code: 'primaryAwardMet', params: { award: 'xuatSac' }, citation }],
      });
    }
  });

  test('Học sinh Tiêu biểu is Hoàn thành tốt and a recognition', () => {
    expect(award({ tests: { toan: 8 } }, [drawing, kindness])).toEqual({
      status: 'final',
      value: 'tieuBieu',
      provisional: null,
      reasons: [
        { code: 'primaryAwardMet', params: { award: 'tieuBieu' }, citation },
        {
          code: 'primaryRecognised',
          params: { award: 'tieuBieu', dimension: 'subject', item: 'toan' },
          citation,
        },
        {
          code: 'primaryRecognised',
          params: { award: 'tieuBieu', dimension: 'quality', item: 'nhanAi' },
          citation,
        },
        {
          code: 'primaryTestsBelow',
          params: { goal: 'hoanThanhXuatSac', tests: [{ subject: 'toan', mark: 80 }], needed: 90 },
          citation,
        },
      ],
    });
  });

  test.each(['subject', 'competence', 'quality'] as const)('a %s will do', (dimension) => {
    const item = { subject: 'toan', competence: 'tinHoc', quality: 'nhanAi' }[dimension];
    expect(award({ tests: { toan: 7 } }, [{ dimension, item, reason: 'progress' }]).value).toBe('tieuBieu');
  });

  test('Hoàn thành tốt without recognition: no title', () => {
    expect(award({ tests: { toan: 8 } }, [])).toMatchObject({
      status: 'final',
      value: 'none',
      reasons: [
        { code: 'primaryTestsBelow', params: { goal: 'hoanThanhXuatSac' } },
        { code: 'primaryNotRecognised', params: { award: 'tieuBieu' }, citation },
      ],
    });
  });

  test('Hoàn thành tốt, recognition not settled: nothing yet', () => {
    expect(award({ tests: { toan: 8 } }, null)).toMatchObject({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        { code: 'primaryRecognitionOpen', params: { award: 'tieuBieu' }, citation },
        { code: 'primaryTestsBelow', params: { goal: 'hoanThanhXuatSac' } },
      ],
    });
  });

  test.each([null, [], [kindness]])('Hoàn thành: no title, recognised or not (%o)', (recognitions) => {
    const result = award({ subjects: { toan: 'hoanThanh' }, tests: { toan: 6 } }, recognitions);
    expect(result).toMatchObject({ status: 'final', value: 'none' });
    // What keeps the pupil from the nearer title, not from the higher one.
    expect(result.reasons).toMatchObject([
      { code: 'primaryLevelsBelow', params: { goal: 'hoanThanhTot' }, citation },
      { code: 'primaryTestsBelow', params: { goal: 'hoanThanhTot', needed: 70 }, citation },
    ]);
    expect(result.reasons).toHaveLength(2);
  });
});

describe('while something is missing', () => {
  test('the higher title is still possible', () => {
    expect(award({ tests: { toan: null } }, [])).toMatchObject({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        { code: 'primaryAwardPossible', params: { award: 'xuatSac' }, citation: null },
        { code: 'primaryTestsMissing', params: { subjects: ['toan'] } },
      ],
    });
  });

  test('only the lower one is', () => {
    expect(award({ tests: { toan: null, khoaHoc: 8 } }, [kindness])).toMatchObject({
      status: 'absent',
      provisional: null,
      reasons: [
        { code: 'primaryAwardPossible', params: { award: 'tieuBieu' } },
        { code: 'primaryTestsMissing' },
        { code: 'primaryTestsBelow' },
      ],
    });
    expect(award({ tests: { toan: null, khoaHoc: 8 } }, null)).toMatchObject({
      status: 'absent',
      reasons: [
        { code: 'primaryRecognitionOpen' },
        { code: 'primaryTestsMissing' },
        { code: 'primaryTestsBelow' },
      ],
    });
  });

  test('none is possible any more', () => {
    expect(award({ tests: { toan: null, khoaHoc: 6 } }, [kindness])).toMatchObject({
      status: 'final',
      value: 'none',
    });
    expect(award({ tests: { toan: null, khoaHoc: 8 } }, [])).toMatchObject({
      status: 'final',
      value: 'none',
    });
  });

  test('nothing entered, nothing shown', () => {
    const record = tt27.record({ plan: { grade: 1 }, point: 'endYear', ratings: [] });
    const result = tt27.award({ record, recognitions: [kindness] });
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(result.reasons.map(({ code }) => code)).not.toContain('primaryAwardPossible');
  });
});

test('individual plan: the school decides', () => {
  const record = { ...bestRecord(tt27, { grade: 5 }), individualPlan: true };
  expect(tt27.award({ record, recognitions: [] })).toMatchObject({
    status: 'absent',
    reasons: [{ code: 'primaryIndividualPlan', citation: { article: 8 } }],
  });
});

describe('recognitions that cannot be', () => {
  test.each([
    [{ ...kindness, dimension: 'conduct' }, 'unknownDimension', 'no dimension conduct'],
    [{ ...kindness, item: 'toan' }, 'unknownQuality', 'not in the record'],
    [{ ...kindness, dimension: 'competence' }, 'unknownCompetence', 'not in the record'],
    [{ ...drawing, item: 'tuNhienXaHoi' }, 'unknownSubject', 'not in the record'],
    [{ ...drawing, item: 'toString' }, 'unknownSubject', 'not in the record'],
    [{ ...drawing, reason: '\t' }, 'recognitionWithoutReason', 'a recognition needs its reason'],
    [{ ...drawing, reason: null }, 'recognitionWithoutReason', 'a recognition needs its reason'],
    [{ ...drawing, reason: 1n }, 'recognitionWithoutReason', 'a recognition needs its reason'],
    [{ ...drawing, dimension: 'toString' }, 'unknownDimension', 'no dimension toString'],
    [{ ...drawing, dimension: Symbol('x') }, 'unknownDimension', 'no dimension Symbol(x)'],
  ])('%o: %s', (wrong, code, text) => {
    const call = () => award({}, [kindness, wrong as Recognition]);
    expect(call).toThrow(expect.objectContaining({ code, place: { field: 'recognitions', index: 1 } }));
    expect(call).toThrow(text);
  });
});
