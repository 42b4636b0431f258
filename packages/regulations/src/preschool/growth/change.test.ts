import { describe, expect, test } from 'vitest';
import { isRegulationError } from '../../errors.ts';
import { growthChanges } from './change.ts';
import { growthIndicators, whoGrowthRules, type GrowthIndicator } from './rules.ts';
import type { GrowthMeasurement } from './status.ts';
import { whoGrowthTables } from './tables/who.ts';

const child = (more: object = {}): GrowthMeasurement => ({
  sex: 'male',
  ageMonths: 36,
  weightGrams: 14_300,
  heightMillimetres: 950,
  position: 'standing',
  ...more,
});

const changeOf = (indicator: GrowthIndicator, before: object, now: object) =>
  growthChanges(child(before), child(now), whoGrowthTables)[indicator];

describe('growthChanges', () => {
  // At 36 months and 950 mm a boy is thin under 12,016 kg, overweight over 16,605 kg, obese over 18,110 kg.
  test.each([
    [14_000, 14_500, 'same', 'binhThuong', 'binhThuong'],
    [12_000, 12_100, 'improved', 'gayCom', 'binhThuong'],
    [12_100, 12_000, 'worse', 'binhThuong', 'gayCom'],
    [11_000, 12_000, 'same', 'gayCom', 'gayCom'],
    [16_000, 17_000, 'worse', 'binhThuong', 'thuaCan'],
    [17_000, 19_000, 'worse', 'thuaCan', 'beoPhi'],
    [19_000, 17_000, 'improved', 'beoPhi', 'thuaCan'],
    [19_000, 15_000, 'improved', 'beoPhi', 'binhThuong'],
    [19_000, 12_000, 'improved', 'beoPhi', 'gayCom'],
    [12_000, 17_000, 'same', 'gayCom', 'thuaCan'],
  ])('weight for height from %i g to %i g: %s', (before, now, change, from, to) => {
    const result = changeOf('weightForHeight', { weightGrams: before }, { weightGrams: now });
    expect(result).toMatchObject({ status: 'final', value: change, provisional: null });
    expect(result.reasons).toEqual([
      {
        code: 'growthChanged',
        params: {
          indicator: 'weightForHeight',
          from: { class: from, z: expect.any(Number) },
          to: { class: to, z: expect.any(Number) },
        },
        citation: null,
      },
    ]);
  });

  test('the z-scores of both ends are told', () => {
    const result = changeOf('weightForHeight', { weightGrams: 12_015 }, { weightGrams: 16_606 });
    expect(result.reasons[0]?.params).toEqual({
      indicator: 'weightForHeight',
      from: { class: 'gayCom', z: -201 },
      to: { class: 'thuaCan', z: 201 },
    });
  });

  test('each indicator by its own class', () => {
    const changes = growthChanges(
      child({ weightGrams: 9900, heightMillimetres: 900 }),
      child({ ageMonths: 39, weightGrams: 11_300, heightMillimetres: 900 }),
      whoGrowthTables,
    );
    expect(growthIndicators.map((indicator) => [indicator, changes[indicator].value])).toEqual([
      ['weightForAge', 'improved'],
      ['heightForAge', 'worse'],
      ['weightForHeight', 'improved'],
      ['bmiForAge', null],
    ]);
  });

  test('BMI for age', () => {
    const older = { ageMonths: 61, heightMillimetres: 1100 };
    expect(
      changeOf('bmiForAge', { ...older, weightGrams: 20_149 }, { ...older, weightGrams: 20_150 }).value,
    ).toBe('worse');
    expect(
      changeOf('bmiForAge', { ...older, weightGrams: 15_761 }, { ...older, weightGrams: 15_762 }).value,
    ).toBe('improved');
  });

  test('nothing to compare without both ends', () => {
    const notMeasured = {
      code: 'growthNotMeasured',
      params: { indicator: 'weightForAge', missing: ['weightGrams'] },
      citation: null,
    };
    const notComparable = (absent: readonly string[]) => ({
      code: 'growthNotComparable',
      params: { indicator: 'weightForAge', absent },
      citation: null,
    });
    const unweighed = { weightGrams: null };
    expect(changeOf('weightForAge', unweighed, {})).toEqual({
      status: 'absent',
      value: null,
      provisional: null,
      reasons: [notComparable(['before']), notMeasured],
    });
    expect(changeOf('weightForAge', {}, unweighed).reasons).toEqual([notComparable(['now']), notMeasured]);
    expect(changeOf('weightForAge', unweighed, unweighed).reasons).toEqual([
      notComparable(['before', 'now']),
      notMeasured,
      notMeasured,
    ]);
  });

  test('across 61 months the standards differ, so nothing is said', () => {
    const changes = growthChanges(
      child({ ageMonths: 60, heightMillimetres: 1090 }),
      child({ ageMonths: 61, heightMillimetres: 1100 }),
      whoGrowthTables,
    );
    for (const indicator of growthIndicators) expect(changes[indicator].status).toBe('absent');
    expect(changes.bmiForAge.reasons[0]?.params).toEqual({ indicator: 'bmiForAge', absent: ['before'] });
    expect(changes.weightForHeight.reasons[0]?.params).toEqual({
      indicator: 'weightForHeight',
      absent: ['now'],
    });
  });

  test('by the rules given', () => {
    const { weightForHeight } = whoGrowthRules.indicators;
    const rules = {
      ...whoGrowthRules,
      indicators: { ...whoGrowthRules.indicators, weightForHeight: { ...weightForHeight, bands: [] } },
    };
    const [thin, well] = [child({ weightGrams: 12_000 }), child()];
    expect(growthChanges(thin, well, whoGrowthTables, rules).weightForHeight.value).toBe('same');
    expect(growthChanges(thin, well, whoGrowthTables).weightForHeight.value).toBe('improved');
  });

  test('a child does not grow younger', () => {
    try {
      growthChanges(child({ ageMonths: 36 }), child({ ageMonths: 35 }), whoGrowthTables);
      expect.unreachable();
    } catch (error) {
      expect(isRegulationError(error) && [error.code, error.place, error.message]).toEqual([
        'invalidDate',
        { field: 'now' },
        'now: measured before the measurement before it',
      ]);
    }
    expect(() => growthChanges(child(), child(), whoGrowthTables)).not.toThrow();
  });
});
