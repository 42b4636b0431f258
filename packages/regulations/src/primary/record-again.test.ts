import { describe, expect, test } from 'vitest';
import { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
import { tt27 } from '../circulars/tt27-2020/tt27.ts';
import { countClass } from './counts.ts';
import { eqmsForm } from './eqms.ts';
import { bestRecord } from './fixtures.ts';
import type { PrimaryRecord } from './rules.ts';

const grade4 = { grade: 4 };
const good = bestRecord(tt27, grade4);
/** What came back from a database, whatever became of it there. */
const stored = (change: object): PrimaryRecord => ({ ...good, ...change }) as PrimaryRecord;
const without = (column: 'subjects' | 'competences' | 'qualities' | 'tests', code: string): PrimaryRecord => {
  const { [code]: _, ...rest } = good[column];
  return stored({ [column]: rest });
};

describe('what is lost is missing', () => {
  test.each([
    ['subjects', 'toan', { code: 'primaryLevelsMissing', params: { dimension: 'subject', items: ['toan'] } }],
    [
      'competences',
      'tinHoc',
      { code: 'primaryLevelsMissing', params: { dimension: 'competence', items: ['tinHoc'] } },
    ],
    [
      'qualities',
      'nhanAi',
      { code: 'primaryLevelsMissing', params: { dimension: 'quality', items: ['nhanAi'] } },
    ],
    ['tests', 'toan', { code: 'primaryTestsMissing', params: { subjects: ['toan'] } }],
  ] as const)('%s %s', (column, code, why) => {
    const record = without(column, code);
    expect(tt27.missing(record)).toMatchObject([why]);
    expect(tt27.recordAgain(record)[column]).toEqual({ ...good[column], [code]: null });
    const year = tt27.year(record);
    expect(year).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(year.reasons).toMatchObject([{ code: 'primaryBestPossible' }, why]);
    const award = tt27.award({ record, recognitions: [] });
    expect(award).toMatchObject({ status: 'absent', value: null, provisional: null });
    expect(award.reasons).toMatchObject([{ code: 'primaryAwardPossible' }, why]);
  });

  test.each(['subjects', 'competences', 'qualities', 'tests'] as const)('all of %s', (column) => {
    for (const nothing of [{}, null, undefined]) {
      expect(tt27.year(stored({ [column]: nothing })).status).toBe('absent');
      expect(tt27.missing(stored({ [column]: nothing }))).toHaveLength(1);
    }
  });

  test('nothing left at all', () => {
    const bare = { rules: 'TT27/2020', plan: grade4, point: 'endYear' } as PrimaryRecord;
    expect(tt27.year(bare)).toEqual(tt27.year(tt27.record({ plan: grade4, point: 'endYear', ratings: [] })));
    expect(tt27.recordAgain(bare)).toMatchObject({ replaced: {}, individualPlan: false });
  });

  test('a pupil who lost a test is counted as not entered', () => {
    const pupils = [{ record: without('tests', 'toan'), flags: [] }];
    const lines = countClass(tt27, { ...eqmsForm, tables: ['tests'] }, pupils);
    expect(lines.find(({ item, value }) => item === 'toan' && value === 'notEntered')?.counts['all']).toBe(1);
  });
});

test('the plan makes the sheet: what a school adds or leaves out is asked for again', () => {
  const plan = {
    grade: 1,
    optional: ['tiengDanToc'],
    inParts: ['ngheThuat'],
    extraTests: ['tiengDanToc'],
    omittedCompetences: ['congNghe', 'tinHoc'],
  };
  const record = bestRecord(tt27, plan);
  expect(record.plan).toEqual(plan);
  const kept = JSON.parse(JSON.stringify(record)) as PrimaryRecord;
  expect(tt27.recordAgain(kept)).toEqual(record);
  expect(tt27.year(kept).value).toBe('hoanThanhXuatSac');
  const { tiengDanToc: _, ...tests } = record.tests;
  expect(tt27.missing({ ...record, tests })).toMatchObject([{ params: { subjects: ['tiengDanToc'] } }]);
  expect(tt27.missing({ ...record, plan: { grade: 1 }, subjects: {}, tests: {} })).not.toEqual([]);
});

test('the record holds a plan of its own', () => {
  const plan = { grade: 1, optional: ['tiengDanToc'] };
  const record = tt27.record({ plan, point: 'endYear', ratings: [] });
  plan.optional.push('ngoaiNgu1');
  expect(record.plan.optional).toEqual(['tiengDanToc']);
});

test('a test that took the place of another is kept', () => {
  const replaced = { toan: { mark: 30, reason: 'out of line' } };
  expect(tt27.recordAgain(stored({ replaced })).replaced).toEqual(replaced);
  expect(tt27.year(stored({ replaced })).reasons[1]).toMatchObject({
    code: 'primaryTestReplaced',
    params: { subject: 'toan', before: 30, after: 100 },
  });
  const open = stored({ replaced, tests: {} });
  expect(tt27.recordAgain(open)).toMatchObject({ replaced, tests: { toan: null } });
});

describe('what cannot be in it', () => {
  const subjects = (change: object) => ({ subjects: { ...good.subjects, ...change } });
  const tests = (change: object) => ({ tests: { ...good.tests, ...change } });
  const own = (code: string, value: unknown): object => Object.fromEntries([[code, value]]) as object;

  test.each<[object, string, object]>([
    [subjects({ toan: 'banana' }), 'levelNotOnScale', { field: 'subjects', subject: 'toan' }],
    [subjects({ toan: undefined }), 'levelNotOnScale', { field: 'subjects', subject: 'toan' }],
    [subjects({ toan: 'tot' }), 'levelNotOnScale', { field: 'subjects', subject: 'toan' }],
    [subjects({ toan: Symbol('x') }), 'levelNotOnScale', { field: 'subjects', subject: 'toan' }],
    [subjects({ tuNhienXaHoi: null }), 'unknownSubject', { field: 'subjects', subject: 'tuNhienXaHoi' }],
    [subjects(own('__proto__', null)), 'unknownSubject', { field: 'subjects', subject: '__proto__' }],
    [subjects({ constructor: null }), 'unknownSubject', { field: 'subjects', subject: 'constructor' }],
    [{ subjects: 'toan' }, 'unknownSubject', { field: 'subjects', subject: '0' }],
    [
      { competences: { ...good.competences, tinHoc: 'chuaDat' } },
      'levelNotOnScale',
      { field: 'competences', slot: 'tinHoc' },
    ],
    [
      { competences: { ...good.competences, hopTac: 'tot' } },
      'unknownCompetence',
      { field: 'competences', slot: 'hopTac' },
    ],
    [
      { qualities: { ...good.qualities, nhanAi: 'hoanThanh' } },
      'levelNotOnScale',
      { field: 'qualities', slot: 'nhanAi' },
    ],
    [
      { qualities: { ...good.qualities, toString: 'tot' } },
      'unknownQuality',
      { field: 'qualities', slot: 'toString' },
    ],
    [tests({ toan: Number.NaN }), 'markNotTenths', { field: 'tests', subject: 'toan' }],
    [tests({ toan: 85.5 }), 'markNotTenths', { field: 'tests', subject: 'toan' }],
    [tests({ toan: 85 }), 'wholeMarkRequired', { field: 'tests', subject: 'toan' }],
    [tests({ toan: 110 }), 'markAboveTen', { field: 'tests', subject: 'toan' }],
    [tests({ toan: '90' }), 'markNotTenths', { field: 'tests', subject: 'toan' }],
    [tests({ toan: undefined }), 'markNotTenths', { field: 'tests', subject: 'toan' }],
    [tests({ gdtc: 90 }), 'noTest', { field: 'tests', subject: 'gdtc' }],
    [tests({ vatLi: 90 }), 'unknownSubject', { field: 'tests', subject: 'vatLi' }],
    [
      { replaced: { toan: { mark: 35, reason: 'x' } } },
      'wholeMarkRequired',
      { field: 'replaced', subject: 'toan' },
    ],
    [
      { replaced: { toan: { mark: 30, reason: null } } },
      'replacementWithoutReason',
      { field: 'replaced', subject: 'toan' },
    ],
    [
      { replaced: { vatLi: { mark: 30, reason: 'x' } } },
      'unknownSubject',
      { field: 'replaced', subject: 'vatLi' },
    ],
    [{ individualPlan: 'false' }, 'invalidOption', { field: 'individualPlan' }],
    [{ point: 'summer' }, 'unknownPoint', { field: 'point' }],
    [{ plan: undefined }, 'invalidGrade', { field: 'grade' }],
    [{ plan: null }, 'invalidGrade', { field: 'grade' }],
    [{ plan: { grade: '4' } }, 'invalidGrade', { field: 'grade' }],
    [{ plan: { grade: 4, optional: 'tinHoc' } }, 'invalidOption', { field: 'optional' }],
    [{ plan: { grade: 4, extraTests: {} } }, 'invalidOption', { field: 'extraTests' }],
    [{ plan: { grade: 4, omittedCompetences: 1 } }, 'invalidOption', { field: 'omittedCompetences' }],
    [{ plan: { grade: 4, inParts: true } }, 'invalidOption', { field: 'inParts' }],
    [
      { plan: { grade: 4, omittedCompetences: ['tinHoc'] } },
      'unknownCompetence',
      { field: 'competences', slot: 'tinHoc' },
    ],
    [{ rules: 'TT30/2014' }, 'wrongRuleSet', { field: 'rules' }],
    [{ rules: Symbol('x') }, 'wrongRuleSet', { field: 'rules' }],
  ])('%o: %s', (change, code, place) => {
    const record = stored(change);
    const wrong = expect.objectContaining({ name: 'RegulationError', code, place }) as Error;
    expect(() => tt27.recordAgain(record)).toThrow(wrong);
    expect(() => tt27.missing(record)).toThrow(wrong);
    expect(() => tt27.year(record)).toThrow(wrong);
    expect(() => tt27.award({ record, recognitions: [] })).toThrow(wrong);
    const pupils = [good, record].map((one) => ({ record: one, flags: [] }));
    expect(() => countClass(tt27, eqmsForm, pupils)).toThrow(
      expect.objectContaining({ code, place: { ...place, index: 1 } }),
    );
  });

  test('lists of the plan that are null are empty', () => {
    const plan = { ...grade4, optional: null, inParts: null, extraTests: null, omittedCompetences: null };
    expect(tt27.recordAgain(stored({ plan }))).toEqual(good);
  });

  test('0 where the circular gives none', () => {
    const before = bestRecord(tt22Of2016, grade4);
    const record = { ...before, tests: { ...before.tests, toan: 0 } };
    expect(() => tt22Of2016.year(record)).toThrow(
      expect.objectContaining({ code: 'zeroMarkNotAllowed', place: { field: 'tests', subject: 'toan' } }),
    );
  });
});
