import type { Gradebook } from '@lienthong/sdk';
import type { SourceFailure } from '../grade-table.source.ts';
import type { GradebookSession } from '../session.ts';
import { DeviceStore, troubleOf, type Found, type StoreTrouble } from './device-store.ts';
import { bring, countOf, keptOf, type BookTitle, type KeptMarks } from './kept-marks.ts';
import { gone, ifGone, TabLease, tabOf } from './tab-lease.ts';

export { carryOver } from './kept-marks.ts';

export interface KeeperHost {
  /** Reads a gradebook that nobody opened; null where the page brings gradebooks itself, or nobody is signed in. */
  load(): ((id: string, options: { signal: AbortSignal }) => Promise<Gradebook>) | null;
  /** Opens it behind the screen; the keeper is told by `opened`. */
  take(book: Gradebook): unknown;
  explain(error: unknown): SourceFailure;
  onChange(): void;
}

/** Marks of an earlier page whose gradebook is not open yet. */
export interface Pending {
  readonly id: string;
  readonly title: BookTitle;
  readonly count: number;
  /** Why the gradebook cannot be opened for them: a code of the error catalogue. */
  readonly problem: string | null;
}

interface Adopted {
  readonly label: string;
  readonly kept: KeptMarks;
  /** None when only steps to take back are kept. */
  readonly count: number;
  problem: string | null;
}

const WRITE_AFTER = 30;
const LOAD_AGAIN_AFTER = 30_000;

/**
 * Keeps one person's unsaved marks on this device: writes what each open gradebook holds beyond the system, and takes over
 * what tabs that are gone have left. Nothing it does can fail towards the caller; `trouble` says why marks are in this tab only.
 */
export class Keeper {
  readonly person: string;
  /** Why nothing is kept, after the last try. */
  trouble: StoreTrouble | null = null;
  /** Marks kept here that can no longer be read. */
  unreadable = 0;
  /** Marks that wait in other windows that are open. */
  inOtherTabs = 0;

  readonly #host: KeeperHost;
  readonly #store: DeviceStore;
  readonly #adopted = new Map<string, Adopted>();
  /** What the store holds of each gradebook of this tab. */
  readonly #written = new Map<string, string>();
  readonly #dirty = new Set<GradebookSession>();
  readonly #watched = new Set<string>();
  #lease: TabLease | null = null;
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #run = new AbortController();
  #looking: Promise<void> | null = null;

  constructor(person: string, host: KeeperHost, store = new DeviceStore(person)) {
    this.person = person;
    this.#host = host;
    this.#store = store;
  }

  get pending(): Pending[] {
    return [...this.#adopted.values()]
      .filter(({ count }) => count > 0)
      .map(({ kept: { gradebookId: id, title }, count, problem }) => ({ id, title, count, problem }));
  }

  /** Everything this session holds beyond the system is on the device. */
  isKept(session: GradebookSession): boolean {
    return !this.trouble && !this.#dirty.has(session) && this.#written.has(session.id);
  }

  /** Something of this session changed. */
  note(session: GradebookSession): void {
    if (this.#run.signal.aborted) return;
    this.#dirty.add(session);
    this.#timer ??= setTimeout(() => void this.#write(), WRITE_AFTER);
  }

  /** Another session of the same gradebook took over what this one held. */
  drop(session: GradebookSession): void {
    this.#dirty.delete(session);
  }

  /** Before a batch leaves: its key must be on the device, if anything can be. Never rejects. */
  async written(): Promise<void> {
    if (!this.trouble) await this.#write();
  }

  /** A gradebook was read: what waits for it goes in. */
  opened(session: GradebookSession, book: Gradebook): void {
    for (const [key, { label, kept }] of [...this.#adopted]) {
      if (kept.gradebookId !== book.id) continue;
      this.#adopted.delete(key);
      bring(session, kept, book);
      this.note(session);
      void this.#write().then(() => {
        if (this.isKept(session) || !keptOf(session))
          return this.#try(() => this.#store.remove(book.id, label));
      });
    }
  }

  /** Looks for marks of tabs that are gone, and sends what waits for a gradebook nobody opened. */
  wake(): Promise<void> {
    return (this.#looking ??= this.#look().finally(() => (this.#looking = null)));
  }

  /** Signed out: nothing of this person stays on the device. */
  async clear(): Promise<void> {
    this.#stop();
    await this.#writing;
    await this.#try(() => this.#store.clear());
    this.#close();
  }

  /** This page is done with it; what is kept is for the next page of the same person. */
  async leave(): Promise<void> {
    if (this.#run.signal.aborted) return;
    await this.#write();
    this.#stop();
    this.#close();
  }

  async #look(): Promise<void> {
    try {
      const found = await this.#store.all();
      this.inOtherTabs = 0;
      const lease = found.length > 0 && (await this.#leased());
      for (const record of found) {
        const tab = tabOf(record.tab);
        if (!lease || tab === lease.id) continue;
        if (await ifGone(tab, () => this.#adopt(record, lease))) continue;
        this.inOtherTabs += record.count;
        this.#watch(tab);
      }
    } catch (error) {
      this.trouble = troubleOf(error);
    }
    await this.#openPending();
    this.#host.onChange();
  }

  async #adopt({ book, tab, count: unread, kept }: Found, lease: TabLease): Promise<void> {
    if (!kept) {
      this.unreadable += unread;
      return this.#store.remove(book, tab);
    }
    const label = `${lease.id}~${tab}`;
    if (await this.#store.rename(book, tab, label))
      this.#adopted.set(`${book} ${label}`, { label, kept, count: countOf(kept), problem: null });
  }

  /** Another window holds marks of the same person: once it is gone they are ours to send. */
  #watch(tab: string): void {
    if (this.#watched.has(tab)) return;
    this.#watched.add(tab);
    const { signal } = this.#run;
    void gone(tab, signal).then(
      () => {
        this.#watched.delete(tab);
        return this.wake();
      },
      () => undefined,
    );
  }

  async #openPending(): Promise<void> {
    clearTimeout(this.#again);
    const { signal } = this.#run;
    for (const adopted of new Set(this.#adopted.values())) {
      const load = this.#host.load();
      if (!load || signal.aborted) return;
      if (adopted.count === 0) continue;
      try {
        const book = await load(adopted.kept.gradebookId, { signal });
        if (!signal.aborted) await this.#host.take(book);
      } catch (error) {
        if (signal.aborted) return;
        const { kind, code } = this.#host.explain(error);
        adopted.problem = kind === 'refused' ? (code ?? 'internal_error') : null;
        if (kind === 'wait') this.#again = setTimeout(() => void this.wake(), LOAD_AGAIN_AFTER);
      }
    }
  }

  /** Writes what changed, once at a time; whoever asks meanwhile waits for the round that has their change. */
  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#writing) await this.#writing;
    if (this.#dirty.size === 0 || this.#run.signal.aborted) return;
    const before = this.trouble;
    this.#writing = this.#writeAll([...this.#dirty]);
    await this.#writing;
    this.#writing = null;
    if (before !== this.trouble) this.#host.onChange();
  }

  async #writeAll(sessions: readonly GradebookSession[]): Promise<void> {
    await this.#try(async () => {
      const { id: tab } = await this.#leased();
      for (const session of sessions) await this.#writeOne(session, tab);
    });
  }

  async #writeOne(session: GradebookSession, tab: string): Promise<void> {
    if (!this.#dirty.delete(session)) return;
    const kept = keptOf(session);
    const text = kept ? JSON.stringify(kept) : '';
    try {
      if (kept && text !== this.#written.get(session.id)) await this.#store.put(kept, tab, countOf(kept));
      if (!kept && this.#written.has(session.id)) await this.#store.remove(session.id, tab);
    } catch (error) {
      this.#dirty.add(session);
      throw error;
    }
    if (kept) this.#written.set(session.id, text);
    else this.#written.delete(session.id);
  }

  async #leased(): Promise<TabLease> {
    // Without these nothing can be kept safely, so nothing is.
    if (!globalThis.isSecureContext || !navigator.locks) throw new DOMException('', 'SecurityError');
    const lease = (this.#lease ??= new TabLease());
    await lease.hold();
    return lease;
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.trouble = null;
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }

  #stop(): void {
    this.#run.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#again);
  }

  #close(): void {
    this.#store.close();
    this.#lease?.release();
  }
}
