import type { AgeBandId, AgePlace, PreschoolStage } from './bands.ts';
import type { GrowthReasons } from './growth/reasons.ts';

/** What a figure of a report lacks. */
export type MissingKind =
  | 'sex'
  | 'minority'
  | 'disabled'
  | 'fromElsewhere'
  | 'lunchSupport'
  | 'feeSupport'
  | 'goodChild'
  | 'joinedOn'
  | 'leaveReason'
  | 'attendance'
  | 'measurement'
  | 'measurementInDoubt'
  | 'growthTable'
  | 'previousMeasurement'
  | 'assessment'
  | 'fullDay'
  | 'lunch'
  | 'qualification'
  | 'teachersUnit';

/** Reasons of preschool rules. Ages are completed months or years; teachers per unit and norms are tenths. */
export interface PreschoolReasons extends GrowthReasons {
  /** Counted by the year of birth within the school year. */
  preschoolBandByYear: { band: AgePlace; birthYear: number; years: number; schoolYearStart: number };
  preschoolBandByMonths: { band: AgePlace; ageMonths: number };
  /** Older than the last months of nursery, in a school year before the one it turns three in. */
  preschoolStillNursery: { band: AgeBandId; ageMonths: number; years: number };
  /** Exactly three years old, which nursery and kindergarten both name. */
  preschoolThreeYears: { ageMonths: number; option: PreschoolStage };
  preschoolTooYoung: { ageMonths: number; from: number };
  preschoolTooOld: { years: number; upTo: number };
  /** Said to a child that is too old and may be disabled. */
  preschoolOlderIfDisabled: { more: number };
  preschoolSize: { size: number; cap: number };
  preschoolOverCap: { size: number; cap: number; over: number };
  /** A mixed-age group or class between the caps of its ages. */
  preschoolMixedCap: { size: number; lowest: number; highest: number };
  preschoolMixedCapOption: { option: 'lowest' | 'highest' };
  /** No text in force that day is known here. */
  preschoolNoNorm: Record<never, never>;
  /** `allowed` is the norm in whole teachers. */
  preschoolTeachers: { teachers: number; norm: number; allowed: number };
  preschoolTeachersShort: { teachers: number; norm: number; allowed: number; short: number };
  preschoolTeachersAbove: { teachers: number; norm: number; allowed: number; above: number };
  /** Whether classes are full-day was not said, and the answer depends on it. */
  preschoolTeachersOpen: { teachers: number; units: number; least: number; most: number };
  preschoolUnitWithoutTeacher: Record<never, never>;
  preschoolMissing: { what: MissingKind; records: number; of: number };
  /** `rate` in tenths of a percent. */
  preschoolRate: { part: number; whole: number; rate: number };
  preschoolNoDays: Record<never, never>;
  preschoolPerUnit: { teachers: number; units: number; ratio: number };
  preschoolNoUnits: Record<never, never>;
  preschoolNotGiven: Record<never, never>;
  preschoolNoPreviousReport: Record<never, never>;
  /** Judged by another table since the report before. */
  preschoolOtherStandard: { records: number };
  /** Not on the roll at the report before. */
  preschoolJoinedSince: { records: number };
}
