import { describe, expect, test } from 'vitest';
import { formerVocationalPoints, scoreScheme } from './score-scheme.ts';

const priority = { circular: '30/2024/TT-BGDĐT', article: 14 };

describe('schemes by examination year', () => {
  const weights = (year: number) => scoreScheme(year).papers.map(({ coefficient }) => coefficient);

  test.each([
    [2014, [2, 2, 1]],
    [2020, [2, 2, 1]],
    [2022, [1, 1, 1]],
    [2025, [1, 1, 1]],
    [2026, [1, 1, 1]],
  ])('%i: coefficients %j', (year, expected) => {
    expect(weights(year)).toEqual(expected);
    expect(scoreScheme(year).examYear).toBe(year);
    expect(scoreScheme(year).papers.map(({ subject }) => subject)).toEqual(['nguVan', 'toan', 'ngoaiNgu1']);
  });

  test.each([2013, 2024.5, Number.NaN, -1])('%d is not a known examination year', (year) => {
    expect(() => scoreScheme(year)).toThrow(
      expect.objectContaining({ code: 'unknownExamYear', place: { field: 'examYear' } }),
    );
  });

  test.each(['2025', 2025n, Symbol('x'), null, undefined])('%s is no year', (year) => {
    expect(() => scoreScheme(year as unknown as number)).toThrow(
      expect.objectContaining({ code: 'unknownExamYear', place: { field: 'examYear' } }),
    );
  });

  test.each([null, undefined, { thirdPaper: null }])('options %o: nothing was announced', (options) => {
    expect(scoreScheme(2026, options)).toEqual(scoreScheme(2026));
    expect(() => scoreScheme(2027, options)).toThrow(expect.objectContaining({ code: 'thirdPaperNotGiven' }));
  });

  test.each([5, true, Symbol('x'), {}])('%s is no third paper', (thirdPaper) => {
    expect(() => scoreScheme(2026, { thirdPaper: thirdPaper as string })).toThrow(
      expect.objectContaining({ code: 'invalidOption', place: { field: 'thirdPaper' } }),
    );
  });

  test('2021 had no examination', () => {
    expect(() => scoreScheme(2021)).toThrow(
      expect.objectContaining({ code: 'noExam', place: { field: 'examYear' } }),
    );
  });

  test('after 2026 the third paper has to be given', () => {
    const error = expect.objectContaining({ code: 'thirdPaperNotGiven', place: { field: 'thirdPaper' } });
    expect(() => scoreScheme(2027)).toThrow(error);
    expect(scoreScheme(2027, { thirdPaper: 'lichSuDiaLi' }).papers[2]).toEqual({
      subject: 'lichSuDiaLi',
      coefficient: 1,
    });
    expect(scoreScheme(2026, { thirdPaper: 'khtn' }).papers[2]?.subject).toBe('khtn');
  });

  test.each(['nguVan', 'toan'])('%s cannot be the third paper', (thirdPaper) => {
    expect(() => scoreScheme(2026, { thirdPaper })).toThrow(
      expect.objectContaining({ code: 'invalidOption', place: { field: 'thirdPaper' } }),
    );
  });

  test('points are known from 2025 on, and never guessed for earlier years', () => {
    expect(scoreScheme(2025).priority).toEqual({
      points: { nhom1: 200, nhom2: 150, nhom3: 100 },
      citation: priority,
    });
    expect(scoreScheme(2025).encouragement).toEqual({
      points: { giaiNhat: 150, giaiNhi: 100, giaiBa: 50 },
      citation: priority,
    });
    expect(scoreScheme(2024)).toMatchObject({ priority: null, encouragement: null, maximumBonus: null });
    expect([2014, 2024, 2025].map((year) => scoreScheme(year).vocational)).toEqual([null, null, null]);
    expect(formerVocationalPoints).toEqual({
      points: { gioi: 150, kha: 100, trungBinh: 50 },
      citation: null,
    });
  });
});
