import type {
  ColumnKind,
  Gradebook,
  GradebookColumn,
  GradebookPupil,
  GradebookResult,
  Mark,
} from '@lienthong/sdk';
import { fetchCircular } from './circulars.ts';
import {
  cellOf,
  counted,
  counts,
  countsMark,
  EMPTY_CELL,
  UNSAVED,
  type Cell,
  type CellStatus,
  type Place,
} from './cell.ts';
import { fromWire, sameEntry, type Entry } from './entry.ts';
import { kindOf, type EntryRule } from './kinds.ts';
import { must } from './must.ts';
import { ResultRules, type RowResults } from './results.ts';
import type { JoinedGradebook } from './together/join.ts';

export type { Cell, CellStatus, Place } from './cell.ts';

/**
 * The marks of one gradebook on one screen: cells, averages and counts, without document, network or time. Every change
 * goes through `put`, which keeps the counts and tells the listener which cell changed.
 */
export class Sheet {
  readonly book: Gradebook;
  readonly slots: readonly string[];
  /** What the cells of each column hold. */
  readonly kinds: readonly ColumnKind[];
  /** Told which cells changed; the first column after the marks stands for the results of a row. */
  onChange: (changed: readonly Place[]) => void = () => {};
  /** Told of a column that was published, locked or opened. */
  onColumn: (col: number) => void = () => {};

  /** Cells locked on their own, in a book put together of several: their column may be open to other pupils. */
  lockedCell: (row: number, col: number) => boolean;

  readonly #cells: (Cell | undefined)[];
  /** What the book came with: made a cell when it is looked at, and kept as one when it changes. */
  readonly #first: (Mark | undefined)[];
  readonly #rows = new Map<string, number>();
  readonly #cols = new Map<string, number>();
  readonly #filled: number[];
  readonly rules: ResultRules;
  readonly #computed: (GradebookResult | undefined)[];
  readonly #results: (RowResults | undefined)[] = [];
  readonly #open = new Set<number>();
  /** What changed and was not told yet, while several cells change at once. */
  #changed: Place[] | null = null;

  constructor(book: Gradebook) {
    const { lockedCells } = book as Partial<JoinedGradebook>;
    this.lockedCell = (row, col) => lockedCells?.has(`${this.pupil(row).id}/${this.slot(col)}`) ?? false;
    this.book = book;
    this.slots = book.columns.map(({ slot }) => slot);
    this.kinds = book.columns.map((column) => kindOf(column, book.scoring));
    this.slots.forEach((slot, col) => this.#cols.set(slot, col));
    book.pupils.forEach(({ id }, row) => this.#rows.set(id, row));
    const count = book.pupils.length * this.slots.length;
    this.#cells = new Array<Cell | undefined>(count);
    this.#first = new Array<Mark | undefined>(count);
    this.#filled = this.slots.map(() => 0);
    this.rules = new ResultRules(book);
    this.#computed = new Array<GradebookResult | undefined>(book.pupils.length);
    for (const mark of book.marks) this.#receiveFirst(mark);
    for (const result of book.results) this.receiveResult(result);
    void fetchCircular(book.ruleSet, book.term)?.then((came) => came && this.#recompute());
  }

  get rowCount(): number {
    return this.book.pupils.length;
  }

  get colCount(): number {
    return this.slots.length;
  }

  /** Cells that differ from the database, or whose text was never a mark. */
  get unsaved(): number {
    return this.#open.size;
  }

  pupil(row: number): GradebookPupil {
    return must(this.book.pupils[row]);
  }

  slot(col: number): string {
    return must(this.slots[col]);
  }

  /** Columns families do not see yet. */
  get unpublished(): readonly string[] {
    return this.book.columns.filter(({ publishedAt }) => publishedAt === null).map(({ slot }) => slot);
  }

  kind(col: number): ColumnKind {
    return must(this.kinds[col]);
  }

  /** How a text typed or pasted into the column is read. */
  rule(col: number): EntryRule {
    const kind = this.kind(col);
    const exempt = this.rules.circular?.exemptable.includes(this.book.subjectCode) ?? false;
    return { kind, exempt, whole: kind === 'test' || this.column(col).form === 'oral' };
  }

  rowOf(pupilId: string): number | undefined {
    return this.#rows.get(pupilId);
  }

  colOf(slot: string): number | undefined {
    return this.#cols.get(slot);
  }

  cell(row: number, col: number): Cell {
    const index = row * this.slots.length + col;
    const cell = this.#cells[index];
    if (cell) return cell;
    const mark = this.#first[index];
    return mark ? cellOf(mark) : EMPTY_CELL;
  }

  column(col: number): GradebookColumn {
    return must(this.book.columns[col]);
  }

  isLocked(row: number, col: number): boolean {
    return !this.book.canEdit || this.column(col).lockedAt !== null || this.lockedCell(row, col);
  }

  /** Pupils with a mark that counts, zeros by rule included. */
  filled(col: number): number {
    return this.#filled[col] ?? 0;
  }

  /** What counts of a pupil's cells, in the order of the columns: a refused text is no mark. */
  entries(row: number): Entry[] {
    const entries: Entry[] = [];
    for (let col = 0; col < this.slots.length; col += 1) entries.push(counted(this.cell(row, col)));
    return entries;
  }

  results(row: number): RowResults {
    return (this.#results[row] ??= this.#compute(row));
  }

  /** Pupils whose result of the term, or of the year, is official. */
  official(of: 'term' | 'year'): number {
    let count = 0;
    for (let row = 0; row < this.rowCount; row += 1) {
      const shown = this.results(row)[of];
      if (shown && shown.value !== null && !shown.provisional) count += 1;
    }
    return count;
  }

  /** Cells with one of these states, in reading order. */
  find(...states: CellStatus[]): Place[] {
    const cols = this.slots.length;
    return [...this.#open]
      .filter((index) => states.includes(must(this.#cells[index]).status))
      .sort((a, b) => a - b)
      .map((index) => ({ row: Math.floor(index / cols), col: index % cols }));
  }

  /** Changes a cell; answers the one before. */
  put(row: number, col: number, change: Partial<Cell>): Cell {
    const before = this.cell(row, col);
    const after = { ...before, ...change };
    const index = row * this.slots.length + col;
    this.#cells[index] = after;
    if (UNSAVED.has(after.status)) this.#open.add(index);
    else this.#open.delete(index);
    this.#filled[col] = this.filled(col) + counts(after) - counts(before);
    this.#results[row] = undefined;
    this.#tell(row, col);
    return before;
  }

  /** What `run` changes is told once, at its end. */
  together(run: () => void): void {
    if (this.#changed) return run();
    const changed: Place[] = (this.#changed = []);
    try {
      run();
    } finally {
      this.#changed = null;
      if (changed.length > 0) this.onChange(changed);
    }
  }

  /** The mark as the database now holds it, for a cell nobody has an open change in. */
  receive(mark: Mark): void {
    const row = this.#rows.get(mark.pupilId);
    const col = this.#cols.get(mark.slot);
    if (row === undefined || col === undefined || mark.version <= this.cell(row, col).version) return;
    const cell = this.cell(row, col);
    const base = fromWire(mark);
    if (!UNSAVED.has(cell.status) || (cell.text === null && sameEntry(base, cell.entry))) {
      this.put(row, col, cellOf(mark));
    } else {
      // A refused text stays as typed; the conflict shows once it is a mark.
      this.put(row, col, { status: cell.status === 'refused' ? 'refused' : 'conflict', theirs: mark });
    }
  }

  receiveResult(result: GradebookResult): void {
    const row = this.#rows.get(result.pupilId);
    if (row === undefined) return;
    // An answer to a save may leave out what the page already knows of term I.
    this.#computed[row] = { ...this.#computed[row], ...result };
    this.#results[row] = undefined;
    this.#tell(row, this.slots.length);
  }

  receiveColumn(column: GradebookColumn): void {
    const col = this.#cols.get(column.slot);
    if (col === undefined) return;
    const { version } = this.column(col);
    this.book.columns[col] = column;
    if (column.version !== version) this.onColumn(col);
  }

  #receiveFirst(mark: Mark): void {
    const row = this.#rows.get(mark.pupilId);
    const col = this.#cols.get(mark.slot);
    if (row === undefined || col === undefined) return;
    this.#first[row * this.slots.length + col] = mark;
    this.#filled[col] = this.filled(col) + countsMark(mark);
  }

  #recompute(): void {
    this.together(() => {
      for (let row = 0; row < this.rowCount; row += 1) {
        this.#results[row] = undefined;
        this.#tell(row, this.slots.length);
      }
    });
  }

  #tell(row: number, col: number): void {
    if (this.#changed) this.#changed.push({ row, col });
    else this.onChange([{ row, col }]);
  }

  #compute(row: number): RowResults {
    return this.rules.of(this.entries(row), this.#computed[row]);
  }
}
