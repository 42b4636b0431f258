import { RegulationError } from '../../errors.ts';
import { reason, type Reason } from '../../reasons.ts';
import { addMonths, assertDate } from '../../dates.ts';
import type { BodyMeasures } from './body.ts';
import type { GrowthTables } from './lms.ts';
import { bandOf, growthIndicators, whoGrowthRules, type GrowthIndicator, type GrowthRules } from './rules.ts';
import { growthStatus, type GrowthStatus } from './status.ts';

/** How often children are weighed: practice, not law, so a school may set its own. */
export interface WeighingRule {
  /** Younger than this, in completed months at the last weighing: `young` applies. */
  readonly youngBefore: number;
  /** Months from one weighing to the next. */
  readonly young: number;
  readonly malnourished: number;
  readonly otherwise: number;
}

/** Monthly under 24 months and when malnourished, else quarterly. */
export const defaultWeighingRule: WeighingRule = { youngBefore: 24, young: 1, malnourished: 1, otherwise: 3 };

export interface WeighingOptions {
  readonly weighing?: WeighingRule;
  readonly rules?: GrowthRules;
}

/** A stored weighing with its dates, `yyyy-MM-dd`. */
export interface DatedMeasurement extends BodyMeasures {
  readonly birthDate: string;
  readonly measuredOn: string;
}

export interface WeighingDue {
  readonly due: boolean;
  /** The day it falls due, `yyyy-MM-dd`; null when the child was never weighed, and so is due at once. */
  readonly dueOn: string | null;
  readonly reasons: readonly Reason[];
}

/**
 * When a child is to be weighed next. Age and nutrition at the last weighing set the interval, so a day that has been
 * named does not move later. A measurement that cannot be right is due again on its own day.
 * @param last The last weighing, or null.
 * @param on The day asked for.
 * @throws RegulationError `invalidDate` for dates that cannot be, and for a day before the last weighing.
 */
export function weighingDue(
  last: DatedMeasurement | null,
  on: string,
  tables: GrowthTables,
  { weighing = defaultWeighingRule, rules = whoGrowthRules }: WeighingOptions = {},
): WeighingDue {
  assertDate(on, { field: 'on' });
  if (last === null || last.weightGrams === null) {
    return { due: true, dueOn: null, reasons: [reason('weighingNever', {}, null)] };
  }
  const status = growthStatus(last, tables, rules);
  if (on < last.measuredOn) {
    throw new RegulationError('invalidDate', { field: 'on' }, `${on} is before the last weighing`);
  }
  const doubtful = growthIndicators.filter((indicator) => inDoubt(status, indicator));
  if (doubtful.length > 0) {
    const again = reason('weighingAgain', { indicators: doubtful }, null);
    return { due: true, dueOn: last.measuredOn, reasons: [again] };
  }
  const { months, reasons } = interval(status, weighing, rules);
  const dueOn = addMonths(last.measuredOn, months);
  return { due: on >= dueOn, dueOn, reasons };
}

function interval(
  status: GrowthStatus,
  weighing: WeighingRule,
  rules: GrowthRules,
): { readonly months: number; readonly reasons: readonly Reason[] } {
  const { ageMonths } = status;
  const findings = growthIndicators
    .map((indicator) => status.results[indicator].value)
    .filter((finding) => finding !== null);
  const malnourished = findings.filter(
    ({ indicator, z }) => bandOf(z, rules.indicators[indicator])?.malnourished === true,
  );
  const reasons: (Reason & { readonly params: { readonly months: number } })[] = [];
  if (ageMonths < weighing.youngBefore) {
    const young = { ageMonths, youngBefore: weighing.youngBefore, months: weighing.young };
    reasons.push(reason('weighingYoung', young, null));
  }
  if (malnourished.length > 0) {
    const named = malnourished.map(({ indicator, class: found }) => ({ indicator, class: found }));
    const months = weighing.malnourished;
    reasons.push(reason('weighingMalnourished', { findings: named, months }, null));
  }
  if (reasons.length === 0) {
    const assessed = findings.map(({ indicator }) => indicator);
    reasons.push(reason('weighingRegular', { assessed, months: weighing.otherwise }, null));
  }
  return { months: Math.min(...reasons.map(({ params }) => params.months)), reasons };
}

function inDoubt(status: GrowthStatus, indicator: GrowthIndicator): boolean {
  return status.results[indicator].reasons.some(
    ({ code }) => code === 'growthImplausible' || code === 'growthNotMeasurement',
  );
}
