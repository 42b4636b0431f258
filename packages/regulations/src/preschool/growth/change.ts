import { RegulationError } from '../../errors.ts';
import { reason } from '../../reasons.ts';
import { finalResult, openResult, type Result } from '../../results.ts';
import type { GrowthFinding } from './finding.ts';
import type { GrowthTables } from './lms.ts';
import { bandOf, whoGrowthRules, type GrowthIndicator, type GrowthRules } from './rules.ts';
import { growthStatus, type GrowthMeasurement } from './status.ts';

export const growthChangeValues = ['improved', 'same', 'worse'] as const;

export type GrowthChange = (typeof growthChangeValues)[number];

export type GrowthChanges = Readonly<Record<GrowthIndicator, Result<GrowthChange>>>;

/**
 * How a child's class moved between two measurements, usually those of two reports: by the severity of the class, not
 * by the z-score. From one side of normal to the same step on the other is `same`; the reason names both classes. Both
 * ends are computed here, by the same tables and rules.
 *
 * @param before Measurement of the earlier report.
 * @param now Measurement of this report.
 * @throws RegulationError `invalidDate` when the child is younger now than before.
 */
export function growthChanges(
  before: GrowthMeasurement,
  now: GrowthMeasurement,
  tables: GrowthTables,
  rules: GrowthRules = whoGrowthRules,
): GrowthChanges {
  const first = growthStatus(before, tables, rules);
  const second = growthStatus(now, tables, rules);
  if (second.ageMonths < first.ageMonths) {
    throw new RegulationError('invalidDate', { field: 'now' }, 'measured before the measurement before it');
  }
  const change = (indicator: GrowthIndicator): Result<GrowthChange> =>
    changeOf(indicator, first.results[indicator], second.results[indicator], rules);
  return {
    weightForAge: change('weightForAge'),
    heightForAge: change('heightForAge'),
    weightForHeight: change('weightForHeight'),
    bmiForAge: change('bmiForAge'),
  };
}

function changeOf(
  indicator: GrowthIndicator,
  before: Result<GrowthFinding>,
  now: Result<GrowthFinding>,
  rules: GrowthRules,
): Result<GrowthChange> {
  if (before.status !== 'final' || now.status !== 'final') {
    const ends = { before, now };
    const absent = (['before', 'now'] as const).filter((end) => ends[end].status !== 'final');
    return openResult<GrowthChange>(null, [
      reason('growthNotComparable', { indicator, absent }, null),
      ...absent.flatMap((end) => ends[end].reasons),
    ]);
  }
  const further = severity(now.value, rules) - severity(before.value, rules);
  const from = { class: before.value.class, z: before.value.z };
  const to = { class: now.value.class, z: now.value.z };
  const value = further > 0 ? 'worse' : further < 0 ? 'improved' : 'same';
  return finalResult<GrowthChange>(value, [reason('growthChanged', { indicator, from, to }, null)]);
}

function severity({ indicator, z }: GrowthFinding, rules: GrowthRules): number {
  return bandOf(z, rules.indicators[indicator])?.severity ?? 0;
}
