import { reason, type Reason } from '../reasons.ts';
import type { Tenths } from '../tenths.ts';
import type { StudyLevel } from './rules.ts';
import { averagesOf, type Figures } from './study-figures.ts';
import { HIGHEST_LEVEL_ONLY } from './study-readings.ts';
import { placeOf, type Adjustment, type StudyRow, type StudyRules } from './study-rules.ts';

/** An adjustment and the single subject it is for. */
export interface Raised extends Adjustment {
  readonly subject: string;
}

/** The first row that fits. The last row fits everything. */
export function baseRow({ rows, reach }: StudyRules, figures: Figures): StudyRow {
  return rows.find(
    (row) =>
      figures.notPassed.length <= row.notPassed &&
      figures.values.every((value) => value >= row.lowest) &&
      reach.holds(figures, row, 0, null),
  ) as StudyRow;
}

/** By row down to the base: the one subject that bars it by a low average or CĐ; null where it is none, or several. */
export function singleCauses({ rows }: StudyRules, figures: Figures, base: StudyRow): (string | null)[] {
  const { codes, values, notPassed } = figures;
  return rows.slice(0, rows.indexOf(base)).map(({ lowest }) => {
    const causes = notPassed.concat(codes.filter((_, index) => lowest > (values[index] as Tenths)));
    return causes.length === 1 ? (causes[0] as string) : null;
  });
}

/**
 * The adjustment for one single subject: seen from the best level that the pupil reaches but for it, if the circular
 * lists that fall.
 */
export function raised(
  { rows, reach, adjustments }: StudyRules,
  figures: Figures,
  causes: readonly (string | null)[],
  chosen: number,
): Raised | null {
  const from = causes.findIndex(
    (subject, index) =>
      (subject !== null || chosen & HIGHEST_LEVEL_ONLY) &&
      reach.holds(figures, rows[index] as StudyRow, chosen, subject),
  );
  const subject = causes[from] ?? null;
  if (subject === null) return null;
  const listed = adjustments.find(
    ({ without, base, reading }) =>
      without === rows[from]?.level &&
      base === rows[causes.length]?.level &&
      (!reading || chosen & reading.bit),
  );
  return listed ? { ...listed, subject } : null;
}

/** The level alone, without its reasons. */
export function levelOf(rules: StudyRules, figures: Figures, chosen: number): StudyLevel {
  const base = baseRow(rules, figures);
  return (raised(rules, figures, singleCauses(rules, figures, base), chosen) ?? base).level;
}

/**
 * One reason for each condition of the row that fails, with what it needs: as the row stands, or with the subject
 * `single` left out of account.
 */
export function barriers(
  { reach }: StudyRules,
  figures: Figures,
  row: StudyRow,
  chosen = 0,
  single: string | null = null,
): Reason[] {
  const { level, lowest: needed, notPassed: allowed } = row;
  const reasons = reach.barriers(figures, row, chosen, single);
  const below = averagesOf(figures, (average, code) => average < needed && code !== single);
  if (below.length > 0) {
    reasons.push(reason('subjectsBelow', { level, subjects: below, needed }, placeOf(row, 'b')));
  }
  const subjects = figures.notPassed.filter((code) => code !== single);
  if (subjects.length > allowed) {
    reasons.push(reason('commentsNotPassed', { level, subjects, allowed }, placeOf(row, 'c')));
  }
  return reasons;
}
