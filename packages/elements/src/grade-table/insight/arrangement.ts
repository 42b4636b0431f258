import type { Sheet } from '../sheet.ts';
import { ALL, fits, type Filter } from './filter.ts';
import { ordered, REGISTER, type Order } from './order.ts';

/**
 * Which rows stand on the table and in which order. Worked out when it is asked for and not again: a mark typed afterwards
 * never makes its row vanish under the cursor. The gradebook knows nothing of it.
 */
export class Arrangement {
  filter: Filter = ALL;
  order: Order = REGISTER;

  readonly #sheet: Sheet;
  readonly #today: () => Date;
  #rows: readonly number[] | null = null;
  /** Shown although the filter leaves them out, because they were looked for. */
  readonly #guests = new Set<number>();

  constructor(sheet: Sheet, today: () => Date = () => new Date()) {
    this.#sheet = sheet;
    this.#today = today;
  }

  /** Rows of the sheet as they stand; null for all of them in the order of the register. */
  get rows(): readonly number[] | null {
    return this.#rows;
  }

  get isFiltered(): boolean {
    return this.filter.kind !== 'all';
  }

  get isPlain(): boolean {
    return !this.isFiltered && this.order.by === 'register';
  }

  apply(change: { filter?: Filter; order?: Order } = {}): readonly number[] | null {
    Object.assign(this, change);
    this.#guests.clear();
    if (this.isPlain) return (this.#rows = null);
    const fit = fits(this.#sheet, this.filter, this.#today());
    return (this.#rows = ordered(this.#sheet, this.order).filter(fit));
  }

  showAll(): null {
    this.apply({ filter: ALL, order: REGISTER });
    return null;
  }

  shows(row: number): boolean {
    return this.#rows?.includes(row) ?? true;
  }

  /** Brings a row in that the filter leaves out: somebody was found by name. */
  invite(row: number): readonly number[] | null {
    if (this.#rows && !this.shows(row)) {
      this.#guests.add(row);
      this.#rows = ordered(this.#sheet, this.order).filter((each) => this.shows(each) || each === row);
    }
    return this.#rows;
  }

  /** Rows on the table that the filter would leave out by now. */
  get stale(): readonly number[] {
    if (!this.isFiltered) return [];
    const fit = fits(this.#sheet, this.filter, this.#today());
    return (this.#rows ?? []).filter((row) => !this.#guests.has(row) && !fit(row));
  }

  /** How many pupils a filter would show. */
  count(filter: Filter): number {
    const fit = fits(this.#sheet, filter, this.#today());
    return this.#sheet.book.pupils.filter((_, row) => fit(row)).length;
  }
}
