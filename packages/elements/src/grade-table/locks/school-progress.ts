import type { GradebookProgress } from '@lienthong/sdk';
import type { SchoolColumns } from '../grade-table.source.ts';
import type { Choice } from './choice.ts';

type Period = Pick<Choice, 'schoolYear' | 'term'>;

/** Owns the reading of how far the gradebooks of a term are; the latest one asked for wins. */
export class SchoolProgress {
  /** Null until the first reading of the term is here. */
  books: readonly GradebookProgress[] | null = null;
  error: unknown = null;
  reading = false;

  readonly #source: Pick<SchoolColumns, 'progress'>;
  readonly #onChange: () => void;
  #run: AbortController | null = null;
  #of = '';

  constructor(source: Pick<SchoolColumns, 'progress'>, onChange: () => void) {
    this.#source = source;
    this.#onChange = onChange;
  }

  /** True when it was read; what was read before of the same term stays on a failure. */
  async read({ schoolYear, term }: Period): Promise<boolean> {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    const of = `${schoolYear}/${term}`;
    if (of !== this.#of) this.books = null;
    this.#of = of;
    this.#set({ reading: true, error: null });
    try {
      const books = await this.#source.progress({ schoolYear, term }, { signal });
      if (signal.aborted) return false;
      this.books = books;
      this.#set({ reading: false, error: null });
      return true;
    } catch (error) {
      if (!signal.aborted) this.#set({ reading: false, error });
      return false;
    }
  }

  stop(): void {
    this.#run?.abort();
  }

  #set({ reading, error }: { reading: boolean; error: unknown }): void {
    this.reading = reading;
    this.error = error;
    this.#onChange();
  }
}
