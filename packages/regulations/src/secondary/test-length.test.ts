import { expect, test } from 'vitest';
import { testMinutes } from './test-length.ts';

test.each([
  ['TT58/2011+TT26/2020', 1, 45, 90],
  ['TT58/2011+TT26/2020', 70, 45, 90],
  ['TT58/2011+TT26/2020', 140, 45, 90],
  ['TT22/2021', 35, 45, 45],
  ['TT22/2021', 70, 45, 45],
  ['TT22/2021', 71, 60, 90],
  ['TT22/2021', 140, 60, 90],
  ['TT43/2021', 70, 45, 45],
  ['TT43/2021', 71, 60, 90],
] as const)('%s, %i periods: %i to %i minutes, specialised up to 120', (id, periodsPerYear, from, to) => {
  expect(testMinutes(id, { periodsPerYear })).toEqual({ from, to });
  expect(testMinutes(id, { periodsPerYear }, { specialised: false })).toEqual({ from, to });
  expect(testMinutes(id, { periodsPerYear }, { specialised: true })).toEqual({ from, to: 120 });
});

test('circular 58/2011 says periods, not minutes', () => {
  expect(testMinutes('TT58/2011', { periodsPerYear: 70 })).toBeNull();
});

test.each([0, 1.5, Number.NaN])('%d periods is an error', (periodsPerYear) => {
  expect(() => testMinutes('TT58/2011', { periodsPerYear })).toThrow(
    expect.objectContaining({ code: 'invalidPeriods', place: { field: 'periodsPerYear' } }),
  );
});
