import type { Gradebook } from '@lienthong/sdk';
import type { Sheet } from '../sheet.ts';
import type { JoinedGradebook } from '../together/join.ts';

/** Of several classes in one table, some may have locked a column since. */
export function relock(sheet: Sheet, book: Gradebook): void {
  const { lockedCells } = book as Partial<JoinedGradebook>;
  if (!lockedCells) return;
  sheet.lockedCell = (row, col) => lockedCells.has(`${sheet.pupil(row).id}/${sheet.slot(col)}`);
  sheet.slots.forEach((_, col) => sheet.onColumn(col));
}
