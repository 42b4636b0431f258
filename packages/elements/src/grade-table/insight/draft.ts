import { REMARK_LENGTH } from '../entry.ts';
import type { GradebookSession } from '../session.ts';
import type { Place } from '../sheet.ts';
import { appended, lengthOf } from './phrases.ts';

/**
 * A remark being written. It goes into its cell when it is left, or when writing pauses, as typing in the cell does; the text
 * in the field stays as it is typed.
 */
export class Draft {
  readonly place: Place;
  text: string;
  readonly #session: GradebookSession;
  /** What the cell held when the two were last alike. */
  #shared: string;

  constructor(session: GradebookSession, row: number) {
    this.#session = session;
    const { sheet } = session;
    this.place = { row, col: sheet.kinds.indexOf('remark') };
    this.text = this.#shared = this.#inCell();
    session.drafts.add(this);
  }

  get isReadOnly(): boolean {
    return this.#session.isReadOnly(this.place.row, this.place.col);
  }

  get length(): number {
    return lengthOf(this.text);
  }

  append(phrase: string): void {
    this.text = appended(this.text, phrase);
  }

  /** True when something was written. */
  write(): boolean {
    if (this.isReadOnly || plain(this.text) === this.#shared) return false;
    this.#session.commit(this.place, this.text, { shorthand: false });
    this.#shared = plain(this.text);
    return true;
  }

  /** Another pupil's turn: what was written goes into its cell. */
  close(): void {
    this.write();
    this.#session.drafts.delete(this);
  }

  /** The cell changed by itself, by undo or a colleague: a text nobody is at work on follows it. */
  follow(): void {
    const now = this.#inCell();
    if (plain(now) === this.#shared) return;
    if (plain(this.text) === this.#shared) this.text = now;
    this.#shared = plain(now);
  }

  #inCell(): string {
    const { text, entry } = this.#session.sheet.cell(this.place.row, this.place.col);
    return text ?? (entry.state === 'value' ? String(entry.value) : '');
  }
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** How long a remark may be: as the register allows, or less where the page says so. */
export function mostCharacters(element: Element): number {
  const asked = Number(element.getAttribute('remark-length'));
  return asked > 0 ? Math.min(asked, REMARK_LENGTH) : REMARK_LENGTH;
}
