import type { PrimaryRuleSetId } from '../phase-in.ts';
import type { Reason } from '../reasons.ts';
import type { Result } from '../results.ts';
import type { Given } from '../secondary/rules.ts';
import type { Tenths } from '../tenths.ts';
import type { Dimension, LevelOf, SubjectLevel, TraitLevel } from './levels.ts';

/** Giữa học kì I, cuối học kì I, giữa học kì II, cuối năm học. */
export type RecordPoint = 'midTerm1' | 'endTerm1' | 'midTerm2' | 'endYear';

/**
 * The year's result. Circular 27/2020 has four levels; before it a pupil has or has not completed the programme of the
 * grade (hoàn thành chương trình lớp học): hoanThanh, chuaHoanThanh.
 */
export type YearLevel = 'hoanThanhXuatSac' | 'hoanThanhTot' | 'hoanThanh' | 'chuaHoanThanh';

export type PrimaryAward =
  /** Circular 27/2020: Học sinh Xuất sắc. */
  | 'xuatSac'
  /** Circular 27/2020: Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện. */
  | 'tieuBieu'
  /** Circular 22/2016: hoàn thành xuất sắc các nội dung học tập và rèn luyện. */
  | 'xuatSacHocTapRenLuyen'
  /** Circular 22/2016: thành tích vượt trội hay tiến bộ vượt bậc. */
  | 'vuotTroiTienBo'
  /** Circular 30/2014: thành tích nổi bật hay tiến bộ vượt bậc. */
  | 'noiBatTienBo';

/** Được lên lớp (grade 5: has completed primary school); hướng dẫn, giúp đỡ, đánh giá bổ sung; chưa được lên lớp. */
export type PrimaryDecision = 'promoted' | 'support' | 'retained';

/** The grade and what the school's plan leaves open. */
export interface PrimaryPlan {
  /** 1..5 */
  readonly grade: number;
  /** Subjects the school offers and the pupil takes (môn tự chọn): `ngoaiNgu1`, `tinHoc`, `tiengDanToc`. */
  readonly optional?: readonly string[];
  /** Subjects that the school assesses by their parts: `ngheThuat` as amNhac and miThuat, `tinHocCongNghe` likewise. */
  readonly inParts?: readonly string[];
  /** Subjects with a test at the end of term I and of the year although the circular does not list them. */
  readonly extraTests?: readonly string[];
  /**
   * Competences that are not rated in the grade. Circular 27/2020 names ten for every grade; many schools leave out
   * `congNghe` and `tinHoc` where the grade has no such subject.
   */
  readonly omittedCompetences?: readonly string[];
}

export interface SheetSubject {
  readonly subject: string;
  /** Môn học; hoạt động giáo dục. Both are rated alike. */
  readonly kind: 'subject' | 'activity';
  /** A periodic test (bài kiểm tra định kì) belongs to this grade and point. */
  readonly test: boolean;
}

/** What a class records at one point of the year, in the order of the class's summary table. */
export interface RecordSheet {
  readonly grade: number;
  readonly point: RecordPoint;
  readonly subjects: readonly SheetSubject[];
  readonly competences: readonly string[];
  readonly qualities: readonly string[];
}

/** One level as entered; null while there is none. */
export type Rating = {
  readonly [D in Dimension]: {
    readonly dimension: D;
    /** Code of the subject or activity, the competence, the quality. */
    readonly item: string;
    readonly level: LevelOf[D] | null;
  };
}[Dimension];

export interface PrimaryTest {
  readonly subject: string;
  /** Whole marks: 80 for 8. Null while there is none. */
  readonly mark: Tenths | null;
  /** The first test, when its mark was out of line and the school let the pupil sit another. A person's decision. */
  readonly replaced?: { readonly mark: Tenths; readonly reason: string };
}

export interface RecordInput {
  readonly plan: PrimaryPlan;
  readonly point: RecordPoint;
  readonly ratings: Iterable<Rating>;
  readonly tests?: Iterable<PrimaryTest>;
  /** Inclusive education under an individual plan (kế hoạch giáo dục cá nhân): nothing is computed from the record. */
  readonly individualPlan?: boolean;
}

/**
 * A pupil's checked record at one point: every item of the sheet by its code, null where nothing is entered. JSON that may be
 * kept: whatever computes from it checks it again against the sheet of its plan.
 */
export interface PrimaryRecord {
  readonly rules: PrimaryRuleSetId;
  /** What the sheet is made of. */
  readonly plan: PrimaryPlan;
  readonly point: RecordPoint;
  readonly subjects: Readonly<Record<string, SubjectLevel | null>>;
  readonly competences: Readonly<Record<string, TraitLevel | null>>;
  readonly qualities: Readonly<Record<string, TraitLevel | null>>;
  /** Marks in tenths; only subjects with a test at this point. */
  readonly tests: Readonly<Record<string, Tenths | null>>;
  readonly replaced: Readonly<Record<string, { readonly mark: Tenths; readonly reason: string }>>;
  readonly individualPlan: boolean;
}

/** An outstanding result or marked progress that the class has recognised (under 22/2016: proposed by the teacher). */
export interface Recognition {
  readonly dimension: Dimension;
  readonly item: string;
  /** What was achieved, for the school's file. */
  readonly reason: string;
}

export interface AwardInput {
  readonly record: PrimaryRecord;
  /** Empty: the class recognises nothing. Null: not settled yet. */
  readonly recognitions: readonly Recognition[] | null;
}

export interface PrimaryPromotionInput {
  /** 1..5 */
  readonly grade: number;
  readonly level: Given<YearLevel>;
  /** `afterSupport`: the level is the one after guidance, help and the further assessment (đánh giá bổ sung). */
  readonly round?: 'yearEnd' | 'afterSupport';
  /** What the head has decided on a pupil who still has not completed the grade; null or left out before that. */
  readonly headDecision?: 'promoted' | 'retained' | null;
  readonly individualPlan?: boolean;
}

/** A primary circular with its amendments: one value of this type, in a folder of its own. */
export interface PrimaryRules {
  readonly id: PrimaryRuleSetId;
  /** When levels are recorded, in the order of the year. */
  readonly recordPoints: readonly RecordPoint[];
  /** Best first, as are the other lists of levels. */
  readonly subjectLevels: readonly SubjectLevel[];
  /** Of competences and of qualities. */
  readonly traitLevels: readonly TraitLevel[];
  readonly yearLevels: readonly YearLevel[];
  readonly awards: readonly PrimaryAward[];
  /** The lowest and highest mark and the smallest difference between two, in tenths. */
  readonly marks: { readonly lowest: Tenths; readonly highest: Tenths; readonly step: Tenths };
  /** @throws RegulationError invalidGrade, unknownPoint, unknownSubject, unknownCompetence */
  readonly sheet: (plan: PrimaryPlan, point: RecordPoint) => RecordSheet;
  /** @throws RegulationError with the place of the first entry that cannot be */
  readonly record: (input: RecordInput) => PrimaryRecord;
  /**
   * A record that was kept, read again: what its sheet has and the record has not is missing, null.
   *
   * @throws RegulationError wrongRuleSet, invalidGrade, unknownPoint, unknownSubject, unknownCompetence, unknownQuality,
   *   levelNotOnScale, noTest, invalidOption, or for a mark that cannot be, each with its place
   */
  readonly recordAgain: (stored: PrimaryRecord) => PrimaryRecord;
  /** What the record still lacks, one reason a dimension; empty when it is complete. */
  readonly missing: (record: PrimaryRecord) => readonly Reason[];
  /**
   * From the record of the end of the year and nothing else. Absent while something is missing; the reasons then tell the best
   * level that is still possible, which is no figure so far.
   */
  readonly year: (record: PrimaryRecord) => Result<YearLevel>;
  /** A proposal: the head awards. Absent while an award is still possible and not certain. */
  readonly award: (input: AwardInput) => Result<PrimaryAward | 'none'>;
  /** A pupil who has not completed the grade after support is for the head: the result is absent until decided. */
  readonly promotion: (input: PrimaryPromotionInput) => Result<PrimaryDecision>;
  /** `T`, `Tốt`, `tot`; null when the dimension has no such level under this circular. */
  readonly parseLevel: <D extends Dimension>(dimension: D, text: string) => LevelOf[D] | null;
  /** The letter of the register, or the circular's word. */
  readonly formatLevel: <D extends Dimension>(
    dimension: D,
    level: LevelOf[D],
    form?: 'letter' | 'word',
  ) => string;
}
