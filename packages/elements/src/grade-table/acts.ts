import type { GradeTableDictionary } from './grade-table.strings.ts';
import type { Grid } from './grid.ts';
import type { Act } from './keys.ts';
import type { CellChange, ChangeOutcome } from './session.ts';
import { EMPTY_ENTRY } from './entry.ts';

export interface ActHost {
  readonly grid: Grid;
  readonly t: GradeTableDictionary;
  /** Said aloud, in the table's live region. */
  announce(text: string): void;
}

/** What keys ask of more than one cell. False: nobody does it here, and the key is the browser's. */
export function doAct(act: Act, host: ActHost): boolean {
  switch (act) {
    case 'undo':
    case 'redo':
      return reverse(act, host);
    case 'clear':
      return clear(host);
    case 'fillDown':
      return fillDown(host);
    case 'find':
      return false;
  }
}

function reverse(way: 'undo' | 'redo', { grid, t, announce }: ActHost): boolean {
  const done = grid.session[way]();
  if (!done) {
    announce(way === 'undo' ? t.nothingToUndo : t.nothingToRedo);
    return true;
  }
  const { what, written, changed, locked } = done;
  const words = way === 'undo' ? t.undone(what, written.length) : t.redone(what, written.length);
  const rest = changed.length + locked.length;
  announce(rest ? `${words} ${t.notReversed(rest)}` : words);
  // The eye goes where something changed, as in a spreadsheet.
  const [first] = written;
  if (first && grid.spotOf(first).row >= 0) grid.goTo(first);
  return true;
}

function clear({ grid, t, announce }: ActHost): boolean {
  const { selection, session } = grid;
  if (!selection) return false;
  const changes = selection.rows.flatMap((row) =>
    selection.cols
      .filter((col) => col < session.sheet.colCount)
      .map((col): CellChange => ({ place: { row, col }, entry: EMPTY_ENTRY })),
  );
  announce(tell(session.change(changes, t.clear), t));
  return true;
}

/** The top of the block goes into all cells below it; without a block, the cell above into this one. */
function fillDown({ grid, t, announce }: ActHost): boolean {
  const { place, session } = grid;
  if (!place) return false;
  const rows = grid.selection?.rows ?? above(grid);
  const cols = grid.selection?.cols ?? [place.col];
  const [top, ...below] = rows;
  if (top === undefined) return true;
  const changes = cols
    .filter((col) => col < session.sheet.colCount)
    .flatMap((col) => {
      const { entry, text } = session.sheet.cell(top, col);
      // What was refused is no mark to be copied.
      return text === null ? below.map((row): CellChange => ({ place: { row, col }, entry })) : [];
    });
  announce(tell(session.change(changes, t.fillDown), t));
  return true;
}

function above(grid: Grid): number[] {
  const { place } = grid;
  const spot = place && grid.spotOf(place);
  if (!place || !spot || spot.row < 1) return [];
  return [grid.placeAt({ row: spot.row - 1, col: spot.col }).row, place.row];
}

function tell({ written, locked }: ChangeOutcome, t: GradeTableDictionary): string {
  return locked.length
    ? `${t.changed(written.length)} ${t.leftLocked(locked.length)}`
    : t.changed(written.length);
}
