import type { Language } from '../shared/language.ts';
import { problemText } from '../shared/problem-text.ts';
import { entryText, valueText } from './entry.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { sign } from './signs.ts';
import type { ShownResult } from './results.ts';
import type { Cell, CellStatus, Place, Sheet } from './sheet.ts';

/** Cells before the first mark: number and name. */
const LEADING = 2;

const NEEDS_WORDS: ReadonlySet<CellStatus> = new Set(['refused', 'conflict']);

/**
 * The table itself, painted directly: rows are clones of one prepared row, and a change touches one cell, the results of
 * its row and the foot of its column. Lit renders what stands around it. A view belongs to one sheet and one language.
 */
export class TableView {
  readonly table: HTMLTableElement;

  readonly #sheet: Sheet;
  readonly #t: GradeTableDictionary;
  readonly #language: Language;
  readonly #body: HTMLTableSectionElement;
  readonly #head: HTMLTableRowElement;
  readonly #foot: HTMLTableRowElement;
  readonly #hasYear: boolean;
  readonly #isScore: boolean;
  #active: Place | null = null;

  constructor(sheet: Sheet, t: GradeTableDictionary, language: Language) {
    this.#sheet = sheet;
    this.#t = t;
    this.#language = language;
    this.#hasYear = sheet.book.term === 2;
    this.#isScore = sheet.book.scoring === 'score';
    const { className, subjectName, term } = sheet.book;
    const table = (this.table = document.createElement('table'));
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', t.tableLabel(subjectName, className, term));
    table.className = sheet.book.scoring;
    this.#head = this.#buildHead();
    this.#body = document.createElement('tbody');
    this.#foot = this.#buildFoot();
    this.#buildRows();
    table.append(
      this.#buildColumns(),
      section('thead', this.#head),
      this.#body,
      section('tfoot', this.#foot),
    );
  }

  /** Averages after the marks: of the term, in term II also of the year. */
  get resultCount(): number {
    return this.#hasYear ? 2 : 1;
  }

  get allCols(): number {
    return this.#sheet.colCount + this.resultCount;
  }

  cellElement({ row, col }: Place): HTMLTableCellElement | null {
    return this.#body.rows[row]?.cells[LEADING + col] ?? null;
  }

  /** The place of an event, if it hit a mark or a result. */
  placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest('td') : null;
    const row = cell?.parentElement;
    if (!cell || !(row instanceof HTMLTableRowElement) || row.parentElement !== this.#body) return null;
    const col = cell.cellIndex - LEADING;
    return col >= 0 ? { row: row.sectionRowIndex, col } : null;
  }

  /** A cell changed: the cell, what follows from it in its row, and the count of its column. */
  paint(row: number, col: number): void {
    if (col < this.#sheet.colCount) this.#paintCell(row, col);
    this.#paintResults(row);
    this.#paintFoot(col);
  }

  paintColumn(col: number): void {
    this.#paintHead(col);
    for (let row = 0; row < this.#sheet.rowCount; row += 1) this.#paintCell(row, col);
  }

  paintResults(): void {
    for (let row = 0; row < this.#sheet.rowCount; row += 1) this.#paintResults(row);
    this.#paintResultFoot();
  }

  setActive(place: Place | null): void {
    const before = this.#active;
    this.#active = place;
    if (before) {
      if (before.row !== place?.row) this.#body.rows[before.row]?.classList.remove('current');
      if (before.col !== place?.col) this.#head.cells[LEADING + before.col]?.classList.remove('current');
      this.#paintPlace(before);
    }
    if (!place) return;
    this.#body.rows[place.row]?.classList.add('current');
    this.#head.cells[LEADING + place.col]?.classList.add('current');
    this.#paintPlace(place);
  }

  #paintPlace({ row, col }: Place): void {
    if (col < this.#sheet.colCount) this.#paintCell(row, col);
    else this.#paintResults(row);
  }

  #isActive(row: number, col: number): boolean {
    return this.#active?.row === row && this.#active.col === col;
  }

  #paintCell(row: number, col: number): void {
    const td = this.cellElement({ row, col });
    if (!td) return;
    const cell = this.#sheet.cell(row, col);
    const active = this.#isActive(row, col);
    const className = this.#cellClass(cell, col, active);
    if (td.className !== className) td.className = className;
    // The field over the active cell says what it holds; a second copy would be read twice.
    setText(td, active ? '' : this.#cellText(cell));
    setAttribute(td, 'title', this.#cellTitle(cell));
    setAttribute(td, 'aria-invalid', NEEDS_WORDS.has(cell.status) ? 'true' : null);
    setAttribute(td, 'aria-readonly', this.#sheet.isLocked(col) ? 'true' : null);
  }

  #cellClass(cell: Cell, col: number, active: boolean): string {
    const { state } = cell.entry;
    let name = 'mark';
    if (cell.status !== 'clean') name += ` ${cell.status}`;
    if (this.#sheet.isLocked(col)) name += ' locked';
    if (state === 'pendingMakeUp') name += ' pending';
    else if (state === 'zeroByRule') name += ' zero';
    else if (state === 'value' && isLow(cell.entry.value)) name += ' low';
    if (isWhole(cell)) name += ' whole';
    return active ? `${name} active` : name;
  }

  #cellText({ text, entry }: Cell): string {
    if (text !== null) return text;
    return entryText(entry, this.#sheet.book.scoring, this.#language);
  }

  #cellTitle({ status, entry, problem }: Cell): string | null {
    if (status === 'refused') return problemText(problem, this.#language);
    if (status === 'conflict') return this.#t.conflictTitle;
    if (entry.state === 'pendingMakeUp') return this.#t.pendingTitle;
    if (entry.state !== 'zeroByRule') return null;
    return this.#isScore ? this.#t.zeroTitle(entry.reason) : this.#t.zeroTitleComment(entry.reason);
  }

  #paintResults(row: number): void {
    const { term, year } = this.#sheet.results(row);
    this.#paintResult(row, this.#sheet.colCount, term);
    if (year) this.#paintResult(row, this.#sheet.colCount + 1, year);
  }

  #paintResult(row: number, col: number, shown: ShownResult): void {
    const td = this.cellElement({ row, col });
    if (!td) return;
    const active = this.#isActive(row, col);
    const { value, provisional } = shown;
    let className = provisional ? 'result provisional' : 'result';
    if (value !== null && isLow(value)) className += ' low';
    if (active) className += ' active';
    if (td.className !== className) td.className = className;
    setText(td, active ? '' : this.resultText(shown));
    setAttribute(td, 'title', provisional ? this.#t.provisionalTitle : null);
  }

  resultText({ value }: ShownResult): string {
    return value === null ? '' : valueText(value, this.#language);
  }

  #paintFoot(col: number): void {
    const cell = this.#foot.cells[LEADING + col];
    if (cell && col < this.#sheet.colCount) this.#paintCount(cell, this.#sheet.filled(col));
    this.#paintResultFoot();
  }

  #paintResultFoot(): void {
    const at = LEADING + this.#sheet.colCount;
    this.#paintCount(this.#foot.cells[at]!, this.#sheet.official('term'));
    if (this.#hasYear) this.#paintCount(this.#foot.cells[at + 1]!, this.#sheet.official('year'));
  }

  #paintCount(cell: HTMLElement, count: number): void {
    const all = this.#sheet.rowCount;
    setText(cell, `${count}/${all}`);
    cell.classList.toggle('complete', count === all);
    setAttribute(cell, 'title', this.#t.countTitle(count, all));
  }

  #buildColumns(): HTMLElement {
    const group = document.createElement('colgroup');
    const add = (className: string, count = 1): void => {
      for (let index = 0; index < count; index += 1) {
        const col = document.createElement('col');
        col.className = className;
        group.append(col);
      }
    };
    add('col-number');
    add('col-name');
    add('col-mark', this.#sheet.colCount);
    add('col-result', this.resultCount);
    return group;
  }

  #buildHead(): HTMLTableRowElement {
    const row = document.createElement('tr');
    row.append(header('col', 'number', this.#t.number), header('col', 'name', this.#t.name));
    for (const column of this.#sheet.book.columns) {
      const th = header('col', 'mark', this.#t.slot(column.slot));
      th.title = this.#t.slotTitle(column.slot, column.weight);
      row.append(th);
    }
    const t = this.#t;
    const [term, year] = this.#isScore
      ? [
          [t.termAverage, t.termAverageName],
          [t.yearAverage, t.yearAverageName],
        ]
      : [
          [t.termComment, t.termCommentName],
          [t.yearComment, t.yearCommentName],
        ];
    row.append(resultHead(term));
    if (this.#hasYear) row.append(resultHead(year));
    this.#sheet.book.columns.forEach((_, col) => this.#paintHead(col, row));
    return row;
  }

  /** Published (công bố) and locked (khóa sổ) are different acts, each with its own sign. */
  #paintHead(col: number, row = this.#head): void {
    const th = row.cells[LEADING + col];
    if (!th) return;
    const { publishedAt, lockedAt } = this.#sheet.column(col);
    while (th.childNodes.length > 1) th.lastChild!.remove();
    if (!publishedAt && !lockedAt) return;
    const signs = document.createElement('span');
    signs.className = 'signs';
    if (publishedAt) signs.append(sign('published', this.#t.published));
    if (lockedAt) signs.append(sign('locked', this.#t.locked));
    th.append(signs);
  }

  #buildRows(): void {
    const { book } = this.#sheet;
    const model = document.createElement('tr');
    const number = document.createElement('td');
    number.className = 'number';
    number.append('');
    const name = header('row', 'name', '');
    const given = document.createElement('b');
    given.append('');
    name.append(given);
    model.append(number, name);
    for (let col = 0; col < this.#sheet.colCount; col += 1) model.append(plainCell('mark'));
    for (let col = 0; col < this.resultCount; col += 1) model.append(plainCell('result'));
    const rows = document.createDocumentFragment();
    book.pupils.forEach(({ ordinal, fullName }) => {
      const row = model.cloneNode(true) as HTMLTableRowElement;
      const [first, second] = row.cells as unknown as [HTMLElement, HTMLElement];
      setText(first, String(ordinal));
      // Class lists are read by the given name, which stands last.
      const space = fullName.lastIndexOf(' ') + 1;
      setText(second, fullName.slice(0, space));
      setText(second.lastChild as HTMLElement, fullName.slice(space));
      rows.append(row);
    });
    this.#body.append(rows);
    for (let row = 0; row < this.#sheet.rowCount; row += 1) {
      for (let col = 0; col < this.#sheet.colCount; col += 1) this.#paintCell(row, col);
      this.#paintResults(row);
    }
  }

  #buildFoot(): HTMLTableRowElement {
    const row = document.createElement('tr');
    row.append(
      plainCell('number'),
      header('row', 'name', this.#isScore ? this.#t.completeness : this.#t.completenessComment),
    );
    for (let col = 0; col < this.allCols; col += 1) row.append(plainCell('count'));
    for (let col = 0; col < this.#sheet.colCount; col += 1) {
      this.#paintCount(row.cells[LEADING + col]!, this.#sheet.filled(col));
    }
    const at = LEADING + this.#sheet.colCount;
    this.#paintCount(row.cells[at]!, this.#sheet.official('term'));
    if (this.#hasYear) this.#paintCount(row.cells[at + 1]!, this.#sheet.official('year'));
    return row;
  }
}

/** Shown without decimal, as a mark; it then stands on the comma of the others. */
function isWhole({ text, entry }: Cell): boolean {
  if (text !== null || entry.state === 'empty') return false;
  return entry.state !== 'value' || (typeof entry.value === 'number' && entry.value % 10 === 0);
}

/** Under 5 has a thin line below, as in the paper register, not a colour. */
function isLow(value: number | string): boolean {
  return value === 'CD' || (typeof value === 'number' && value < 50);
}

function resultHead([label, title]: readonly string[]): HTMLElement {
  const th = header('col', 'result', label!);
  th.title = title!;
  return th;
}

function section(tag: 'thead' | 'tfoot', row: HTMLTableRowElement): HTMLElement {
  const element = document.createElement(tag);
  element.append(row);
  return element;
}

function header(scope: 'row' | 'col', className: string, text: string): HTMLTableCellElement {
  const th = document.createElement('th');
  th.scope = scope;
  th.className = className;
  th.append(text);
  return th;
}

function plainCell(className: string): HTMLTableCellElement {
  const td = document.createElement('td');
  td.className = className;
  td.append('');
  return td;
}

/** Every cell keeps its text in its first child, so that painting never makes or drops a node. */
function setText(cell: HTMLElement, text: string): void {
  const node = cell.firstChild!;
  if (node.nodeValue !== text) node.nodeValue = text;
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
