import type { Gradebook, MarkInput } from '@lienthong/sdk';
import { must } from '../must.ts';
import { keyOf, placeOf } from '../named-cell.ts';
import type { StrayMark } from '../outbox.ts';
import type { GradebookSession } from '../session.ts';
import type { CellStatus, Sheet } from '../sheet.ts';
import { held, sameHeld, type Step, type UndoSteps } from '../undo.ts';
import type { KeptKind } from './kept-kind.ts';

/** Which gradebook it is, in words, before it is read again. */
export interface BookTitle {
  readonly subjectName: string;
  readonly className: string;
  readonly term: 1 | 2;
}

/** A cell as it stood on an earlier page, or under an earlier class list. */
export interface KeptCell extends StrayMark {
  readonly status: CellStatus;
  /** Why the system refused it. */
  readonly problem: string | null;
}

/** What one gradebook holds that the system does not, as plain data. */
export interface KeptMarks {
  readonly format: 1;
  readonly gradebookId: string;
  readonly title: BookTitle;
  /** What left and may have arrived. */
  readonly batches: readonly { readonly idempotencyKey: string; readonly inputs: readonly MarkInput[] }[];
  readonly cells: readonly KeptCell[];
  readonly undo: UndoSteps;
}

/** Steps beyond this many cells are not kept: a term of pastes would be written again with every key. */
const OPEN: readonly CellStatus[] = ['typed', 'waiting', 'refused', 'conflict'];
const MOST_UNDO_CELLS = 1_000;

function keptOf(session: GradebookSession): KeptMarks | null {
  const { sheet, history } = session;
  const { batches: sent, strays } = must(session.sending.outbox);
  const batches = sent.map(({ idempotencyKey, items }) => ({
    idempotencyKey,
    inputs: items.map(({ input }) => input),
  }));
  const cells = [...openCells(sheet), ...strays.map(strayCell)];
  const undo = { done: lastOf(history.done), undone: lastOf(history.undone) };
  if (batches.length + cells.length + undo.done.length + undo.undone.length === 0) return null;
  const { subjectName, className, term } = sheet.book;
  return {
    format: 1,
    gradebookId: session.id,
    title: { subjectName, className, term },
    batches,
    cells,
    undo,
  };
}

function countOf({ batches, cells }: KeptMarks): number {
  const keys = new Set(cells.map(keyOf));
  for (const { inputs } of batches) for (const input of inputs) keys.add(keyOf(input));
  return keys.size;
}

/**
 * Lays what was kept over a gradebook just read. A mark keeps the version it was typed over, so the system, not this page,
 * says whether it is saved already, new, or in conflict. What finds no cell, or one with another open change, is told in words.
 */
function bring(session: GradebookSession, kept: KeptMarks, book: Gradebook): void {
  const { sheet } = session;
  const outbox = must(session.sending.outbox);
  const sent = new Set(kept.batches.flatMap(({ inputs }) => inputs.map(keyOf)));
  const strays: StrayMark[] = [];
  const laid: KeptCell[] = [];
  for (const cell of kept.cells) {
    const found = lay(sheet, cell, sent.has(keyOf(cell)));
    if (found === 'laid') laid.push(cell);
    else if (found === 'none') strays.push(strayOf(cell));
  }
  const known = outbox.strays.filter((stray) => !strays.some((each) => sameStray(each, stray)));
  outbox.strays = [...known, ...strays];
  if (!session.can('undo') && !session.can('redo')) session.history.steps = kept.undo;
  // Before anything is sent: what the system holds by now may be what was kept.
  session.receive(book);
  for (const { idempotencyKey, inputs } of kept.batches) outbox.resume(idempotencyKey, inputs);
  for (const cell of laid) {
    const place = placeOf(sheet, cell);
    if (place && sheet.cell(place.row, place.col).status === 'typed') outbox.put(place);
  }
}

/** Marks of a gradebook, kept on the device. */
export const keptMarks: KeptKind<GradebookSession, KeptMarks, Gradebook> = {
  database: 'lienthong-marks',
  isKept,
  idOf: ({ gradebookId }) => gradebookId,
  ...{ keptOf, countOf, bring },
};

/** The same gradebook with other pupils or columns: what was typed goes with its pupil. */
export function carryOver(from: GradebookSession, to: GradebookSession, book: Gradebook): void {
  const kept = keptOf(from);
  if (kept) bring(to, kept, book);
}

function isKept(value: unknown): value is KeptMarks {
  if (typeof value !== 'object' || value === null) return false;
  const { format, gradebookId, title, batches, cells, undo } = value as Record<string, unknown>;
  return (
    format === 1 &&
    typeof gradebookId === 'string' &&
    typeof title === 'object' &&
    Array.isArray(batches) &&
    Array.isArray(cells) &&
    typeof undo === 'object'
  );
}

function lay(sheet: Sheet, kept: KeptCell, wasSent: boolean): 'laid' | 'there' | 'none' {
  const place = placeOf(sheet, kept);
  if (!place) return 'none';
  const { row, col } = place;
  const here = sheet.cell(row, col);
  if (OPEN.includes(here.status)) return sameHeld(held(here), kept.held) ? 'there' : 'none';
  const { version } = kept;
  if (kept.held.state === 'text') {
    const { text, problem } = kept.held;
    sheet.put(row, col, { status: 'refused', text, problem, version });
  } else {
    const { held: entry, problem } = kept;
    // What was typed on while its batch was on the way goes after it; a conflict shows again when the marks are compared.
    const status =
      kept.status === 'refused' ? 'refused' : wasSent && kept.status === 'waiting' ? 'waiting' : 'typed';
    sheet.put(row, col, { status, entry, text: null, problem, version });
  }
  return 'laid';
}

function openCells(sheet: Sheet): KeptCell[] {
  return sheet.find(...OPEN).map(({ row, col }) => {
    const cell = sheet.cell(row, col);
    const { id: pupilId, fullName: pupilName = '' } = sheet.pupil(row);
    const { status, problem, version } = cell;
    return { pupilId, pupilName, slot: sheet.slot(col), held: held(cell), version, status, problem };
  });
}

/** The pupil may be back in the next list. */
function strayCell(stray: StrayMark): KeptCell {
  return { ...stray, status: 'typed', problem: null };
}

function strayOf({ pupilId, pupilName, slot, held: what, version }: KeptCell): StrayMark {
  return { pupilId, pupilName, slot, held: what, version };
}

function sameStray(a: StrayMark, b: StrayMark): boolean {
  return keyOf(a) === keyOf(b) && sameHeld(a.held, b.held);
}

function lastOf(steps: readonly Step[]): readonly Step[] {
  let cells = 0;
  const from = steps.findLastIndex((step) => (cells += step.cells.length) > MOST_UNDO_CELLS);
  return from < 0 ? steps : steps.slice(from + 1);
}
