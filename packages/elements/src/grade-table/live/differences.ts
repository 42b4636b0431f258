import type { Gradebook, GradebookColumn } from '@lienthong/sdk';
import { fromWire, sameEntry } from '../entry.ts';
import { placeOf, type NamedCell } from '../named-cell.ts';
import type { Sheet } from '../sheet.ts';

/** A mark somebody else wrote since the sheet was read. */
export interface ChangedMark extends NamedCell {
  /** Null where the reader may not see names. */
  readonly by: string | null;
}

export interface ChangedColumn {
  readonly slot: string;
  readonly what: 'locked' | 'opened' | 'published' | 'added' | 'removed';
}

/** What a fresh reading brings that the sheet does not show yet. */
export interface Differences {
  readonly marks: readonly ChangedMark[];
  readonly columns: readonly ChangedColumn[];
  readonly pupilsCame: number;
  readonly pupilsLeft: number;
}

export function differences(sheet: Sheet, book: Gradebook): Differences {
  const pupils = new Set(book.pupils.map(({ id }) => id));
  return {
    marks: changedMarks(sheet, book),
    columns: changedColumns(sheet.book.columns, book.columns),
    pupilsCame: book.pupils.filter(({ id }) => sheet.rowOf(id) === undefined).length,
    pupilsLeft: sheet.book.pupils.filter(({ id }) => !pupils.has(id)).length,
  };
}

/** Other pupils or columns: cells have other places. */
export function isFrameChange({ columns, pupilsCame, pupilsLeft }: Differences): boolean {
  return pupilsCame + pupilsLeft > 0 || columns.some(({ what }) => what === 'added' || what === 'removed');
}

/** Newer, and not what the cell shows already: a mark of ours whose answer is still on its way is no news. */
function changedMarks(sheet: Sheet, book: Gradebook): ChangedMark[] {
  const changed: ChangedMark[] = [];
  for (const mark of book.marks) {
    const place = placeOf(sheet, mark);
    if (!place) continue;
    const cell = sheet.cell(place.row, place.col);
    if (mark.version <= Math.max(cell.version, cell.theirs?.version ?? 0)) continue;
    if (sameEntry(fromWire(mark), cell.entry)) continue;
    changed.push({ pupilId: mark.pupilId, slot: mark.slot, by: mark.updatedBy ?? null });
  }
  return changed;
}

function changedColumns(
  before: readonly GradebookColumn[],
  after: readonly GradebookColumn[],
): ChangedColumn[] {
  const changed: ChangedColumn[] = [];
  for (const { slot, lockedAt, publishedAt } of after) {
    const old = before.find((each) => each.slot === slot);
    if (!old) changed.push({ slot, what: 'added' });
    else if (!old.lockedAt && lockedAt) changed.push({ slot, what: 'locked' });
    else if (old.lockedAt && !lockedAt) changed.push({ slot, what: 'opened' });
    else if (!old.publishedAt && publishedAt) changed.push({ slot, what: 'published' });
  }
  for (const { slot } of before)
    if (!after.some((each) => each.slot === slot)) changed.push({ slot, what: 'removed' });
  return changed;
}
