import { describe, expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../../reason-text.ts';
import { allocate } from './allocate.ts';
import { accountOf, applicant, lottery, places, reasonsOf, school } from './fixtures.ts';
import type { AllocationInput, TieRule } from './input.ts';

const admitAll: TieRule = { policy: 'admitAll' };

describe('equal at the last seat', () => {
  const input = (ties: TieRule): AllocationInput => ({
    schools: [school('A', 2), school('B', 9)],
    applicants: [
      applicant('HS1', 2000, 'A B'),
      applicant('HS2', 1900, 'A B'),
      applicant('HS3', 1900, 'A B'),
      applicant('HS4', 1875, 'A B'),
    ],
    ties,
  });
  const tickets = { HS1: '9', HS2: 'b', HS3: 'a', HS4: '0' };

  test('admitAll, F-10: everyone at the cut-off, even beyond the seats', () => {
    const allocation = allocate(input(admitAll));
    expect(places(allocation)).toEqual({ HS1: 'A1', HS2: 'A1', HS3: 'A1', HS4: 'B2' });
    expect(accountOf(allocation, 'A')).toMatchObject({
      seats: 2,
      filled: 3,
      refused: 1,
      cutOffs: [1900, 1900, 1900],
      tied: { admitted: 2, refused: 0 },
    });
  });

  test('admitAll: the seats are not said to be enough where equal scores fill more', () => {
    const allocation = allocate({
      schools: [school('A', 2), school('B', 3)],
      applicants: ['HS1', 'HS2', 'HS3'].flatMap((code) => [
        applicant(code, 1900, 'A'),
        applicant(`${code}B`, 1900, 'B'),
      ]),
      ties: admitAll,
    });
    expect(reasonsOf(allocation, 'HS1')).toEqual([
      {
        code: 'choiceAdmitted',
        params: { choice: 1, school: 'A', score: 1900, cutOff: 1900 },
        citation: null,
      },
    ]);
    expect(reasonsOf(allocation, 'HS1B').map(({ code }) => code)).toEqual(['seatsForAll']);
  });

  test('refuseTied: none of them, and nobody below in their place', () => {
    const allocation = allocate(input({ policy: 'refuseTied' }));
    expect(places(allocation)).toEqual({ HS1: 'A1', HS2: 'B2', HS3: 'B2', HS4: 'B2' });
    expect(accountOf(allocation, 'A')).toMatchObject({
      filled: 1,
      refused: 3,
      cutOffs: [2000, 2000, 2000],
      tied: { admitted: 0, refused: 2 },
    });
    const [why] = reasonsOf(allocation, 'HS2');
    expect(why).toEqual({
      code: 'tiedRefused',
      params: { choice: 1, school: 'A', score: 1900, tied: 2, seats: 1 },
      citation: null,
    });
    expect(reasonText(why!, viReasons)).toBe(
      'Nguyện vọng 1, A: có 2 hồ sơ bằng điểm nhau mà chỉ còn 1 chỗ; theo quy định của đợt tuyển, không nhận hồ sơ nào trong số này.',
    );
    expect(reasonText(why!, enReasons)).toBe(
      'Choice 1, A: 2 applications were equal and only 1 seats were left; by the rule of this campaign none of them is admitted.',
    );
    expect(reasonsOf(allocation, 'HS4')[0]).toMatchObject({
      code: 'choiceBelowCutOff',
      params: { cutOff: 2000, gap: 125 },
    });
    expect(reasonsOf(allocation, 'HS1')[0]?.code).toBe('choiceAdmitted');
  });

  test('refuseTied: equals who all fit are admitted', () => {
    const allocation = allocate({
      ...input({ policy: 'refuseTied' }),
      schools: [school('A', 3), school('B', 9)],
    });
    expect(places(allocation)).toMatchObject({ HS1: 'A1', HS2: 'A1', HS3: 'A1', HS4: 'B2' });
    expect(accountOf(allocation, 'A')?.tied).toEqual({ admitted: 2, refused: 0 });
    expect(reasonsOf(allocation, 'HS4')[0]?.code).toBe('choiceBelowCutOff');
  });

  test('refuseTied: when the best are too many, nobody is admitted', () => {
    const allocation = allocate({
      schools: [school('A', 1)],
      applicants: [applicant('HS1', 1900, 'A'), applicant('HS2', 1900, 'A'), applicant('HS3', 1800, 'A')],
      ties: { policy: 'refuseTied' },
    });
    expect(accountOf(allocation, 'A')).toMatchObject({
      filled: 0,
      refused: 3,
      cutOffs: [null, null, null],
      tied: { admitted: 0, refused: 2 },
    });
    expect(reasonsOf(allocation, 'HS1')[0]).toMatchObject({ code: 'tiedRefused', params: { seats: 1 } });
    expect(reasonsOf(allocation, 'HS3')[0]).toEqual({
      code: 'choiceClosed',
      params: { choice: 1, school: 'A' },
      citation: null,
    });
  });

  test('lottery: the lowest ticket, and the seats are never exceeded', () => {
    const allocation = allocate(input(lottery(tickets)));
    expect(places(allocation)).toEqual({ HS1: 'A1', HS2: 'B2', HS3: 'A1', HS4: 'B2' });
    expect(accountOf(allocation, 'A')).toMatchObject({
      filled: 2,
      refused: 2,
      cutOffs: [1900, 1900, 1900],
      tied: { admitted: 1, refused: 1 },
    });
    const drawn = { choice: 1, school: 'A', score: 1900, tied: 2, seats: 1 };
    const [lost] = reasonsOf(allocation, 'HS2');
    const [won] = reasonsOf(allocation, 'HS3');
    expect(lost).toEqual({ code: 'lotteryLost', params: { ...drawn, place: 2 }, citation: null });
    expect(won).toEqual({ code: 'lotteryWon', params: { ...drawn, place: 1 }, citation: null });
    expect([lost!, won!].map((item) => reasonText(item, viReasons))).toEqual([
      'Nguyện vọng 1, A: chưa được nhận qua bốc thăm. Có 2 hồ sơ bằng điểm nhau cho 1 chỗ cuối, em ở thứ tự 2.',
      'Nguyện vọng 1, A: được nhận qua bốc thăm. Có 2 hồ sơ bằng điểm nhau cho 1 chỗ cuối, em ở thứ tự 1.',
    ]);
    expect([lost!, won!].map((item) => reasonText(item, enReasons))).toEqual([
      'Choice 1, A: not admitted by the lottery. 2 applications were equal for the last 1 seats; this one was drawn at place 2.',
      'Choice 1, A: admitted by the lottery. 2 applications were equal for the last 1 seats; this one was drawn at place 1.',
    ]);
    expect(reasonsOf(allocation, 'HS1')[0]?.code).toBe('choiceAdmitted');
    expect(reasonsOf(allocation, 'HS4')[0]).toMatchObject({
      code: 'choiceBelowCutOff',
      params: { cutOff: 1900, gap: 25 },
    });
    expect(allocation.parameters).toMatchObject({ ties: 'lottery', seed: 'seed' });
  });

  test('lottery: a ticket is worth less than a quarter of a point', () => {
    const allocation = allocate(input(lottery({ ...tickets, HS1: 'f', HS4: '0' })));
    expect(places(allocation)).toMatchObject({ HS1: 'A1', HS4: 'B2' });
  });

  test('lottery: equal tickets by code, however the list is ordered', () => {
    const same = { ...input(lottery({ HS1: 'a', HS2: 'a', HS3: 'a', HS4: 'a' })) };
    expect(places(allocate(same))).toMatchObject({ HS2: 'A1', HS3: 'B2' });
    const reversed = { ...same, applicants: same.applicants.toReversed() };
    expect(places(allocate(reversed))).toMatchObject({ HS2: 'A1', HS3: 'B2' });
  });

  test('lottery: all who are equal fit, so nobody is drawn', () => {
    const allocation = allocate({ ...input(lottery(tickets)), schools: [school('A', 3), school('B', 9)] });
    expect(reasonsOf(allocation, 'HS2')[0]?.code).toBe('choiceAdmitted');
    expect(accountOf(allocation, 'A')?.tied).toEqual({ admitted: 2, refused: 0 });
  });
});
