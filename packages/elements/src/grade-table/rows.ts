import { must } from './must.ts';

/** Up to here every row is there, for the browser's search, for print and for screen readers. */
const WHOLE = 80;

/** Rows around the active one that come with it when it is far away. */
const AROUND = 40;

/** The rows that are there move on by so many at once. */
const STEP = 8;

type Span = readonly [from: number, to: number];

/**
 * The body of the table: which pupils it shows, in which order, and which of their rows are there. A class has all of them;
 * of a longer list those in sight and the active one, with room kept for the rest.
 */
export class Rows {
  readonly body = document.createElement('tbody');
  readonly #build: (row: number) => HTMLTableRowElement;
  readonly #total: number;
  readonly #lines = new Map<number, HTMLTableRowElement>();
  readonly #rowOf = new WeakMap<Element, number>();
  /** Rows of heads above the first, which a screen reader counts too. */
  above = 1;
  /** Told when rows came that were not there. */
  onLine: () => void = () => {};
  #order: readonly number[] | null = null;
  #rank = new Map<number, number>();
  #spans: Span[] = [];
  #active = -1;
  #height = 32;

  #look: (() => void) | null = null;

  constructor(total: number, build: (row: number) => HTMLTableRowElement) {
    this.#total = total;
    this.#build = build;
  }

  /** Rows shown, whether they are there or not. */
  get count(): number {
    return this.#order?.length ?? this.#total;
  }

  /** Of one row; of long lists all are equal. */
  get height(): number {
    const [line] = this.#lines.values();
    return (this.#height = line?.offsetHeight || this.#height);
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
    this.#spans = [];
    if (this.#look) this.#look();
    else this.show(0, this.count);
  }

  /** The row the cursor stands in: it stays, wherever the table is scrolled to. */
  keep(row: number): void {
    this.#active = row;
    const index = this.indexOf(row);
    if (index < 0 || this.#lines.get(row)?.parentNode) return;
    if (this.isLong) this.#place([Math.max(0, index - AROUND), index + AROUND]);
    else this.show(0, index + 1);
  }

  /** Brings a row in without keeping it. */
  mount(row: number): HTMLTableRowElement | undefined {
    const index = this.indexOf(row);
    if (index >= 0 && !this.#lines.get(row)?.parentNode)
      this.#place([Math.max(0, index - AROUND), index + AROUND]);
    return this.#lines.get(row);
  }

  show(from: number, to: number): void {
    const [span] = this.#spans;
    if (span && span[0] === from && span[1] === to) return;
    this.#spans = [[from, to]];
    this.#place();
  }

  /** From now on the rows follow the frame they are scrolled in. */
  follow(scroller: Element): void {
    const look = (): void => {
      if (!this.isLong) return this.show(0, this.count);
      const { height } = this;
      // As much again above and below, so that no row is late.
      const page = Math.ceil(Math.min(scroller.clientHeight, innerHeight) / height);
      // In steps, so that not every pixel costs a look at all rows.
      const first = Math.floor(scroller.scrollTop / height / STEP) * STEP;
      this.show(Math.max(0, first - page), Math.min(this.count, first + STEP + 2 * page));
    };
    this.#look = look;
    look();
    if (!this.isLong) return;
    scroller.addEventListener('scroll', look, { passive: true });
    // Told of the height at once, and of each change.
    new ResizeObserver(look).observe(scroller);
  }

  #place(around?: Span): void {
    const index = this.indexOf(this.#active);
    const spans: Span[] = [...this.#spans, ...(around ? [around] : []), [index, index + 1]];
    const lines: HTMLTableRowElement[] = [];
    let next = 0;
    for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
      for (let at = Math.max(from, next); at < Math.min(to, this.count); at += 1) {
        if (at > next) lines.push(this.#gap(at - next));
        lines.push(this.#line(at));
        next = at + 1;
      }
    }
    if (this.isLong && next < this.count) lines.push(this.#gap(this.count - next));
    this.#put(lines);
  }

  /** Makes these the rows of the body without ever taking out the active one, which may hold the focus. */
  #put(lines: readonly HTMLTableRowElement[]): void {
    const { body } = this;
    const wanted = new Set<Element>(lines);
    for (const line of [...body.children]) {
      if (wanted.has(line)) continue;
      line.remove();
      const row = this.#rowOf.get(line);
      if (this.isLong && row !== undefined) this.#lines.delete(row);
    }
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
    this.onLine();
  }

  #line(index: number): HTMLTableRowElement {
    const row = this.at(index);
    let line = this.#lines.get(row);
    if (!line) {
      line = this.#build(row);
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
    line.style.blockSize = `${rows * this.#height}px`;
    return line;
  }
}
