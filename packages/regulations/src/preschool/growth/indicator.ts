import { heightIn, type BodyMeasures } from './body.ts';
import { lmsAt, toHundredths, zScore, type GrowthTables, type Sex } from './lms.ts';
import { growthReason, type GrowthReason, type TableRow } from './reasons.ts';
import { absentGrowth, finalGrowth, type GrowthFinding, type GrowthResult } from './results.ts';
import { bandOf, type GrowthIndicator, type GrowthRules, type IndicatorRule } from './rules.ts';

/** The result of one indicator at an age in completed months. */
export function indicatorResult(
  indicator: GrowthIndicator,
  ageMonths: number,
  body: BodyMeasures,
  tables: GrowthTables,
  rules: GrowthRules,
): GrowthResult {
  const rule = rules.indicators[indicator];
  const { sex, weightGrams, heightMillimetres } = body;
  const obstacle = obstacleOf(indicator, ageMonths, body, rules);
  if (obstacle) return absentGrowth([obstacle]);

  const needed = ageMonths < rules.position.standingFrom ? 'lying' : 'standing';
  const table = tables[rule.tables[needed]];
  if (!table) {
    const missing = { indicator, table: rule.tables[needed] };
    return absentGrowth([growthReason('growthTableMissing', missing, null)]);
  }
  const { height, notes } = usesHeight(rule)
    ? heightIn(needed, body.position, heightMillimetres ?? 0, rules, rule.standard)
    : { height: 0, notes: [] };
  const at = indicator === 'weightForHeight' ? height : ageMonths;
  const row: TableRow = { table: table.name, version: table.version, at };
  const lms = lmsAt(table, sex as Sex, at);
  if (!lms) {
    const outside = { indicator, ...row, from: table.from, to: table.to };
    return absentGrowth([growthReason('growthOutsideTable', outside, rule.standard), ...notes]);
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
): GrowthReason | null {
  const rule = rules.indicators[indicator];
  const { from, to, measures } = rule;
  if (ageMonths < from || ageMonths > to) {
    return growthReason('growthOtherAge', { indicator, ageMonths, from, to }, null);
  }
  if (body.sex !== 'male' && body.sex !== 'female') {
    return growthReason('growthSexUnknown', { indicator }, null);
  }
  const missing = measures.filter((field) => body[field] === null);
  if (missing.length > 0) return growthReason('growthNotMeasured', { indicator, missing }, null);

  const fields = measures.filter((field) => !isMeasurement(body[field]));
  if (fields.length > 0) return growthReason('growthNotMeasurement', { indicator, fields }, null);

  const { canStandFrom } = rules.position;
  if (usesHeight(rule) && body.position === 'standing' && ageMonths < canStandFrom) {
    return growthReason('growthStandingTooYoung', { indicator, ageMonths, canStandFrom }, rule.standard);
  }
  return null;
}

function classified(
  indicator: GrowthIndicator,
  z: number,
  row: TableRow,
  rule: IndicatorRule,
  notes: readonly GrowthReason[],
): GrowthResult {
  const { below, above } = rule.implausible;
  if (z < below || z > above) {
    const implausible = { indicator, z, below, above, ...row };
    return absentGrowth([growthReason('growthImplausible', implausible, rule.standard), ...notes]);
  }
  const band = bandOf(z, rule);
  const finding: GrowthFinding = { indicator, z, class: band?.class ?? 'binhThuong' };
  const why = { ...finding, side: band?.side ?? null, threshold: band?.z ?? null, ...row };
  return finalGrowth(finding, [growthReason('growthClass', why, rule.standard), ...notes]);
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
