import type { ColumnKind } from '@lienthong/sdk';
import type { Act, Whole } from './keys.ts';
import type { Jump, Move } from './moves.ts';
import type { Commit } from './session.ts';
import type { Place } from './sheet.ts';

/** What the field shows over a cell. */
export interface FieldFace {
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly invalid: boolean;
  /** What a text here can be; null for a result. */
  readonly kind: ColumnKind | null;
  /** Id of the words about this cell, when there are any it must be read with. */
  readonly describedBy: string | null;
}

export interface CellEditorHost {
  /** More than the active cell is selected. */
  readonly hasSelection: boolean;
  /** Where a key leads; null leaves the table. */
  after(from: Place, move: Move): Place | null;
  /** The selection grows or shrinks by a move of its far corner. */
  extend(move: Move): void;
  /** The cursor, or the far corner of the selection, goes further than a step. */
  jump(jump: Jump, extend: boolean): void;
  select(whole: Whole): void;
  /** True when somebody does it; otherwise the key stays the browser's. */
  act(act: Act): boolean;
  /** Copy, cut or paste in a cell that is not being edited. */
  clipboard(event: ClipboardEvent): void;
  cellElement(place: Place): HTMLElement | null;
  face(place: Place): FieldFace;
  /** `leaving`: the focus goes elsewhere, so nothing may ask for it back. */
  commit(place: Place, text: string, leaving: boolean): Commit;
  clear(place: Place): void;
  /** Escape with nothing typed: back to the mark before a refused one. True when there was one. */
  restore(place: Place): boolean;
  /** The field stands elsewhere; `from` has to be painted again. */
  onMove(from: Place | null, to: Place): void;
  /** Escape twice: Tab now leaves the table. */
  onReleased(): void;
}
