import { describe, expect, test } from 'vitest';
import { bestInput, bestRecord, type Changes } from '../../primary/fixtures.ts';
import type { Recognition } from '../../primary/rules.ts';
import { tt22Of2016 } from './tt22-of-2016.ts';

const circular = '22/2016/TT-BGDĐT';
const completion = { circular, article: 1, clause: 7 };
const awards = { circular, article: 1, clause: 9 };
const plan = { grade: 4 };
const record = (changes: Changes) => bestRecord(tt22Of2016, plan, changes);
const year = (changes: Changes) => tt22Of2016.year(record(changes));
const award = (changes: Changes, recognitions: readonly Recognition[] | null) =>
  tt22Of2016.award({ record: record(changes), recognitions });

describe('article 1 clause 7: completion of the grade', () => {
  test('two results, and no more', () => {
    expect(tt22Of2016.yearLevels).toEqual(['hoanThanh', 'chuaHoanThanh']);
    expect(year({})).toEqual({
      status: 'final',
      value: 'hoanThanh',
      provisional: null,
      reasons: [{ code: 'primaryYearLevel', params: { level: 'hoanThanh' }, citation: completion }],
    });
  });

  test.each([
    [{ subjects: { toan: 'hoanThanh', theDuc: 'hoanThanh' } }, 'hoanThanh'],
    [{ subjects: { toan: 'chuaHoanThanh' } }, 'chuaHoanThanh'],
    [{ competences: { hopTac: 'dat' } }, 'hoanThanh'],
    [{ competences: { hopTac: 'canCoGang' } }, 'chuaHoanThanh'],
    [{ qualities: { tuTinTrachNhiem: 'dat' } }, 'hoanThanh'],
    [{ qualities: { tuTinTrachNhiem: 'canCoGang' } }, 'chuaHoanThanh'],
    [{ tests: { khoaHoc: 5 } }, 'hoanThanh'],
    [{ tests: { khoaHoc: 4 } }, 'chuaHoanThanh'],
  ] as const)('%o: %s', (changes, level) => {
    expect(year(changes)).toMatchObject({ status: 'final', value: level });
  });

  test('what bars completion', () => {
    expect(year({ competences: { hopTac: 'canCoGang' }, tests: { toan: 4 } }).reasons.slice(1)).toEqual([
      {
        code: 'primaryLevelsBelow',
        params: {
          goal: 'hoanThanh',
          dimension: 'competence',
          items: [{ item: 'hopTac', level: 'canCoGang' }],
          needed: 'dat',
        },
        citation: completion,
      },
      {
        code: 'primaryTestsBelow',
        params: { goal: 'hoanThanh', tests: [{ subject: 'toan', mark: 40 }], needed: 50 },
        citation: completion,
      },
    ]);
  });

  test('a replaced test cites the amendment', () => {
    const input = bestInput(tt22Of2016, { grade: 1 });
    const tests = [
      { subject: 'tiengViet', mark: 100 },
      { subject: 'toan', mark: 60, replaced: { mark: 10, reason: 'out of line' } },
    ];
    expect(tt22Of2016.year(tt22Of2016.record({ ...input, tests })).reasons[1]).toEqual({
      code: 'primaryTestReplaced',
      params: { subject: 'toan', before: 10, after: 60 },
      citation: { circular, article: 1 },
    });
  });

  test('individual plan', () => {
    expect(tt22Of2016.year({ ...record({}), individualPlan: true }).reasons).toEqual([
      { code: 'primaryIndividualPlan', params: {}, citation: { circular: '30/2014/TT-BGDĐT', article: 12 } },
    ]);
  });
});

describe('article 1 clause 9: awards', () => {
  const drawing: Recognition = { dimension: 'subject', item: 'miThuat', reason: 'school exhibition' };

  test('the awards, highest first', () => {
    expect(tt22Of2016.awards).toEqual(['xuatSacHocTapRenLuyen', 'vuotTroiTienBo']);
  });

  test('all T, all T, every year-end test 9 or more', () => {
    expect(award({ tests: { toan: 9 } }, null)).toEqual({
      status: 'final',
      value: 'xuatSacHocTapRenLuyen',
      provisional: null,
      reasons: [{ code: 'primaryAwardMet', params: { award: 'xuatSacHocTapRenLuyen' }, citation: awards }],
    });
  });

  test.each([
    { tests: { toan: 8 } },
    { subjects: { theDuc: 'hoanThanh' } },
    { competences: { hopTac: 'dat' } },
    { qualities: { chamHocChamLam: 'dat' } },
  ] as const)('not with %o', (changes) => {
    expect(award(changes, [])).toMatchObject({
      status: 'final',
      value: 'none',
      reasons: [
        { params: { goal: 'xuatSacHocTapRenLuyen' }, citation: awards },
        { code: 'primaryNotRecognised', params: { award: 'vuotTroiTienBo' }, citation: awards },
      ],
    });
    expect(award(changes, null)).toMatchObject({
      status: 'absent',
      reasons: [{ code: 'primaryRecognitionOpen', params: { award: 'vuotTroiTienBo' } }, {}],
    });
  });

  test('an outstanding result or great progress, whatever the other results', () => {
    const result = award({ subjects: { toan: 'chuaHoanThanh' } }, [drawing]);
    expect(result).toMatchObject({ status: 'final', value: 'vuotTroiTienBo' });
    expect(result.reasons).toMatchObject([
      { code: 'primaryAwardMet', params: { award: 'vuotTroiTienBo' } },
      {
        code: 'primaryRecognised',
        params: { award: 'vuotTroiTienBo', dimension: 'subject', item: 'miThuat' },
      },
      { code: 'primaryLevelsBelow', params: { goal: 'xuatSacHocTapRenLuyen', needed: 'hoanThanhTot' } },
    ]);
  });

  test.each(['competence', 'quality'] as const)('also in a %s', (dimension) => {
    const item = { competence: 'hopTac', quality: 'chamHocChamLam' }[dimension];
    expect(award({ tests: { toan: 5 } }, [{ dimension, item, reason: 'progress' }]).value).toBe(
      'vuotTroiTienBo',
    );
  });

  test('it needs no complete record when the higher award is out of reach', () => {
    expect(award({ tests: { toan: 8, khoaHoc: null } }, [drawing])).toMatchObject({
      status: 'final',
      value: 'vuotTroiTienBo',
    });
    expect(award({ tests: { khoaHoc: null } }, [drawing])).toMatchObject({
      status: 'absent',
      provisional: null,
      reasons: [
        { code: 'primaryAwardPossible', params: { award: 'xuatSacHocTapRenLuyen' } },
        { code: 'primaryTestsMissing' },
      ],
    });
  });
});
