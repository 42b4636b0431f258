import { expect, test } from 'vitest';
import type { StudyInput } from '../../secondary/rules.ts';
import { reasonOf } from '../fixtures.ts';
import { tt43Study } from './study.ts';

const circular = '43/2021/TT-BGDĐT';

const learner = (...marks: number[]): StudyInput => {
  const order = ['toan', 'nguVan', 'lichSu', 'diaLi', 'vatLi', 'hoaHoc', 'tinHoc'];
  return {
    period: 'year',
    scores: Object.fromEntries(marks.map((mark, index) => [order[index] as string, mark])),
    comments: { gddp: 'D', hdtn: 'D' },
  };
};

test.each<[string, StudyInput, string]>([
  ['five at 8,0', learner(80, 80, 80, 80, 80, 65, 65), 'tot'],
  ['four at 8,0', learner(80, 80, 80, 80, 79, 65, 65), 'kha'],
  ['one under 6,5', learner(80, 80, 80, 80, 80, 65, 64), 'kha'],
  ['five at 6,5', learner(65, 65, 65, 65, 65, 50, 50), 'kha'],
  ['four at 6,5', learner(65, 65, 65, 65, 64, 50, 50), 'dat'],
  ['one under 5,0', learner(65, 65, 65, 65, 65, 50, 49), 'dat'],
  ['five at 5,0', learner(50, 50, 50, 50, 50, 35, 35), 'dat'],
  ['four at 5,0', learner(50, 50, 50, 50, 49, 35, 35), 'chuaDat'],
  ['one under 3,5', learner(50, 50, 50, 50, 50, 35, 34), 'chuaDat'],
  ['five subjects suffice', learner(80, 80, 80, 80, 80), 'tot'],
])('%s: %s', (_, input, value) => {
  expect(tt43Study(input)).toMatchObject({ status: 'final', base: value, value, average: null });
});

test('four subjects do not suffice', () => {
  const study = tt43Study(learner(80, 80, 80, 80));
  expect(study).toMatchObject({ status: 'absent', value: null, base: null });
  expect(study.reasons).toEqual([
    { code: 'tooFewScoreSubjects', params: { count: 4, needed: 5 }, citation: null },
  ]);
});

test('Toán and Ngữ văn are every learner’s', () => {
  const { toan: _, ...scores } = learner(80, 80, 80, 80, 80, 80, 80).scores;
  expect(tt43Study({ ...learner(), scores }).reasons).toEqual([
    { code: 'subjectsMissing', params: { subjects: ['toan'] }, citation: null },
  ]);
});

test('the adjustment of one level', () => {
  const study = tt43Study(learner(80, 80, 80, 80, 80, 80, 40));
  expect(study).toMatchObject({ base: 'dat', value: 'kha' });
  expect(reasonOf(study, 'levelAdjusted')).toEqual({
    code: 'levelAdjusted',
    params: { from: 'dat', to: 'kha', subject: 'tinHoc', without: 'tot' },
    citation: { circular, article: 9 },
  });
});

test('cites its own articles', () => {
  const cited = (input: StudyInput) => reasonOf(tt43Study(input), 'studyLevel')?.citation;
  expect(cited(learner(80, 80, 80, 80, 80, 65, 65))).toEqual({ circular, article: 9, clause: 2, point: 'a' });
  expect(cited(learner(65, 65, 65, 65, 65, 50, 50))).toEqual({ circular, article: 9, clause: 2 });
  expect(cited(learner(50, 50, 50, 50, 50, 35, 35))).toEqual({ circular, article: 9, clause: 2 });
  expect(cited(learner(0, 0, 0, 0, 0, 0, 0))).toEqual({ circular, article: 9, clause: 2 });
  const again = tt43Study({ ...learner(50, 50, 50, 50, 50, 35, 20), retests: { tinHoc: 35 } });
  expect(again.value).toBe('dat');
  expect(reasonOf(again, 'retestReplaced')?.citation).toEqual({ circular, article: 13 });
  expect(tt43Study({ ...learner(50), individualPlan: true }).reasons).toEqual([
    { code: 'individualPlan', params: {}, citation: null },
  ]);
});
