import { describe, expect, test } from 'vitest';
import { ruleSetFor, ruleSetIds, supportedRuleSetIds } from './phase-in.ts';
import { ruleSetById } from './rule-sets.ts';

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

test('an unsupported year is a typed answer, not an error', () => {
  expect(ruleSetFor(2025, 9)).toEqual({ supported: true, id: 'TT22/2021' });
  expect(ruleSetFor(2019, 9)).toEqual({ supported: false, id: 'TT58/2011', why: 'notImplemented' });
  expect(ruleSetFor(2005, 9)).toEqual({ supported: false, id: null, why: 'beforeKnownRules' });
});

test('every supported id has its rule set', () => {
  for (const id of supportedRuleSetIds) {
    expect(ruleSetIds).toContain(id);
    expect(ruleSetById(id).id).toBe(id);
  }
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
