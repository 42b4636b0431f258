import { EMPTY_ENTRY, entryText } from './entry.ts';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import type { Grid } from './grid.ts';
import type { Act } from './keys.ts';
import { reverse } from './reverse.ts';
import type { CellChange, ChangeOutcome } from './session.ts';
import type { Place } from './sheet.ts';
import type { Language } from '../shared/language.ts';

export interface ActHost {
  readonly grid: Grid;
  readonly t: GradeTableDictionary;
  readonly language: Language;
  /** Said aloud, in the table's live region, and shown below the table. */
  announce(text: string): void;
}

/** Cells named one by one; the rest is counted. */
const NAMED = 3;

/** What keys ask of more than one cell. False: nobody does it here, and the key is the browser's. */
export function doAct(act: Act, host: ActHost): boolean {
  switch (act) {
    case 'undo':
    case 'redo':
      return step(act, host);
    case 'clear':
      return clear(host);
    case 'fillDown':
      return fillDown(host);
    case 'find':
      return false;
  }
}

function step(way: 'undo' | 'redo', host: ActHost): boolean {
  const { grid, t, announce } = host;
  // What is being typed is the newest step of all.
  if (way === 'undo') grid.editor.commit();
  const done = reverse(grid.session, way);
  if (!done) {
    announce(way === 'undo' ? t.nothingToUndo : t.nothingToRedo);
    return true;
  }
  const { what, written, changed, locked } = done;
  const said = [];
  if (written.length > 0) said.push(t[way === 'undo' ? 'undone' : 'redone'](scope(written, what, host)));
  if (changed.length > 0) said.push(t.keptChanged(names(changed, host)));
  if (locked.length > 0) said.push(t.keptLocked(names(locked, host)));
  if (said.length === 0) said.push(t.stepGone);
  // The eye goes where something changed, as in a spreadsheet.
  const [first] = [...written, ...changed, ...locked];
  if (first && grid.spotOf(first).row >= 0) grid.goTo(first);
  announce(said.join(' '));
  return true;
}

/** `Điền xuống, 12 ô cột TX2`; of one cell which it is and what it holds now. */
function scope(places: readonly Place[], what: string, host: ActHost): string {
  const { grid, t, language } = host;
  const [first] = places;
  const prefix = what ? `${what}, ` : '';
  if (!first) return prefix;
  if (places.length === 1) {
    const { sheet } = grid.session;
    const { entry, text } = sheet.cell(first.row, first.col);
    const held = text ?? (entryText(entry, sheet.kind(first.col), language) || t.emptied);
    return `${prefix}${name(first, host)}: ${held}`;
  }
  const isColumn = places.every(({ col }) => col === first.col);
  return prefix + t.cells(places.length, isColumn ? grid.columnName(first.col) : '');
}

function name({ row, col }: Place, { grid, t }: ActHost): string {
  const { fullName, ordinal } = grid.session.sheet.pupil(row);
  return t.cellLabel(grid.columnName(col), fullName ?? String(ordinal));
}

function names(places: readonly Place[], host: ActHost): string {
  const named = places.slice(0, NAMED).map((place) => name(place, host));
  const rest = places.length - named.length;
  return named.join('; ') + (rest > 0 ? host.t.andMore(rest) : '');
}

function clear(host: ActHost): boolean {
  const { grid, t } = host;
  const { selection, session } = grid;
  if (!selection) return false;
  const changes = selection.rows.flatMap((row) =>
    selection.cols
      .filter((col) => col < session.sheet.colCount)
      .map((col): CellChange => ({ place: { row, col }, entry: EMPTY_ENTRY })),
  );
  return change(changes, t.clear, host);
}

/** The top of the block goes into all cells below it; without a block, the cell above into this one. */
function fillDown(host: ActHost): boolean {
  const { grid, t } = host;
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
  return change(changes, t.fillDown, host);
}

function above(grid: Grid): number[] {
  const { place } = grid;
  const spot = place && grid.spotOf(place);
  if (!place || !spot || spot.row < 1) return [];
  return [grid.placeAt({ row: spot.row - 1, col: spot.col }).row, place.row];
}

function change(changes: readonly CellChange[], what: string, host: ActHost): boolean {
  const outcome = host.grid.session.change(changes, what);
  host.announce(told(outcome, host));
  return true;
}

/** What became of a change, and which cells were left alone. */
export function told({ written, locked }: ChangeOutcome, host: ActHost): string {
  const words = host.t.changed(written.length);
  return locked.length > 0 ? `${words} ${host.t.keptLocked(names(locked, host))}` : words;
}
