import type { Grid } from './grid.ts';

/** Rows of the sheet in the order they stand on screen. */
export function shownRows(grid: Grid): number[] {
  return Array.from({ length: grid.rows }, (_, index) => grid.view.rows.at(index));
}
