import type { BodyMeasures } from '../growth/body.ts';
import type { Sex } from '../growth/lms.ts';
import type { StaffedUnit } from '../teachers.ts';

/** Đầu năm, giữa năm, cuối năm. */
export const preschoolPeriods = ['dauNam', 'giuaNam', 'cuoiNam'] as const;

export type PreschoolPeriod = (typeof preschoolPeriods)[number];

/** Days `yyyy-MM-dd`, both inclusive. */
export interface DayRange {
  readonly since: string;
  readonly on: string;
}

/**
 * What a report speaks of: the roll of the day `on`, and what happened from `since` to it. New children, leavers,
 * attendance, weighings and assessments are those of that time.
 */
export interface ReportTime extends DayRange {
  readonly period: PreschoolPeriod;
  /** 2025 for the school year 2025-2026. */
  readonly schoolYearStart: number;
  /** The report before, which changes are counted from; null or left out when there is none. */
  readonly previous?: DayRange | null;
}

/** A yes or no; null or left out where it was not recorded. */
export type Recorded = boolean | null;

/** Nhóm trẻ or lớp mẫu giáo. */
export interface PreschoolClass extends StaffedUnit {
  readonly id: string;
  /** Bán trú: lunch at school. */
  readonly lunch?: Recorded;
}

export interface ChildMeasurement extends Omit<BodyMeasures, 'sex'> {
  readonly measuredOn: string;
}

/** Days of the time of the report. */
export interface AttendanceDays {
  readonly enrolled: number;
  readonly present: number;
}

/** One child, by an id that is not a name. */
export interface PreschoolChild {
  readonly id: string;
  /** Id of the group or class; of a child that left, the last one. */
  readonly class: string;
  readonly birthDate: string;
  readonly sex: Sex | null;
  /** Dân tộc thiểu số. */
  readonly minority?: Recorded;
  readonly disabled?: Recorded;
  /** From another area (trẻ từ địa bàn khác). */
  readonly fromElsewhere?: Recorded;
  readonly lunchSupport?: Recorded;
  readonly feeSupport?: Recorded;
  /** Bé ngoan, where a school uses it. */
  readonly goodChild?: Recorded;
  /** First day on the roll. Null where it was not recorded: the child is taken to be on the roll. */
  readonly joinedOn: string | null;
  /** First day no longer on the roll. */
  readonly leftOn?: string | null;
  readonly leaveReason?: string | null;
  readonly attendance?: AttendanceDays | null;
  /** In any order; all that are known, not only those of the time of the report. */
  readonly measurements?: readonly ChildMeasurement[];
}

export interface PreschoolStaff {
  readonly id: string;
  readonly role: string;
  readonly qualification?: string | null;
  /** Group or class of a teacher or carer; null where there is none, as of one who stands in. */
  readonly class?: string | null;
}

/** One domain of development of one child, as the teacher found it. */
export interface DevelopmentAssessment {
  readonly child: string;
  readonly domain: string;
  readonly reached: boolean;
  readonly assessedOn: string;
}

/** The records of one school as they stand. Lists in any order. */
export interface PreschoolSnapshot {
  readonly classes: readonly PreschoolClass[];
  readonly children: readonly PreschoolChild[];
  readonly staff: readonly PreschoolStaff[];
  readonly assessments: readonly DevelopmentAssessment[];
  /** Figures that no record gives, by the item of the form: sites, rooms, kitchens. */
  readonly given?: Readonly<Record<string, number | null>>;
}
