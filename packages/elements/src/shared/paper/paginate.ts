/** Heights in pixels, as the browser laid them out at the width of the paper. */
export interface Heights {
  /** One page, inside its margins. */
  page: number;
  /** What stands on every page besides rows: heading, head of the table, foot. */
  fixed: number;
  rows: readonly number[];
  /** What follows the last row: corrections and signatures. */
  last: number;
}

/** Signatures stand under marks, never alone on a page. */
const LEAST_LAST = 3;

/** Which rows stand on which page, each as full as it can be. Answers the end of each page; always at least one page. */
export function paginate({ page, fixed, rows, last }: Heights): number[] {
  const room = page - fixed;
  const ends: number[] = [];
  let from = 0;
  for (;;) {
    const rest = rows.slice(from);
    if (sum(rest) + last <= room || rest.length <= 1) return [...ends, rows.length];
    const held = Math.max(1, countWithin(rest, room));
    // What is left for the next page, even where all the rest would fit here without the signatures.
    from += Math.max(1, Math.min(held, rest.length - LEAST_LAST));
    ends.push(from);
  }
}

function countWithin(heights: readonly number[], room: number): number {
  let used = 0;
  const over = heights.findIndex((height) => (used += height) > room);
  return over < 0 ? heights.length : over;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
