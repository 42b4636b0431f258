import { describe, expect, test } from 'vitest';
import { isRegulationError } from '../../errors.ts';
import type { Policy } from '../../secondary/policy.ts';
import type { StudyInput } from '../../secondary/rules.ts';
import { codes, pupil22, reasonOf } from '../fixtures.ts';
import { tt22Study } from './study.ts';

const circular = '22/2021/TT-BGDĐT';
const failed = { comments: { ngheThuat: 'CD' } } as const;
const twoFailed = { comments: { ngheThuat: 'CD', gdtc: 'CD' } } as const;

describe('worked examples', () => {
  test.each<[string, StudyInput, string, string]>([
    ['X-12', pupil22('8,1 8,0 8,4 9,0 8,2 8,7 7,0 6,5'), 'tot', 'tot'],
    ['X-13', pupil22('8,1 8,0 8,4 9,0 8,2 8,7 8,8 4,0'), 'dat', 'kha'],
    ['X-14', pupil22('8,1 2,5 8,4 9,0 8,2 8,7 8,8 8,3'), 'chuaDat', 'dat'],
    ['X-15', pupil22('7,1 6,9 6,8 8,0 7,2 6,7 7,0 6,6', failed), 'dat', 'dat'],
    ['X-16', pupil22('8,1 8,0 8,4 9,0 8,2 7,7 7,0 6,4'), 'kha', 'kha'],
    ['X-17 before', pupil22('5,5 2,9 4,2 6,0 5,1 5,3 5,0 6,2'), 'chuaDat', 'chuaDat'],
    ['X-17 after', pupil22('5,5 2,9 4,2 6,0 5,1 5,3 5,0 6,2', { retests: { toan: 35 } }), 'dat', 'dat'],
  ])('%s', (_, input, base, value) => {
    expect(tt22Study(input)).toMatchObject({ status: 'final', base, value, average: null });
  });

  test('X-13 with its reasons', () => {
    expect(tt22Study(pupil22('8,1 8,0 8,4 9,0 8,2 8,7 8,8 4,0')).reasons).toEqual([
      {
        code: 'studyLevel',
        params: { period: 'year', scale: 'ketQuaHocTap', level: 'kha' },
        citation: { circular, article: 9, clause: 3 },
      },
      {
        code: 'levelBefore',
        params: { level: 'dat' },
        citation: { circular, article: 9, clause: 2, point: 'c' },
      },
      {
        code: 'subjectsBelow',
        params: { level: 'kha', subjects: [{ subject: 'tinHoc', average: 40 }], needed: 50 },
        citation: { circular, article: 9, clause: 2, point: 'b' },
      },
      {
        code: 'levelAdjusted',
        params: { from: 'dat', to: 'kha', subject: 'tinHoc', without: 'tot' },
        citation: { circular, article: 9, clause: 3 },
      },
      {
        code: 'subjectsBelow',
        params: { level: 'tot', subjects: [{ subject: 'tinHoc', average: 40 }], needed: 65 },
        citation: { circular, article: 9, clause: 2, point: 'a' },
      },
    ]);
  });

  test('X-17 after: what was replaced', () => {
    const study = tt22Study(pupil22('5,5 2,9 4,2 6,0 5,1 5,3 5,0 6,2', { retests: { toan: 35 } }));
    expect(study.reasons[0]).toEqual({
      code: 'retestReplaced',
      params: { subject: 'toan', before: 29, after: 35 },
      citation: { circular, article: 14 },
    });
  });
});

describe('each row of the table, on both sides of each border', () => {
  test.each<[string, StudyInput, string]>([
    ['six at 8,0', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 7,9 7,9'), 'tot'],
    ['five at 8,0', pupil22('8,0 8,0 8,0 8,0 8,0 7,9 7,9 7,9'), 'kha'],
    ['lowest 6,5', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 6,5'), 'tot'],
    ['lowest 6,4', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 6,4'), 'kha'],
    ['no CĐ for Tốt', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0', failed), 'dat'],
    ['six at 6,5', pupil22('6,5 6,5 6,5 6,5 6,5 6,5 6,4 6,4'), 'kha'],
    ['five at 6,5', pupil22('6,5 6,5 6,5 6,5 6,5 6,4 6,4 6,4'), 'dat'],
    ['lowest 5,0', pupil22('6,5 6,5 6,5 6,5 6,5 6,5 6,5 5,0'), 'kha'],
    ['lowest 4,9', pupil22('6,5 6,5 6,5 6,5 6,5 6,5 6,5 4,9'), 'dat'],
    ['no CĐ for Khá', pupil22('6,5 6,5 6,5 6,5 6,5 6,5 6,5 6,5', failed), 'dat'],
    ['six at 5,0', pupil22('5,0 5,0 5,0 5,0 5,0 5,0 4,9 4,9'), 'dat'],
    ['five at 5,0', pupil22('5,0 5,0 5,0 5,0 5,0 4,9 4,9 4,9'), 'chuaDat'],
    ['lowest 3,5', pupil22('5,0 5,0 5,0 5,0 5,0 5,0 5,0 3,5'), 'dat'],
    ['lowest 3,4', pupil22('5,0 5,0 5,0 5,0 5,0 5,0 5,0 3,4'), 'chuaDat'],
    ['one CĐ for Đạt', pupil22('5,0 5,0 5,0 5,0 5,0 5,0 5,0 5,0', failed), 'dat'],
    ['two CĐ', pupil22('5,0 5,0 5,0 5,0 5,0 5,0 5,0 5,0', twoFailed), 'chuaDat'],
  ])('%s: %s', (_, input, base) => {
    expect(tt22Study(input).base).toBe(base);
  });

  test('six is absolute: of seven subjects at upper secondary, and of ten', () => {
    const seven = { toan: 80, nguVan: 80, ngoaiNgu1: 80, lichSu: 80, gdqpan: 80, vatLi: 80, tinHoc: 65 };
    const comments = { gdtc: 'D', amNhac: 'D', miThuat: 'D', gddp: 'D', hdtn: 'D' } as const;
    expect(tt22Study({ period: 'term', scores: seven, comments }).value).toBe('tot');
    expect(tt22Study({ period: 'term', scores: { ...seven, vatLi: 79 }, comments }).value).toBe('kha');
    const ten = { ...seven, ngoaiNgu2: 79, hoaHoc: 79, tiengDanToc: 79 };
    expect(tt22Study({ period: 'term', scores: ten, comments }).value).toBe('tot');
    expect(tt22Study({ period: 'term', scores: { ...ten, vatLi: 79 }, comments }).value).toBe('kha');
  });

  test('every condition of the next level that fails, in turn', () => {
    const { reasons } = tt22Study(pupil22('6,4 6,6 4,9 6,5 6,4 6,3 4,8 7,0', twoFailed));
    expect(reasons.slice(1)).toEqual([
      {
        code: 'commentsNotPassed',
        params: { level: 'dat', subjects: ['gdtc', 'ngheThuat'], allowed: 1 },
        citation: { circular, article: 9, clause: 2, point: 'c' },
      },
    ]);
    const kha = tt22Study(pupil22('6,4 6,6 4,9 6,5 6,4 6,3 4,8 7,0', failed)).reasons;
    expect(kha.slice(1)).toEqual([
      {
        code: 'tooFewSubjects',
        params: {
          level: 'kha',
          threshold: 65,
          count: 3,
          needed: 6,
          // Nearest first; Lịch sử và Địa lí before Ngữ văn by its code, as both have 6,4.
          nearest: [
            { subject: 'lichSuDiaLi', average: 64 },
            { subject: 'nguVan', average: 64 },
            { subject: 'khtn', average: 63 },
          ],
        },
        citation: { circular, article: 9, clause: 2, point: 'b' },
      },
      {
        code: 'subjectsBelow',
        params: {
          level: 'kha',
          subjects: [
            { subject: 'ngoaiNgu1', average: 49 },
            { subject: 'congNghe', average: 48 },
          ],
          needed: 50,
        },
        citation: { circular, article: 9, clause: 2, point: 'b' },
      },
      {
        code: 'commentsNotPassed',
        params: { level: 'kha', subjects: ['ngheThuat'], allowed: 0 },
        citation: { circular, article: 9, clause: 2, point: 'b' },
      },
    ]);
  });

  test('Tốt cites its point and has nothing above it; Chưa đạt cites the last', () => {
    const best = tt22Study(pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0'));
    expect(codes(best)).toEqual(['studyLevel']);
    expect(best.reasons[0]?.citation).toEqual({ circular, article: 9, clause: 2, point: 'a' });
    const worst = tt22Study(pupil22('0,0 0,0 0,0 0,0 0,0 0,0 0,0 0,0'));
    expect(reasonOf(worst, 'studyLevel')?.citation).toEqual({ circular, article: 9, clause: 2, point: 'd' });
    expect(reasonOf(worst, 'tooFewSubjects')?.params.nearest).toHaveLength(6);
  });
});

describe('adjustment by one level, only from a fall of two or more', () => {
  test.each<[string, StudyInput, string, string, string, string]>([
    ['Tốt to Đạt, highest', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 4,9'), 'tinHoc', 'tot', 'dat', 'kha'],
    ['Tốt to Đạt, lowest', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 3,5'), 'tinHoc', 'tot', 'dat', 'kha'],
    [
      'Tốt to Đạt by CĐ',
      pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0', failed),
      'ngheThuat',
      'tot',
      'dat',
      'kha',
    ],
    ['Tốt to Chưa đạt', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 3,4'), 'tinHoc', 'tot', 'chuaDat', 'dat'],
    ['Khá to Chưa đạt', pupil22('6,5 6,5 6,5 6,5 6,5 6,5 6,5 3,4'), 'tinHoc', 'kha', 'chuaDat', 'dat'],
    [
      'Khá to Chưa đạt, five at 8,0',
      pupil22('8,0 8,0 8,0 8,0 8,0 6,5 6,0 0,0'),
      'tinHoc',
      'kha',
      'chuaDat',
      'dat',
    ],
  ])('%s', (_, input, subject, without, base, value) => {
    const study = tt22Study(input);
    expect(study).toMatchObject({ status: 'final', base, value });
    expect(reasonOf(study, 'levelAdjusted')).toEqual({
      code: 'levelAdjusted',
      params: { from: base, to: value, subject, without },
      citation: { circular, article: 9, clause: 3 },
    });
  });

  test.each<[string, StudyInput, string]>([
    ['Tốt to Khá', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 6,4'), 'kha'],
    ['Khá to Đạt', pupil22('6,5 6,5 6,5 6,5 6,5 6,5 6,5 4,9'), 'dat'],
    ['Khá to Đạt by CĐ', pupil22('6,5 6,5 6,5 6,5 6,5 6,5 6,5 6,5', failed), 'dat'],
    ['Đạt to Chưa đạt', pupil22('5,0 5,0 5,0 5,0 5,0 5,0 5,0 3,4'), 'chuaDat'],
    ['Tốt to Chưa đạt by two', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 3,4 3,4'), 'chuaDat'],
    ['Tốt to Đạt by a mark and a CĐ', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 4,9', failed), 'dat'],
    ['Tốt to Chưa đạt by two CĐ', pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0', twoFailed), 'chuaDat'],
    ['too few at 6,5 besides', pupil22('6,5 6,5 6,5 6,5 6,5 6,4 6,4 3,4'), 'chuaDat'],
  ])('%s stays', (_, input, value) => {
    const study = tt22Study(input);
    expect(study).toMatchObject({ base: value, value });
    expect(reasonOf(study, 'levelAdjusted')).toBeUndefined();
  });
});

describe('P-1: five at 8,0, two at 7,x, one 4,5', () => {
  const butFor: Policy = { sixthSubject: 'butForSubject' };

  test('the others alone make no Tốt; but for this subject they would', () => {
    const input = pupil22('8,1 8,0 8,4 9,0 8,2 7,7 7,0 4,5');
    const usual = tt22Study(input);
    const changed = tt22Study(input, butFor);
    expect(usual).toMatchObject({ base: 'dat', value: 'dat' });
    expect(changed).toMatchObject({ base: 'dat', value: 'kha' });
    expect(usual.reasons.at(-1)).toEqual({
      code: 'readingDecides',
      params: { option: 'P-1', choice: 'othersAlone', level: 'dat', otherwise: 'kha' },
      citation: null,
    });
    expect(reasonOf(changed, 'readingDecides')?.params).toEqual({
      option: 'P-1',
      choice: 'butForSubject',
      level: 'kha',
      otherwise: 'dat',
    });
    expect(tt22Study(input, { sixthSubject: 'othersAlone' })).toEqual(usual);
  });

  test.each<[string, StudyInput, string]>([
    ['four at 8,0 are too few either way', pupil22('8,1 8,0 8,4 9,0 7,9 7,7 7,0 4,5'), 'dat'],
    ['a comment subject is no sixth', pupil22('8,1 8,0 8,4 9,0 8,2 7,7 7,0 7,0', failed), 'dat'],
    ['two low subjects', pupil22('8,1 8,0 8,4 9,0 8,2 7,7 4,5 4,5'), 'dat'],
    ['a fall of one level', pupil22('8,1 8,0 8,4 9,0 8,2 7,7 7,0 6,0'), 'kha'],
  ])('%s', (_, input, value) => {
    expect(tt22Study(input).value).toBe(value);
    expect(tt22Study(input, butFor).value).toBe(value);
    expect(reasonOf(tt22Study(input), 'readingDecides')).toBeUndefined();
  });

  test('no such choice', () => {
    try {
      tt22Study(pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0'), { sixthSubject: 'maybe' } as unknown as Policy);
      expect.unreachable();
    } catch (error) {
      expect(isRegulationError(error) && [error.code, error.place]).toEqual([
        'invalidOption',
        { field: 'sixthSubject' },
      ]);
    }
  });
});
