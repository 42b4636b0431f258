import { describe, expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import { accountOf, applicant, places, reasonsOf, school } from './fixtures.ts';
import type { AllocationInput, TieRule } from './input.ts';

const admitAll: TieRule = { policy: 'admitAll' };

describe('what a later choice needs more', () => {
  const input = (gaps: number[], choices: string): AllocationInput => ({
    schools: [school('A', 1, gaps), school('X', 0), school('Y', 0), school('Z', 0)],
    applicants: [applicant('HS1', 1900, 'A'), applicant('HS2', 1950, choices)],
    ties: admitAll,
    maximumChoices: 4,
  });

  test.each([
    [[50], 'X A', { HS1: 'A1', HS2: 'A2' }],
    [[25], 'X A', { HS1: null, HS2: 'A2' }],
    [[75], 'X A', { HS1: 'A1', HS2: null }],
    [[25, 75], 'X Y A', { HS1: 'A1', HS2: null }],
    [[25, 25], 'X Y A', { HS1: null, HS2: 'A3' }],
    [[25, 75], 'X Y Z A', { HS1: 'A1', HS2: null }],
    [[75], 'A', { HS1: null, HS2: 'A1' }],
    [[], 'X A', { HS1: null, HS2: 'A2' }],
  ])('gaps %j, choices %s', (gaps, choices, expected) => {
    expect(places(allocate(input(gaps, choices)))).toEqual(expected);
  });

  test('cut-offs rise by the gaps, the last gap for all further choices', () => {
    const allocation = allocate(input([75, 100], 'X A'));
    expect(accountOf(allocation, 'A')?.cutOffs).toEqual([1900, 1975, 2000, 2000]);
    expect(reasonsOf(allocation, 'HS2')[1]).toMatchObject({
      code: 'choiceBelowCutOff',
      params: { choice: 2, score: 1950, cutOff: 1975, gap: 25 },
    });
  });

  test('no cut-off is below 0', () => {
    const allocation = allocate({
      schools: [school('A', 1, [50]), school('X', 0)],
      applicants: [applicant('HS1', 25, 'X A')],
      ties: admitAll,
    });
    expect(accountOf(allocation, 'A')?.cutOffs).toEqual([0, 25, 25]);
  });
});

describe('where a higher score can cost a choice, as the description says', () => {
  test('refuseTied: a score that rises to where it ties', () => {
    const withScore = (score: number) =>
      places(
        allocate({
          schools: [school('A', 1), school('B', 1)],
          applicants: [applicant('HS1', 1950, 'A B'), applicant('HS2', score, 'A B')],
          ties: { policy: 'refuseTied' },
        }),
      );
    expect(withScore(1925)).toEqual({ HS1: 'A1', HS2: 'B2' });
    expect(withScore(1950)).toEqual({ HS1: null, HS2: null });
  });

  test('admitAll with four choices and rising gaps', () => {
    const withScore = (score: number) =>
      places(
        allocate({
          schools: [school('A', 1, [25, 100]), school('B', 1), school('X', 0), school('Y', 0)],
          applicants: [
            applicant('HS1', score, 'A'),
            applicant('HS2', 2000, 'X Y A B'),
            applicant('HS3', 1990, 'B A'),
          ],
          ties: admitAll,
          maximumChoices: 4,
        }),
      );
    expect(withScore(1900)).toEqual({ HS1: 'A1', HS2: 'A3', HS3: 'B1' });
    expect(withScore(1925)).toEqual({ HS1: null, HS2: 'B4', HS3: 'A2' });
  });
});
