import type { ConductLevel, StudyLevel } from '../secondary/rules.ts';
import type { Tenths } from '../tenths.ts';
import type { GraduationDocument, GraduationProcedureId } from './procedures.ts';

/** What a procedure asks for and the input does not say, or not officially. */
export type GraduationField =
  'birthYear' | 'programmeCompleted' | 'fileComplete' | 'absences' | 'study' | 'conduct' | 'scores';

/** Reasons of lower-secondary graduation. Ages are by calendar year: the year of recognition minus the year of birth. */
export interface GraduationReasons {
  /** Which procedure the school year falls under. `byDefault` is false where the caller gave other procedures. */
  graduationProcedure: {
    procedure: GraduationProcedureId;
    schoolYearStart: number;
    firstClass: number;
    byDefault: boolean;
  };
  /** Before the oldest procedure kept here. */
  graduationRulesUnknown: { schoolYearStart: number };
  graduationMet: { document: GraduationDocument };
  programmeNotCompleted: Record<never, never>;
  graduationAgeOver: { age: number; limit: number };
  graduationAgeUnder: { age: number; limit: number };
  /** Back from abroad, skipped a grade or older than usual: the school says the age rules of the level allow it. */
  graduationAgeAccepted: { age: number };
  graduationFileIncomplete: Record<never, never>;
  graduationLevelTooLow: {
    of: 'study' | 'conduct';
    level: StudyLevel | ConductLevel;
    needed: StudyLevel | ConductLevel;
  };
  /** A priority group (diện ưu tiên): a lower study level is enough if no subject is under `lowest`, one of `key` at `keyLowest`. */
  graduationPriorityMet: { study: StudyLevel; lowest: Tenths; key: readonly string[]; keyLowest: Tenths };
  graduationPriorityMissed: {
    /** Subjects under `lowest`. */
    below: readonly string[];
    lowest: Tenths;
    /** None of `key` reaches `keyLowest`. */
    keyMissed: boolean;
    key: readonly string[];
    keyLowest: Tenths;
  };
  graduationMissing: { fields: readonly GraduationField[] };
  graduationGrade: {
    grade: 'gioi' | 'kha' | 'trungBinh';
    study: StudyLevel;
    conduct: ConductLevel | 'notClassified';
  };
  /** The diploma bears no grade, or there is no diploma. */
  graduationWithoutGrade: { document: GraduationDocument };
  /** Not yet: another round of the same year is open. */
  graduationFurtherRound: { round: number; rounds: number };
}
