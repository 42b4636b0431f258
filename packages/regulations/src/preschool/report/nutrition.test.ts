import { describe, expect, test } from 'vitest';
import { growthIndicators, whoGrowthRules } from '../growth/rules.ts';
import { whoGrowthTables } from '../growth/tables/who.ts';
import {
  cellOf,
  child,
  formOf,
  linesOf,
  midYear,
  reportOf,
  snapshotOf,
  valuesOf,
  weighing,
} from './fixtures.ts';
import type { ChildMeasurement, PreschoolChild } from './snapshot.ts';

// A boy of 36 months on 10 January 2026; at 950 mm thin under 12,016 kg, overweight over 16,605 kg.
const three = (
  id: string,
  measurements: readonly ChildMeasurement[],
  more: Partial<PreschoolChild> = {},
): PreschoolChild => child(id, { birthDate: '2023-01-10', measurements, ...more });
const now = (weight: number | null, height: number | null = 950) => weighing('2026-01-10', weight, height);
const before = (weight: number | null, height: number | null = 930) => weighing('2025-10-10', weight, height);

const form = formOf([
  { id: 'done', count: 'weighed' },
  { id: 'status', count: 'nutrition', indicators: growthIndicators },
  { id: 'change', count: 'growthChange', indicators: growthIndicators },
]);
const of = (...children: readonly PreschoolChild[]) => reportOf(snapshotOf(children), { form });

describe('weighed and measured', () => {
  test.each([
    ['2025-10-15', 0],
    ['2025-10-16', 1],
    ['2026-01-15', 1],
    ['2026-01-16', 0],
  ])('on %s: %i', (day, count) => {
    expect(cellOf(of(three('a', [weighing(day, 14_000, 950)])), 'done', ['weighed']).value).toBe(count);
  });

  test('each measure by itself; who was not is counted as not', () => {
    const report = of(
      three('both', [now(14_000)]),
      three('weightOnly', [now(14_000, null)]),
      three('heightOnly', [now(null)]),
      three('twice', [weighing('2025-11-10', 14_000, 945), now(14_100, null)]),
      three('neither', []),
      child('noList'),
    );
    expect(cellOf(report, 'done', ['weighed'])).toMatchObject({
      status: 'final',
      value: 3,
      of: 6,
      records: ['both', 'twice', 'weightOnly'],
      missing: [],
    });
    expect(cellOf(report, 'done', ['measured'])).toMatchObject({
      value: 3,
      records: ['both', 'heightOnly', 'twice'],
    });
    expect(valuesOf(report, 'done', ['weighed'])).toEqual({ total: 3, thang25Den36: 3, tuoi4Den5: 0 });
  });
});

describe('nutrition by class', () => {
  test('children are counted by the class computed from their last measurement', () => {
    const report = of(
      three('thin', [now(12_000)]),
      three('normal', [weighing('2025-11-10', 9_000, 940), now(14_000)]),
      three('heavy', [now(17_000), weighing('2025-12-10', 14_000, 945)]),
      three('later', [now(12_000), weighing('2026-01-16', 14_000, 950)]),
    );
    const counts = (name: string) => cellOf(report, 'status', ['weightForHeight', name]).records;
    expect(counts('gayCom')).toEqual(['later', 'thin']);
    expect(counts('binhThuong')).toEqual(['normal']);
    expect(counts('thuaCan')).toEqual(['heavy']);
    expect(counts('beoPhi')).toEqual([]);
    expect(cellOf(report, 'status', ['weightForHeight'])).toMatchObject({ status: 'final', value: 4, of: 4 });
    expect(cellOf(report, 'status', ['weightForHeight', 'thuaCan'])).toMatchObject({
      status: 'final',
      of: 4,
      missing: [],
    });
  });

  test('every class of the rules has a line, normal first', () => {
    const lines = linesOf(of()).filter(({ figure }) => figure === 'status');
    expect(lines.map(({ path }) => path.join('.'))).toEqual(
      growthIndicators.flatMap((indicator) => [
        indicator,
        `${indicator}.binhThuong`,
        ...whoGrowthRules.indicators[indicator].bands.map((band) => `${indicator}.${band.class}`),
      ]),
    );
  });

  test('each indicator of the last measurement that has what it asks for', () => {
    const report = of(three('a', [weighing('2025-11-10', 17_000, 945), now(14_000, null)]));
    expect(cellOf(report, 'status', ['weightForAge', 'binhThuong']).value).toBe(1);
    expect(cellOf(report, 'status', ['heightForAge', 'binhThuong']).value).toBe(1);
    expect(cellOf(report, 'status', ['weightForHeight', 'thuaCan']).value).toBe(1);
  });

  test('partial while children are not measured, with which and why', () => {
    const report = of(
      three('known', [now(14_000)]),
      three('none', []),
      three('weightOnly', [now(14_000, null)]),
      three('zero', [now(14_000, 0)]),
      three('wild', [now(14_000, 1300)]),
      three('noSex', [now(14_000)], { sex: null }),
    );
    expect(cellOf(report, 'status', ['heightForAge', 'binhThuong'])).toEqual({
      status: 'partial',
      value: null,
      provisional: 1,
      reasons: [
        { code: 'preschoolMissing', params: { what: 'measurement', records: 2, of: 6 }, citation: null },
        {
          code: 'preschoolMissing',
          params: { what: 'measurementInDoubt', records: 2, of: 6 },
          citation: null,
        },
        { code: 'preschoolMissing', params: { what: 'sex', records: 1, of: 6 }, citation: null },
      ],
      of: 6,
      records: ['known'],
      missing: [
        { what: 'measurement', records: ['none', 'weightOnly'] },
        { what: 'measurementInDoubt', records: ['wild', 'zero'] },
        { what: 'sex', records: ['noSex'] },
      ],
    });
    expect(cellOf(report, 'status', ['heightForAge', 'thapCoi'])).toMatchObject({
      status: 'partial',
      provisional: 0,
    });
    expect(cellOf(report, 'status', ['heightForAge'])).toMatchObject({
      status: 'final',
      value: 1,
      of: 6,
      records: ['known'],
    });
  });

  test('absent when nobody was measured', () => {
    expect(cellOf(of(three('a', [])), 'status', ['weightForAge', 'nheCan'])).toMatchObject({
      status: 'absent',
      provisional: null,
      missing: [{ what: 'measurement', records: ['a'] }],
    });
  });

  test('children of another age are none of an indicator’s concern', () => {
    // 60 and 61 completed months on the day measured; of those not measured, on the day of the report.
    const report = of(
      child('m60', { birthDate: '2020-12-11', measurements: [now(18_000, 1090)] }),
      child('m61', { birthDate: '2020-12-10', measurements: [now(18_000, 1090)] }),
      child('u60', { birthDate: '2020-12-16' }),
      child('u61', { birthDate: '2020-12-15' }),
    );
    expect(cellOf(report, 'status', ['weightForAge', 'binhThuong'])).toMatchObject({
      provisional: 1,
      of: 2,
      records: ['m60'],
      missing: [{ what: 'measurement', records: ['u60'] }],
    });
    expect(cellOf(report, 'status', ['bmiForAge', 'binhThuong'])).toMatchObject({
      provisional: 1,
      of: 2,
      records: ['m61'],
      missing: [{ what: 'measurement', records: ['u61'] }],
    });
    const toddlers = of(three('a', [now(14_000)]));
    expect(cellOf(toddlers, 'status', ['bmiForAge', 'gay'])).toMatchObject({
      status: 'final',
      value: 0,
      of: 0,
    });
  });

  test('without a table its figures are absent', () => {
    const { weightForAge: _, ...tables } = whoGrowthTables;
    const report = reportOf(snapshotOf([three('a', [now(14_000)])]), { form, tables });
    expect(cellOf(report, 'status', ['weightForAge', 'binhThuong'])).toMatchObject({
      status: 'absent',
      missing: [{ what: 'growthTable', records: ['a'] }],
    });
    expect(cellOf(report, 'status', ['heightForAge', 'binhThuong']).status).toBe('final');
    expect(reportOf(snapshotOf([]), { form, tables: {} }).tables).toEqual([]);
  });

  test('by other growth rules', () => {
    const { weightForHeight } = whoGrowthRules.indicators;
    const growthRules = {
      ...whoGrowthRules,
      indicators: { ...whoGrowthRules.indicators, weightForHeight: { ...weightForHeight, bands: [] } },
    };
    const report = reportOf(snapshotOf([three('a', [now(12_000)])]), { form, growthRules });
    expect(cellOf(report, 'status', ['weightForHeight', 'binhThuong']).value).toBe(1);
    expect(() => cellOf(report, 'status', ['weightForHeight', 'gayCom'])).toThrow();
  });
});

describe('change since the report before', () => {
  const changes = (report: ReturnType<typeof of>, indicator: string) =>
    ['improved', 'same', 'worse'].map((change) => cellOf(report, 'change', [indicator, change]).records);

  test('by the class of both measurements', () => {
    // At 930 mm thin under 11,6 kg.
    const report = of(
      three('better', [before(11_000), now(14_000)]),
      three('same', [before(13_000), now(14_000)]),
      three('worse', [before(13_000), now(12_000)]),
    );
    expect(changes(report, 'weightForHeight')).toEqual([['better'], ['same'], ['worse']]);
    expect(cellOf(report, 'change', ['weightForHeight', 'worse'])).toMatchObject({
      status: 'final',
      value: 1,
      of: 3,
      reasons: [],
    });
    expect(valuesOf(report, 'change', ['weightForHeight', 'same'])).toEqual({ total: 1, thang25Den36: 1 });
  });

  test.each([
    ['2025-08-14', 'previousMeasurement'],
    ['2025-08-15', null],
    ['2025-10-15', null],
  ])('a measurement of %s before: missing %s', (day, what) => {
    const report = of(three('a', [weighing(day, 13_000, 920), now(14_000)], { joinedOn: '2025-01-01' }));
    expect(cellOf(report, 'change', ['weightForHeight', 'same'])).toMatchObject(
      what ? { status: 'absent', missing: [{ what, records: ['a'] }] } : { status: 'final', value: 1 },
    );
  });

  test('partial while this or the last measurement is missing or in doubt', () => {
    const report = of(
      three('known', [before(13_000), now(14_000)]),
      three('noNow', [before(13_000)]),
      three('noBefore', [now(14_000)]),
      three('doubt', [before(13_000, 100), now(14_000)]),
    );
    expect(cellOf(report, 'change', ['heightForAge', 'same'])).toMatchObject({
      status: 'partial',
      provisional: 1,
      of: 4,
      records: ['known'],
      missing: [
        { what: 'measurement', records: ['noNow'] },
        { what: 'previousMeasurement', records: ['doubt', 'noBefore'] },
      ],
    });
  });

  test('who joined since is not compared', () => {
    const report = of(
      three('a', [before(13_000), now(14_000)]),
      three('new', [now(14_000)], { joinedOn: '2025-10-16' }),
      three('notNew', [before(13_000), now(14_000)], { joinedOn: '2025-10-15' }),
      three('unsaid', [before(13_000), now(14_000)], { joinedOn: null }),
      three('leaves', [before(13_000), now(14_000)], { leftOn: '2026-02-01' }),
    );
    expect(cellOf(report, 'change', ['weightForAge', 'same'])).toEqual({
      status: 'final',
      value: 4,
      provisional: null,
      reasons: [{ code: 'preschoolJoinedSince', params: { records: 1 }, citation: null }],
      of: 4,
      records: ['a', 'leaves', 'notNew', 'unsaid'],
      missing: [],
    });
    const other = cellOf(report, 'change', ['weightForAge', 'same'], 'tuoi3Den4');
    expect(other).toMatchObject({ value: 0, reasons: [] });
  });

  test('who passed 60 months since is not compared', () => {
    const five = child('five', {
      birthDate: '2020-11-01',
      measurements: [weighing('2025-10-10', 18_000, 1080), now(18_500, 1095)],
    });
    const older = child('older', {
      birthDate: '2020-03-01',
      measurements: [weighing('2025-10-10', 19_000, 1110), now(19_500, 1125)],
    });
    const report = of(five, older);
    expect(cellOf(report, 'change', ['bmiForAge', 'same'])).toMatchObject({
      status: 'final',
      value: 1,
      of: 1,
      records: ['older'],
      reasons: [{ code: 'preschoolOtherStandard', params: { records: 1 }, citation: null }],
    });
    expect(cellOf(report, 'change', ['weightForAge', 'same'])).toMatchObject({
      status: 'final',
      value: 0,
      of: 0,
      reasons: [],
    });
  });

  test('nor is who was of another age and not measured then, or not born', () => {
    // 60 months on 15 October 2025, and 61.
    const young = child('young', { birthDate: '2020-09-16', measurements: [now(18_500, 1095)] });
    const old = child('old', { birthDate: '2020-09-15', measurements: [now(18_500, 1095)] });
    const unborn = child('unborn', {
      birthDate: '2025-10-16',
      joinedOn: null,
      measurements: [{ ...now(6000, 600), position: 'lying' }],
    });
    const born = { ...unborn, id: 'born', birthDate: '2025-10-15' };
    const report = of(young, old, unborn, born);
    expect(cellOf(report, 'change', ['bmiForAge', 'same'])).toMatchObject({
      status: 'absent',
      of: 1,
      missing: [{ what: 'previousMeasurement', records: ['old'] }],
      reasons: [{ code: 'preschoolOtherStandard', params: { records: 1 } }, { code: 'preschoolMissing' }],
    });
    expect(cellOf(report, 'change', ['weightForAge', 'same'])).toMatchObject({
      of: 1,
      missing: [{ what: 'previousMeasurement', records: ['born'] }],
      reasons: [{ code: 'preschoolJoinedSince', params: { records: 1 } }, { code: 'preschoolMissing' }],
    });
  });

  test('absent in every column without a report before', () => {
    const { previous: _, ...first } = midYear;
    for (const time of [first, { ...first, previous: null }]) {
      const report = reportOf(snapshotOf([three('a', [now(14_000)])]), { form }, time);
      const line = linesOf(report).find(({ figure }) => figure === 'change');
      const cells = Object.values(line?.cells ?? {});
      expect(cells).toHaveLength(9);
      for (const cell of cells) {
        expect(cell).toEqual({
          status: 'absent',
          value: null,
          provisional: null,
          reasons: [{ code: 'preschoolNoPreviousReport', params: {}, citation: null }],
          of: 0,
          records: [],
          missing: [],
        });
      }
    }
  });
});
