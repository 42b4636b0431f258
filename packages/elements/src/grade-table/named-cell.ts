import type { Place, Sheet } from './sheet.ts';

/** A cell by pupil and slot: a place in the sheet means nothing to another page, or to another reading of the gradebook. */
export interface NamedCell {
  readonly pupilId: string;
  readonly slot: string;
}

export function keyOf({ pupilId, slot }: NamedCell): string {
  return `${pupilId}/${slot}`;
}

/** Null when the pupil has left the class or the column is gone. */
export function placeOf(sheet: Sheet, { pupilId, slot }: NamedCell): Place | null {
  const row = sheet.rowOf(pupilId);
  const col = sheet.colOf(slot);
  return row === undefined || col === undefined ? null : { row, col };
}
