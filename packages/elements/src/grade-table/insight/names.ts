import type { Grid } from '../grid.ts';
import type { PanelHost } from '../panel.ts';

/** A column as the head of the table names it: `TX1`, `ĐTBmhk`. */
export function shortName(host: PanelHost, grid: Grid, col: number): string {
  const { sheet } = grid.session;
  const slot = sheet.slots[col];
  const t = host.t();
  if (slot !== undefined) return t.slot(slot);
  const isTerm = col === sheet.colCount;
  if (sheet.book.scoring === 'score') return isTerm ? t.termAverage : t.yearAverage;
  return isTerm ? t.termComment : t.yearComment;
}

/** A pupil in words; a source may leave names out. */
export function pupilName(grid: Grid, row: number): string {
  const { fullName, ordinal } = grid.session.sheet.pupil(row);
  return fullName ?? String(ordinal);
}
