import { describe, expect, test } from 'vitest';
import { isRegulationError } from '../../errors.ts';
import type { Policy } from '../../secondary/policy.ts';
import type { StudyInput } from '../../secondary/rules.ts';
import { pupil58, reasonOf } from '../fixtures.ts';
import { tt58Study } from './study.ts';

const circular = '58/2011/TT-BGDĐT';

/** Nine subjects and Công nghệ. */
const plain = (first: string, last: string): string => `${first} `.repeat(9) + last;
const failed = { comments: { theDuc: 'CD' } } as const;

describe('the four listed falls by one single subject', () => {
  test.each<[string, StudyInput, string, string, string, string]>([
    ['Giỏi to Trung bình, highest', pupil58(plain('8,5', '4,9')), 'congNghe', 'trungBinh', 'kha', 'a'],
    ['Giỏi to Trung bình, lowest', pupil58(plain('8,5', '3,5')), 'congNghe', 'trungBinh', 'kha', 'a'],
    ['Giỏi to Yếu, highest', pupil58(plain('8,6', '3,4')), 'congNghe', 'yeu', 'trungBinh', 'b'],
    ['Giỏi to Yếu, lowest', pupil58(plain('8,7', '2,0')), 'congNghe', 'yeu', 'trungBinh', 'b'],
    ['Giỏi to Yếu by CĐ', pupil58(plain('8,5', '8,5'), failed), 'theDuc', 'yeu', 'trungBinh', 'b'],
    ['Khá to Yếu, highest', pupil58(plain('7,0', '3,4')), 'congNghe', 'yeu', 'trungBinh', 'c'],
    ['Khá to Yếu, lowest', pupil58(plain('7,0', '2,0')), 'congNghe', 'yeu', 'trungBinh', 'c'],
    ['Khá to Yếu by CĐ', pupil58(plain('7,0', '7,0'), failed), 'theDuc', 'yeu', 'trungBinh', 'c'],
    ['Khá to Kém, highest', pupil58(plain('7,1', '1,9')), 'congNghe', 'kem', 'yeu', 'd'],
    ['Khá to Kém, lowest', pupil58(plain('7,5', '0,0')), 'congNghe', 'kem', 'yeu', 'd'],
  ])('%s', (_, input, subject, base, value, point) => {
    const study = tt58Study(input);
    expect(study).toMatchObject({ status: 'final', base, value });
    const without = point < 'c' ? 'gioi' : 'kha';
    expect(reasonOf(study, 'levelAdjusted')).toEqual({
      code: 'levelAdjusted',
      params: { from: base, to: value, subject, without },
      citation: { circular, article: 13, clause: 6, point },
    });
    expect(reasonOf(study, 'readingDecides')).toBeUndefined();
  });
});

describe('falls that are not listed stay', () => {
  test.each<[string, StudyInput, string]>([
    ['Giỏi to Khá, highest', pupil58(plain('9,0', '6,4')), 'kha'],
    ['Giỏi to Khá, lowest', pupil58(plain('8,5', '5,0')), 'kha'],
    ['Giỏi to Kém', pupil58(plain('9,0', '1,9')), 'kem'],
    ['Khá to Trung bình, highest', pupil58(plain('7,0', '4,9')), 'trungBinh'],
    ['Khá to Trung bình, lowest', pupil58(plain('7,0', '3,5')), 'trungBinh'],
    ['Trung bình to Yếu', pupil58(plain('6,0', '3,4')), 'yeu'],
    ['Trung bình to Yếu by CĐ', pupil58(plain('6,0', '6,0'), failed), 'yeu'],
    ['Trung bình to Kém', pupil58(plain('6,0', '1,9')), 'kem'],
    ['Yếu to Kém', pupil58(plain('4,5', '1,9')), 'kem'],
    ['Giỏi to Yếu by two marks', pupil58('8,8 8,8 8,8 8,8 8,8 8,8 8,8 8,8 3,4 3,4'), 'yeu'],
    ['Khá to Yếu by two marks', pupil58('7,5 7,5 7,5 7,5 7,5 7,5 7,5 7,5 3,4 3,4'), 'yeu'],
    ['Khá to Kém by two marks', pupil58('7,5 7,5 7,5 7,5 7,5 7,5 7,5 7,5 4,9 1,9'), 'kem'],
    ['Khá to Yếu by a mark and a CĐ', pupil58(plain('7,0', '4,9'), failed), 'yeu'],
    [
      'Giỏi to Yếu by two CĐ',
      pupil58(plain('9,0', '9,0'), { comments: { theDuc: 'CD', amNhac: 'CD' } }),
      'yeu',
    ],
    ['Khá to Yếu by a missed average, not by a subject', pupil58(plain('5,4', '3,4')), 'yeu'],
  ])('%s', (_, input, value) => {
    const study = tt58Study(input);
    expect(study).toMatchObject({ base: value, value });
    expect(reasonOf(study, 'levelAdjusted')).toBeUndefined();
  });

  test('the single subject is the one seen from the best level that is reached', () => {
    // From Giỏi both 6,0 and 3,0 stand in the way, from Khá only 3,0.
    const study = tt58Study(pupil58('9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 6,0 3,0'));
    expect(reasonOf(study, 'levelAdjusted')?.params).toEqual({
      from: 'yeu',
      to: 'trungBinh',
      subject: 'congNghe',
      without: 'kha',
    });
  });
});

const defaults = {
  keySubject: 'mustHold',
  failingKeySubject: 'asKeySubject',
  twoCauses: 'fromAnyLevel',
  excellentToPoor: 'stays',
} as const;

/** The level by default and under the other choice, and that the option is named exactly when they differ. */
function compare(input: StudyInput, option: string, policy: Policy, [level, otherwise]: [string, string]) {
  const [[field, other]] = Object.entries(policy) as [[keyof typeof defaults, string]];
  const said = (study: ReturnType<typeof tt58Study>) =>
    study.reasons.filter((each) => each.code === 'readingDecides' && each.params.option === option);
  const decides = (choice: string, here: string, there: string) =>
    level === otherwise
      ? []
      : [
          {
            code: 'readingDecides',
            params: { option, choice, level: here, otherwise: there },
            citation: null,
          },
        ];

  const usual = tt58Study(input);
  const changed = tt58Study(input, policy);
  expect(usual.value).toBe(level);
  expect(changed.value).toBe(otherwise);
  expect(said(usual)).toEqual(decides(defaults[field], level, otherwise));
  expect(said(changed)).toEqual(decides(other, otherwise, level));
}

describe('readings', () => {
  const noKey = '7,9 9,0 9,0 9,0 7,8 9,0 9,0 9,0 8,6 4,4';

  test('P-2: no key subject at 8,0, average 8,3, one 4,4', () => {
    const input = pupil58(noKey);
    expect(tt58Study(input).average).toBe(83);
    compare(input, 'P-2', { keySubject: 'averageAlone' }, ['trungBinh', 'kha']);
  });

  test('P-2: the average alone takes no account of the specialised subject either', () => {
    const input = pupil58('8,5 7,9 9,0 9,0 9,0 9,0 9,0 9,0 9,0 4,4', { specialised: 'vatLi' });
    compare(input, 'P-2', { keySubject: 'averageAlone' }, ['trungBinh', 'kha']);
  });

  test('P-2 makes no level by itself: without a single cause the key subject still bars', () => {
    const input = pupil58('7,9 9,0 9,0 9,0 7,8 9,0 9,0 9,0 9,0 9,0');
    compare(input, 'P-2', { keySubject: 'averageAlone' }, ['kha', 'kha']);
    const two = pupil58('7,9 9,0 9,0 9,0 7,8 9,0 9,0 9,0 4,4 4,4');
    compare(two, 'P-2', { keySubject: 'averageAlone' }, ['trungBinh', 'trungBinh']);
  });

  test('P-3: the single subject is Toán and Ngữ văn is short of 8,0', () => {
    const input = pupil58('4,4 9,0 9,0 9,0 7,8 9,0 9,0 9,0 9,0 9,0');
    compare(input, 'P-3', { failingKeySubject: 'waived' }, ['trungBinh', 'kha']);
    expect(reasonOf(tt58Study(input, { failingKeySubject: 'waived' }), 'levelAdjusted')?.params.subject).toBe(
      'toan',
    );
  });

  test('P-3 is about the single subject: another one, a comment subject or two causes change nothing', () => {
    const waived = { failingKeySubject: 'waived' } as const;
    compare(pupil58(noKey), 'P-3', waived, ['trungBinh', 'trungBinh']);
    compare(pupil58(plain('7,9', '9,9'), failed), 'P-3', waived, ['trungBinh', 'trungBinh']);
    compare(pupil58('4,4 9,0 9,0 9,0 7,8 9,0 9,0 9,0 9,0 4,4'), 'P-3', waived, ['trungBinh', 'trungBinh']);
  });

  test('P-3 does not waive the specialised subject', () => {
    const input = pupil58('4,4 7,9 9,0 9,0 7,8 9,0 9,0 9,0 9,0 9,9', { specialised: 'vatLi' });
    compare(input, 'P-3', { failingKeySubject: 'waived' }, ['trungBinh', 'trungBinh']);
  });

  test('P-4: average over 8,0, one 5,8 and one CĐ', () => {
    const input = pupil58(plain('9,0', '5,8'), failed);
    compare(input, 'P-4', { twoCauses: 'fromHighestLevel' }, ['trungBinh', 'yeu']);
  });

  test('P-4: the highest level is the one whose key subject is reached too', () => {
    const input = pupil58('7,9 9,0 9,0 9,0 7,8 9,0 9,0 9,0 9,0 5,8', failed);
    compare(input, 'P-4', { twoCauses: 'fromHighestLevel' }, ['trungBinh', 'trungBinh']);
  });

  test('P-4: one cause seen from the highest level is still one', () => {
    compare(pupil58(plain('9,0', '4,4')), 'P-4', { twoCauses: 'fromHighestLevel' }, ['kha', 'kha']);
  });

  test('P-5: Giỏi to Kém by one 1,9', () => {
    const likeWeak = { excellentToPoor: 'likeWeak' } as const;
    const input = pupil58(plain('9,0', '1,9'));
    compare(input, 'P-5', likeWeak, ['kem', 'trungBinh']);
    expect(reasonOf(tt58Study(input, likeWeak), 'levelAdjusted')).toEqual({
      code: 'levelAdjusted',
      params: { from: 'kem', to: 'trungBinh', subject: 'congNghe', without: 'gioi' },
      citation: null,
    });
    compare(pupil58(plain('7,5', '1,9')), 'P-5', likeWeak, ['yeu', 'yeu']);
  });

  test('two readings at once: each is compared with the choices as they are', () => {
    const input = pupil58('7,9 9,5 9,5 9,5 7,8 9,5 9,5 9,5 9,5 1,9');
    expect(tt58Study(input).value).toBe('yeu');
    const both = { keySubject: 'averageAlone', excellentToPoor: 'likeWeak' } as const;
    const study = tt58Study(input, both);
    expect(study.value).toBe('trungBinh');
    expect(study.reasons.filter(({ code }) => code === 'readingDecides').map(({ params }) => params)).toEqual(
      [
        { option: 'P-2', choice: 'averageAlone', level: 'trungBinh', otherwise: 'yeu' },
        { option: 'P-5', choice: 'likeWeak', level: 'trungBinh', otherwise: 'kem' },
      ],
    );
  });

  test('the default may be named', () => {
    expect(tt58Study(pupil58(noKey), defaults)).toEqual(tt58Study(pupil58(noKey)));
  });

  test.each(['keySubject', 'failingKeySubject', 'twoCauses', 'excellentToPoor'])(
    'no such choice of %s',
    (field) => {
      const policy = { [field]: 'sometimes' } as unknown as Policy;
      try {
        tt58Study(pupil58(noKey), policy);
        expect.unreachable();
      } catch (error) {
        expect(isRegulationError(error) && [error.code, error.place]).toEqual(['invalidOption', { field }]);
      }
    },
  );

  test('options of other circulars are not looked at', () => {
    const policy = { sixthSubject: 'sometimes', keySubject: 'mustHold' } as unknown as Policy;
    expect(tt58Study(pupil58(noKey), policy).value).toBe('trungBinh');
  });
});
