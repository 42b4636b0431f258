import type { Gradebook } from '@lienthong/sdk';
import type { GradeTableSource, SaveOptions } from './grade-table.source.ts';
import { loadOffline } from './load-offline.ts';
import type { KeeperHost } from './offline/keeper.ts';
import type { MarksKeeper } from './offline/marks-keeper.ts';
import { GradebookSession, type MarksWriter, type SessionHooks } from './session.ts';

/** Where marks go when the gradebook itself was given as a property. */
export type MarksSource = Pick<GradeTableSource, 'save' | 'publish' | 'explain'> &
  Partial<Pick<GradeTableSource, 'load'>>;

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
 * person never leave under another's name. Under a name to keep them by, they also wait on the device.
 */
export class OpenSessions {
  readonly #hooks: SessionHooks;
  readonly #keeperHost: KeeperHost<Gradebook> = {
    load: () => this.#source?.load ?? null,
    take: (book) => this.take(book),
    explain: (error) => this.#source?.explain(error) ?? { kind: 'signIn' },
    onChange: () => this.#hooks.onKept?.(),
  };
  readonly #all = new Map<string, OpenSession>();
  #source: MarksSource | null = null;
  #owner = '';
  #keeper: MarksKeeper | null = null;
  /** Under which name unsaved marks are kept on this device. */
  #keepAs = '';
  /** The same, also while this is out of the page. */
  #wanted = '';

  constructor(hooks: SessionHooks) {
    this.#hooks = {
      ...hooks,
      onStatus: (session) => {
        if (this.#all.get(session.id)?.session === session) this.#keeper?.note(session);
        hooks.onStatus(session);
      },
    };
  }

  get source(): MarksSource | null {
    return this.#source;
  }

  /** Null while nothing is kept on the device. */
  get keeper(): MarksKeeper | null {
    return this.#keeper;
  }

  /** Who writes from here on; an empty owner is nobody. What another person left behind is forgotten here, and kept for them. */
  use(source: MarksSource | null, owner: string, keepAs = ''): void {
    this.#source = source;
    if (owner !== '' && owner !== this.#owner) {
      if (keepAs !== this.#keepAs) this.#leaveDevice();
      for (const open of [...this.#all.values()]) if (open.owner !== owner) this.forget(open.session);
      this.#owner = owner;
    }
    if (!source) return;
    this.#wanted = keepAs;
    this.#keep(keepAs);
    this.flush();
  }

  get(id: string): GradebookSession | null {
    const open = this.#all.get(id);
    return open?.owner === this.#owner ? open.session : null;
  }

  /**
   * The session of a gradebook just read; what is typed in an earlier reading of it stays. With another class list it is a new
   * session, and what was typed goes with its pupil.
   */
  take(book: Gradebook): GradebookSession | Promise<GradebookSession> {
    const held = this.get(book.id);
    // What is being written was based on what stood there: it goes into its cell before anything else does.
    for (const draft of held?.drafts ?? []) draft.write();
    if (held && sameFrame(held.sheet.book, book)) {
      held.receive(book);
      return this.#opened(held, book);
    }
    if (!held || (held.isSettled && !held.can('undo') && !held.can('redo')))
      return this.#opened(this.#begin(book), book);
    return loadOffline().then(({ carryOver }) => {
      // Another reading may have been quicker.
      if (this.get(book.id) !== held) return this.take(book);
      held.stop();
      this.#keeper?.drop(held);
      const session = this.#begin(book);
      carryOver(held, session, book);
      return this.#opened(session, book);
    });
  }

  forget(session: GradebookSession): void {
    session.stop();
    // Another session of the same gradebook may stand there by now.
    if (this.#all.get(session.id)?.session === session) this.#all.delete(session.id);
  }

  forgetAll(): void {
    for (const { session } of [...this.#all.values()]) this.forget(session);
  }

  /** Signed out: nothing of the person stays here, nor on the device. */
  clear(): void {
    const { person } = this.#keeper ?? { person: this.#wanted };
    if (this.#keeper) void this.#keeper.clear();
    else if (person) void loadOffline().then(({ keepMarks }) => keepMarks(person, this.#keeperHost).clear());
    this.#keeper = null;
    this.#keepAs = this.#wanted = '';
    this.forgetAll();
  }

  flush(): void {
    for (const session of this.#mine()) session.flush();
    if (!this.#source) return;
    if (this.#keeper) void this.#keeper.wake();
    else this.#keep(this.#wanted);
  }

  /** In the page again: what was taken up before goes on. */
  start(): void {
    this.#keep(this.#wanted);
    this.flush();
  }

  stop(): void {
    for (const { session } of this.#all.values()) session.stop();
    this.#leaveDevice();
  }

  get isSettled(): boolean {
    for (const session of this.#mine()) if (!session.isSettled) return false;
    return true;
  }

  /**
   * The page may go without a word: all is saved, or it waits on this device and the page has said so. What is about to be
   * saved in a moment is worth the wait.
   */
  get mayClose(): boolean {
    for (const session of this.#mine()) {
      const { isSettled, phase } = session;
      if (isSettled) continue;
      if (phase === 'soon' || phase === 'sending' || !this.#keeper?.isKept(session)) return false;
    }
    return true;
  }

  /** Gradebooks other than this one with something unsaved. */
  beside(shown: GradebookSession | null): GradebookSession[] {
    return [...this.#mine()].filter((session) => session !== shown && !session.isSettled);
  }

  #begin(book: Gradebook): GradebookSession {
    this.get(book.id)?.stop();
    const session = new GradebookSession(book, this.#writerOf(this.#owner), this.#hooks);
    this.#all.set(book.id, { owner: this.#owner, session });
    return session;
  }

  #opened(session: GradebookSession, book: Gradebook): GradebookSession {
    this.#keeper?.opened(session, book);
    return session;
  }

  /** The keeper comes after the first paint; what was typed before it came is the first it writes. */
  #keep(keepAs: string): void {
    if (keepAs === this.#keepAs) return;
    this.#leaveDevice();
    this.#keepAs = keepAs;
    if (keepAs === '') return;
    loadOffline().then(
      ({ keepMarks }) => {
        if (this.#keepAs !== keepAs || this.#keeper) return;
        const keeper = (this.#keeper = keepMarks(keepAs, this.#keeperHost));
        for (const session of this.#mine()) keeper.note(session);
        void keeper.wake();
      },
      // Without the module marks wait in this page; once the network is back it is asked for again.
      () => (this.#keepAs = ''),
    );
  }

  #leaveDevice(): void {
    void this.#keeper?.leave();
    this.#keeper = null;
    this.#keepAs = '';
  }

  #writerOf(owner: string): MarksWriter {
    return {
      save: async (id, items, options: SaveOptions) => {
        if (!this.#source || owner !== this.#owner) throw new SignedOut();
        await this.#keeper?.written();
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
