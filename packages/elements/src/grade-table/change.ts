import type { Entry } from './entry.ts';
import type { Place } from './sheet.ts';

/**
 * `same` nothing to do; `written` waits to be saved; `rounded` a mark in quarters was taken to one decimal; `refused` stays as
 * typed; `needsReason` asks why it is a zero or exempt.
 */
export type Commit = 'same' | 'written' | 'rounded' | 'refused' | 'needsReason' | 'locked';

export interface CellChange {
  readonly place: Place;
  readonly entry: Entry;
}

/** What became of several cells written at once. */
export interface ChangeOutcome {
  readonly written: readonly Place[];
  readonly same: readonly Place[];
  readonly locked: readonly Place[];
}
