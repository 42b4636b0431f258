import type { Tenths } from '../tenths.ts';
import type { ConductLevel, StudyLevel } from './rules.ts';

/** Reasons of conduct, promotion and titles. Absences are half-days (buổi). */
export interface PromotionReasons {
  conductByTerms: { term1: ConductLevel; term2: ConductLevel; level: ConductLevel };
  /** Circular 58/2011: people decide the year's conduct; no table. */
  conductDecidedByPeople: Record<never, never>;
  conductMissing: { terms: readonly (1 | 2)[] };
  conductReplaced: { before: ConductLevel; after: ConductLevel };
  promotionMet: { study: StudyLevel; conduct: ConductLevel; absences: number; allowed: number };
  absencesOver: { excused: number; unexcused: number; absences: number; allowed: number };
  /** Absences were not given: a decision that depends on them is provisional. */
  absencesMissing: Record<never, never>;
  studyMissing: Record<never, never>;
  studyTooLow: { study: StudyLevel; needed: StudyLevel };
  conductTooLow: { conduct: ConductLevel; needed: ConductLevel };
  /** Which subjects the pupil may or must take again; marks under 5,0 or CĐ. */
  retestSubjects: { subjects: readonly string[]; choice: 'pupilChooses' | 'all' };
  bothTooLow: { study: StudyLevel; conduct: ConductLevel };
  stillFailing: { study: StudyLevel; conduct: ConductLevel };
  /** Grade 9 or 12: promoted reads completed the programme. */
  programmeCompleted: { grade: 9 | 12 };
  /** The software proposes; the school decides. */
  proposalOnly: Record<never, never>;
  titleMet: { title: string; study: StudyLevel; conduct: ConductLevel };
  titleSubjects: { title: string; threshold: Tenths; count: number; needed: number };
  titleStudyTooLow: { title: string; study: StudyLevel; needed: StudyLevel };
  titleConductTooLow: { title: string; conduct: ConductLevel; needed: ConductLevel };
  /** Circular 22/2021 gives titles for the year only. */
  titleYearOnly: Record<never, never>;
}
