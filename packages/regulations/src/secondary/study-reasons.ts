import type { Tenths } from '../tenths.ts';
import type { StudyLevel } from './rules.ts';

type Period = 'term' | 'year';

/** Học lực (circular 58/2011) or kết quả học tập (22/2021): what the level is called. */
export type StudyScale = 'hocLuc' | 'ketQuaHocTap';

/** A subject by code and its average in tenths. */
export interface SubjectAverage {
  readonly subject: string;
  readonly average: Tenths;
}

/** Reasons of the study level (học lực; kết quả học tập) of a term or year. Averages are tenths. */
export interface StudyReasons {
  /** ĐTBhk, ĐTBcn: circular 58/2011 only. `sum` over `count` score subjects. */
  studyAverage: { period: Period; sum: number; count: number; average: Tenths };
  /** The level: of the first row of the table that fits, or what the adjustment made of it. */
  studyLevel: { period: Period; scale: StudyScale; level: StudyLevel };
  /** The same from figures that are not all official, or not all there. */
  provisionalLevel: { period: Period; scale: StudyScale; level: StudyLevel };
  /**
   * Why the next better level is not reached, or was not before the adjustment; one reason a condition that fails. `lacking` is
   * the smallest sum of tenths, over all score subjects, that makes the average.
   */
  averageBelow: { level: StudyLevel; average: Tenths; needed: Tenths; lacking: number };
  keySubjectsBelow: { level: StudyLevel; subjects: readonly SubjectAverage[]; needed: Tenths };
  specialisedBelow: { level: StudyLevel; subject: string; average: Tenths; needed: Tenths };
  subjectsBelow: { level: StudyLevel; subjects: readonly SubjectAverage[]; needed: Tenths };
  commentsNotPassed: { level: StudyLevel; subjects: readonly string[]; allowed: number };
  /** `nearest` are the subjects that lack least to make up the number, best first. */
  tooFewSubjects: {
    level: StudyLevel;
    threshold: Tenths;
    count: number;
    needed: number;
    nearest: readonly SubjectAverage[];
  };
  /** An adjusted level before that: the level of the first row of the table that fits. */
  levelBefore: { level: StudyLevel };
  /** One single subject pulled the level down and the circular raises it. `without` is the level but for it. */
  levelAdjusted: { from: StudyLevel; to: StudyLevel; subject: string; without: StudyLevel };
  /** The text can be read two ways and the readings differ here: the other choice would give `otherwise`. */
  readingDecides: {
    option: 'P-1' | 'P-2' | 'P-3' | 'P-4' | 'P-5';
    choice: string;
    level: StudyLevel;
    otherwise: StudyLevel;
  };
  /**
   * A subject without its official result: what it still takes. Empty lists when only the result itself was not given.
   */
  subjectNotFinal: {
    subject: string;
    missing: readonly string[];
    pending: readonly string[];
    terms: readonly (1 | 2)[];
  };
  /** Subjects every pupil has, or the specialised one, that take no part in the input. */
  subjectsMissing: { subjects: readonly string[] };
  /** Fewer score subjects than the table needs. */
  tooFewScoreSubjects: { count: number; needed: number };
  subjectsExempt: { subjects: readonly string[] };
  /** A re-assessment replaced the year's result of a subject. */
  retestReplaced: { subject: string; before: Tenths | 'D' | 'CD'; after: Tenths | 'D' | 'CD' };
  /** Inclusive education under an individual plan: the school decides, the software does not. */
  individualPlan: Record<never, never>;
}
