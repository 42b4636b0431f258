import { describe, expect, test } from 'vitest';
import { ruleSetFor } from './phase-in.ts';

const names: Record<string, string> = {
  '58': 'TT58/2011',
  '26': 'TT58/2011+TT26/2020',
  '22': 'TT22/2021',
  '30': 'TT30/2014',
  '16': 'TT30/2014+TT22/2016',
  '27': 'TT27/2020',
  '-': 'before',
};

describe('which circular applies to a school year and grade', () => {
  const years = [2011, 2012, 2014, 2016, 2019, 2020, 2021, 2022, 2023, 2024, 2026];
  test.each([
    [1, '- - 30 16 16 27 27 27 27 27 27'],
    [2, '- - 30 16 16 16 27 27 27 27 27'],
    [3, '- - 30 16 16 16 16 27 27 27 27'],
    [4, '- - 30 16 16 16 16 16 27 27 27'],
    [5, '- - 30 16 16 16 16 16 16 27 27'],
    [6, '- 58 58 58 58 26 22 22 22 22 22'],
    [7, '- 58 58 58 58 26 26 22 22 22 22'],
    [8, '- 58 58 58 58 26 26 26 22 22 22'],
    [9, '- 58 58 58 58 26 26 26 26 22 22'],
    [10, '- 58 58 58 58 26 26 22 22 22 22'],
    [11, '- 58 58 58 58 26 26 26 22 22 22'],
    [12, '- 58 58 58 58 26 26 26 26 22 22'],
  ])('grade %i', (grade, row) => {
    const found = years.map((year) => ruleSetFor(year, grade).id ?? 'before');
    expect(found).toEqual(row.split(' ').map((short) => names[short]));
  });
});

test('the answer names the stage, whose rules have another shape', () => {
  expect(ruleSetFor(2025, 9)).toEqual({ supported: true, stage: 'secondary', id: 'TT22/2021' });
  expect(ruleSetFor(2019, 5)).toEqual({ supported: true, stage: 'primary', id: 'TT30/2014+TT22/2016' });
  expect(ruleSetFor(2011, 9)).toEqual({ supported: false, id: null, why: 'beforeKnownRules' });
});

test('continuing education follows circular 43/2021 with the same phase-in, and no rule is known before it', () => {
  const id = (year: number, grade: number) => ruleSetFor(year, grade, { continuingEducation: true }).id;
  expect([id(2021, 6), id(2022, 10), id(2024, 12)]).toEqual(['TT43/2021', 'TT43/2021', 'TT43/2021']);
  expect([id(2020, 6), id(2023, 12)]).toEqual([null, null]);
});

test.each([
  [2025, 0, 'invalidGrade'],
  [2025, 13, 'invalidGrade'],
  [2025, 6.5, 'invalidGrade'],
  [25, 6, 'invalidSchoolYear'],
  [Number.NaN, 6, 'invalidSchoolYear'],
])('year %d, grade %d: %s', (year, grade, code) => {
  expect(() => ruleSetFor(year, grade)).toThrow(expect.objectContaining({ code }));
});

test.each([
  [1945, 9],
  [9999, 9],
])('school year %i is a year', (year, grade) => {
  expect(() => ruleSetFor(year, grade)).not.toThrow();
});

test.each([[1944], [10000], [2025.5], ['2025'], [Symbol('2025')]])('school year %s is none', (year) => {
  expect(() => ruleSetFor(year as number, 9)).toThrow(
    expect.objectContaining({ code: 'invalidSchoolYear', place: { field: 'schoolYearStart' } }),
  );
});
