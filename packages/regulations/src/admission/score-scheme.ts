import { RegulationError } from '../errors.ts';
import type { Citation } from '../reasons.ts';
import { hundredths, type Hundredths } from './hundredths.ts';
import { priorityArticle } from './citations.ts';

export interface ExamPaper {
  /** Subject code, as everywhere in this package. */
  readonly subject: string;
  /** Hệ số. */
  readonly coefficient: number;
}

/** Points by claim code; of several claims only the one worth most counts. */
export interface PointTable {
  readonly points: Readonly<Record<string, Hundredths>>;
  readonly citation: Citation | null;
}

/**
 * How the score of a grade-10 examination (điểm xét tuyển) is made in one year. Null tables are not known to this package:
 * the caller supplies the table of that year, `{ ...scoreScheme(2019), priority: table }`, before it scores a pupil who
 * claims one.
 */
export interface ScoreScheme {
  readonly examYear: number;
  /** In the order they are shown. */
  readonly papers: readonly ExamPaper[];
  /** Điểm ưu tiên, by group. */
  readonly priority: PointTable | null;
  /** Điểm khuyến khích, by prize. */
  readonly encouragement: PointTable | null;
  /** Cộng điểm nghề phổ thông, by grade of the certificate. */
  readonly vocational: PointTable | null;
  /** The most that all added points together may be; null for no limit. */
  readonly maximumBonus: Hundredths | null;
}

/** Circular 30/2024: groups of priority (nhóm đối tượng ưu tiên). */
export const priorityPoints2025: PointTable = {
  points: { nhom1: hundredths(200), nhom2: hundredths(150), nhom3: hundredths(100) },
  citation: priorityArticle,
};

/** Circular 30/2024: first, second and third prize at the level of the province. */
export const encouragementPoints2025: PointTable = {
  points: { giaiNhat: hundredths(150), giaiNhi: hundredths(100), giaiBa: hundredths(50) },
  citation: priorityArticle,
};

/**
 * The bonus once given for a certificate of the vocational course (nghề phổ thông). Circular 05/2018 removed it; which years of
 * which province still gave it is for the caller to say, so no scheme carries it by itself.
 */
export const formerVocationalPoints: PointTable = {
  points: { gioi: hundredths(150), kha: hundredths(100), trungBinh: hundredths(50) },
  citation: null,
};

/** Coefficients of Ngữ văn, Toán and the third paper, by the first examination year they hold for; newest first. */
const COEFFICIENTS: readonly (readonly [from: number, weights: readonly [number, number, number]])[] = [
  [2021, [1, 1, 1]],
  [2014, [2, 2, 1]],
];

/** The department names the third paper each year; it may not be the same subject for more than three years running. */
const THIRD_PAPER_KNOWN_UNTIL = 2026;
const FIRST_PAPERS: readonly string[] = ['nguVan', 'toan'];
const USUAL_THIRD_PAPER = 'ngoaiNgu1';

/** Years without an examination: 2021, when admission went by the transcript because of COVID-19. */
const NO_EXAM: readonly number[] = [2021];

/** First examination under circular 30/2024, in force from 14/02/2025. */
const PRIORITY_FROM = 2025;

/**
 * The scheme of Hồ Chí Minh City for an examination year.
 *
 * @param options.thirdPaper the third paper as announced for the year; needed after 2026
 * @throws RegulationError `unknownExamYear`, `noExam` (2021), `thirdPaperNotGiven`, `invalidOption` (a third paper that is the first
 *   or second)
 */
export function scoreScheme(
  examYear: number,
  options?: { readonly thirdPaper?: string | null } | null,
): ScoreScheme {
  const place = { field: 'examYear' };
  const row = Number.isInteger(examYear) && COEFFICIENTS.find(([from]) => examYear >= from);
  if (!row) {
    throw new RegulationError('unknownExamYear', place, `no scheme is known for ${String(examYear)}`);
  }
  const announced = options?.thirdPaper ?? null;
  if (NO_EXAM.includes(examYear)) {
    throw new RegulationError('noExam', place, `there was no examination in ${examYear}`);
  }
  if (announced === null && examYear > THIRD_PAPER_KNOWN_UNTIL) {
    throw new RegulationError('thirdPaperNotGiven', { field: 'thirdPaper' }, `not known for ${examYear}`);
  }
  if (announced !== null && (typeof announced !== 'string' || FIRST_PAPERS.includes(announced))) {
    throw new RegulationError(
      'invalidOption',
      { field: 'thirdPaper' },
      `${String(announced)} is not a third`,
    );
  }
  const [literature, mathematics, third] = row[1];
  const underCircular30 = examYear >= PRIORITY_FROM;
  return {
    examYear,
    papers: [
      { subject: 'nguVan', coefficient: literature },
      { subject: 'toan', coefficient: mathematics },
      { subject: announced ?? USUAL_THIRD_PAPER, coefficient: third },
    ],
    priority: underCircular30 ? priorityPoints2025 : null,
    encouragement: underCircular30 ? encouragementPoints2025 : null,
    vocational: null,
    maximumBonus: null,
  };
}
