import type { NewsItem } from './news.source.ts';

export type Mark = 'new' | 'unread' | 'read' | undefined;

interface Kept {
  /** When remembering began; what is older was never news here. */
  since: number;
  /** The last visit. */
  last: number;
  /** Ids of items that were opened. */
  read: string[];
}

/** Where it is kept; the page of the element says so too. */
export const storageKey = 'lienthong:news';
const most = 300;

/**
 * Which news is new or unread to the reader of this device. It stays on the device, and only where the site switched it on
 * (`remember`); without storage there are no marks.
 */
export class NewsMarks {
  #kept: Kept | undefined;
  #lastVisit = 0;

  get isOn(): boolean {
    return this.#kept !== undefined;
  }

  /** Begins a visit. */
  start(): void {
    const now = Date.now();
    try {
      const stored = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Partial<Kept> | null;
      const { since = now, last = now, read } = stored ?? {};
      this.#lastVisit = last;
      this.#kept = { since, last: now, read: Array.isArray(read) ? read : [] };
      this.#save();
    } catch {
      this.#kept = undefined;
    }
  }

  of({ id, publishedAt }: NewsItem): Mark {
    if (!this.#kept || !publishedAt) return undefined;
    if (this.#kept.read.includes(id)) return 'read';
    const at = Date.parse(publishedAt);
    return at > this.#lastVisit ? 'new' : at > this.#kept.since ? 'unread' : undefined;
  }

  read({ id }: NewsItem): void {
    if (!this.#kept || this.#kept.read.includes(id)) return;
    this.#kept.read = [...this.#kept.read, id].slice(-most);
    this.#save();
  }

  /** Takes everything off the device. */
  stop(): void {
    this.#kept = undefined;
    try {
      localStorage.removeItem(storageKey);
    } catch {
      // A browser that forbids storage kept nothing.
    }
  }

  #save(): void {
    try {
      localStorage.setItem(storageKey, JSON.stringify(this.#kept));
    } catch {
      this.#kept = undefined;
    }
  }
}
