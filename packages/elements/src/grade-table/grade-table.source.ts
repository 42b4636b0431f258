import type {
  AddedColumn,
  Correction,
  CorrectionDecision,
  CorrectionInput,
  Gradebook,
  GradebookColumn,
  GradebookColumnInput,
  GradebookLock,
  GradebookProgress,
  GradebooksLocked,
  GradebookSummary,
  MarkInput,
  MarkVersion,
  SavedMarks,
} from '@lienthong/sdk';

export interface SaveOptions {
  /** Names the write: the same batch sent again carries the same key, so it happens once. */
  idempotencyKey: string;
  signal: AbortSignal;
}

/** `class`: somebody came, left or was renamed, perhaps in another class; `everything`: events were missed. */
export type FollowedChange = 'gradebook' | 'class' | 'everything';

export interface FollowOptions {
  onChange(what: FollowedChange): void;
  signal: AbortSignal;
}

/**
 * Where a grade table gets and puts its marks. The element knows no HTTP; a page may supply its own, tests and stories
 * use the one in memory, `edu-provider` brings one over the central system.
 */
export interface GradeTableSource {
  /** The gradebooks the caller may open, for the picker. */
  list(options: { signal: AbortSignal }): Promise<readonly GradebookSummary[]>;
  load(gradebookId: string, options: { signal: AbortSignal }): Promise<Gradebook>;
  /** Reads again what was read before; null when it is the same. Left out, `load` does it. */
  reload?(gradebookId: string, held: Gradebook, options: { signal: AbortSignal }): Promise<Gradebook | null>;
  /** Tells what changes until the signal; ends with it, rejects where that is not possible. */
  follow?(gradebookId: string, options: FollowOptions): Promise<void>;
  save(gradebookId: string, items: readonly MarkInput[], options: SaveOptions): Promise<SavedMarks>;
  /** Shows a column to families; it cannot be taken back. */
  publish(
    gradebookId: string,
    column: GradebookColumn,
    options: { signal: AbortSignal },
  ): Promise<GradebookColumn>;
  /** What is wanted seldom: history, corrections, columns. Its module is fetched when the table stands. */
  desk?(): Promise<GradebookDesk>;
  /** What a failed call means for the marks that wait. */
  explain(error: unknown): SourceFailure;
}

export interface CellName {
  readonly pupilId: string;
  readonly slot: string;
}

/** Beside typing marks: what was written before, corrections of what is locked, which columns there are. */
export interface GradebookDesk {
  /** Locks and unlocks columns, and decides on corrections. */
  readonly isPrincipal: boolean;
  /** Every version of a cell, or of all cells, newest first. */
  history(
    gradebookId: string,
    cell: CellName | null,
    options: { signal: AbortSignal },
  ): Promise<readonly MarkVersion[]>;
  /** Newest first: those of one gradebook, or of all the caller may see. */
  corrections(
    of: { gradebookId?: string; status?: Correction['status'] },
    options: { signal: AbortSignal },
  ): Promise<readonly Correction[]>;
  requestCorrection(gradebookId: string, input: CorrectionInput, options: SaveOptions): Promise<Correction>;
  decide(
    correction: Correction,
    decision: CorrectionDecision,
    options: { signal: AbortSignal },
  ): Promise<Correction>;
  addColumn(gradebookId: string, column: GradebookColumnInput, options: SaveOptions): Promise<AddedColumn>;
  changeColumn(
    gradebookId: string,
    column: GradebookColumn,
    change: { locked: boolean } | { removed: true },
    options: { signal: AbortSignal },
  ): Promise<GradebookColumn>;
  /** Left out where columns are locked one gradebook at a time. */
  readonly school?: SchoolColumns;
}

/** A principal’s: the columns of all gradebooks of the school. */
export interface SchoolColumns {
  /** How far the gradebooks of a term are, by class and subject. */
  progress(
    of: { schoolYear: number; term: 1 | 2 },
    options: { signal: AbortSignal },
  ): Promise<readonly GradebookProgress[]>;
  lock(lock: GradebookLock, options: SaveOptions): Promise<GradebooksLocked>;
}

/**
 * `wait`: try again by itself (no network, server away, too many requests). `signIn`: once somebody signed in again.
 * `resting`: the authority let the gradebook rest; what was typed is kept. `unanswered`: no source and no listener took the
 * marks. `refused`: it will not succeed as it is.
 */
export type FailureKind = 'wait' | 'signIn' | 'resting' | 'unanswered' | 'refused';

export interface SourceFailure {
  readonly kind: FailureKind;
  /** Code of the error catalogue, when the system gave one. */
  readonly code?: string;
  /** Seconds the system asked to wait. */
  readonly retryAfter?: number;
  /** Why it rests, in the authority's words. */
  readonly reason?: string;
}
