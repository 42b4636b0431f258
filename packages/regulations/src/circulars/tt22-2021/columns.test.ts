import { describe, expect, test } from 'vitest';
import { RegulationError } from '../../errors.ts';
import { comment, score } from '../../secondary/fixtures.ts';
import { tt22Subjects as tt22 } from './subjects.ts';

const slotsOf = (plan: Parameters<typeof tt22.columns>[0]) => tt22.columns(plan).map(({ slot }) => slot);

describe('article 6 clause 2 point b: regular marks by periods per year', () => {
  test.each([
    [1, 2],
    [35, 2],
    [36, 3],
    [52, 3],
    [70, 3],
    [71, 4],
    [105, 4],
    [140, 4],
  ])('%i periods: %i regular marks', (periods, count) => {
    const tx = Array.from({ length: count }, (_, index) => `tx${index + 1}`);
    expect(slotsOf(score(periods))).toEqual([...tx, 'gk', 'ck']);
  });

  test.each([0, -35, 52.5, Number.NaN])('%d periods is an error', (periods) => {
    expect(() => tt22.columns(score(periods))).toThrow(
      expect.objectContaining({ code: 'invalidPeriods', place: { field: 'periodsPerYear' } }),
    );
  });
});

test('article 6 clause 2 point a: comment subjects have two, whatever their periods', () => {
  expect(slotsOf({ scoring: 'comment', periodsPerYear: 105 })).toEqual(['tx1', 'tx2', 'gk', 'ck']);
});

test('article 6 clause 3: study topics add one regular column that is not required', () => {
  const columns = tt22.columns({ ...score(70), studyTopics: true });
  expect(columns.map(({ slot, required }) => [slot, required])).toEqual([
    ['tx1', true],
    ['tx2', true],
    ['tx3', true],
    ['tx4', false],
    ['gk', true],
    ['ck', true],
  ]);
});

test('article 9 clause 1: weights 1, 2, 3, marks in steps of a tenth', () => {
  expect(tt22.columns(comment)).toEqual([
    { slot: 'tx1', kind: 'regular', weight: 1, required: true, step: 1 },
    { slot: 'tx2', kind: 'regular', weight: 1, required: true, step: 1 },
    { slot: 'gk', kind: 'midTerm', weight: 2, required: true, step: 1 },
    { slot: 'ck', kind: 'final', weight: 3, required: true, step: 1 },
  ]);
});

test('errors are RegulationError with a readable message', () => {
  expect(() => tt22.columns(score(0))).toThrow(RegulationError);
  expect(() => tt22.columns(score(0))).toThrow('periodsPerYear: invalidPeriods');
});
