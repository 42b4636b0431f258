import { describe, expect, test } from 'vitest';
import { pupil22, pupil58 } from '../circulars/fixtures.ts';
import { tt22StudyRules } from '../circulars/tt22-2021/study.ts';
import { tt58StudyRules } from '../circulars/tt58-2011/study.ts';
import { isRegulationError } from '../errors.ts';
import { openResult } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import type { Policy } from './policy.ts';
import type { StudyInput, StudyLevel } from './rules.ts';
import type { StudyRules } from './study-rules.ts';
import { studyOutlook } from './study-what-if.ts';

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

  test.each<[string, StudyRules, StudyInput, StudyLevel, string[]]>([
    [
      'the average',
      tt58StudyRules,
      pupil58('7,9 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 4,0'),
      'kha',
      ['averageBelow'],
    ],
    [
      'the specialised subject',
      tt58StudyRules,
      pupil58('9,0 7,9 9,0 9,0 9,0 9,0 9,0 9,0 9,0 4,0', { specialised: 'vatLi' }),
      'kha',
      ['specialisedBelow'],
    ],
    [
      'a key subject, not the one that is spared',
      tt58StudyRules,
      pupil58('4,0 9,0 9,0 9,0 7,9 9,0 9,0 9,0 9,0 9,0'),
      'kha',
      ['keySubjectsBelow'],
    ],
    [
      'another low subject',
      tt58StudyRules,
      pupil58('9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 5,0 4,0'),
      'kha',
      ['subjectsBelow'],
    ],
  ])('through the better row: %s', (_, rules, input, aim, needs) => {
    const [own, through, ...more] = ways(rules, input, aim);
    expect(own?.except).toBeNull();
    expect(through).toMatchObject({ through: 'gioi', needs });
    expect(more).toEqual([]);
  });

  test('what stands at the border is neither low nor spared', () => {
    const lowest = pupil58('7,9 9,0 9,0 9,0 7,9 9,0 9,0 9,0 9,0 6,5');
    expect(ways(tt58StudyRules, lowest, 'gioi')).toHaveLength(1);
    const atBase = pupil58('9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 5,0 3,5');
    expect(studyOutlook(tt58StudyRules, atBase, 'kha').ways[1]?.needs).toMatchObject([
      { code: 'subjectsBelow', params: { level: 'gioi', subjects: [{ subject: 'gdcd', average: 50 }] } },
    ]);
    const key = pupil58('6,4 9,0 9,0 9,0 6,4 9,0 9,0 9,0 9,0 9,0');
    expect(ways(tt58StudyRules, key, 'kha').map(({ through }) => through)).toEqual(['kha', 'gioi']);
    const border = pupil58('6,5 7,0 7,0 7,0 6,5 7,0 7,0 7,0 7,0 6,5');
    expect(ways(tt58StudyRules, border, 'gioi')).toHaveLength(1);
  });

  test('with six score subjects the spared one cannot also be the sixth', () => {
    const { gdcd: _, congNghe: __, ...scores } = pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 4,0').scores;
    const six = { ...pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 4,0'), scores };
    expect(ways(tt22StudyRules, six, 'kha')).toEqual([
      { through: 'kha', except: null, needs: ['tooFewSubjects', 'subjectsBelow'] },
    ]);
  });

  test('of several CĐ the row tells how many may stay', () => {
    const failures = { gdtc: 'CD', ngheThuat: 'CD', hdtn: 'CD' } as const;
    const input = pupil22('8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0', { comments: failures });
    expect(ways(tt22StudyRules, input, 'dat')).toEqual([
      { through: 'dat', except: null, needs: ['commentsNotPassed'] },
      { through: 'kha', except: 'gdtc', needs: ['commentsNotPassed'] },
    ]);
    expect(ways(tt22StudyRules, input, 'kha')).toEqual([
      { through: 'kha', except: null, needs: ['commentsNotPassed'] },
      { through: 'tot', except: 'gdtc', needs: ['commentsNotPassed'] },
    ]);
  });

  test('P-4 from the highest level shuts a way that a better row stands over', () => {
    const input = pupil58('9,0 9,0 9,0 9,0 9,0 9,0 9,0 9,0 4,9 3,0');
    expect(ways(tt58StudyRules, input, 'trungBinh')).toEqual([
      { through: 'trungBinh', except: null, needs: ['subjectsBelow'] },
      { through: 'kha', except: 'congNghe', needs: ['subjectsBelow'] },
    ]);
    expect(ways(tt58StudyRules, input, 'trungBinh', { twoCauses: 'fromHighestLevel' })).toEqual([
      { through: 'trungBinh', except: null, needs: ['subjectsBelow'] },
      { through: 'gioi', except: 'congNghe', needs: ['subjectsBelow'] },
    ]);
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
