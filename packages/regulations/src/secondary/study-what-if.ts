import { RegulationError } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import type { Tenths } from '../tenths.ts';
import type { Policy } from './policy.ts';
import type { StudyInput, StudyLevel } from './rules.ts';
import type { Figures } from './study-figures.ts';
import { readInput } from './study-input.ts';
import { barriers, levelOf } from './study-level.ts';
import { chooseReadings } from './study-readings.ts';
import { placeOf, type Adjustment, type StudyRow, type StudyRules } from './study-rules.ts';

/** One way to a level. */
export interface StudyWay {
  /** The row of the table to be met: the level's own, or a better one from which the circular adjusts. */
  readonly through: StudyLevel;
  /** The subject that may stay under that row; null where none may. */
  readonly except: string | null;
  /**
   * The conditions that fail today, each with what it needs by itself: raising a subject also raises the average, so
   * together less may do.
   */
  readonly needs: readonly Reason[];
}

export interface StudyOutlook {
  readonly aim: StudyLevel;
  /** The level by the figures there are, official or not; null while they do not suffice. */
  readonly now: StudyLevel | null;
  readonly reached: boolean;
  /** Empty once reached, or while nothing can be said. Meeting every need of one way gives the level or a better one. */
  readonly ways: readonly StudyWay[];
}

/**
 * What it would take to be classified at a level: which conditions bar it and by how much, and where an adjustment for one
 * single subject would help. Official figures count, and provisional ones where there is no better.
 *
 * @throws RegulationError `unknownLevel`, and what `study` throws
 */
export function studyOutlook(
  rules: StudyRules,
  input: StudyInput,
  aim: StudyLevel,
  policy: Policy = {},
): StudyOutlook {
  const rank = (level: StudyLevel): number => rules.rows.findIndex((row) => row.level === level);
  const at = rank(aim);
  if (at < 0) throw new RegulationError('unknownLevel', { field: 'aim' });
  const chosen = chooseReadings(rules.reach.readings, policy);
  const { figures } = readInput(rules, input);
  if (!figures) return { aim, now: null, reached: false, ways: [] };
  const now = levelOf(rules, figures, chosen);
  if (rank(now) <= at) return { aim, now, reached: true, ways: [] };

  const row = rules.rows[at] as StudyRow;
  const ways: StudyWay[] = [{ through: aim, except: null, needs: barriers(rules, figures, row) }];
  for (const adjustment of rules.adjustments) {
    const { level, reading } = adjustment;
    if (level === aim && (!reading || chosen & reading.bit)) {
      ways.push(...waysByAdjustment(rules, figures, adjustment, chosen));
    }
  }
  // A better row with causes of its own can stand in the way of an adjustment, so each way is tried out.
  const open = ways.filter((way) => rank(levelOf(rules, followed(rules, input, figures, way), chosen)) <= at);
  // Of two better rows that spare the same subject the lower one asks for less; it stands later in the list.
  const least = open.filter(
    ({ except }, index) => open.findLastIndex((way) => way.except === except) === index,
  );
  return { aim, now, reached: false, ways: least };
}

/** Leaving out the lowest score subject, or the one comment subject with CĐ: leaving out another asks for more. */
function waysByAdjustment(
  rules: StudyRules,
  figures: Figures,
  { without, base }: Adjustment,
  chosen: number,
): StudyWay[] {
  const row = (level: StudyLevel) => rules.rows.find((each) => each.level === level) as StudyRow;
  const better = row(without);
  const from = row(base);
  const lowest = Math.min(...figures.values);
  const subject = figures.codes[figures.values.indexOf(lowest)] as string;
  const ways: StudyWay[] = [];
  if (lowest < better.lowest) {
    const needs = barriers(rules, figures, better, chosen, subject);
    if (lowest < from.lowest) {
      const subjects = [{ subject, average: lowest }];
      needs.push(reason('subjectsBelow', { level: base, subjects, needed: from.lowest }, placeOf(from, 'b')));
    }
    ways.push({ through: without, except: subject, needs });
  }
  const [comment] = figures.notPassed;
  if (comment !== undefined) {
    ways.push({
      through: without,
      except: comment,
      needs: barriers(rules, figures, better, chosen, comment),
    });
  }
  return ways;
}

/** The figures once every need of the way is met, and no more than that. */
function followed(rules: StudyRules, { specialised }: StudyInput, figures: Figures, way: StudyWay): Figures {
  const { codes } = figures;
  const values = [...figures.values];
  let { notPassed } = figures;
  let average = 0;
  const raise = (subject: string, to: Tenths): void => {
    const index = codes.indexOf(subject);
    values[index] = Math.max(values[index] as Tenths, to);
  };
  for (const { code, params } of way.needs) {
    if (code === 'averageBelow') average = params.needed;
    if (code === 'keySubjectsBelow') {
      const other = params.subjects.find(({ subject }) => subject !== way.except);
      if (other) raise(other.subject, params.needed);
    }
    if (code === 'specialisedBelow') raise(params.subject, params.needed);
    if (code === 'subjectsBelow') for (const { subject } of params.subjects) raise(subject, params.needed);
    if (code === 'tooFewSubjects') for (const { subject } of params.nearest) raise(subject, params.threshold);
    if (code === 'commentsNotPassed') {
      const passed = params.subjects.slice(params.allowed);
      notPassed = notPassed.filter((subject) => !passed.includes(subject));
    }
  }
  const mean = rules.reach.mean?.(codes, values, specialised);
  return {
    ...{ codes, values, notPassed },
    mean: mean ? { ...mean, average: Math.max(mean.average, average) } : null,
  };
}
