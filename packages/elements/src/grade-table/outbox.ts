import type { Mark, MarkInput, MarkOutcome, SavedMarks } from '@lienthong/sdk';
import { fromWire, sameEntry, toWire, type Entry } from './entry.ts';
import type { GradeTableSource, SourceFailure } from './grade-table.source.ts';
import { keyOf, placeOf } from './named-cell.ts';
import { SaveQueue, type Batch, type QueuePhase, type SendOptions } from './save-queue.ts';
import type { Place, Sheet } from './sheet.ts';
import { sameHeld, type Held } from './undo.ts';

/** The two calls a session makes; a page that gives plain properties answers them from its listeners. */
export type MarksWriter = Pick<GradeTableSource, 'save' | 'explain'>;

export interface WaitingMark {
  /** Pupil and slot: a place in the sheet means nothing to another page. */
  readonly key: string;
  readonly input: MarkInput;
}

/** Typed, not known to be saved, and without a cell: its pupil left the class, or its column is gone. */
export interface StrayMark {
  readonly pupilId: string;
  readonly pupilName: string;
  readonly slot: string;
  /** A text that was no mark stays a text. */
  readonly held: Held;
  /** The version of the cell it was typed over. */
  readonly version: number;
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
  /** Marks that are shown in words, because no cell can show them. */
  strays: readonly StrayMark[] = [];

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
      onSending: (items) => sheet.together(() => this.#markWaiting(items)),
      onRefused: (items, failure) => sheet.together(() => this.#refuseAll(items, failure)),
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

  /** What left and was not answered yet. */
  get batches(): readonly Batch<WaitingMark>[] {
    return this.#queue.batches;
  }

  /** A batch of an earlier page: the same marks again under the same key, so that they are written once. */
  resume(idempotencyKey: string, inputs: readonly MarkInput[]): void {
    this.#queue.resume({ idempotencyKey, items: inputs.map((input) => ({ key: keyOf(input), input })) });
  }

  /** What the cell holds now shall be saved. */
  put({ row, col }: Place): void {
    const { entry, version } = this.#sheet.cell(row, col);
    const input = {
      pupilId: this.#sheet.pupil(row).id,
      slot: this.#sheet.slot(col),
      ...toWire(entry),
      version,
    };
    this.#queue.put({ key: keyOf(input), input });
  }

  /** Takes back what has not left. */
  withdraw(place: Place): void {
    this.#queue.withdraw(this.#keyAt(place));
  }

  /** It has left and its answer is not here yet. */
  isSent(place: Place): boolean {
    return this.#queue.isSent(this.#keyAt(place));
  }

  /** The mark that left last and was not answered. */
  sent(place: Place): Entry | null {
    const key = this.#keyAt(place);
    const items = this.batches.flatMap((batch) => batch.items);
    const input = items.findLast((item) => item.key === key)?.input;
    return input ? fromWire(input as Mark) : null;
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
    this.#sheet.together(() => {
      for (const result of saved.results) this.#sheet.receiveResult(result);
      for (const outcome of saved.items) this.#settle(outcome, items);
      // An answer that leaves items out has not saved them.
      for (const { input } of items) this.#refuse(placeOf(this.#sheet, input), 'internal_error');
    });
    this.#hooks.onSaved(saved);
  }

  #settle(answer: MarkOutcome, items: readonly WaitingMark[]): void {
    const { outcome, mark, problem } = answer;
    const place = placeOf(this.#sheet, answer);
    if (!place) {
      const sent = items.find(({ key }) => key === keyOf(answer))?.input;
      if (outcome === 'saved' && sent) this.#arrived(sent);
    } else if (outcome === 'saved') this.#saved(place, mark);
    else if (outcome === 'conflict') this.#conflict(place, mark);
    else if (outcome === 'refused') this.#refuse(place, problem?.code ?? 'internal_error');
  }

  /** It was saved before its pupil left. */
  #arrived(sent: MarkInput): void {
    const key = keyOf(sent);
    const entry = fromWire(sent as Mark);
    this.strays = this.strays.filter((stray) => keyOf(stray) !== key || !sameHeld(stray.held, entry));
  }

  #saved(place: Place, mark: Mark | null): void {
    const at = mark ? new Date(mark.updatedAt) : null;
    if (at && (!this.savedAt || at > this.savedAt)) this.savedAt = at;
    const version = mark?.version ?? 0;
    const cell = this.#sheet.cell(place.row, place.col);
    // An answer to a batch of an earlier page may be older than what was read since.
    if (mark && version < cell.version) return;
    // What was sent is the base; what was typed since goes on top of the version just made.
    const base = fromWire(mark);
    this.#queue.rebase(this.#keyAt(place), (item) => ({ ...item, input: { ...item.input, version } }));
    // A fresh reading may have shown our own mark before this answer came: nobody else's.
    const theirs = cell.theirs && cell.theirs.version > version ? cell.theirs : null;
    const isOpen = cell.status === 'waiting' || (cell.status === 'conflict' && !theirs);
    const settled = sameEntry(cell.entry, base) ? 'saved' : 'typed';
    this.#sheet.put(place.row, place.col, {
      base,
      version,
      theirs,
      ...(mark ? { savedAt: mark.updatedAt } : {}),
      ...(isOpen ? { status: settled } : {}),
    });
  }

  #conflict(place: Place, theirs: Mark | null): void {
    const { row, col } = place;
    const cell = this.#sheet.cell(row, col);
    // Decided meanwhile over this very mark: what waits goes out, and is judged on its own.
    if (this.#queue.isWaiting(this.#keyAt(place)) && cell.version >= (theirs?.version ?? 0)) return;
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
  #refuse(place: Place | null, problem: string): void {
    if (!place || this.#queue.isWaiting(this.#keyAt(place))) return;
    const { row, col } = place;
    if (this.#sheet.cell(row, col).status === 'waiting')
      this.#sheet.put(row, col, { status: 'refused', problem });
  }

  #refuseAll(items: readonly WaitingMark[], failure: SourceFailure): void {
    for (const { input } of items)
      this.#refuse(placeOf(this.#sheet, input), failure.code ?? 'internal_error');
  }

  #markWaiting(items: readonly WaitingMark[]): void {
    for (const { input, key } of items) {
      const place = placeOf(this.#sheet, input);
      if (!place) continue;
      const { status } = this.#sheet.cell(place.row, place.col);
      if (!this.#queue.isWaiting(key) && status === 'typed') {
        this.#sheet.put(place.row, place.col, { status: 'waiting' });
      }
    }
  }

  #keyAt({ row, col }: Place): string {
    return keyOf({ pupilId: this.#sheet.pupil(row).id, slot: this.#sheet.slot(col) });
  }
}
