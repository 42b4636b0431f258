import type { AgePlace, PreschoolStage } from '../preschool/bands.ts';
import type { GrowthClass, GrowthIndicator, Position } from '../preschool/growth/rules.ts';
import type { GrowthChange } from '../preschool/growth/change.ts';
import type { MissingKind } from '../preschool/reasons.ts';

/** Names of what preschool reports and growth results speak of. */
export interface PreschoolNames {
  readonly ages: Readonly<Record<AgePlace, string>>;
  readonly stages: Readonly<Record<PreschoolStage, string>>;
  readonly indicators: Readonly<Record<GrowthIndicator, string>>;
  readonly classes: Readonly<Record<GrowthClass, string>>;
  readonly changes: Readonly<Record<GrowthChange, string>>;
  readonly measures: Readonly<Record<'weightGrams' | 'heightMillimetres', string>>;
  readonly positions: Readonly<Record<Position, string>>;
  readonly missing: Readonly<Record<MissingKind, string>>;
}
