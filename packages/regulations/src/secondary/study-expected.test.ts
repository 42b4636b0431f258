import { describe, expect, test } from 'vitest';
import { codes, pupil22, pupil58, reasonOf } from '../circulars/fixtures.ts';
import { tt22Study } from '../circulars/tt22-2021/study.ts';
import { tt58Study } from '../circulars/tt58-2011/study.ts';
import { tt58Subjects } from '../circulars/tt58-2011/subjects.ts';
import { isRegulationError } from '../errors.ts';
import type { StudyInput } from './rules.ts';

const good58 = pupil58('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
const good22 = pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
const plan = [...Object.keys(good58.scores), ...Object.keys(good58.comments)];

const without = (input: StudyInput, ...gone: string[]): StudyInput => {
  const rest = <V>(record: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(record).filter(([code]) => !gone.includes(code)));
  return { ...input, scores: rest(input.scores), comments: rest(input.comments) };
};

describe('the subjects of the plan', () => {
  test('all there: the level as without a plan', () => {
    expect(tt58Study({ ...good58, expected: plan })).toEqual(tt58Study(good58));
    expect(tt58Study({ ...good58, expected: [] })).toEqual(tt58Study(good58));
  });

  test('subjects of the plan that nobody gave keep the level open, a score and a comment subject', () => {
    const input = without(good58, 'vatLi', 'amNhac');
    expect(tt58Study(input).status).toBe('final');
    expect(tt58Study({ ...input, expected: plan })).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      average: null,
      base: null,
      reasons: [{ code: 'subjectsMissing', params: { subjects: ['vatLi', 'amNhac'] }, citation: null }],
    });
    const tinHoc = { ...good22, expected: ['tinHoc'] };
    expect(tt22Study(tinHoc).status).toBe('final');
    expect(codes(tt22Study(without(tinHoc, 'tinHoc')))).toEqual(['subjectsMissing']);
  });

  test('each is named once, those every pupil has first', () => {
    const input = { ...without(good58, 'toan', 'vatLi'), expected: ['vatLi', 'toan', 'vatLi'] };
    expect(reasonOf(tt58Study(input), 'subjectsMissing')?.params.subjects).toEqual(['toan', 'vatLi']);
  });

  test('a subject without its figure is open, not missing', () => {
    const input = { ...good58, scores: { ...good58.scores, vatLi: null }, expected: plan };
    expect(codes(tt58Study(input))).toEqual(['subjectNotFinal']);
  });

  test('what takes no part is not missing: exempt, not taught, no year', () => {
    const exempt = { ...without(good58, 'theDuc'), exempt: ['theDuc'], expected: plan };
    expect(tt58Study(exempt)).toMatchObject({ status: 'final', value: 'gioi' });
    const vatLi = tt58Subjects.yearAverage({ term1: 'notTaught', term2: 'notTaught' });
    expect(tt58Study({ ...good58, scores: { ...good58.scores, vatLi }, expected: plan }).status).toBe(
      'final',
    );
  });

  test('an elective can be expected', () => {
    const input: StudyInput = { ...good58, electives: { boiLoi: 'comment' }, expected: ['boiLoi'] };
    expect(codes(tt58Study(input))).toEqual(['subjectsMissing']);
    expect(tt58Study({ ...input, comments: { ...good58.comments, boiLoi: 'D' } }).status).toBe('final');
  });

  test('Toán and Ngữ văn are asked for whatever the plan says', () => {
    expect(codes(tt58Study({ ...without(good58, 'nguVan'), expected: ['toan'] }))).toEqual([
      'subjectsMissing',
    ]);
  });

  test('a subject nobody knows is a fault', () => {
    for (const subject of ['khtn', 'mua', 'constructor']) {
      try {
        tt58Study({ ...good58, expected: ['toan', subject] });
        expect.unreachable();
      } catch (error) {
        expect(isRegulationError(error) && [error.code, error.place]).toEqual([
          'unknownSubject',
          { field: 'expected', subject },
        ]);
      }
    }
  });
});
