import type { Grid } from './grid.ts';

/** Leads to the next cell that was refused or is in conflict, in the order on screen and around. */
export function goToReview(grid: Grid): void {
  const { place } = grid;
  const here = place && grid.spotOf(place);
  const spots = grid.session.sheet
    .find('refused', 'conflict')
    .map((each) => grid.spotOf(each))
    .filter(({ row }) => row >= 0)
    .sort((a, b) => a.row - b.row || a.col - b.col);
  const after = spots.find(({ row, col }) => !here || row > here.row || (row === here.row && col > here.col));
  const next = after ?? spots[0];
  if (next) grid.goTo(grid.placeAt(next));
}
