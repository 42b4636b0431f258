import type { Tenths } from '../tenths.ts';
import type { ConductLevel, StudyLevel, Title } from './rules.ts';

/** Reasons of conduct, promotion and titles. Absences are half-days (buổi). */
export interface PromotionReasons {
  conductByTerms: { term1: ConductLevel; term2: ConductLevel; level: ConductLevel };
  /** Circular 58/2011: people decide the year's conduct; no table. */
  conductDecidedByPeople: Record<never, never>;
  conductTermsMissing: { terms: readonly (1 | 2)[] };
  /** Training in the summer gave the year's conduct. */
  conductReplaced: { before: ConductLevel; after: ConductLevel };

  promotionMet: {
    study: StudyLevel;
    conduct: ConductLevel;
    studyNeeded: StudyLevel;
    conductNeeded: ConductLevel;
    absences: number;
    allowed: number;
  };
  absencesOver: { excused: number; unexcused: number; absences: number; allowed: number };
  /** Not given, or not official yet; said where the decision depends on it. */
  absencesMissing: Record<never, never>;
  studyMissing: Record<never, never>;
  conductMissing: Record<never, never>;
  studyTooLow: { study: StudyLevel; needed: StudyLevel; round: 'yearEnd' | 'afterSummer' };
  conductTooLow: { conduct: ConductLevel; needed: ConductLevel; round: 'yearEnd' | 'afterSummer' };
  /** Which subjects the pupil may or must take again, where they are known: under 5,0, or CĐ. */
  retestSubjects: { subjects: readonly string[]; below: Tenths; choice: 'pupilChooses' | 'all' };
  trainingDue: Record<never, never>;
  /** Study and conduct are both too low, so neither can be made good in the summer. */
  bothTooLow: Record<never, never>;
  /** Circular 58/2011: from Kém there is no re-assessment. */
  retestNotOpen: { study: StudyLevel; from: StudyLevel };
  /** Grade 9 or 12: promoted reads completed the programme. */
  programmeCompleted: { grade: number };
  /** The software proposes; the school decides. */
  proposalOnly: Record<never, never>;

  titleMet: { title: Title; study: StudyLevel; conduct: ConductLevel };
  /** Score subjects at or above the threshold; enough when `count` reaches `needed`. */
  titleSubjects: { title: Title; threshold: Tenths; count: number; needed: number };
  titleStudyTooLow: { title: Title; study: StudyLevel; needed: StudyLevel };
  titleConductTooLow: { title: Title; conduct: ConductLevel; needed: ConductLevel };
  /** Whether enough subjects reach a threshold depends on these, which have no official average yet. */
  titleScoresMissing: { subjects: readonly string[] };
  /** Circular 22/2021 gives titles for the year only. */
  titleYearOnly: Record<never, never>;
  /** The level came from re-assessment or training in the summer. */
  titleAfterSummer: Record<never, never>;
}
