import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/property-runs.ts';
import { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
import { tt27 } from '../circulars/tt27-2020/tt27.ts';
import { countClass, type CountedPupil, type CountForm, type CountLine } from './counts.ts';
import { eqmsForm } from './eqms.ts';
import { bestRecord, type Changes } from './fixtures.ts';

const plan = { grade: 1 };
const pupil = (
  changes: Changes,
  flags: readonly string[],
  more: Partial<CountedPupil> = {},
): CountedPupil => ({
  record: bestRecord(tt27, plan, changes),
  flags,
  ...more,
});

const pupils = [
  pupil({}, ['girl'], { level: 'hoanThanhXuatSac', award: 'xuatSac' }),
  pupil({ subjects: { toan: 'hoanThanh' }, tests: { toan: 6 } }, ['girl', 'minority'], {
    level: 'hoanThanh',
    award: 'none',
  }),
  pupil({ subjects: { toan: 'chuaHoanThanh' }, tests: { toan: 4 } }, ['minority'], {
    level: 'chuaHoanThanh',
    award: 'none',
  }),
  pupil({ subjects: { toan: null }, tests: { toan: null }, qualities: { nhanAi: 'dat' } }, ['disabled'], {
    level: null,
  }),
];

const only = (form: Partial<CountForm>): CountForm => ({ ...eqmsForm, ...form });
const groups = eqmsForm.groups.filter(({ id }) => ['all', 'girls', 'minority', 'minorityGirls'].includes(id));

/** `item value all girls minority minorityGirls`, lines without pupils left out. */
const rows = (lines: readonly CountLine[]) =>
  lines
    .filter(({ counts }) => counts['all'])
    .map(({ item, value, counts }) =>
      [item ?? '', value, ...groups.map(({ id }) => counts[id])].join(' ').trim(),
    );
const count = (form: Partial<CountForm>) => countClass(tt27, only({ groups, ...form }), pupils);

describe('the form says what is counted', () => {
  test('pupils by sex and ethnic minority, both, and whatever flags a form has', () => {
    expect(countClass(tt27, only({ tables: ['pupils'] }), pupils)).toEqual([
      {
        table: 'pupils',
        item: null,
        value: 'total',
        counts: { all: 4, girls: 2, minority: 2, minorityGirls: 1, disabled: 1, combinedClass: 0 },
      },
    ]);
  });

  test('levels of a subject, with those that are not entered', () => {
    const lines = count({ tables: ['subjects'] });
    expect(rows(lines.filter(({ item }) => item === 'toan'))).toEqual([
      'toan hoanThanhTot 1 1 0 0',
      'toan hoanThanh 1 1 1 1',
      'toan chuaHoanThanh 1 0 1 0',
      'toan notEntered 1 0 0 0',
    ]);
    expect(
      lines.filter(({ item }) => item === 'gdtc').map(({ value, counts }) => [value, counts['all']]),
    ).toEqual([
      ['hoanThanhTot', 4],
      ['hoanThanh', 0],
      ['chuaHoanThanh', 0],
      ['notEntered', 0],
    ]);
    expect([...new Set(lines.map(({ item }) => item))]).toEqual(
      tt27.sheet(plan, 'endYear').subjects.map(({ subject }) => subject),
    );
    expect(new Set(lines.map(({ table }) => table))).toEqual(new Set(['subjects']));
  });

  test('marks by band', () => {
    const lines = count({ tables: ['tests'] }).filter(({ item }) => item === 'toan');
    expect(lines.map(({ value }) => value)).toEqual(['10', '9', '8', '7', '6', '5', 'under5', 'notEntered']);
    expect(rows(lines)).toEqual([
      'toan 10 1 1 0 0',
      'toan 6 1 1 1 1',
      'toan under5 1 0 1 0',
      'toan notEntered 1 0 0 0',
    ]);
  });

  test.each([
    [0, 'under5'],
    [4, 'under5'],
    [5, '5'],
    [6, '6'],
    [7, '7'],
    [8, '8'],
    [9, '9'],
    [10, '10'],
  ])('%i belongs to %s', (mark, band) => {
    const lines = countClass(tt27, only({ tables: ['tests'] }), [pupil({ tests: { toan: mark } }, [])]);
    expect(lines.find(({ item, counts }) => item === 'toan' && counts['all'])?.value).toBe(band);
  });

  test('competences and qualities', () => {
    expect(rows(count({ tables: ['qualities'] })).slice(0, 3)).toEqual([
      'yeuNuoc tot 4 2 2 1',
      'nhanAi tot 3 2 2 1',
      'nhanAi dat 1 0 0 0',
    ]);
    expect(rows(count({ tables: ['competences'] }))).toHaveLength(10);
    expect(rows(count({ tables: ['competences'] }))[3]).toBe('ngonNgu tot 4 2 2 1');
    expect(count({ tables: ['competences'] })[0]).toMatchObject({ table: 'competences', value: 'tot' });
    expect(count({ tables: ['qualities'] })[0]?.table).toBe('qualities');
  });

  test('levels of the year, completion and awards', () => {
    expect(rows(count({ tables: ['yearLevel'] }))).toEqual([
      'hoanThanhXuatSac 1 1 0 0',
      'hoanThanh 1 1 1 1',
      'chuaHoanThanh 1 0 1 0',
      'notEntered 1 0 0 0',
    ]);
    expect(rows(count({ tables: ['completion'] }))).toEqual([
      'completed 2 2 1 1',
      'notCompleted 1 0 1 0',
      'notEntered 1 0 0 0',
    ]);
    expect(count({ tables: ['award'] }).map(({ value, counts }) => [value, counts['all']])).toEqual([
      ['xuatSac', 1],
      ['tieuBieu', 0],
      ['none', 2],
      ['notEntered', 1],
    ]);
    for (const table of ['yearLevel', 'completion', 'award'] as const) {
      expect(count({ tables: [table] })[0]).toMatchObject({ table, item: null });
    }
  });

  test('tables in the order of the form', () => {
    const tables = count({ tables: ['award', 'pupils', 'tests'] }).map(({ table }) => table);
    expect([...new Set(tables)]).toEqual(['award', 'pupils', 'tests']);
  });

  test('pupils with other subjects count only where they have the subject', () => {
    const second = {
      record: bestRecord(tt27, { grade: 1, optional: ['tiengDanToc'] }),
      flags: [],
    };
    const lines = countClass(tt27, only({ tables: ['subjects'] }), [pupil({}, []), second]);
    const all = (code: string) =>
      lines.filter(({ item }) => item === code).map(({ counts }) => counts['all']);
    expect(all('tiengDanToc')).toEqual([1, 0, 0, 0]);
    expect(all('toan')).toEqual([2, 0, 0, 0]);
  });

  test('no pupils', () => {
    expect(countClass(tt27, eqmsForm, []).every(({ counts }) => counts['all'] === 0)).toBe(true);
    expect(countClass(tt27, only({ tables: ['subjects'] }), [])).toEqual([]);
  });
});

test('what EQMS is known to ask for', () => {
  expect(eqmsForm.tables).toEqual([
    'pupils',
    'subjects',
    'tests',
    'competences',
    'qualities',
    'yearLevel',
    'completion',
    'award',
  ]);
  expect(eqmsForm.id).toBe('EQMS');
  expect(eqmsForm.groups).toEqual([
    { id: 'all', flags: [] },
    { id: 'girls', flags: ['girl'] },
    { id: 'minority', flags: ['minority'] },
    { id: 'minorityGirls', flags: ['minority', 'girl'] },
    { id: 'disabled', flags: ['disabled'] },
    { id: 'combinedClass', flags: ['combinedClass'] },
  ]);
});

describe('input that cannot be', () => {
  test('records of another circular or point', () => {
    const other = { record: bestRecord(tt22Of2016, plan), flags: [] };
    const earlier = { record: bestRecord(tt27, plan, {}, 'endTerm1'), flags: [] };
    expect(() => countClass(tt27, eqmsForm, [pupil({}, []), other])).toThrow(
      expect.objectContaining({ code: 'wrongRuleSet', place: { field: 'rules', index: 1 } }),
    );
    expect(() => countClass(tt27, eqmsForm, [pupil({}, []), pupil({}, []), earlier])).toThrow(
      expect.objectContaining({ code: 'wrongPoint', place: { field: 'point', index: 2 } }),
    );
    expect(() => countClass(tt27, eqmsForm, [other])).toThrow('a record under TT30/2014+TT22/2016');
    expect(() => countClass(tt27, eqmsForm, [pupil({}, []), earlier])).toThrow('records of different points');
    expect(countClass(tt27, eqmsForm, [earlier])).not.toEqual([]);
  });

  test('a level or award that the circular does not have', () => {
    const wrongLevel = pupil({}, [], { level: 'tot' as never });
    for (const table of ['yearLevel', 'completion'] as const) {
      expect(() => countClass(tt27, only({ tables: [table] }), [pupil({}, []), wrongLevel])).toThrow(
        expect.objectContaining({ code: 'unknownLevel', place: { field: table, index: 1 } }),
      );
    }
    const call = () =>
      countClass(tt27, only({ tables: ['award'] }), [pupil({}, [], { award: 'noiBatTienBo' })]);
    expect(call).toThrow(
      expect.objectContaining({ code: 'unknownLevel', place: { field: 'award', index: 0 } }),
    );
    expect(call).toThrow('noiBatTienBo is not counted here');
  });

  test('a form with a table that is not known', () => {
    const call = () => countClass(tt27, only({ tables: ['pupils', 'fees' as never] }), pupils);
    expect(call).toThrow(expect.objectContaining({ code: 'invalidOption', place: { field: 'tables' } }));
    expect(call).toThrow('no table fees');
  });

  test('a form without a band for a mark', () => {
    const form = only({ bands: [{ id: '5', from: 50 }] });
    const call = () => countClass(tt27, form, [pupil({ tests: { toan: 4 } }, [])]);
    expect(call).toThrow(expect.objectContaining({ code: 'invalidOption', place: { field: 'bands' } }));
    expect(call).toThrow('no band takes 40 tenths');
  });
});

test('in every item the lines add up to the pupils who have it', () => {
  const changes = fc.record({
    subjects: fc.record({ toan: fc.constantFrom('hoanThanhTot', 'hoanThanh', 'chuaHoanThanh', null) }),
    tests: fc.record({ toan: fc.option(fc.integer({ min: 0, max: 10 })) }),
  });
  const anyPupil = fc.record({
    changes,
    flags: fc.subarray(['girl', 'minority', 'disabled']),
    level: fc.constantFrom(...tt27.yearLevels, null),
    award: fc.constantFrom(...tt27.awards, 'none' as const, null),
  });
  fc.assert(
    fc.property(fc.array(anyPupil, { maxLength: 8 }), (drawn) => {
      const all = drawn.map(({ changes: c, flags, level, award }) =>
        pupil(c as Changes, flags, { level, award }),
      );
      const lines = countClass(tt27, eqmsForm, all);
      for (const { id, flags } of eqmsForm.groups) {
        const size = all.filter((one) => flags.every((flag) => one.flags.includes(flag))).length;
        const totals = new Map<string, number>();
        for (const { table, item, counts } of lines) {
          const key = `${table} ${item}`;
          totals.set(key, (totals.get(key) ?? 0) + (counts[id] ?? Number.NaN));
        }
        for (const total of totals.values()) expect(total).toBe(size);
      }
    }),
    { numRuns: runs(100) },
  );
});
