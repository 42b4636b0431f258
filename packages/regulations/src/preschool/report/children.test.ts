import { describe, expect, test } from 'vitest';
import { agePlaces } from '../bands.ts';
import type { GrowthTables } from '../growth/lms.ts';
import { whoGrowthTables } from '../growth/tables/who.ts';
import { cellOf, child, formOf, girl, linesOf, midYear, reportOf, snapshotOf, valuesOf } from './fixtures.ts';
import type { ChildFlag } from './form.ts';

const countOf = (flags: readonly ChildFlag[], children: Parameters<typeof snapshotOf>[0]) =>
  cellOf(
    reportOf(snapshotOf(children), { form: formOf([{ id: 'asked', count: 'children', flags }]) }),
    'asked',
  );

describe('the roll of the day', () => {
  test.each([
    [{ joinedOn: '2026-01-15' }, true],
    [{ joinedOn: '2026-01-16' }, false],
    [{ joinedOn: null }, true],
    [{ leftOn: '2026-01-16' }, true],
    [{ leftOn: '2026-01-15' }, false],
    [{ leftOn: null }, true],
    [{ joinedOn: null, leftOn: '2026-01-15' }, false],
  ])('%j: %s', (more, onRoll) => {
    const figure = countOf([], [child('a', more)]);
    expect(figure).toEqual({
      status: 'final',
      value: onRoll ? 1 : 0,
      provisional: null,
      reasons: [],
      of: onRoll ? 1 : 0,
      records: onRoll ? ['a'] : [],
      missing: [],
    });
  });

  test('by place of age, every place a column', () => {
    const report = reportOf(
      snapshotOf([
        child('tooYoung', { birthDate: '2025-11-01' }),
        child('baby', { birthDate: '2025-06-01' }),
        child('toddler', { birthDate: '2024-06-01' }),
        child('two', { birthDate: '2023-06-01' }),
        child('three', { birthDate: '2022-06-01' }),
        child('four'),
        girl('fourToo'),
        child('five', { birthDate: '2020-06-01' }),
        child('six', { birthDate: '2019-06-01' }),
      ]),
    );
    const line = linesOf(report).find(({ figure }) => figure === 'treEm');
    expect(Object.keys(line?.cells ?? {})).toEqual(['total', ...agePlaces]);
    expect(valuesOf(report, 'treEm')).toEqual({
      total: 9,
      duoi3Thang: 1,
      thang3Den12: 1,
      thang13Den24: 1,
      thang25Den36: 1,
      tuoi3Den4: 1,
      tuoi4Den5: 2,
      tuoi5Den6: 1,
      tren6Tuoi: 1,
    });
    expect(cellOf(report, 'treEm', [], 'tuoi4Den5').records).toEqual(['four', 'fourToo']);
    expect(line?.unit).toBe('children');
  });

  test('ages are counted as the form says', () => {
    const ages = { by: 'completedMonths', threeYears: 'mauGiao' } as const;
    const form = formOf([{ id: 'all', count: 'children', flags: [] }], { ages });
    const report = reportOf(snapshotOf([child('a', { birthDate: '2021-01-16' })]), { form });
    expect(valuesOf(report, 'all')).toEqual({ total: 1, tuoi4Den5: 1 });
    const older = reportOf(snapshotOf([child('a', { birthDate: '2021-01-15' })]), { form });
    expect(valuesOf(older, 'all')).toEqual({ total: 1, tuoi5Den6: 1 });
    expect(older.ages).toEqual(ages);
  });
});

describe('flags', () => {
  test.each([
    ['girl', { sex: 'female' }, { sex: 'male' }],
    ['minority', { minority: true }, { minority: false }],
    ['disabled', { disabled: true }, { disabled: false }],
    ['fromElsewhere', { fromElsewhere: true }, { fromElsewhere: false }],
    ['lunchSupport', { lunchSupport: true }, { lunchSupport: false }],
    ['feeSupport', { feeSupport: true }, { feeSupport: false }],
    ['goodChild', { goodChild: true }, { goodChild: false }],
    ['new', { joinedOn: '2025-10-16' }, { joinedOn: '2025-10-15' }],
    ['new', { joinedOn: '2026-01-15' }, { joinedOn: '2025-10-15' }],
    ['five', { birthDate: '2020-01-01' }, { birthDate: '2021-01-01' }],
    ['five', { birthDate: '2020-12-31' }, { birthDate: '2019-12-31' }],
  ] as const)('%s: %j and not %j', (flag, yes, no) => {
    const figure = countOf([flag], [child('a', no), child('b', yes)]);
    expect(figure).toMatchObject({ status: 'final', value: 1, of: 2, records: ['b'], missing: [] });
  });

  test.each([
    ['girl', { sex: null }, 'sex'],
    ['minority', { minority: null }, 'minority'],
    ['disabled', { disabled: null }, 'disabled'],
    ['fromElsewhere', { fromElsewhere: null }, 'fromElsewhere'],
    ['lunchSupport', { lunchSupport: null }, 'lunchSupport'],
    ['feeSupport', { feeSupport: null }, 'feeSupport'],
    ['goodChild', { goodChild: null }, 'goodChild'],
    ['new', { joinedOn: null }, 'joinedOn'],
  ] as const)('%s is partial while %j', (flag, unknown, what) => {
    const yes = { girl: { sex: 'female' }, new: { joinedOn: '2025-12-01' } } as const;
    const sure = flag in yes ? yes[flag as keyof typeof yes] : { [flag]: true };
    const figure = countOf([flag], [child('c', sure), child('b', unknown), child('a', unknown), child('d')]);
    expect(figure).toEqual({
      status: 'partial',
      value: null,
      provisional: 1,
      reasons: [{ code: 'preschoolMissing', params: { what, records: 2, of: 4 }, citation: null }],
      of: 4,
      records: ['c'],
      missing: [{ what, records: ['a', 'b'] }],
    });
  });

  test('absent when nobody is known', () => {
    expect(countOf(['girl'], [child('a', { sex: null })])).toMatchObject({
      status: 'absent',
      value: null,
      provisional: null,
      missing: [{ what: 'sex', records: ['a'] }],
    });
  });

  test('left out is as not recorded', () => {
    const { minority: _, ...rest } = child('a');
    expect(countOf(['minority'], [rest, child('b')])).toMatchObject({ status: 'partial', provisional: 0 });
  });

  test('together: one no is enough, and then nothing is missing', () => {
    const both = countOf(
      ['girl', 'minority'],
      [
        girl('yes', { minority: true }),
        girl('no', { minority: false }),
        girl('unknown', { minority: null }),
        child('boy', { minority: null }),
        child('neither', { sex: null, minority: null }),
      ],
    );
    expect(both).toMatchObject({
      status: 'partial',
      provisional: 1,
      of: 5,
      records: ['yes'],
      missing: [
        { what: 'minority', records: ['unknown'] },
        { what: 'sex', records: ['neither'] },
      ],
    });
    expect(both.reasons.map(({ params }) => params)).toEqual([
      { what: 'minority', records: 1, of: 5 },
      { what: 'sex', records: 1, of: 5 },
    ]);
  });
});

describe('leavers', () => {
  const form = formOf([{ id: 'left', count: 'leavers' }], { leaveReasons: ['moved', 'ill'] });
  const report = reportOf(
    snapshotOf([
      child('a', { leftOn: '2025-10-16', leaveReason: 'moved' }),
      child('b', { leftOn: '2026-01-15', leaveReason: 'ill', birthDate: '2022-05-05' }),
      child('c', { leftOn: '2025-12-01', leaveReason: null }),
      child('before', { leftOn: '2025-10-15', leaveReason: 'moved' }),
      child('after', { leftOn: '2026-01-16', leaveReason: 'moved' }),
      child('here'),
    ]),
    { form },
  );

  test('of the time of the report, by age', () => {
    expect(cellOf(report, 'left')).toMatchObject({ status: 'final', value: 3, records: ['a', 'b', 'c'] });
    expect(valuesOf(report, 'left')).toEqual({ total: 3, tuoi3Den4: 1, tuoi4Den5: 2 });
  });

  test('by reason, partial while one is not recorded', () => {
    expect(cellOf(report, 'left', ['moved'])).toMatchObject({
      status: 'partial',
      provisional: 1,
      records: ['a'],
      missing: [{ what: 'leaveReason', records: ['c'] }],
    });
    expect(cellOf(report, 'left', ['ill'], 'tuoi3Den4')).toMatchObject({ status: 'final', value: 1 });
    expect(linesOf(report).map(({ path }) => path)).toEqual([[], ['moved'], ['ill']]);
  });
});

describe('attendance', () => {
  const form = formOf([{ id: 'days', count: 'attendance' }]);
  const of = (...children: Parameters<typeof snapshotOf>[0]) => reportOf(snapshotOf(children), { form });
  const days = (enrolled: number, present: number) => ({ attendance: { enrolled, present } });

  test('days and rate, with what they rest on', () => {
    const report = of(child('b', days(60, 57)), child('a', days(40, 38)));
    expect(cellOf(report, 'days', ['enrolled'])).toMatchObject({ value: 100, of: 2, records: ['a', 'b'] });
    expect(cellOf(report, 'days', ['present'])).toMatchObject({ value: 95, reasons: [] });
    expect(cellOf(report, 'days', ['rate'])).toEqual({
      status: 'final',
      value: 950,
      provisional: null,
      reasons: [{ code: 'preschoolRate', params: { part: 95, whole: 100, rate: 950 }, citation: null }],
      of: 2,
      records: ['a', 'b'],
      missing: [],
    });
    expect(linesOf(report).map(({ unit }) => unit)).toEqual(['days', 'days', 'tenthsOfPercent']);
  });

  test.each([
    [2000, 1, 1],
    [2001, 1, 0],
    [800, 761, 951],
    [3, 2, 667],
    [3, 1, 333],
    [60, 60, 1000],
    [60, 0, 0],
  ])('of %i days %i: %i tenths of a percent, half up', (enrolled, present, rate) => {
    expect(cellOf(of(child('a', days(enrolled, present))), 'days', ['rate']).value).toBe(rate);
  });

  test('the rate of all is that of all days, not the mean of rates', () => {
    const report = of(child('a', days(10, 0)), child('b', days(90, 90)));
    expect(cellOf(report, 'days', ['rate']).value).toBe(900);
  });

  test('partial while days are not recorded', () => {
    const report = of(child('a', days(10, 9)), child('b', { attendance: null }));
    const missing = [{ what: 'attendance', records: ['b'] }];
    expect(cellOf(report, 'days', ['rate'])).toMatchObject({
      status: 'partial',
      value: null,
      provisional: 900,
      missing,
    });
    expect(cellOf(report, 'days', ['rate']).reasons.map(({ code }) => code)).toEqual([
      'preschoolRate',
      'preschoolMissing',
    ]);
    expect(cellOf(report, 'days', ['enrolled'])).toMatchObject({ provisional: 10, missing });
    expect(cellOf(report, 'days', ['present'])).toMatchObject({ provisional: 9, missing });
  });

  test('absent without days', () => {
    const noDays = [{ code: 'preschoolNoDays', params: {}, citation: null }];
    expect(cellOf(of(child('a', days(0, 0))), 'days', ['rate'])).toMatchObject({
      status: 'absent',
      reasons: noDays,
    });
    expect(cellOf(of(), 'days', ['rate'])).toMatchObject({ status: 'absent', reasons: noDays });
    expect(cellOf(of(), 'days', ['enrolled'])).toMatchObject({ status: 'final', value: 0 });
  });

  test('children on the roll only', () => {
    const report = of(child('a', days(10, 9)), child('b', { ...days(10, 0), leftOn: '2026-01-01' }));
    expect(cellOf(report, 'days', ['present'])).toMatchObject({ value: 9, records: ['a'] });
  });
});

test('versions of the tables in order, each once', () => {
  const { bmiForAge, weightForAge, heightForAge } = whoGrowthTables;
  const tables = { bmiForAge, weightForAge, heightForAge } as GrowthTables;
  expect(reportOf(snapshotOf([]), { tables }).tables).toEqual(['WHO 2006', 'WHO 2007']);
});

test('a report says its time, form and tables', () => {
  expect(reportOf(snapshotOf([]))).toMatchObject({
    time: midYear,
    form: 'giuaNam',
    mixedCap: 'unsettled',
    ages: { by: 'birthYear', threeYears: 'mauGiao' },
    tables: ['WHO 2006', 'WHO 2007'],
  });
});
