import { randomKey } from '../shared/random-key.ts';
import type { SourceFailure } from './grade-table.source.ts';

export interface QueueItem {
  /** Names what is written: a later item of the same key takes the place of an earlier one that waits. */
  readonly key: string;
}

export interface SendOptions {
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** Items that left together: however often they are sent, it is under one idempotency key. */
export interface Batch<Item> {
  readonly items: readonly Item[];
  readonly idempotencyKey: string;
}

export interface SaveQueueOptions<Item extends QueueItem> {
  /** Sends a batch and deals with its answer; a rejection is explained by `explain`. */
  send(items: readonly Item[], options: SendOptions): Promise<void>;
  explain(error: unknown): SourceFailure;
  /** These items left for the system. */
  onSending(items: readonly Item[]): void;
  /** These items will never succeed as they are. */
  onRefused(items: readonly Item[], failure: SourceFailure): void;
  /** Size or phase changed. */
  onChange(): void;
  /** Milliseconds between the first item and its batch, so that quick typing travels together. */
  delay?: number;
  batchSize?: number;
}

/** `idle` nothing waits; `soon` a batch is about to leave; `sending`; `away` will be tried again; `held` until `flush`. */
export type QueuePhase = 'idle' | 'soon' | 'sending' | 'away' | 'held';

const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

/**
 * Saves in small batches, one under way at a time, the next after. A batch that failed for want of a network is sent again
 * unchanged under the same idempotency key, so it happens once however often it is tried; what was typed meanwhile goes
 * into the next. Owns order and timing; knows neither marks nor the screen.
 */
export class SaveQueue<Item extends QueueItem> {
  phase: QueuePhase = 'idle';
  /** Why it is `away` or `held`. */
  failure: SourceFailure | null = null;

  readonly #options: SaveQueueOptions<Item>;
  readonly #waiting = new Map<string, Item>();
  /** Not acknowledged: the first is under way or tried again, those of an earlier page follow. */
  readonly #batches: Batch<Item>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #run: AbortController | null = null;

  constructor(options: SaveQueueOptions<Item>) {
    this.#options = options;
  }

  /** Keys not yet acknowledged; a key that waits behind its own batch counts once. */
  get size(): number {
    const keys = new Set(this.#waiting.keys());
    for (const { items } of this.#batches) for (const { key } of items) keys.add(key);
    return keys.size;
  }

  /** What left and may have arrived. */
  get batches(): readonly Batch<Item>[] {
    return this.#batches;
  }

  /** The batch with this key has left and its answer is not here yet. */
  isSent(key: string): boolean {
    return this.#batches.some(({ items }) => items.some((item) => item.key === key));
  }

  isWaiting(key: string): boolean {
    return this.#waiting.has(key);
  }

  put(item: Item): void {
    this.#waiting.set(item.key, item);
    this.#begin();
  }

  /** A batch of an earlier page that may have arrived: the same again, before anything typed since. */
  resume(batch: Batch<Item>): void {
    if (this.#batches.some(({ idempotencyKey }) => idempotencyKey === batch.idempotencyKey)) return;
    this.#batches.push(batch);
    this.#begin();
  }

  /** Takes back what has not left. */
  withdraw(key: string): void {
    if (!this.#waiting.delete(key)) return;
    if (this.size === 0 && this.phase === 'soon') this.#settle();
    this.#options.onChange();
  }

  /** Rewrites what waits behind its own batch, once the answer tells the version it must be based on. */
  rebase(key: string, change: (item: Item) => Item): void {
    const item = this.#waiting.get(key);
    if (item) this.#waiting.set(key, change(item));
  }

  /** Sends what waits now: the network is back, somebody signed in, or the page is about to go. */
  flush(): void {
    if (this.phase !== 'sending' && this.size > 0) void this.#send();
  }

  /** Stops timers and the request under way; what waits stays, and `flush` takes it up again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#run?.abort();
    this.#run = null;
    if (this.size > 0) this.phase = 'held';
  }

  #begin(): void {
    if (this.phase === 'idle') this.#schedule('soon', this.#options.delay ?? 400);
    this.#options.onChange();
  }

  #schedule(phase: QueuePhase, delay: number): void {
    clearTimeout(this.#timer);
    this.phase = phase;
    this.#timer = setTimeout(() => void this.#send(), delay);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#attempts = 0;
    this.failure = null;
    this.phase = 'idle';
    if (this.size > 0) this.#schedule('soon', 0);
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    const batch = this.#batches[0] ?? this.#nextBatch();
    const run = (this.#run = new AbortController());
    this.phase = 'sending';
    this.#options.onSending(batch.items);
    this.#options.onChange();
    try {
      await this.#options.send(batch.items, { idempotencyKey: batch.idempotencyKey, signal: run.signal });
      if (run.signal.aborted) return;
      this.#batches.shift();
      this.#settle();
    } catch (error) {
      if (run.signal.aborted) return;
      this.#fail(batch.items, this.#options.explain(error));
    }
    this.#options.onChange();
  }

  #nextBatch(): Batch<Item> {
    const items = [...this.#waiting.values()].slice(0, this.#options.batchSize ?? 50);
    for (const { key } of items) this.#waiting.delete(key);
    const batch = { items, idempotencyKey: randomKey() };
    this.#batches.push(batch);
    return batch;
  }

  #fail(items: readonly Item[], failure: SourceFailure): void {
    this.failure = failure;
    switch (failure.kind) {
      case 'wait': {
        const backoff = Math.min(FIRST_RETRY * 2 ** this.#attempts, LAST_RETRY);
        this.#attempts += 1;
        this.#schedule('away', Math.max(backoff, (failure.retryAfter ?? 0) * 1000));
        return;
      }
      case 'signIn':
      case 'resting':
      case 'unanswered':
        this.phase = 'held';
        return;
      case 'refused':
        this.#batches.shift();
        this.#options.onRefused(items, failure);
        this.#settle();
    }
  }
}
