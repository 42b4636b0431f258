import { RegulationError, type ErrorPlace, type RegulationErrorCode } from '../errors.ts';
import { reason, type Reason } from '../reasons.ts';
import { assertTenths, type Tenths } from '../tenths.ts';
import type { PrimaryCircular } from './circular.ts';
import { assertDimension, levelNotOnScale, rank, type Dimension, type LevelOf } from './levels.ts';
import type { PrimaryRecord, PrimaryTest, RecordInput, RecordSheet } from './rules.ts';
import { isMidTerm, readPlan, recordSheet, unknownSubject } from './sheet.ts';

type Column<L> = Map<string, L | null>;
type Columns = { readonly [D in Dimension]: Column<LevelOf[D]> };
type Replaced = PrimaryRecord['replaced'][string];

const UNKNOWN: Readonly<Record<Dimension, RegulationErrorCode>> = {
  subject: 'unknownSubject',
  competence: 'unknownCompetence',
  quality: 'unknownQuality',
};

/** What is entered, each with its place in the caller's input. */
interface Entries {
  readonly plan: PrimaryRecord['plan'];
  readonly point: PrimaryRecord['point'];
  readonly individualPlan: boolean | undefined;
  readonly ratings: Iterable<{
    readonly dimension: Dimension;
    readonly item: string;
    readonly level: unknown;
    readonly place: ErrorPlace;
  }>;
  readonly tests: Iterable<PrimaryTest & { readonly place: ErrorPlace }>;
}

export function checkedRecord(circular: PrimaryCircular, input: RecordInput): PrimaryRecord {
  return fromEntries(circular, {
    plan: input.plan,
    point: input.point,
    individualPlan: input.individualPlan,
    ratings: [...input.ratings].map((rating, index) => ({
      ...rating,
      place: { field: rating.dimension, index },
    })),
    tests: [...(input.tests ?? [])].map((test, index) => ({ ...test, place: { field: 'test', index } })),
  });
}

const COLUMN = { subject: 'subjects', competence: 'competences', quality: 'qualities' } as const;

/**
 * A record as it came back from where it was kept, against the sheet of its plan: what is not in it is missing, and what
 * cannot be in it is an error. A sheet may have grown since, and whoever keeps records may have lost a part.
 */
export function recordAgain(circular: PrimaryCircular, stored: PrimaryRecord): PrimaryRecord {
  if (stored.rules !== circular.id) {
    throw new RegulationError('wrongRuleSet', { field: 'rules' }, `a record under ${String(stored.rules)}`);
  }
  const entries = <V>(column: Readonly<Record<string, V>> | null | undefined) => Object.entries(column ?? {});
  const first = new Map(entries<Replaced>(stored.replaced));
  const tests = entries<Tenths | null>(stored.tests).map(([subject, mark]) => {
    const replaced = first.get(subject);
    first.delete(subject);
    return { subject, mark, ...(replaced && { replaced }), place: { field: 'tests' } };
  });
  for (const [subject, replaced] of first) {
    tests.push({ subject, mark: null, replaced, place: { field: 'replaced' } });
  }
  return fromEntries(circular, {
    plan: stored.plan,
    point: stored.point,
    individualPlan: stored.individualPlan,
    ratings: (['subject', 'competence', 'quality'] as const).flatMap((dimension) =>
      entries<unknown>(stored[COLUMN[dimension]]).map(([item, level]) => ({
        ...{ dimension, item, level },
        place: { field: COLUMN[dimension] },
      })),
    ),
    tests,
  });
}

function fromEntries(circular: PrimaryCircular, entries: Entries): PrimaryRecord {
  const plan = readPlan(entries.plan);
  const sheet = recordSheet(circular, plan, entries.point);
  const individualPlan = entries.individualPlan ?? false;
  if (typeof individualPlan !== 'boolean') {
    throw new RegulationError('invalidOption', { field: 'individualPlan' }, String(individualPlan));
  }
  const { subject, competence, quality } = readRatings(circular, sheet, entries.ratings);
  const { tests, replaced } = readTests(circular, sheet, entries.tests);
  return {
    rules: circular.id,
    plan,
    point: sheet.point,
    subjects: Object.fromEntries(subject),
    competences: Object.fromEntries(competence),
    qualities: Object.fromEntries(quality),
    tests: Object.fromEntries(tests),
    replaced: Object.fromEntries(replaced),
    individualPlan,
  };
}

function empty(codes: readonly string[]): Column<never> {
  return new Map(codes.map((code) => [code, null]));
}

function readRatings({ scales }: PrimaryCircular, sheet: RecordSheet, ratings: Entries['ratings']): Columns {
  const columns: Columns = {
    subject: empty(sheet.subjects.map((line) => line.subject)),
    competence: empty(sheet.competences),
    quality: empty(sheet.qualities),
  };
  const seen = new Set<string>();
  for (const { dimension, item, level, place: at } of ratings) {
    assertDimension(dimension, { ...at, field: 'dimension' });
    const column: Column<unknown> = columns[dimension];
    const place: ErrorPlace = dimension === 'subject' ? { ...at, subject: item } : { ...at, slot: item };
    if (!column.has(item)) {
      throw new RegulationError(UNKNOWN[dimension], place, 'not recorded in this grade under this circular');
    }
    if (seen.has(`${dimension} ${item}`)) throw new RegulationError('duplicateRating', place, 'given twice');
    seen.add(`${dimension} ${item}`);
    if (level !== null && rank(scales[dimension], level) < 0) throw levelNotOnScale(level, place);
    column.set(item, level);
  }
  return columns;
}

function readTests(
  circular: PrimaryCircular,
  sheet: RecordSheet,
  tests: Entries['tests'],
): { readonly tests: Column<Tenths>; readonly replaced: Map<string, Replaced> } {
  const marks: Column<Tenths> = new Map();
  for (const { subject, test } of sheet.subjects) if (test) marks.set(subject, null);
  const replaced = new Map<string, Replaced>();
  const seen = new Set<string>();
  for (const { subject, mark, replaced: first, place: at } of tests) {
    const place: ErrorPlace = { ...at, subject };
    if (!marks.has(subject)) {
      if (!sheet.subjects.some((line) => line.subject === subject)) throw unknownSubject(place);
      throw new RegulationError('noTest', place, `no test in grade ${sheet.grade} at ${sheet.point}`);
    }
    if (seen.has(subject)) throw new RegulationError('duplicateTest', place, 'given twice');
    seen.add(subject);
    if (mark !== null) assertMark(circular, mark, place);
    marks.set(subject, mark);
    if (first) replaced.set(subject, readReplaced(circular, sheet, first, { ...place, field: 'replaced' }));
  }
  // In the order of the sheet, whatever the order of the input.
  const inOrder = [...marks.keys()].flatMap((subject) => {
    const first = replaced.get(subject);
    return first ? [[subject, first] as const] : [];
  });
  return { tests: marks, replaced: new Map(inOrder) };
}

function readReplaced(
  circular: PrimaryCircular,
  { point }: RecordSheet,
  { mark, reason: why }: Replaced,
  place: ErrorPlace,
): Replaced {
  if (isMidTerm(point)) {
    throw new RegulationError('replacementNotPossible', place, 'not in the middle of a term');
  }
  assertMark(circular, mark, place);
  if (!isText(why)) {
    throw new RegulationError('replacementWithoutReason', place, 'another test needs its reason');
  }
  return { mark, reason: why };
}

/** Something that a person wrote. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
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
