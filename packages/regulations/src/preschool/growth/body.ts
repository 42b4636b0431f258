import { reason, type Citation, type Reason } from '../../reasons.ts';
import type { Sex } from './lms.ts';
import type { GrowthRules, Position } from './rules.ts';

/** One weighing and measuring (cân, đo). What was not measured or not recorded is null. */
export interface BodyMeasures {
  readonly sex: Sex | null;
  readonly weightGrams: number | null;
  readonly heightMillimetres: number | null;
  readonly position: Position | null;
}

/** Length or height in millimetres as the child would measure in the position its age asks for, and what was done. */
export function heightIn(
  needed: Position,
  measured: Position | null,
  height: number,
  rules: GrowthRules,
  standard: Citation,
): { readonly height: number; readonly notes: readonly Reason[] } {
  if (measured === null) {
    return { height, notes: [reason('growthPositionAssumed', { position: needed }, standard)] };
  }
  if (measured === needed) return { height, notes: [] };
  const { lyingMinusStanding } = rules.position;
  const to = needed === 'lying' ? height + lyingMinusStanding : height - lyingMinusStanding;
  const params = { measured, needed, from: height, to };
  return { height: to, notes: [reason('growthPositionConverted', params, standard)] };
}
