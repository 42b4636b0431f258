import type { Mark } from '@lienthong/sdk';
import { EMPTY_ENTRY, fromWire, type Entry } from './entry.ts';

/**
 * `clean` as the database holds it; `typed` not sent yet; `waiting` sent or kept until the network is back; `saved` a
 * moment ago; `changed` by a colleague a moment ago; `asked` a correction is waited for; `corrected` after its column was
 * locked; `refused` by the entry rules or by the system; `conflict` somebody else wrote it meanwhile.
 */
export type CellStatus =
  'clean' | 'typed' | 'waiting' | 'saved' | 'changed' | 'asked' | 'corrected' | 'refused' | 'conflict';

/** One cell; replaced as a whole when it changes, so that an earlier one can be put back. */
export interface Cell {
  readonly status: CellStatus;
  /** What the teacher wants the cell to hold. */
  readonly entry: Entry;
  /** What the database holds, and its version (0: never written). */
  readonly base: Entry;
  readonly version: number;
  /** Refused before it was a mark: the text exactly as typed. */
  readonly text: string | null;
  /** Why it was refused, a code of the error catalogue. */
  readonly problem: string | null;
  /** Conflict: the mark as somebody else left it; null when they emptied it. */
  readonly theirs: Mark | null;
  /** When the system saved what was typed here, by its own clock. */
  readonly savedAt?: string;
}

export interface Place {
  readonly row: number;
  readonly col: number;
}

export const EMPTY_CELL: Cell = {
  status: 'clean',
  entry: EMPTY_ENTRY,
  base: EMPTY_ENTRY,
  version: 0,
  text: null,
  problem: null,
  theirs: null,
};

export const UNSAVED: ReadonlySet<CellStatus> = new Set(['typed', 'waiting', 'refused', 'conflict']);

/** A mark as the database holds it. Written out, because a whole class is made of these before the first paint. */
export function cellOf(mark: Mark): Cell {
  const base = fromWire(mark);
  return {
    status: 'clean',
    entry: base,
    base,
    version: mark.version,
    text: null,
    problem: null,
    theirs: null,
  };
}

/** A refused text is no mark, so no average leans on it. */
export function counted(cell: Cell): Entry {
  return cell.status === 'refused' ? EMPTY_ENTRY : cell.entry;
}

/** Nothing is owed for it any more; an exempt pupil owes nothing. */
export function counts(cell: Cell): 0 | 1 {
  const { state } = counted(cell);
  return state === 'empty' || state === 'pendingMakeUp' ? 0 : 1;
}

/** The same of a mark as the database holds it. */
export function countsMark({ state, value }: Mark): 0 | 1 {
  if (state === 'value') return value === null ? 0 : 1;
  return state === 'empty' || state === 'pendingMakeUp' ? 0 : 1;
}

/** Nothing to tell but its mark. */
export function isPlain({ status, entry }: Cell): boolean {
  return status === 'clean' && (entry.state === 'value' || entry.state === 'empty');
}
