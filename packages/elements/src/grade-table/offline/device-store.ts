import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { open, ownerOf, seal } from './envelope.ts';
import type { StoredKind } from './kept-kind.ts';

/** Everything of one page that one tab has not saved. Only owner, ids and count are readable as they lie. */
interface Stored {
  readonly owner: string;
  readonly book: string;
  readonly tab: string;
  readonly count: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

interface Tables extends DBSchema {
  keys: { key: string; value: CryptoKey };
  /** Named by the first kind that was kept. */
  marks: { key: [owner: string, book: string, tab: string]; value: Stored };
}

/** `full`: no room. `forbidden`: the browser lets this page keep nothing. `busy`: another window is in the way. */
export type StoreTrouble = 'full' | 'forbidden' | 'busy';

/** A record that waits, whoever wrote it. */
export interface Found<Kept> {
  readonly book: string;
  readonly tab: string;
  readonly count: number;
  /** Null: it cannot be read any more. */
  readonly kept: Kept | null;
}

const VERSION = 1;

class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}

/** What a failure of the store means for what is typed now. */
export function troubleOf(error: unknown): StoreTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'StoreBusy' || name === 'VersionError' || name === 'AbortError' ? 'busy' : 'forbidden';
}

/**
 * What one person has not saved, on this device: one record for each page and tab, sealed with a key that scripts can use and
 * not read. Every call may fail, and but for `clear` none hangs; what that means is the caller's business.
 */
export class DeviceStore<Kept> {
  readonly #person: string;
  readonly #kind: StoredKind<Kept>;
  readonly #patience: number;
  #owner = '';
  #db: IDBPDatabase<Tables> | null = null;
  #key: CryptoKey | null = null;
  #isOver = false;

  /** `patience`: milliseconds after which the store counts as busy. */
  constructor(person: string, kind: StoredKind<Kept>, patience = 4_000) {
    this.#person = person;
    this.#kind = kind;
    this.#patience = patience;
  }

  put(kept: Kept, tab: string, count: number): Promise<void> {
    const book = this.#kind.idOf(kept);
    return this.#run(async (db) => {
      if (this.#isOver) throw new DOMException('', 'SecurityError');
      const key = await this.#keyIn(db);
      const sealed = await seal(key, kept, `${this.#owner}/${book}`);
      const tx = db.transaction(['keys', 'marks'], 'readwrite');
      // Without its key the person has signed out in another window: nothing is kept any more, and nobody says it were.
      this.#isOver ||= (await tx.objectStore('keys').getKey(this.#owner)) === undefined;
      if (!this.#isOver)
        void tx.objectStore('marks').put({ owner: this.#owner, book, tab, count, ...sealed });
      await tx.done;
      if (this.#isOver) throw new DOMException('', 'SecurityError');
    });
  }

  remove(book: string, tab: string): Promise<void> {
    return this.#run((db) => db.delete('marks', [this.#owner, book, tab]));
  }

  all(): Promise<Found<Kept>[]> {
    return this.#run(async (db) => {
      const records = await db.getAll('marks', this.#mine);
      if (records.length === 0) return [];
      const key = await this.#keyIn(db);
      return Promise.all(
        records.map(async ({ book, tab, count, ...sealed }) => ({
          book,
          tab,
          count: typeof count === 'number' ? count : 0,
          kept: await open(key, sealed, `${this.#owner}/${book}`, this.#kind.isKept),
        })),
      );
    });
  }

  /** Hands a record to another tab; false when it is not there any more. */
  rename(book: string, from: string, to: string): Promise<boolean> {
    return this.#run(async (db) => {
      const tx = db.transaction('marks', 'readwrite');
      const record = await tx.store.get([this.#owner, book, from]);
      if (record) {
        void tx.store.put({ ...record, tab: to });
        void tx.store.delete([this.#owner, book, from]);
      }
      await tx.done;
      return record !== undefined;
    });
  }

  /** Nothing of this person stays, the key neither. Waits as long as it takes: nobody waits for it. */
  async clear(): Promise<void> {
    const db = await this.#opened();
    const tx = db.transaction(['keys', 'marks'], 'readwrite');
    void tx.objectStore('marks').delete(this.#mine);
    void tx.objectStore('keys').delete(this.#owner);
    await tx.done;
    this.#key = null;
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
    this.#key = null;
  }

  get #mine(): IDBKeyRange {
    return IDBKeyRange.bound([this.#owner], [this.#owner, []]);
  }

  async #run<T>(work: (db: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreBusy('The store does not answer.')), this.#patience);
    });
    const done = this.#opened().then(work);
    try {
      return await Promise.race([done, late]);
    } catch (error) {
      // A connection the browser has closed is opened anew by the next call.
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) this.close();
      throw error;
    } finally {
      clearTimeout(timer);
      void done.catch(() => undefined);
    }
  }

  async #opened(): Promise<IDBPDatabase<Tables>> {
    this.#owner ||= await ownerOf(this.#person);
    if (this.#db) return this.#db;
    const db = await openDB<Tables>(this.#kind.database, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore('keys');
        fresh.createObjectStore('marks', { keyPath: ['owner', 'book', 'tab'] });
      },
      // A newer page wants the database: it goes first.
      blocking: () => {
        db.close();
        this.close();
      },
      terminated: () => (this.#db = null),
    });
    // Another call was quicker: a second connection would be closed by nobody.
    if (this.#db) db.close();
    return (this.#db ??= db);
  }

  async #keyIn(db: IDBPDatabase<Tables>): Promise<CryptoKey> {
    if (this.#key) return this.#key;
    const known = await db.get('keys', this.#owner);
    if (known) return (this.#key = known);
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const tx = db.transaction('keys', 'readwrite');
    // Another tab may have been quicker.
    const first = await tx.store.get(this.#owner);
    if (!first) void tx.store.put(made, this.#owner);
    await tx.done;
    return (this.#key = first ?? made);
  }
}
