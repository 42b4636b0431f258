import type { PagedList } from '../paging/paged-list.controller.ts';
import type { Document, DocumentsPage, DocumentSummary } from './documents.source.ts';

/** Owns what came since the list was looked at last. The host says it, and reads again what lies open. */
export class Newest {
  readonly #list: PagedList<DocumentSummary, DocumentsPage>;
  #ids: ReadonlySet<string> = new Set();
  /** The list is to be read once more: something changed while it was read. */
  #again = false;

  constructor(list: PagedList<DocumentSummary, DocumentsPage>) {
    this.#list = list;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  forget(): void {
    this.#ids = new Set();
  }

  /** Answers how many came, `first` when the list was read for the first time, or nothing when neither is known. */
  async look(isWanted: () => boolean): Promise<number | 'first' | undefined> {
    const list = this.#list;
    // What is under way may have been answered before the change that this is asked for.
    if (list.refreshing) {
      this.#again = true;
      return undefined;
    }
    const before = new Set(list.items.map(({ id }) => id));
    const had = list.status === 'ready';
    do {
      this.#again = false;
      await list.refresh();
    } while (this.#again && isWanted());
    if (list.error || !isWanted()) return undefined;
    if (!had) return 'first';
    const came = list.items.filter(({ id }) => !before.has(id)).map(({ id }) => id);
    if (came.length > 0) this.#ids = new Set(came);
    return came.length;
  }

  /** Puts what became of a document into the list. */
  replace(document: Document): void {
    this.#again ||= this.#list.refreshing;
    this.#list.replace((items) => items.map((each) => (each.id === document.id ? document : each)));
  }
}
