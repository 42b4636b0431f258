import type { PassFail } from './mark-text.ts';
import type { RuleSetId } from './phase-in.ts';
import type { Reason } from './reasons.ts';
import type { Tenths } from './tenths.ts';

/** `score`: marks 0..10 (môn đánh giá bằng điểm số). `comment`: Đ or CĐ (môn đánh giá bằng nhận xét). */
export type Scoring = 'score' | 'comment';

export interface SubjectPlan {
  readonly scoring: Scoring;
  /** Periods of the whole year without study-topic periods; decides the number of regular marks. */
  readonly periodsPerYear: number;
  /** Upper secondary: the subject has a cluster of study topics (cụm chuyên đề học tập), one more regular mark. */
  readonly studyTopics?: boolean;
}

/** `periodic` is circular 58/2011's test of one period or more; later circulars have `midTerm` instead. */
export type ColumnKind = 'regular' | 'periodic' | 'midTerm' | 'final';

export interface Column {
  readonly slot: string;
  readonly kind: ColumnKind;
  readonly weight: number;
  /** False for the study-topic column: its result counts when there is one. */
  readonly required: boolean;
  /** Smallest difference between two marks, in tenths. */
  readonly step: Tenths;
}

export type Mark =
  | { readonly slot: string; readonly state: 'empty' | 'pendingMakeUp' }
  | { readonly slot: string; readonly state: 'value'; readonly value: Tenths | PassFail }
  | { readonly slot: string; readonly state: 'zeroByRule'; readonly reason: string };

/**
 * `final`: official. `partial`: something is missing or pending, and `provisional` is for the teacher's eyes only.
 * `absent`: nothing to show yet.
 */
export type Result<V extends Tenths | PassFail> =
  | {
      readonly status: 'final';
      readonly value: V;
      readonly provisional: null;
      readonly reasons: readonly Reason[];
    }
  | {
      readonly status: 'partial';
      readonly value: null;
      readonly provisional: V;
      readonly reasons: readonly Reason[];
    }
  | {
      readonly status: 'absent';
      readonly value: null;
      readonly provisional: null;
      readonly reasons: readonly Reason[];
    };

/** A term's result as computed, or just its final value; null while there is none; `notTaught` when not on the plan. */
export type TermResult<V extends Tenths | PassFail> = Result<V> | V | null | 'notTaught';

export interface YearTerms<V extends Tenths | PassFail> {
  readonly term1: TermResult<V>;
  readonly term2: TermResult<V>;
}

export interface TermOptions {
  /** P-6, more regular marks than the circular allows: `warn` computes with all of them, `reject` throws. */
  readonly moreRegularMarks?: 'warn' | 'reject';
}

export interface YearOptions {
  /** P-7, subject taught in one term: that term is the year's result, or there is none. */
  readonly oneTermSubject?: 'termIsYear' | 'noYearResult';
}

/** One circular (with its amendments) for the subjects of one pupil. A further circular is a further value of this type. */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly columns: (subject: SubjectPlan) => readonly Column[];
  readonly termAverage: (
    subject: SubjectPlan,
    marks: Iterable<Mark>,
    options?: TermOptions,
  ) => Result<Tenths>;
  readonly termComment: (
    subject: SubjectPlan,
    marks: Iterable<Mark>,
    options?: TermOptions,
  ) => Result<PassFail>;
  readonly yearAverage: (terms: YearTerms<Tenths>, options?: YearOptions) => Result<Tenths>;
  readonly yearComment: (terms: YearTerms<PassFail>, options?: YearOptions) => Result<PassFail>;
}
