import type { GradebookSession } from '../session.ts';
import type { Place, Sheet } from '../sheet.ts';
import type { Figures } from './figures.ts';
import { findHints, hintsAt, type Hint } from './outliers.ts';
import { valueAt } from './order.ts';
import { suggestionFor } from './suggestion.ts';

/** A hint on a place of the sheet, or a refused text that most likely meant a mark. */
export type PlacedHint = Hint | Suggestion;

export interface Suggestion {
  readonly rule: 'refused';
  readonly row: number;
  readonly col: number;
  readonly value: number;
  readonly text: string;
}

const books = new WeakMap<GradebookSession, HintBook>();

/** The hints of a gradebook: what was waved away in the cell bar is away in the overview, too. */
export function hintsOf(session: GradebookSession): HintBook {
  let book = books.get(session);
  if (!book) books.set(session, (book = new HintBook(session.sheet)));
  return book;
}

export class HintBook {
  readonly #sheet: Sheet;
  readonly #dismissed = new Set<string>();
  readonly #cols: readonly number[];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#cols = sheet.kinds.flatMap((kind, col) => (kind === 'mark' ? [col] : []));
  }

  /** The first hint on a cell; `order`: rows of the sheet as they stand on screen, and were typed down. */
  at({ row, col }: Place, order: readonly number[]): PlacedHint | null {
    const refused = this.#refused({ row, col });
    if (refused && !this.#dismissed.has(this.#key(refused))) return refused;
    const index = order.indexOf(row);
    if (index < 0 || !this.#cols.includes(col)) return null;
    const near: (readonly (number | null)[])[] = [];
    for (let at = Math.max(0, index - 1); at <= index + 1; at += 1) near[at] = this.#row(order[at]);
    const found = hintsAt(near, this.#cols, index, col, () => this.#figures(order));
    const [hint] = this.#onSheet(found, order);
    return hint ?? null;
  }

  all(order: readonly number[]): PlacedHint[] {
    const refused = this.#sheet
      .find('refused')
      .map((place) => this.#refused(place))
      .filter((hint) => hint !== null)
      .filter((hint) => !this.#dismissed.has(this.#key(hint)));
    return [...refused, ...this.#onSheet(findHints(this.#figures(order), this.#cols), order)];
  }

  dismiss(hint: PlacedHint): void {
    this.#dismissed.add(this.#key(hint));
  }

  #refused({ row, col }: Place): Suggestion | null {
    if (!this.#cols.includes(col)) return null;
    const { status, text } = this.#sheet.cell(row, col);
    const value = status === 'refused' && text !== null ? suggestionFor(text) : null;
    return value === null || text === null ? null : { rule: 'refused', row, col, value, text };
  }

  #onSheet(hints: readonly Hint[], order: readonly number[]): Hint[] {
    return hints
      .map((hint) => ({ ...hint, row: order[hint.row] ?? hint.row }))
      .filter((hint) => !this.#dismissed.has(this.#key(hint)));
  }

  /** Another mark in the same cell is another question. */
  #key({ rule, row, col, value }: PlacedHint): string {
    return [rule, this.#sheet.pupil(row).id, this.#sheet.slot(col), value].join(' ');
  }

  #figures(order: readonly number[]): Figures {
    return order.map((row) => this.#row(row));
  }

  #row(row: number | undefined): (number | null)[] {
    if (row === undefined) return [];
    return this.#sheet.slots.map((_, col) => {
      const value = valueAt(this.#sheet, row, col);
      // A zero by rule was given with a reason: nobody mistyped it.
      const isTyped = this.#sheet.cell(row, col).entry.state === 'value';
      return isTyped && typeof value === 'number' ? value : null;
    });
  }
}
