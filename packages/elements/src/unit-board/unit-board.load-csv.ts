/** A page that exports nothing does not load what writes files. */
export const loadCsv = () => import('./unit-board.csv.ts');
