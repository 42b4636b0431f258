import type { Gradebook, GradebookColumn, GradebookSummary } from '@lienthong/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GradeTableSource } from './grade-table.source.ts';
import { sameInput, type GradebookInput, type HostAnswers } from './grade-table.input.ts';
import type { MarksKeeper } from './offline/marks-keeper.ts';
import { OpenSessions } from './open-sessions.ts';
import type { Keeping } from './save-line.ts';
import type { GradebookSession, SessionHooks } from './session.ts';

/** `idle` nothing to open; `empty` the caller has no gradebook. */
export type GradebookStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'failed';

/**
 * Owns which gradebook is open: reads it, keeps unsaved marks of earlier ones alive until they are saved, sends what waits
 * when the network comes back, and warns before the page goes. How it looks is the host's business.
 */
export class GradebookController implements ReactiveController {
  status: GradebookStatus = 'idle';
  error: unknown;
  /** Gradebooks to choose from; empty when the page chose. */
  summaries: readonly GradebookSummary[] = [];
  session: GradebookSession | null = null;
  /** The gradebook on screen or being opened. */
  id = '';

  readonly #host: ReactiveControllerHost;
  readonly #sessions: OpenSessions;
  readonly #answers: HostAnswers;
  #followed: GradebookInput | null = null;
  #run: AbortController | null = null;

  constructor(host: ReactiveControllerHost, hooks: SessionHooks, answers: HostAnswers) {
    this.#host = host;
    this.#sessions = new OpenSessions(hooks);
    this.#answers = answers;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
    addEventListener('pagehide', this.#flush);
    addEventListener('online', this.#flush);
    document.addEventListener('visibilitychange', this.#flush);
    document.addEventListener('edu-sign-out', this.#ask);
    this.#sessions.start();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
    removeEventListener('pagehide', this.#flush);
    removeEventListener('online', this.#flush);
    document.removeEventListener('visibilitychange', this.#flush);
    document.removeEventListener('edu-sign-out', this.#ask);
    this.#run?.abort();
    this.#sessions.stop();
    // Coming back, an interrupted reading starts again.
    if (this.status === 'loading') this.#followed = null;
  }

  /** Gradebooks not on screen with something unsaved. */
  get beside(): readonly GradebookSession[] {
    return this.#sessions.beside(this.session);
  }

  get keeping(): Keeping {
    const { keeper } = this.#sessions;
    return keeper ? (keeper.trouble ?? 'device') : 'page';
  }

  /** What keeps marks on this device; null while nothing does. */
  get keeper(): MarksKeeper | null {
    return this.#sessions.keeper;
  }

  /** Shows what the input says; the same input again changes nothing. */
  follow(input: GradebookInput): void {
    const before = this.#followed;
    if (before && sameInput(before, input)) return;
    this.#followed = input;
    if (input.gradebook) {
      this.#sessions.use(input.source ?? input.marks, `page ${input.keepAs}`, input.keepAs);
      this.#run?.abort();
      this.summaries = [];
      void this.#take(input.gradebook);
    } else if (input.source) {
      this.#sessions.use(input.source, input.owner, input.keepAs);
      // Somebody else sits here now: what the person before saw goes at once.
      if (this.session && !this.#sessions.get(this.session.id)) this.#clear();
      this.#read(input.source, input.gradebookId);
    } else {
      this.#sessions.use(null, '');
      // Marks still waiting when the session ran out stay for the same person to come back to; signed out, nothing stays.
      if (input.signedOut) this.#sessions.clear();
      else if (!input.interrupted) this.#sessions.forgetAll();
      if (!input.interrupted || !this.session || this.session.isSettled) this.#close();
    }
  }

  /** Where the gradebook on screen can be read again; null when the page brought it. */
  get source(): GradeTableSource | null {
    return this.#followed?.source ?? null;
  }

  /** A fresh reading of the gradebook on screen; what is typed stays. */
  receive(book: Gradebook): void | Promise<void> {
    if (this.session?.id === book.id) return this.#take(book);
  }

  /** Signed out on a page that brings its own gradebooks: nothing typed stays here, nor on the device. */
  forgetKept(): void {
    this.session = null;
    this.#sessions.clear();
    this.#close();
  }

  /** Opens one of the listed gradebooks. */
  pick(id: string): void {
    const source = this.#followed?.source;
    if (source) void this.#open(source, id);
  }

  /** After a failure: reads again. */
  retry(): void {
    const followed = this.#followed;
    if (followed?.source) this.#read(followed.source, this.id || followed.gradebookId);
  }

  async publish(session: GradebookSession, slot: string): Promise<GradebookColumn> {
    const col = session.sheet.colOf(slot);
    const { source } = this.#sessions;
    if (col === undefined || !source)
      throw Object.assign(new Error('No such column'), { code: 'slot_unknown' });
    const { signal } = new AbortController();
    const column = await source.publish(session.id, session.sheet.column(col), { signal });
    session.sheet.receiveColumn(column);
    return column;
  }

  #read(source: GradeTableSource, id: string | undefined): void {
    if (id && (this.summaries.length > 0 || this.#followed?.gradebookId)) void this.#open(source, id);
    else void this.#list(source);
  }

  async #open(source: GradeTableSource, id: string): Promise<void> {
    this.id = id;
    const held = this.#sessions.get(id);
    if (held) this.#show(held);
    else this.#leave();
    await this.#load((signal) => source.load(id, { signal }));
  }

  /** Lists the caller's gradebooks and opens the one that was open, or the first. */
  async #list(source: GradeTableSource): Promise<void> {
    const before = this.id;
    await this.#load(async (signal) => {
      const summaries = await source.list({ signal });
      if (signal.aborted) return null;
      this.summaries = summaries;
      this.id = (summaries.find(({ id }) => id === before) ?? summaries[0])?.id ?? '';
      this.#host.requestUpdate();
      return this.id ? source.load(this.id, { signal }) : null;
    });
  }

  /** Loads under what is shown: with a gradebook on screen a failure takes nothing away. */
  async #load(load: (signal: AbortSignal) => Promise<Gradebook | null>): Promise<void> {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    if (!this.session) this.status = 'loading';
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const book = await load(signal);
      if (signal.aborted) return;
      if (book) await this.#take(book);
      else {
        this.#leave();
        this.status = 'empty';
      }
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      if (!this.session) this.status = 'failed';
    }
    this.#host.requestUpdate();
  }

  /** Shows a gradebook just read. With another class list what was typed has to be carried over first. */
  #take(book: Gradebook): void | Promise<void> {
    const taken = this.#sessions.take(book);
    if (!(taken instanceof Promise)) return this.#show(taken);
    // Should that not work, the earlier list stays on screen with everything typed.
    const { session: before } = this;
    return taken.then(
      (session) => (this.session === before ? this.#show(session) : undefined),
      () => undefined,
    );
  }

  #show(session: GradebookSession): void {
    if (this.session !== session) this.#leave();
    this.session = session;
    this.id = session.id;
    this.status = 'ready';
    session.flush();
    this.#host.requestUpdate();
  }

  /** The gradebook on screen goes; it stays in mind only while something of it is not saved. */
  #leave(): void {
    const { session } = this;
    if (!session) return;
    this.session = null;
    session.flush();
    if (session.isSettled && !session.can('undo') && !session.can('redo')) this.#sessions.forget(session);
  }

  #close(): void {
    this.#run?.abort();
    this.#leave();
    this.#clear();
    this.status = 'idle';
    this.#host.requestUpdate();
  }

  #clear(): void {
    this.session = null;
    this.summaries = [];
    this.id = '';
  }

  readonly #flush = (): void => this.#sessions.flush();

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#answers.isTyping() || !this.#sessions.mayClose) event.preventDefault();
  };

  /** Signing out takes from the device what waits there, so what waits is asked about, in other windows too. */
  readonly #ask = (event: Event): void => {
    const { isSettled, keeper } = this.#sessions;
    const waits = !isSettled || (keeper !== null && keeper.pending.length + keeper.inOtherTabs > 0);
    if ((this.#answers.isTyping() || waits) && !this.#answers.mayLeave()) event.preventDefault();
  };
}
