/** A step from the active cell. */
export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown';

export type Command =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'edit' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'clear' };

/** `ready`: the field shows the cell, typing replaces it. `typing`: replaced. `caret`: editing inside the text (F2). */
export type Mode = 'ready' | 'typing' | 'caret';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const PAGES: Readonly<Record<string, Move>> = { PageUp: 'pageUp', PageDown: 'pageDown' };

/**
 * The spreadsheet keys of the APG grid pattern; null leaves the key to the text field and the browser. A key that
 * belongs to a composition (Telex, VNI, any input method) is never taken.
 */
export function commandOf(press: KeyPress, mode: Mode): Command | null {
  if (press.isComposing || press.keyCode === 229 || press.altKey) return null;
  const control = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case 'Enter':
      return control ? null : move(press.shiftKey ? 'up' : 'down');
    case 'Tab':
      return control ? null : move(press.shiftKey ? 'previous' : 'next');
    case 'Home':
      return mode === 'caret' ? null : move(control ? 'first' : 'rowStart');
    case 'End':
      return mode === 'caret' ? null : move(control ? 'last' : 'rowEnd');
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return mode === 'ready' ? { kind: 'clear' } : null;
  }
  if (control || press.shiftKey) return null;
  const page = PAGES[press.key];
  if (page) return move(page);
  const arrow = ARROWS[press.key];
  if (!arrow) return null;
  // With the caret inside the text, left and right belong to the caret.
  return mode === 'caret' && (arrow === 'left' || arrow === 'right') ? null : move(arrow);
}

export interface GridSize {
  readonly rows: number;
  /** Columns of marks; `allCols` counts the results after them, which arrows reach and Tab skips. */
  readonly cols: number;
  readonly allCols: number;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

const PAGE = 10;

/** Where a move leads; null when it leaves the grid, so that Tab is never a trap. */
export function placeAfter(from: Place, step: Move, size: GridSize): Place | null {
  const lastRow = size.rows - 1;
  const { row, col } = from;
  const to = (toRow: number, toCol: number): Place => ({
    row: Math.max(0, Math.min(lastRow, toRow)),
    col: Math.max(0, Math.min(size.allCols - 1, toCol)),
  });
  switch (step) {
    case 'left':
      return to(row, col - 1);
    case 'right':
      return to(row, col + 1);
    case 'up':
      return to(row - 1, col);
    case 'down':
      return to(row + 1, col);
    case 'pageUp':
      return to(row - PAGE, col);
    case 'pageDown':
      return to(row + PAGE, col);
    case 'rowStart':
      return to(row, 0);
    case 'rowEnd':
      return to(row, size.allCols - 1);
    case 'first':
      return to(0, 0);
    case 'last':
      return to(lastRow, size.allCols - 1);
    case 'next':
      if (col + 1 < size.cols) return to(row, col + 1);
      return row < lastRow ? to(row + 1, 0) : null;
    case 'previous':
      if (col > size.cols) return to(row, size.cols - 1);
      if (col > 0) return to(row, col - 1);
      return row > 0 ? to(row - 1, size.cols - 1) : null;
  }
}

function move(step: Move): Command {
  return { kind: 'move', move: step };
}
