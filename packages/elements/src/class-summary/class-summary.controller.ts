import type { ClassPeriodName, ClassSummary, SavedClassRecords } from '@lienthong/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SummarySession } from './class-summary.session.ts';
import type { ClassSummarySource, SummaryClass } from './class-summary.source.ts';

/** `idle` nobody to read for; `empty` the caller has no class. */
export type SummaryStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'failed';

export interface SummaryHooks {
  onSaved(session: SummarySession, saved: SavedClassRecords): void;
  /** Another page is shown. */
  onShown(): void;
}

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
    if (this.status === 'loading') void this.#open();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
    removeEventListener('online', this.#flush);
    removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#flush();
    this.#run?.abort();
  }

  /**
   * Reads from another place, or from none: what the person before saw goes at once. The same person, signed in again, finds what
   * is not saved where it was, and it is sent.
   */
  use(source: ClassSummarySource | undefined, owner: string, classId: string, period: ClassPeriodName): void {
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
    this.session = null;
    this.classes = [];
    this.classId = classId;
    this.period = period;
    this.status = 'idle';
    if (source) void this.#open();
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
    this.session = held ?? null;
    this.status = held ? 'ready' : 'loading';
    this.error = undefined;
    if (held) this.#hooks.onShown();
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

  #take(summary: ClassSummary, signal: AbortSignal): void {
    if (signal.aborted) return;
    const key = `${summary.classId}/${summary.period}`;
    const known = this.#sessions.get(key);
    known?.receive(summary);
    const session =
      known ??
      new SummarySession(summary, {
        save: (...batch) => this.#save(...batch),
        onChange: () => this.#host.requestUpdate(),
        onSaved: (of, saved) => this.#hooks.onSaved(of, saved),
      });
    this.#sessions.set(key, session);
    const isNew = this.session !== session;
    this.session = session;
    this.status = 'ready';
    if (isNew) this.#hooks.onShown();
  }

  /** Always where one reads from now: a session may have been renewed since the page was opened. */
  #save(...batch: Parameters<ClassSummarySource['save']>): Promise<SavedClassRecords> {
    return this.#source?.save(...batch) ?? Promise.reject(new Error('There is no source of summaries.'));
  }

  readonly #flush = (): void => {
    for (const session of this.#sessions.values()) session.flush();
  };

  /** Back on the page: colleagues may have entered marks meanwhile. */
  readonly #onVisible = (): void => {
    this.#flush();
    if (document.visibilityState === 'visible' && this.session?.isSettled) void this.#open();
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (!this.isSettled) event.preventDefault();
  };
}
