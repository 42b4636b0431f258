export { addMonths, completedMonths } from '../../dates.ts';
export { growthChanges, type GrowthChange, type GrowthChanges } from './change.ts';
export type { BodyMeasures } from './body.ts';
export type { GrowthTableName, GrowthTables, LmsColumns, LmsTable, Sex, Tails } from './lms.ts';
export type { GrowthFinding } from './finding.ts';
export {
  growthIndicators,
  whoGrowthRules,
  type GrowthBand,
  type GrowthClass,
  type GrowthIndicator,
  type GrowthRules,
  type IndicatorRule,
  type Position,
} from './rules.ts';
export { growthStatus, type GrowthAge, type GrowthMeasurement, type GrowthStatus } from './status.ts';
export {
  defaultWeighingRule,
  weighingDue,
  type DatedMeasurement,
  type WeighingDue,
  type WeighingOptions,
  type WeighingRule,
} from './weighing.ts';
