import type { components } from '@lienthong/specs/schema';
import { itemProblem, Problem, type Language } from '../http/problem.ts';
import { markOnTheWire } from './answer.ts';
import { readCell, sameCell, type CellRule, type MarkInput } from './evaluate.ts';
import { kindOf } from './kinds.ts';
import type { ColumnRow } from './columns/repository.ts';
import type { CellChange, GradebookPair, MarkRow } from './repository.ts';

type MarkOutcome = components['schemas']['MarkOutcome'];

/** What the database holds while the gradebook is locked. */
export interface Present {
  pair: GradebookPair;
  columns: ReadonlyMap<string, ColumnRow>;
  pupilIds: ReadonlySet<string>;
  /** By {@link cellKey}. */
  marks: ReadonlyMap<string, MarkRow>;
  /** Why nothing of this column is the caller's to see; false where it is open. */
  closed?: (slot: string) => Problem | false;
}

export interface Verdict {
  input: MarkInput;
  outcome: MarkOutcome['outcome'];
  problem: Problem | null;
  /** Null when nothing is to be written: refused, in conflict, or already so. */
  change: CellChange | null;
}

export function cellKey(pupilId: string, slot: string): string {
  return `${pupilId}/${slot}`;
}

/** Decides on every item by itself; nothing is written yet. */
export function judge(present: Present, items: readonly MarkInput[], now: Date): Verdict[] {
  const times = new Map<string, number>();
  for (const { pupilId, slot } of items) {
    const key = cellKey(pupilId, slot);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return items.map((input) => {
    const twice = (times.get(cellKey(input.pupilId, input.slot)) ?? 0) > 1;
    return twice ? refused(input, sentTwice()) : judgeItem(present, input, now);
  });
}

function judgeItem(
  { pair, columns, pupilIds, marks, closed }: Present,
  input: MarkInput,
  now: Date,
): Verdict {
  const hidden = closed?.(input.slot);
  if (hidden) return refused(input, hidden);
  const column = columns.get(input.slot);
  if (!column) return refused(input, new Problem('slot_unknown'));
  if (!pupilIds.has(input.pupilId)) return refused(input, new Problem('pupil_not_in_class'));
  if (column.locked_at !== null) return refused(input, new Problem('column_locked'));
  const wanted = readCell(ruleOf(pair, column), input);
  if (wanted instanceof Problem) return refused(input, wanted);

  const mark = marks.get(cellKey(input.pupilId, input.slot));
  if (input.version !== (mark?.version ?? 0)) {
    return { input, outcome: 'conflict', problem: new Problem('version_conflict'), change: null };
  }
  if (mark && sameCell(mark, wanted)) return { input, outcome: 'saved', problem: null, change: null };
  const change: CellChange = {
    pupil_id: input.pupilId,
    slot: input.slot,
    ...wanted,
    version: input.version + 1,
    corrected_at: mark?.correctedAt ?? (isCorrection(column, mark) ? now : null),
  };
  return { input, outcome: 'saved', problem: null, change };
}

export function ruleOf({ scoring, ruleSet, subjectCode }: GradebookPair, column: ColumnRow): CellRule {
  return { kind: kindOf(scoring, column.slot), form: column.form, ruleSet, subjectCode };
}

/**
 * Families were shown this mark and it changes. The first mark of a cell, or the one that ends a make-up, is no correction.
 */
export function isCorrection(column: ColumnRow, mark: MarkRow | undefined): boolean {
  return (
    column.published_at !== null &&
    (mark?.state === 'value' || mark?.state === 'zeroByRule' || mark?.state === 'exempt')
  );
}

function refused(input: MarkInput, problem: Problem): Verdict {
  return { input, outcome: 'refused', problem, change: null };
}

/** Two values for one cell in one request: taking either would guess. */
function sentTwice(): Problem {
  return new Problem('validation_failed', {
    detail: {
      vi: 'Ô điểm này có hai lần trong cùng một yêu cầu; giữ lại một.',
      en: 'This cell is sent twice in the same request; keep one of them.',
    },
  });
}

/** The answer to one item: the mark as it now stands, whatever became of the item. */
export function outcomeOf(
  { input, outcome, problem }: Verdict,
  mark: MarkRow | undefined,
  names: ReadonlyMap<string, string>,
  language: Language,
): MarkOutcome {
  return {
    pupilId: input.pupilId,
    slot: input.slot,
    outcome,
    mark: mark ? markOnTheWire(mark, names) : null,
    problem: problem ? itemProblem(problem, language) : null,
  };
}
