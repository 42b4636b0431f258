import type { Tenths } from '../tenths.ts';
import type { ConductLevel, StudyLevel, Title } from './rules.ts';

/** Học lực and hạnh kiểm (circular 58/2011), or kết quả học tập and kết quả rèn luyện: what the levels are called. */
export type Scale = 'hocLuc' | 'ketQuaHocTap';

/** Reasons of conduct, promotion and titles. Absences are half-days (buổi). */
export interface PromotionReasons {
  conductByTerms: { term1: ConductLevel; term2: ConductLevel; level: ConductLevel };
  /** Circular 58/2011: people decide the year's conduct; no table. */
  conductDecidedByPeople: Record<never, never>;
  conductTermsMissing: { terms: readonly (1 | 2)[] };
  /** Training in the summer gave the year's conduct. */
  conductReplaced: { scale: Scale; before: ConductLevel; after: ConductLevel };

  /** Study or conduct is not what promotion or a title takes. */
  levelTooLow: {
    scale: Scale;
    of: 'study' | 'conduct';
    level: StudyLevel | ConductLevel;
    needed: StudyLevel | ConductLevel;
    aim: 'yearEnd' | 'afterSummer' | Title;
  };
  /** Not given, or not official yet; said where the answer depends on it. */
  levelMissing: { scale: Scale; of: 'study' | 'conduct' };
  absencesMissing: Record<never, never>;

  promotionMet: { scale: Scale; study: StudyLevel; conduct: ConductLevel; absences: number; allowed: number };
  absencesOver: { excused: number; unexcused: number; absences: number; allowed: number };
  /** Which subjects the pupil may or must take again, where they are known: under `below`, or CĐ. */
  retestSubjects: { subjects: readonly string[]; below: Tenths; choice: 'pupilChooses' | 'all' };
  trainingDue: { scale: Scale };
  /** Neither re-assessment nor training: study alone is at so low a level, or study and conduct are both at it. */
  summerNotOpen: { scale: Scale; cause: 'study' | 'both'; level: StudyLevel };
  /** Grade 9 or 12: promoted reads completed the programme. */
  programmeCompleted: { grade: number };
  /** The software proposes; the school decides. */
  proposalOnly: Record<never, never>;

  titleMet: { title: Title; scale: Scale; study: StudyLevel; conduct: ConductLevel };
  /** Score subjects at or above the threshold; enough when `count` reaches `needed`. */
  titleSubjects: { title: Title; threshold: Tenths; count: number; needed: number };
  /** Whether enough subjects reach the threshold depends on these, which have no official average yet. */
  titleScoresMissing: { subjects: readonly string[] };
  /** Circular 22/2021 gives titles for the year only. */
  titleYearOnly: Record<never, never>;
  /** The level came from re-assessment or training in the summer. */
  titleAfterSummer: Record<never, never>;
}
