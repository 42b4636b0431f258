import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface PagedListOptions<Item, P extends Page<Item>> {
  /** Reads one page; `undefined` asks for the first. */
  load(cursor: string | undefined, signal: AbortSignal): Promise<P>;
  /** Names an item, so that one that moved between pages is shown once. */
  key(item: Item): string;
}

/** `idle` until `start`; `loading` and `failed` only while nothing is shown. */
export type ListStatus = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * Owns the items of a cursor-paged list: first page, further pages, and a refresh that keeps what is shown until the new
 * answer is there. A newer call aborts an older one and late answers are dropped. The host decides when to start, what the
 * states look like and what to announce. Not a mixin, so that a host may hold several.
 */
export class PagedList<Item, P extends Page<Item>> implements ReactiveController {
  items: Item[] = [];
  /** The last first page with what it holds besides items. */
  first: P | undefined;
  status: ListStatus = 'idle';
  /** Why the last first page failed; kept beside shown items when a refresh fails. */
  error: unknown;
  loadingMore = false;
  moreError: unknown;
  refreshing = false;
  loadedAt: Date | undefined;

  #host: ReactiveControllerHost;
  #options: PagedListOptions<Item, P>;
  #nextCursor: string | null = null;
  #run: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: PagedListOptions<Item, P>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get hasMore(): boolean {
    return this.#nextCursor !== null;
  }

  hostDisconnected(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.loadingMore = false;
    this.refreshing = false;
    if (this.status === 'loading') this.status = 'idle';
  }

  /** Forgets everything and reads the first page. */
  async start(): Promise<void> {
    this.reset();
    this.status = 'loading';
    await this.#readFirst(() => {});
  }

  /** Back to `idle`, dropping what is shown and what is under way. */
  reset(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.items = [];
    this.first = undefined;
    this.#nextCursor = null;
    this.error = undefined;
    this.moreError = undefined;
    this.loadingMore = false;
    this.refreshing = false;
    this.status = 'idle';
    this.#host.requestUpdate();
  }

  /** Reads the first page again under what is shown; answers how many items are new. */
  async refresh(): Promise<number> {
    if (this.status !== 'ready') {
      await this.start();
      return 0;
    }
    this.refreshing = true;
    this.#host.requestUpdate();
    let added = 0;
    await this.#readFirst((count) => (added = count));
    return added;
  }

  /** Reads the next page; answers how many items it brought. */
  async more(): Promise<number> {
    if (this.loadingMore || this.#nextCursor === null || this.status !== 'ready') return 0;
    const run = this.#begin();
    this.refreshing = false;
    this.loadingMore = true;
    this.moreError = undefined;
    this.#host.requestUpdate();
    try {
      const page = await this.#options.load(this.#nextCursor, run.signal);
      if (run.signal.aborted) return 0;
      const known = new Set(this.items.map(this.#options.key));
      const added = page.items.filter((item) => !known.has(this.#options.key(item)));
      this.items = [...this.items, ...added];
      this.#nextCursor = page.nextCursor;
      return added.length;
    } catch (error) {
      if (!run.signal.aborted) this.moreError = error;
      return 0;
    } finally {
      if (!run.signal.aborted) {
        this.loadingMore = false;
        this.#host.requestUpdate();
      }
    }
  }

  /** Changes shown items in place of reading them again, as after an acknowledgement. */
  replace(change: (items: readonly Item[]) => Item[]): void {
    this.items = change(this.items);
    this.#host.requestUpdate();
  }

  #begin(): AbortController {
    this.#run?.abort();
    this.#run = new AbortController();
    return this.#run;
  }

  async #readFirst(onAdded: (count: number) => void): Promise<void> {
    const run = this.#begin();
    this.loadingMore = false;
    try {
      const page = await this.#options.load(undefined, run.signal);
      if (run.signal.aborted) return;
      onAdded(this.#takeFirst(page));
      this.status = 'ready';
      this.error = undefined;
      this.loadedAt = new Date();
    } catch (error) {
      if (run.signal.aborted) return;
      this.error = error;
      if (this.status !== 'ready') this.status = 'failed';
    } finally {
      if (!run.signal.aborted) {
        this.refreshing = false;
        this.#host.requestUpdate();
      }
    }
  }

  /** When the fresh page meets what was shown, older pages stay; otherwise something is missing between and they go. */
  #takeFirst(page: P): number {
    const { key } = this.#options;
    const shown = new Map(this.items.map((item, index) => [key(item), index]));
    const added = page.items.filter((item) => !shown.has(key(item))).length;
    const last = page.items.at(-1);
    const lastShown = last && shown.get(key(last));
    const older = page.nextCursor !== null && lastShown !== undefined ? this.items.slice(lastShown + 1) : [];
    if (older.length === 0) this.#nextCursor = page.nextCursor;
    const fresh = new Set(page.items.map(key));
    this.items = [...page.items, ...older.filter((item) => !fresh.has(key(item)))];
    this.first = page;
    return added;
  }
}
