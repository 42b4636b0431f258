import { describe, expect, test } from 'vitest';
import { enReasons, reasonText, viReasons } from '../../reason-text.ts';
import { hundredths } from '../hundredths.ts';
import { allocate, type Allocation } from './allocate.ts';
import { applicant, lottery, school } from './fixtures.ts';
import type { AllocationInput, TieRule } from './input.ts';

const admitAll: TieRule = { policy: 'admitAll' };

const places = (allocation: Allocation) =>
  Object.fromEntries(
    allocation.applicants.map(({ code, school: at, choice }) => [code, at && `${at}${choice}`]),
  );
const reasonsOf = (allocation: Allocation, code: string) =>
  allocation.applicants.find((one) => one.code === code)?.reasons ?? [];
const accountOf = (allocation: Allocation, code: string) =>
  allocation.schools.find((one) => one.school === code);

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

describe('wrong input', () => {
  const good: AllocationInput = {
    schools: [school('A', 1), school('B', 1)],
    applicants: [applicant('HS1', 1900, 'A B'), applicant('HS2', 1900, 'B')],
    ties: admitAll,
  };
  const failing = (change: Partial<AllocationInput>, code: string, place: object) =>
    expect(() => allocate({ ...good, ...change })).toThrow(expect.objectContaining({ code, place }));
  const [first] = good.applicants;
  const second = (change: object) => ({ applicants: [first!, { ...good.applicants[1]!, ...change }] });
  const applicantPlace = { field: 'applicants', index: 1 };
  const schoolPlace = { field: 'schools', index: 1 };

  test('applicants', () => {
    failing(second({ code: 'HS1' }), 'duplicateCode', applicantPlace);
    failing(second({ code: '' }), 'invalidCode', applicantPlace);
    failing(second({ code: 'Nguyễn' }), 'invalidCode', applicantPlace);
    failing(second({ code: 'HS 2' }), 'invalidCode', applicantPlace);
    failing(second({ code: 'HS2\n' }), 'invalidCode', applicantPlace);
    failing(second({ score: -25 }), 'notHundredths', applicantPlace);
    failing(second({ score: 19.25 }), 'notHundredths', applicantPlace);
    failing(second({ choices: ['C'] }), 'unknownSchool', applicantPlace);
    failing(second({ choices: ['A', 'A'] }), 'duplicateChoice', applicantPlace);
    failing({ maximumChoices: 1 }, 'tooManyChoices', { field: 'applicants', index: 0 });
  });

  test('schools', () => {
    failing({ schools: [school('A', 1), school('A', 1)] }, 'duplicateSchool', schoolPlace);
    failing({ schools: [school('A', 1), school('B', -1)] }, 'invalidSeats', schoolPlace);
    failing({ schools: [school('A', 1), school('B', 1.5)] }, 'invalidSeats', schoolPlace);
    failing({ schools: [school('A', 1), school('B', 1, [50, 25])] }, 'gapsNotOrdered', schoolPlace);
    const negative = { school: 'B', seats: 1, gaps: [-25] } as unknown as AllocationInput['schools'][0];
    failing({ schools: [school('A', 1), negative] }, 'notHundredths', schoolPlace);
    expect(() => allocate({ ...good, schools: [school('A', 0), school('B', 0, [0, 0])] })).not.toThrow();
  });

  test('options and tickets', () => {
    failing({ maximumChoices: 0 }, 'invalidOption', { field: 'maximumChoices' });
    failing({ maximumChoices: 2.5 }, 'invalidOption', { field: 'maximumChoices' });
    failing({ ties: lottery({ HS1: 'a' }) }, 'ticketMissing', applicantPlace);
  });

  test('an error does not carry the application code', () => {
    const wrong = { applicants: [{ ...first!, score: hundredths(1), choices: ['nowhere'] }] };
    expect(() => allocate({ ...good, ...wrong })).toThrow(/^applicants 0: chose a school that is not given$/);
  });
});
