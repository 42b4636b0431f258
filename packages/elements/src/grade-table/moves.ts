/** A step from the active cell. */
export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'enter'
  | 'enterBack'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last';

/** Further than a step: by what is in sight, or to the edge of the filled block, as Ctrl+arrows do in a spreadsheet. */
export type Jump = 'pageUp' | 'pageDown' | 'leftEdge' | 'rightEdge' | 'upEdge' | 'downEdge';

/** A cell as it stands on screen: the row is counted in the order shown. */
export interface Spot {
  readonly row: number;
  readonly col: number;
}

/** The table on screen, as a move needs to know it. */
export interface Field {
  readonly rows: number;
  /** Columns of marks; `allCols` counts the results after them, which arrows reach and Tab skips. */
  readonly cols: number;
  readonly allCols: number;
  /** At the end of a column, Enter goes on at the top of the next. */
  readonly flows: boolean;
  isOpen(col: number): boolean;
}

/** Where a move leads; null when it leaves the table, so that Tab is never a trap. */
export function spotAfter(from: Spot, step: Move, field: Field): Spot | null {
  const { rows, cols, allCols } = field;
  const lastRow = rows - 1;
  const { row, col } = from;
  const to = (toRow: number, toCol: number): Spot => ({
    row: Math.max(0, Math.min(lastRow, toRow)),
    col: Math.max(0, Math.min(allCols - 1, toCol)),
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
    case 'rowStart':
      return to(row, 0);
    case 'rowEnd':
      return to(row, allCols - 1);
    case 'first':
      return to(0, 0);
    case 'last':
      return to(lastRow, allCols - 1);
    case 'enter':
      return row < lastRow ? to(row + 1, col) : to(...flow(from, 1, 0, field));
    case 'enterBack':
      return row > 0 ? to(row - 1, col) : to(...flow(from, -1, lastRow, field));
    case 'next':
      if (col + 1 < cols) return to(row, col + 1);
      return row < lastRow ? to(row + 1, 0) : null;
    case 'previous':
      if (col > cols) return to(row, cols - 1);
      if (col > 0) return to(row, col - 1);
      return row > 0 ? to(row - 1, cols - 1) : null;
  }
}

/** From the end of a column of marks to the next that can be written; without one the cursor stays. */
function flow({ row, col }: Spot, step: 1 | -1, start: number, field: Field): [number, number] {
  if (field.flows && col < field.cols) {
    for (let next = col + step; next >= 0 && next < field.cols; next += step) {
      if (field.isOpen(next)) return [start, next];
    }
  }
  return [row, col];
}
