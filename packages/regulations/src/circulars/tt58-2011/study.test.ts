import { describe, expect, test } from 'vitest';
import type { StudyInput } from '../../secondary/rules.ts';
import { codes, pupil58, reasonOf } from '../fixtures.ts';
import { tt26Study } from '../tt26-2020/study.ts';
import { tt58Study } from './study.ts';

const circular = '58/2011/TT-BGDĐT';

describe('worked examples', () => {
  test('X-08: 7,95 is 8,0; no key subject under 58/2011, Ngoại ngữ under 26/2020', () => {
    const input = pupil58('7,5 9,3 7,1 8,2 7,8 9,3 7,3 9,2 6,8 7,0');
    const study = tt58Study(input);
    expect(study).toMatchObject({ status: 'final', value: 'kha', base: 'kha', average: 80 });
    expect(codes(study)).toEqual(['studyAverage', 'studyLevel', 'keySubjectsBelow']);
    expect(tt26Study(input)).toMatchObject({ status: 'final', value: 'gioi', base: 'gioi', average: 80 });
  });

  test('X-09: one subject 4,2 from Giỏi to Trung bình becomes Khá', () => {
    const study = tt58Study(pupil58('8,6 8,3 8,5 8,9 8,4 9,0 4,2 8,7 9,1 8,8'));
    expect(study).toMatchObject({ status: 'final', value: 'kha', base: 'trungBinh', average: 83 });
    expect(study.reasons).toEqual([
      {
        code: 'studyAverage',
        params: { period: 'year', sum: 825, count: 10, average: 83 },
        citation: { circular, article: 11, clause: 2 },
      },
      {
        code: 'studyLevel',
        params: { period: 'year', scale: 'hocLuc', level: 'kha' },
        citation: { circular, article: 13, clause: 6, point: 'a' },
      },
      { code: 'levelBefore', params: { level: 'trungBinh' }, citation: { circular, article: 13, clause: 3 } },
      {
        code: 'subjectsBelow',
        params: { level: 'kha', subjects: [{ subject: 'diaLi', average: 42 }], needed: 50 },
        citation: { circular, article: 13, clause: 2, point: 'b' },
      },
      {
        code: 'levelAdjusted',
        params: { from: 'trungBinh', to: 'kha', subject: 'diaLi', without: 'gioi' },
        citation: { circular, article: 13, clause: 6, point: 'a' },
      },
      {
        code: 'subjectsBelow',
        params: { level: 'gioi', subjects: [{ subject: 'diaLi', average: 42 }], needed: 65 },
        citation: { circular, article: 13, clause: 1, point: 'b' },
      },
    ]);
  });

  test('X-10: Thể dục CĐ from Khá to Yếu becomes Trung bình', () => {
    const input = pupil58('6,9 7,0 6,6 7,1 6,8 7,3 7,5 6,7 7,9 7,2', { comments: { theDuc: 'CD' } });
    expect(tt26Study(input)).toMatchObject({ value: 'trungBinh', base: 'yeu', average: 71 });
    expect(reasonOf(tt26Study(input), 'levelAdjusted')?.params.subject).toBe('theDuc');
  });

  test('X-11: two subjects: Yếu, not adjusted', () => {
    const study = tt58Study(pupil58('7,2 3,3 7,4 7,6 7,1 7,7 3,4 7,3 8,1 7,9'));
    expect(study).toMatchObject({ value: 'yeu', base: 'yeu', average: 67 });
    expect(reasonOf(study, 'levelAdjusted')).toBeUndefined();
    expect(reasonOf(study, 'subjectsBelow')?.params).toEqual({
      level: 'trungBinh',
      subjects: [
        { subject: 'vatLi', average: 33 },
        { subject: 'diaLi', average: 34 },
      ],
      needed: 35,
    });
  });

  test('X-18: no key subject at 5,0 is Yếu; after Toán 5,5 again Trung bình', () => {
    const before = pupil58('4,4 5,0 5,2 5,1 4,6 5,3 5,5 4,9 6,0 5,7');
    expect(tt58Study(before)).toMatchObject({ value: 'yeu', average: 52 });
    const after = tt58Study({ ...before, retests: { toan: 55 } });
    expect(after).toMatchObject({ value: 'trungBinh', base: 'trungBinh', average: 53 });
    expect(after.reasons[0]).toEqual({
      code: 'retestReplaced',
      params: { subject: 'toan', before: 44, after: 55 },
      citation: { circular, article: 16 },
    });
  });
});

/** Nine subjects and the tenth such that the sum is as wanted; the tenth is Công nghệ. */
const plain = (first: string, last: string): string => `${first} `.repeat(9) + last;
const specialised = 'vatLi';

describe('each row of the table, on both sides of each border', () => {
  test.each<[string, StudyInput, string]>([
    ['average 8,0 from 7,95', pupil58(plain('8,0', '7,5')), 'gioi'],
    ['average 7,9 from 7,94', pupil58(plain('8,0', '7,4')), 'kha'],
    ['Toán 8,0', pupil58('8,0 9,0 9,0 9,0 7,9 9,0 9,0 9,0 9,0 9,0'), 'gioi'],
    ['Ngữ văn 8,0', pupil58('7,9 9,0 9,0 9,0 8,0 9,0 9,0 9,0 9,0 9,0'), 'gioi'],
    ['both 7,9', pupil58('7,9 9,0 9,0 9,0 7,9 9,0 9,0 9,0 9,0 9,0'), 'kha'],
    ['specialised 8,0', pupil58('9,0 8,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0', { specialised }), 'gioi'],
    ['specialised 7,9', pupil58('9,0 7,9 9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0', { specialised }), 'kha'],
    ['7,9 in a class that is not specialised', pupil58('9,0 7,9 9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0'), 'gioi'],
    ['lowest 6,5', pupil58(plain('9,0', '6,5')), 'gioi'],
    ['lowest 6,4', pupil58(plain('9,0', '6,4')), 'kha'],
    ['a CĐ bars Giỏi', pupil58(plain('9,0', '9,0'), { comments: { amNhac: 'CD' } }), 'yeu'],

    ['average 6,5 from 6,45', pupil58(plain('6,5', '6,0')), 'kha'],
    ['average 6,4 from 6,44', pupil58(plain('6,5', '5,9')), 'trungBinh'],
    ['Toán 6,5', pupil58('6,5 7,0 7,0 7,0 6,4 7,0 7,0 7,0 7,0 7,0'), 'kha'],
    ['Ngữ văn 6,5', pupil58('6,4 7,0 7,0 7,0 6,5 7,0 7,0 7,0 7,0 7,0'), 'kha'],
    ['both 6,4', pupil58('6,4 7,0 7,0 7,0 6,4 7,0 7,0 7,0 7,0 7,0'), 'trungBinh'],
    ['specialised 6,5', pupil58('7,0 6,5 7,0 7,0 7,0 7,0 7,0 7,0 7,0 7,0', { specialised }), 'kha'],
    ['specialised 6,4', pupil58('7,0 6,4 7,0 7,0 7,0 7,0 7,0 7,0 7,0 7,0', { specialised }), 'trungBinh'],
    ['lowest 5,0', pupil58(plain('7,0', '5,0')), 'kha'],
    ['lowest 4,9', pupil58(plain('7,0', '4,9')), 'trungBinh'],
    ['a CĐ bars Khá', pupil58(plain('7,0', '7,0'), { comments: { amNhac: 'CD' } }), 'yeu'],

    ['average 5,0 from 4,95', pupil58(plain('5,0', '4,5')), 'trungBinh'],
    ['average 4,9 from 4,94', pupil58(plain('5,0', '4,4')), 'yeu'],
    ['Toán 5,0', pupil58('5,0 6,0 6,0 6,0 4,9 6,0 6,0 6,0 6,0 6,0'), 'trungBinh'],
    ['Ngữ văn 5,0', pupil58('4,9 6,0 6,0 6,0 5,0 6,0 6,0 6,0 6,0 6,0'), 'trungBinh'],
    ['both 4,9', pupil58('4,9 6,0 6,0 6,0 4,9 6,0 6,0 6,0 6,0 6,0'), 'yeu'],
    ['specialised 5,0', pupil58('6,0 5,0 6,0 6,0 6,0 6,0 6,0 6,0 6,0 6,0', { specialised }), 'trungBinh'],
    ['specialised 4,9', pupil58('6,0 4,9 6,0 6,0 6,0 6,0 6,0 6,0 6,0 6,0', { specialised }), 'yeu'],
    ['lowest 3,5', pupil58(plain('6,0', '3,5')), 'trungBinh'],
    ['lowest 3,4', pupil58(plain('6,0', '3,4')), 'yeu'],
    ['a CĐ bars Trung bình', pupil58(plain('5,5', '5,5'), { comments: { amNhac: 'CD' } }), 'yeu'],

    ['average 3,5 from 3,45', pupil58(plain('3,5', '3,0')), 'yeu'],
    ['average 3,4 from 3,44', pupil58(plain('3,5', '2,9')), 'kem'],
    ['lowest 2,0', pupil58(plain('4,5', '2,0')), 'yeu'],
    ['lowest 1,9', pupil58(plain('4,5', '1,9')), 'kem'],
    ['no CĐ bars Yếu', pupil58(plain('4,5', '4,5'), { comments: { amNhac: 'CD', theDuc: 'CD' } }), 'yeu'],
    ['no specialised subject bars Yếu', pupil58(plain('4,5', '4,5'), { specialised }), 'yeu'],
    ['nothing at all', pupil58(plain('0,0', '0,0')), 'kem'],
  ])('%s: %s', (_, input, base) => {
    expect(tt58Study(input).base).toBe(base);
  });

  test('Ngoại ngữ alone makes the level under 26/2020 only, at each row', () => {
    for (const [text, with26, with58] of [
      ['7,9 9,0 9,0 9,0 7,9 9,0 9,0 8,0 9,0 9,0', 'gioi', 'kha'],
      ['6,4 7,0 7,0 7,0 6,4 7,0 7,0 6,5 7,0 7,0', 'kha', 'trungBinh'],
      ['4,9 6,0 6,0 6,0 4,9 6,0 6,0 5,0 6,0 6,0', 'trungBinh', 'yeu'],
    ] as const) {
      expect(tt26Study(pupil58(text)).base).toBe(with26);
      expect(tt58Study(pupil58(text)).base).toBe(with58);
    }
  });

  test('a pupil without Ngoại ngữ has two key subjects under 26/2020', () => {
    const { ngoaiNgu1: _, ...scores } = pupil58(plain('7,9', '7,9')).scores;
    expect(tt26Study({ ...pupil58(plain('7,9', '7,9')), scores: { ...scores, toan: 80 } }).base).toBe('kha');
    expect(tt26Study({ ...pupil58(plain('8,2', '8,2')), scores: { ...scores, toan: 88 } }).base).toBe('gioi');
  });
});
