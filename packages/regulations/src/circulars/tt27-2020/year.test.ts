import { describe, expect, test } from 'vitest';
import { bestInput, bestRecord, type Changes } from '../../primary/fixtures.ts';
import { tt27 } from './tt27.ts';

const circular = '27/2020/TT-BGDĐT';
const article9 = { circular, article: 9, clause: 2, point: 'a' };
const plan = { grade: 5 };
const year = (changes: Changes) => tt27.year(bestRecord(tt27, plan, changes));
const codes = (result: { reasons: readonly { code: string }[] }) => result.reasons.map(({ code }) => code);

test('the levels, best first', () => {
  expect(tt27.yearLevels).toEqual(['hoanThanhXuatSac', 'hoanThanhTot', 'hoanThanh', 'chuaHoanThanh']);
});

describe('article 9 clause 2 point a', () => {
  test('all T, all T, every test 9 or more: Hoàn thành xuất sắc', () => {
    expect(year({ tests: { toan: 9, tiengViet: 9, khoaHoc: 9 } })).toEqual({
      status: 'final',
      value: 'hoanThanhXuatSac',
      provisional: null,
      reasons: [{ code: 'primaryYearLevel', params: { level: 'hoanThanhXuatSac' }, citation: article9 }],
    });
  });

  test('X-21: one 8', () => {
    const tests = { tiengViet: 10, toan: 9, ngoaiNgu1: 9, lichSuDiaLi: 8, khoaHoc: 10, tinHocCongNghe: 9 };
    expect(year({ tests })).toEqual({
      status: 'final',
      value: 'hoanThanhTot',
      provisional: null,
      reasons: [
        { code: 'primaryYearLevel', params: { level: 'hoanThanhTot' }, citation: article9 },
        {
          code: 'primaryTestsBelow',
          params: { goal: 'hoanThanhXuatSac', tests: [{ subject: 'lichSuDiaLi', mark: 80 }], needed: 90 },
          citation: article9,
        },
      ],
    });
  });

  test.each([
    [10, 'hoanThanhXuatSac'],
    [9, 'hoanThanhXuatSac'],
    [8, 'hoanThanhTot'],
    [7, 'hoanThanhTot'],
    [6, 'hoanThanh'],
    [5, 'hoanThanh'],
    [4, 'chuaHoanThanh'],
    [0, 'chuaHoanThanh'],
  ])('one test at %i: %s', (mark, level) => {
    for (const { subject, test: has } of tt27.sheet(plan, 'endYear').subjects) {
      if (has) expect(year({ tests: { [subject]: mark } })).toMatchObject({ status: 'final', value: level });
    }
  });

  test.each([
    ['hoanThanhTot', 'hoanThanhXuatSac'],
    ['hoanThanh', 'hoanThanh'],
    ['chuaHoanThanh', 'chuaHoanThanh'],
  ] as const)('one subject or activity at %s: %s', (level, value) => {
    for (const { subject } of tt27.sheet(plan, 'endYear').subjects) {
      expect(year({ subjects: { [subject]: level } })).toMatchObject({ status: 'final', value });
    }
  });

  test.each([
    ['tot', 'hoanThanhXuatSac'],
    ['dat', 'hoanThanh'],
    ['canCoGang', 'chuaHoanThanh'],
  ] as const)('one quality or competence at %s: %s', (level, value) => {
    const { competences, qualities } = tt27.sheet(plan, 'endYear');
    for (const item of competences) {
      expect(year({ competences: { [item]: level } })).toMatchObject({ status: 'final', value });
    }
    for (const item of qualities) {
      expect(year({ qualities: { [item]: level } })).toMatchObject({ status: 'final', value });
    }
  });

  test('every condition that bars the next better level, and what it takes', () => {
    const result = year({
      subjects: { toan: 'hoanThanh', gdtc: 'hoanThanh' },
      competences: { khoaHoc: 'dat' },
      qualities: { nhanAi: 'dat', trungThuc: 'dat' },
      tests: { toan: 6, khoaHoc: 5, tiengViet: 7 },
    });
    expect(result.value).toBe('hoanThanh');
    expect(result.reasons.slice(1)).toEqual([
      {
        code: 'primaryLevelsBelow',
        params: {
          goal: 'hoanThanhTot',
          dimension: 'subject',
          items: [
            { item: 'toan', level: 'hoanThanh' },
            { item: 'gdtc', level: 'hoanThanh' },
          ],
          needed: 'hoanThanhTot',
        },
        citation: article9,
      },
      {
        code: 'primaryLevelsBelow',
        params: {
          goal: 'hoanThanhTot',
          dimension: 'competence',
          items: [{ item: 'khoaHoc', level: 'dat' }],
          needed: 'tot',
        },
        citation: article9,
      },
      {
        code: 'primaryLevelsBelow',
        params: {
          goal: 'hoanThanhTot',
          dimension: 'quality',
          items: [
            { item: 'nhanAi', level: 'dat' },
            { item: 'trungThuc', level: 'dat' },
          ],
          needed: 'tot',
        },
        citation: article9,
      },
      {
        code: 'primaryTestsBelow',
        params: {
          goal: 'hoanThanhTot',
          tests: [
            { subject: 'toan', mark: 60 },
            { subject: 'khoaHoc', mark: 50 },
          ],
          needed: 70,
        },
        citation: article9,
      },
    ]);
  });

  test('not completed: what bars Hoàn thành', () => {
    const result = year({ subjects: { toan: 'chuaHoanThanh', gdtc: 'hoanThanh' }, tests: { toan: 4 } });
    expect(result.reasons).toMatchObject([
      { code: 'primaryYearLevel', params: { level: 'chuaHoanThanh' } },
      {
        code: 'primaryLevelsBelow',
        params: { goal: 'hoanThanh', items: [{ item: 'toan', level: 'chuaHoanThanh' }], needed: 'hoanThanh' },
      },
      {
        code: 'primaryTestsBelow',
        params: { goal: 'hoanThanh', tests: [{ subject: 'toan', mark: 40 }], needed: 50 },
      },
    ]);
  });

  test('a test that took the place of another counts and is named (C-9)', () => {
    const input = bestInput(tt27, { grade: 1 });
    const replaced = { mark: 40, reason: 'out of line' };
    const result = tt27.year(
      tt27.record({
        ...input,
        tests: [
          { subject: 'tiengViet', mark: 100 },
          { subject: 'toan', mark: 90, replaced },
        ],
      }),
    );
    expect(result.value).toBe('hoanThanhXuatSac');
    expect(result.reasons[1]).toEqual({
      code: 'primaryTestReplaced',
      params: { subject: 'toan', before: 40, after: 90 },
      citation: { circular, article: 7, clause: 1, point: 'd' },
    });
  });
});

describe('no level before everything is entered', () => {
  test('absent: the best that is still possible is told, and is no provisional level', () => {
    const result = year({ qualities: { nhanAi: null }, tests: { toan: null, khoaHoc: 8 } });
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(result.reasons).toMatchObject([
      { code: 'primaryBestPossible', params: { level: 'hoanThanhTot' }, citation: null },
      {
        code: 'primaryTestsBelow',
        params: { goal: 'hoanThanhXuatSac', tests: [{ subject: 'khoaHoc', mark: 80 }] },
      },
      { code: 'primaryLevelsMissing', params: { point: 'endYear', dimension: 'quality', items: ['nhanAi'] } },
      { code: 'primaryTestsMissing', params: { point: 'endYear', subjects: ['toan'] } },
    ]);
  });

  test('a level that cannot rise any more is not official either', () => {
    expect(year({ subjects: { toan: 'chuaHoanThanh', gdtc: null } })).toMatchObject({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [{ code: 'primaryBestPossible', params: { level: 'chuaHoanThanh' } }, {}, {}],
    });
  });

  test('absent: nothing at all was entered', () => {
    const result = tt27.year(tt27.record({ plan: { grade: 1 }, point: 'endYear', ratings: [] }));
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(codes(result)).toEqual([
      'primaryLevelsMissing',
      'primaryLevelsMissing',
      'primaryLevelsMissing',
      'primaryTestsMissing',
    ]);
  });

  test.each([
    { ratings: [{ dimension: 'subject', item: 'toan', level: 'hoanThanhTot' }] },
    { ratings: [{ dimension: 'competence', item: 'theChat', level: 'tot' }] },
    { ratings: [{ dimension: 'quality', item: 'nhanAi', level: 'tot' }] },
    { ratings: [], tests: [{ subject: 'toan', mark: 100 }] },
  ] as const)('one entry is something: %o', (entered) => {
    const record = tt27.record({ plan: { grade: 1 }, point: 'endYear', ...entered });
    const result = tt27.year(record);
    expect(result).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(result.reasons[0]).toEqual({
      code: 'primaryBestPossible',
      params: { level: 'hoanThanhXuatSac' },
      citation: null,
    });
  });
});

test('competences that the school does not rate are not missing', () => {
  const young = { grade: 1, omittedCompetences: ['congNghe', 'tinHoc'] };
  expect(tt27.year(bestRecord(tt27, young)).value).toBe('hoanThanhXuatSac');
});

test('an extra test counts like the others', () => {
  const more = { grade: 1, optional: ['tiengDanToc'], extraTests: ['tiengDanToc'] };
  expect(tt27.year(bestRecord(tt27, more, { tests: { tiengDanToc: 6 } })).value).toBe('hoanThanh');
});

describe('only the end of the year counts (C-7)', () => {
  test.each(['midTerm1', 'endTerm1', 'midTerm2'] as const)('a record of %s gives no year result', (point) => {
    const record = bestRecord(tt27, plan, {}, point);
    const wrong = expect.objectContaining({ code: 'wrongPoint', place: { field: 'point' } });
    expect(() => tt27.year(record)).toThrow(wrong);
    expect(() => tt27.award({ record, recognitions: [] })).toThrow(wrong);
    expect(() => tt27.year(record)).toThrow(`point: a record of ${point}`);
  });

  test('nor does a record of another circular', () => {
    const record = { ...bestRecord(tt27, plan), rules: 'TT30/2014' as const };
    const wrong = expect.objectContaining({ code: 'wrongRuleSet', place: { field: 'rules' } });
    expect(() => tt27.year(record)).toThrow(wrong);
    expect(() => tt27.award({ record, recognitions: [] })).toThrow(wrong);
    expect(() => tt27.year(record)).toThrow('rules: a record under TT30/2014');
  });
});

test('individual plan: the school decides', () => {
  const result = tt27.year({ ...bestRecord(tt27, plan), individualPlan: true });
  expect(result).toEqual({
    status: 'absent',
    value: null,
    provisional: null,
    reasons: [{ code: 'primaryIndividualPlan', params: {}, citation: { circular, article: 8 } }],
  });
});
