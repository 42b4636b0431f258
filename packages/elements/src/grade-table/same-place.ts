import type { GradebookSession } from './session.ts';
import type { Place } from './sheet.ts';

/** The place in another reading of the same gradebook: the same pupil and column, or what stands there now. */
export function samePlace(place: Place, before: GradebookSession, now: GradebookSession): Place | null {
  const [old, sheet] = [before.sheet, now.sheet];
  if (before.id !== now.id || sheet.rowCount === 0) return null;
  const { row, col } = place;
  const isResult = col >= old.colCount;
  return {
    row: sheet.rowOf(old.pupil(row).id) ?? Math.min(row, sheet.rowCount - 1),
    col: isResult
      ? col + sheet.colCount - old.colCount
      : (sheet.colOf(old.slot(col)) ?? Math.min(col, sheet.colCount - 1)),
  };
}
