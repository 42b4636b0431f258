import { RegulationError } from '../errors.ts';
import { reason, type Citation, type Reason } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import type { Condition, PrimaryCircular } from './circular.ts';
import { rank, type Dimension, type SubjectLevel, type TraitLevel } from './levels.ts';
import { missingFrom, recordAgain } from './record.ts';
import type { PrimaryRecord, YearLevel } from './rules.ts';

/** The year's level; one reason a condition that bars the next better one. */
export function yearLevel(circular: PrimaryCircular, stored: PrimaryRecord): Result<YearLevel> {
  const record = yearEndRecord(circular, stored);
  const { cite } = circular;
  if (record.individualPlan) {
    return openResult<YearLevel>(null, [reason('primaryIndividualPlan', {}, cite.individualPlan)]);
  }
  const missing = missingFrom(circular, record);
  if (nothingEntered(record)) return openResult<YearLevel>(null, missing);

  const { level, bars } = bestLevel(circular, record);
  if (missing.length > 0) {
    // The best that is still possible is no figure so far: in September it would be the highest for everyone.
    return openResult<YearLevel>(null, [reason('primaryBestPossible', { level }, null), ...bars, ...missing]);
  }
  return finalResult(level, [
    reason('primaryYearLevel', { level }, cite.year),
    ...bars,
    ...replacedTests(circular, record),
  ]);
}

/** The best level that what is entered allows, and what bars the one above it. */
function bestLevel(
  circular: PrimaryCircular,
  record: PrimaryRecord,
): { readonly level: YearLevel; readonly bars: readonly Reason[] } {
  let bars: readonly Reason[] = [];
  for (const condition of circular.year) {
    const failing = barsTo(circular, condition, record, circular.cite.year);
    if (failing.length === 0) return { level: condition.goal, bars };
    bars = failing;
  }
  return { level: circular.lowest, bars };
}

/** What of the entered keeps the pupil from the goal; one reason a kind of condition. */
export function barsTo(
  { scales }: PrimaryCircular,
  { goal, subject, trait, test }: Condition,
  record: PrimaryRecord,
  citation: Citation,
): Reason[] {
  const levels = (
    dimension: Dimension,
    column: Readonly<Record<string, SubjectLevel | TraitLevel | null>>,
    needed: SubjectLevel | TraitLevel,
  ): Reason[] => {
    const allowed = rank(scales[dimension], needed);
    const items = Object.entries(column).flatMap(([item, level]) =>
      level !== null && rank(scales[dimension], level) > allowed ? [{ item, level }] : [],
    );
    return items.length > 0
      ? [reason('primaryLevelsBelow', { goal, dimension, items, needed }, citation)]
      : [];
  };
  const tests = Object.entries(record.tests).flatMap(([code, mark]) =>
    mark !== null && mark < test ? [{ subject: code, mark }] : [],
  );
  return [
    ...levels('subject', record.subjects, subject),
    ...levels('competence', record.competences, trait),
    ...levels('quality', record.qualities, trait),
    ...(tests.length > 0 ? [reason('primaryTestsBelow', { goal, tests, needed: test }, citation)] : []),
  ];
}

/** Only the column of the end of the year counts: a record of another point cannot give a year's result. */
export function yearEndRecord(circular: PrimaryCircular, stored: PrimaryRecord): PrimaryRecord {
  const record = recordAgain(circular, stored);
  if (record.point !== 'endYear') {
    throw new RegulationError('wrongPoint', { field: 'point' }, `a record of ${record.point}`);
  }
  return record;
}

export function nothingEntered({ subjects, competences, qualities, tests }: PrimaryRecord): boolean {
  return [subjects, competences, qualities, tests].every((column) =>
    Object.values(column).every((value) => value === null),
  );
}

function replacedTests({ cite }: PrimaryCircular, { tests, replaced }: PrimaryRecord): Reason[] {
  return Object.entries(replaced).map(([subject, first]) =>
    reason(
      'primaryTestReplaced',
      { subject, before: first.mark, after: tests[subject] as number },
      cite.marks,
    ),
  );
}
