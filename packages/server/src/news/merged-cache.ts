import type { NewsEntry } from './merged.ts';

/** Entries kept by a process at most, of all its schools: about 300 bytes each. */
const mostEntries = 200_000;

interface Kept {
  /** What they were merged from. */
  state: string;
  entries: readonly NewsEntry[];
}

/**
 * Merged lists, of a school or of one of its feeds, so that thousands of items are merged when one of them changes and not for every page. Whoever asks has
 * read the state of the sources in its own transaction: what was merged from another state is made anew.
 */
export class MergedCache {
  readonly #kept = new Map<string, Kept>();
  #count = 0;

  async get(
    list: string,
    state: string,
    merge: () => Promise<readonly NewsEntry[]>,
  ): Promise<readonly NewsEntry[]> {
    const known = this.#kept.get(list);
    if (known?.state === state) {
      // Used last, forgotten last.
      this.#kept.delete(list);
      this.#kept.set(list, known);
      return known.entries;
    }
    const entries = await merge();
    this.#forget(list);
    this.#kept.set(list, { state, entries });
    this.#count += entries.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#count <= mostEntries || oldest === list) break;
      this.#forget(oldest);
    }
    return entries;
  }

  #forget(list: string): void {
    this.#count -= this.#kept.get(list)?.entries.length ?? 0;
    this.#kept.delete(list);
  }
}
