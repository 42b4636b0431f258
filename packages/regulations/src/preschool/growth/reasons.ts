import type { Citation } from '../../reasons.ts';
import type { GrowthTableName } from './lms.ts';
import type { GrowthClass, GrowthIndicator, Position } from './rules.ts';

type Measure = 'weightGrams' | 'heightMillimetres';

/** Which row of which published table a z-score was read from. `at` is completed months, or millimetres. */
export interface TableRow {
  readonly table: GrowthTableName;
  readonly version: string;
  readonly at: number;
}

/** Reasons of growth, a part of the preschool vocabulary. Every `z` and `threshold` is hundredths of a standard deviation. */
export interface GrowthReasons {
  /** The class and the threshold that made it; `side` and `threshold` are null within all thresholds. */
  growthClass: TableRow & {
    readonly indicator: GrowthIndicator;
    readonly z: number;
    readonly class: GrowthClass;
    readonly side: 'below' | 'above' | null;
    readonly threshold: number | null;
  };
  /** Measured in the other position than the age asks for, and converted. */
  growthPositionConverted: { measured: Position; needed: Position; from: number; to: number };
  /** How the child was measured was not recorded: taken as its age asks for. */
  growthPositionAssumed: { position: Position };
  /** Why there is no result. */
  growthOtherAge: { indicator: GrowthIndicator; ageMonths: number; from: number; to: number };
  growthSexUnknown: { indicator: GrowthIndicator };
  growthNotMeasured: { indicator: GrowthIndicator; missing: readonly Measure[] };
  /** Not a whole number above zero, so no measurement at all. */
  growthNotMeasurement: { indicator: GrowthIndicator; fields: readonly Measure[] };
  growthStandingTooYoung: { indicator: GrowthIndicator; ageMonths: number; canStandFrom: number };
  growthTableMissing: { indicator: GrowthIndicator; table: GrowthTableName };
  growthOutsideTable: TableRow & {
    readonly indicator: GrowthIndicator;
    readonly from: number;
    readonly to: number;
  };
  /** So far out that the measurement itself is in doubt: to be measured again. */
  growthImplausible: TableRow & {
    readonly indicator: GrowthIndicator;
    readonly z: number;
    readonly below: number;
    readonly above: number;
  };
  growthChanged: {
    indicator: GrowthIndicator;
    from: { readonly class: GrowthClass; readonly z: number };
    to: { readonly class: GrowthClass; readonly z: number };
  };
  growthNotComparable: { indicator: GrowthIndicator; absent: readonly ('before' | 'now')[] };
  /** When to weigh next. */
  weighingYoung: { ageMonths: number; youngBefore: number; months: number };
  weighingMalnourished: {
    findings: readonly { readonly indicator: GrowthIndicator; readonly class: GrowthClass }[];
    months: number;
  };
  /** Neither young nor malnourished by the indicators that have a result; none has when the list is empty. */
  weighingRegular: { assessed: readonly GrowthIndicator[]; months: number };
  weighingNever: Record<never, never>;
  weighingAgain: { indicators: readonly GrowthIndicator[] };
}

export const who2006: Citation = { kind: 'standard', circular: 'WHO Child Growth Standards 2006' };

export const who2007: Citation = { kind: 'standard', circular: 'WHO Growth Reference 2007' };
