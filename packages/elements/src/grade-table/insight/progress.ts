import type { Gradebook, GradebookColumn, GradebookSummary } from '@lienthong/sdk';
import type { GradeTableSource } from '../grade-table.source.ts';
import { heldIn, type Held } from '../held.ts';
import { Sheet } from '../sheet.ts';
import { isMark, isMissing } from './filter.ts';

/** How far one gradebook is. */
export interface Progress {
  readonly pupils: number;
  readonly columns: readonly { readonly column: GradebookColumn; readonly missing: number }[];
  readonly held: Held;
  /** Marks still to come, over all columns. */
  readonly missing: number;
}

export type ProgressState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Gradebooks read before one asks for more: each is a reading of a whole class. */
export const AT_ONCE = 6;

export function progressOf(sheet: Sheet): Progress {
  const rows = sheet.book.pupils.map((_, row) => row);
  const columns = sheet.book.columns
    .map((column, col) => ({ column, col }))
    .filter(({ col }) => isMark(sheet, col))
    .map(({ column, col }) => ({ column, missing: rows.filter((row) => isMissing(sheet, row, col)).length }));
  return {
    pupils: sheet.rowCount,
    columns,
    held: heldIn(sheet.book),
    missing: columns.reduce((sum, { missing }) => sum + missing, 0),
  };
}

/** Reads the gradebooks of a teacher one after another, as far as asked, and forgets the marks at once. */
export class ProgressReader {
  readonly #states = new Map<string, ProgressState>();
  readonly #source: Pick<GradeTableSource, 'load'>;
  readonly #onChange: () => void;
  #run = new AbortController();

  constructor(source: Pick<GradeTableSource, 'load'>, onChange: () => void) {
    this.#source = source;
    this.#onChange = onChange;
  }

  state(id: string): ProgressState {
    return this.#states.get(id) ?? { kind: 'waiting' };
  }

  async read(summaries: readonly Pick<GradebookSummary, 'id'>[]): Promise<void> {
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    for (const { id } of summaries) {
      if (this.state(id).kind === 'here') continue;
      const state = await this.#readOne(id, signal);
      if (signal.aborted) return;
      this.#states.set(id, state);
      this.#onChange();
    }
  }

  stop(): void {
    this.#run.abort();
    this.#states.clear();
  }

  async #readOne(id: string, signal: AbortSignal): Promise<ProgressState> {
    try {
      const book: Gradebook = await this.#source.load(id, { signal });
      return { kind: 'here', progress: progressOf(new Sheet(book)) };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }
}
