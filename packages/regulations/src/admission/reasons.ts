import type { EntryGrade } from './age-rules.ts';
import type { EligibilityOutcome, EntryDatum, SchoolHistory } from './entry.ts';
import type { Hundredths } from './hundredths.ts';
import type { ScoredPaper } from './score.ts';

type None = Record<never, never>;

/** Points added for the claim worth most; `ignored` are the others, worth as much or less. */
interface AddedPoints {
  group: string;
  points: Hundredths;
  ignored: readonly string[];
}

/** A choice by its number from 1 and its school's code. */
interface Choice {
  choice: number;
  school: string;
}

/** At the last seats: `tied` had the same score, `place` is the pupil's in the drawing, the first `seats` places won. */
interface Drawn extends Choice {
  score: Hundredths;
  place: number;
  tied: number;
  seats: number;
}

interface Entry {
  grade: EntryGrade;
  age: number;
}

/** Reasons of admission. Points are hundredths: 19,25 is 1925. */
export interface AdmissionReasons {
  /** Điểm xét tuyển: the sum written out. */
  examScore: { papers: readonly ScoredPaper[]; bonus: Hundredths; total: Hundredths };
  priorityPoints: AddedPoints;
  encouragementPoints: AddedPoints;
  vocationalPoints: AddedPoints;
  bonusLimited: { bonus: Hundredths; maximum: Hundredths };
  papersMissing: { subjects: readonly string[] };
  papersNotSat: { subjects: readonly string[] };
  papersZero: { subjects: readonly string[] };

  examScoreMissing: None;
  /** A paper not sat, or 0: admitted nowhere. */
  examNotQualified: None;
  choiceAdmitted: Choice & { score: Hundredths; cutOff: Hundredths };
  choiceBelowCutOff: Choice & { score: Hundredths; cutOff: Hundredths; gap: Hundredths };
  /** The school took nobody, at this choice or at all. */
  choiceClosed: Choice;
  cutOffMissing: Choice;
  noChoiceReached: { choices: number };
  noChoices: None;

  /** Everyone who reached this choice got in. */
  seatsForAll: Choice & { seats: number };
  lotteryWon: Drawn;
  lotteryLost: Drawn;
  /** `tied` pupils had the same score and only `seats` were left: by the rule chosen none of them got in. */
  tiedRefused: Choice & { score: Hundredths; tied: number; seats: number };

  /** Ages are by calendar year. */
  entryAge: Entry;
  entryAgeShifted: Entry & SchoolHistory & { usual: number };
  /** Older than the `oldest` without a group; the group allows up to `allowed`. */
  entryAgeLate: Entry & { oldest: number; allowed: number; group: string };
  /** `schoolYear` is the first in which the `youngest` age is reached. */
  entryTooYoung: Entry & { youngest: number; schoolYear: number };
  /** Older than `allowed`; `outcome` is whether the office may decide otherwise. */
  entryTooOld: Entry & { allowed: number; outcome: EligibilityOutcome };
  entryPreschool: { age: number };
  /** Five-year-olds come first. */
  entryFiveFirst: { age: number };
  entryPreschoolSix: { age: number };
  /** `from` is the day, yyyy-MM-dd, on which the child is old enough. */
  entryTooFewMonths: { months: number; from: string };
  entryPreschoolOver: { age: number; lastAge: number };
  previousLevelNotCompleted: { grade: EntryGrade };
  residenceInZone: { zone: string; order: number; zones: number };
  residenceElsewhere: { outcome: EligibilityOutcome };
  noPersonalId: None;
  personalIdDiffers: { differs: readonly ('birthYear' | 'sex')[] };
  entryDataMissing: { data: readonly EntryDatum[] };
}
