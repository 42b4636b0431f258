import type { GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { held, sameHeld, type Held, type Step, type StepCell } from './undo.ts';

export type Way = 'undo' | 'redo';

/** What taking a step back, or doing it again, came to. */
export interface Reversal {
  readonly way: Way;
  readonly what: string;
  readonly written: readonly Place[];
  /** They hold something else than the step left there: a colleague's mark, or a later one of ours. */
  readonly changed: readonly Place[];
  readonly locked: readonly Place[];
}

interface ReversedCell {
  readonly step: StepCell;
  readonly place: Place;
  readonly to: Held;
}

/**
 * Takes the last step back, or does the one taken back again; null when there is none. What is saved already gets a new
 * version; a cell that holds something else than the step left there is left alone and named.
 */
export function reverse(session: GradebookSession, way: Way): Reversal | null {
  const { history } = session;
  const [from, onto] = way === 'undo' ? [history.done, history.undone] : [history.undone, history.done];
  const step = from.pop();
  if (!step) return null;
  const { cells, ...reversal } = judge(session, step, way);
  session.lay(cells);
  // What could be reversed goes to the other side.
  if (cells.length > 0) onto.push({ what: step.what, cells: cells.map((cell) => cell.step) });
  return reversal;
}

function judge(
  { sheet }: GradebookSession,
  step: Step,
  way: Way,
): Reversal & { readonly cells: readonly ReversedCell[] } {
  const [from, to] = way === 'undo' ? (['after', 'before'] as const) : (['before', 'after'] as const);
  const cells: ReversedCell[] = [];
  const changed: Place[] = [];
  const locked: Place[] = [];
  for (const each of step.cells) {
    const row = sheet.rowOf(each.pupilId);
    const col = sheet.colOf(each.slot);
    if (row === undefined || col === undefined) continue;
    const place = { row, col };
    const cell = sheet.cell(row, col);
    if (sheet.isLocked(row, col)) locked.push(place);
    else if (cell.theirs || !sameHeld(held(cell), each[from])) changed.push(place);
    else cells.push({ step: each, place, to: each[to] });
  }
  return { way, what: step.what, written: cells.map(({ place }) => place), changed, locked, cells };
}
