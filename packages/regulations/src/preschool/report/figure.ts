import { reason, type Reason } from '../../reasons.ts';
import { finalResult, openResult, type Result } from '../../results.ts';
import { roundHalfUp } from '../../tenths.ts';
import type { MissingKind } from '../reasons.ts';

/** What a figure lacks, and the ids of the records that lack it, in their order. */
export interface Missing {
  readonly what: MissingKind;
  readonly records: readonly string[];
}

/**
 * A figure of a report: `final`; `partial` with what is known so far while records lack what it asks for; `absent` when
 * all of them do, or when there is nothing to count.
 */
export type Figure = Result<number> & {
  /** How many records it was looked for in. */
  readonly of: number;
  /** Ids of the records it rests on, in their order: what a reviewer opens. */
  readonly records: readonly string[];
  readonly missing: readonly Missing[];
};

export type FigureUnit =
  | 'children'
  | 'units'
  | 'staff'
  | 'days'
  /** Tenths of a percent: 95,3 % is 953. */
  | 'tenthsOfPercent'
  | 'tenths'
  /** As given: a number or a code. */
  | 'given';

/** One line of a report. */
export interface ReportLine {
  /** Id of the figure in the form. */
  readonly figure: string;
  /** Which line of the figure: `[]`, `['weightForAge', 'nheCan']`, `['theChat', 'reached']`. */
  readonly path: readonly string[];
  readonly unit: FigureUnit;
  /** By column: `total` always, then the places of age or the kinds of groups and classes. */
  readonly cells: Readonly<Record<string, Figure>>;
}

export interface Identified {
  readonly id: string;
}

/** What a record says to a question: yes, no, or that it lacks the answer. */
export type Answer = boolean | MissingKind;

/** Everything a figure is made from, before the figure itself. */
interface Evidence<T> {
  readonly of: number;
  readonly answered: readonly T[];
  readonly missing: readonly Missing[];
}

/** Records by what they say. A record whose answer is undefined is none of the question's concern. */
export function gather<T extends Identified, A>(
  items: readonly T[],
  answerOf: (item: T) => { readonly known: A } | MissingKind | undefined,
): Evidence<{ readonly item: T; readonly known: A }> {
  const answered: { item: T; known: A }[] = [];
  const lacking = new Map<MissingKind, string[]>();
  let of = 0;
  for (const item of items) {
    const answer = answerOf(item);
    if (answer === undefined) continue;
    of += 1;
    if (typeof answer === 'string') lacking.set(answer, [...(lacking.get(answer) ?? []), item.id]);
    else answered.push({ item, known: answer.known });
  }
  const kinds = [...lacking.keys()].sort();
  return { of, answered, missing: kinds.map((what) => ({ what, records: lacking.get(what) ?? [] })) };
}

/** How many records answer yes. */
export function countFigure<T extends Identified>(
  items: readonly T[],
  answerOf: (item: T) => Answer | undefined,
  notes: readonly Reason[] = [],
): Figure {
  const { of, answered, missing } = gather(items, (item) => {
    const answer = answerOf(item);
    return typeof answer === 'boolean' ? { known: answer } : answer;
  });
  const records = answered.filter(({ known }) => known).map(({ item }) => item.id);
  return figure(records.length, { of, answered, missing }, records, notes);
}

/** The sum of what the records hold. */
export function sumFigure<T extends Identified>(
  items: readonly T[],
  amountOf: (item: T) => number | MissingKind,
): Figure {
  const evidence = gather(items, (item) => {
    const amount = amountOf(item);
    return typeof amount === 'number' ? { known: amount } : amount;
  });
  const sum = evidence.answered.reduce((total, { known }) => total + known, 0);
  return figure(
    sum,
    evidence,
    evidence.answered.map(({ item }) => item.id),
  );
}

/** A share in tenths of a percent, half up; absent when there is nothing to share. */
export function rateFigure<T extends Identified>(
  items: readonly T[],
  shareOf: (item: T) => { readonly part: number; readonly whole: number } | MissingKind,
): Figure {
  const evidence = gather(items, (item) => {
    const share = shareOf(item);
    return typeof share === 'string' ? share : { known: share };
  });
  const records = evidence.answered.map(({ item }) => item.id);
  const part = evidence.answered.reduce((sum, { known }) => sum + known.part, 0);
  const whole = evidence.answered.reduce((sum, { known }) => sum + known.whole, 0);
  if (whole === 0) return figure(null, evidence, records, [reason('preschoolNoDays', {}, null)]);
  const rate = roundHalfUp(1000 * part, whole);
  return figure(rate, evidence, records, [reason('preschoolRate', { part, whole, rate }, null)]);
}

/** A figure that rests on no record of its own kind. */
export function plainFigure(value: number | null, reasons: readonly Reason[]): Figure {
  return figure(value, { of: 0, answered: [], missing: [] }, [], reasons);
}

export function figure(
  value: number | null,
  { of, answered, missing }: Evidence<unknown>,
  records: readonly string[],
  notes: readonly Reason[] = [],
): Figure {
  const basis = { of, records, missing };
  const reasons = [
    ...notes,
    ...missing.map(({ what, records: lacking }) =>
      reason('preschoolMissing', { what, records: lacking.length, of }, null),
    ),
  ];
  const nothingKnown = of > 0 && answered.length === 0;
  if (value === null || nothingKnown) return { ...openResult<number>(null, reasons), ...basis };
  return { ...(missing.length > 0 ? openResult(value, reasons) : finalResult(value, reasons)), ...basis };
}

/** A figure for all records, and one for each column they fall into. */
export function byColumn<T>(
  items: readonly T[],
  columns: readonly string[],
  columnOf: (item: T) => string,
  make: (items: readonly T[]) => Figure,
): Readonly<Record<string, Figure>> {
  return Object.fromEntries([
    ['total', make(items)],
    ...columns.map((column) => [column, make(items.filter((item) => columnOf(item) === column))] as const),
  ]);
}

/** By id, code unit by code unit: the order of the input never shows. Ids are unique. */
export function inOrder<T extends Identified>(items: readonly T[]): readonly T[] {
  return [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
}
