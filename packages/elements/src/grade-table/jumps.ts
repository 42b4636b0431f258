import type { Jump, Spot } from './moves.ts';

/** The table on screen, as a jump needs to know it. */
export interface Ground {
  readonly rows: number;
  readonly allCols: number;
  /** Rows that fit into the frame. */
  readonly page: number;
  isFilled(spot: Spot): boolean;
}

const DIRECTIONS: Readonly<Record<Jump, readonly [down: number, across: number]>> = {
  pageUp: [-1, 0],
  pageDown: [1, 0],
  upEdge: [-1, 0],
  downEdge: [1, 0],
  leftEdge: [0, -1],
  rightEdge: [0, 1],
};

/** Where Page Up, Page Down and Ctrl+arrows lead. */
export function spotAfterJump(from: Spot, jump: Jump, ground: Ground): Spot {
  const { rows, allCols, page } = ground;
  const [down, across] = DIRECTIONS[jump];
  if (jump.startsWith('page')) {
    return { ...from, row: Math.max(0, Math.min(rows - 1, from.row + down * page)) };
  }
  const inside = ({ row, col }: Spot): boolean => row >= 0 && row < rows && col >= 0 && col < allCols;
  const after = ({ row, col }: Spot): Spot => ({ row: row + down, col: col + across });
  let at = from;
  let next = after(at);
  if (!inside(next)) return from;
  // Inside a block to its end; from its end, or from nothing, to the next mark.
  const inBlock = ground.isFilled(at) && ground.isFilled(next);
  while (inside(next) && (inBlock ? ground.isFilled(next) : at === from || !ground.isFilled(at))) {
    at = next;
    next = after(at);
  }
  return at;
}
