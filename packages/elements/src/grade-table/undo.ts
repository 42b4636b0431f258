import { sameEntry, type Entry } from './entry.ts';
import type { Cell } from './sheet.ts';

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

const MOST_STEPS = 200;

export function held({ text, problem, entry }: Cell): Held {
  return text === null ? entry : { state: 'text', text, problem: problem ?? '' };
}

export function sameHeld(a: Held, b: Held): boolean {
  if (a.state === 'text') return b.state === 'text' && a.text === b.text;
  return b.state !== 'text' && sameEntry(a, b);
}

/** The steps of one gradebook, newest last. Knows what was written when, and writes nothing itself. */
export class UndoHistory {
  done: Step[] = [];
  undone: Step[] = [];
  /** Cells of the step under way. */
  #open: StepCell[] | null = null;

  get steps(): UndoSteps {
    return { done: [...this.done], undone: [...this.undone] };
  }

  set steps({ done, undone }: UndoSteps) {
    this.done = [...done];
    this.undone = [...undone];
  }

  /** Everything recorded meanwhile is one step. */
  together(what: string, run: () => void): void {
    const cells = (this.#open = [] as StepCell[]);
    try {
      run();
    } finally {
      this.#open = null;
      if (cells.length > 0) this.#add({ what, cells });
    }
  }

  record(cell: StepCell): void {
    if (this.#open) this.#open.push(cell);
    else this.#add(this.#mended(cell) ?? { what: '', cells: [cell] });
  }

  #add(step: Step): void {
    this.undone = [];
    if (step.cells.every(({ before, after }) => sameHeld(before, after))) return;
    if (this.done.push(step) > MOST_STEPS) this.done.shift();
  }

  /** A text that was no mark and what was then made of it are one step. */
  #mended({ pupilId, slot, after }: StepCell): Step | null {
    const [last, ...more] = this.done.at(-1)?.cells ?? [];
    if (!last || more.length > 0 || last.pupilId !== pupilId || last.slot !== slot) return null;
    if (last.after.state !== 'text') return null;
    this.done.pop();
    return { what: '', cells: [{ ...last, after }] };
  }
}
