import type { Entry } from './entry.ts';
import type { SourceFailure } from './grade-table.source.ts';
import { loadSaving, saving } from './load-saving.ts';
import type { MarksWriter, Outbox, OutboxHooks, StrayMark } from './outbox.ts';
import type { QueuePhase } from './save-queue.ts';
import type { Place, Sheet } from './sheet.ts';

/** Milliseconds until what sends marks is asked for again. */
const ASK_AGAIN_AFTER = 5_000;

/**
 * The way out for the marks of a sheet. What sends them is a module that follows the first paint: what was typed before waits
 * in its cells and goes out then.
 */
export class Sending {
  readonly #sheet: Sheet;
  readonly #writer: MarksWriter;
  readonly #hooks: OutboxHooks;
  #outbox: Outbox | null = null;
  #isAsking = false;
  #isStopped = false;

  constructor(sheet: Sheet, writer: MarksWriter, hooks: OutboxHooks) {
    this.#sheet = sheet;
    this.#writer = writer;
    this.#hooks = hooks;
  }

  /** Null until its module is here. */
  get outbox(): Outbox | null {
    const module = saving();
    if (this.#outbox || !module) return this.#outbox;
    const outbox = (this.#outbox = new module.Outbox(this.#sheet, this.#writer, this.#hooks));
    for (const place of this.#sheet.find('typed')) outbox.put(place);
    if (this.#isStopped) outbox.stop();
    return outbox;
  }

  /** Marks not yet acknowledged by the system. */
  get size(): number {
    return this.outbox?.size ?? this.#sheet.find('typed').length;
  }

  get phase(): QueuePhase {
    return this.outbox?.phase ?? (this.size > 0 ? 'soon' : 'idle');
  }

  get failure(): SourceFailure | null {
    return this.outbox?.failure ?? null;
  }

  get savedAt(): Date | null {
    return this.outbox?.savedAt ?? null;
  }

  get strays(): readonly StrayMark[] {
    return this.outbox?.strays ?? [];
  }

  /** What the cell holds now shall be saved. */
  put(place: Place): void {
    if (this.outbox) this.outbox.put(place);
    else this.prepare();
  }

  withdraw(place: Place): void {
    this.outbox?.withdraw(place);
  }

  isSent(place: Place): boolean {
    return this.outbox?.isSent(place) ?? false;
  }

  /** What a cell goes back to: the mark that has left, else the one in the database. */
  before(place: Place): Entry {
    return this.outbox?.sent(place) ?? this.#sheet.cell(place.row, place.col).base;
  }

  dropStrays(): void {
    if (this.outbox) this.outbox.strays = [];
  }

  flush(): void {
    this.#isStopped = false;
    if (this.outbox) this.outbox.flush();
    else if (this.size > 0) this.prepare();
  }

  stop(): void {
    this.#isStopped = true;
    this.outbox?.stop();
  }

  /** Fetches what sends marks; while it cannot be had and something waits, again and again. */
  prepare(): void {
    if (this.outbox || this.#isAsking) return;
    this.#isAsking = true;
    loadSaving().then(
      () => this.outbox,
      () => {
        setTimeout(() => {
          this.#isAsking = false;
          if (this.size > 0 && !this.#isStopped) this.prepare();
        }, ASK_AGAIN_AFTER);
      },
    );
  }
}
