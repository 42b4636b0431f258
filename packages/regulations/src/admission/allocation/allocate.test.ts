import { describe, expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../../reason-text.ts';
import { allocate } from './allocate.ts';
import { accountOf, applicant, places, reasonsOf, school } from './fixtures.ts';
import type { AllocationInput, TieRule } from './input.ts';

const admitAll: TieRule = { policy: 'admitAll' };

describe('three schools', () => {
  const input: AllocationInput = {
    schools: [school('B', 1), school('A', 2), school('C', 5)],
    applicants: [
      applicant('HS4', 1925, 'A B C'),
      applicant('HS1', 2100, 'A'),
      applicant('HS3', 1950, 'B A'),
      applicant('HS2', 2000, 'A C'),
    ],
    ties: admitAll,
  };
  const allocation = allocate(input);

  test('who goes where, in the order of codes', () => {
    expect(Object.entries(places(allocation))).toEqual([
      ['HS1', 'A1'],
      ['HS2', 'A1'],
      ['HS3', 'B1'],
      ['HS4', 'C3'],
    ]);
  });

  test('schools, in the order of codes', () => {
    expect(allocation.schools).toEqual([
      {
        school: 'A',
        seats: 2,
        filled: 2,
        refused: 1,
        cutOffs: [2000, 2000, 2000],
        tied: { admitted: 1, refused: 0 },
      },
      {
        school: 'B',
        seats: 1,
        filled: 1,
        refused: 1,
        cutOffs: [1950, 1950, 1950],
        tied: { admitted: 1, refused: 0 },
      },
      {
        school: 'C',
        seats: 5,
        filled: 1,
        refused: 0,
        cutOffs: [1925, 1925, 1925],
        tied: { admitted: 1, refused: 0 },
      },
    ]);
  });

  test('why not a better choice', () => {
    expect(reasonsOf(allocation, 'HS4')).toEqual([
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
      { code: 'seatsForAll', params: { choice: 3, school: 'C', seats: 5 }, citation: null },
    ]);
    expect(reasonsOf(allocation, 'HS1')[0]).toMatchObject({ params: { score: 2100, cutOff: 2000 } });
    expect(reasonsOf(allocation, 'HS2')).toEqual([
      {
        code: 'choiceAdmitted',
        params: { choice: 1, school: 'A', score: 2000, cutOff: 2000 },
        citation: null,
      },
    ]);
    expect(reasonText(reasonsOf(allocation, 'HS4')[2]!, viReasons)).toBe(
      'Nguyện vọng 3, C: được nhận. Trường có 5 chỗ, đủ cho tất cả hồ sơ xét đến nguyện vọng này.',
    );
    expect(reasonText(reasonsOf(allocation, 'HS4')[2]!, enReasons)).toBe(
      'Choice 3, C: admitted. The school has 5 seats, enough for everyone who came to this choice.',
    );
  });

  test('the parameters it rests on', () => {
    expect(allocation.parameters).toEqual({
      method: 'applicantProposingDeferredAcceptance',
      maximumChoices: 3,
      ties: 'admitAll',
      seed: null,
    });
    expect(allocate({ ...input, maximumChoices: 4 }).parameters.maximumChoices).toBe(4);
    expect(accountOf(allocate({ ...input, maximumChoices: 4 }), 'A')?.cutOffs).toHaveLength(4);
  });

  test('the input is left as it was', () => {
    expect(input.applicants.map(({ code }) => code)).toEqual(['HS4', 'HS1', 'HS3', 'HS2']);
    expect(input.schools.map(({ school: code }) => code)).toEqual(['B', 'A', 'C']);
  });
});

test('a refused applicant displaces another further on, who displaces a third', () => {
  const allocation = allocate({
    schools: [school('A', 1), school('B', 1), school('C', 1)],
    applicants: [
      applicant('HS1', 3000, 'A'),
      applicant('HS2', 2900, 'A B'),
      applicant('HS3', 2800, 'B C'),
      applicant('HS4', 2700, 'C'),
    ],
    ties: admitAll,
  });
  expect(places(allocation)).toEqual({ HS1: 'A1', HS2: 'B2', HS3: 'C2', HS4: null });
  expect(reasonsOf(allocation, 'HS4').map(({ code, params }) => [code, params])).toEqual([
    ['choiceBelowCutOff', { choice: 1, school: 'C', score: 2700, cutOff: 2800, gap: 100 }],
    ['noChoiceReached', { choices: 1 }],
  ]);
});

describe('nothing to give, nobody to give it to', () => {
  test('a school without seats', () => {
    const allocation = allocate({
      schools: [school('A', 0)],
      applicants: [applicant('HS1', 3000, 'A')],
      ties: admitAll,
    });
    expect(reasonsOf(allocation, 'HS1').map(({ code }) => code)).toEqual(['choiceClosed', 'noChoiceReached']);
    expect(reasonText(reasonsOf(allocation, 'HS1')[0]!, viReasons)).toBe(
      'Nguyện vọng 1, A: trường không nhận thêm học sinh ở nguyện vọng này.',
    );
    expect(accountOf(allocation, 'A')).toMatchObject({
      filled: 0,
      refused: 1,
      cutOffs: [null, null, null],
      tied: { admitted: 0, refused: 0 },
    });
  });

  test('an applicant without choices, a school nobody chose', () => {
    const allocation = allocate({
      schools: [school('A', 1)],
      applicants: [applicant('HS1', 3000, '')],
      ties: admitAll,
    });
    expect(allocation.applicants).toEqual([
      {
        code: 'HS1',
        school: null,
        choice: null,
        reasons: [{ code: 'noChoices', params: {}, citation: null }],
      },
    ]);
    expect(accountOf(allocation, 'A')).toMatchObject({ filled: 0, refused: 0, cutOffs: [null, null, null] });
  });

  test('no schools and no applicants', () => {
    expect(allocate({ schools: [], applicants: [], ties: admitAll })).toMatchObject({
      applicants: [],
      schools: [],
    });
  });
});
