/** Something wrong in a file, at a place its owner can find. */
export interface FileProblem {
  /** Of a folder or an archive. */
  file?: string;
  sheet?: string;
  row?: number;
  column?: string;
  /** What is wrong and what to do. */
  problem: string;
}

/** `row 17, column TX2: 11 is not a mark from 0 to 10; write 10 or less`. */
export function inWords({ file, sheet, row, column, problem }: FileProblem): string {
  const place = [
    file,
    sheet && `sheet ${sheet}`,
    row !== undefined && `row ${row}`,
    column && `column ${column}`,
  ].filter(Boolean);
  return place.length > 0 ? `${place.join(', ')}: ${problem}` : problem;
}

export function inFileOrder(one: FileProblem, other: FileProblem): number {
  return (one.row ?? 0) - (other.row ?? 0);
}
