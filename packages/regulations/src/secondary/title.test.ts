import { describe, expect, test } from 'vitest';
import { tt22YearEnd as tt22 } from '../circulars/tt22-2021/promotion.ts';
import { tt26YearEnd as tt26 } from '../circulars/tt26-2020/promotion.ts';
import { tt43YearEnd as tt43 } from '../circulars/tt43-2021/promotion.ts';
import { tt58YearEnd as tt58 } from '../circulars/tt58-2011/promotion.ts';
import { reason } from '../reasons.ts';
import type { Result } from '../results.ts';
import type { ConductLevel, StudyLevel, TitleInput } from './rules.ts';

const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);
const scoresOf = (...averages: readonly (number | null)[]): TitleInput['scores'] =>
  Object.fromEntries(averages.map((average, index) => [`s${index + 1}`, average]));
const input = (
  study: string | null,
  conduct: string | null,
  scores: TitleInput['scores'] = {},
): TitleInput => ({
  period: 'year',
  study: study as StudyLevel | null,
  conduct: conduct as ConductLevel | null,
  scores,
});
const c58 = '58/2011/TT-BGDĐT';
const c22 = { circular: '22/2021/TT-BGDĐT', article: 15, clause: 1, point: 'a' };

describe('circular 58/2011, article 18: of a term and of the year', () => {
  test.each([
    ['gioi', 'tot', 'gioi'],
    ['gioi', 'kha', 'tienTien'],
    ['kha', 'tot', 'tienTien'],
    ['kha', 'kha', 'tienTien'],
    ['gioi', 'trungBinh', 'none'],
    ['trungBinh', 'tot', 'none'],
    ['kem', 'yeu', 'none'],
  ])('study %s, conduct %s: %s', (study, conduct, title) => {
    for (const rules of [tt58, tt26]) {
      for (const period of ['term', 'year'] as const) {
        const result = rules.title({ ...input(study, conduct), period });
        expect(result).toMatchObject({ status: 'final', value: title, provisional: null });
      }
    }
  });

  test('X-20: tiên tiến, and why not giỏi', () => {
    expect(tt58.title(input('kha', 'tot')).reasons).toEqual([
      {
        code: 'titleMet',
        params: { title: 'tienTien', scale: 'hocLuc', study: 'kha', conduct: 'tot' },
        citation: { circular: c58, article: 18, clause: 2 },
      },
      {
        code: 'levelTooLow',
        params: { scale: 'hocLuc', of: 'study', level: 'kha', needed: 'gioi', aim: 'gioi' },
        citation: { circular: c58, article: 18, clause: 1 },
      },
    ]);
  });

  test('no title: what the lowest one lacks', () => {
    expect(tt58.title(input('trungBinh', 'yeu')).reasons).toEqual([
      {
        code: 'levelTooLow',
        params: { scale: 'hocLuc', of: 'study', level: 'trungBinh', needed: 'kha', aim: 'tienTien' },
        citation: { circular: c58, article: 18, clause: 2 },
      },
      {
        code: 'levelTooLow',
        params: { scale: 'hocLuc', of: 'conduct', level: 'yeu', needed: 'kha', aim: 'tienTien' },
        citation: { circular: c58, article: 18, clause: 2 },
      },
    ]);
  });

  test('the best title has no better one to explain, and marks play no part', () => {
    expect(codes(tt58.title(input('gioi', 'tot', scoresOf(null, 50))))).toEqual(['titleMet']);
    expect(tt58.title(input('gioi', 'tot')).reasons[0]?.citation).toEqual({
      circular: c58,
      article: 18,
      clause: 1,
    });
  });

  test('circular 26/2020 words the titles anew', () => {
    expect(tt26.title(input('kha', 'tot')).reasons.map(({ citation }) => citation)).toEqual([
      { circular: '26/2020/TT-BGDĐT', article: 1, clause: 8 },
      { circular: '26/2020/TT-BGDĐT', article: 1, clause: 8 },
    ]);
  });
});

describe('circular 22/2021, article 15: of the year', () => {
  const six = scoresOf(90, 95, 100, 91, 92, 90, 80, 65);
  const five = scoresOf(90, 95, 100, 91, 92, 89, 80, 65);

  test.each([
    ['tot', 'tot', six, 'xuatSac'],
    ['tot', 'tot', five, 'gioi'],
    ['tot', 'kha', six, 'none'],
    ['kha', 'tot', six, 'none'],
    ['kha', 'kha', five, 'none'],
  ])('study %s, conduct %s: %#', (study, conduct, scores, title) => {
    expect(tt22.title(input(study, conduct, scores))).toMatchObject({ status: 'final', value: title });
  });

  test('xuất sắc: the levels and the number of subjects', () => {
    expect(tt22.title(input('tot', 'tot', six)).reasons).toEqual([
      {
        code: 'titleMet',
        params: { title: 'xuatSac', scale: 'ketQuaHocTap', study: 'tot', conduct: 'tot' },
        citation: c22,
      },
      {
        code: 'titleSubjects',
        params: { title: 'xuatSac', threshold: 90, count: 6, needed: 6 },
        citation: c22,
      },
    ]);
  });

  test('giỏi, and how many subjects xuất sắc would take', () => {
    expect(tt22.title(input('tot', 'tot', five)).reasons).toEqual([
      {
        code: 'titleMet',
        params: { title: 'gioi', scale: 'ketQuaHocTap', study: 'tot', conduct: 'tot' },
        citation: c22,
      },
      {
        code: 'titleSubjects',
        params: { title: 'xuatSac', threshold: 90, count: 5, needed: 6 },
        citation: c22,
      },
    ]);
  });

  test('X-20: study Tốt, conduct Khá earns nothing; Khá by adjustment or not earns nothing', () => {
    expect(tt22.title(input('tot', 'kha', six)).reasons).toEqual([
      {
        code: 'levelTooLow',
        params: { scale: 'ketQuaHocTap', of: 'conduct', level: 'kha', needed: 'tot', aim: 'gioi' },
        citation: c22,
      },
    ]);
    expect(codes(tt22.title(input('kha', 'tot', six)))).toEqual(['levelTooLow']);
  });

  test('none for a term', () => {
    expect(tt22.title({ ...input('tot', 'tot', six), period: 'term' })).toEqual({
      status: 'final',
      value: 'none',
      provisional: null,
      reasons: [{ code: 'titleYearOnly', params: {}, citation: c22 }],
    });
  });

  test('circular 43/2021 takes five subjects', () => {
    expect(tt43.title(input('tot', 'tot', five)).value).toBe('xuatSac');
    const gioi = tt43.title(input('tot', 'tot', scoresOf(90, 90, 90, 90, 89)));
    expect(gioi.value).toBe('gioi');
    expect(gioi.reasons[1]).toEqual({
      code: 'titleSubjects',
      params: { title: 'xuatSac', threshold: 90, count: 4, needed: 5 },
      citation: { circular: '43/2021/TT-BGDĐT' },
    });
    expect(tt43.title({ ...input('tot', 'tot'), period: 'term' }).value).toBe('none');
  });
});

describe('the year before any summer', () => {
  const replaced = <V extends StudyLevel | ConductLevel>(value: V, why: 'study' | 'conduct'): Result<V> => ({
    status: 'final',
    value,
    provisional: null,
    reasons: [
      reason('proposalOnly', {}, null),
      why === 'study'
        ? reason('retestReplaced', { subject: 'toan', before: 29, after: 80 }, null)
        : reason('conductReplaced', { scale: 'hocLuc', before: 'yeu', after: 'kha' }, null),
    ],
  });

  test.each([
    { study: replaced<StudyLevel>('kha', 'study') },
    { conduct: replaced<ConductLevel>('kha', 'conduct') },
  ])('a level that came from the summer earns no title (%#)', (levels) => {
    expect(tt58.title({ ...input('kha', 'kha'), ...levels })).toEqual({
      status: 'final',
      value: 'none',
      provisional: null,
      reasons: [{ code: 'titleAfterSummer', params: {}, citation: null }],
    });
  });

  test('any other result is taken as it is', () => {
    const study = {
      status: 'final',
      value: 'gioi',
      provisional: null,
      reasons: [reason('proposalOnly', {}, null)],
    } as const;
    expect(tt58.title({ ...input(null, 'tot'), study }).value).toBe('gioi');
  });
});

describe('incomplete input', () => {
  const partial = <V>(provisional: V): Result<V> => ({
    status: 'partial',
    value: null,
    provisional,
    reasons: [],
  });

  test('nothing known: absent', () => {
    expect(tt58.title(input(null, null))).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        { code: 'levelMissing', params: { scale: 'hocLuc', of: 'study' }, citation: null },
        { code: 'levelMissing', params: { scale: 'hocLuc', of: 'conduct' }, citation: null },
      ],
    });
  });

  test('the level that is missing may still be the best', () => {
    expect(tt22.title(input(null, 'tot')).status).toBe('absent');
    expect(tt22.title(input('tot', null)).status).toBe('absent');
  });

  test('marks that no title asks for are not missed', () => {
    const result = tt58.title({ ...input(null, 'tot', scoresOf(null)), study: partial<StudyLevel>('gioi') });
    expect(codes(result)).toEqual(['titleMet', 'levelMissing']);
  });

  test('provisional levels: a provisional title', () => {
    const result = tt58.title({ ...input(null, 'tot'), study: partial<StudyLevel>('kha') });
    expect(result).toMatchObject({ status: 'partial', value: null, provisional: 'tienTien' });
    expect(codes(result)).toEqual(['titleMet', 'levelTooLow', 'levelMissing']);
  });

  test('provisionally none', () => {
    const result = tt58.title({ ...input('kha', null), conduct: partial<ConductLevel>('yeu') });
    expect(result).toMatchObject({ status: 'partial', provisional: 'none' });
    expect(codes(result)).toEqual(['levelTooLow', 'levelMissing']);
  });

  test('final all the same when nothing that is open can change it', () => {
    const result = tt22.title(input(null, 'kha', scoresOf(null, null)));
    expect(result).toMatchObject({ status: 'final', value: 'none' });
    expect(codes(result)).toEqual(['levelTooLow']);
    expect(tt22.title(input('tot', 'tot', scoresOf(90, 90, 90, 90, 90, 90, null))).status).toBe('final');
    expect(tt22.title(input('tot', 'tot', scoresOf(90, 90, 90, 90, null, 80))).status).toBe('final');
  });

  test.each([
    ['none', scoresOf(), 0],
    ['three', scoresOf(95, 95, 95), 3],
    ['five, one of them open', scoresOf(90, 90, 90, 90, null), 5],
  ])('fewer subjects than the best title counts are not all there: %s', (_, scores, count) => {
    const result = tt22.title(input('tot', 'tot', scores));
    expect(result).toMatchObject({ status: 'partial', value: null, provisional: 'gioi' });
    expect(result.reasons.at(-1)).toEqual({
      code: 'tooFewScoreSubjects',
      params: { count, needed: 6 },
      citation: null,
    });
    expect(tt22.title(input('kha', 'tot', scores))).toMatchObject({ status: 'final', value: 'none' });
  });

  test('a subject without its average may be the sixth', () => {
    const result = tt22.title(input('tot', 'tot', scoresOf(90, 90, 90, 90, 90, null, 80)));
    expect(result).toMatchObject({ status: 'partial', value: null, provisional: 'gioi' });
    expect(codes(result)).toEqual(['titleMet', 'titleSubjects', 'titleScoresMissing']);
    expect(result.reasons[2]).toEqual({
      code: 'titleScoresMissing',
      params: { subjects: ['s6'] },
      citation: null,
    });
  });

  test('a provisional average counts provisionally', () => {
    const scores = { ...scoresOf(90, 90, 90, 90, 90), last: partial(90) };
    const result = tt22.title(input('tot', 'tot', scores));
    expect(result).toMatchObject({ status: 'partial', provisional: 'xuatSac' });
    expect(result.reasons[1]).toMatchObject({ params: { count: 6 } });
    expect(tt22.title(input('tot', 'tot', { ...scores, last: partial(89) })).provisional).toBe('gioi');
  });
});

describe('an individual plan: no proposal', () => {
  test.each([
    [tt58, 'gioi', { circular: c58, article: 14 }],
    [tt22, 'tot', { circular: '22/2021/TT-BGDĐT', article: 11 }],
  ] as const)('%#', (rules, study, citation) => {
    expect(rules.title({ ...input(study, 'tot'), individualPlan: true })).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'individualPlan', params: {}, citation }],
    });
  });
});

describe('errors', () => {
  test.each<[Partial<TitleInput>, string, object]>([
    [{ period: 'month' as 'year' }, 'invalidPeriod', { field: 'period' }],
    [{ study: 'gioi' }, 'unknownLevel', { field: 'study' }],
    [{ conduct: 'yeu' }, 'unknownLevel', { field: 'conduct' }],
    [{ scores: { toan: 7.5 } }, 'markNotTenths', { subject: 'toan' }],
    [{ scores: { toan: 101 } }, 'markAboveTen', { subject: 'toan' }],
    [{ scores: { toan: -1 } }, 'markBelowZero', { subject: 'toan' }],
  ])('%o: %s', (wrong, code, place) => {
    const call = () => tt22.title({ ...input('tot', 'tot'), ...wrong });
    expect(call).toThrow(expect.objectContaining({ code, place }));
  });
});
