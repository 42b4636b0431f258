import type { SourceFailure } from '../grade-table.source.ts';
import { DeviceStore, troubleOf, type Found, type StoreTrouble } from './device-store.ts';
import { DeviceWriter } from './device-writer.ts';
import type { KeptKind } from './kept-kind.ts';
import { gone, ifGone, TabLease, tabOf } from './tab-lease.ts';

export interface KeeperHost<Page> {
  /** Reads a page that nobody opened; null where the site brings them itself, or nobody is signed in. */
  load(): ((id: string, options: { signal: AbortSignal }) => Promise<Page>) | null;
  /** Opens it behind the screen; the keeper is told by `opened`. */
  take(page: Page): unknown;
  explain(error: unknown): SourceFailure;
  onChange(): void;
}

/** What an earlier tab left of a page that is not open yet. */
export interface Pending<Kept> {
  readonly id: string;
  readonly kept: Kept;
  readonly count: number;
  /** Why the page cannot be opened for it: a code of the error catalogue. */
  readonly problem: string | null;
}

interface Adopted<Kept> {
  readonly label: string;
  readonly kept: Kept;
  /** None when only steps to take back are kept. */
  readonly count: number;
  problem: string | null;
}

const TRY_AGAIN_AFTER = 5_000;
const LOAD_AGAIN_AFTER = 30_000;

/**
 * Keeps on this device what one person has not saved: writes what each open page holds beyond the system, and takes over what
 * tabs that are gone have left. Nothing it does can fail towards the caller; `trouble` says why it is in this tab only.
 */
export class Keeper<Session extends { readonly id: string }, Kept, Page> {
  readonly person: string;
  /** Entries kept here that can no longer be read. */
  unreadable = 0;
  /** Entries that wait in other windows that are open. */
  inOtherTabs = 0;

  readonly #kind: KeptKind<Session, Kept, Page>;
  readonly #host: KeeperHost<Page>;
  readonly #store: DeviceStore<Kept>;
  readonly #writer: DeviceWriter<Session, Kept>;
  readonly #adopted = new Map<string, Adopted<Kept>>();
  readonly #watched = new Set<string>();
  #lease: TabLease | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #run = new AbortController();
  #looking: Promise<void> | null = null;

  constructor(person: string, kind: KeptKind<Session, Kept, Page>, host: KeeperHost<Page>) {
    this.person = person;
    this.#kind = kind;
    this.#host = host;
    const store = (this.#store = new DeviceStore(person, kind));
    this.#writer = new DeviceWriter(store, kind, async () => (await this.#leased()).id, host.onChange);
  }

  /** Why nothing is kept, after the last try. */
  get trouble(): StoreTrouble | null {
    return this.#writer.trouble;
  }

  get pending(): Pending<Kept>[] {
    return [...this.#adopted.values()]
      .filter(({ count }) => count > 0)
      .map(({ kept, count, problem }) => ({ id: this.#kind.idOf(kept), kept, count, problem }));
  }

  /** Everything this session holds beyond the system is on the device. */
  isKept(session: Session): boolean {
    return this.#writer.isKept(session);
  }

  /** Something of this session changed. */
  note(session: Session): void {
    if (!this.#run.signal.aborted) this.#writer.note(session);
  }

  /** Another session of the same page took over what this one held. */
  drop(session: Session): void {
    this.#writer.drop(session);
  }

  /** Before a batch leaves: its key must be on the device, if anything can be. Never rejects. */
  async written(): Promise<void> {
    if (!this.trouble) await this.#writer.write();
  }

  /** A page was read: what waits for it goes in. */
  opened(session: Session, page: Page): void {
    for (const [key, { label, kept }] of [...this.#adopted]) {
      if (this.#kind.idOf(kept) !== session.id) continue;
      this.#adopted.delete(key);
      this.#kind.bring(session, kept, page);
      this.note(session);
      void this.#replaced(session, label);
    }
  }

  /** Looks for what tabs that are gone have left, and sends what waits for a page nobody opened. */
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

  /** The record of an earlier tab goes once ours has everything of it: left behind, it would come back as something typed anew. */
  async #replaced(session: Session, label: string): Promise<void> {
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

  async #adopt({ book, tab, count: unread, kept }: Found<Kept>, lease: TabLease): Promise<void> {
    if (!kept) {
      this.unreadable += unread;
      return this.#store.remove(book, tab);
    }
    const label = `${lease.id}~${tab}`;
    if (await this.#store.rename(book, tab, label))
      this.#adopted.set(`${book} ${label}`, {
        ...{ label, kept, problem: null },
        count: this.#kind.countOf(kept),
      });
  }

  /** Another window holds entries of the same person: once it is gone they are ours to send. */
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
      // Undo alone can wait for its page, and a page opened meanwhile has taken what was its.
      if (adopted.count === 0 || !this.#adopted.has(key)) continue;
      try {
        const page = await load(this.#kind.idOf(adopted.kept), { signal });
        if (!signal.aborted) await this.#host.take(page);
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
