import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { tt22StudyRules } from '../circulars/tt22-2021/study.ts';
import { tt26StudyRules } from '../circulars/tt26-2020/study.ts';
import { tt58StudyRules } from '../circulars/tt58-2011/study.ts';
import type { PassFail } from '../mark-text.ts';
import type { Policy } from './policy.ts';
import type { StudyInput, StudyLevel } from './rules.ts';
import { studyOutlook, type StudyWay } from './study-what-if.ts';
import { studyBy } from './study.ts';

type Pupil = StudyInput & {
  readonly scores: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, PassFail>>;
};

const total = (scores: Readonly<Record<string, number>>): number =>
  Object.values(scores).reduce((sum, mark) => sum + mark, 0);

/** Meets every need by hand, each by what its parameters say. */
function follow(pupil: Pupil, { needs, except }: StudyWay): Pupil {
  const scores = { ...pupil.scores };
  const comments = { ...pupil.comments };
  const raise = (code: string, to: number) => {
    scores[code] = Math.max(to, scores[code] as number);
  };
  let target = 0;
  for (const { code, params } of needs) {
    if (code === 'averageBelow') target = total(pupil.scores) + params.lacking;
    if (code === 'specialisedBelow') raise(params.subject, params.needed);
    if (code === 'subjectsBelow') for (const { subject } of params.subjects) raise(subject, params.needed);
    if (code === 'tooFewSubjects') for (const { subject } of params.nearest) raise(subject, params.threshold);
    if (code === 'commentsNotPassed') {
      for (const subject of params.subjects.slice(params.allowed)) comments[subject] = 'D';
    }
    if (code === 'keySubjectsBelow') {
      const best = params.subjects.reduce((a, b) => (b.average > a.average ? b : a));
      raise(best.subject, params.needed);
    }
  }
  for (const code of Object.keys(scores).filter((each) => each !== except)) {
    while (total(scores) < target && (scores[code] as number) < 100)
      scores[code] = (scores[code] as number) + 1;
  }
  return { ...pupil, scores, comments };
}

const near = (level: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: level - 4, max: Math.min(100, level + 10) }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }) },
  );

describe.each([
  ['58/2011', tt58StudyRules, 'toan nguVan ngoaiNgu1 vatLi hoaHoc lichSu tinHoc', 'theDuc amNhac'],
  ['26/2020', tt26StudyRules, 'toan nguVan ngoaiNgu1 vatLi hoaHoc lichSu tinHoc', 'theDuc amNhac'],
  ['22/2021', tt22StudyRules, 'toan nguVan lichSu diaLi vatLi hoaHoc tinHoc gdcd', 'gddp hdtn gdtc'],
] as const)('circular %s', (_, rules, score, comment) => {
  const study = studyBy(rules);
  const codes = score.split(' ');
  const pupils = fc.constantFrom(35, 50, 65, 80).chain((level) =>
    fc.record(
      {
        period: fc.constant('year' as const),
        scores: fc.record(Object.fromEntries(codes.map((code) => [code, near(level)]))),
        comments: fc.record(
          Object.fromEntries(
            comment.split(' ').map((code) => [code, fc.constantFrom<PassFail>('D', 'D', 'D', 'CD')]),
          ),
        ),
        specialised: fc.constantFrom(...codes),
      },
      { requiredKeys: ['period', 'scores', 'comments'] },
    ),
  ) as fc.Arbitrary<Pupil>;
  const policies = fc.constantFrom<Policy>(
    {},
    { sixthSubject: 'butForSubject', keySubject: 'averageAlone' },
    { failingKeySubject: 'waived', excellentToPoor: 'likeWeak' },
    { twoCauses: 'fromHighestLevel' },
  );
  const aims = fc.constantFrom(...rules.rows.map(({ level }) => level));
  const rank = (level: StudyLevel | null) => rules.rows.findIndex((row) => row.level === level);

  test('a way is shown exactly while the level is not reached, and following it leads there', () => {
    fc.assert(
      fc.property(pupils, aims, policies, (pupil, aim, policy) => {
        const outlook = studyOutlook(rules, pupil, aim, policy);
        const { value } = study(pupil, policy);
        expect(outlook.now).toBe(value);
        expect(outlook.reached).toBe(rank(value) <= rank(aim));
        expect(outlook.ways.length > 0).toBe(!outlook.reached);
        for (const way of outlook.ways) {
          expect(way.needs.length).toBeGreaterThan(0);
          const after = study(follow(pupil, way), policy).value;
          expect(rank(after)).toBeLessThanOrEqual(rank(aim));
        }
      }),
      { numRuns: runs(3000) },
    );
  });
});
