import { columnLabel } from '../column-label.ts';
import type { Grid } from '../grid.ts';
import type { PanelHost } from '../panel.ts';

/** A column as the head of the table names it: `TX1`, `ĐTBmhk`. */
export function shortName(host: PanelHost, grid: Grid, col: number): string {
  const { sheet } = grid.session;
  const column = sheet.book.columns[col];
  const t = host.t();
  if (column) return columnLabel(column, t);
  const isTerm = col === sheet.colCount;
  if (sheet.book.scoring === 'score') return isTerm ? t.termAverage : t.yearAverage;
  return isTerm ? t.termComment : t.yearComment;
}

/** A pupil in words; a source may leave names out. */
export function pupilName(grid: Grid, row: number): string {
  const { fullName, ordinal } = grid.session.sheet.pupil(row);
  return fullName ?? String(ordinal);
}
