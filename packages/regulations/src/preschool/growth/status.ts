import { RegulationError } from '../../errors.ts';
import type { Result } from '../../results.ts';
import { completedMonths } from '../../dates.ts';
import type { BodyMeasures } from './body.ts';
import { indicatorResult } from './indicator.ts';
import type { GrowthFinding } from './finding.ts';
import type { GrowthTables } from './lms.ts';
import { whoGrowthRules, type GrowthIndicator, type GrowthRules } from './rules.ts';

/** The age in completed months, or the dates it follows from (`yyyy-MM-dd`). */
export type GrowthAge =
  { readonly ageMonths: number } | { readonly birthDate: string; readonly measuredOn: string };

/** One stored measurement of a child. */
export type GrowthMeasurement = BodyMeasures & GrowthAge;

export interface GrowthStatus {
  readonly ageMonths: number;
  readonly results: Readonly<Record<GrowthIndicator, Result<GrowthFinding>>>;
}

/**
 * Tình trạng dinh dưỡng: every indicator of one measurement, by the tables the caller loaded (`whoGrowthTables`). Always
 * from the measurement, never from a class somebody typed. An indicator that does not apply to the age, lacks a measure
 * or lies outside of what WHO holds plausible is absent with its reason.
 * @throws RegulationError `invalidDate` for dates and ages that cannot be.
 */
export function growthStatus(
  measurement: GrowthMeasurement,
  tables: GrowthTables,
  rules: GrowthRules = whoGrowthRules,
): GrowthStatus {
  const ageMonths = ageOf(measurement);
  const result = (indicator: GrowthIndicator): Result<GrowthFinding> =>
    indicatorResult(indicator, ageMonths, measurement, tables, rules);
  return {
    ageMonths,
    results: {
      weightForAge: result('weightForAge'),
      heightForAge: result('heightForAge'),
      weightForHeight: result('weightForHeight'),
      bmiForAge: result('bmiForAge'),
    },
  };
}

function ageOf(age: GrowthAge): number {
  if (!('ageMonths' in age)) return completedMonths(age.birthDate, age.measuredOn, 'measuredOn');
  const { ageMonths } = age;
  if (!Number.isInteger(ageMonths) || ageMonths < 0) {
    throw new RegulationError('invalidDate', { field: 'ageMonths' }, `${ageMonths} is not completed months`);
  }
  return ageMonths;
}
