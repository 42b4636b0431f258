import type { GrowthReason } from './reasons.ts';
import type { GrowthClass, GrowthIndicator } from './rules.ts';

export interface GrowthFinding {
  readonly indicator: GrowthIndicator;
  /** Hundredths of a standard deviation, rounded half away from zero; the class is decided on this integer. */
  readonly z: number;
  readonly class: GrowthClass;
}

/** `final` with a value, or `absent` with the reason why not: never a guess. */
export type GrowthResult<V = GrowthFinding> =
  | {
      readonly status: 'final';
      readonly value: V;
      readonly provisional: null;
      readonly reasons: readonly GrowthReason[];
    }
  | {
      readonly status: 'absent';
      readonly value: null;
      readonly provisional: null;
      readonly reasons: readonly GrowthReason[];
    };

export function finalGrowth<V>(value: V, reasons: readonly GrowthReason[]): GrowthResult<V> {
  return { status: 'final', value, provisional: null, reasons };
}

export function absentGrowth(reasons: readonly GrowthReason[]): GrowthResult<never> {
  return { status: 'absent', value: null, provisional: null, reasons };
}
