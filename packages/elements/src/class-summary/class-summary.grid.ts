import type { SummaryPupil } from '@lienthong/sdk';
import { isField, type Column } from './class-summary.columns.ts';
import { levelByLetter, moveOf, parseCount, type Move } from './class-summary.keys.ts';
import type { Field, SummarySession, Value } from './class-summary.session.ts';

export interface Place {
  readonly pupilId: string;
  readonly key: string;
}

export interface GridHost {
  session(): SummarySession | null;
  /** Pupils as they are shown. */
  rows(): readonly SummaryPupil[];
  columns(): readonly Column[];
  levelName(level: string): string;
  /** Shows the active cell and puts the focus into it. */
  focus(): void;
  update(): void;
  /** A count that is none was typed: said aloud. */
  onInvalid(): void;
  onWhy(): void;
}

/**
 * Owns where one is in the table and what is being typed there. Keys as in the grade table: arrows, Enter down, Tab to the next
 * field, letters for levels, Delete empties, Escape restores.
 */
export class SummaryGrid {
  active: Place | null = null;
  /** Text of the count field while it is not the cell's value. */
  text: string | null = null;
  /** What was saved, and what the cell showed, when one began to type. */
  #seen: readonly Value[] = [];
  readonly #host: GridHost;

  constructor(host: GridHost) {
    this.#host = host;
  }

  /** The active cell as the table now stands: its own, or the first field, or the first cell. */
  settle(): Place | null {
    const rows = this.#host.rows();
    const columns = this.#host.columns();
    const { active } = this;
    const isThere =
      active && rows.some(({ id }) => id === active.pupilId) && columns.some(({ key }) => key === active.key);
    if (isThere) return active;
    this.text = null;
    const column = columns.find(({ editable }) => editable) ?? columns[0];
    const row = rows.find(({ id }) => id === active?.pupilId) ?? rows[0];
    this.active = row && column ? { pupilId: row.id, key: column.key } : null;
    return this.active;
  }

  get isInvalid(): boolean {
    return this.text !== null && parseCount(this.text) === undefined;
  }

  /** What of a pupil the active cell is of; also where nothing is entered any more. */
  get kind(): Field | null {
    const kind = this.#column()?.kind;
    return kind && isField(kind) ? kind : null;
  }

  /** What the active cell would be entered as, if it is one that is entered. */
  get field(): Field | null {
    return this.#column()?.editable ? this.kind : null;
  }

  goTo(pupilId: string, key: string): void {
    // What is no number stays, to be typed over.
    if (this.commit()) this.active = { pupilId, key };
    this.#host.focus();
  }

  type(text: string): void {
    const { field, active } = this;
    const session = this.#host.session();
    if (this.text === null && session && field && active)
      this.#seen = [session.base(active.pupilId, field), session.cell(active.pupilId, field).value];
    this.text = text;
    this.#host.update();
  }

  choose(level: string): void {
    this.#set(level === '' ? null : level);
  }

  /** Enters what was typed; false where it is no count, and then the cell stays open. */
  commit(): boolean {
    if (this.text === null) return true;
    const count = parseCount(this.text);
    if (count === undefined) {
      this.#host.onInvalid();
      return false;
    }
    this.text = null;
    this.#set(count, this.#seen);
    return true;
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (event.isComposing) return;
    const move = moveOf(event);
    if (move !== null) {
      if (this.#go(move)) event.preventDefault();
      return;
    }
    if (key === 'Escape' && this.text !== null) {
      this.text = null;
      event.preventDefault();
      return this.#host.update();
    }
    if (ctrlKey || metaKey || altKey) return;
    const { field } = this;
    if (field === null && key === ' ') {
      event.preventDefault();
      this.#host.onWhy();
    } else if (field === 'conduct' && (key === 'Delete' || key === 'Backspace')) {
      event.preventDefault();
      this.#set(null);
    } else if (field === 'conduct' && key.length === 1 && key !== ' ') {
      event.preventDefault();
      this.#byLetter(key);
    }
  };

  #byLetter(letter: string): void {
    const session = this.#host.session();
    if (!session || !this.active) return;
    const { value } = session.cell(this.active.pupilId, 'conduct');
    const level = levelByLetter(letter, value, session.summary.conductLevels, (each) =>
      this.#host.levelName(each),
    );
    if (level !== null) this.#set(level);
  }

  #set(value: Value, seen?: readonly Value[]): void {
    const { field, active } = this;
    if (field && active) this.#host.session()?.set(active.pupilId, field, value, seen);
    this.#host.update();
  }

  #column(): Column | undefined {
    return this.#host.columns().find(({ key }) => key === this.active?.key);
  }

  /** False where the key has nowhere to go and is the browser's. */
  #go(move: Move): boolean {
    const rows = this.#host.rows();
    const columns = this.#host.columns();
    const row = rows.findIndex(({ id }) => id === this.active?.pupilId);
    const col = columns.findIndex(({ key }) => key === this.active?.key);
    if (row < 0 || col < 0) return false;
    const target = this.#target(move, row, col, rows.length, columns);
    if (target === null) return !this.commit();
    const pupil = rows[target.row];
    const column = columns[target.col];
    if (pupil && column) this.goTo(pupil.id, column.key);
    return true;
  }

  #target(
    move: Move,
    row: number,
    col: number,
    count: number,
    columns: readonly Column[],
  ): { row: number; col: number } | null {
    const last = columns.length - 1;
    switch (move) {
      case 'rowStart':
        return { row, col: 0 };
      case 'rowEnd':
        return { row, col: last };
      case 'first':
        return { row: 0, col: 0 };
      case 'last':
        return { row: count - 1, col: last };
      case 'nextField':
      case 'previousField':
        return fieldAfter(row, col, move === 'nextField' ? 1 : -1, count, columns);
      default:
        return {
          row: Math.min(Math.max(row + move.rows, 0), count - 1),
          col: Math.min(Math.max(col + move.cols, 0), last),
        };
    }
  }
}

/** The next cell that is entered, along the row and then in the next one; null beyond the last. */
function fieldAfter(
  row: number,
  col: number,
  step: 1 | -1,
  count: number,
  columns: readonly Column[],
): { row: number; col: number } | null {
  const wide = columns.length;
  for (let at = row * wide + col + step; at >= 0 && at < count * wide; at += step) {
    if (columns[at % wide]?.editable) return { row: Math.floor(at / wide), col: at % wide };
  }
  return null;
}
