import type { Mark, MarkInput, MarkOutcome, SavedMarks } from '@lienthong/sdk';
import { fromWire, sameEntry, toWire } from './entry.ts';
import type { GradeTableSource, SourceFailure } from './grade-table.source.ts';
import { SaveQueue, type QueuePhase, type SendOptions } from './save-queue.ts';
import type { Place, Sheet } from './sheet.ts';

/** The two calls a session makes; a page that gives plain properties answers them from its listeners. */
export type MarksWriter = Pick<GradeTableSource, 'save' | 'explain'>;

export interface WaitingMark {
  readonly key: string;
  readonly place: Place;
  readonly input: MarkInput;
}

export interface OutboxHooks {
  /** Size, phase or time of the last save changed. */
  onChange(): void;
  /** A batch was answered. */
  onSaved(saved: SavedMarks): void;
}

/** Cells of a sheet on their way to the system and what it answers of each: saved, in conflict, or refused. */
export class Outbox {
  /** When the system last said saved, by its own clock. */
  savedAt: Date | null = null;

  readonly #sheet: Sheet;
  readonly #writer: MarksWriter;
  readonly #hooks: OutboxHooks;
  readonly #queue: SaveQueue<WaitingMark>;

  constructor(sheet: Sheet, writer: MarksWriter, hooks: OutboxHooks) {
    this.#sheet = sheet;
    this.#writer = writer;
    this.#hooks = hooks;
    this.#queue = new SaveQueue<WaitingMark>({
      send: (items, options) => this.#send(items, options),
      explain: (error) => writer.explain(error),
      onSending: (items) => this.#markWaiting(items),
      onRefused: (items, failure) => this.#refuseAll(items, failure),
      onChange: () => hooks.onChange(),
    });
  }

  get size(): number {
    return this.#queue.size;
  }

  get phase(): QueuePhase {
    return this.#queue.phase;
  }

  get failure(): SourceFailure | null {
    return this.#queue.failure;
  }

  /** What the cell holds now shall be saved. */
  put(place: Place): void {
    const { entry, version } = this.#sheet.cell(place.row, place.col);
    const pupilId = this.#sheet.pupil(place.row).id;
    const slot = this.#sheet.slot(place.col);
    this.#queue.put({ key: keyOf(place), place, input: { pupilId, slot, ...toWire(entry), version } });
  }

  /** Takes back what has not left. */
  withdraw(place: Place): void {
    this.#queue.withdraw(keyOf(place));
  }

  /** It has left and its answer is not here yet. */
  isSent(place: Place): boolean {
    return this.#queue.isSent(keyOf(place));
  }

  flush(): void {
    this.#queue.flush();
  }

  stop(): void {
    this.#queue.stop();
  }

  async #send(items: readonly WaitingMark[], options: SendOptions): Promise<void> {
    const saved = await this.#writer.save(
      this.#sheet.book.id,
      items.map(({ input }) => input),
      options,
    );
    if (options.signal.aborted) return;
    for (const result of saved.results) this.#sheet.receiveResult(result);
    for (const outcome of saved.items) this.#settle(outcome);
    // An answer that leaves items out has not saved them.
    for (const { place } of items) this.#refuse(place, 'internal_error');
    this.#hooks.onSaved(saved);
  }

  #settle({ pupilId, slot, outcome, mark, problem }: MarkOutcome): void {
    const row = this.#sheet.rowOf(pupilId);
    const col = this.#sheet.colOf(slot);
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
    const cell = this.#sheet.cell(place.row, place.col);
    // What was sent is the base; what was typed since goes on top of the version just made.
    const base = fromWire(mark);
    this.#queue.rebase(keyOf(place), (item) => ({ ...item, input: { ...item.input, version } }));
    // A fresh reading may have shown our own mark before this answer came: nobody else's.
    const theirs = cell.theirs && cell.theirs.version > version ? cell.theirs : null;
    const isOpen = cell.status === 'waiting' || (cell.status === 'conflict' && !theirs);
    const settled = sameEntry(cell.entry, base) ? 'saved' : 'typed';
    this.#sheet.put(place.row, place.col, { base, version, theirs, ...(isOpen ? { status: settled } : {}) });
  }

  #conflict(place: Place, theirs: Mark | null): void {
    const { row, col } = place;
    const cell = this.#sheet.cell(row, col);
    this.withdraw(place);
    if (theirs && sameEntry(fromWire(theirs), cell.entry) && cell.status !== 'refused') {
      this.#sheet.put(row, col, { status: 'clean', base: cell.entry, version: theirs.version });
    } else if (cell.status === 'refused') {
      this.#sheet.put(row, col, { theirs });
    } else {
      this.#sheet.put(row, col, { status: 'conflict', theirs });
    }
  }

  /** The system's refusal of what was sent; a newer value that waits is judged on its own. */
  #refuse(place: Place, problem: string): void {
    if (this.#queue.isWaiting(keyOf(place))) return;
    const { row, col } = place;
    if (this.#sheet.cell(row, col).status === 'waiting')
      this.#sheet.put(row, col, { status: 'refused', problem });
  }

  #refuseAll(items: readonly WaitingMark[], failure: SourceFailure): void {
    for (const { place } of items) this.#refuse(place, failure.code ?? 'internal_error');
  }

  #markWaiting(items: readonly WaitingMark[]): void {
    for (const { place, key } of items) {
      const { status } = this.#sheet.cell(place.row, place.col);
      if (!this.#queue.isWaiting(key) && status === 'typed') {
        this.#sheet.put(place.row, place.col, { status: 'waiting' });
      }
    }
  }
}

function keyOf({ row, col }: Place): string {
  return `${row}/${col}`;
}
