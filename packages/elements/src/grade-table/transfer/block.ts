import { isEmptyRow, type Cell } from '@lienthong/regulations/mark-lists';
import type { Selected } from '../selection.ts';
import type { Place, Sheet } from '../sheet.ts';
import type { Field } from './columns.ts';
import { layoutOf } from './layout.ts';
import type { Block, Plan } from './plan.ts';

type Rows = readonly (readonly Cell[])[];

/** Where a block is put when it does not say so itself. */
export interface Target {
  readonly place: Place;
  readonly selection: Selected | null;
  /** All rows shown, in their order. */
  readonly order: readonly number[];
}

/** A block over the table: with a header by what it says, else from the active cell or over the selection. */
export function blockOf(
  rows: Rows,
  sheet: Sheet,
  { place, selection, order }: Target,
  fieldOf: (header: string) => Field | undefined,
): Block {
  const corner = { row: selection?.rows[0] ?? place.row, col: selection?.cols[0] ?? place.col };
  const from = order.slice(Math.max(0, order.indexOf(corner.row)));
  const layout = layoutOf(rows, sheet, { fieldOf, col: corner.col });
  const isPlain = layout.pupils === null && layout.first === 0;
  const spread = isPlain && selection ? repeated(rows, selection) : null;
  if (!spread) return { rows, layout, order: from };
  return { rows: spread, layout: layoutOf(spread, sheet, { fieldOf, col: corner.col }), order: from };
}

/** One value fills a selection; a block does where it fits a whole number of times. */
function repeated(rows: Rows, { rows: down, cols: across }: Selected): Rows | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return null;
  if (down.length % rows.length !== 0 || across.length % width !== 0) return null;
  return down.map((_, row) => across.map((_, col) => rows[row % rows.length]?.[col % width] ?? null));
}

/** Without the empty rows at its end, which every spreadsheet adds. */
export function trimmed(rows: Rows): Rows {
  let end = rows.length;
  while (end > 0 && isEmptyRow(rows[end - 1] ?? [])) end -= 1;
  return rows.slice(0, end);
}

/** Most cells that go in without being looked at first. */
const SMALL = 1000;

/** Nothing to decide and nothing to warn of: it goes in at once, and can be taken back. */
export function isClean({ layout }: Block, plan: Plan): boolean {
  const { changes, problems, questions, kept, locked, unreasoned } = plan;
  return (
    layout.pupils === null &&
    layout.beyond + layout.absent.length + layout.unread.length === 0 &&
    problems.length + questions.length + kept.length + locked.length === 0 &&
    unreasoned.zeroByRule + unreasoned.exempt === 0 &&
    changes.length <= SMALL &&
    changes.every(({ kind, rounded }) => kind === 'new' && rounded === null)
  );
}
