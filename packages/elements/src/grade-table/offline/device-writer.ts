import { troubleOf, type DeviceStore, type StoreTrouble } from './device-store.ts';
import type { KeptKind } from './kept-kind.ts';

const WRITE_AFTER = 30;
const TRY_AGAIN_AFTER = 5_000;

/** Writes what sessions hold beyond the system to the device: soon after it changed, one write at a time, only what differs. */
export class DeviceWriter<Session extends { readonly id: string }, Kept> {
  /** Why the last write failed. */
  trouble: StoreTrouble | null = null;

  readonly #store: DeviceStore<Kept>;
  readonly #kind: Pick<KeptKind<Session, Kept, never>, 'keptOf' | 'countOf'>;
  readonly #tab: () => Promise<string>;
  readonly #onTrouble: () => void;
  /** What the store holds of each page of this tab. */
  readonly #written = new Map<string, string>();
  readonly #dirty = new Set<Session>();
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  /** `tab`: under whose claim the records stand; rejects where there is none. `onTrouble`: it came or went. */
  constructor(
    store: DeviceStore<Kept>,
    kind: Pick<KeptKind<Session, Kept, never>, 'keptOf' | 'countOf'>,
    tab: () => Promise<string>,
    onTrouble: () => void,
  ) {
    this.#store = store;
    this.#kind = kind;
    this.#tab = tab;
    this.#onTrouble = onTrouble;
  }

  isKept(session: Session): boolean {
    return !this.trouble && !this.#dirty.has(session) && this.#written.has(session.id);
  }

  note(session: Session): void {
    this.#dirty.add(session);
    this.#timer ??= setTimeout(() => void this.write(), WRITE_AFTER);
  }

  drop(session: Session): void {
    this.#dirty.delete(session);
  }

  /** Whoever asks while a round is under way waits for the next one, which has their change. */
  async write(): Promise<void> {
    this.#cancel();
    while (this.#writing) await this.#writing;
    if (this.#dirty.size === 0) return;
    const before = this.trouble;
    this.#writing = this.#writeAll();
    await this.#writing;
    this.#writing = null;
    if (this.trouble && this.#dirty.size > 0) {
      this.#again = setTimeout(() => void this.write(), TRY_AGAIN_AFTER);
    }
    if (before !== this.trouble) this.#onTrouble();
  }

  /** What is not written by now is not wanted any more. */
  async stop(): Promise<void> {
    this.#dirty.clear();
    await this.#writing;
    this.#dirty.clear();
    this.#cancel();
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#again);
    this.#timer = undefined;
  }

  async #writeAll(): Promise<void> {
    try {
      const tab = await this.#tab();
      for (const session of [...this.#dirty]) await this.#writeOne(session, tab);
      this.trouble = null;
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }

  async #writeOne(session: Session, tab: string): Promise<void> {
    if (!this.#dirty.delete(session)) return;
    const kept = this.#kind.keptOf(session);
    const text = kept ? JSON.stringify(kept) : '';
    try {
      if (kept && text !== this.#written.get(session.id))
        await this.#store.put(kept, tab, this.#kind.countOf(kept));
      if (!kept && this.#written.has(session.id)) await this.#store.remove(session.id, tab);
    } catch (error) {
      this.#dirty.add(session);
      throw error;
    }
    if (kept) this.#written.set(session.id, text);
    else this.#written.delete(session.id);
  }
}
