import type { Language } from '../shared/language.ts';
import type { CellEditorHost, FieldFace } from './cell-editor-host.ts';
import { CellEditor } from './cell-editor.ts';
import { columnName, faceOf } from './cell-face.ts';
import type { TableDictionary } from './grade-table.strings.ts';
import type { GridHooks } from './grid-hooks.ts';
import type { Act, Whole } from './keys.ts';
import { loadSelection } from './load-selection.ts';
import { spotAfter, type Field, type Jump, type Move, type Spot } from './moves.ts';
import type { CellSelection, Selected } from './selection.ts';
import type { Commit, GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { TableView } from './table-view.ts';

/** The table on screen: session, view and field put together. Made anew for another gradebook or language. */
export class Grid implements CellEditorHost, Field {
  readonly session: GradebookSession;
  readonly view: TableView;
  readonly editor: CellEditor;

  readonly #t: TableDictionary;
  readonly #language: Language;
  readonly #hooks: GridHooks;
  #selecting: CellSelection | null = null;
  /** The cursor goes round inside the selection. */
  #inside = false;

  /** `place`: where to stand, in place of the first cell that can be written. */
  constructor(
    session: GradebookSession,
    t: TableDictionary,
    language: Language,
    place: Place | null,
    hooks: GridHooks,
  ) {
    this.session = session;
    this.#t = t;
    this.#language = language;
    this.#hooks = hooks;
    const { sheet } = session;
    this.view = new TableView(sheet, t, language, () => {
      hooks.onComplete();
      void this.#withSelection();
    });
    this.editor = new CellEditor(this);
    sheet.onChange = (changed) => this.#onChange(changed);
    sheet.onColumn = (col) => this.#onColumn(col);
    this.view.table.addEventListener('mousedown', (event) => this.#onPress(event));
    const start = place ?? this.#firstOpen();
    if (start) this.editor.moveTo(start, { focus: false });
  }

  /** Rows on screen. */
  get rows(): number {
    return this.view.rows.count;
  }

  get cols(): number {
    return this.session.sheet.colCount;
  }

  get allCols(): number {
    return this.view.allCols;
  }

  get flows(): boolean {
    return this.#hooks.flows();
  }

  get place(): Place | null {
    return this.editor.place;
  }

  /** The block that is selected, its rows in the order shown; null when there is only the active cell. */
  get selection(): Selected | null {
    return this.#selecting?.selected ?? null;
  }

  get hasSelection(): boolean {
    return this.selection !== null;
  }

  /** Shows these rows of the sheet in this order; null: all, in the order of the book. The cursor keeps its pupil. */
  arrange(rows: readonly number[] | null): void {
    this.editor.commit();
    this.#selecting?.drop();
    this.view.rows.arrange(rows);
    const place = this.place ?? this.#firstOpen();
    if (!place) return;
    // A pupil no longer shown hands the cursor to the first who is.
    if (this.view.rows.indexOf(place.row) >= 0) this.editor.stay();
    else if (this.rows > 0) this.editor.moveTo({ ...place, row: this.view.rows.at(0) }, { focus: false });
  }

  isOpen(col: number): boolean {
    return !this.session.isReadOnly(this.place?.row ?? 0, col);
  }

  /** A place of the book where it stands on screen, and back. */
  spotOf({ row, col }: Place): Spot {
    return { row: this.view.rows.indexOf(row), col };
  }

  placeAt({ row, col }: Spot): Place {
    return { row: this.view.rows.at(row), col };
  }

  after(from: Place, move: Move): Place | null {
    const inside = this.#selecting?.next(from, move) ?? null;
    this.#inside = inside !== null;
    if (inside) return inside;
    const spot = spotAfter(this.spotOf(from), move, this);
    return spot && this.placeAt(spot);
  }

  extend(move: Move): void {
    void this.#withSelection((selecting) => selecting.extend(move));
  }

  jump(jump: Jump, extend: boolean): void {
    void this.#withSelection((selecting) => selecting.jump(jump, extend));
  }

  select(whole: Whole): void {
    void this.#withSelection((selecting) => selecting.select(whole));
  }

  act(act: Act): boolean {
    return this.#hooks.onAct(act);
  }

  clipboard(event: ClipboardEvent): void {
    const text = event.type === 'paste' ? (event.clipboardData?.getData('text/plain') ?? '') : '';
    // One value is the field's own business; a spreadsheet ends even that with a line break.
    const isBlock = /[\t\n\r]/.test(text.replace(/\r?\n$/, ''));
    if (this.hasSelection || isBlock) this.#hooks.onClipboard(event);
    else if (event.type === 'copy' && this.editor.input.value === '') {
      // Of an empty cell nothing is copied: not what was copied before it.
      event.clipboardData?.setData('text/plain', '');
      event.preventDefault();
    }
  }

  cellElement(place: Place): HTMLElement | null {
    return this.view.cellElement(place);
  }

  face(place: Place): FieldFace {
    return faceOf(this.session, place, this.#t, this.#language);
  }

  /** A column or result, in a sentence. */
  columnName(col: number): string {
    return columnName(this.session.sheet, col, this.#t);
  }

  commit(place: Place, text: string, leaving: boolean): Commit {
    const commit = this.session.commit(place, text, { shorthand: this.#hooks.shorthand() });
    this.#hooks.onCommit(place, leaving && commit === 'needsReason' ? 'refused' : commit);
    return commit;
  }

  clear(place: Place): void {
    if (this.hasSelection) this.#hooks.onAct('clear');
    else this.session.clear(place);
  }

  restore(place: Place): boolean {
    if (this.hasSelection) {
      this.#selecting?.drop();
      return true;
    }
    if (place.col >= this.session.sheet.colCount) return false;
    if (this.session.sheet.cell(place.row, place.col).status !== 'refused') return false;
    this.session.restore(place);
    return true;
  }

  onMove(_from: Place | null, to: Place): void {
    if (!this.#inside) this.#selecting?.drop();
    this.#inside = false;
    this.view.setActive(to);
    this.#hooks.onActive(true);
  }

  onReleased(): void {
    this.#hooks.onReleased();
  }

  goTo(place: Place): void {
    this.editor.moveTo(place, { focus: true });
  }

  /** Selecting is a module of its own; keys pressed before it is here wait for it. */
  async #withSelection(use?: (selecting: CellSelection) => void): Promise<void> {
    if (!this.#selecting) {
      // Without the network nothing is selected, and the next key asks again.
      const module = await loadSelection().catch(() => null);
      if (!module) return;
      this.#selecting ??= new module.CellSelection(this, (selected) => this.#hooks.onSelected(selected));
    }
    use?.(this.#selecting);
  }

  #firstOpen(): Place | null {
    const { rowCount, book } = this.session.sheet;
    if (rowCount === 0) return null;
    const open = book.columns.findIndex((_, col) => !this.session.isReadOnly(0, col));
    return { row: 0, col: Math.max(0, open) };
  }

  #onChange(changed: readonly Place[]): void {
    this.view.paint(changed);
    const { place } = this;
    const inRow = changed.filter(({ row }) => row === place?.row);
    if (!place || inRow.length === 0) return;
    const isResult = place.col >= this.session.sheet.colCount;
    if (isResult || inRow.some(({ col }) => col === place.col)) this.editor.refresh();
    this.#hooks.onActive(false);
  }

  #onColumn(col: number): void {
    this.view.paintColumn(col);
    this.editor.refresh();
    this.#hooks.onActive(false);
  }

  #onPress(event: MouseEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    if (event.target !== this.editor.input) {
      if (event.target.closest('button')) return;
      // The focus goes to the field in the cell, not to the cell.
      event.preventDefault();
      const place = event.shiftKey ? null : this.view.placeOf(event.target);
      if (place) this.goTo(place);
    } else if (event.shiftKey) return;
    void this.#withSelection((selecting) => selecting.press(event));
  }
}
