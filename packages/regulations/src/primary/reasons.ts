import type { Tenths } from '../tenths.ts';
import type { Dimension, SubjectLevel, TraitLevel } from './levels.ts';
import type { PrimaryAward, RecordPoint, YearLevel } from './rules.ts';

/** What a condition is asked for: a level of the year or an award. */
export type Goal = YearLevel | PrimaryAward;

/** Reasons of primary rules. `item` is the code of a subject, competence or quality; marks are tenths. */
export interface PrimaryReasons {
  primaryYearLevel: { level: YearLevel };
  /** Something is missing: what is there allows this level at best. */
  primaryBestPossible: { level: YearLevel };
  /** Why `goal` is not reached: these are under the level it needs. */
  primaryLevelsBelow: {
    goal: Goal;
    dimension: Dimension;
    items: readonly { readonly item: string; readonly level: SubjectLevel | TraitLevel }[];
    needed: SubjectLevel | TraitLevel;
  };
  /** Why `goal` is not reached: these year-end tests are under the mark it needs. */
  primaryTestsBelow: {
    goal: Goal;
    tests: readonly { readonly subject: string; readonly mark: Tenths }[];
    needed: Tenths;
  };
  primaryLevelsMissing: { point: RecordPoint; dimension: Dimension; items: readonly string[] };
  primaryTestsMissing: { point: RecordPoint; subjects: readonly string[] };
  /** A mark out of line with everyday assessment: another test took the place of the first. */
  primaryTestReplaced: { subject: string; before: Tenths; after: Tenths };
  /** Inclusive education under an individual plan: the school decides, the software does not. */
  primaryIndividualPlan: Record<never, never>;
  primaryGradeCompleted: { grade: number; level: YearLevel };
  /** Grade 5: the primary programme is completed. */
  primaryProgrammeCompleted: Record<never, never>;
  /** Not completed: guidance, help and a further assessment. */
  primarySupport: { grade: number };
  primaryHeadDecides: { grade: number };
  primaryHeadDecided: { grade: number; decision: 'promoted' | 'retained' };
  primaryLevelMissing: Record<never, never>;
  primaryLevelNotFinal: Record<never, never>;
  /** Something is missing: what is there still allows this award. */
  primaryAwardPossible: { award: PrimaryAward };
  primaryAwardMet: { award: PrimaryAward };
  /** What the class has recognised. */
  primaryRecognised: { award: PrimaryAward; dimension: Dimension; item: string };
  primaryNotRecognised: { award: PrimaryAward };
  /** Whether the class recognises anything was not said. */
  primaryRecognitionOpen: { award: PrimaryAward };
}
