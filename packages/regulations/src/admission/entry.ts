import type { Reason } from '../reasons.ts';
import type { AgeRule, EntryGrade } from './age-rules.ts';

/** One campaign of entry admission (tuyển sinh đầu cấp) of one school. */
export interface EntryCampaign {
  readonly grade: EntryGrade;
  /** 2026 for the school year 2026-2027. */
  readonly schoolYear: number;
  /** Preschool: the day children start, `yyyy-MM-dd`; 05 September, the opening of the year, when left out. */
  readonly firstDay?: string | null;
  /** Where the school's children live, in the order of precedence, as the department assigns it; left out, it plays no part. */
  readonly zones?: readonly Zone[] | null;
  /** A child who lives in none of the zones: for the office to look at unless the campaign says otherwise. */
  readonly otherWards?: 'needsReview' | 'notEligible' | null;
  /** An age rule in place of that of the year; not for preschool. */
  readonly ageRule?: AgeRule | null;
}

/** Wards of one step in the order of precedence (diện, khu vực tuyển sinh). */
export interface Zone {
  readonly zone: string;
  /** Codes of wards and communes (phường, xã). */
  readonly wards: readonly string[];
}

/** How the years before went, for grades 6 and 10: each year moves the age by one. Known only if all three are. */
export interface SchoolHistory {
  /** Years skipped (học vượt lớp). */
  readonly skipped: number;
  /** Years repeated (lưu ban). */
  readonly repeated: number;
  /** Years by which school was begun late. */
  readonly startedLate: number;
}

/** Null and left out are the same everywhere: nobody knows. */
export interface EntryApplicant {
  /** `yyyy-MM-dd`; null when it is not known. */
  readonly birthDate?: string | null;
  /** Ward or commune of the current residence (nơi ở hiện tại) by code; null when it is not known. */
  readonly ward?: string | null;
  /** Twelve digits; null when there is none yet. */
  readonly personalId?: string | null;
  readonly sex?: 'male' | 'female' | null;
  /** Groups the family has proved, `khuyetTat`; an empty list for none, null when nobody has asked. */
  readonly groups?: readonly string[] | null;
  readonly history?: SchoolHistory | null;
  /** Grades 6 and 10: whether the level before is completed. */
  readonly completedPrevious?: boolean | null;
}

export type EligibilityOutcome = 'eligible' | 'needsReview' | 'notEligible';

/** What an application can lack. */
export type EntryDatum = 'birthDate' | 'ward' | 'groups' | 'history' | 'completedPrevious';

/** Things found, each with what it makes of the application, and what could not be judged. */
export interface Findings {
  readonly findings: readonly { readonly outcome: EligibilityOutcome; readonly reason: Reason }[];
  readonly missing: readonly EntryDatum[];
}

export const NOTHING: Findings = { findings: [], missing: [] };

export function found(outcome: EligibilityOutcome, because: Reason): Findings {
  return { findings: [{ outcome, reason: because }], missing: [] };
}

export function lacking(...missing: EntryDatum[]): Findings {
  return { findings: [], missing };
}

/** An applicant as far as is known. */
export interface Known {
  readonly birthDate: string | null;
  readonly ward: string | null;
  readonly personalId: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly groups: readonly string[] | null;
  readonly history: SchoolHistory | null;
  readonly completedPrevious: boolean | null;
}
