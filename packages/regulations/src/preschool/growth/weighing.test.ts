import { describe, expect, test } from 'vitest';
import { isRegulationError } from '../../errors.ts';
import { whoGrowthRules } from './rules.ts';
import { whoGrowthTables } from './tables/who.ts';
import { defaultWeighingRule, weighingDue, type DatedMeasurement, type WeighingOptions } from './weighing.ts';

/** 36 months old on the day, and well by every indicator. */
const last = (more: Partial<DatedMeasurement> = {}): DatedMeasurement => ({
  sex: 'male',
  birthDate: '2023-03-10',
  measuredOn: '2026-03-10',
  weightGrams: 14_300,
  heightMillimetres: 960,
  position: 'standing',
  ...more,
});

const due = (measured: DatedMeasurement | null, on: string, options?: WeighingOptions) =>
  weighingDue(measured, on, whoGrowthTables, options);

describe('weighingDue', () => {
  test('every three months as a rule, from the day itself', () => {
    expect(due(last(), '2026-06-09')).toEqual({
      due: false,
      dueOn: '2026-06-10',
      reasons: [
        {
          code: 'weighingRegular',
          params: { assessed: ['weightForAge', 'heightForAge', 'weightForHeight'], months: 3 },
          citation: null,
        },
      ],
    });
    expect(due(last(), '2026-06-10').due).toBe(true);
    expect(due(last(), '2026-03-10').due).toBe(false);
  });

  test('monthly when younger than 24 months at the last weighing', () => {
    const infant = { weightGrams: 12_000, heightMillimetres: 870, position: 'lying' } as const;
    expect(due(last({ ...infant, birthDate: '2024-03-11' }), '2026-04-10')).toEqual({
      due: true,
      dueOn: '2026-04-10',
      reasons: [
        { code: 'weighingYoung', params: { ageMonths: 23, youngBefore: 24, months: 1 }, citation: null },
      ],
    });
    expect(due(last({ ...infant, birthDate: '2024-03-11' }), '2026-04-09').due).toBe(false);
    expect(due(last({ ...infant, birthDate: '2024-03-10' }), '2026-04-10').dueOn).toBe('2026-06-10');
  });

  test('monthly when malnourished by any indicator', () => {
    expect(due(last({ weightGrams: 11_000, heightMillimetres: 880 }), '2026-03-31')).toEqual({
      due: false,
      dueOn: '2026-04-10',
      reasons: [
        {
          code: 'weighingMalnourished',
          params: {
            findings: [
              { indicator: 'weightForAge', class: 'nheCan' },
              { indicator: 'heightForAge', class: 'thapCoi' },
            ],
            months: 1,
          },
          citation: null,
        },
      ],
    });
    const findings = (more: Partial<DatedMeasurement>) => due(last(more), '2026-03-31').reasons[0];
    expect(findings({ weightGrams: 9800, heightMillimetres: 960 })).toMatchObject({
      params: { findings: [{ class: 'nheCanNang' }, { class: 'gayCom' }] },
    });
    const thin = { birthDate: '2021-02-10', weightGrams: 15_761, heightMillimetres: 1100 };
    expect(findings(thin)).toMatchObject({
      code: 'weighingMalnourished',
      params: { findings: [{ indicator: 'bmiForAge', class: 'gay' }] },
    });
  });

  test('overweight is not malnourished', () => {
    for (const weightGrams of [17_500, 19_000]) {
      expect(due(last({ weightGrams, heightMillimetres: 950 }), '2026-03-31').dueOn).toBe('2026-06-10');
    }
    const older = { birthDate: '2021-02-10', heightMillimetres: 1100 };
    for (const weightGrams of [21_000, 23_000]) {
      expect(due(last({ ...older, weightGrams }), '2026-03-31').dueOn).toBe('2026-06-10');
    }
  });

  test('young and malnourished: both are told, the shorter interval counts', () => {
    const both = last({
      birthDate: '2024-05-10',
      weightGrams: 8000,
      heightMillimetres: 840,
      position: 'lying',
    });
    const weighing = { ...defaultWeighingRule, young: 2, malnourished: 1 };
    expect(due(both, '2026-03-31', { weighing }).dueOn).toBe('2026-04-10');
    expect(due(both, '2026-03-31', { weighing: { ...weighing, young: 1, malnourished: 2 } }).dueOn).toBe(
      '2026-04-10',
    );
    expect(due(both, '2026-03-31').reasons.map(({ code }) => code)).toEqual([
      'weighingYoung',
      'weighingMalnourished',
    ]);
  });

  test('a school sets its own intervals and ages', () => {
    const weighing = { youngBefore: 37, young: 2, malnourished: 1, otherwise: 4 };
    expect(due(last(), '2026-03-31', { weighing })).toMatchObject({
      dueOn: '2026-05-10',
      reasons: [{ code: 'weighingYoung', params: { ageMonths: 36, youngBefore: 37, months: 2 } }],
    });
    expect(due(last(), '2026-03-31', { weighing: { ...weighing, youngBefore: 36 } }).dueOn).toBe(
      '2026-07-10',
    );
  });

  test('by the rules given', () => {
    const { weightForAge } = whoGrowthRules.indicators;
    const rules = {
      ...whoGrowthRules,
      indicators: {
        ...whoGrowthRules.indicators,
        weightForAge: { ...weightForAge, bands: [{ ...weightForAge.bands[1], z: 100 } as never] },
      },
    };
    expect(due(last(), '2026-03-31', { rules }).dueOn).toBe('2026-04-10');
  });

  test('not measured: what is known decides', () => {
    const { reasons } = due(last({ heightMillimetres: null }), '2026-03-31');
    expect(reasons[0]?.params).toEqual({ assessed: ['weightForAge'], months: 3 });
    expect(due(last({ sex: null }), '2026-03-31').reasons[0]?.params).toEqual({ assessed: [], months: 3 });
  });

  test('never weighed: due at once', () => {
    const never = {
      due: true,
      dueOn: null,
      reasons: [{ code: 'weighingNever', params: {}, citation: null }],
    };
    expect(due(null, '2026-03-31')).toEqual(never);
    expect(due(last({ weightGrams: null }), '2026-03-31')).toEqual(never);
  });

  test('a measurement that cannot be right is to be taken again', () => {
    expect(due(last({ weightGrams: 1430 }), '2026-03-10')).toEqual({
      due: true,
      dueOn: '2026-03-10',
      reasons: [
        {
          code: 'weighingAgain',
          params: { indicators: ['weightForAge', 'weightForHeight'] },
          citation: null,
        },
      ],
    });
    expect(due(last({ heightMillimetres: 96.5 }), '2026-03-10').reasons[0]?.params).toEqual({
      indicators: ['heightForAge', 'weightForHeight'],
    });
    const alone = last({ weightGrams: 1430, heightMillimetres: null });
    expect(due(alone, '2026-03-10').reasons[0]?.params).toEqual({ indicators: ['weightForAge'] });
    // Whatever else the result has to say.
    const assumed = due(last({ weightGrams: 1430, position: null }), '2026-03-10');
    expect(assumed.reasons[0]?.params).toEqual({ indicators: ['weightForAge', 'weightForHeight'] });
  });

  test('dates that cannot be', () => {
    const thrown = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return isRegulationError(error) ? [error.code, error.place, error.message] : error;
      }
      return null;
    };
    expect(thrown(() => due(last(), '2026-03-09'))).toEqual([
      'invalidDate',
      { field: 'on' },
      'on: 2026-03-09 is before the last weighing',
    ]);
    expect(thrown(() => due(null, '2026-02-30'))).toEqual([
      'invalidDate',
      { field: 'on' },
      'on: 2026-02-30 is not a date yyyy-MM-dd',
    ]);
    expect(thrown(() => due(last({ birthDate: '2027-01-01' }), '2026-03-31'))).toEqual([
      'invalidDate',
      { field: 'measuredOn' },
      'measuredOn: 2026-03-10 is before birth',
    ]);
  });
});
