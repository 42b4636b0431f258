import { handOver } from '../shared/files/hand-over.ts';
import { writeCsv } from '../shared/files/write-csv.ts';
import type { Column } from './unit-board.parts.ts';
import type { ContactReview, SiteStatus } from './unit-board.source.ts';
import type { UnitBoardDictionary } from './unit-board.strings.ts';

/** The rows as a file of this name. */
export function exportRows<Row extends ContactReview | SiteStatus>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  t: UnitBoardDictionary,
  name: string,
): void {
  const head = [t.code, t.unit, t.authority, ...columns.map(({ label }) => label)];
  const body = rows.map((row) => [
    ...[row.schoolCode, row.schoolName, row.authorityName],
    ...columns.map(({ text }) => text(row)),
  ]);
  handOver(writeCsv([head, ...body]), name);
}
