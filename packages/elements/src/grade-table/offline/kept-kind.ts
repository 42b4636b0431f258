/**
 * One kind of page that waits on the device: what a session of it holds beyond the system as plain data, and how that is laid
 * over a later reading. A session has the id of its page.
 */
export interface KeptKind<Session extends { readonly id: string }, Kept, Page> {
  /** The database on the device: one for each kind, so that signing out where one of them is shown asks about all it clears. */
  readonly database: string;
  /** What was unsealed is of this kind. */
  isKept(value: unknown): value is Kept;
  /** Which page it belongs to. */
  idOf(kept: Kept): string;
  /** Null when forgetting the session would lose nothing. */
  keptOf(session: Session): Kept | null;
  /** Entries in it that the system has not acknowledged. */
  countOf(kept: Kept): number;
  bring(session: Session, kept: Kept, page: Page): void;
}

/** As much of a kind as the store needs. */
export type StoredKind<Kept> = Pick<KeptKind<{ id: string }, Kept, never>, 'database' | 'isKept' | 'idOf'>;
