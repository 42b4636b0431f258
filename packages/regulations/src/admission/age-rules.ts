import { RegulationError } from '../errors.ts';
import type { Citation } from '../reasons.ts';
import { newCharter, preschoolAge, primaryAge, secondaryAge, secondaryLate } from './citations.ts';

/** 0 is preschool (mầm non). */
export const entryGrades = [0, 1, 6, 10] as const;
export type EntryGrade = (typeof entryGrades)[number];

/** Groups whose children may enter older: with disabilities, in hardship, of an ethnic minority, orphans, back from abroad. */
const LATE_GROUPS = ['khuyetTat', 'khoKhan', 'danTocThieuSo', 'moCoi', 'nuocNgoaiVe'] as const;
/** Grade 1 also: slow in growth or mind; children of foreigners who study or work in Vietnam. */
const LATE_GROUPS_GRADE_1 = [...LATE_GROUPS, 'kemPhatTrien', 'conNguoiNuocNgoai'] as const;

export const lateGroups: readonly string[] = LATE_GROUPS_GRADE_1;

/** Ages count by calendar year: the year the school year starts in, less the year of birth. */
export interface AgeRule {
  readonly age: number;
  /** How many years older a child of a listed group may be. */
  readonly lateYears: number;
  readonly lateGroups: readonly string[];
  /** Older than that, or older without such a group: refused by the rule, or for the authority to decide. */
  readonly tooOld: 'needsReview' | 'notEligible';
  readonly citation: Citation | null;
  readonly lateCitation: Citation | null;
}

/** Preschool counts months on the first day, then years. */
export interface PreschoolAgeRule {
  readonly fromMonths: number;
  readonly lastAge: number;
  readonly citation: Citation | null;
}

export const preschoolAgeRule: PreschoolAgeRule = { fromMonths: 3, lastAge: 5, citation: preschoolAge };

const grade1: AgeRule = {
  age: 6,
  lateYears: 3,
  lateGroups: LATE_GROUPS_GRADE_1,
  // Primary education is compulsory, and beyond three years the charter leaves it to the authority.
  tooOld: 'needsReview',
  citation: primaryAge,
  lateCitation: primaryAge,
};

const secondary = (age: number, citation: Citation, lateCitation: Citation): AgeRule => ({
  age,
  lateYears: 3,
  lateGroups: LATE_GROUPS,
  tooOld: 'notEligible',
  citation,
  lateCitation,
});

const AGED_GRADES: readonly EntryGrade[] = [1, 6, 10];

/** First entry under the charters of 2020, in force from October and November of that year. */
const KNOWN_FROM = 2021;
/** First entry under the secondary charter in force from 10/5/2026. */
const NEW_CHARTER_FROM = 2026;

/**
 * The age rule of an entry grade.
 *
 * @param schoolYear 2026 for the school year 2026-2027
 * @throws RegulationError `invalidGrade`; `unknownEntryYear` before 2021: supply the rule of that year in the campaign
 */
export function ageRuleFor(grade: Exclude<EntryGrade, 0>, schoolYear: number): AgeRule {
  if (!AGED_GRADES.includes(grade)) {
    throw new RegulationError('invalidGrade', { field: 'grade' }, `${String(grade)} has no age rule`);
  }
  if (!Number.isInteger(schoolYear) || schoolYear < KNOWN_FROM) {
    const detail = `no age rule for ${String(schoolYear)}`;
    throw new RegulationError('unknownEntryYear', { field: 'schoolYear' }, detail);
  }
  if (grade === 1) return grade1;
  const age = grade === 6 ? 11 : 15;
  return schoolYear < NEW_CHARTER_FROM
    ? secondary(age, secondaryAge, secondaryLate)
    : secondary(age, newCharter, newCharter);
}
