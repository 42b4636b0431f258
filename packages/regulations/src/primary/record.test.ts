import { describe, expect, test } from 'vitest';
import { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
import { tt27 } from '../circulars/tt27-2020/tt27.ts';
import { tt30 } from '../circulars/tt30-2014/tt30.ts';
import { bestInput, bestRecord } from './fixtures.ts';
import type { PrimaryTest, Rating, RecordInput } from './rules.ts';

const grade4 = { grade: 4 };
const empty: RecordInput = { plan: grade4, point: 'endYear', ratings: [] };
const ratings = (...list: unknown[]): RecordInput => ({ ...empty, ratings: list as Rating[] });
const tests = (...list: unknown[]): RecordInput => ({ ...empty, tests: list as PrimaryTest[] });

describe('a checked record', () => {
  test('every item of the sheet is there, null where nothing was entered', () => {
    const record = tt22Of2016.record({
      plan: { grade: 1 },
      point: 'endYear',
      ratings: [
        { dimension: 'subject', item: 'toan', level: 'hoanThanh' },
        { dimension: 'competence', item: 'hopTac', level: 'tot' },
        { dimension: 'quality', item: 'tuTinTrachNhiem', level: 'canCoGang' },
        { dimension: 'quality', item: 'trungThucKiLuat', level: null },
      ],
      tests: [{ subject: 'toan', mark: 70, replaced: { mark: 30, reason: 'out of line' } }],
    });
    expect(record).toEqual({
      rules: 'TT30/2014+TT22/2016',
      plan: { grade: 1, optional: [], inParts: [], extraTests: [], omittedCompetences: [] },
      point: 'endYear',
      subjects: {
        tiengViet: null,
        toan: 'hoanThanh',
        tuNhienXaHoi: null,
        daoDuc: null,
        amNhac: null,
        miThuat: null,
        thuCong: null,
        theDuc: null,
      },
      competences: { tuPhucVuTuQuan: null, hopTac: 'tot', tuHocGiaiQuyetVanDe: null },
      qualities: {
        chamHocChamLam: null,
        tuTinTrachNhiem: 'canCoGang',
        trungThucKiLuat: null,
        doanKetYeuThuong: null,
      },
      tests: { tiengViet: null, toan: 70 },
      replaced: { toan: { mark: 30, reason: 'out of line' } },
      individualPlan: false,
    });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  test('a competence and a subject of the same name do not meet (C-2)', () => {
    const record = tt27.record(
      ratings(
        { dimension: 'subject', item: 'khoaHoc', level: 'chuaHoanThanh' },
        { dimension: 'competence', item: 'khoaHoc', level: 'tot' },
      ),
    );
    expect(record.subjects['khoaHoc']).toBe('chuaHoanThanh');
    expect(record.competences['khoaHoc']).toBe('tot');
  });

  test('an individual plan is noted', () => {
    expect(tt27.record({ ...empty, individualPlan: true }).individualPlan).toBe(true);
  });

  test('marks at the borders', () => {
    const marks = tt27.record(tests({ subject: 'toan', mark: 0 }, { subject: 'khoaHoc', mark: 100 })).tests;
    expect(marks).toMatchObject({ toan: 0, khoaHoc: 100, tiengViet: null });
    expect(tt22Of2016.record(tests({ subject: 'toan', mark: 10 })).tests['toan']).toBe(10);
  });

  test('replaced tests stand in the order of the sheet', () => {
    const replaced = { mark: 30, reason: 'out of line' };
    const record = tt27.record(
      tests({ subject: 'khoaHoc', mark: null, replaced }, { subject: 'tiengViet', mark: 80, replaced }),
    );
    expect(Object.keys(record.replaced)).toEqual(['tiengViet', 'khoaHoc']);
  });
});

describe('what is missing', () => {
  test('nothing, in a complete record', () => {
    for (const rules of [tt30, tt22Of2016, tt27])
      expect(rules.missing(bestRecord(rules, grade4))).toEqual([]);
  });

  test('item by item, each with its article', () => {
    const circular = '27/2020/TT-BGDĐT';
    const record = bestRecord(
      tt27,
      grade4,
      {
        subjects: { toan: null, gdtc: null },
        competences: { tinHoc: null },
        qualities: { nhanAi: null, yeuNuoc: null },
        tests: { toan: null },
      },
      'midTerm2',
    );
    expect(tt27.missing(record)).toEqual([
      {
        code: 'primaryLevelsMissing',
        params: { point: 'midTerm2', dimension: 'subject', items: ['toan', 'gdtc'] },
        citation: { circular, article: 7, clause: 1, point: 'a' },
      },
      {
        code: 'primaryLevelsMissing',
        params: { point: 'midTerm2', dimension: 'competence', items: ['tinHoc'] },
        citation: { circular, article: 7, clause: 2 },
      },
      {
        code: 'primaryLevelsMissing',
        params: { point: 'midTerm2', dimension: 'quality', items: ['yeuNuoc', 'nhanAi'] },
        citation: { circular, article: 7, clause: 2 },
      },
      {
        code: 'primaryTestsMissing',
        params: { point: 'midTerm2', subjects: ['toan'] },
        citation: { circular, article: 7, clause: 1, point: 'b' },
      },
    ]);
  });

  test('under TT30/2014', () => {
    const circular = '30/2014/TT-BGDĐT';
    const record = bestRecord(tt30, grade4, {
      subjects: { toan: null },
      qualities: { doanKetYeuThuong: null },
      tests: { khoaHoc: null },
    });
    expect(tt30.missing(record).map(({ citation }) => citation)).toEqual([
      { circular, article: 11 },
      { circular, article: 11 },
      { circular, article: 10, clause: 1 },
    ]);
  });

  test('under TT22/2016', () => {
    const record = bestRecord(tt22Of2016, grade4, { subjects: { toan: null }, tests: { khoaHoc: null } });
    expect(tt22Of2016.missing(record).map(({ citation }) => citation)).toEqual([
      { circular: '22/2016/TT-BGDĐT', article: 1 },
      { circular: '22/2016/TT-BGDĐT', article: 1 },
    ]);
  });
});

describe('ratings that cannot be', () => {
  const toan = { dimension: 'subject', item: 'toan', level: 'hoanThanh' };
  const subject = { field: 'subject', index: 1, subject: 'toan' };
  const slot = (field: string, code: string) => ({ field, index: 1, slot: code });

  test.each([
    [
      { ...toan, dimension: 'conduct' },
      'unknownDimension',
      { field: 'dimension', index: 1 },
      'no dimension conduct',
    ],
    [
      { ...toan, dimension: 'valueOf' },
      'unknownDimension',
      { field: 'dimension', index: 1 },
      'no dimension valueOf',
    ],
    [
      { ...toan, item: 'vatLi' },
      'unknownSubject',
      { ...subject, subject: 'vatLi' },
      'not recorded in this grade',
    ],
    [
      { ...toan, item: 'tuNhienXaHoi' },
      'unknownSubject',
      { ...subject, subject: 'tuNhienXaHoi' },
      'not recorded in this grade',
    ],
    [
      { dimension: 'competence', item: 'hopTac', level: 'tot' },
      'unknownCompetence',
      slot('competence', 'hopTac'),
      'not recorded',
    ],
    [
      { dimension: 'quality', item: 'toan', level: 'tot' },
      'unknownQuality',
      slot('quality', 'toan'),
      'not recorded',
    ],
    [{ ...toan, level: 'tot' }, 'levelNotOnScale', subject, 'tot is not a level of this circular'],
    [{ ...toan, level: 'T' }, 'levelNotOnScale', subject, 'T is not a level of this circular'],
    [{ ...toan, level: undefined }, 'levelNotOnScale', subject, 'undefined is not a level'],
    [
      { dimension: 'competence', item: 'tinHoc', level: 'chuaDat' },
      'levelNotOnScale',
      slot('competence', 'tinHoc'),
      'competence 1 tinHoc: chuaDat is not a level',
    ],
    [
      { dimension: 'quality', item: 'nhanAi', level: 'hoanThanh' },
      'levelNotOnScale',
      slot('quality', 'nhanAi'),
      'hoanThanh is not a level',
    ],
  ])('%o: %s', (entry, code, place, text) => {
    const call = () => tt27.record(ratings({ dimension: 'subject', item: 'gdtc', level: null }, entry));
    expect(call).toThrow(expect.objectContaining({ code, place }));
    expect(call).toThrow(text);
  });

  test.each([1n, Symbol('x'), 'constructor', '__proto__'])('the code %s', (item) => {
    expect(() => tt27.record(ratings({ ...toan, item }))).toThrow(
      expect.objectContaining({ code: 'unknownSubject', place: { ...subject, index: 0, subject: item } }),
    );
    expect(() => tt27.record(tests({ subject: item, mark: 80 }))).toThrow(
      expect.objectContaining({ code: 'unknownSubject', place: { field: 'test', index: 0, subject: item } }),
    );
  });

  test('one item twice, even without a level', () => {
    const call = () => tt27.record(ratings(toan, { ...toan, level: null }));
    expect(call).toThrow(expect.objectContaining({ code: 'duplicateRating', place: subject }));
    expect(call).toThrow('subject 1 toan: given twice');
  });

  test('TT30/2014 knows neither Hoàn thành tốt nor Tốt', () => {
    expect(() => tt30.record(ratings({ ...toan, level: 'hoanThanhTot' }))).toThrow(
      expect.objectContaining({ code: 'levelNotOnScale', place: { ...subject, index: 0 } }),
    );
    expect(() =>
      tt30.record(ratings({ dimension: 'quality', item: 'chamHocChamLam', level: 'tot' })),
    ).toThrow(expect.objectContaining({ code: 'levelNotOnScale' }));
  });

  test('the sheet is checked first', () => {
    expect(() => tt27.record({ ...empty, plan: { grade: 6 } })).toThrow(
      expect.objectContaining({ code: 'invalidGrade' }),
    );
    expect(() => tt30.record({ ...empty, point: 'midTerm2' })).toThrow(
      expect.objectContaining({ code: 'unknownPoint' }),
    );
  });
});

describe('tests that cannot be', () => {
  const place = (subject: string, field = 'test') => ({ field, index: 1, subject });

  test.each([
    [{ subject: 'toan', mark: 75 }, 'wholeMarkRequired', place('toan'), '75 tenths is not a whole mark'],
    [{ subject: 'toan', mark: 7.5 }, 'markNotTenths', place('toan'), '7.5'],
    [{ subject: 'toan', mark: 110 }, 'markAboveTen', place('toan'), '110'],
    [{ subject: 'toan', mark: -10 }, 'markBelowZero', place('toan'), '-10'],
    [{ subject: 'toan', mark: undefined }, 'markNotTenths', place('toan'), 'undefined'],
    [{ subject: 'gdtc', mark: 80 }, 'noTest', place('gdtc'), 'no test in grade 4 at endYear'],
    [{ subject: 'vatLi', mark: 80 }, 'unknownSubject', place('vatLi'), 'not a subject of this circular'],
    [{ subject: 'tinHoc', mark: 80 }, 'unknownSubject', place('tinHoc'), 'not a subject of this circular'],
    [{ subject: 'khoaHoc', mark: null }, 'duplicateTest', place('khoaHoc'), 'test 1 khoaHoc: given twice'],
    [
      { subject: 'toan', mark: 80, replaced: { mark: 35, reason: 'out of line' } },
      'wholeMarkRequired',
      place('toan', 'replaced'),
      'not a whole mark',
    ],
    [
      { subject: 'toan', mark: 80, replaced: { mark: 30, reason: ' ' } },
      'replacementWithoutReason',
      place('toan', 'replaced'),
      'another test needs its reason',
    ],
  ])('%o: %s', (entry, code, at, text) => {
    const call = () => tt27.record(tests({ subject: 'khoaHoc', mark: null }, entry));
    expect(call).toThrow(expect.objectContaining({ code, place: at }));
    expect(call).toThrow(text);
  });

  test.each([tt30, tt22Of2016].map((rules) => [rules.id, rules] as const))('%s gives no 0', (id, rules) => {
    const call = () => rules.record(tests({ subject: 'toan', mark: 0 }));
    expect(call).toThrow(
      expect.objectContaining({
        code: 'zeroMarkNotAllowed',
        place: { field: 'test', index: 0, subject: 'toan' },
      }),
    );
    expect(call).toThrow(`${id} gives no 0`);
  });

  test.each(['midTerm1', 'midTerm2'] as const)('another test is not given at %s (C-9)', (point) => {
    const replaced = { mark: 30, reason: 'out of line' };
    const input = { ...tests({ subject: 'toan', mark: 80, replaced }), point };
    expect(() => tt27.record(input)).toThrow(
      expect.objectContaining({
        code: 'replacementNotPossible',
        place: { field: 'replaced', index: 0, subject: 'toan' },
      }),
    );
    expect(() => tt27.record(input)).toThrow('not in the middle of a term');
  });

  test('but at the end of term I', () => {
    const replaced = { mark: 30, reason: 'out of line' };
    const input: RecordInput = { ...tests({ subject: 'toan', mark: 80, replaced }), point: 'endTerm1' };
    expect(tt27.record(input)).toMatchObject({ tests: { toan: 80 }, replaced: { toan: replaced } });
  });

  test('in the middle of a term grade 3 has no test', () => {
    const call = () =>
      tt27.record({ ...tests({ subject: 'toan', mark: 80 }), plan: { grade: 3 }, point: 'midTerm1' });
    expect(call).toThrow(expect.objectContaining({ code: 'noTest' }));
    expect(call).toThrow('no test in grade 3 at midTerm1');
  });
});

test('the order of entries never matters', () => {
  const input = bestInput(tt27, grade4, { tests: { toan: 8 } });
  const turned = {
    ...input,
    ratings: [...input.ratings].reverse(),
    tests: [...(input.tests ?? [])].reverse(),
  };
  expect(JSON.stringify(tt27.record(turned))).toBe(JSON.stringify(tt27.record(input)));
});
