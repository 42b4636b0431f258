import type { Language } from '../shared/language.ts';
import { afterPaint } from './after-paint.ts';
import { cellClass, entryClass, isLow } from './cell-class.ts';
import { isPlain } from './cell.ts';
import { entryText, valueText } from './entry.ts';
import type { TableDictionary } from './grade-table.strings.ts';
import { loadLongRows } from './load-long-rows.ts';
import { must } from './must.ts';
import type { ShownResult } from './results.ts';
import { Rows } from './rows.ts';
import type { Cell, Place, Sheet } from './sheet.ts';
import { paintSigns } from './signs.ts';
import {
  buildTable,
  columnClass,
  LEADING,
  resultClass,
  resultCount,
  rowBuilder,
  setAttribute,
  setText,
  widthOf,
  type TableParts,
} from './table-parts.ts';

/** Least height of a row, of head and foot, too, and what the frame leaves of the window's height (see grid.styles.ts). */
const ROW = 32;
const OUTSIDE = 14 * 16;

/**
 * The table on screen, painted directly: a change touches one cell, the results of its row and the foot of its column. Lit
 * renders what stands around it. A view belongs to one sheet and one language.
 */
export class TableView {
  readonly resultCount: number;
  readonly rows: Rows;

  readonly #sheet: Sheet;
  readonly #t: TableDictionary;
  readonly #language: Language;
  readonly #parts: TableParts;
  readonly #classes: readonly string[];
  readonly #resultClass: string;
  #active: Place | null = null;
  #titleOf: (cell: Cell, col: number) => string | null = () => null;

  constructor(sheet: Sheet, t: TableDictionary, language: Language, onComplete: () => void) {
    this.#sheet = sheet;
    this.#t = t;
    this.#language = language;
    this.#classes = sheet.kinds.map((_, col) => columnClass(sheet, col));
    this.#resultClass = resultClass(sheet);
    this.resultCount = resultCount(sheet);
    const build = rowBuilder(sheet);
    this.rows = new Rows(sheet.rowCount, (row, used) =>
      this.#paintRow(build(row, used), row, used !== undefined),
    );
    this.#parts = buildTable(sheet, this.rows.body, t);
    this.rows.above = this.#parts.head.children.length;
    if (this.rows.isLong) this.#parts.table.className = 'long';
    // What the frame can show comes with the first paint, the rest of the class right after it.
    this.rows.show([0, Math.max(10, Math.ceil((innerHeight - OUTSIDE) / ROW) - 2)]);
    for (let col = 0; col < sheet.colCount; col += 1) {
      paintSigns(must(this.#parts.heads[col]), this.#sheet.column(col), this.#t);
      this.#paintCount(col, sheet.filled(col));
    }
    afterPaint(() => {
      const all = (): void => this.rows.show([0, sheet.rowCount]);
      // Better slow than not there, should that module not arrive.
      if (this.rows.isLong) loadLongRows().then(({ followRows }) => followRows(this.rows, this.table), all);
      else all();
      this.#paintResultCounts();
      onComplete();
    });
  }

  /** What a cell says beyond what it shows; it follows the first paint. */
  set titleOf(titleOf: (cell: Cell, col: number) => string | null) {
    this.#titleOf = titleOf;
    for (let row = 0; row < this.#sheet.rowCount; row += 1) {
      if (!this.rows.line(row)) continue;
      for (let col = 0; col < this.#sheet.colCount; col += 1) {
        if (!isPlain(this.#sheet.cell(row, col))) this.#paintPlace({ row, col });
      }
    }
  }

  get table(): HTMLTableElement {
    return this.#parts.table;
  }

  get allCols(): number {
    return this.#sheet.colCount + this.resultCount;
  }

  /** The cell, and from now on its row stays; null for a pupil who is filtered out. */
  cellElement({ row, col }: Place): HTMLTableCellElement | null {
    return this.rows.keep(row)?.cells[LEADING + col] ?? null;
  }

  /** How many columns there are of each width, and rows of heads, for the styles. */
  get sizes(): Readonly<Record<string, number>> {
    const count = (width: string): number =>
      this.#sheet.kinds.filter((kind) => widthOf(kind) === width).length;
    return {
      marks: count('mark'),
      ratings: count('rating'),
      remarks: count('remark'),
      results: this.resultCount,
      heads: this.#parts.head.children.length,
    };
  }

  /** Heads of the columns, those of the results last. */
  get heads(): readonly HTMLTableCellElement[] {
    return this.#parts.heads;
  }

  /** The place of an event, if it hit a mark or a result. */
  placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest('td') : null;
    const row = cell?.parentElement ? this.rows.rowOf(cell.parentElement) : undefined;
    if (!cell || row === undefined || cell.cellIndex < LEADING) return null;
    return { row, col: cell.cellIndex - LEADING };
  }

  /** Cells changed (or, beyond the marks, results): those cells, the results of their rows, the counts of their columns. */
  paint(changed: readonly Place[]): void {
    const rows = new Set<number>();
    const cols = new Set<number>();
    for (const { row, col } of changed) {
      rows.add(row);
      if (col >= this.#sheet.colCount) continue;
      cols.add(col);
      this.#paintPlace({ row, col });
    }
    for (const col of cols) this.#paintCount(col, this.#sheet.filled(col));
    for (const row of rows) {
      const line = this.rows.line(row);
      if (line) this.#paintResults(line, row);
    }
    this.#paintResultCounts();
  }

  /** A column was published, locked or opened. */
  paintColumn(col: number): void {
    paintSigns(must(this.#parts.heads[col]), this.#sheet.column(col), this.#t);
    for (let row = 0; row < this.#sheet.rowCount; row += 1) this.#paintPlace({ row, col });
  }

  setActive(place: Place | null): void {
    const before = this.#active;
    this.#active = place;
    if (before) this.#paintActive(before, place);
    if (place) this.#paintActive(place, place);
  }

  resultText({ value }: ShownResult): string {
    return value === null ? '' : valueText(value, this.#language);
  }

  #paintActive(place: Place, active: Place | null): void {
    this.rows.line(place.row)?.classList.toggle('current', place.row === active?.row);
    this.#parts.heads[place.col]?.classList.toggle('current', place.col === active?.col);
    this.#paintPlace(place);
  }

  #paintPlace({ row, col }: Place): void {
    const line = this.rows.line(row);
    const td = line?.cells[LEADING + col];
    if (!line || !td) return;
    if (col < this.#sheet.colCount) this.#paintCell(td, row, col);
    else this.#paintResults(line, row);
  }

  #paintRow(line: HTMLTableRowElement, row: number, used: boolean): HTMLTableRowElement {
    let td = line.children[LEADING] ?? null;
    for (let col = 0; td && col < this.#sheet.colCount; col += 1) {
      const cell = this.#sheet.cell(row, col);
      // A clone is an open, empty cell already.
      if (!used && isPlain(cell) && !this.#sheet.isLocked(row, col)) this.#paintPlain(td, col, cell);
      else this.#paintCell(td as HTMLTableCellElement, row, col);
      td = td.nextElementSibling;
    }
    this.#paintResults(line, row);
    return line;
  }

  #isActive(row: number, col: number): boolean {
    return this.#active?.row === row && this.#active.col === col;
  }

  #paintCell(td: HTMLTableCellElement, row: number, col: number): void {
    const cell = this.#sheet.cell(row, col);
    const active = this.#isActive(row, col);
    const locked = this.#sheet.isLocked(row, col);
    const className = cellClass(cell, must(this.#classes[col]), locked, active);
    if (td.className !== className) td.className = className;
    // The field over the active cell says what it holds; a second copy would be read twice.
    const shown = cell.text ?? entryText(cell.entry, this.#sheet.kind(col), this.#language);
    setText(td, active ? '' : shown);
    setAttribute(td, 'title', this.#titleOf(cell, col));
    const isWrong = cell.status === 'refused' || cell.status === 'conflict';
    setAttribute(td, 'aria-invalid', isWrong ? 'true' : null);
    setAttribute(td, 'aria-readonly', locked ? 'true' : null);
  }

  #paintPlain(td: Element, col: number, { entry }: Cell): void {
    if (entry.state === 'empty') return;
    const base = must(this.#classes[col]);
    const name = entryClass(entry, base);
    if (name) td.className = base + name;
    const text = entryText(entry, this.#sheet.kind(col), this.#language);
    setText(td, text);
    // A remark is clipped.
    if (base === 'mark text') setAttribute(td, 'title', text);
  }

  #paintResults(line: HTMLTableRowElement, row: number): void {
    if (this.resultCount === 0) return;
    const { term, year } = this.#sheet.results(row);
    const col = this.#sheet.colCount;
    this.#paintResult(must(line.cells[LEADING + col]), term, this.#isActive(row, col));
    if (year) this.#paintResult(must(line.cells[LEADING + col + 1]), year, this.#isActive(row, col + 1));
  }

  #paintResult(td: HTMLTableCellElement, shown: ShownResult, active: boolean): void {
    const { value, provisional } = shown;
    let className = provisional ? `${this.#resultClass} provisional` : this.#resultClass;
    if (isLow(value)) className += ' low';
    if (active) className += ' active';
    if (td.className !== className) td.className = className;
    setText(td, active ? '' : this.resultText(shown));
    setAttribute(td, 'title', provisional ? this.#t.provisionalTitle : null);
  }

  #paintCount(col: number, count: number): void {
    const cell = this.#parts.foot.cells[LEADING + col];
    if (!cell) return;
    const all = this.#sheet.rowCount;
    setText(cell, `${count}/${all}`);
    cell.classList.toggle('complete', count === all);
    setAttribute(cell, 'title', this.#t.countTitle(count, all));
  }

  #paintResultCounts(): void {
    const { colCount } = this.#sheet;
    if (this.resultCount > 0) this.#paintCount(colCount, this.#sheet.official('term'));
    if (this.resultCount === 2) this.#paintCount(colCount + 1, this.#sheet.official('year'));
  }
}
