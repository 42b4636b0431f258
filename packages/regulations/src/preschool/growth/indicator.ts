import { reason, type Reason } from '../../reasons.ts';
import { finalResult, openResult, type Result } from '../../results.ts';
import { heightIn, type BodyMeasures } from './body.ts';
import { lmsAt, toHundredths, zScore, type GrowthTables, type Sex } from './lms.ts';
import type { GrowthFinding } from './finding.ts';
import type { TableRow } from './reasons.ts';
import { bandOf, type GrowthIndicator, type GrowthRules, type IndicatorRule } from './rules.ts';

/** The result of one indicator at an age in completed months. */
export function indicatorResult(
  indicator: GrowthIndicator,
  ageMonths: number,
  body: BodyMeasures,
  tables: GrowthTables,
  rules: GrowthRules,
): Result<GrowthFinding> {
  const rule = rules.indicators[indicator];
  const { sex, weightGrams, heightMillimetres } = body;
  const obstacle = obstacleOf(indicator, ageMonths, body, rules);
  if (obstacle) return openResult<GrowthFinding>(null, [obstacle]);

  const needed = ageMonths < rules.position.standingFrom ? 'lying' : 'standing';
  const table = tables[rule.tables[needed]];
  if (!table) {
    const missing = { indicator, table: rule.tables[needed] };
    return openResult<GrowthFinding>(null, [reason('growthTableMissing', missing, null)]);
  }
  const { height, notes } = usesHeight(rule)
    ? heightIn(needed, body.position, heightMillimetres ?? 0, rules, rule.standard)
    : { height: 0, notes: [] };
  const at = indicator === 'weightForHeight' ? height : ageMonths;
  const row: TableRow = { table: table.name, version: table.version, at };
  const lms = lmsAt(table, sex as Sex, at);
  if (!lms) {
    const outside = { indicator, ...row, from: table.from, to: table.to };
    return openResult<GrowthFinding>(null, [reason('growthOutsideTable', outside, rule.standard), ...notes]);
  }
  const z = toHundredths(zScore(valueOf(indicator, weightGrams ?? 0, height), lms, rule.tails));
  return classified(indicator, z, row, rule, notes);
}

/** What keeps the indicator from being looked up at all. */
function obstacleOf(
  indicator: GrowthIndicator,
  ageMonths: number,
  body: BodyMeasures,
  rules: GrowthRules,
): Reason | null {
  const rule = rules.indicators[indicator];
  const { from, to, measures } = rule;
  if (ageMonths < from || ageMonths > to) {
    return reason('growthOtherAge', { indicator, ageMonths, from, to }, null);
  }
  if (body.sex !== 'male' && body.sex !== 'female') {
    return reason('growthSexUnknown', { indicator }, null);
  }
  const missing = measures.filter((field) => body[field] === null);
  if (missing.length > 0) return reason('growthNotMeasured', { indicator, missing }, null);

  const fields = measures.filter((field) => !isMeasurement(body[field]));
  if (fields.length > 0) return reason('growthNotMeasurement', { indicator, fields }, null);

  const { canStandFrom } = rules.position;
  if (usesHeight(rule) && body.position === 'standing' && ageMonths < canStandFrom) {
    return reason('growthStandingTooYoung', { indicator, ageMonths, canStandFrom }, rule.standard);
  }
  return null;
}

function classified(
  indicator: GrowthIndicator,
  z: number,
  row: TableRow,
  rule: IndicatorRule,
  notes: readonly Reason[],
): Result<GrowthFinding> {
  const { below, above } = rule.implausible;
  if (z < below || z > above) {
    const implausible = { indicator, z, below, above, ...row };
    return openResult<GrowthFinding>(null, [
      reason('growthImplausible', implausible, rule.standard),
      ...notes,
    ]);
  }
  const band = bandOf(z, rule);
  const finding: GrowthFinding = { indicator, z, class: band?.class ?? 'binhThuong' };
  const why = { ...finding, side: band?.side ?? null, threshold: band?.z ?? null, ...row };
  return finalResult(finding, [reason('growthClass', why, rule.standard), ...notes]);
}

function usesHeight({ measures }: IndicatorRule): boolean {
  return measures.includes('heightMillimetres');
}

function isMeasurement(value: number | null): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}

/** In the unit of the table's M: centimetres, kilograms per square metre, kilograms. */
function valueOf(indicator: GrowthIndicator, grams: number, millimetres: number): number {
  if (indicator === 'heightForAge') return millimetres / 10;
  if (indicator === 'bmiForAge') return (grams * 1000) / (millimetres * millimetres);
  return grams / 1000;
}
