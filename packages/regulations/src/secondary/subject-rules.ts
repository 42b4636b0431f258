import type { PassFail } from '../mark-text.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import type { Result } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import type { MarkForm } from './mark-form.ts';
import type { Policy } from './policy.ts';

/** `score`: marks 0..10 (môn đánh giá bằng điểm số). `comment`: Đ or CĐ (môn đánh giá bằng nhận xét). */
export type Scoring = 'score' | 'comment';

export interface SubjectPlan {
  readonly scoring: Scoring;
  /** Periods of the whole year without study-topic periods; decides the number of regular marks. */
  readonly periodsPerYear: number;
  /** Circular 58/2011 counts by the week, not always whole; left out, `periodsPerYear / weeksPerYear`. */
  readonly periodsPerWeek?: number;
  /** Weeks of the school year, 35 when left out. */
  readonly weeksPerYear?: number;
  /** Circular 58/2011: tests of one period or more (KTđk) a term by the teaching plan, 0..9; 1 when left out. */
  readonly periodicTests?: number;
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
  | {
      readonly slot: string;
      readonly state: 'value';
      readonly value: Tenths | PassFail;
      /** Where it is known: circular 58/2011 wants whole regular marks for oral and essay. */
      readonly form?: MarkForm;
    }
  | { readonly slot: string; readonly state: 'zeroByRule'; readonly reason: string };

/**
 * A term's result as computed, or just its final value; null while there is none; `notTaught` when not on the plan;
 * `exempt` (miễn học, circular 58/2011 only).
 */
export type TermResult<V extends Tenths | PassFail> = Result<V> | V | null | 'notTaught' | 'exempt';

export interface YearTerms<V extends Tenths | PassFail> {
  readonly term1: TermResult<V>;
  readonly term2: TermResult<V>;
}

/** The subjects' part of a circular with its amendments: columns, term and year of one subject. */
export interface SubjectTermRules {
  readonly id: SecondaryRuleSetId;
  /** Subjects a pupil may be exempt from (miễn học), all assessed by comment; empty where the circular knows no exemption. */
  readonly exemptable: readonly string[];
  /** The columns of a subject and term, in the order of the register. */
  readonly columns: (subject: SubjectPlan) => readonly Column[];
  readonly termAverage: (subject: SubjectPlan, marks: Iterable<Mark>, policy?: Policy) => Result<Tenths>;
  readonly termComment: (subject: SubjectPlan, marks: Iterable<Mark>, policy?: Policy) => Result<PassFail>;
}

/** A subject over the terms of a year. */
export interface SubjectRules extends SubjectTermRules {
  readonly yearAverage: (terms: YearTerms<Tenths>, policy?: Policy) => Result<Tenths>;
  readonly yearComment: (terms: YearTerms<PassFail>, policy?: Policy) => Result<PassFail>;
}
