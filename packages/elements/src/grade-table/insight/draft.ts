import { REMARK_LENGTH } from '../entry.ts';
import type { GradebookSession } from '../session.ts';
import type { Place } from '../sheet.ts';
import { appended, lengthOf } from './phrases.ts';

/** A remark being written. It goes into its cell when it is left, as typing in the cell does, and is one step to undo. */
export class Draft {
  readonly place: Place;
  text: string;
  readonly #session: GradebookSession;
  #written: string;

  constructor(session: GradebookSession, row: number) {
    this.#session = session;
    const { sheet } = session;
    this.place = { row, col: sheet.kinds.indexOf('remark') };
    this.text = this.#written = this.#inCell();
  }

  get isReadOnly(): boolean {
    return this.#session.isReadOnly(this.place.row, this.place.col);
  }

  get isChanged(): boolean {
    return this.text !== this.#written;
  }

  get length(): number {
    return lengthOf(this.text);
  }

  append(phrase: string): void {
    this.text = appended(this.text, phrase);
  }

  /** True when something was written. */
  write(): boolean {
    if (!this.isChanged || this.isReadOnly) return false;
    this.#session.commit(this.place, this.text, { shorthand: false });
    this.text = this.#written = this.#inCell();
    return true;
  }

  /** The cell changed by itself: what is not being written over follows it. */
  follow(): void {
    const now = this.#inCell();
    if (!this.isChanged) this.text = now;
    this.#written = now;
  }

  #inCell(): string {
    const { text, entry } = this.#session.sheet.cell(this.place.row, this.place.col);
    return text ?? (entry.state === 'value' ? String(entry.value) : '');
  }
}

/** How long a remark may be: as the register allows, or less where the page says so. */
export function mostCharacters(element: Element): number {
  const asked = Number(element.getAttribute('remark-length'));
  return asked > 0 ? Math.min(asked, REMARK_LENGTH) : REMARK_LENGTH;
}
