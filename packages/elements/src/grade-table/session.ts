import type { Gradebook, Mark, MarkInput, MarkOutcome, SavedMarks } from '@lienthong/sdk';
import { EMPTY_ENTRY, fromWire, parseEntry, sameEntry, toWire, type Entry } from './entry.ts';
import type { GradeTableSource, SourceFailure } from './grade-table.source.ts';
import { must } from './must.ts';
import { SaveQueue, type QueuePhase, type SendOptions } from './save-queue.ts';
import { Sheet, type Cell, type Place } from './sheet.ts';
import { held, sameHeld, UndoHistory, type Held, type Reversal, type UndoSteps } from './undo.ts';

/** The two calls a session makes; a page that gives plain properties answers them from its listeners. */
export type MarksWriter = Pick<GradeTableSource, 'save' | 'explain'>;

export interface SessionHooks {
  /** Something outside the cells changed: counts, phase, time of the last save. */
  onStatus(session: GradebookSession): void;
  /** A cell was written by the person at this screen. */
  onWritten(session: GradebookSession, place: Place): void;
  /** A batch was answered. */
  onSaved(session: GradebookSession, saved: SavedMarks): void;
}

interface WaitingMark {
  readonly key: string;
  readonly place: Place;
  readonly input: MarkInput;
}

/** `same` nothing to do; `written` waits to be saved; `refused` stays as typed; `needsReason` asks why it is a zero. */
export type Commit = 'same' | 'written' | 'refused' | 'needsReason' | 'locked';

export interface CellChange {
  readonly place: Place;
  readonly entry: Entry;
}

/** What became of several cells written at once. */
export interface ChangeOutcome {
  readonly written: readonly Place[];
  readonly same: readonly Place[];
  readonly locked: readonly Place[];
}

/**
 * One open gradebook: what was typed, what waits and what came back. Knows when an edit must be sent and on which version
 * it rests; draws nothing.
 */
export class GradebookSession {
  readonly sheet: Sheet;
  /** When the system last said saved, by its own clock. */
  savedAt: Date | null = null;

  readonly #writer: MarksWriter;
  readonly #hooks: SessionHooks;
  readonly #queue: SaveQueue<WaitingMark>;
  readonly #history = new UndoHistory();
  /** Several cells are being written: one word when they are. */
  #busy = false;

  constructor(book: Gradebook, writer: MarksWriter, hooks: SessionHooks) {
    this.sheet = new Sheet(book);
    this.#writer = writer;
    this.#hooks = hooks;
    this.#queue = new SaveQueue<WaitingMark>({
      send: (items, options) => this.#send(items, options),
      explain: (error) => writer.explain(error),
      onSending: (items) => this.#markWaiting(items),
      onRefused: (items, failure) => this.#refuseAll(items, failure),
      onChange: () => this.#tell(),
    });
  }

  get id(): string {
    return this.sheet.book.id;
  }

  get phase(): QueuePhase {
    return this.#queue.phase;
  }

  /** Why marks are held. */
  get failure(): SourceFailure | null {
    return this.#queue.failure;
  }

  /** Marks not yet acknowledged by the system. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** Nothing would be lost by forgetting this session. */
  get isSettled(): boolean {
    return this.#queue.size === 0 && this.sheet.unsaved === 0;
  }

  isReadOnly(row: number, col: number): boolean {
    return col >= this.sheet.colCount || this.sheet.isLocked(row, col);
  }

  /** What can be taken back and done again; kept on the device, it is given back to the next page. */
  get undoSteps(): UndoSteps {
    return this.#history.steps;
  }

  set undoSteps(steps: UndoSteps) {
    this.#history.steps = steps;
  }

  can(way: Reversal['way']): boolean {
    return this.#history.has(way);
  }

  /** Takes the text of the field for the cell; wrong text stays as typed and is not sent. */
  commit(place: Place, text: string, options: { shorthand: boolean }): Commit {
    const cell = this.#cell(place);
    const parsed = parseEntry(text, { scoring: this.sheet.book.scoring, ...options });
    if (this.isReadOnly(place.row, place.col)) return 'locked';
    if (parsed.kind === 'entry') return this.write(place, parsed.entry);
    const problem = parsed.kind === 'needsReason' ? 'mark_reason_missing' : parsed.code;
    if (cell.status !== 'refused' || cell.text !== text) {
      this.#record(place, { state: 'text', text, problem });
      this.#keepText(place, text, problem);
    }
    return parsed.kind === 'needsReason' ? 'needsReason' : 'refused';
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
      this.#history.together(what, () => {
        for (const { place, entry } of changes) {
          const done = this.write(place, entry);
          (done === 'written' ? written : done === 'same' ? same : locked).push(place);
        }
      }),
    );
    return { written, same, locked };
  }

  /** Takes the last step back: what is saved already gets a new version. Null when there is none. */
  undo(): Reversal | null {
    return this.#reverse('undo');
  }

  redo(): Reversal | null {
    return this.#reverse('redo');
  }

  #reverse(way: Reversal['way']): Reversal | null {
    const step = this.#history.take(way);
    if (!step) return null;
    const [from, to] = way === 'undo' ? (['after', 'before'] as const) : (['before', 'after'] as const);
    const written: Place[] = [];
    const changed: Place[] = [];
    const locked: Place[] = [];
    const cells = step.cells.filter((each) => {
      const row = this.sheet.rowOf(each.pupilId);
      const col = this.sheet.colOf(each.slot);
      if (row === undefined || col === undefined) return false;
      const cell = this.sheet.cell(row, col);
      const isOurs = !cell.theirs && sameHeld(held(cell), each[from]);
      const into = this.isReadOnly(row, col) ? locked : isOurs ? written : changed;
      into.push({ row, col });
      return into === written;
    });
    this.#together(() => cells.forEach((each, at) => this.#hold(must(written[at]), each[to])));
    if (cells.length > 0) this.#history.turn(way, { ...step, cells });
    return { way, what: step.what, written, changed, locked };
  }

  #hold(place: Place, to: Held): void {
    if (to.state === 'text') this.#keepText(place, to.text, to.problem);
    else this.#lay(place, to);
  }

  #keepText(place: Place, text: string, problem: string): void {
    this.#queue.withdraw(this.#key(place));
    this.#put(place, { status: 'refused', text, problem });
    this.#tell();
  }

  #lay(place: Place, entry: Entry): void {
    const cell = this.#cell(place);
    const plain = { entry, text: null, problem: null };
    if (cell.theirs) {
      // Somebody else's mark is on the table: a new value of ours does not decide for them.
      this.#put(place, { ...plain, status: 'conflict' });
    } else if (sameEntry(entry, cell.base) && !this.#queue.isSent(this.#key(place))) {
      this.#queue.withdraw(this.#key(place));
      this.#put(place, { ...plain, status: 'clean' });
    } else {
      this.#put(place, { ...plain, status: 'typed' });
      this.#enqueue(place);
    }
    this.#hooks.onWritten(this, place);
    this.#tell();
  }

  clear(place: Place): Commit {
    return this.write(place, EMPTY_ENTRY);
  }

  /** Back to the mark before a refused text or mark. */
  restore(place: Place): void {
    const cell = this.#cell(place);
    if (cell.status !== 'refused') return;
    const { base: entry, theirs } = cell;
    this.#record(place, entry);
    this.#put(place, { entry, text: null, problem: null, status: theirs ? 'conflict' : 'clean' });
    this.#tell();
  }

  /** Conflict: ours replaces theirs, knowingly. */
  keepMine(place: Place): void {
    const { status, theirs } = this.#cell(place);
    if (status !== 'conflict') return;
    this.#put(place, { status: 'typed', version: theirs?.version ?? 0, theirs: null });
    this.#enqueue(place);
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
    for (const column of book.columns) this.sheet.receiveColumn(column);
    for (const result of book.results) this.sheet.receiveResult(result);
    for (const mark of book.marks) this.sheet.receive(mark);
    this.#tell();
  }

  flush(): void {
    this.#queue.flush();
  }

  stop(): void {
    this.#queue.stop();
  }

  async #send(items: readonly WaitingMark[], options: SendOptions): Promise<void> {
    const saved = await this.#writer.save(
      this.id,
      items.map(({ input }) => input),
      options,
    );
    if (options.signal.aborted) return;
    for (const result of saved.results) this.sheet.receiveResult(result);
    for (const outcome of saved.items) this.#settle(outcome);
    // An answer that leaves items out has not saved them.
    for (const { place } of items) this.#refuse(place, 'internal_error');
    this.#hooks.onSaved(this, saved);
  }

  #settle({ pupilId, slot, outcome, mark, problem }: MarkOutcome): void {
    const row = this.sheet.rowOf(pupilId);
    const col = this.sheet.colOf(slot);
    if (row === undefined || col === undefined) return;
    const place = { row, col };
    if (outcome === 'saved') this.#saved(place, mark);
    else if (outcome === 'conflict') this.#conflict(place, mark);
    else if (outcome === 'refused') this.#refuse(place, problem?.code ?? 'internal_error');
  }

  #saved(place: Place, mark: Mark | null): void {
    const at = mark ? new Date(mark.updatedAt) : new Date();
    if (!this.savedAt || at > this.savedAt) this.savedAt = at;
    const version = mark?.version ?? 0;
    const cell = this.#cell(place);
    const key = this.#key(place);
    // What was sent is the base; what was typed since goes on top of the version just made.
    const base = fromWire(mark);
    this.#queue.rebase(key, (item) => ({ ...item, input: { ...item.input, version } }));
    // A fresh reading may have shown our own mark before this answer came: nobody else's.
    const theirs = cell.theirs && cell.theirs.version > version ? cell.theirs : null;
    const isOpen = cell.status === 'waiting' || (cell.status === 'conflict' && !theirs);
    const settled = sameEntry(cell.entry, base) ? 'saved' : 'typed';
    this.#put(place, { base, version, theirs, ...(isOpen ? { status: settled } : {}) });
  }

  #conflict(place: Place, theirs: Mark | null): void {
    const cell = this.#cell(place);
    this.#queue.withdraw(this.#key(place));
    if (theirs && sameEntry(fromWire(theirs), cell.entry) && cell.status !== 'refused') {
      this.#put(place, { status: 'clean', base: cell.entry, version: theirs.version });
    } else if (cell.status === 'refused') {
      this.#put(place, { theirs });
    } else {
      this.#put(place, { status: 'conflict', theirs });
    }
  }

  /** The system's refusal of what was sent; a newer value that waits is judged on its own. */
  #refuse(place: Place, problem: string): void {
    if (this.#queue.isWaiting(this.#key(place))) return;
    if (this.#cell(place).status === 'waiting') this.#put(place, { status: 'refused', problem });
  }

  #refuseAll(items: readonly WaitingMark[], failure: SourceFailure): void {
    for (const { place } of items) this.#refuse(place, failure.code ?? 'internal_error');
  }

  #markWaiting(items: readonly WaitingMark[]): void {
    for (const { place, key } of items) {
      if (!this.#queue.isWaiting(key) && this.#cell(place).status === 'typed') {
        this.#put(place, { status: 'waiting' });
      }
    }
  }

  #record(place: Place, after: Held): void {
    const pupilId = this.sheet.pupil(place.row).id;
    this.#history.record({
      pupilId,
      slot: this.sheet.slot(place.col),
      before: held(this.#cell(place)),
      after,
    });
  }

  #together(run: () => void): void {
    this.#busy = true;
    run();
    this.#busy = false;
    this.#tell();
  }

  #tell(): void {
    if (!this.#busy) this.#hooks.onStatus(this);
  }

  #enqueue(place: Place): void {
    const { entry, version } = this.#cell(place);
    const pupilId = this.sheet.pupil(place.row).id;
    const slot = this.sheet.slot(place.col);
    this.#queue.put({ key: this.#key(place), place, input: { pupilId, slot, ...toWire(entry), version } });
  }

  #key({ row, col }: Place): string {
    return `${row}/${col}`;
  }

  #cell({ row, col }: Place): Cell {
    return this.sheet.cell(row, col);
  }

  #put({ row, col }: Place, change: Partial<Cell>): void {
    this.sheet.put(row, col, change);
  }
}
