import type { Gradebook } from '@lienthong/sdk';
import type { CellChange, ChangeOutcome, Commit } from './change.ts';
import { EMPTY_ENTRY, fromWire, parseEntry, sameEntry, type Entry } from './entry.ts';
import type { SourceFailure } from './grade-table.source.ts';
import type { MarksWriter } from './outbox.ts';
import type { QueuePhase } from './save-queue.ts';
import { Sending } from './sending.ts';
import type { SessionHooks } from './session.hooks.ts';
import { Sheet, type Cell, type Place } from './sheet.ts';
import { held, UndoHistory, type Held } from './undo.ts';

export type { CellChange, ChangeOutcome, Commit } from './change.ts';
export type { MarksWriter } from './outbox.ts';
export type { SessionHooks } from './session.hooks.ts';

/**
 * One open gradebook: what was typed, what waits and what came back. Knows when an edit must be sent and on which version
 * it rests; draws nothing.
 */
export class GradebookSession {
  readonly sheet: Sheet;
  /** What can be taken back and done again; its steps are kept on the device, and given back to the next page. */
  readonly history = new UndoHistory();
  readonly sending: Sending;
  /** Texts that are being written beside the cells. */
  readonly drafts = new Set<{ write(): unknown }>();

  readonly #hooks: SessionHooks;
  /** Several cells are being written: one word when they are. */
  #busy = false;
  readonly #rounded = new WeakMap<Entry, string>();

  constructor(book: Gradebook, writer: MarksWriter, hooks: SessionHooks) {
    this.sheet = new Sheet(book);
    this.#hooks = hooks;
    this.sending = new Sending(this.sheet, writer, {
      onChange: () => this.#tell(),
      onSaved: (saved) => hooks.onSaved(this, saved),
    });
  }

  get id(): string {
    return this.sheet.book.id;
  }

  get phase(): QueuePhase {
    return this.sending.phase;
  }

  /** When the system last said saved, by its own clock. */
  get savedAt(): Date | null {
    return this.sending.savedAt;
  }

  /** Why marks are held. */
  get failure(): SourceFailure | null {
    return this.sending.failure;
  }

  /** Marks not yet acknowledged by the system. */
  get waiting(): number {
    return this.sending.size;
  }

  /** Nothing would be lost by forgetting this session. */
  get isSettled(): boolean {
    return this.waiting === 0 && this.sheet.unsaved === 0 && this.sending.strays.length === 0;
  }

  isReadOnly(row: number, col: number): boolean {
    return col >= this.sheet.colCount || this.sheet.isLocked(row, col);
  }

  /** There is a step to take back, or to do again. */
  can(way: 'undo' | 'redo'): boolean {
    return this.history[way === 'undo' ? 'done' : 'undone'].length > 0;
  }

  /** Takes the text of the field for the cell; wrong text stays as typed and is not sent. */
  commit(place: Place, text: string, options: { shorthand: boolean }): Commit {
    if (this.isReadOnly(place.row, place.col)) return 'locked';
    const cell = this.#cell(place);
    const parsed = parseEntry(text, { ...this.sheet.rule(place.col), ...options });
    if (parsed.kind === 'entry') {
      const commit = this.write(place, parsed.entry);
      if (!parsed.rounded) return commit;
      this.#rounded.set(this.#cell(place).entry, text);
      return 'rounded';
    }
    const problem = parsed.kind === 'needsReason' ? 'mark_reason_missing' : parsed.code;
    if (cell.status !== 'refused' || cell.text !== text) {
      this.#record(place, { state: 'text', text, problem });
      this.#keepText(place, text, problem);
    }
    return parsed.kind === 'needsReason' ? 'needsReason' : 'refused';
  }

  /** What was typed where the cell holds it rounded (7,25 as 7,3), until the page is opened anew. */
  roundedFrom(entry: Entry): string | null {
    return this.#rounded.get(entry) ?? null;
  }

  write(place: Place, entry: Entry): Commit {
    if (this.isReadOnly(place.row, place.col)) return 'locked';
    const cell = this.#cell(place);
    if (cell.status !== 'refused' && sameEntry(entry, cell.entry)) return 'same';
    this.#record(place, entry);
    this.#lay(place, entry);
    return 'written';
  }

  /** Several cells at once, one step to take back: a paste, a fill, an import. */
  change(changes: readonly CellChange[], what: string): ChangeOutcome {
    const written: Place[] = [];
    const same: Place[] = [];
    const locked: Place[] = [];
    this.#together(() =>
      this.history.together(what, () => {
        for (const { place, entry } of changes) {
          const done = this.write(place, entry);
          (done === 'written' ? written : done === 'same' ? same : locked).push(place);
        }
      }),
    );
    return { written, same, locked };
  }

  /** What cells held before, or after: no step of its own. */
  lay(cells: readonly { readonly place: Place; readonly to: Held }[]): void {
    this.#together(() => {
      for (const { place, to } of cells) {
        if (to.state === 'text') this.#keepText(place, to.text, to.problem);
        else this.#lay(place, to);
      }
    });
  }

  clear(place: Place): Commit {
    return this.write(place, EMPTY_ENTRY);
  }

  /** Back to the mark before a refused text or mark. */
  restore(place: Place): void {
    const { status, theirs } = this.#cell(place);
    if (status !== 'refused') return;
    const entry = this.sending.before(place);
    this.#record(place, entry);
    const settling = this.sending.isSent(place) ? 'waiting' : 'clean';
    this.#put(place, { entry, text: null, problem: null, status: theirs ? 'conflict' : settling });
    if (theirs) this.sheet.receive(theirs);
    this.#tell();
  }

  /** Conflict: ours replaces theirs, knowingly. */
  keepMine(place: Place): void {
    const { status, theirs } = this.#cell(place);
    if (status !== 'conflict') return;
    this.#put(place, { status: 'typed', version: theirs?.version ?? 0, theirs: null });
    this.sending.put(place);
    this.#tell();
  }

  /** Conflict: theirs stays. */
  takeTheirs(place: Place): void {
    const { status, theirs } = this.#cell(place);
    if (status !== 'conflict') return;
    this.#record(place, fromWire(theirs));
    this.#put(place, { status: 'clean', version: 0, theirs: null });
    if (theirs) this.sheet.receive(theirs);
    else this.#put(place, { entry: EMPTY_ENTRY, base: EMPTY_ENTRY });
    this.#tell();
  }

  /** A fresh reading of the same gradebook under what is typed. */
  receive(book: Gradebook): void {
    this.#together(() => {
      for (const column of book.columns) this.sheet.receiveColumn(column);
      for (const result of book.results) this.sheet.receiveResult(result);
      for (const mark of book.marks) this.sheet.receive(mark);
    });
  }

  /** The teacher has noted them. */
  dropStrays(): void {
    this.sending.dropStrays();
    this.#tell();
  }

  flush(): void {
    this.sending.flush();
  }

  stop(): void {
    this.sending.stop();
  }

  #keepText(place: Place, text: string, problem: string): void {
    this.sending.withdraw(place);
    this.#put(place, { status: 'refused', text, problem });
    this.#tell();
  }

  #lay(place: Place, entry: Entry): void {
    const cell = this.#cell(place);
    const plain = { entry, text: null, problem: null };
    if (cell.theirs) {
      // Somebody else's mark is on the table: a new value of ours does not decide for them, unless it is the same.
      this.#put(place, { ...plain, status: 'conflict' });
      this.sheet.receive(cell.theirs);
    } else if (sameEntry(entry, cell.base) && !this.sending.isSent(place)) {
      this.sending.withdraw(place);
      this.#put(place, { ...plain, status: 'clean' });
    } else {
      this.#put(place, { ...plain, status: 'typed' });
      this.sending.put(place);
    }
    this.#hooks.onWritten(this, place);
    this.#tell();
  }

  #record(place: Place, after: Held): void {
    const pupilId = this.sheet.pupil(place.row).id;
    this.history.record({
      pupilId,
      slot: this.sheet.slot(place.col),
      before: held(this.#cell(place)),
      after,
    });
  }

  #together(run: () => void): void {
    this.#busy = true;
    try {
      this.sheet.together(run);
    } finally {
      this.#busy = false;
    }
    this.#tell();
  }

  #tell(): void {
    if (!this.#busy) this.#hooks.onStatus(this);
  }

  #cell({ row, col }: Place): Cell {
    return this.sheet.cell(row, col);
  }

  #put({ row, col }: Place, change: Partial<Cell>): void {
    this.sheet.put(row, col, change);
  }
}
