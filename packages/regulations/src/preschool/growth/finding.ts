import type { GrowthClass, GrowthIndicator } from './rules.ts';

export interface GrowthFinding {
  readonly indicator: GrowthIndicator;
  /** Hundredths of a standard deviation, rounded half away from zero; the class is decided on this integer. */
  readonly z: number;
  readonly class: GrowthClass;
}
