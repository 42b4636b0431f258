import type { Tenths } from '../tenths.ts';
import type { StudyLevel } from './rules.ts';

type Period = 'term' | 'year';

/** A subject by code and its average in tenths. */
export interface SubjectAverage {
  readonly subject: string;
  readonly average: Tenths;
}

/** Reasons of the study level (học lực; kết quả học tập) of a term or year. Averages are tenths. */
export interface StudyReasons {
  /** ĐTBhk, ĐTBcn: circular 58/2011 only. `sum` over `count` score subjects. */
  studyAverage: { period: Period; sum: number; count: number; average: Tenths };
  /** The level before any adjustment, by the first row of the table that fits. */
  studyLevel: { period: Period; level: StudyLevel };
  /** Why the next better level than `studyLevel` is not reached; one reason a condition that fails. */
  averageBelow: { level: StudyLevel; average: Tenths; needed: Tenths };
  keySubjectsBelow: { level: StudyLevel; subjects: readonly SubjectAverage[]; needed: Tenths };
  specialisedBelow: { level: StudyLevel; subject: string; average: Tenths; needed: Tenths };
  subjectsBelow: { level: StudyLevel; subjects: readonly SubjectAverage[]; needed: Tenths };
  commentsNotPassed: { level: StudyLevel; subjects: readonly string[]; allowed: number };
  tooFewSubjects: { level: StudyLevel; threshold: Tenths; count: number; needed: number };
  /** One single subject pulled the level down and the circular raises it. `without` is the level but for it. */
  levelAdjusted: { from: StudyLevel; to: StudyLevel; subject: string; without: StudyLevel };
  /** The text can be read two ways and the readings differ here: the other choice would give `otherwise`. */
  readingDecides: {
    option: 'P-1' | 'P-2' | 'P-3' | 'P-4' | 'P-5';
    choice: string;
    level: StudyLevel;
    otherwise: StudyLevel;
  };
  /** A subject without its official result: what it still takes. Empty lists when only the result itself was not given. */
  subjectNotFinal: {
    subject: string;
    missing: readonly string[];
    pending: readonly string[];
  };
  /** Subjects every pupil has, and that are not in the input at all. */
  subjectsMissing: { subjects: readonly string[] };
  /** Fewer score subjects than the level needs. */
  tooFewScoreSubjects: { count: number; needed: number };
  subjectsExempt: { subjects: readonly string[] };
  /** A re-assessment replaced the year's result of a subject. */
  retestReplaced: { subject: string; before: Tenths | 'D' | 'CD'; after: Tenths | 'D' | 'CD' };
  /** Inclusive education under an individual plan: the school decides, the software does not. */
  individualPlan: Record<never, never>;
}
