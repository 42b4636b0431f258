import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { pupil22, pupil58 } from '../circulars/fixtures.ts';
import { tt22StudyRules } from '../circulars/tt22-2021/study.ts';
import { tt26StudyRules } from '../circulars/tt26-2020/study.ts';
import { tt58StudyRules } from '../circulars/tt58-2011/study.ts';
import { isRegulationError } from '../errors.ts';
import type { PassFail } from '../mark-text.ts';
import { openResult } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import type { Policy } from './policy.ts';
import type { StudyInput, StudyLevel } from './rules.ts';
import type { StudyRules } from './study-rules.ts';
import { studyOutlook, type StudyWay } from './study-what-if.ts';
import { studyBy } from './study.ts';

const failed = { comments: { theDuc: 'CD' } } as const;

/** `through except: code params` of each way, without the level that the parameters repeat. */
const ways = (rules: StudyRules, input: StudyInput, aim: StudyLevel, policy?: Policy) =>
  studyOutlook(rules, input, aim, policy).ways.map(({ through, except, needs }) => ({
    through,
    except,
    needs: needs.map(({ code }) => code),
  }));

describe('what a level would take', () => {
  test('one subject 3,0 in an average of Giỏi: raise it to 5,0, or to 3,5 and be adjusted', () => {
    const input = pupil58('8,6 8,3 8,5 8,9 8,4 9,0 3,0 8,7 9,1 8,8');
    expect(studyOutlook(tt58StudyRules, input, 'kha')).toEqual({
      aim: 'kha',
      now: 'trungBinh',
      reached: false,
      ways: [
        {
          through: 'kha',
          except: null,
          needs: [
            {
              code: 'subjectsBelow',
              params: { level: 'kha', subjects: [{ subject: 'diaLi', average: 30 }], needed: 50 },
              citation: { circular: '58/2011/TT-BGDĐT', article: 13, clause: 2, point: 'b' },
            },
          ],
        },
        {
          through: 'gioi',
          except: 'diaLi',
          needs: [
            {
              code: 'subjectsBelow',
              params: { level: 'trungBinh', subjects: [{ subject: 'diaLi', average: 30 }], needed: 35 },
              citation: { circular: '58/2011/TT-BGDĐT', article: 13, clause: 3, point: 'b' },
            },
          ],
        },
      ],
    });
  });

  test('two low subjects: only the lower one can be spared', () => {
    const input = pupil58('7,2 3,3 7,4 7,6 7,1 7,7 3,0 7,3 8,1 7,9');
    const { ways: found } = studyOutlook(tt58StudyRules, input, 'trungBinh');
    expect(found.map(({ through, except }) => [through, except])).toEqual([
      ['trungBinh', null],
      ['kha', 'diaLi'],
    ]);
    expect(found[1]?.needs).toMatchObject([
      { code: 'subjectsBelow', params: { subjects: [{ subject: 'vatLi', average: 33 }], needed: 50 } },
    ]);
  });

  test('a comment subject with CĐ can be the spared one where the row under it allows CĐ', () => {
    const input = pupil58('7,0 7,0 7,0 7,0 7,0 7,0 7,0 7,0 7,0 4,0', failed);
    expect(ways(tt58StudyRules, input, 'trungBinh')).toEqual([
      { through: 'trungBinh', except: null, needs: ['commentsNotPassed'] },
      { through: 'kha', except: 'congNghe', needs: ['commentsNotPassed'] },
      { through: 'kha', except: 'theDuc', needs: ['subjectsBelow'] },
    ]);
    const khaNeeds = pupil58('9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0', failed);
    expect(ways(tt58StudyRules, khaNeeds, 'kha')).toEqual([
      { through: 'kha', except: null, needs: ['commentsNotPassed'] },
    ]);
  });

  test('circular 22/2021: what lacks at 8,0, and the sixth subject', () => {
    const input = pupil22('8,1 8,0 8,4 9,0 7,9 7,7 7,0 4,5');
    expect(ways(tt22StudyRules, input, 'kha')).toEqual([
      { through: 'kha', except: null, needs: ['subjectsBelow'] },
      { through: 'tot', except: 'tinHoc', needs: ['tooFewSubjects'] },
    ]);
    const [, through] = studyOutlook(tt22StudyRules, input, 'kha').ways;
    expect(through?.needs[0]?.params).toMatchObject({
      count: 4,
      nearest: [
        { subject: 'lichSuDiaLi', average: 79 },
        { subject: 'khtn', average: 77 },
      ],
    });
    const [, butFor] = studyOutlook(tt22StudyRules, input, 'kha', { sixthSubject: 'butForSubject' }).ways;
    expect(butFor?.needs[0]?.params).toMatchObject({
      count: 5,
      nearest: [{ subject: 'lichSuDiaLi', average: 79 }],
    });
  });

  test('the key subject is not needed where the average alone decides', () => {
    const input = pupil58('7,9 9,0 9,0 9,0 7,8 9,0 9,0 9,0 8,6 3,0');
    expect(ways(tt58StudyRules, input, 'kha')[1]?.needs).toEqual(['keySubjectsBelow', 'subjectsBelow']);
    expect(ways(tt58StudyRules, input, 'kha', { keySubject: 'averageAlone' })[1]?.needs).toEqual([
      'subjectsBelow',
    ]);
    const toan = pupil58('3,0 9,0 9,0 9,0 7,8 9,0 9,0 9,0 9,0 9,9');
    expect(ways(tt58StudyRules, toan, 'kha')[1]?.needs).toEqual(['keySubjectsBelow', 'subjectsBelow']);
    expect(ways(tt58StudyRules, toan, 'kha', { failingKeySubject: 'waived' })[1]?.needs).toEqual([
      'subjectsBelow',
    ]);
  });

  test('a way that does not lead there is not shown: from Giỏi to Kém nothing is listed', () => {
    const input = pupil58('9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 1,9');
    expect(ways(tt58StudyRules, input, 'yeu')).toEqual([
      { through: 'yeu', except: null, needs: ['subjectsBelow'] },
    ]);
    expect(ways(tt58StudyRules, input, 'trungBinh')[1]).toEqual({
      through: 'kha',
      except: 'congNghe',
      needs: ['subjectsBelow'],
    });
    expect(studyOutlook(tt58StudyRules, input, 'trungBinh', { excellentToPoor: 'likeWeak' }).reached).toBe(
      true,
    );
  });

  test('reached, better than the aim, and by adjustment', () => {
    const input = pupil58('8,6 8,3 8,5 8,9 8,4 9,0 4,2 8,7 9,1 8,8');
    for (const aim of ['kha', 'trungBinh', 'yeu', 'kem'] as const) {
      expect(studyOutlook(tt58StudyRules, input, aim)).toEqual({ aim, now: 'kha', reached: true, ways: [] });
    }
    expect(studyOutlook(tt58StudyRules, input, 'gioi').reached).toBe(false);
  });

  test('nothing is said without the figures, or under an individual plan', () => {
    const input = pupil58('8,6 8,3 8,5 8,9 8,4 9,0 4,2 8,7 9,1 8,8');
    const nothing = { aim: 'gioi', now: null, reached: false, ways: [] };
    expect(studyOutlook(tt58StudyRules, { ...input, scores: { toan: 80 } }, 'gioi')).toEqual(nothing);
    expect(studyOutlook(tt58StudyRules, { ...input, individualPlan: true }, 'gioi')).toEqual(nothing);
    const open = { ...input, scores: { ...input.scores, vatLi: openResult<Tenths>(65, []) } };
    expect(studyOutlook(tt58StudyRules, open, 'gioi').now).toBe('kha');
  });

  test('a level of another circular', () => {
    try {
      studyOutlook(tt22StudyRules, pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0'), 'gioi');
      expect.unreachable();
    } catch (error) {
      expect(isRegulationError(error) && [error.code, error.place]).toEqual([
        'unknownLevel',
        { field: 'aim' },
      ]);
    }
  });
});

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
