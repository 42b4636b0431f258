import { RegulationError, type ErrorPlace, type RegulationErrorCode } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type { PrimaryCircular } from './circular.ts';
import { levelNotOnScale, rank, type Dimension, type LevelOf } from './levels.ts';
import type { PrimaryRecord, PrimaryTest, RecordInput, RecordSheet } from './rules.ts';
import { isMidTerm, recordSheet, unknownSubject } from './sheet.ts';

type Column<L> = Map<string, L | null>;
type Columns = { readonly [D in Dimension]: Column<LevelOf[D]> };

const UNKNOWN: Readonly<Record<Dimension, RegulationErrorCode>> = {
  subject: 'unknownSubject',
  competence: 'unknownCompetence',
  quality: 'unknownQuality',
};

export function checkedRecord(circular: PrimaryCircular, input: RecordInput): PrimaryRecord {
  const sheet = recordSheet(circular, input.plan, input.point);
  const { subject, competence, quality } = readRatings(circular, sheet, input.ratings);
  const { tests, replaced } = readTests(circular, sheet, input.tests ?? []);
  return {
    rules: circular.id,
    grade: sheet.grade,
    point: sheet.point,
    subjects: Object.fromEntries(subject),
    competences: Object.fromEntries(competence),
    qualities: Object.fromEntries(quality),
    tests: Object.fromEntries(tests),
    replaced: Object.fromEntries(replaced),
    individualPlan: input.individualPlan ?? false,
  };
}

function empty(codes: readonly string[]): Column<never> {
  return new Map(codes.map((code) => [code, null]));
}

function readRatings(
  { scales }: PrimaryCircular,
  sheet: RecordSheet,
  ratings: RecordInput['ratings'],
): Columns {
  const columns: Columns = {
    subject: empty(sheet.subjects.map((line) => line.subject)),
    competence: empty(sheet.competences),
    quality: empty(sheet.qualities),
  };
  const seen = new Set<string>();
  let index = 0;
  for (const { dimension, item, level } of ratings) {
    if (!Object.hasOwn(columns, dimension)) {
      throw new RegulationError(
        'unknownDimension',
        { field: 'dimension', index },
        `no dimension ${String(dimension)}`,
      );
    }
    const column: Column<unknown> = columns[dimension];
    const place: ErrorPlace =
      dimension === 'subject'
        ? { field: dimension, index, subject: item }
        : { field: dimension, index, slot: item };
    if (!column.has(item)) {
      throw new RegulationError(UNKNOWN[dimension], place, 'not recorded in this grade under this circular');
    }
    if (seen.has(`${dimension} ${item}`)) throw new RegulationError('duplicateRating', place, 'given twice');
    seen.add(`${dimension} ${item}`);
    if (level !== null && rank(scales[dimension], level) < 0) throw levelNotOnScale(level, place);
    column.set(item, level);
    index += 1;
  }
  return columns;
}

function readTests(
  circular: PrimaryCircular,
  sheet: RecordSheet,
  tests: Iterable<PrimaryTest>,
): { readonly tests: Column<Tenths>; readonly replaced: Map<string, { mark: Tenths; reason: string }> } {
  const marks: Column<Tenths> = new Map();
  for (const { subject, test } of sheet.subjects) if (test) marks.set(subject, null);
  const replaced = new Map<string, { mark: Tenths; reason: string }>();
  const seen = new Set<string>();
  let index = 0;
  for (const { subject, mark, replaced: first } of tests) {
    const place: ErrorPlace = { field: 'test', index, subject };
    if (!marks.has(subject)) {
      if (!sheet.subjects.some((line) => line.subject === subject)) throw unknownSubject(place);
      throw new RegulationError('noTest', place, `no test in grade ${sheet.grade} at ${sheet.point}`);
    }
    if (seen.has(subject)) throw new RegulationError('duplicateTest', place, 'given twice');
    seen.add(subject);
    if (mark !== null) assertMark(circular, mark, place);
    marks.set(subject, mark);
    if (first) {
      const firstPlace = { ...place, field: 'replaced' };
      if (isMidTerm(sheet.point)) {
        throw new RegulationError('replacementNotPossible', firstPlace, 'not in the middle of a term');
      }
      assertMark(circular, first.mark, firstPlace);
      if (!first.reason.trim()) {
        throw new RegulationError('replacementWithoutReason', firstPlace, 'another test needs its reason');
      }
      replaced.set(subject, { mark: first.mark, reason: first.reason });
    }
    index += 1;
  }
  // In the order of the sheet, whatever the order of the input.
  const inOrder = [...marks.keys()].flatMap((subject) => {
    const first = replaced.get(subject);
    return first ? [[subject, first] as const] : [];
  });
  return { tests: marks, replaced: new Map(inOrder) };
}

/** Whole marks (không cho điểm thập phân), from the circular's lowest to 10. */
function assertMark({ id, lowestMark }: PrimaryCircular, mark: unknown, place: ErrorPlace): void {
  assertTenths(mark, place);
  if (mark % 10 !== 0) {
    throw new RegulationError('wholeMarkRequired', place, `${mark} tenths is not a whole mark`);
  }
  if (mark < lowestMark) throw new RegulationError('zeroMarkNotAllowed', place, `${id} gives no 0`);
}

/** One reason a dimension, in the order of the sheet. */
export function missingFrom({ cite }: PrimaryCircular, record: PrimaryRecord): Reason[] {
  const { point } = record;
  const levels = (dimension: Dimension, column: Readonly<Record<string, unknown>>): Reason[] => {
    const items = notEntered(column);
    const citation = dimension === 'subject' ? cite.subjectLevels : cite.traitLevels;
    return items.length > 0 ? [reason('primaryLevelsMissing', { point, dimension, items }, citation)] : [];
  };
  const subjects = notEntered(record.tests);
  return [
    ...levels('subject', record.subjects),
    ...levels('competence', record.competences),
    ...levels('quality', record.qualities),
    ...(subjects.length > 0 ? [reason('primaryTestsMissing', { point, subjects }, cite.tests)] : []),
  ];
}

function notEntered(column: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(column).filter((code) => column[code] === null);
}
