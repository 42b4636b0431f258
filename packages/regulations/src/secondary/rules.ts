import type { PassFail } from '../mark-text.ts';
import type { Result } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import type { Policy } from './policy.ts';
import type { Scoring, SubjectRules } from './subject-rules.ts';

/**
 * Study level: học lực under circular 58/2011 (gioi, kha, trungBinh, yeu, kem), kết quả học tập under 22/2021 (tot, kha,
 * dat, chuaDat).
 */
export type StudyLevel = 'gioi' | 'tot' | 'kha' | 'trungBinh' | 'dat' | 'yeu' | 'chuaDat' | 'kem';

/** Conduct: hạnh kiểm under 58/2011 (tot, kha, trungBinh, yeu), kết quả rèn luyện under 22/2021 (tot, kha, dat, chuaDat). */
export type ConductLevel = 'tot' | 'kha' | 'trungBinh' | 'dat' | 'yeu' | 'chuaDat';

/** Được lên lớp; kiểm tra lại, đánh giá lại; rèn luyện trong hè; ở lại lớp. */
export type PromotionDecision = 'promoted' | 'retest' | 'summerTraining' | 'retained';

/** Danh hiệu: học sinh xuất sắc, giỏi, tiên tiến. */
export type Title = 'xuatSac' | 'gioi' | 'tienTien';

/** A value with its reasons, the value alone, or null while there is none. */
export type Given<V> = Result<V> | V | null;

/**
 * The results a level is made of. Without `expected` the caller vouches that the records are complete: a subject that is in
 * none of them, Toán and Ngữ văn apart, is not missed.
 */
export interface StudyInput {
  readonly period: 'term' | 'year';
  /**
   * ĐTBmhk of the term or ĐTBmcn of the year by subject code, in tenths. A result that says exempt, not taught, or without
   * a year (P-7) takes no part; any other that is not final keeps the level open.
   */
  readonly scores: Readonly<Record<string, Given<Tenths>>>;
  readonly comments: Readonly<Record<string, Given<PassFail>>>;
  /** Subjects the pupil is exempt from for the whole period (circular 58/2011, article 12); they take no part. */
  readonly exempt?: readonly string[];
  /** Subjects of the pupil's plan for the period: one of which the records say nothing keeps the level open. */
  readonly expected?: readonly string[];
  /** Môn chuyên, for a specialised class (lớp chuyên) only. */
  readonly specialised?: string;
  /** Subjects of the school that the circular does not name (môn tự chọn): assessed and counted like any other. */
  readonly electives?: Readonly<Record<string, Scoring>>;
  /** Results of re-assessment (kiểm tra lại, đánh giá lại): each replaces the subject's year result. Year only. */
  readonly retests?: Readonly<Record<string, Tenths | PassFail>>;
  /** Inclusive education under an individual plan: no automatic level. */
  readonly individualPlan?: boolean;
}

/** The level and what it rests on. */
export type Study = Result<StudyLevel> & {
  /** ĐTBhk or ĐTBcn in tenths, provisional while the level is; null under circulars that have none. */
  readonly average: Tenths | null;
  /** The level before the adjustment for one single subject. */
  readonly base: StudyLevel | null;
};

export interface ConductInput {
  readonly term1: ConductLevel | null;
  readonly term2: ConductLevel | null;
  /** Circular 58/2011: the year's level as people decided it. Later circulars compute it from the terms. */
  readonly decided?: ConductLevel;
  /** Result of training in the summer (rèn luyện trong hè); replaces the year's. */
  readonly training?: ConductLevel;
}

/** Half-days (buổi) absent in the year, with and without leave (có phép, không phép). */
export interface Absences {
  readonly excused: number;
  readonly unexcused: number;
}

export interface PromotionInput {
  /** 6..12; grades 9 and 12 complete the programme instead of moving up. */
  readonly grade: number;
  readonly study: Given<StudyLevel>;
  readonly conduct: Given<ConductLevel>;
  readonly absences: Absences | null;
  /** `afterSummer`: study and conduct are those after re-assessment and training. */
  readonly round?: 'yearEnd' | 'afterSummer';
  /** The year's results by subject, to name what may be taken again. */
  readonly subjects?: Pick<StudyInput, 'scores' | 'comments' | 'exempt'>;
  readonly individualPlan?: boolean;
}

/**
 * Study and conduct as they were before any summer: a title is for the year, not for what re-assessment or training made
 * of it. A result that says it was replaced earns no title; plain levels are taken as they are.
 */
export interface TitleInput {
  readonly period: 'term' | 'year';
  readonly study: Given<StudyLevel>;
  readonly conduct: Given<ConductLevel>;
  /** Year averages of the score subjects, in tenths. */
  readonly scores: StudyInput['scores'];
  readonly individualPlan?: boolean;
}

/** A secondary circular with its amendments: one value of this type, in a folder of its own. */
export interface SecondaryRules extends SubjectRules {
  /** Best first. */
  readonly studyLevels: readonly StudyLevel[];
  /** Best first. */
  readonly conductLevels: readonly ConductLevel[];
  /** Subjects the circular knows and how each is assessed. */
  readonly subjects: Readonly<Record<string, Scoring>>;
  readonly study: (input: StudyInput, policy?: Policy) => Study;
  readonly yearConduct: (input: ConductInput) => Result<ConductLevel>;
  /** A proposal: the school council decides. */
  readonly promotion: (input: PromotionInput) => Result<PromotionDecision>;
  readonly title: (input: TitleInput) => Result<Title | 'none'>;
}
