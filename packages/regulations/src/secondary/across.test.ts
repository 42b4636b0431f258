import { describe, expect, test } from 'vitest';
import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import { tt26Subjects } from '../circulars/tt26-2020/subjects.ts';
import { tt43Subjects } from '../circulars/tt43-2021/subjects.ts';
import { ruleSetsOfPupil, yearAcross } from './across.ts';

describe('the circulars of a pupil', () => {
  const changes = (years: Parameters<typeof ruleSetsOfPupil>[0]) =>
    ruleSetsOfPupil(years).map(({ ruleSet, changedFrom }) => [ruleSet.id, changedFrom]);

  test('from grade 5 through 9, and where the circular changes', () => {
    expect(
      changes([
        { schoolYearStart: 2019, grade: 5 },
        { schoolYearStart: 2020, grade: 6 },
        { schoolYearStart: 2021, grade: 7 },
        { schoolYearStart: 2022, grade: 8 },
        { schoolYearStart: 2023, grade: 9 },
        { schoolYearStart: 2024, grade: 10 },
      ]),
    ).toEqual([
      ['TT30/2014+TT22/2016', null],
      ['TT58/2011+TT26/2020', 'TT30/2014+TT22/2016'],
      ['TT58/2011+TT26/2020', null],
      ['TT58/2011+TT26/2020', null],
      ['TT58/2011+TT26/2020', null],
      ['TT22/2021', 'TT58/2011+TT26/2020'],
    ]);
  });

  test('a grade repeated in the year the new circular reaches it', () => {
    expect(
      changes([
        { schoolYearStart: 2023, grade: 9 },
        { schoolYearStart: 2024, grade: 9 },
      ]),
    ).toEqual([
      ['TT58/2011+TT26/2020', null],
      ['TT22/2021', 'TT58/2011+TT26/2020'],
    ]);
  });

  test('a move to continuing education within the year, and back', () => {
    const years = [
      { schoolYearStart: 2024, grade: 11 },
      { schoolYearStart: 2024, grade: 11, continuingEducation: true },
      { schoolYearStart: 2025, grade: 12 },
    ];
    expect(ruleSetsOfPupil(years)).toEqual([
      {
        ...years[0],
        ruleSet: { supported: true, stage: 'secondary', id: 'TT22/2021' },
        changedFrom: null,
      },
      {
        ...years[1],
        ruleSet: { supported: true, stage: 'secondary', id: 'TT43/2021' },
        changedFrom: 'TT22/2021',
      },
      {
        ...years[2],
        ruleSet: { supported: true, stage: 'secondary', id: 'TT22/2021' },
        changedFrom: 'TT43/2021',
      },
    ]);
  });

  test('a year before the known circulars has no id, and none to change from', () => {
    expect(
      changes([
        { schoolYearStart: 2012, grade: 10 },
        { schoolYearStart: 2013, grade: 11, continuingEducation: true },
        { schoolYearStart: 2014, grade: 12 },
      ]),
    ).toEqual([
      ['TT58/2011', null],
      [null, 'TT58/2011'],
      ['TT58/2011', null],
    ]);
  });

  test('no years', () => {
    expect(ruleSetsOfPupil([])).toEqual([]);
  });

  test.each([
    [{ schoolYearStart: 12, grade: 9 }, 'invalidSchoolYear', 'schoolYearStart'],
    [{ schoolYearStart: 2024, grade: 13 }, 'invalidGrade', 'grade'],
    [{ schoolYearStart: 2022, grade: 9 }, 'yearsOutOfOrder', 'schoolYearStart'],
  ])('%o at its place in the list', (year, code, field) => {
    expect(() => ruleSetsOfPupil([{ schoolYearStart: 2023, grade: 8 }, year])).toThrow(
      expect.objectContaining({ code, place: { field, index: 1 } }),
    );
  });

  test('the message of a year out of order', () => {
    const years = [
      { schoolYearStart: 2023, grade: 8 },
      { schoolYearStart: 2022, grade: 9 },
    ];
    expect(() => ruleSetsOfPupil(years)).toThrow('schoolYearStart 1: before the year above it');
  });

  test('an error that is not of the rules comes through as it is', () => {
    const year = {
      get schoolYearStart(): number {
        throw new TypeError('gone');
      },
      grade: 9,
    };
    expect(() => ruleSetsOfPupil([year])).toThrow(TypeError);
  });
});

describe('a year whose terms lie under two circulars', () => {
  const toContinuing = yearAcross(tt22Subjects, tt43Subjects);
  const why = {
    code: 'termUnderOther',
    params: { term: 1, under: 'TT22/2021', year: 'TT43/2021' },
    citation: null,
  };

  test('the closing circular gives the rule; term I enters with its rounded result', () => {
    const plain = tt43Subjects.yearAverage({ term1: 64, term2: 66 });
    expect(toContinuing.yearAverage({ term1: 64, term2: 66 })).toEqual({
      ...plain,
      reasons: [...plain.reasons, why],
    });
  });

  test('a comment subject: term II decides, and it is said', () => {
    expect(toContinuing.yearComment({ term1: 'CD', term2: 'D' })).toMatchObject({
      status: 'final',
      value: 'D',
      reasons: [{ code: 'yearIsTermTwo' }, why],
    });
  });

  test('open terms stay open', () => {
    expect(toContinuing.yearAverage({ term1: 64, term2: null })).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'termNotFinal' }, why],
    });
  });

  test('a subject not taught in term I was assessed under one circular only', () => {
    const terms = { term1: 'notTaught', term2: 70 } as const;
    expect(toContinuing.yearAverage(terms)).toEqual(tt43Subjects.yearAverage(terms));
    const comments = { term1: 'notTaught', term2: 'D' } as const;
    expect(toContinuing.yearComment(comments)).toEqual(tt43Subjects.yearComment(comments));
  });

  test('the policy is passed on', () => {
    const terms = { term1: 70, term2: 'notTaught' } as const;
    expect(toContinuing.yearAverage(terms, { oneTermSubject: 'noYearResult' })).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'oneTermOnly' }, why],
    });
    expect(
      toContinuing.yearComment({ term1: 'D', term2: 'notTaught' }, { oneTermSubject: 'noYearResult' }),
    ).toMatchObject({ status: 'absent' });
  });

  test('a grade skipped within the year: circular 58/2011 closes what 22/2021 began', () => {
    const { reasons } = yearAcross(tt22Subjects, tt26Subjects).yearAverage({ term1: 'notTaught', term2: 70 });
    expect(reasons).toMatchObject([{ code: 'oneTermIsYear' }]);
  });

  test('exempt in term I under 58/2011, and no exemption where the year closes: term II is the year', () => {
    const back = yearAcross(tt26Subjects, tt22Subjects);
    expect(back.yearComment({ term1: 'exempt', term2: 'D' })).toMatchObject({
      status: 'final',
      value: 'D',
      reasons: [
        { code: 'yearIsTermTwo' },
        { code: 'termUnderOther', params: { under: 'TT58/2011+TT26/2020', year: 'TT22/2021' } },
      ],
    });
    expect(() => yearAcross(tt22Subjects, tt26Subjects).yearComment({ term1: 'exempt', term2: 'D' })).toThrow(
      expect.objectContaining({ code: 'exemptionNotPossible', place: { term: 1 } }),
    );
  });

  test('one circular in both terms: nothing to say', () => {
    expect(yearAcross(tt22Subjects, tt22Subjects)).toBe(tt22Subjects);
  });
});
