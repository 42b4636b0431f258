export const fields = ['conduct', 'excused', 'unexcused'] as const;
export type Field = (typeof fields)[number];
export type Value = string | number | null;

/** `held`: not sent until somebody decided (refused, conflict). */
export type CellState = 'clean' | 'typed' | 'waiting' | 'saved' | 'refused' | 'conflict';

export interface Cell {
  /** As it stands on the page: what was entered, else what is saved. */
  readonly value: Value;
  readonly state: CellState;
  /** Of a refused one, the code. */
  readonly problem?: string;
  /** Of a conflict, what stands in the database, and who wrote it. */
  readonly theirs?: { readonly value: Value; readonly by: string | null };
}

export interface Draft {
  value: Value;
  state: 'open' | 'refused' | 'conflict';
  problem?: string;
}

/** An entry that no cell can show: its pupil left the class, or the cell has another one waiting. */
export interface StrayEntry {
  readonly pupilId: string;
  readonly pupilName: string;
  readonly field: Field;
  readonly value: Value;
}
