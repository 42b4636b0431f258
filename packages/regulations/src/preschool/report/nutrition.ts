import type { Result } from '../../results.ts';
import { isOnRoll, isWithin, type CountedChild, type ReportContext } from './context.ts';
import { completedMonths } from '../../dates.ts';
import { growthChanges, type GrowthChange } from '../growth/change.ts';
import type { GrowthFinding } from '../growth/finding.ts';
import type { GrowthClass, GrowthIndicator, IndicatorRule } from '../growth/rules.ts';
import { growthStatus, type GrowthMeasurement } from '../growth/status.ts';
import type { MissingKind } from '../reasons.ts';
import type { ChildMeasurement, DayRange } from './snapshot.ts';

/** The last measurement in a time that has all that is asked for, or null. */
export function lastMeasurement(
  { measurements = [] }: CountedChild,
  time: DayRange,
  measures: IndicatorRule['measures'],
): ChildMeasurement | null {
  return measurements
    .filter(({ measuredOn }) => isWithin(measuredOn, time))
    .filter((one) => measures.every((field) => one[field] !== null))
    .reduce<ChildMeasurement | null>(
      (last, one) => (last && last.measuredOn > one.measuredOn ? last : one),
      null,
    );
}

export type NutritionAnswer = { readonly known: GrowthClass } | MissingKind;

/** The class of one indicator, why there is none, or undefined for a child of another age. */
export function nutritionOf(
  child: CountedChild,
  indicator: GrowthIndicator,
  { time, tables, growthRules }: ReportContext,
): NutritionAnswer | undefined {
  const rule = growthRules.indicators[indicator];
  const last = lastMeasurement(child, time, rule.measures);
  if (!last) return concerns(rule, child, time.on) ? 'measurement' : undefined;
  return knownFinding(growthStatus(measured(child, last), tables, growthRules).results[indicator]);
}

/** Why a child's change is not counted although nothing is missing. */
export type NotCompared = 'otherStandard' | 'joinedSince';

export type ChangeAnswer = { readonly known: GrowthChange } | MissingKind | NotCompared | undefined;

/** How the class changed since the report before, why that cannot be said, or undefined for a child of another age. */
export function changeOf(
  child: CountedChild,
  indicator: GrowthIndicator,
  previous: DayRange,
  context: ReportContext,
): ChangeAnswer {
  const { time, tables, growthRules } = context;
  const now = nutritionOf(child, indicator, context);
  if (now === undefined || typeof now === 'string') return now;
  const wasThere = isOnRoll({ ...child, leftOn: null }, previous.on) && child.birthDate <= previous.on;
  if (!wasThere) return 'joinedSince';

  const rule = growthRules.indicators[indicator];
  const before = lastMeasurement(child, previous, rule.measures);
  const last = lastMeasurement(child, time, rule.measures);
  if (!before || !last) return concerns(rule, child, previous.on) ? 'previousMeasurement' : 'otherStandard';
  const changes = growthChanges(measured(child, before), measured(child, last), tables, growthRules);
  const { value, reasons } = changes[indicator];
  if (value !== null) return { known: value };
  // What is absent is the measurement before: this one has a result.
  return reasons.some(({ code }) => code === 'growthOtherAge') ? 'otherStandard' : 'previousMeasurement';
}

/** Whether the indicator is for the age of that day. */
function concerns({ from, to }: IndicatorRule, { birthDate }: CountedChild, on: string): boolean {
  const ageMonths = completedMonths(birthDate, on);
  return ageMonths >= from && ageMonths <= to;
}

function measured({ birthDate, sex }: CountedChild, measurement: ChildMeasurement): GrowthMeasurement {
  return { ...measurement, birthDate, sex };
}

function knownFinding(result: Result<GrowthFinding>): NutritionAnswer | undefined {
  if (result.status === 'final') return { known: result.value.class };
  const [why] = result.reasons;
  if (why?.code === 'growthOtherAge') return undefined;
  if (why?.code === 'growthSexUnknown') return 'sex';
  return why?.code === 'growthTableMissing' ? 'growthTable' : 'measurementInDoubt';
}
