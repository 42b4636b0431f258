import type { Gradebook } from '@lienthong/sdk';
import type { GradeTableSource, SaveOptions } from './grade-table.source.ts';
import { GradebookSession, type MarksWriter, type SessionHooks } from './session.ts';

/** Where marks go when the gradebook itself was given as a property. */
export type MarksSource = Pick<GradeTableSource, 'save' | 'publish' | 'explain'>;

/** The person whose marks wait is not signed in any more. */
class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

interface OpenSession {
  readonly owner: string;
  readonly session: GradebookSession;
}

/**
 * The gradebooks that were opened and still matter: the one on screen and those with something unsaved. Marks typed by one
 * person never leave under another's name.
 */
export class OpenSessions {
  readonly #hooks: SessionHooks;
  readonly #all = new Map<string, OpenSession>();
  #source: MarksSource | null = null;
  #owner = '';

  constructor(hooks: SessionHooks) {
    this.#hooks = hooks;
  }

  get source(): MarksSource | null {
    return this.#source;
  }

  /** Who writes from here on; an empty owner is nobody. What another person left behind is forgotten. */
  use(source: MarksSource | null, owner: string): void {
    this.#source = source;
    if (owner !== '' && owner !== this.#owner) {
      for (const open of [...this.#all.values()]) if (open.owner !== owner) this.forget(open.session);
      this.#owner = owner;
    }
    if (source) this.flush();
  }

  get(id: string): GradebookSession | null {
    const open = this.#all.get(id);
    return open?.owner === this.#owner ? open.session : null;
  }

  /** The session of a gradebook just read; what is typed in an earlier reading of it stays. */
  take(book: Gradebook): GradebookSession {
    const held = this.get(book.id);
    if (held && sameFrame(held.sheet.book, book)) {
      held.receive(book);
      return held;
    }
    held?.stop();
    const session = new GradebookSession(book, this.#writerOf(this.#owner), this.#hooks);
    this.#all.set(book.id, { owner: this.#owner, session });
    return session;
  }

  forget(session: GradebookSession): void {
    session.stop();
    this.#all.delete(session.id);
  }

  forgetAll(): void {
    for (const { session } of [...this.#all.values()]) this.forget(session);
  }

  flush(): void {
    for (const session of this.#mine()) session.flush();
  }

  stop(): void {
    for (const { session } of this.#all.values()) session.stop();
  }

  get isSettled(): boolean {
    for (const session of this.#mine()) if (!session.isSettled) return false;
    return true;
  }

  /** Marks that wait in other gradebooks than this one. */
  waitingBeside(shown: GradebookSession | null): number {
    let waiting = 0;
    for (const session of this.#mine()) if (session !== shown) waiting += session.waiting;
    return waiting;
  }

  #writerOf(owner: string): MarksWriter {
    return {
      save: async (id, items, options: SaveOptions) => {
        if (!this.#source || owner !== this.#owner) throw new SignedOut();
        return this.#source.save(id, items, options);
      },
      explain: (error) =>
        error instanceof SignedOut || !this.#source ? { kind: 'signIn' } : this.#source.explain(error),
    };
  }

  *#mine(): Iterable<GradebookSession> {
    for (const { owner, session } of this.#all.values()) if (owner === this.#owner) yield session;
  }
}

/** Same pupils and columns, so that marks typed in one keep their places in the other. */
function sameFrame(a: Gradebook, b: Gradebook): boolean {
  return (
    a.pupils.length === b.pupils.length &&
    a.pupils.every(({ id }, index) => id === b.pupils[index]?.id) &&
    a.columns.length === b.columns.length &&
    a.columns.every(({ slot }, index) => slot === b.columns[index]?.slot)
  );
}
