import { sameEntry, type Entry } from './entry.ts';
import type { Cell, Place, Sheet } from './sheet.ts';

/** What a cell held: a mark, or a text that never was one. */
export type Held = Entry | { readonly state: 'text'; readonly text: string; readonly problem: string };

/** One cell of a step. It names pupil and slot, so that it survives sorting, other pupils and another page. */
export interface StepCell {
  readonly pupilId: string;
  readonly slot: string;
  readonly before: Held;
  readonly after: Held;
}

/** What was written at once: one typed cell, or all cells of a paste, a fill or an import. */
export interface Step {
  /** What it was, in the words of whoever did it; empty for a typed cell. */
  readonly what: string;
  readonly cells: readonly StepCell[];
}

/** Plain data, to be kept on the device and given back after the page was opened anew. */
export interface UndoSteps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** What taking a step back, or doing it again, came to. */
export interface Reversal {
  readonly way: 'undo' | 'redo';
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

const MOST_STEPS = 200;

export function held({ text, problem, entry }: Cell): Held {
  return text === null ? entry : { state: 'text', text, problem: problem ?? '' };
}

export function sameHeld(a: Held, b: Held): boolean {
  if (a.state === 'text') return b.state === 'text' && a.text === b.text;
  return b.state !== 'text' && sameEntry(a, b);
}

/** What reversing a step means for the sheet as it now stands, and what is to be laid into which cell. */
export function reversalOf(
  step: Step,
  way: Reversal['way'],
  sheet: Sheet,
): Reversal & { cells: ReversedCell[] } {
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

/** The steps of one gradebook, newest last. Knows what was written when, and writes nothing itself. */
export class UndoHistory {
  #done: Step[] = [];
  #undone: Step[] = [];
  /** Cells of the step under way. */
  #open: StepCell[] | null = null;

  get steps(): UndoSteps {
    return { done: [...this.#done], undone: [...this.#undone] };
  }

  set steps({ done, undone }: UndoSteps) {
    this.#done = done.slice(-MOST_STEPS);
    this.#undone = undone.slice(-MOST_STEPS);
  }

  has(way: Reversal['way']): boolean {
    return (way === 'undo' ? this.#done : this.#undone).length > 0;
  }

  /** Everything recorded meanwhile is one step. */
  together(what: string, run: () => void): void {
    const cells = (this.#open = [] as StepCell[]);
    run();
    this.#open = null;
    if (cells.length > 0) this.#add({ what, cells });
  }

  record(cell: StepCell): void {
    if (this.#open) this.#open.push(cell);
    else this.#add(this.#mended(cell) ?? { what: '', cells: [cell] });
  }

  take(way: Reversal['way']): Step | undefined {
    return (way === 'undo' ? this.#done : this.#undone).pop();
  }

  /** What could be reversed of a step goes to the other side. */
  turn(way: Reversal['way'], { what }: Step, reversed: readonly ReversedCell[]): void {
    if (reversed.length === 0) return;
    const cells = reversed.map(({ step }) => step);
    (way === 'undo' ? this.#undone : this.#done).push({ what, cells });
  }

  #add(step: Step): void {
    this.#undone = [];
    if (step.cells.every(({ before, after }) => sameHeld(before, after))) return;
    if (this.#done.push(step) > MOST_STEPS) this.#done.shift();
  }

  /** A text that was no mark and what was then made of it are one step. */
  #mended({ pupilId, slot, after }: StepCell): Step | null {
    const [last, ...more] = this.#done.at(-1)?.cells ?? [];
    if (!last || more.length > 0 || last.pupilId !== pupilId || last.slot !== slot) return null;
    if (last.after.state !== 'text') return null;
    this.#done.pop();
    return { what: '', cells: [{ ...last, after }] };
  }
}
