import type { LitElement } from 'lit';
import { adoptLate } from './adopt-styles.ts';
import type { Grid } from './grid.ts';
import { spotAfterJump } from './jumps.ts';
import type { Whole } from './keys.ts';
import { lateStyles } from './late.styles.ts';
import { spotAfter, type Jump, type Move, type Spot } from './moves.ts';
import { must } from './must.ts';
import type { Place } from './sheet.ts';
import { LEADING } from './table-parts.ts';

/** A block of cells: rows of the sheet in the order shown, and columns, averages included. */
export interface Selected {
  readonly rows: readonly number[];
  readonly cols: readonly number[];
}

interface Block {
  readonly from: Spot;
  readonly to: Spot;
}

/** The block a person selects, by keys or by mouse; paints it and tells of it. What happens to it is others' business. */
export class CellSelection {
  readonly #grid: Grid;
  readonly #tell: (selected: Selected | null) => void;
  #block: Block | null = null;
  #selected: Selected | null = null;
  readonly #painted = new Set<Element>();

  constructor(grid: Grid, tell: (selected: Selected | null) => void) {
    this.#grid = grid;
    this.#tell = tell;
    grid.view.rows.onLine = () => this.#paint();
    const root = grid.view.table.getRootNode();
    if (root instanceof ShadowRoot) adoptLate(root.host as LitElement, lateStyles);
  }

  get selected(): Selected | null {
    return this.#selected;
  }

  drop(): void {
    this.#set(null);
  }

  extend(move: Move): void {
    const block = this.#here();
    const to = block && spotAfter(block.to, move, this.#grid);
    if (to) this.#stretch(block.from, to);
  }

  /** Page Up, Page Down and Ctrl+arrows move the cursor, or with Shift the far corner. */
  jump(jump: Jump, extend: boolean): void {
    const block = this.#here();
    if (!block) return;
    const grid = this.#grid;
    const { rows, allCols } = grid;
    const from = extend ? block.to : grid.spotOf(must(grid.place));
    const isFilled = (spot: Spot): boolean => grid.face(grid.placeAt(spot)).text !== '';
    const to = spotAfterJump(from, jump, { rows, allCols, page: this.#page(), isFilled });
    if (extend) this.#stretch(block.from, to);
    else grid.goTo(grid.placeAt(to));
  }

  select(whole: Whole): void {
    const { rows, cols } = this.#grid;
    const block = this.#here();
    if (!block || rows === 0) return;
    const { from, to } = block;
    this.#set({
      from: { row: whole === 'row' ? from.row : 0, col: whole === 'column' ? from.col : 0 },
      to: { row: whole === 'row' ? to.row : rows - 1, col: whole === 'column' ? to.col : cols - 1 },
    });
  }

  /** Enter and Tab stay inside the block, as in a spreadsheet; null when there is none. */
  next(from: Place, move: Move): Place | null {
    if (!this.#selected || !['enter', 'enterBack', 'next', 'previous'].includes(move)) return null;
    const { rows, cols } = this.#selected;
    const row = rows.indexOf(from.row);
    const col = cols.indexOf(from.col);
    const down = move.startsWith('enter');
    const step = move === 'enter' || move === 'next' ? 1 : -1;
    const count = rows.length * cols.length;
    const at = down ? col * rows.length + row : row * cols.length + col;
    const to = (at + step + count) % count;
    const [toRow, toCol] = down
      ? [to % rows.length, Math.floor(to / rows.length)]
      : [Math.floor(to / cols.length), to % cols.length];
    return { row: rows[toRow] ?? from.row, col: cols[toCol] ?? from.col };
  }

  /** A press on a cell, on the head of a column or on a name; with Shift the block reaches from where one is to there. */
  press(event: MouseEvent): void {
    const { place } = this.#grid;
    const hit = this.#hit(event.target);
    if (!hit || !place) return;
    const here = this.#grid.spotOf(place);
    const start = (event.shiftKey ? this.#block?.from : null) ?? { ...here, ...(event.shiftKey ? {} : hit) };
    if (!event.shiftKey && (start.row !== here.row || start.col !== here.col)) {
      this.#grid.goTo(this.#grid.placeAt(start));
    }
    if (event.shiftKey || hit.row === undefined || hit.col === undefined) {
      this.#grid.editor.settle();
      this.#reach(start, hit);
    }
    this.#drag(start, hit);
  }

  /** The block, or the active cell as one. */
  #here(): Block | null {
    const { place } = this.#grid;
    const spot = place && this.#grid.spotOf(place);
    return this.#block ?? (spot && { from: spot, to: spot });
  }

  #stretch(from: Spot, to: Spot): void {
    this.#set({ from, to });
    this.#reveal(to);
  }

  /** Rows that fit into the frame between head and foot; one of them stays in sight. */
  #page(): number {
    const { table, rows } = this.#grid.view;
    const inside = Math.min(table.parentElement?.clientHeight ?? 0, innerHeight);
    const heights = [table.tHead, table.tFoot].map((part) => part?.offsetHeight ?? 0);
    const [head = 0, foot = 0] = heights;
    const height = rows.line(rows.at(0))?.offsetHeight ?? rows.height;
    return Math.max(1, Math.floor((inside - head - foot) / height) - 1);
  }

  #drag(start: Spot, first: Partial<Spot>): void {
    const { table } = this.#grid.view;
    const root = table.getRootNode() as ShadowRoot;
    const stop = new AbortController();
    let last = first;
    const onMove = (event: MouseEvent): void => {
      if (!(event.buttons & 1)) return stop.abort();
      const beyond = first.row === undefined ? 0 : this.#beyond(event.clientY);
      const far = this.#block?.to ?? start;
      const hit = beyond
        ? { col: far.col, row: Math.max(0, Math.min(this.#grid.rows - 1, far.row + beyond)) }
        : this.#hit(root.elementFromPoint(event.clientX, event.clientY));
      if (!hit || (hit.row === last.row && hit.col === last.col)) return;
      last = hit;
      // The field under the pointer would select its own text otherwise.
      this.#grid.editor.settle();
      this.#reach(start, {
        ...(first.row === undefined ? {} : { row: hit.row ?? start.row }),
        ...(first.col === undefined ? {} : { col: hit.col ?? start.col }),
      });
    };
    addEventListener('mousemove', onMove, { signal: stop.signal });
    addEventListener('mouseup', () => stop.abort(), { signal: stop.signal });
  }

  /** Dragged over the edge of the frame, the block grows by a row with each movement, and the table scrolls. */
  #beyond(y: number): -1 | 0 | 1 {
    const { tHead, tFoot } = this.#grid.view.table;
    if (tHead && y < tHead.getBoundingClientRect().bottom) return -1;
    return tFoot && y > tFoot.getBoundingClientRect().top ? 1 : 0;
  }

  /** From a cell to another; what the far one leaves out reaches over the whole table. */
  #reach(start: Spot, { row, col }: Partial<Spot>): void {
    const { rows, cols } = this.#grid;
    this.#set({
      from: { row: row === undefined ? 0 : start.row, col: col === undefined ? 0 : start.col },
      to: { row: row ?? rows - 1, col: col ?? cols - 1 },
    });
    if (row !== undefined && col !== undefined) this.#reveal({ row, col });
  }

  #hit(target: EventTarget | null): Partial<Spot> | null {
    const { view } = this.#grid;
    const { rows } = view;
    const cell = target instanceof Element ? target.closest('td, th') : null;
    if (!cell) return null;
    const line = cell.parentElement;
    const row = line ? rows.rowOf(line) : undefined;
    const inHead = cell.closest('thead') !== null;
    const at = inHead
      ? view.heads.findIndex((th) => th === cell)
      : (cell as HTMLTableCellElement).cellIndex - LEADING;
    const col = at < 0 ? undefined : at;
    // The corner over names and numbers stands for the whole table, as in a spreadsheet.
    const isHead = inHead && (col !== undefined || cell.matches('.name, .number'));
    if (row === undefined && !isHead) return null;
    return {
      ...(row === undefined ? {} : { row: rows.indexOf(row) }),
      ...(col === undefined ? {} : { col }),
    };
  }

  #set(block: Block | null): void {
    const before = this.#selected;
    const { view } = this.#grid;
    const single = block && block.from.row === block.to.row && block.from.col === block.to.col;
    this.#block = single ? null : block;
    this.#selected = this.#block && {
      rows: range(this.#block.from.row, this.#block.to.row).map((index) => view.rows.at(index)),
      cols: range(this.#block.from.col, this.#block.to.col),
    };
    if (!before && !this.#selected) return;
    this.#paint();
    this.#tell(this.#selected);
  }

  #paint(): void {
    const now = new Set<Element>();
    const { rows } = this.#grid.view;
    for (const row of this.#selected?.rows ?? []) {
      const line = rows.line(row);
      for (const col of line ? (this.#selected?.cols ?? []) : []) {
        const cell = line?.cells[LEADING + col];
        if (cell) now.add(cell);
      }
    }
    for (const cell of this.#painted) if (!now.has(cell)) cell.removeAttribute('aria-selected');
    for (const cell of now) if (!this.#painted.has(cell)) cell.ariaSelected = 'true';
    this.#painted.clear();
    for (const cell of now) this.#painted.add(cell);
  }

  #reveal({ row, col }: Spot): void {
    const { rows } = this.#grid.view;
    rows.bring(rows.at(row))?.cells[LEADING + col]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function range(a: number, b: number): number[] {
  const from = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, at) => from + at);
}
