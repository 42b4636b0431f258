import type { NewsEntry } from './merged.ts';

/** Entries kept by a process at most, of all its schools: about 300 bytes each. */
const mostEntries = 200_000;

interface Kept {
  /** What they were merged from. */
  state: string;
  entries: readonly NewsEntry[];
}

/**
 * Merged lists of schools, so that thousands of items are merged when one of them changes and not for every page. Whoever asks has
 * read the state of the sources in its own transaction: what was merged from another state is made anew.
 */
export class MergedCache {
  readonly #kept = new Map<string, Kept>();
  #count = 0;

  async get(
    schoolId: string,
    state: string,
    merge: () => Promise<readonly NewsEntry[]>,
  ): Promise<readonly NewsEntry[]> {
    const known = this.#kept.get(schoolId);
    if (known?.state === state) {
      // Used last, forgotten last.
      this.#kept.delete(schoolId);
      this.#kept.set(schoolId, known);
      return known.entries;
    }
    const entries = await merge();
    this.#forget(schoolId);
    this.#kept.set(schoolId, { state, entries });
    this.#count += entries.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#count <= mostEntries || oldest === schoolId) break;
      this.#forget(oldest);
    }
    return entries;
  }

  #forget(schoolId: string): void {
    this.#count -= this.#kept.get(schoolId)?.entries.length ?? 0;
    this.#kept.delete(schoolId);
  }
}
