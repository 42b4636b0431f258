import { RegulationError } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import { assertPaperMark, hundredths, type Hundredths } from './hundredths.ts';
import type { PointTable, ScoreScheme } from './score-scheme.ts';

/** One pupil's examination (thi tuyển sinh lớp 10). */
export interface ExamSheet {
  /** Hundredths by subject; `absent` for a paper not sat (vắng thi); null or left out while it is not known. */
  readonly papers: Readonly<Record<string, Hundredths | 'absent' | null>>;
  /** Groups of priority the pupil has proved, by the codes of the scheme: `nhom1`. */
  readonly priority?: readonly string[];
  /** Prizes: `giaiNhat`. */
  readonly encouragement?: readonly string[];
  /** Grade of the vocational certificate, for years whose scheme has such a table. */
  readonly vocational?: readonly string[];
}

export interface ExamScore {
  /** Điểm xét tuyển; null when a paper was not sat. */
  readonly total: Hundredths | null;
  /** False when a paper was not sat or is 0: such a pupil is admitted nowhere. */
  readonly qualifies: boolean;
}

/** A paper as it enters the sum. */
export interface ScoredPaper {
  readonly subject: string;
  readonly mark: Hundredths;
  readonly coefficient: number;
}

const CLAIMS = [
  ['priority', 'priorityPoints'],
  ['encouragement', 'encouragementPoints'],
  ['vocational', 'vocationalPoints'],
] as const;

/**
 * The score for admission to grade 10. Absent while a paper that was sat has no mark.
 *
 * @throws RegulationError `notHundredths`, `paperOutOfRange`, `paperNotQuarter`, `unknownPaper`, `unknownGroup`,
 *   `duplicateGroup`, `pointsNotKnown` (a claim whose table of that year was not supplied), `invalidOption`
 */
export function examScore(sheet: ExamSheet, scheme: ScoreScheme): Result<ExamScore> {
  const papers = papersOf(sheet, scheme);
  const sat: ScoredPaper[] = [];
  const missing: string[] = [];
  const notSat: string[] = [];
  const zero: string[] = [];
  for (const { subject, coefficient } of scheme.papers) {
    const mark = papers.get(subject) ?? null;
    if (mark === null) missing.push(subject);
    else if (mark === 'absent') notSat.push(subject);
    else {
      sat.push({ subject, mark, coefficient });
      if (mark === 0) zero.push(subject);
    }
  }
  const bonus = bonusOf(sheet, scheme);

  const reasons: Reason[] = [];
  if (missing.length > 0) reasons.push(reason('papersMissing', { subjects: missing }, null));
  if (notSat.length > 0) reasons.push(reason('papersNotSat', { subjects: notSat }, null));
  if (zero.length > 0) reasons.push(reason('papersZero', { subjects: zero }, null));
  if (missing.length > 0) return openResult<ExamScore>(null, reasons);
  if (notSat.length > 0) return finalResult({ total: null, qualifies: false }, reasons);

  const sum = sat.reduce<number>((total, { mark, coefficient }) => total + mark * coefficient, bonus.points);
  const total = hundredths(sum);
  return finalResult({ total, qualifies: zero.length === 0 }, [
    reason('examScore', { papers: sat, bonus: bonus.points, total }, null),
    ...bonus.reasons,
    ...reasons,
  ]);
}

/** A map, so that no code of a paper meets what every object has. */
function papersOf(
  sheet: ExamSheet,
  scheme: ScoreScheme,
): ReadonlyMap<string, Hundredths | 'absent' | null | undefined> {
  const papers = Object.entries(sheet.papers);
  for (const [subject, mark] of papers) {
    if (!scheme.papers.some((paper) => paper.subject === subject)) {
      throw new RegulationError('unknownPaper', { subject }, `no such paper in ${scheme.examYear}`);
    }
    if (mark !== 'absent' && (mark ?? null) !== null) assertPaperMark(mark, { subject });
  }
  return new Map(papers);
}

function bonusOf(sheet: ExamSheet, scheme: ScoreScheme): { points: Hundredths; reasons: Reason[] } {
  const reasons: Reason[] = [];
  let sum = 0;
  for (const [field, code] of CLAIMS) {
    const claims = sheet[field] ?? [];
    if (!Array.isArray(claims)) {
      throw new RegulationError('invalidOption', { field }, 'not a list of codes');
    }
    if (claims.length === 0) continue;
    const table = scheme[field];
    if (!table) {
      throw new RegulationError('pointsNotKnown', { field }, `supply the table of ${scheme.examYear}`);
    }
    const { group, points, ignored } = highest(field, claims, table);
    sum += points;
    reasons.push(reason(code, { group, points, ignored }, table.citation));
  }
  const maximumBonus = scheme.maximumBonus && hundredths(scheme.maximumBonus, { field: 'maximumBonus' });
  if (maximumBonus !== null && sum > maximumBonus) {
    reasons.push(reason('bonusLimited', { bonus: hundredths(sum), maximum: maximumBonus }, null));
    return { points: maximumBonus, reasons };
  }
  return { points: hundredths(sum), reasons };
}

/** The claim worth most; of two worth the same, the one that stands first in the table. */
function highest(field: string, claims: readonly string[], { points }: PointTable) {
  claims.forEach((claim, index) => {
    if (!Object.hasOwn(points, claim)) {
      throw new RegulationError('unknownGroup', { field, index }, 'not in the table of the year');
    }
    if (claims.indexOf(claim) !== index) {
      throw new RegulationError('duplicateGroup', { field, index }, 'given twice');
    }
  });
  const [best, ...others] = Object.entries(points)
    .filter(([group]) => claims.includes(group))
    .sort(([, a], [, b]) => b - a);
  const [group, value] = best as [string, Hundredths];
  return { group, points: hundredths(value, { field }), ignored: others.map(([other]) => other) };
}
