import { describe, expect, test } from 'vitest';
import { codes, pupil58, reasonOf } from '../fixtures.ts';
import { tt26Study } from '../tt26-2020/study.ts';
import { tt58Study } from './study.ts';

const circular = '58/2011/TT-BGDĐT';

/** Nine subjects and Công nghệ. */
const plain = (first: string, last: string): string => `${first} `.repeat(9) + last;
const specialised = 'vatLi';

describe('why the next better level is not reached', () => {
  test('one reason for each condition, with what it needs', () => {
    const study = tt58Study(
      pupil58('6,4 6,3 6,4 6,4 6,2 6,4 4,9 6,4 4,8 6,4', { specialised, comments: { miThuat: 'CD' } }),
    );
    expect(study.base).toBe('yeu');
    const { reasons } = tt58Study(pupil58('6,4 6,3 6,4 6,4 6,2 6,4 4,9 6,4 4,8 6,4', { specialised }));
    expect(reasons.slice(2)).toEqual([
      {
        code: 'averageBelow',
        params: { level: 'kha', average: 61, needed: 65, lacking: 39 },
        citation: { circular, article: 13, clause: 2, point: 'a' },
      },
      {
        code: 'keySubjectsBelow',
        params: {
          level: 'kha',
          subjects: [
            { subject: 'toan', average: 64 },
            { subject: 'nguVan', average: 62 },
          ],
          needed: 65,
        },
        citation: { circular, article: 13, clause: 2, point: 'a' },
      },
      {
        code: 'specialisedBelow',
        params: { level: 'kha', subject: 'vatLi', average: 63, needed: 65 },
        citation: { circular, article: 13, clause: 2, point: 'a' },
      },
      {
        code: 'subjectsBelow',
        params: {
          level: 'kha',
          subjects: [
            { subject: 'diaLi', average: 49 },
            { subject: 'gdcd', average: 48 },
          ],
          needed: 50,
        },
        citation: { circular, article: 13, clause: 2, point: 'b' },
      },
    ]);
  });

  test('CĐ, with the point of the level that it bars', () => {
    const study = tt58Study(pupil58(plain('5,5', '5,5'), { comments: { amNhac: 'CD', theDuc: 'CD' } }));
    expect(study.reasons.slice(2)).toEqual([
      {
        code: 'commentsNotPassed',
        params: { level: 'trungBinh', subjects: ['theDuc', 'amNhac'], allowed: 0 },
        citation: { circular, article: 13, clause: 3, point: 'c' },
      },
    ]);
  });

  test('Yếu and Kém are cited as a whole; Yếu asks nothing of key, specialised and comment subjects', () => {
    const study = tt58Study(
      pupil58(plain('3,4', '1,9'), { specialised, comments: { amNhac: 'CD', theDuc: 'CD' } }),
    );
    expect(study.reasons.slice(1)).toEqual([
      {
        code: 'studyLevel',
        params: { period: 'year', scale: 'hocLuc', level: 'kem' },
        citation: { circular, article: 13, clause: 5 },
      },
      {
        code: 'averageBelow',
        params: { level: 'yeu', average: 33, needed: 35, lacking: 20 },
        citation: { circular, article: 13, clause: 4 },
      },
      {
        code: 'subjectsBelow',
        params: { level: 'yeu', subjects: [{ subject: 'congNghe', average: 19 }], needed: 20 },
        citation: { circular, article: 13, clause: 4 },
      },
    ]);
  });

  test('what the average lacks is the smallest sum that rounds up to it', () => {
    for (const [text, lacking] of [
      [plain('8,0', '7,4'), 1],
      [plain('8,0', '6,9'), 6],
    ] as const) {
      const input = pupil58(text);
      expect(reasonOf(tt58Study(input), 'averageBelow')?.params.lacking).toBe(lacking);
      const raised = (by: number) => ({ ...input.scores, congNghe: Number(input.scores['congNghe']) + by });
      expect(tt58Study({ ...input, scores: raised(lacking) }).value).toBe('gioi');
      expect(tt58Study({ ...input, scores: raised(lacking - 1) }).value).toBe('kha');
    }
  });

  test('an odd number of subjects has no tie: 55,5 / 7 is 7,9', () => {
    const scores = { toan: 80, nguVan: 80, vatLi: 80, hoaHoc: 80, sinhHoc: 80, lichSu: 80, diaLi: 75 };
    const study = tt58Study({ period: 'year', scores, comments: {} });
    expect(study.average).toBe(79);
    expect(reasonOf(study, 'averageBelow')?.params.lacking).toBe(2);
    expect(tt58Study({ period: 'year', scores: { ...scores, diaLi: 77 }, comments: {} }).average).toBe(80);
    expect(tt58Study({ period: 'year', scores: { ...scores, diaLi: 76 }, comments: {} }).average).toBe(79);
  });

  test('what just reaches its threshold is no barrier', () => {
    const input = pupil58('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,6 6,4', { specialised });
    expect(codes(tt58Study(input)).slice(2)).toEqual(['averageBelow', 'subjectsBelow']);
    const lowest = tt58Study(pupil58('9,0 6,5 9,0 9,0 9,0 9,0 9,0 9,0 9,0 6,4'));
    expect(reasonOf(lowest, 'subjectsBelow')?.params.subjects).toEqual([
      { subject: 'congNghe', average: 64 },
    ]);
  });

  test('an adjusted level: the final one first, then why it was lower, then what bars the next better', () => {
    const study = tt58Study(pupil58(plain('9,0', '1,9')), { excellentToPoor: 'likeWeak' });
    expect(study).toMatchObject({ base: 'kem', value: 'trungBinh' });
    const said = study.reasons.map(({ code, params }) => ('level' in params ? [code, params.level] : [code]));
    expect(said).toEqual([
      ['studyAverage'],
      ['studyLevel', 'trungBinh'],
      ['levelBefore', 'kem'],
      ['subjectsBelow', 'yeu'],
      ['levelAdjusted'],
      ['subjectsBelow', 'kha'],
      ['readingDecides', 'trungBinh'],
    ]);
    expect(study.reasons[1]?.citation).toBeNull();
    expect(study.reasons[2]?.citation).toEqual({ circular, article: 13, clause: 5 });
  });

  test('a level that was not adjusted: what bars the next better, once', () => {
    expect(codes(tt58Study(pupil58(plain('9,0', '6,4'))))).toEqual([
      'studyAverage',
      'studyLevel',
      'subjectsBelow',
    ]);
  });

  test('Giỏi has nothing above it', () => {
    expect(codes(tt58Study(pupil58(plain('9,0', '9,0'))))).toEqual(['studyAverage', 'studyLevel']);
  });

  test('the key subjects are cited by the amendment under 26/2020', () => {
    const input = pupil58('7,9 9,0 9,0 9,0 7,9 9,0 9,0 7,9 9,0 9,0');
    expect(reasonOf(tt26Study(input), 'keySubjectsBelow')).toEqual({
      code: 'keySubjectsBelow',
      params: {
        level: 'gioi',
        subjects: [
          { subject: 'toan', average: 79 },
          { subject: 'nguVan', average: 79 },
          { subject: 'ngoaiNgu1', average: 79 },
        ],
        needed: 80,
      },
      citation: { circular: '26/2020/TT-BGDĐT', article: 2, clause: 6 },
    });
  });

  test('a term cites ĐTBhk', () => {
    const study = tt58Study(pupil58(plain('9,0', '9,0'), { period: 'term' }));
    expect(study.reasons[0]).toMatchObject({
      params: { period: 'term' },
      citation: { circular, article: 11, clause: 1 },
    });
    expect(study.reasons[1]).toMatchObject({ code: 'studyLevel', params: { period: 'term' } });
  });
});
