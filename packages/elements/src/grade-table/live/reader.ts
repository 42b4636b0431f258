import type { SourceFailure } from '../grade-table.source.ts';

/** Milliseconds between two readings at least; everything has some chance added, so that a school does not read in one instant. */
const APART = 1_500;
const SOON = 100;
const LATER = 6_000;
/** After our own saves: a colleague's change may have come in the same breath. */
const SOMETIME = 30_000;
const AFTER_FAILURE = 15_000;
/** What was read beside a save of ours is old already; not endlessly, somebody may type without a pause. */
const MOST_REPEATS = 3;

/** Where pages are read, by their id. */
export interface ReaderSource<Page> {
  load(id: string, options: { signal: AbortSignal }): Promise<Page>;
  /** Null when it is the same as what is held. */
  reload?(id: string, held: Page, options: { signal: AbortSignal }): Promise<Page | null>;
  explain(error: unknown): SourceFailure;
}

export interface ReaderHooks<Page> {
  isSaving(): boolean;
  /** False: not now, read again in a while. */
  onRead(page: Page): boolean;
}

/** Reads one page again: seldom, one reading at a time, asking only for what changed. Knows nothing of the screen. */
export class Reader<Page extends { readonly id: string }> {
  readonly #source: ReaderSource<Page>;
  readonly #hooks: ReaderHooks<Page>;
  #held: Page;
  #run: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;
  #last = -Infinity;
  #repeats = 0;
  #isOld = false;

  constructor(source: ReaderSource<Page>, held: Page, hooks: ReaderHooks<Page>) {
    this.#source = source;
    this.#held = held;
    this.#hooks = hooks;
  }

  soon(): void {
    this.#schedule(Math.max(SOON, this.#last + APART - performance.now()), 400);
  }

  later(): void {
    this.#schedule(LATER, LATER);
  }

  sometime(): void {
    this.#schedule(SOMETIME, SOMETIME / 2);
  }

  /** A batch of ours was answered: a reading under way may show the time before it. */
  saved(): void {
    this.#isOld = true;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#run?.abort();
    this.#due = Infinity;
  }

  /** The earliest moment asked for counts. */
  #schedule(delay: number, chance: number): void {
    const due = performance.now() + delay + Math.random() * chance;
    if (due >= this.#due) return;
    this.#due = due;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), due - performance.now());
  }

  async #read(): Promise<void> {
    this.#due = Infinity;
    if (this.#run) return this.soon();
    const { signal } = (this.#run = new AbortController());
    this.#last = performance.now();
    this.#isOld = this.#hooks.isSaving();
    try {
      const page = await this.#ask(signal);
      if (signal.aborted || !page) return;
      const isOld = (this.#isOld || this.#hooks.isSaving()) && this.#repeats < MOST_REPEATS;
      this.#repeats = isOld ? this.#repeats + 1 : 0;
      if (isOld) this.soon();
      else if (this.#hooks.onRead(page)) this.#held = page;
      else this.later();
    } catch (error) {
      if (!signal.aborted && this.#source.explain(error).kind === 'wait')
        this.#schedule(AFTER_FAILURE, AFTER_FAILURE);
    } finally {
      if (this.#run?.signal === signal) this.#run = null;
    }
  }

  #ask(signal: AbortSignal): Promise<Page | null> {
    const { id } = this.#held;
    return this.#source.reload
      ? this.#source.reload(id, this.#held, { signal })
      : this.#source.load(id, { signal });
  }
}
