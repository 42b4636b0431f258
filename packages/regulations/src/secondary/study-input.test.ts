import { describe, expect, test } from 'vitest';
import { codes, pupil22, pupil58, reasonOf } from '../circulars/fixtures.ts';
import { tt22Study } from '../circulars/tt22-2021/study.ts';
import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import { tt58Study } from '../circulars/tt58-2011/study.ts';
import { finalResult, openResult } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import { marks, score } from './fixtures.ts';
import type { StudyInput } from './rules.ts';

const good58 = pupil58('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
const good22 = pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');

const withScores = (input: StudyInput, scores: StudyInput['scores']): StudyInput => ({
  ...input,
  scores: { ...input.scores, ...scores },
});
const without = (input: StudyInput, ...gone: string[]): StudyInput => ({
  ...input,
  scores: Object.fromEntries(Object.entries(input.scores).filter(([code]) => !gone.includes(code))),
});

describe('incomplete input has no official level', () => {
  test('a subject without any figure: nothing to show, not even provisionally', () => {
    const nothing = { status: 'absent', value: null, provisional: null, average: null, base: null };
    const expected = {
      code: 'subjectNotFinal',
      params: { subject: 'vatLi', missing: [], pending: [], terms: [] },
      citation: null,
    };
    const study = tt58Study(withScores(good58, { vatLi: null }));
    expect(study).toEqual({ ...nothing, reasons: [expected] });
    // As plain JavaScript may give it: not a subject without part.
    expect(tt58Study(withScores(good58, { vatLi: undefined as unknown as null }))).toEqual(study);
  });

  test('figures that are not all official: a provisional level', () => {
    const open = openResult<Tenths>(70, []);
    const study = tt58Study(withScores(good58, { vatLi: open }));
    expect(study).toMatchObject({
      status: 'partial',
      value: null,
      provisional: 'kha',
      base: 'kha',
      average: 79,
    });
    expect(study.reasons.slice(1)).toEqual([
      { code: 'provisionalAverage', params: { sum: 790, divisor: 10, average: 79 }, citation: null },
      { code: 'provisionalLevel', params: { period: 'year', scale: 'hocLuc', level: 'kha' }, citation: null },
      {
        code: 'averageBelow',
        params: { level: 'gioi', average: 79, needed: 80, lacking: 5 },
        citation: { circular: '58/2011/TT-BGDĐT', article: 13, clause: 1, point: 'a' },
      },
    ]);
  });

  test('a partial term tells the slots and lends its provisional average', () => {
    const term = tt22Subjects.termAverage(score(35), marks('4,0 -', 'P', '4,0'));
    const study = tt22Study({ ...withScores(good22, { tinHoc: term }), period: 'term' });
    expect(study).toMatchObject({ status: 'partial', value: null, provisional: 'kha', base: 'dat' });
    expect(study.reasons[0]).toEqual({
      code: 'subjectNotFinal',
      params: { subject: 'tinHoc', missing: ['tx2'], pending: ['gk'], terms: [] },
      citation: null,
    });
    expect(codes(study)).toEqual([
      'subjectNotFinal',
      'provisionalLevel',
      'levelBefore',
      'subjectsBelow',
      'levelAdjusted',
      'subjectsBelow',
    ]);
    expect(reasonOf(study, 'provisionalLevel')).toMatchObject({ params: { level: 'kha' }, citation: null });
  });

  test('missing slots of every reason are carried over', () => {
    const term = tt22Subjects.termAverage(score(35), marks('4,0 -', '-', 'P'));
    expect(reasonOf(tt22Study(withScores(good22, { tinHoc: term })), 'subjectNotFinal')?.params).toEqual({
      subject: 'tinHoc',
      missing: ['tx2', 'gk'],
      pending: ['ck'],
      terms: [],
    });
  });

  test('a partial year tells the terms', () => {
    const year = tt22Subjects.yearAverage({ term1: 80, term2: null });
    expect(reasonOf(tt22Study(withScores(good22, { tinHoc: year })), 'subjectNotFinal')?.params).toEqual({
      subject: 'tinHoc',
      missing: [],
      pending: [],
      terms: [2],
    });
  });

  test('an open comment subject counts provisionally, and holds the level back', () => {
    const open = openResult<'D' | 'CD'>('CD', []);
    const study = tt22Study({ ...good22, comments: { ...good22.comments, ngheThuat: open } });
    expect(study).toMatchObject({ status: 'partial', provisional: 'kha', base: 'dat' });
    const none = tt22Study({ ...good22, comments: { ...good22.comments, ngheThuat: null } });
    expect(none).toMatchObject({ status: 'absent', base: null });
    expect(reasonOf(none, 'subjectNotFinal')?.params.subject).toBe('ngheThuat');
  });

  test('final results count like plain values', () => {
    const final = finalResult<Tenths>(80, []);
    expect(tt22Study(withScores(good22, { toan: final }))).toEqual(tt22Study(good22));
  });

  test('Toán or Ngữ văn not in the input at all', () => {
    const study = tt58Study(without(good58, 'toan', 'nguVan'));
    expect(study.status).toBe('absent');
    expect(study.reasons).toEqual([
      { code: 'subjectsMissing', params: { subjects: ['toan', 'nguVan'] }, citation: null },
    ]);
    expect(tt22Study(without(good22, 'nguVan')).reasons).toEqual([
      { code: 'subjectsMissing', params: { subjects: ['nguVan'] }, citation: null },
    ]);
  });

  test('circular 22/2021: five score subjects are too few, whatever they are', () => {
    const five = without(good22, 'gdcd', 'congNghe', 'tinHoc');
    expect(tt22Study(five)).toMatchObject({ status: 'absent', base: null });
    expect(tt22Study(five).reasons).toEqual([
      { code: 'tooFewScoreSubjects', params: { count: 5, needed: 6 }, citation: null },
    ]);
    expect(tt22Study(without(good22, 'gdcd', 'congNghe')).status).toBe('final');
  });

  test('six subjects of which one has no figure yet are not too few', () => {
    const study = tt22Study(withScores(without(good22, 'gdcd', 'congNghe'), { tinHoc: null }));
    expect(study.status).toBe('absent');
    expect(codes(study)).toEqual(['subjectNotFinal']);
  });

  test('no subjects at all', () => {
    const empty = { period: 'year', scores: {}, comments: {} } as const;
    expect(codes(tt58Study(empty))).toEqual(['subjectsMissing', 'tooFewScoreSubjects']);
    expect(codes(tt22Study(empty))).toEqual(['subjectsMissing', 'tooFewScoreSubjects']);
  });

  test('individual plan: the school decides', () => {
    expect(tt58Study({ ...good58, individualPlan: true })).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      average: null,
      base: null,
      reasons: [
        {
          code: 'individualPlan',
          params: {},
          citation: { circular: '58/2011/TT-BGDĐT', article: 14 },
        },
      ],
    });
    expect(tt22Study({ ...good22, individualPlan: true }).reasons[0]?.citation).toEqual({
      circular: '22/2021/TT-BGDĐT',
      article: 11,
    });
    expect(tt22Study({ ...good22, individualPlan: false }).value).toBe('tot');
  });
});

describe('re-assessment replaces the result of the year', () => {
  const weak = pupil58('4,9 6,0 6,0 6,0 4,0 6,0 6,0 6,0 6,0 6,0', { comments: { amNhac: 'CD' } });

  test('every part of the level is made anew', () => {
    expect(tt58Study(weak)).toMatchObject({ value: 'yeu', average: 57 });
    const study = tt58Study({ ...weak, retests: { toan: 50, amNhac: 'D' } });
    expect(study).toMatchObject({ status: 'final', value: 'trungBinh', average: 57 });
    expect(study.reasons.slice(0, 2)).toEqual([
      {
        code: 'retestReplaced',
        params: { subject: 'toan', before: 49, after: 50 },
        citation: { circular: '58/2011/TT-BGDĐT', article: 16 },
      },
      {
        code: 'retestReplaced',
        params: { subject: 'amNhac', before: 'CD', after: 'D' },
        citation: { circular: '58/2011/TT-BGDĐT', article: 16 },
      },
    ]);
  });

  test('it replaces, for the worse too: no averaging and no better of two', () => {
    expect(tt58Study({ ...weak, retests: { nguVan: 0 } }).average).toBe(53);
  });

  test('a subject whose year is not official yet is open; its re-assessment waits', () => {
    const study = tt58Study({
      ...withScores(weak, { toan: openResult<Tenths>(40, []) }),
      retests: { toan: 90 },
    });
    expect(study.status).toBe('partial');
    expect(reasonOf(study, 'retestReplaced')).toBeUndefined();
  });

  test('an empty record of re-assessments is none, in a term too', () => {
    expect(tt58Study({ ...weak, period: 'term', retests: {} }).status).toBe('final');
  });
});

describe('electives', () => {
  test('count like any other subject', () => {
    const input: StudyInput = {
      ...withScores(good58, { ngheDien: 64 }),
      comments: { ...good58.comments, boiLoi: 'D' },
      electives: { ngheDien: 'score', boiLoi: 'comment' },
    };
    expect(tt58Study(input).base).toBe('kha');
    expect(tt58Study({ ...input, comments: { ...input.comments, boiLoi: 'CD' } }).base).toBe('yeu');
    expect(tt58Study({ ...input, retests: {} }).base).toBe('kha');
    const again = { ...input, scores: { ...input.scores, ngheDien: 49 }, retests: { ngheDien: 80 } };
    expect(tt58Study(again).value).toBe('gioi');
  });

  test('second language and minority language are subjects of the circulars', () => {
    const more = { ngoaiNgu2: 64, tiengDanToc: 80 };
    expect(tt58Study(withScores(good58, more)).base).toBe('kha');
    expect(tt22Study(withScores(good22, more)).base).toBe('kha');
  });
});
