import { describe, expect, test } from 'vitest';
import { tt22YearEnd as tt22 } from '../circulars/tt22-2021/promotion.ts';
import { tt26YearEnd as tt26 } from '../circulars/tt26-2020/promotion.ts';
import { tt43YearEnd as tt43 } from '../circulars/tt43-2021/promotion.ts';
import { tt58YearEnd as tt58 } from '../circulars/tt58-2011/promotion.ts';
import type { ConductLevel, PromotionInput, StudyLevel } from './rules.ts';

const input = (study: string | null, conduct: string | null, absences: number | null): PromotionInput => ({
  grade: 8,
  study: study as StudyLevel | null,
  conduct: conduct as ConductLevel | null,
  absences:
    absences === null ? null : { excused: Math.min(absences, 40), unexcused: Math.max(absences - 40, 0) },
});
const partial = <V>(provisional: V) =>
  ({ status: 'partial', value: null, provisional, reasons: [] }) as const;
const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);

describe('circular 58/2011, articles 15 to 17', () => {
  test.each([
    ['gioi', 'tot', 0, 'promoted', 'promotionMet'],
    ['trungBinh', 'trungBinh', 45, 'promoted', 'promotionMet'],
    ['trungBinh', 'trungBinh', 46, 'retained', 'absencesOver'],
    ['yeu', 'tot', 45, 'retest', 'levelTooLow retestSubjects'],
    ['yeu', 'trungBinh', 0, 'retest', 'levelTooLow retestSubjects'],
    ['yeu', 'yeu', 0, 'retained', 'levelTooLow levelTooLow summerNotOpen'],
    ['yeu', 'tot', 46, 'retained', 'absencesOver levelTooLow'],
    ['trungBinh', 'yeu', 0, 'summerTraining', 'levelTooLow trainingDue'],
    ['gioi', 'yeu', 45, 'summerTraining', 'levelTooLow trainingDue'],
    ['gioi', 'yeu', 46, 'retained', 'absencesOver levelTooLow'],
    ['kem', 'tot', 0, 'retained', 'levelTooLow summerNotOpen'],
    ['kem', 'yeu', 0, 'retained', 'levelTooLow levelTooLow summerNotOpen'],
  ])('study %s, conduct %s, %i absences: %s', (study, conduct, absences, decision, reasons) => {
    for (const rules of [tt58, tt26]) {
      const result = rules.promotion(input(study, conduct, absences));
      expect(result).toMatchObject({ status: 'final', value: decision });
      expect(codes(result)).toEqual([...reasons.split(' '), 'proposalOnly']);
    }
  });

  test.each([
    ['yeu', 'yeu', { cause: 'both', level: 'yeu' }],
    ['kem', 'tot', { cause: 'study', level: 'kem' }],
    ['kem', 'yeu', { cause: 'study', level: 'kem' }],
  ])('study %s, conduct %s: the pupil’s own cause of a closed summer', (study, conduct, cause) => {
    const { reasons } = tt58.promotion(input(study, conduct, 0));
    expect(reasons.find(({ code }) => code === 'summerNotOpen')?.params).toEqual({
      scale: 'hocLuc',
      ...cause,
    });
  });

  test.each([
    ['trungBinh', 'trungBinh', 45, 'promoted', 'promotionMet'],
    ['yeu', 'tot', 0, 'retained', 'levelTooLow'],
    ['gioi', 'yeu', 0, 'retained', 'levelTooLow'],
    ['yeu', 'yeu', 46, 'retained', 'absencesOver levelTooLow levelTooLow'],
  ])(
    'after the summer: study %s, conduct %s, %i absences: %s',
    (study, conduct, absences, decision, reasons) => {
      const result = tt58.promotion({ ...input(study, conduct, absences), round: 'afterSummer' });
      expect(result).toMatchObject({ status: 'final', value: decision });
      expect(codes(result)).toEqual([...reasons.split(' '), 'proposalOnly']);
    },
  );
});

describe('circular 22/2021, articles 12 to 14', () => {
  test.each([
    ['tot', 'tot', 0, 'promoted', 'promotionMet'],
    ['dat', 'dat', 45, 'promoted', 'promotionMet'],
    ['dat', 'dat', 46, 'retained', 'absencesOver'],
    ['chuaDat', 'dat', 45, 'retest', 'levelTooLow retestSubjects'],
    ['chuaDat', 'dat', 46, 'retained', 'absencesOver levelTooLow'],
    ['dat', 'chuaDat', 45, 'summerTraining', 'levelTooLow trainingDue'],
    ['tot', 'chuaDat', 46, 'retained', 'absencesOver levelTooLow'],
    ['chuaDat', 'chuaDat', 0, 'retained', 'levelTooLow levelTooLow summerNotOpen'],
  ])('study %s, conduct %s, %i absences: %s', (study, conduct, absences, decision, reasons) => {
    for (const rules of [tt22, tt43]) {
      const result = rules.promotion(input(study, conduct, absences));
      expect(result).toMatchObject({ status: 'final', value: decision });
      expect(codes(result)).toEqual([...reasons.split(' '), 'proposalOnly']);
    }
  });

  test.each([
    ['dat', 'dat', 'promoted'],
    ['chuaDat', 'dat', 'retained'],
    ['dat', 'chuaDat', 'retained'],
  ])('after the summer: study %s, conduct %s: %s', (study, conduct, decision) => {
    const result = tt22.promotion({ ...input(study, conduct, 45), round: 'afterSummer' });
    expect(result).toMatchObject({ status: 'final', value: decision });
    expect(codes(result)).not.toContain('summerNotOpen');
  });
});

describe('worked examples', () => {
  const scores58 = {
    ...{ toan: 44, vatLi: 50, hoaHoc: 52, sinhHoc: 51, nguVan: 46, lichSu: 53 },
    ...{ diaLi: 55, ngoaiNgu1: 49, gdcd: 60, congNghe: 57 },
  };
  const scores22 = {
    ...{ nguVan: 55, toan: 29, ngoaiNgu1: 42, gdcd: 60 },
    ...{ lichSuDiaLi: 51, khtn: 53, congNghe: 50, tinHoc: 62 },
  };

  test('X-17: re-assessment in every subject under 5,0, then promoted', () => {
    const before = tt22.promotion({
      ...input('chuaDat', 'kha', 3),
      subjects: { scores: scores22, comments: { gdtc: 'D', ngheThuat: 'CD' } },
    });
    expect(before.value).toBe('retest');
    expect(before.reasons[1]).toEqual({
      code: 'retestSubjects',
      params: { subjects: ['toan', 'ngoaiNgu1', 'ngheThuat'], below: 50, choice: 'all' },
      citation: { circular: '22/2021/TT-BGDĐT', article: 14 },
    });
    expect(tt22.promotion({ ...input('dat', 'kha', 3), round: 'afterSummer' }).value).toBe('promoted');
  });

  test('X-18: the pupil chooses among the subjects under 5,0, exempt ones aside, then promoted', () => {
    const before = tt58.promotion({
      ...input('yeu', 'tot', 0),
      subjects: { scores: scores58, comments: { amNhac: 'CD', theDuc: 'CD' }, exempt: ['theDuc'] },
    });
    expect(before.value).toBe('retest');
    expect(before.reasons[1]).toEqual({
      code: 'retestSubjects',
      params: { subjects: ['toan', 'nguVan', 'ngoaiNgu1', 'amNhac'], below: 50, choice: 'pupilChooses' },
      citation: { circular: '58/2011/TT-BGDĐT', article: 16 },
    });
    expect(tt58.promotion({ ...input('trungBinh', 'tot', 0), round: 'afterSummer' }).value).toBe('promoted');
  });

  test('without the subjects none is named', () => {
    expect(tt22.promotion(input('chuaDat', 'dat', 0)).reasons[1]).toMatchObject({ params: { subjects: [] } });
  });
});

describe('what the reasons say', () => {
  test('promoted: both levels, the absences and how many are allowed', () => {
    expect(tt58.promotion(input('kha', 'tot', 45))).toEqual({
      status: 'final',
      value: 'promoted',
      provisional: null,
      reasons: [
        {
          code: 'promotionMet',
          params: { scale: 'hocLuc', study: 'kha', conduct: 'tot', absences: 45, allowed: 45 },
          citation: { circular: '58/2011/TT-BGDĐT', article: 15, clause: 1 },
        },
        { code: 'proposalOnly', params: {}, citation: null },
      ],
    });
  });

  test('too many absences: both kinds', () => {
    expect(
      tt22.promotion({ ...input('tot', 'tot', 0), absences: { excused: 44, unexcused: 2 } }).reasons[0],
    ).toEqual({
      code: 'absencesOver',
      params: { excused: 44, unexcused: 2, absences: 46, allowed: 45 },
      citation: { circular: '22/2021/TT-BGDĐT', article: 12, clause: 1, point: 'c' },
    });
  });

  const c58 = '58/2011/TT-BGDĐT';
  const c22 = '22/2021/TT-BGDĐT';
  const c43 = '43/2021/TT-BGDĐT';

  test.each([
    [
      tt58,
      'yeu',
      'yeu',
      'yearEnd',
      'hocLuc',
      'trungBinh',
      [c58, 15, 1, 'a'],
      [c58, 15, 1, 'a'],
      [c58, 15, 2, 'b'],
    ],
    [tt58, 'yeu', 'yeu', 'afterSummer', 'hocLuc', 'trungBinh', [c58, 15, 2, 'c'], [c58, 15, 2, 'd'], null],
    [
      tt22,
      'chuaDat',
      'chuaDat',
      'yearEnd',
      'ketQuaHocTap',
      'dat',
      [c22, 12, 1, 'b'],
      [c22, 12, 1, 'a'],
      [c22, 14],
    ],
    [tt22, 'chuaDat', 'chuaDat', 'afterSummer', 'ketQuaHocTap', 'dat', [c22, 12, 3], [c22, 12, 3], null],
    [
      tt43,
      'chuaDat',
      'chuaDat',
      'yearEnd',
      'ketQuaHocTap',
      'dat',
      [c43, 11, 1, 'b'],
      [c43, 11, 1, 'a'],
      [c43, 13],
    ],
    [tt43, 'chuaDat', 'chuaDat', 'afterSummer', 'ketQuaHocTap', 'dat', [c43, 11], [c43, 11], null],
  ] as const)('%#: each level that is too low, %s %s %s', (...row) => {
    const [rules, study, conduct, round, scale, needed, studyCite, conductCite, closed] = row;
    const cite = ([circular, article, clause, point]: readonly (string | number | undefined)[]) => ({
      circular,
      article,
      ...(clause !== undefined && { clause }),
      ...(point !== undefined && { point }),
    });
    const { reasons } = rules.promotion({ ...input(study, conduct, 0), round });
    expect(reasons).toEqual([
      {
        code: 'levelTooLow',
        params: { scale, of: 'study', level: study, needed, aim: round },
        citation: cite(studyCite),
      },
      {
        code: 'levelTooLow',
        params: { scale, of: 'conduct', level: conduct, needed, aim: round },
        citation: cite(conductCite),
      },
      ...(closed
        ? [
            {
              code: 'summerNotOpen',
              params: { scale, cause: 'both', level: study },
              citation: cite(closed),
            },
          ]
        : []),
      { code: 'proposalOnly', params: {}, citation: null },
    ]);
  });

  test.each([
    [tt58, 'kha', 'yeu', 'hocLuc', { circular: c58, article: 17 }],
    [tt26, 'kha', 'yeu', 'hocLuc', { circular: c58, article: 17 }],
    [tt22, 'kha', 'chuaDat', 'ketQuaHocTap', { circular: c22, article: 13 }],
    [tt43, 'kha', 'chuaDat', 'ketQuaHocTap', { circular: c43, article: 12 }],
  ] as const)('%#: training in the summer', (rules, study, conduct, scale, citation) => {
    expect(rules.promotion(input(study, conduct, 0)).reasons[1]).toEqual({
      code: 'trainingDue',
      params: { scale },
      citation,
    });
  });

  test.each([
    [tt58, 'trungBinh', { circular: c58, article: 15, clause: 2, point: 'a' }],
    [tt43, 'dat', { circular: c43, article: 11, clause: 1, point: 'c' }],
  ] as const)('%#: the article of absences', (rules, level, citation) => {
    expect(rules.promotion(input(level, level, 46)).reasons[0]?.citation).toEqual(citation);
    expect(rules.promotion(input(level, level, null)).reasons[0]?.citation).toEqual(citation);
  });

  test.each([
    [tt43, 'chuaDat', { circular: c43, article: 13 }],
    [tt26, 'yeu', { circular: c58, article: 16 }],
  ] as const)('%#: the article of re-assessment', (rules, study, citation) => {
    expect(rules.promotion(input(study, 'tot', 0)).reasons[1]?.citation).toEqual(citation);
  });
});

describe('grades 9 and 12 complete their programme', () => {
  test.each([6, 7, 8, 10, 11])('grade %i moves up', (grade) => {
    expect(codes(tt22.promotion({ ...input('dat', 'dat', 0), grade }))).toEqual([
      'promotionMet',
      'proposalOnly',
    ]);
  });

  test.each([
    [9, tt22, '22/2021/TT-BGDĐT', 12],
    [12, tt22, '22/2021/TT-BGDĐT', 12],
    [9, tt58, '58/2011/TT-BGDĐT', 15],
    [12, tt43, '43/2021/TT-BGDĐT', 11],
  ] as const)('grade %i (%#)', (grade, rules, circular, article) => {
    expect(rules.promotion({ ...input('kha', 'kha', 0), grade }).reasons[1]).toEqual({
      code: 'programmeCompleted',
      params: { grade },
      citation: { circular, article, clause: 1 },
    });
  });

  test('only who is promoted completes it', () => {
    expect(codes(tt22.promotion({ ...input('dat', 'dat', 46), grade: 9 }))).not.toContain(
      'programmeCompleted',
    );
  });
});

describe('incomplete input', () => {
  test('absences not given: provisional, as if there were not too many', () => {
    expect(tt22.promotion(input('dat', 'kha', null))).toEqual({
      status: 'partial',
      value: null,
      provisional: 'promoted',
      reasons: [
        {
          code: 'absencesMissing',
          params: {},
          citation: { circular: '22/2021/TT-BGDĐT', article: 12, clause: 1, point: 'c' },
        },
        { code: 'proposalOnly', params: {}, citation: null },
      ],
    });
    const retest = tt22.promotion(input('chuaDat', 'kha', null));
    expect(retest).toMatchObject({ status: 'partial', provisional: 'retest' });
    expect(codes(retest)).toEqual(['levelTooLow', 'retestSubjects', 'absencesMissing', 'proposalOnly']);
  });

  test('study and conduct not given: absent, and both are named', () => {
    expect(tt58.promotion(input(null, null, 0))).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        { code: 'levelMissing', params: { scale: 'hocLuc', of: 'study' }, citation: null },
        { code: 'levelMissing', params: { scale: 'hocLuc', of: 'conduct' }, citation: null },
      ],
    });
  });

  test('a provisional study level gives a provisional decision', () => {
    const result = tt22.promotion({ ...input(null, 'dat', 0), study: partial<StudyLevel>('dat') });
    expect(result).toMatchObject({ status: 'partial', value: null, provisional: 'promoted' });
    expect(codes(result)).toEqual(['levelMissing', 'proposalOnly']);
    expect(result.reasons[0]).toMatchObject({ params: { scale: 'ketQuaHocTap', of: 'study' } });
  });

  test('a provisional conduct level likewise, with what falls short so far', () => {
    const result = tt22.promotion({ ...input('kha', null, 0), conduct: partial<ConductLevel>('chuaDat') });
    expect(result).toMatchObject({ status: 'partial', provisional: 'summerTraining' });
    expect(codes(result)).toEqual(['levelTooLow', 'trainingDue', 'levelMissing', 'proposalOnly']);
    expect(result.reasons[2]).toMatchObject({ params: { of: 'conduct' } });
  });

  test('one provisional level is not enough while the other is unknown', () => {
    expect(tt22.promotion({ ...input(null, null, 0), study: partial<StudyLevel>('dat') }).status).toBe(
      'absent',
    );
    expect(tt22.promotion({ ...input(null, null, 0), conduct: partial<ConductLevel>('dat') }).status).toBe(
      'absent',
    );
  });

  test.each([
    [null, null, 46, ['absencesOver', 'proposalOnly']],
    ['kem', null, null, ['levelTooLow', 'summerNotOpen', 'proposalOnly']],
  ])(
    'final all the same when nothing that is open can change it: %s %s %s',
    (study, conduct, absences, reasons) => {
      const result = tt58.promotion(input(study, conduct, absences));
      expect(result).toMatchObject({ status: 'final', value: 'retained' });
      expect(codes(result)).toEqual(reasons);
    },
  );

  test('after the summer one level that is still too low decides', () => {
    const result = tt22.promotion({ ...input('chuaDat', null, null), round: 'afterSummer' });
    expect(result).toMatchObject({ status: 'final', value: 'retained' });
    expect(tt22.promotion(input('chuaDat', null, null)).status).toBe('absent');
  });

  test('a level with its reasons is as good as the level alone', () => {
    const study = { status: 'final', value: 'kha', provisional: null, reasons: [] } as const;
    expect(tt22.promotion({ ...input(null, 'tot', 0), study }).value).toBe('promoted');
  });
});

describe('re-assessed and trained in one summer', () => {
  const after = (code: 'retestReplaced' | 'conductReplaced') =>
    ({ status: 'final', provisional: null, reasons: [{ code, params: {}, citation: null }] }) as const;

  test.each([
    ['22/2021', tt22, 'dat', 14],
    ['58/2011', tt58, 'trungBinh', 15],
  ] as const)(
    'circular %s: both were too low at the end of the year, so neither was open',
    (_, rules, level, article) => {
      const study = { ...after('retestReplaced'), value: level } as unknown as PromotionInput['study'];
      const conduct = { ...after('conductReplaced'), value: level } as unknown as PromotionInput['conduct'];
      const round = { ...input(null, null, 0), round: 'afterSummer' } as const;
      const both = rules.promotion({ ...round, study, conduct });
      expect(both).toMatchObject({ status: 'final', value: 'retained' });
      expect(codes(both)).toEqual(['summerNotOpen', 'proposalOnly']);
      expect(both.reasons[0]?.params).toMatchObject({
        cause: 'both',
        level: rules === tt22 ? 'chuaDat' : 'yeu',
      });
      expect(both.reasons[0]?.citation).toMatchObject({ article });
      expect(rules.promotion({ ...round, study, conduct: 'tot' }).value).toBe('promoted');
      expect(rules.promotion({ ...round, study: level, conduct }).value).toBe('promoted');
      expect(rules.promotion({ ...round, round: 'yearEnd', study, conduct }).value).toBe('promoted');
    },
  );
});

describe('absences that are no counts', () => {
  test.each([0, 46, Number.NaN, '3', []])('%j', (absences) => {
    expect(() => tt22.promotion({ ...input('tot', 'tot', 0), absences: absences as never })).toThrow(
      expect.objectContaining({ code: 'invalidAbsences', place: { field: 'excused' } }),
    );
  });

  test('left out they are not known, as null', () => {
    const { absences: _, ...rest } = input('tot', 'tot', 0);
    const result = tt22.promotion(rest as PromotionInput);
    expect(result).toEqual(tt22.promotion({ ...rest, absences: null }));
    expect(codes(result)).toContain('absencesMissing');
  });
});

describe('an individual plan: the school decides', () => {
  test.each([
    [tt58, 'yeu', { circular: '58/2011/TT-BGDĐT', article: 14 }],
    [tt26, 'yeu', { circular: '26/2020/TT-BGDĐT', article: 1, clause: 6 }],
    [tt22, 'chuaDat', { circular: '22/2021/TT-BGDĐT', article: 11 }],
    [tt43, 'chuaDat', { circular: '43/2021/TT-BGDĐT' }],
  ] as const)('%#', (rules, study, citation) => {
    expect(rules.promotion({ ...input(study, 'tot', 60), individualPlan: true })).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'individualPlan', params: {}, citation }],
    });
  });
});

describe('errors', () => {
  test.each<[Partial<PromotionInput>, string, string]>([
    [{ grade: 5 }, 'invalidGrade', 'grade'],
    [{ grade: 13 }, 'invalidGrade', 'grade'],
    [{ grade: 8.5 }, 'invalidGrade', 'grade'],
    [{ round: 'winter' as 'yearEnd' }, 'invalidRound', 'round'],
    [{ study: 'gioi' }, 'unknownLevel', 'study'],
    [{ study: partial<StudyLevel>('yeu') }, 'unknownLevel', 'study'],
    [{ conduct: 'trungBinh' }, 'unknownLevel', 'conduct'],
    [{ absences: { excused: -1, unexcused: 0 } }, 'invalidAbsences', 'excused'],
    [{ absences: { excused: 0, unexcused: 1.5 } }, 'invalidAbsences', 'unexcused'],
  ])('%o: %s', (wrong, code, field) => {
    const call = () => tt22.promotion({ ...input('dat', 'dat', 0), ...wrong });
    expect(call).toThrow(expect.objectContaining({ code, place: { field } }));
  });

  test('levels of circular 22/2021 under 58/2011', () => {
    expect(() => tt58.promotion(input('dat', 'tot', 0))).toThrow('study: dat');
    expect(() => tt58.promotion(input('kha', 'dat', 0))).toThrow('conduct: dat');
  });
});
