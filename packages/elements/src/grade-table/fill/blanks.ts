import { parseEntry, type Entry, type EntryProblemCode } from '../entry.ts';
import type { CellChange } from '../session.ts';
import type { Sheet } from '../sheet.ts';

/** What filling the blank cells of a column would do, asked before anything is written. */
export interface FillPlan {
  readonly changes: readonly CellChange[];
  /** Pupils whose blank cell is locked. */
  readonly locked: number;
  /** What goes into each cell; null while the value is none. */
  readonly entry: Entry | null;
  /** Why the value is none; `reason` for a zero by rule or an exemption, which a person gives pupil by pupil. */
  readonly problem: EntryProblemCode | 'reason' | null;
  readonly rounded: boolean;
}

/** Columns that can be written for somebody, left to right. */
export function fillable(sheet: Sheet): number[] {
  const cols: number[] = [];
  for (let col = 0; col < sheet.colCount; col += 1) {
    for (let row = 0; row < sheet.rowCount; row += 1) {
      if (sheet.isLocked(row, col)) continue;
      cols.push(col);
      break;
    }
  }
  return cols;
}

/** `rows` are those on screen, in their order: what a filter hides is not written. A refused text is not blank. */
export function planFill(
  sheet: Sheet,
  rows: readonly number[],
  col: number,
  text: string,
  shorthand: boolean,
): FillPlan {
  const blank = rows.filter((row) => {
    const cell = sheet.cell(row, col);
    return cell.entry.state === 'empty' && cell.text === null && !cell.theirs;
  });
  const open = blank.filter((row) => !sheet.isLocked(row, col));
  const locked = blank.length - open.length;
  const parsed = parseEntry(text, { ...sheet.rule(col), shorthand });
  if (parsed.kind !== 'entry' || parsed.entry.state === 'empty') {
    const problem = parsed.kind === 'problem' ? parsed.code : parsed.kind === 'needsReason' ? 'reason' : null;
    return {
      changes: open.map((row) => ({ place: { row, col }, entry: { state: 'empty' } })),
      locked,
      entry: null,
      problem,
      rounded: false,
    };
  }
  const { entry, rounded = false } = parsed;
  return {
    changes: open.map((row) => ({ place: { row, col }, entry })),
    locked,
    entry,
    problem: null,
    rounded,
  };
}
