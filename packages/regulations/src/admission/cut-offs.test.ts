import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { finalResult, openResult } from '../results.ts';
import { admissionByCutOffs, type CutOffInput, type CutOffs } from './cut-offs.ts';
import { hundredths } from './hundredths.ts';
import type { ExamScore } from './score.ts';

const h = hundredths;
const limits = (...values: (number | null)[]): CutOffs =>
  values.map((value) => (value === null ? null : h(value)));

const example: CutOffInput = {
  score: { total: h(1925), qualifies: true },
  choices: ['A', 'B', 'C'],
  cutOffs: { A: limits(2000, 2025, 2050), B: limits(1925, 1950, 1975), C: limits(1825, 1850, 1875) },
};
const admission = (change: Partial<CutOffInput>) => admissionByCutOffs({ ...example, ...change });

describe('F-7: the first choice that is reached wins', () => {
  test('worked example: 19,25 is admitted to C as third choice', () => {
    const result = admissionByCutOffs(example);
    expect(result).toEqual({
      status: 'final',
      value: { school: 'C', choice: 3 },
      provisional: null,
      reasons: [
        {
          code: 'choiceBelowCutOff',
          params: { choice: 1, school: 'A', score: 1925, cutOff: 2000, gap: 75 },
          citation: null,
        },
        {
          code: 'choiceBelowCutOff',
          params: { choice: 2, school: 'B', score: 1925, cutOff: 1950, gap: 25 },
          citation: null,
        },
        {
          code: 'choiceAdmitted',
          params: { choice: 3, school: 'C', score: 1925, cutOff: 1875 },
          citation: null,
        },
      ],
    });
    expect(result.reasons.map((item) => reasonText(item, viReasons))).toEqual([
      'Nguyện vọng 1, A: cần 20,00, em có 19,25, còn thiếu 0,75 điểm.',
      'Nguyện vọng 2, B: cần 19,50, em có 19,25, còn thiếu 0,25 điểm.',
      'Nguyện vọng 3, C: trúng tuyển. Điểm của em 19,25, điểm chuẩn 18,75.',
    ]);
    expect(result.reasons.map((item) => reasonText(item, enReasons))).toEqual([
      'Choice 1, A: needed 20.00, had 19.25, 0.75 short.',
      'Choice 2, B: needed 19.50, had 19.25, 0.25 short.',
      'Choice 3, C: admitted. Score 19.25, cut-off 18.75.',
    ]);
  });

  test('a site that knows the names of schools has them in the sentences', () => {
    const names = { ...viReasons.names, schools: { A: 'THPT Bình An' } };
    const [first, second] = admissionByCutOffs(example).reasons;
    expect(reasonText(first!, { ...viReasons, names })).toBe(
      'Nguyện vọng 1, THPT Bình An: cần 20,00, em có 19,25, còn thiếu 0,75 điểm.',
    );
    expect(reasonText(second!, { ...viReasons, names })).toContain('Nguyện vọng 2, B:');
  });

  test('the same pupil with one paper at 0 is admitted nowhere', () => {
    const result = admission({ score: { total: h(1925), qualifies: false } });
    expect(result).toMatchObject({ status: 'final', value: { school: null, choice: null } });
    expect(result.reasons).toEqual([{ code: 'examNotQualified', params: {}, citation: null }]);
    expect(admission({ score: { total: null, qualifies: true } })).toEqual(result);
  });

  test.each([
    [1999, 'B', 2],
    [2000, 'A', 1],
    [2001, 'A', 1],
    [1949, 'C', 3],
    [1950, 'B', 2],
    [1875, 'C', 3],
    [1874, null, null],
  ])('F-10: %i hundredths: %s, choice %s', (total, school, choice) => {
    const result = admission({ score: { total: h(total), qualifies: true } });
    expect(result.value).toEqual({ school, choice });
  });

  test('the hit ends the matter: a lower choice is not looked at', () => {
    const result = admission({ choices: ['C', 'A'] });
    expect(result.value).toEqual({ school: 'C', choice: 1 });
    expect(result.reasons).toHaveLength(1);
  });

  test('no choice reached', () => {
    const result = admission({ score: { total: h(1800), qualifies: true } });
    expect(result).toMatchObject({ status: 'final', value: { school: null, choice: null } });
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'choiceBelowCutOff',
      'choiceBelowCutOff',
      'choiceBelowCutOff',
      'noChoiceReached',
    ]);
    expect(result.reasons.at(-1)?.params).toEqual({ choices: 3 });
    expect(reasonText(result.reasons.at(-1)!, viReasons)).toBe(
      'Em chưa trúng tuyển nguyện vọng nào trong 3 nguyện vọng đã đăng ký.',
    );
  });

  test('no choices made', () => {
    expect(admission({ choices: [] })).toEqual({
      status: 'final',
      value: { school: null, choice: null },
      provisional: null,
      reasons: [{ code: 'noChoices', params: {}, citation: null }],
    });
  });

  test('a school that takes nobody at a choice', () => {
    const result = admission({ cutOffs: { ...example.cutOffs, A: limits(null, null, null) } });
    expect(result.value?.school).toBe('C');
    expect(result.reasons[0]).toEqual({
      code: 'choiceClosed',
      params: { choice: 1, school: 'A' },
      citation: null,
    });
    expect(admission({ cutOffs: { ...example.cutOffs, C: limits(1700, 1700, null) } }).value?.school).toBe(
      null,
    );
  });
});

describe('what is not known yet', () => {
  test('a cut-off that decides', () => {
    const result = admission({ cutOffs: { ...example.cutOffs, B: limits(1925) } });
    expect(result).toMatchObject({ status: 'absent', value: null });
    expect(result.reasons.map(({ code }) => code)).toEqual(['choiceBelowCutOff', 'cutOffMissing']);
    expect(result.reasons[1]?.params).toEqual({ choice: 2, school: 'B' });
  });

  test('a cut-off behind the hit does not matter', () => {
    expect(admission({ choices: ['C', 'X'] }).value).toEqual({ school: 'C', choice: 1 });
    expect(admission({ choices: ['X', 'C'] }).status).toBe('absent');
  });

  test('the score, as a result of its own', () => {
    const result = admission({ score: openResult<ExamScore>(null, []) });
    expect(result).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'examScoreMissing', params: {}, citation: null }],
    });
    expect(admission({ score: finalResult({ total: h(1925), qualifies: true }, []) }).value?.school).toBe(
      'C',
    );
  });
});

describe('codes that every object has', () => {
  const codes = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

  test.each(codes)('%s has published nothing', (code) => {
    const result = admission({ choices: [code, 'C'] });
    expect(result).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'cutOffMissing', params: { choice: 1, school: code }, citation: null }],
    });
    expect(reasonText(result.reasons[0]!, viReasons)).toBe(
      `Nguyện vọng 1, ${code}: chưa có điểm chuẩn, xin chờ công bố.`,
    );
  });

  test.each(codes)('%s may be the code of a school', (code) => {
    const cutOffs = Object.fromEntries([[code, limits(1900)]]);
    expect(admission({ choices: [code], cutOffs }).value).toEqual({ school: code, choice: 1 });
  });
});

describe('what is null is not known', () => {
  test.each([null, undefined])('score %s', (score) => {
    expect(admission({ score: score as null })).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'examScoreMissing' }],
    });
  });

  test.each([null, undefined])('cut-offs %s', (cutOffs) => {
    const missing = { status: 'absent', reasons: [{ code: 'cutOffMissing', params: { choice: 1 } }] };
    expect(admission({ cutOffs: cutOffs as unknown as CutOffInput['cutOffs'] })).toMatchObject(missing);
    const none = { A: cutOffs } as unknown as CutOffInput['cutOffs'];
    expect(admission({ cutOffs: none })).toMatchObject(missing);
  });

  test('the number of choices: three', () => {
    expect(admission({ maximumChoices: null }).value?.school).toBe('C');
    const four = { choices: ['A', 'B', 'C', 'D'], maximumChoices: null };
    expect(() => admission(four)).toThrow(expect.objectContaining({ code: 'tooManyChoices' }));
  });
});

describe('wrong input', () => {
  test.each<[object, string, object]>([
    [{ score: { total: h(1925), qualifies: 'false' } }, 'invalidOption', { field: 'qualifies' }],
    [{ score: { total: h(1925) } }, 'invalidOption', { field: 'qualifies' }],
    [{ score: { total: h(1925), qualifies: Symbol('x') } }, 'invalidOption', { field: 'qualifies' }],
    [{ score: { total: '1925', qualifies: true } }, 'notHundredths', { field: 'total' }],
    [{ score: { total: 19.25, qualifies: true } }, 'notHundredths', { field: 'total' }],
    [{ score: { total: 1925n, qualifies: true } }, 'notHundredths', { field: 'total' }],
    [{ score: 1925 }, 'invalidOption', { field: 'score' }],
    [{ choices: 'ABC' }, 'invalidOption', { field: 'choices', index: 0 }],
    [{ choices: ['A', Symbol('x')] }, 'invalidOption', { field: 'choices', index: 1 }],
    [{ choices: ['A', null] }, 'invalidOption', { field: 'choices', index: 1 }],
    [{ maximumChoices: 0 }, 'invalidOption', { field: 'maximumChoices' }],
    [{ maximumChoices: Number.NaN }, 'invalidOption', { field: 'maximumChoices' }],
    [{ maximumChoices: Symbol('x') }, 'invalidOption', { field: 'maximumChoices' }],
    [{ cutOffs: { ...example.cutOffs, B: 1900 } }, 'invalidOption', { field: 'cutOffs.B' }],
    [{ cutOffs: { ...example.cutOffs, B: [1900n] } }, 'notHundredths', { field: 'cutOffs.B', index: 0 }],
    [{ cutOffs: { ...example.cutOffs, B: ['1900'] } }, 'notHundredths', { field: 'cutOffs.B', index: 0 }],
  ])('%o: %s', (change, code, place) => {
    expect(() => admission(change as Partial<CutOffInput>)).toThrow(
      expect.objectContaining({ name: 'RegulationError', code, place }),
    );
  });

  const failing = (change: Partial<CutOffInput>, code: string, place: object) =>
    expect(() => admission(change)).toThrow(expect.objectContaining({ code, place }));

  test('cut-offs out of order', () => {
    const cutOffs = { ...example.cutOffs, B: limits(1900, 1925, 1924) };
    failing({ cutOffs }, 'cutOffsNotOrdered', { field: 'cutOffs.B', index: 2 });
    failing({ cutOffs: { ...cutOffs, B: limits(1900, null, 1950) } }, 'cutOffsNotOrdered', {
      field: 'cutOffs.B',
      index: 2,
    });
    expect(admission({ cutOffs: { ...cutOffs, B: limits(1900, 1900, 1900) } }).value?.school).toBe('B');
    expect(admission({ cutOffs: { ...cutOffs, B: limits(0, 0, 0) } }).value?.school).toBe('B');
  });

  test('cut-offs that are no hundredths, even behind the hit', () => {
    const wrong = [1900, 19.5] as readonly number[] as CutOffs;
    failing({ choices: ['C', 'B'], cutOffs: { ...example.cutOffs, B: wrong } }, 'notHundredths', {
      field: 'cutOffs.B',
      index: 1,
    });
  });

  test('choices', () => {
    failing({ choices: ['A', 'B', 'A'] }, 'duplicateChoice', { field: 'choices', index: 2 });
    failing({ choices: ['A', 'B', 'C', 'D'] }, 'tooManyChoices', { field: 'choices', index: 3 });
    failing({ choices: ['A', 'B'], maximumChoices: 1 }, 'tooManyChoices', { field: 'choices', index: 1 });
  });
});

test('a higher score never leads to a worse choice', () => {
  const points = fc.integer({ min: 0, max: 60 }).map((step) => h(step * 25));
  const cutOffs = fc.tuple(points, points, points).map((values): CutOffs => values.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.tuple(cutOffs, cutOffs, cutOffs), points, points, ([A, B, C], one, other) => {
      const rank = (total: number) =>
        admission({ cutOffs: { A, B, C }, score: { total: h(total), qualifies: true } }).value?.choice ?? 4;
      expect(rank(Math.max(one, other))).toBeLessThanOrEqual(rank(Math.min(one, other)));
    }),
  );
});
