import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRegulationError } from '../../errors.ts';
import type { Sex } from './lms.ts';
import { growthIndicators, whoGrowthRules, type GrowthIndicator, type Position } from './rules.ts';
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

const resultOf = (indicator: GrowthIndicator, measurement: GrowthMeasurement) =>
  growthStatus(measurement, whoGrowthTables).results[indicator];

describe('a result says why', () => {
  test('the threshold, the table and its row', () => {
    expect(resultOf('weightForAge', child({ ageMonths: 60, weightGrams: 12_000 }))).toEqual({
      status: 'final',
      value: { indicator: 'weightForAge', z: -322, class: 'nheCanNang' },
      provisional: null,
      reasons: [
        {
          code: 'growthClass',
          params: {
            indicator: 'weightForAge',
            z: -322,
            class: 'nheCanNang',
            side: 'below',
            threshold: -300,
            table: 'weightForAge',
            version: 'WHO 2006',
            at: 60,
          },
          citation: who2006,
        },
      ],
    });
  });

  test('within all thresholds there is none to name', () => {
    expect(resultOf('weightForHeight', child()).reasons).toEqual([
      {
        code: 'growthClass',
        params: {
          indicator: 'weightForHeight',
          z: 0,
          class: 'binhThuong',
          side: null,
          threshold: null,
          table: 'weightForHeight',
          version: 'WHO 2006',
          at: 960,
        },
        citation: who2006,
      },
    ]);
  });

  test('from 61 months by WHO 2007', () => {
    const heavy = child({ ageMonths: 61, heightMillimetres: 1100, weightGrams: 21_000 });
    expect(resultOf('bmiForAge', heavy).reasons).toEqual([
      {
        code: 'growthClass',
        params: {
          indicator: 'bmiForAge',
          z: 146,
          class: 'thuaCan',
          side: 'above',
          threshold: 100,
          table: 'bmiForAge',
          version: 'WHO 2007',
          at: 61,
        },
        citation: who2007,
      },
    ]);
  });

  test('an implausible measurement is no class', () => {
    // 14,3 kg typed as 1,43 kg.
    expect(resultOf('weightForAge', child({ weightGrams: 1430 }))).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [
        {
          code: 'growthImplausible',
          params: {
            indicator: 'weightForAge',
            z: -980,
            below: -600,
            above: 500,
            table: 'weightForAge',
            version: 'WHO 2006',
            at: 36,
          },
          citation: who2006,
        },
      ],
    });
  });

  test('a status is plain JSON', () => {
    const status = growthStatus(child(), whoGrowthTables);
    expect(JSON.parse(JSON.stringify(status))).toEqual(status);
    expect(status.ageMonths).toBe(36);
  });
});

describe('age decides the indicators', () => {
  const found = (ageMonths: number): readonly string[] => {
    const { results } = growthStatus(
      child({ ageMonths, position: null, heightMillimetres: 960 }),
      whoGrowthTables,
    );
    return growthIndicators.filter((indicator) => results[indicator].reasons[0]?.code !== 'growthOtherAge');
  };

  test('WHO 2006 up to 60 completed months, WHO 2007 from 61', () => {
    const young = ['weightForAge', 'heightForAge', 'weightForHeight'];
    expect(found(0)).toEqual(young);
    expect(found(60)).toEqual(young);
    expect(found(61)).toEqual(['bmiForAge']);
    expect(found(228)).toEqual(['bmiForAge']);
    expect(found(229)).toEqual([]);
  });

  test('the reason names the ages', () => {
    expect(resultOf('bmiForAge', child({ ageMonths: 60 })).reasons).toEqual([
      {
        code: 'growthOtherAge',
        params: { indicator: 'bmiForAge', ageMonths: 60, from: 61, to: 228 },
        citation: null,
      },
    ]);
    expect(resultOf('heightForAge', child({ ageMonths: 61 })).reasons).toEqual([
      {
        code: 'growthOtherAge',
        params: { indicator: 'heightForAge', ageMonths: 61, from: 0, to: 60 },
        citation: null,
      },
    ]);
  });

  test('from the dates of birth and measuring', () => {
    const { sex, weightGrams, heightMillimetres, position } = child();
    const dated = { sex, weightGrams, heightMillimetres, position, birthDate: '2021-06-15' };
    expect(growthStatus({ ...dated, measuredOn: '2026-07-14' }, whoGrowthTables).ageMonths).toBe(60);
    const older = growthStatus({ ...dated, measuredOn: '2026-07-15' }, whoGrowthTables);
    expect([older.ageMonths, older.results.bmiForAge.status]).toEqual([61, 'final']);
  });

  test.each([
    [{ ageMonths: 12.5 }, 'ageMonths', 'ageMonths: 12.5 is not completed months'],
    [{ ageMonths: -1 }, 'ageMonths', 'ageMonths: -1 is not completed months'],
    [{ ageMonths: Number.NaN }, 'ageMonths', 'ageMonths: NaN is not completed months'],
    [
      { birthDate: '2024-01-01', measuredOn: '2023-12-31' },
      'measuredOn',
      'measuredOn: 2023-12-31 is before birth',
    ],
    [
      { birthDate: '2024-01-32', measuredOn: '2023-12-31' },
      'birthDate',
      'birthDate: 2024-01-32 is not a date yyyy-MM-dd',
    ],
  ])('%o cannot be', (age, field, message) => {
    const body = { sex: 'male', weightGrams: 14_000, heightMillimetres: 950, position: 'standing' } as const;
    try {
      growthStatus({ ...body, ...age }, whoGrowthTables);
      expect.unreachable();
    } catch (error) {
      expect(isRegulationError(error) && [error.code, error.place, error.message]).toEqual([
        'invalidDate',
        { field },
        message,
      ]);
    }
  });

  test('birth day itself is month 0', () => {
    expect(
      growthStatus(child({ ageMonths: 0, weightGrams: 3346, position: 'lying' }), whoGrowthTables).results
        .weightForAge.value,
    ).toEqual({
      indicator: 'weightForAge',
      z: 0,
      class: 'binhThuong',
    });
  });
});

describe('lying and standing', () => {
  test('converted by 7 mm to what the age asks for', () => {
    const young = child({ ageMonths: 23, heightMillimetres: 803, position: 'standing', weightGrams: 11_000 });
    expect(resultOf('heightForAge', young).value).toEqual(
      resultOf('heightForAge', { ...young, heightMillimetres: 810, position: 'lying' }).value,
    );
    expect(resultOf('heightForAge', young).reasons[1]).toEqual({
      code: 'growthPositionConverted',
      params: { measured: 'standing', needed: 'lying', from: 803, to: 810 },
      citation: who2006,
    });
    expect(resultOf('weightForHeight', young).reasons[0]).toMatchObject({
      params: { table: 'weightForLength', at: 810 },
    });

    const older = child({ ageMonths: 24, heightMillimetres: 817, position: 'lying', weightGrams: 11_000 });
    expect(resultOf('heightForAge', older).value?.z).toBe(-200);
    expect(resultOf('heightForAge', older).reasons[1]).toEqual({
      code: 'growthPositionConverted',
      params: { measured: 'lying', needed: 'standing', from: 817, to: 810 },
      citation: who2006,
    });
    expect(resultOf('weightForHeight', older).reasons[0]).toMatchObject({
      params: { table: 'weightForHeight', at: 810 },
    });
  });

  test('BMI too is of the standing height', () => {
    const lying = child({ ageMonths: 61, heightMillimetres: 1107, position: 'lying', weightGrams: 20_150 });
    expect(resultOf('bmiForAge', lying).value).toEqual({ indicator: 'bmiForAge', z: 101, class: 'thuaCan' });
    expect(resultOf('bmiForAge', lying).reasons[1]).toMatchObject({
      code: 'growthPositionConverted',
      citation: who2007,
    });
  });

  test('not recorded: as the age asks for, and the result says so', () => {
    for (const [ageMonths, position] of [
      [23, 'lying'],
      [24, 'standing'],
    ] as const) {
      const measured = child({ ageMonths, position: null, heightMillimetres: 850, weightGrams: 11_000 });
      const known = resultOf('heightForAge', { ...measured, position });
      const unknown = resultOf('heightForAge', measured);
      expect(unknown.value).toEqual(known.value);
      expect(known.reasons).toHaveLength(1);
      expect(unknown.reasons).toEqual([
        ...known.reasons,
        { code: 'growthPositionAssumed', params: { position }, citation: who2006 },
      ]);
    }
  });

  test('weight for age does not ask how tall a child is', () => {
    const unmeasured = child({
      ageMonths: 5,
      weightGrams: 7510,
      heightMillimetres: null,
      position: 'standing',
    });
    expect(resultOf('weightForAge', unmeasured)).toMatchObject({
      value: { z: 0 },
      reasons: [{ code: 'growthClass' }],
    });
    expect(resultOf('weightForAge', unmeasured).reasons).toHaveLength(1);
  });

  test('no child under 9 months stands', () => {
    const standing = child({ ageMonths: 8, heightMillimetres: 700, weightGrams: 8600 });
    for (const indicator of ['heightForAge', 'weightForHeight'] as const) {
      expect(resultOf(indicator, standing)).toEqual({
        status: 'absent',
        value: null,
        provisional: null,
        reasons: [
          {
            code: 'growthStandingTooYoung',
            params: { indicator, ageMonths: 8, canStandFrom: 9 },
            citation: who2006,
          },
        ],
      });
      expect(resultOf(indicator, { ...standing, position: 'lying' }).status).toBe('final');
      expect(resultOf(indicator, { ...standing, position: null }).status).toBe('final');
      expect(resultOf(indicator, child({ ...standing, ageMonths: 9 })).status).toBe('final');
    }
  });
});

describe('always', () => {
  const measurement = fc.record({
    sex: fc.constantFrom<Sex>('male', 'female'),
    ageMonths: fc.integer({ min: 0, max: 120 }),
    weightGrams: fc.integer({ min: 1000, max: 60_000 }),
    heightMillimetres: fc.integer({ min: 400, max: 1500 }),
    position: fc.constantFrom<Position | null>('lying', 'standing', null),
  });

  test('heavier is never lower, taller is never shorter', () => {
    fc.assert(
      fc.property(measurement, fc.integer({ min: 1, max: 5000 }), (measured, more) => {
        const before = growthStatus(measured, whoGrowthTables).results;
        const heavier = growthStatus(
          { ...measured, weightGrams: measured.weightGrams + more },
          whoGrowthTables,
        ).results;
        for (const indicator of ['weightForAge', 'weightForHeight', 'bmiForAge'] as const) {
          const [less, now] = [before[indicator].value, heavier[indicator].value];
          if (less && now) expect(now.z).toBeGreaterThanOrEqual(less.z);
        }
        const height = measured.heightMillimetres + Math.ceil(more / 10);
        const taller = growthStatus({ ...measured, heightMillimetres: height }, whoGrowthTables).results;
        const [less, now] = [before.heightForAge.value, taller.heightForAge.value];
        if (less && now) expect(now.z).toBeGreaterThanOrEqual(less.z);
      }),
    );
  });

  test('the same weight says less of an older child', () => {
    fc.assert(
      fc.property(measurement, fc.integer({ min: 0, max: 59 }), (measured, ageMonths) => {
        const at = (months: number) => resultOf('weightForAge', { ...measured, ageMonths: months }).value?.z;
        const [younger, older] = [at(ageMonths), at(ageMonths + 1)];
        if (younger !== undefined && older !== undefined) expect(older).toBeLessThanOrEqual(younger);
      }),
    );
  });

  test('a class is final and its z a whole number within what is plausible, or the result is absent with a reason', () => {
    fc.assert(
      fc.property(measurement, (measured) => {
        const { results } = growthStatus(measured, whoGrowthTables);
        for (const indicator of growthIndicators) {
          const { status, value, reasons } = results[indicator];
          const { below, above } = whoGrowthRules.indicators[indicator].implausible;
          expect(reasons.length).toBeGreaterThan(0);
          expect(status).toBe(value === null ? 'absent' : 'final');
          if (value === null) continue;
          expect(Number.isInteger(value.z) && value.z >= below && value.z <= above).toBe(true);
          const { class: found } = value;
          const { bands } = whoGrowthRules.indicators[indicator];
          const beyond = bands.filter((band) =>
            band.side === 'below' ? value.z < band.z : value.z > band.z,
          );
          const worst = beyond.toSorted((one, other) => other.severity - one.severity)[0];
          expect(found).toBe(worst?.class ?? 'binhThuong');
        }
      }),
    );
  });
});
