import type { Rows, RowWindow, Span } from './rows.ts';

/** Rows around one that is far away come with it. */
const AROUND = 40;

/** The rows that are there move on by so many at once: not every pixel costs a look at all of them. */
const STEP = 4;

/** Of a long list the rows in sight are there, with half as many above and below, so that none is late. */
class LongRows implements RowWindow {
  readonly #rows: Rows;
  readonly #table: HTMLTableElement;
  readonly #scroller: Element;
  #span: Span = [0, 0];

  constructor(rows: Rows, table: HTMLTableElement, scroller: Element) {
    this.#rows = rows;
    this.#table = table;
    this.#scroller = scroller;
  }

  look(): void {
    this.#span = this.#inSight();
    this.#rows.show(this.#span);
    this.#count();
  }

  onScroll(): void {
    const [from, to] = this.#inSight();
    if (from === this.#span[0] && to === this.#span[1]) return;
    this.#span = [from, to];
    this.#rows.show(this.#span);
  }

  near(index: number): void {
    this.#rows.show(this.#span, [Math.max(0, index - AROUND), index + AROUND]);
    this.#span = [0, 0];
  }

  #inSight(): Span {
    const { clientHeight, scrollTop } = this.#scroller;
    const line = this.#table.querySelector<HTMLElement>('tbody > tr:not([aria-hidden])');
    const height = (this.#rows.height = line?.offsetHeight || this.#rows.height);
    const page = Math.ceil(Math.min(clientHeight, innerHeight) / height);
    const first = Math.floor(scrollTop / height / STEP) * STEP;
    const spare = Math.ceil(page / 4);
    return [Math.max(0, first - spare), Math.min(this.#rows.count, first + STEP + page + spare)];
  }

  /** A screen reader is told how many rows there are, and which it reads. */
  #count(): void {
    const { tHead, tFoot } = this.#table;
    const last = String(this.#rows.above + this.#rows.count + 1);
    this.#table.ariaRowCount = last;
    [...(tHead?.rows ?? [])].forEach((row, index) => (row.ariaRowIndex = String(index + 1)));
    for (const row of tFoot?.rows ?? []) row.ariaRowIndex = last;
  }
}

/** From now on the rows follow the frame they are scrolled in. */
export function followRows(rows: Rows, table: HTMLTableElement): void {
  const scroller = table.parentElement;
  if (!scroller) return;
  const long = new LongRows(rows, table, scroller);
  rows.window = long;
  long.look();
  const onScroll = (): void => long.onScroll();
  scroller.addEventListener('scroll', onScroll, { passive: true });
  // Another table in the same frame: this one is over.
  const observer = new ResizeObserver(() => {
    if (table.isConnected) return onScroll();
    observer.disconnect();
    scroller.removeEventListener('scroll', onScroll);
  });
  observer.observe(table);
  observer.observe(scroller);
}
