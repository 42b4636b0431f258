import type { Language } from '../shared/language.ts';
import { CellEditor, type CellEditorHost, type FieldFace } from './cell-editor.ts';
import { entryText } from './entry.ts';
import type { TableDictionary } from './grade-table.strings.ts';
import type { GridSize } from './keys.ts';
import type { Commit, GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';
import { TableView } from './table-view.ts';

/** Id of the words about the active cell; field and words stand in one shadow root. */
export const WORDS_ID = 'words';

export interface GridHooks {
  /** Whether `85` means 8,5, asked at each entry. */
  shorthand(): boolean;
  /** Another cell is active (`moved`), or the active one or its row changed. */
  onActive(moved: boolean): void;
  /** What was typed has been taken. */
  onCommit(place: Place, commit: Commit): void;
  onReleased(): void;
  /** Every row is there, a frame after the first paint. */
  onComplete(): void;
}

/** The table on screen: session, view and field put together. Made anew for another gradebook or language. */
export class Grid implements CellEditorHost {
  readonly session: GradebookSession;
  readonly view: TableView;
  readonly editor: CellEditor;

  readonly #t: TableDictionary;
  readonly #language: Language;
  readonly #hooks: GridHooks;

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
    this.view = new TableView(sheet, t, language, () => hooks.onComplete());
    this.editor = new CellEditor(this, sheet.book.scoring === 'score' ? 'decimal' : 'text');
    sheet.onChange = (row, col) => this.#onChange(row, col);
    sheet.onColumn = (col) => this.#onColumn(col);
    this.view.table.addEventListener('mousedown', (event) => this.#onPress(event));
    const start = place ?? this.#firstOpen();
    if (start) this.editor.moveTo(start, { focus: false });
  }

  get size(): GridSize {
    const { rowCount, colCount } = this.session.sheet;
    return { rows: rowCount, cols: colCount, allCols: this.view.allCols };
  }

  get place(): Place | null {
    return this.editor.place;
  }

  cellElement(place: Place): HTMLElement | null {
    return this.view.cellElement(place);
  }

  face(place: Place): FieldFace {
    const { sheet } = this.session;
    const { row, col } = place;
    const pupil = sheet.book.pupils[row]?.fullName ?? '';
    if (col >= sheet.colCount) {
      const shown = sheet.results(row)[col === sheet.colCount ? 'term' : 'year'];
      const text = shown ? this.view.resultText(shown) : '';
      return { text, label: this.label(place, pupil), readOnly: true, invalid: false, describedBy: WORDS_ID };
    }
    const cell = sheet.cell(row, col);
    const invalid = cell.status === 'refused' || cell.status === 'conflict';
    const readOnly = this.session.isReadOnly(row, col);
    const hasWords =
      invalid || readOnly || cell.entry.state === 'zeroByRule' || cell.entry.state === 'pendingMakeUp';
    return {
      text: cell.text ?? entryText(cell.entry, sheet.book.scoring, this.#language),
      label: this.label(place, pupil),
      readOnly,
      invalid,
      describedBy: hasWords ? WORDS_ID : null,
    };
  }

  /** Column and pupil of a place, in words. */
  label({ col }: Place, pupil: string): string {
    return this.#t.cellLabel(this.columnName(col), pupil);
  }

  columnName(col: number): string {
    const { sheet } = this.session;
    const slot = sheet.slots[col];
    if (slot !== undefined) return this.#t.slotName(slot);
    const isTerm = col === sheet.colCount;
    if (sheet.book.scoring === 'score') return isTerm ? this.#t.termAverageName : this.#t.yearAverageName;
    return isTerm ? this.#t.termCommentName : this.#t.yearCommentName;
  }

  commit(place: Place, text: string, leaving: boolean): Commit {
    const commit = this.session.commit(place, text, { shorthand: this.#hooks.shorthand() });
    this.#hooks.onCommit(place, leaving && commit === 'needsReason' ? 'refused' : commit);
    return commit;
  }

  clear(place: Place): void {
    this.session.clear(place);
  }

  restore(place: Place): boolean {
    if (place.col >= this.session.sheet.colCount) return false;
    if (this.session.sheet.cell(place.row, place.col).status !== 'refused') return false;
    this.session.restore(place);
    return true;
  }

  onMove(_from: Place | null, to: Place): void {
    this.view.setActive(to);
    this.#hooks.onActive(true);
  }

  onReleased(): void {
    this.#hooks.onReleased();
  }

  goTo(place: Place): void {
    this.editor.moveTo(place, { focus: true });
  }

  /** The next cell that was refused or is in conflict, in reading order and around. */
  goToReview(): void {
    const places = this.session.sheet.find('refused', 'conflict');
    const { place } = this;
    const after = places.find(
      ({ row, col }) => !place || row > place.row || (row === place.row && col > place.col),
    );
    const next = after ?? places[0];
    if (next) this.goTo(next);
  }

  #firstOpen(): Place | null {
    const { rowCount, book } = this.session.sheet;
    if (rowCount === 0) return null;
    const open = book.columns.findIndex((_, col) => !this.session.isReadOnly(0, col));
    return { row: 0, col: Math.max(0, open) };
  }

  #onChange(row: number, col: number): void {
    this.view.paint(row, col);
    const { place } = this;
    if (place?.row !== row) return;
    if (place.col === col || place.col >= this.session.sheet.colCount) this.editor.refresh();
    this.#hooks.onActive(false);
  }

  #onColumn(col: number): void {
    this.view.paintColumn(col);
    this.editor.refresh();
    this.#hooks.onActive(false);
  }

  #onPress(event: MouseEvent): void {
    if (event.target === this.editor.input || event.button !== 0) return;
    const place = this.view.placeOf(event.target);
    if (!place) return;
    // The focus goes to the field in the cell, not to the cell.
    event.preventDefault();
    this.goTo(place);
  }
}
