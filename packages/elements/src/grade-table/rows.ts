import { must } from './must.ts';

/** Up to here every row is there, for the browser's search, for print and for screen readers. */
const WHOLE = 80;

/** Makes the table row of a pupil, out of one that is no longer shown if there is one. */
export type RowBuilder = (row: number, used?: HTMLTableRowElement) => HTMLTableRowElement;

export type Span = readonly [from: number, to: number];

/** Decides which rows of a long list are there; a module of its own. */
export interface RowWindow {
  /** The list is another, or stands in another order. */
  look(): void;
  /** A row far away is wanted. */
  near(index: number): void;
}

/**
 * The body of the table: which pupils it shows, in which order, and which of their rows are there. A class has all of them;
 * of a longer list those in sight and the active one, with room kept for the rest.
 */
export class Rows {
  readonly body = document.createElement('tbody');
  /** Told when rows came that were not there. */
  onLine: () => void = () => {};
  window: RowWindow | null = null;
  /** Rows of heads above, which a screen reader counts too. */
  above = 1;
  /** Of one row, while it was not measured. */
  height = 32;
  readonly #build: RowBuilder;
  readonly #total: number;
  readonly #lines = new Map<number, HTMLTableRowElement>();
  readonly #rowOf = new Map<Element, number>();
  #order: readonly number[] | null = null;
  #rank = new Map<number, number>();
  #active = -1;
  /** Rows of a long list that went out of sight: made into the next, they cost no collecting of garbage in mid-scroll. */
  #used: HTMLTableRowElement[] = [];

  constructor(total: number, build: RowBuilder) {
    this.#total = total;
    this.#build = build;
  }

  /** Rows shown, whether they are there or not. */
  get count(): number {
    return this.#order?.length ?? this.#total;
  }

  get isLong(): boolean {
    return this.#total > WHOLE;
  }

  /** The pupil's row in the book that stands at this place on screen. */
  at(index: number): number {
    return this.#order ? must(this.#order[index]) : index;
  }

  /** Where a row of the book stands on screen; -1 when it is filtered out. */
  indexOf(row: number): number {
    return this.#order ? (this.#rank.get(row) ?? -1) : row;
  }

  /** The table row, if it is there. */
  line(row: number): HTMLTableRowElement | undefined {
    return this.#lines.get(row);
  }

  rowOf(line: Element): number | undefined {
    return this.#rowOf.get(line);
  }

  arrange(order: readonly number[] | null): void {
    this.#order = order;
    this.#rank = new Map(order?.map((row, index) => [row, index]));
    if (this.window) this.window.look();
    else this.show([0, this.isLong ? WHOLE : this.count]);
  }

  /** The row the cursor stands in: it stays, wherever the table is scrolled to. */
  keep(row: number): HTMLTableRowElement | undefined {
    this.#active = row;
    return this.bring(row);
  }

  /** Brings a row in, if it is not there. */
  bring(row: number): HTMLTableRowElement | undefined {
    const index = this.indexOf(row);
    if (index < 0) return undefined;
    if (!this.#lines.get(row)?.parentNode) {
      if (this.window) this.window.near(index);
      else this.show([0, index + 1]);
    }
    return this.#lines.get(row);
  }

  /** Makes these rows be there, and the active one. */
  show(...spans: Span[]): void {
    const active = this.indexOf(this.#active);
    const wanted = [...spans, [active, active + 1] as const].sort((a, b) => a[0] - b[0]);
    if (this.isLong) this.#collect(wanted);
    const lines: HTMLTableRowElement[] = [];
    let next = 0;
    for (const [from, to] of wanted) {
      for (let at = Math.max(from, next); at < Math.min(to, this.count); at += 1) {
        if (at > next) lines.push(this.#gap(at - next));
        lines.push(this.#line(at));
        next = at + 1;
      }
    }
    if (this.isLong && next < this.count) lines.push(this.#gap(this.count - next));
    this.#put(lines);
    this.onLine();
  }

  /** Makes these the rows of the body without ever taking out the active one, which may hold the focus. */
  #put(lines: readonly HTMLTableRowElement[]): void {
    const { body } = this;
    const wanted = new Set<Element>(lines);
    for (const line of [...body.children]) if (!wanted.has(line)) line.remove();
    const active = this.#lines.get(this.#active);
    let at = body.firstElementChild;
    for (const line of lines) {
      if (line === active && active.parentNode) {
        while (at !== active) {
          const passed = must(at);
          at = passed.nextElementSibling;
          passed.remove();
        }
      }
      if (line === at) at = at.nextElementSibling;
      else body.insertBefore(line, at);
    }
  }

  #collect(wanted: readonly Span[]): void {
    for (const [row, line] of this.#lines) {
      const index = this.indexOf(row);
      if (wanted.some(([from, to]) => index >= from && index < to)) continue;
      line.remove();
      this.#lines.delete(row);
      this.#used.push(line);
    }
  }

  #line(index: number): HTMLTableRowElement {
    const row = this.at(index);
    let line = this.#lines.get(row);
    if (!line) {
      line = this.#build(row, this.#used.pop());
      this.#lines.set(row, line);
      this.#rowOf.set(line, row);
    }
    // Registers are ruled in fives, so that the eye keeps its row.
    if ((index % 5 === 4) !== line.className.includes('fifth')) line.classList.toggle('fifth');
    if (this.isLong) line.ariaRowIndex = String(index + this.above + 1);
    return line;
  }

  #gap(rows: number): HTMLTableRowElement {
    const line = document.createElement('tr');
    line.ariaHidden = 'true';
    line.style.blockSize = `${rows * this.height}px`;
    return line;
  }
}
