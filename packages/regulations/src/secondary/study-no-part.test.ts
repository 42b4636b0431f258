import { describe, expect, test } from 'vitest';
import { codes, pupil22, pupil58, reasonOf } from '../circulars/fixtures.ts';
import { tt22Study } from '../circulars/tt22-2021/study.ts';
import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import { tt58Study } from '../circulars/tt58-2011/study.ts';
import { tt58Subjects } from '../circulars/tt58-2011/subjects.ts';
import { reason } from '../reasons.ts';
import { openResult } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import type { StudyInput } from './rules.ts';

const good58 = pupil58('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');
const good22 = pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0');

const withScores = (input: StudyInput, scores: StudyInput['scores']): StudyInput => ({
  ...input,
  scores: { ...input.scores, ...scores },
});
describe('subjects that take no part', () => {
  const citation = { circular: '58/2011/TT-BGDĐT', article: 12, clause: 4 };

  test('exempt: left out, and said', () => {
    const { theDuc: _, ...comments } = good58.comments;
    const study = tt58Study({ ...good58, comments, exempt: ['theDuc'] });
    expect(study).toMatchObject({ status: 'final', value: 'gioi' });
    expect(study.reasons[0]).toEqual({ code: 'subjectsExempt', params: { subjects: ['theDuc'] }, citation });
  });

  test('exempt, with the subject in the record but without a result', () => {
    const input = { ...good58, comments: { ...good58.comments, theDuc: null }, exempt: ['theDuc', 'theDuc'] };
    expect(reasonOf(tt58Study(input), 'subjectsExempt')?.params.subjects).toEqual(['theDuc']);
    expect(tt58Study(input).status).toBe('final');
  });

  test('exempt for the year, as the year of the subject tells', () => {
    const theDuc = tt58Subjects.yearComment({ term1: 'exempt', term2: 'exempt' });
    const study = tt58Study({ ...good58, comments: { ...good58.comments, theDuc } });
    expect(study).toMatchObject({ status: 'final', value: 'gioi' });
    expect(study.reasons[0]).toEqual({ code: 'subjectsExempt', params: { subjects: ['theDuc'] }, citation });
    const both = { ...good58, comments: { ...good58.comments, theDuc }, exempt: ['theDuc'] };
    expect(reasonOf(tt58Study(both), 'subjectsExempt')?.params.subjects).toEqual(['theDuc']);
  });

  test('exempt in one term only: the other term counts', () => {
    const theDuc = tt58Subjects.yearComment({ term1: 'exempt', term2: 'CD' });
    expect(tt58Study({ ...good58, comments: { ...good58.comments, theDuc } }).base).toBe('yeu');
  });

  test('not taught', () => {
    const congNghe = tt58Subjects.yearAverage({ term1: 'notTaught', term2: 'notTaught' });
    const study = tt58Study(withScores(good58, { congNghe }));
    expect(study).toMatchObject({ status: 'final', average: 80 });
    expect(reasonOf(study, 'studyAverage')?.params.count).toBe(9);
    const toan = congNghe;
    expect(codes(tt58Study(withScores(good58, { toan })))).toEqual(['subjectsMissing']);
    const special = tt58Study({ ...withScores(good58, { congNghe }), specialised: 'congNghe' });
    expect(reasonOf(special, 'subjectsMissing')?.params.subjects).toEqual(['congNghe']);
    const both = tt58Study({ ...withScores(good58, { toan }), specialised: 'toan' });
    expect(reasonOf(both, 'subjectsMissing')?.params.subjects).toEqual(['toan']);
  });

  test('taught in one term, P-7: counts, or has no year', () => {
    const terms = { term1: 50, term2: 'notTaught' } as const;
    const taken = tt58Subjects.yearAverage(terms);
    expect(tt58Study(withScores(good58, { gdcd: taken })).base).toBe('kha');
    const left = tt22Subjects.yearAverage(terms, { oneTermSubject: 'noYearResult' });
    expect(left.status).toBe('absent');
    expect(tt22Study(withScores(good22, { gdcd: left }))).toMatchObject({ status: 'final', value: 'tot' });
  });

  test('taught in one term that is not closed yet is open, not left out', () => {
    const year = tt22Subjects.yearAverage({ term1: null, term2: 'notTaught' });
    expect(year.status).toBe('absent');
    const study = tt22Study(withScores(good22, { gdcd: year }));
    expect(study.status).toBe('absent');
    expect(reasonOf(study, 'subjectNotFinal')?.params).toMatchObject({ subject: 'gdcd', terms: [1] });
  });

  test('an absent result for any other reason is open', () => {
    const absent = openResult<Tenths>(null, [reason('missing', { slots: ['ck'] }, null)]);
    expect(codes(tt22Study(withScores(good22, { gdcd: absent })))).toEqual(['subjectNotFinal']);
  });
});
