import type { Citation, Reason } from '../reasons.ts';
import type { Tenths } from '../tenths.ts';
import type { StudyLevel } from './rules.ts';
import type { Figures, Mean } from './study-figures.ts';
import type { Reading } from './study-readings.ts';
import type { Scoring } from './subject-rules.ts';

/** One row of a circular's table of levels; the first row that fits is the level. */
export interface StudyRow {
  readonly level: StudyLevel;
  /** What the averages must reach, in the sense of `StudyRules.reach`. */
  readonly reach: Tenths;
  /** Whether `reach` is asked of key and specialised subject too. */
  readonly keyed?: boolean;
  /** No score subject under this. */
  readonly lowest: Tenths;
  /** Comment subjects that may be CĐ. */
  readonly notPassed: number;
  /** Where the level stands. */
  readonly citation: Citation;
  /** Whether the averages, the lowest average and the comment subjects have points of their own there: a, b, c. */
  readonly points?: boolean;
}

/** Where a condition of the row stands. */
export function placeOf({ citation, points }: StudyRow, point: 'a' | 'b' | 'c'): Citation {
  return points ? { ...citation, point } : citation;
}

/** Without one single subject the level were `without`; the circular raises it from `base` to `level`. */
export interface Adjustment {
  readonly without: StudyLevel;
  readonly base: StudyLevel;
  readonly level: StudyLevel;
  readonly citation: Citation | null;
  /** Not in the circular's list: made only under the other choice of this reading. */
  readonly reading?: Reading;
}

/** The part of a row in which the circulars differ: an average and key subjects, or a number of good subjects. */
export interface Reach {
  /** Score subjects that the table needs to be applied at all. */
  readonly subjectsNeeded: number;
  /** Of these one must be good; left out where the circular names none. */
  readonly keySubjects?: readonly string[];
  /** Where it says so, if not where it sets the level. */
  readonly keyCitation?: Citation | null;
  /** Where ĐTBhk and ĐTBcn stand; left out, as the two functions of them, where there is no average across subjects. */
  readonly averageCitations?: Readonly<Record<'term' | 'year', Citation>>;
  /** There must be a subject. */
  readonly mean?: (
    codes: readonly string[],
    values: readonly Tenths[],
    specialised: string | undefined,
  ) => Mean;
  readonly averageReason?: (figures: Figures, period: 'term' | 'year', final: boolean) => Reason;
  /** In the order of P-1..P-5. */
  readonly readings: readonly Reading[];
  /**
   * Whether the row is reached. `single` is the subject left out of account for an adjustment, null for the row as it
   * stands; `chosen` are the bits of the readings chosen otherwise, 0 for the row as it stands.
   */
  readonly holds: (figures: Figures, row: StudyRow, chosen: number, single: string | null) => boolean;
  /** One reason for each condition that fails, in the same sense. */
  readonly barriers: (figures: Figures, row: StudyRow, chosen: number, single: string | null) => Reason[];
}

/** A circular's rules of the study level, as data. */
export interface StudyRules {
  /** Học lực (circular 58/2011) or kết quả học tập (22/2021). */
  readonly scale: 'hocLuc' | 'ketQuaHocTap';
  /** Best first; the last one fits everything. */
  readonly rows: readonly StudyRow[];
  readonly reach: Reach;
  readonly adjustments: readonly Adjustment[];
  readonly subjects: Readonly<Record<string, Scoring>>;
  /** Subjects every pupil has. */
  readonly required: readonly string[];
  /** Subjects a pupil may be exempt from; left out where the circular knows no exemption. */
  readonly exemptable?: readonly string[];
  /** A score subject with a year's average under this may be taken again. */
  readonly retestBelow: Tenths;
  readonly cite: {
    readonly exemption?: Citation | null;
    readonly retest: Citation;
    readonly individualPlan: Citation | null;
  };
}

/** `subjectList('toan nguVan', 'gdtc')`: score subjects, comment subjects. */
export function subjectList(score: string, comment: string): Readonly<Record<string, Scoring>> {
  const entries = (codes: string, scoring: Scoring) => codes.split(' ').map((code) => [code, scoring]);
  return Object.fromEntries([...entries(score, 'score'), ...entries(comment, 'comment')]) as Record<
    string,
    Scoring
  >;
}
