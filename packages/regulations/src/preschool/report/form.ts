import type { AgeCounting } from '../age-band.ts';
import type { PreschoolStage } from '../bands.ts';
import type { GrowthIndicator } from '../growth/rules.ts';

/** Marks of a child; a figure counts the children who carry all of its flags. */
export const childFlags = [
  'girl',
  'minority',
  'disabled',
  /** Joined in the time of the report. */
  'new',
  'fromElsewhere',
  /** Five years old by the year of birth (phổ cập trẻ 5 tuổi). */
  'five',
  'lunchSupport',
  'feeSupport',
  'goodChild',
] as const;

export type ChildFlag = (typeof childFlags)[number];

export const unitFlags = [
  'fullDay',
  'lunch',
  'independent',
  /** Has a disabled child on its roll. */
  'withDisabled',
  /** Mixed of so many ages (ghép 2, 3, 4 tuổi). */
  'mixed2',
  'mixed3',
  'mixed4',
] as const;

export type UnitFlag = (typeof unitFlags)[number];

/** One figure of a report, or one table of figures. `id` names it in the result. */
export type FigureSpec = { readonly id: string } & (
  | { readonly count: 'children'; readonly flags: readonly ChildFlag[] }
  /** Leavers in all, and by each reason of the form. */
  | { readonly count: 'leavers' }
  | { readonly count: 'units'; readonly flags: readonly UnitFlag[] }
  /** Days enrolled and present, and the rate (chuyên cần). */
  | { readonly count: 'attendance' }
  /** Children weighed, and measured. */
  | { readonly count: 'weighed' }
  /** Children by class of each indicator. */
  | { readonly count: 'nutrition'; readonly indicators: readonly GrowthIndicator[] }
  /** Improved, same or worse since the report before. */
  | { readonly count: 'growthChange'; readonly indicators: readonly GrowthIndicator[] }
  /** Reached and not reached in each domain of the child's stage. */
  | { readonly count: 'development' }
  /** The five-year standard, of children who are five. */
  | { readonly count: 'fiveYearStandard' }
  /** Staff by role. */
  | { readonly count: 'staff' }
  /** Staff by role and qualification. */
  | { readonly count: 'qualifications' }
  /** Teachers to a group or class: in all, and by stage. */
  | { readonly count: 'teachersPerUnit' }
  /** A figure of `PreschoolSnapshot.given`. */
  | { readonly count: 'given'; readonly item: string }
);

export interface ReportBlock {
  readonly id: string;
  readonly figures: readonly FigureSpec[];
}

/** What one of the three reports contains. Letters change it, so it is data. */
export interface PreschoolForm {
  readonly id: string;
  readonly ages: AgeCounting;
  readonly leaveReasons: readonly string[];
  readonly domains: Readonly<Record<PreschoolStage, readonly string[]>>;
  /** The domain under which the five-year standard is assessed. */
  readonly fiveYearStandard: string;
  readonly roles: readonly string[];
  /** The role counted as teachers. */
  readonly teacherRole: string;
  readonly qualifications: readonly string[];
  readonly blocks: readonly ReportBlock[];
}
