import type { Gradebook } from '@lienthong/sdk';
import type { SourceFailure } from '../grade-table.source.ts';
import type { GradebookSession } from '../session.ts';
import { DeviceStore, troubleOf, type Found, type StoreTrouble } from './device-store.ts';
import { DeviceWriter } from './device-writer.ts';
import { bring, countOf, type BookTitle, type KeptMarks } from './kept-marks.ts';
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

const TRY_AGAIN_AFTER = 5_000;
const LOAD_AGAIN_AFTER = 30_000;

/**
 * Keeps one person's unsaved marks on this device: writes what each open gradebook holds beyond the system, and takes over
 * what tabs that are gone have left. Nothing it does can fail towards the caller; `trouble` says why marks are in this tab only.
 */
export class Keeper {
  readonly person: string;
  /** Marks kept here that can no longer be read. */
  unreadable = 0;
  /** Marks that wait in other windows that are open. */
  inOtherTabs = 0;

  readonly #host: KeeperHost;
  readonly #store: DeviceStore;
  readonly #writer: DeviceWriter;
  readonly #adopted = new Map<string, Adopted>();
  readonly #watched = new Set<string>();
  #lease: TabLease | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #run = new AbortController();
  #looking: Promise<void> | null = null;

  constructor(person: string, host: KeeperHost, store = new DeviceStore(person)) {
    this.person = person;
    this.#host = host;
    this.#store = store;
    this.#writer = new DeviceWriter(store, async () => (await this.#leased()).id, host.onChange);
  }

  /** Why nothing is kept, after the last try. */
  get trouble(): StoreTrouble | null {
    return this.#writer.trouble;
  }

  get pending(): Pending[] {
    return [...this.#adopted.values()]
      .filter(({ count }) => count > 0)
      .map(({ kept: { gradebookId: id, title }, count, problem }) => ({ id, title, count, problem }));
  }

  /** Everything this session holds beyond the system is on the device. */
  isKept(session: GradebookSession): boolean {
    return this.#writer.isKept(session);
  }

  /** Something of this session changed. */
  note(session: GradebookSession): void {
    if (!this.#run.signal.aborted) this.#writer.note(session);
  }

  /** Another session of the same gradebook took over what this one held. */
  drop(session: GradebookSession): void {
    this.#writer.drop(session);
  }

  /** Before a batch leaves: its key must be on the device, if anything can be. Never rejects. */
  async written(): Promise<void> {
    if (!this.trouble) await this.#writer.write();
  }

  /** A gradebook was read: what waits for it goes in. */
  opened(session: GradebookSession, book: Gradebook): void {
    for (const [key, { label, kept }] of [...this.#adopted]) {
      if (kept.gradebookId !== book.id) continue;
      this.#adopted.delete(key);
      bring(session, kept, book);
      this.note(session);
      void this.#replaced(session, label);
    }
  }

  /** Looks for marks of tabs that are gone, and sends what waits for a gradebook nobody opened. */
  wake(): Promise<void> {
    return (this.#looking ??= this.#look().finally(() => (this.#looking = null)));
  }

  /** Signed out: nothing of this person stays on the device. */
  async clear(): Promise<void> {
    this.#stop();
    await this.#writer.stop();
    await this.#store.clear().catch(() => undefined);
    this.#close();
  }

  /** This page is done with it; what is kept is for the next page of the same person. */
  async leave(): Promise<void> {
    if (this.#run.signal.aborted) return;
    await this.#writer.write();
    this.#stop();
    await this.#writer.stop();
    this.#close();
  }

  /** The record of an earlier tab goes once ours has everything of it: left behind, it would come back as a mark typed anew. */
  async #replaced(session: GradebookSession, label: string): Promise<void> {
    await this.#writer.write();
    try {
      if (!this.trouble) return await this.#store.remove(session.id, label);
    } catch {
      // Tried again below.
    }
    if (this.#run.signal.aborted) return;
    this.note(session);
    setTimeout(() => void this.#replaced(session, label), TRY_AGAIN_AFTER);
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
      this.#writer.trouble = troubleOf(error);
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
    for (const [key, adopted] of [...this.#adopted]) {
      const load = this.#host.load();
      if (!load || signal.aborted) return;
      // Undo alone can wait for the gradebook, and a gradebook opened meanwhile has taken its marks.
      if (adopted.count === 0 || !this.#adopted.has(key)) continue;
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

  async #leased(): Promise<TabLease> {
    // Without these nothing can be kept safely, so nothing is.
    if (!globalThis.isSecureContext || !navigator.locks) throw new DOMException('', 'SecurityError');
    const lease = (this.#lease ??= new TabLease());
    await lease.hold();
    return lease;
  }

  #stop(): void {
    this.#run.abort();
    clearTimeout(this.#again);
  }

  #close(): void {
    this.#store.close();
    this.#lease?.release();
  }
}
