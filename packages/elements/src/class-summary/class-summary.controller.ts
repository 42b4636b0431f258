import type { ClassPeriodName, ClassSummary, SavedClassRecords } from '@lienthong/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SummaryHooks, Surroundings } from './class-summary.hooks.ts';
import { SummarySession } from './class-summary.session.ts';
import type { ClassSummarySource, SummaryClass } from './class-summary.source.ts';

/** `idle` nobody to read for; `empty` the caller has no class. */
export type SummaryStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'failed';

export type { SummaryHooks, Surroundings } from './class-summary.hooks.ts';

/**
 * Owns which class and period are on screen: reads them, keeps what is not saved of earlier ones alive until it is, and warns
 * before the page goes. How it looks is the host's business.
 */
export class SummaryController implements ReactiveController {
  status: SummaryStatus = 'idle';
  error: unknown;
  classes: readonly SummaryClass[] = [];
  session: SummarySession | null = null;
  classId = '';
  period: ClassPeriodName = 'term1';
  /** Locking is under way, or why it did not work. */
  locking: 'no' | 'busy' | { readonly error: unknown } = 'no';

  readonly #host: ReactiveControllerHost;
  readonly #hooks: SummaryHooks;
  readonly #sessions = new Map<string, SummarySession>();
  #source: ClassSummarySource | undefined;
  #owner = '';
  /** Under which name unsaved entries are kept on this device. */
  #keepAs = '';
  #around: Surroundings | null = null;
  /** Who signed out before there was anything to clear the device with. */
  #forgotten = '';
  #run: AbortController | null = null;

  constructor(host: ReactiveControllerHost, hooks: SummaryHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
    addEventListener('online', this.#flush);
    addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#onVisible);
    document.addEventListener('edu-sign-out', this.#ask);
    this.#around?.use(this.#keepAs);
    if (this.status === 'loading') void this.#open();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
    removeEventListener('online', this.#flush);
    removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#onVisible);
    document.removeEventListener('edu-sign-out', this.#ask);
    this.#flush();
    this.#around?.use('');
    this.#run?.abort();
  }

  /**
   * Reads from another place, or from none: what the person before saw goes at once. The same person, signed in again, finds what
   * is not saved where it was, and it is sent.
   */
  use(
    source: ClassSummarySource | undefined,
    owner: string,
    classId: string,
    period: ClassPeriodName,
    keepAs = '',
  ): void {
    this.#run?.abort();
    const comesBack = !!source && owner !== '' && owner === this.#owner && !this.isSettled;
    this.#source = source;
    this.#owner = owner;
    this.locking = 'no';
    if (comesBack) {
      this.#flush();
      return void this.#open();
    }
    for (const session of this.#sessions.values()) session.stop();
    this.#sessions.clear();
    this.#keepAs = keepAs;
    this.#around?.use(keepAs);
    this.session = null;
    this.classes = [];
    this.classId = classId;
    this.period = period;
    this.status = 'idle';
    if (source) void this.#open();
  }

  /** From here on entries are kept on the device. */
  surround(around: Surroundings): void {
    this.#around = around;
    if (this.#forgotten) around.clear(this.#forgotten);
    around.use(this.#keepAs);
  }

  /** Signed out: nothing of the person stays here, nor on the device. */
  forget(): void {
    if (this.#around) this.#around.clear(this.#keepAs);
    else this.#forgotten = this.#keepAs;
    this.use(undefined, '', '', this.period);
    this.#host.requestUpdate();
  }

  get source(): ClassSummarySource | undefined {
    return this.#source;
  }

  /** Pages that were opened and still matter. */
  get sessions(): Iterable<SummarySession> {
    return this.#sessions.values();
  }

  show(classId: string, period: ClassPeriodName): void {
    if (classId === this.classId && period === this.period && this.status !== 'failed') return;
    this.session?.flush();
    this.classId = classId;
    this.period = period;
    this.locking = 'no';
    void this.#open();
  }

  retry(): void {
    void this.#open();
  }

  /** True when every page is saved. */
  get isSettled(): boolean {
    return [...this.#sessions.values()].every((session) => session.isSettled);
  }

  async lock(locked: boolean): Promise<void> {
    const { session } = this;
    const source = this.#source;
    if (!session || !source || this.locking === 'busy') return;
    this.locking = 'busy';
    this.#host.requestUpdate();
    try {
      const { classId, period } = session.summary;
      const { signal } = new AbortController();
      const { lockedAt } = await source.lock(classId, period, locked, { signal });
      session.receive({ ...session.summary, lockedAt });
      this.locking = 'no';
    } catch (error) {
      this.locking = { error };
    }
    this.#host.requestUpdate();
  }

  async #open(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    const { period } = this;
    const held = this.#sessions.get(`${this.classId}/${period}`);
    const isNew = held !== this.session;
    this.session = held ?? null;
    this.status = held ? 'ready' : 'loading';
    this.error = undefined;
    if (held && isNew) this.#hooks.onShown();
    this.#host.requestUpdate();
    try {
      if (this.classes.length === 0) this.classes = await source.classes({ signal });
      if (signal.aborted) return;
      this.classId ||= this.classes[0]?.id ?? '';
      if (!this.classId) this.status = 'empty';
      else this.#take(await source.load(this.classId, period, { signal }), signal);
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.status = this.session ? 'ready' : 'failed';
    }
    this.#host.requestUpdate();
  }

  /** A page just read, on screen or behind it; what is entered in an earlier reading of it stays. */
  hold(summary: ClassSummary): SummarySession {
    const key = `${summary.classId}/${summary.period}`;
    const known = this.#sessions.get(key);
    known?.receive(summary);
    const session: SummarySession =
      known ??
      new SummarySession(summary, {
        save: (...batch) => this.#save(...batch),
        onChange: () => {
          this.#around?.changed(session);
          this.#host.requestUpdate();
        },
        onSaved: (of, saved) => this.#hooks.onSaved(of, saved),
      });
    this.#sessions.set(key, session);
    this.#around?.opened(session, summary);
    return session;
  }

  #take(summary: ClassSummary, signal: AbortSignal): void {
    if (signal.aborted) return;
    const session = this.hold(summary);
    const isNew = this.session !== session;
    this.session = session;
    this.status = 'ready';
    if (isNew) this.#hooks.onShown();
  }

  /** Always where one reads from now: a session may have been renewed since the page was opened. */
  async #save(...batch: Parameters<ClassSummarySource['save']>): Promise<SavedClassRecords> {
    // Its key must be on the device first.
    await this.#around?.written();
    // Another person may sit here by now, and then this is stopped.
    batch[2].signal.throwIfAborted();
    if (!this.#source) throw new Error('There is no source of summaries.');
    return this.#source.save(...batch);
  }

  readonly #flush = (): void => {
    for (const session of this.#sessions.values()) session.flush();
    this.#around?.wake();
  };

  /** Back on the page: colleagues may have entered marks meanwhile. */
  readonly #onVisible = (): void => {
    this.#flush();
    if (document.visibilityState === 'visible' && this.session?.isSettled) void this.#open();
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    const sessions = [...this.#sessions.values()];
    const mayClose = (session: SummarySession): boolean =>
      session.isSettled || this.#around?.mayClose(session) === true;
    if (this.#hooks.isTyping() || !sessions.every(mayClose)) event.preventDefault();
  };

  /** Signing out takes from the device what waits there, so what waits is asked about, in other windows too. */
  readonly #ask = (event: Event): void => {
    const waits = this.#hooks.isTyping() || !this.isSettled || this.#around?.waitsElsewhere === true;
    if (waits && !this.#hooks.mayLeave()) event.preventDefault();
  };
}
