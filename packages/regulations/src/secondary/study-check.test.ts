import { describe, expect, test } from 'vitest';
import { pupil22, pupil58 } from '../circulars/fixtures.ts';
import { tt22Study } from '../circulars/tt22-2021/study.ts';
import { tt22SubjectList } from '../circulars/tt22-2021/subject-list.ts';
import { tt26SubjectList } from '../circulars/tt26-2020/subject-list.ts';
import { tt43SubjectList } from '../circulars/tt43-2021/subject-list.ts';
import { tt58Study } from '../circulars/tt58-2011/study.ts';
import { tt58SubjectList } from '../circulars/tt58-2011/subject-list.ts';
import { isRegulationError, type ErrorPlace } from '../errors.ts';
import type { StudyInput } from './rules.ts';

const good58 = pupil58('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
const good22 = pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
const { theDuc: _, ...noSport } = good58.comments;

const scores58 = (scores: Record<string, unknown>): StudyInput =>
  ({ ...good58, scores: { ...good58.scores, ...scores } }) as StudyInput;
const comments58 = (comments: Record<string, unknown>): StudyInput =>
  ({ ...good58, comments: { ...good58.comments, ...comments } }) as StudyInput;
const more58 = (more: Record<string, unknown>): StudyInput => ({ ...good58, ...more }) as StudyInput;
const more22 = (more: Record<string, unknown>): StudyInput => ({ ...good22, ...more }) as StudyInput;
const partial = { status: 'partial', value: null, provisional: 5.5, reasons: [] };
const exempt = {
  status: 'absent',
  value: null,
  provisional: null,
  reasons: [{ code: 'exempt', params: {}, citation: null }],
};

type Fault = readonly [string, StudyInput, string, ErrorPlace];

const inScores = (subject: string): ErrorPlace => ({ field: 'scores', subject });
const inComments = (subject: string): ErrorPlace => ({ field: 'comments', subject });
const inExempt = (subject: string): ErrorPlace => ({ field: 'exempt', subject });
const inRetests = (subject: string): ErrorPlace => ({ field: 'retests', subject });
const inElectives = (subject: string): ErrorPlace => ({ field: 'electives', subject });

function faultOf(run: () => unknown): [string, ErrorPlace] | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!isRegulationError(error)) throw error;
    return [error.code, error.place];
  }
}

describe('what cannot be is refused with its place', () => {
  test.each<Fault>([
    ['a period that is none', more58({ period: 'month' }), 'invalidPeriod', { field: 'period' }],

    ['a score subject nobody knows', scores58({ vatLy: 80 }), 'unknownSubject', inScores('vatLy')],
    ['a comment subject nobody knows', comments58({ mua: 'D' }), 'unknownSubject', inComments('mua')],
    ['a subject of a later circular', scores58({ khtn: 80 }), 'unknownSubject', inScores('khtn')],
    ['a name every object has', scores58({ constructor: 80 }), 'unknownSubject', inScores('constructor')],
    [
      'Thể dục among the scores',
      { ...scores58({ theDuc: 80 }), comments: {} },
      'wrongScoring',
      inScores('theDuc'),
    ],
    [
      'Toán among the comments',
      { ...good58, scores: { nguVan: 80 }, comments: { toan: 'D' } },
      'wrongScoring',
      inComments('toan'),
    ],
    ['a subject in both records', scores58({ theDuc: 80 }), 'duplicateSubject', inScores('theDuc')],
    ['a subject in both, the other way', comments58({ toan: 'D' }), 'duplicateSubject', inComments('toan')],

    ['Đ where a mark belongs', scores58({ toan: 'D' }), 'wrongKindOfMark', inScores('toan')],
    ['CĐ where a mark belongs', scores58({ toan: 'CD' }), 'wrongKindOfMark', inScores('toan')],
    ['a mark where Đ belongs', comments58({ theDuc: 80 }), 'wrongKindOfMark', inComments('theDuc')],
    ['text where Đ belongs', comments58({ theDuc: 'Đ' }), 'wrongKindOfMark', inComments('theDuc')],
    ['7.5 for 75', scores58({ toan: 7.5 }), 'markNotTenths', inScores('toan')],
    ['text', scores58({ toan: '75' }), 'markNotTenths', inScores('toan')],
    ['less than nothing', scores58({ toan: -1 }), 'markBelowZero', inScores('toan')],
    ['more than ten', scores58({ toan: 101 }), 'markAboveTen', inScores('toan')],
    ['a provisional figure that cannot be', scores58({ vatLi: partial }), 'markNotTenths', inScores('vatLi')],

    ['exempt from Toán', more58({ exempt: ['toan'] }), 'exemptionNotPossible', inExempt('toan')],
    ['exempt from nothing known', more58({ exempt: ['mua'] }), 'unknownSubject', inExempt('mua')],
    [
      'exempt from an elective',
      more58({ exempt: ['boiLoi'], electives: { boiLoi: 'comment' } }),
      'exemptionNotPossible',
      inExempt('boiLoi'),
    ],
    ['exempt and assessed', more58({ exempt: ['theDuc'] }), 'exemptAndAssessed', inComments('theDuc')],
    [
      'exempt and assessed provisionally',
      { ...comments58({ theDuc: { ...partial, provisional: 'D' } }), exempt: ['theDuc'] },
      'exemptAndAssessed',
      inComments('theDuc'),
    ],
    ['a year exempt from Toán', scores58({ toan: exempt }), 'exemptionNotPossible', inScores('toan')],

    [
      'no such specialised subject',
      more58({ specialised: 'khtn' }),
      'specialisedNotScored',
      { field: 'specialised', subject: 'khtn' },
    ],
    [
      'a comment subject as specialised',
      more58({ specialised: 'amNhac' }),
      'specialisedNotScored',
      { field: 'specialised', subject: 'amNhac' },
    ],

    [
      'an elective the circular has',
      more58({ electives: { tinHoc: 'score' } }),
      'duplicateSubject',
      inElectives('tinHoc'),
    ],
    [
      'an elective the circular has otherwise',
      more58({ electives: { amNhac: 'score' } }),
      'duplicateSubject',
      inElectives('amNhac'),
    ],
    [
      'an elective of no kind',
      more58({ electives: { ngheDien: 'points' } }),
      'wrongScoring',
      inElectives('ngheDien'),
    ],
    [
      'an elective in the wrong record',
      { ...scores58({ boiLoi: 80 }), electives: { boiLoi: 'comment' } },
      'wrongScoring',
      inScores('boiLoi'),
    ],

    [
      'a re-assessment in a term',
      { ...scores58({ toan: 40 }), period: 'term', retests: { toan: 50 } },
      'notRetestable',
      inRetests('toan'),
    ],
    [
      'a re-assessment at 5,0',
      { ...scores58({ toan: 50 }), retests: { toan: 60 } },
      'notRetestable',
      inRetests('toan'),
    ],
    ['a re-assessment of Đ', more58({ retests: { theDuc: 'D' } }), 'notRetestable', inRetests('theDuc')],
    [
      'a re-assessment of nothing known',
      more58({ retests: { mua: 50 } }),
      'unknownSubject',
      inRetests('mua'),
    ],
    [
      'a re-assessment of what was not assessed',
      more58({ retests: { tinHoc: 50 } }),
      'notRetestable',
      inRetests('tinHoc'),
    ],
    [
      'a re-assessment over ten',
      { ...scores58({ toan: 40 }), retests: { toan: 101 } },
      'markAboveTen',
      inRetests('toan'),
    ],
    [
      'a mark for a comment subject again',
      { ...comments58({ theDuc: 'CD' }), retests: { theDuc: 50 } },
      'wrongKindOfMark',
      inRetests('theDuc'),
    ],
    [
      'Đ for a score subject again',
      { ...scores58({ toan: 40 }), retests: { toan: 'D' } },
      'wrongKindOfMark',
      inRetests('toan'),
    ],
  ])('%s', (_, input, code, place) => {
    expect(faultOf(() => tt58Study(input))).toEqual([code, place]);
  });

  test.each<Fault>([
    ['exempt from Giáo dục thể chất', more22({ exempt: ['gdtc'] }), 'exemptionNotPossible', inExempt('gdtc')],
    ['exempt from music', more22({ exempt: ['amNhac'] }), 'exemptionNotPossible', inExempt('amNhac')],
    [
      'Thể dục of the older circular',
      more22({ comments: { theDuc: 'D' } }),
      'unknownSubject',
      inComments('theDuc'),
    ],
  ])('circular 22/2021: %s', (_, input, code, place) => {
    expect(faultOf(() => tt22Study(input))).toEqual([code, place]);
  });

  test('what stands at the border is not refused', () => {
    for (const input of [
      scores58({ toan: 0 }),
      scores58({ toan: 100 }),
      { ...scores58({ toan: 49 }), retests: { toan: 0 } },
      { ...scores58({ toan: 49 }), retests: { toan: 100 } },
      { ...good58, comments: noSport, exempt: ['theDuc'] },
      { ...good58, comments: {}, exempt: ['theDuc', 'amNhac', 'miThuat'] },
      more58({ specialised: 'congNghe' }),
      more58({ electives: {} }),
    ]) {
      expect(faultOf(() => tt58Study(input))).toBeNull();
    }
  });

  test('the message tells place and fault', () => {
    expect(() => tt58Study(scores58({ vatLy: 80 }))).toThrow('scores vatLy: unknownSubject');
    expect(() => tt58Study(more58({ period: 'month' }))).toThrow('period: invalidPeriod');
  });
});

describe('the subjects of each circular', () => {
  const of = (list: Readonly<Record<string, string>>, scoring: string) =>
    Object.keys(list)
      .filter((code) => list[code] === scoring)
      .sort()
      .join(' ');

  test('58/2011 and 26/2020', () => {
    expect(of(tt58SubjectList, 'comment')).toBe('amNhac miThuat theDuc');
    expect(of(tt58SubjectList, 'score')).toBe(
      'congNghe diaLi gdcd gdqpan hoaHoc lichSu ngoaiNgu1 ngoaiNgu2 nguVan sinhHoc tiengDanToc tinHoc toan vatLi',
    );
    expect(tt26SubjectList).toEqual(tt58SubjectList);
  });

  test('22/2021', () => {
    expect(of(tt22SubjectList, 'comment')).toBe('amNhac gddp gdtc hdtn miThuat ngheThuat');
    expect(of(tt22SubjectList, 'score')).toBe(
      'congNghe diaLi gdcd gdktpl gdqpan hoaHoc khtn lichSu lichSuDiaLi ngoaiNgu1 ngoaiNgu2 nguVan sinhHoc tiengDanToc tinHoc toan vatLi',
    );
  });

  test('43/2021', () => {
    expect(of(tt43SubjectList, 'comment')).toBe('gddp hdtn');
    expect(of(tt43SubjectList, 'score')).toBe(
      'congNghe diaLi gdcd gdktpl gdqpan hoaHoc khtn lichSu lichSuDiaLi ngoaiNgu1 nguVan sinhHoc tiengDanToc tinHoc toan vatLi',
    );
  });
});
