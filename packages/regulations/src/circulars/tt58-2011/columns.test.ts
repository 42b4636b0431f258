import { describe, expect, test } from 'vitest';
import type { SubjectPlan } from '../../secondary/subject-rules.ts';
import { tt58Subjects as tt58 } from './subjects.ts';

const plan = (more: Partial<SubjectPlan>): SubjectPlan => ({ scoring: 'score', periodsPerYear: 70, ...more });
const regular = (more: Partial<SubjectPlan>) =>
  tt58.columns(plan(more)).filter(({ kind }) => kind === 'regular').length;
const slots = (more: Partial<SubjectPlan>) =>
  tt58
    .columns(plan(more))
    .map(({ slot }) => slot)
    .join(' ');

describe('article 8 clause 2: fewest regular tests, by periods a week', () => {
  test.each([
    [0.5, 2],
    [1, 2],
    [1.01, 3],
    [1.5, 3],
    [2, 3],
    [2.99, 3],
    [3, 4],
    [5, 4],
  ])('%d a week: %i', (periodsPerWeek, count) => {
    expect(regular({ periodsPerWeek })).toBe(count);
  });

  test.each([
    [1, 35, 2],
    [35, 35, 2],
    [36, 35, 3],
    [52, 35, 3],
    [70, 35, 3],
    [104, 35, 3],
    [105, 35, 4],
    [140, 35, 4],
    [37, 37, 2],
    [38, 37, 3],
    [110, 37, 3],
    [111, 37, 4],
  ])('%i in %i weeks of the year: %i', (periodsPerYear, weeksPerYear, count) => {
    expect(regular({ periodsPerYear, weeksPerYear })).toBe(count);
  });

  test('a school year has 35 weeks when the plan does not say', () => {
    expect(regular({ periodsPerYear: 35 })).toBe(2);
    expect(regular({ periodsPerYear: 36 })).toBe(3);
    expect(regular({ periodsPerYear: 104 })).toBe(3);
    expect(regular({ periodsPerYear: 105 })).toBe(4);
  });

  test('periods a week go before periods a year', () => {
    expect(regular({ periodsPerWeek: 1, periodsPerYear: 140 })).toBe(2);
  });

  test('comment subjects by the same table', () => {
    expect(regular({ scoring: 'comment', periodsPerWeek: 1 })).toBe(2);
    expect(regular({ scoring: 'comment', periodsPerWeek: 2 })).toBe(3);
  });

  test.each([
    ['periodsPerWeek', 0],
    ['periodsPerWeek', -1],
    ['periodsPerWeek', Number.NaN],
    ['periodsPerWeek', Infinity],
    ['periodsPerYear', 0],
    ['periodsPerYear', 52.5],
    ['periodsPerYear', Infinity],
    ['weeksPerYear', 0],
    ['weeksPerYear', 35.5],
    ['periodicTests', -1],
    ['periodicTests', 1.5],
    ['periodicTests', 10],
    ['periodicTests', Infinity],
  ])('%s %d is an error', (field, value) => {
    expect(() => tt58.columns(plan({ [field]: value }))).toThrow(
      expect.objectContaining({
        code: 'invalidPeriods',
        place: { field },
        message: `${field}: invalidPeriods`,
      }),
    );
  });
});

describe('article 8 clause 1: periodic tests by the teaching plan', () => {
  test.each([
    [undefined, 'tx1 tx2 tx3 dk1 hk'],
    [0, 'tx1 tx2 tx3 hk'],
    [1, 'tx1 tx2 tx3 dk1 hk'],
    [2, 'tx1 tx2 tx3 dk1 dk2 hk'],
    [9, 'tx1 tx2 tx3 dk1 dk2 dk3 dk4 dk5 dk6 dk7 dk8 dk9 hk'],
  ])('%s: %s', (periodicTests, expected) => {
    expect(slots(periodicTests === undefined ? {} : { periodicTests })).toBe(expected);
  });
});

test('article 7: weights 1, 2, 3, and one term test', () => {
  expect(tt58.columns(plan({ periodsPerWeek: 1, periodicTests: 2 }))).toEqual([
    { slot: 'tx1', kind: 'regular', weight: 1, required: true, step: 1 },
    { slot: 'tx2', kind: 'regular', weight: 1, required: true, step: 1 },
    { slot: 'dk1', kind: 'periodic', weight: 2, required: true, step: 1 },
    { slot: 'dk2', kind: 'periodic', weight: 2, required: true, step: 1 },
    { slot: 'hk', kind: 'final', weight: 3, required: true, step: 1 },
  ]);
});

test('there are no study topics: no column of theirs', () => {
  expect(slots({ studyTopics: true })).toBe('tx1 tx2 tx3 dk1 hk');
});
