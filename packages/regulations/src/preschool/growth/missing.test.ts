import { describe, expect, test } from 'vitest';
import type { GrowthTables, Sex } from './lms.ts';
import { growthIndicators, type GrowthIndicator } from './rules.ts';
import { growthStatus, type GrowthMeasurement } from './status.ts';
import { whoGrowthTables } from './tables/who.ts';

const who2006 = { kind: 'standard', circular: 'WHO Child Growth Standards 2006' };
const who2007 = { kind: 'standard', circular: 'WHO Growth Reference 2007' };

const child = (
  more: Partial<GrowthMeasurement> & { readonly ageMonths?: number } = {},
): GrowthMeasurement => ({
  sex: 'male',
  ageMonths: 36,
  weightGrams: 14_300,
  heightMillimetres: 960,
  position: 'standing',
  ...more,
});

const resultOf = (
  indicator: GrowthIndicator,
  measurement: GrowthMeasurement,
  tables: GrowthTables = whoGrowthTables,
) => growthStatus(measurement, tables).results[indicator];

describe('what is missing', () => {
  const codes = (measurement: GrowthMeasurement, tables?: GrowthTables) =>
    growthIndicators.map((indicator) => {
      const { status, reasons } = resultOf(indicator, measurement, tables);
      const [first] = reasons;
      return [status, first?.code, first?.params];
    });
  const otherAge = ['absent', 'growthOtherAge', expect.anything()];
  const final = ['final', 'growthClass', expect.anything()];

  test('not weighed', () => {
    const missing = ['weightGrams'];
    expect(codes(child({ weightGrams: null }))).toEqual([
      ['absent', 'growthNotMeasured', { indicator: 'weightForAge', missing }],
      final,
      ['absent', 'growthNotMeasured', { indicator: 'weightForHeight', missing }],
      otherAge,
    ]);
  });

  test('not measured', () => {
    const missing = ['heightMillimetres'];
    expect(codes(child({ heightMillimetres: null }))).toEqual([
      final,
      ['absent', 'growthNotMeasured', { indicator: 'heightForAge', missing }],
      ['absent', 'growthNotMeasured', { indicator: 'weightForHeight', missing }],
      otherAge,
    ]);
  });

  test('neither', () => {
    const neither = child({ ageMonths: 61, weightGrams: null, heightMillimetres: null });
    expect(codes(neither)[3]).toEqual([
      'absent',
      'growthNotMeasured',
      { indicator: 'bmiForAge', missing: ['weightGrams', 'heightMillimetres'] },
    ]);
    expect(resultOf('bmiForAge', neither).reasons[0]?.citation).toBeNull();
  });

  test.each([0, -1, 14.3, Number.NaN, Number.POSITIVE_INFINITY])('%d is no measurement', (value) => {
    expect(codes(child({ weightGrams: value }))).toEqual([
      ['absent', 'growthNotMeasurement', { indicator: 'weightForAge', fields: ['weightGrams'] }],
      final,
      ['absent', 'growthNotMeasurement', { indicator: 'weightForHeight', fields: ['weightGrams'] }],
      otherAge,
    ]);
    expect(codes(child({ heightMillimetres: value }))[1]).toEqual([
      'absent',
      'growthNotMeasurement',
      { indicator: 'heightForAge', fields: ['heightMillimetres'] },
    ]);
  });

  test('1 is a measurement, though not a plausible one', () => {
    expect(codes(child({ weightGrams: 1 }))[0]?.[1]).toBe('growthImplausible');
    expect(codes(child({ heightMillimetres: 1 }))[1]?.[1]).toBe('growthImplausible');
  });

  test.each([null, 'other' as Sex])('sex %s is not known', (sex) => {
    expect(codes(child({ sex }))).toEqual([
      ['absent', 'growthSexUnknown', { indicator: 'weightForAge' }],
      ['absent', 'growthSexUnknown', { indicator: 'heightForAge' }],
      ['absent', 'growthSexUnknown', { indicator: 'weightForHeight' }],
      otherAge,
    ]);
  });

  test('a table that was not loaded', () => {
    const { weightForAge } = whoGrowthTables;
    if (!weightForAge) throw new Error('no table');
    expect(codes(child(), { weightForAge })).toEqual([
      final,
      ['absent', 'growthTableMissing', { indicator: 'heightForAge', table: 'heightForAge' }],
      ['absent', 'growthTableMissing', { indicator: 'weightForHeight', table: 'weightForHeight' }],
      otherAge,
    ]);
    expect(codes(child({ ageMonths: 12, position: 'lying' }), {})[2]?.[2]).toEqual({
      indicator: 'weightForHeight',
      table: 'weightForLength',
    });
    expect(resultOf('weightForAge', child(), {}).reasons[0]?.citation).toBeNull();
  });

  test.each([
    [23, 'lying', 449, 'weightForLength', 450, 1100],
    [23, 'lying', 1101, 'weightForLength', 450, 1100],
    [24, 'standing', 649, 'weightForHeight', 650, 1200],
    [24, 'standing', 1201, 'weightForHeight', 650, 1200],
  ] as const)('%i months, %s, %i mm: beyond the table', (ageMonths, position, height, table, from, to) => {
    const outside = child({ ageMonths, position, heightMillimetres: height, weightGrams: 3000 });
    expect(resultOf('weightForHeight', outside)).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        {
          code: 'growthOutsideTable',
          params: { indicator: 'weightForHeight', table, version: 'WHO 2006', at: height, from, to },
          citation: who2006,
        },
      ],
    });
    const inside = { ...outside, heightMillimetres: height < 700 ? height + 1 : height - 1 };
    expect(resultOf('weightForHeight', inside).reasons[0]?.code).not.toBe('growthOutsideTable');
  });

  test('a conversion is told beside what came of it', () => {
    const reasons = (height: number) =>
      resultOf(
        'weightForHeight',
        child({ position: 'lying', heightMillimetres: height, weightGrams: 40_000 }),
      ).reasons.map(({ code }) => code);
    expect(reasons(1208)).toEqual(['growthOutsideTable', 'growthPositionConverted']);
    expect(reasons(1107)).toEqual(['growthImplausible', 'growthPositionConverted']);
  });

  test('an age the loaded table does not reach', () => {
    const old = child({ ageMonths: 121, heightMillimetres: 1380, weightGrams: 32_000 });
    expect(resultOf('bmiForAge', old).reasons).toEqual([
      {
        code: 'growthOutsideTable',
        params: {
          indicator: 'bmiForAge',
          table: 'bmiForAge',
          version: 'WHO 2007',
          at: 121,
          from: 61,
          to: 120,
        },
        citation: who2007,
      },
    ]);
    expect(resultOf('bmiForAge', child({ ...old, ageMonths: 120 })).status).toBe('final');
  });
});
