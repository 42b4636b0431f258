import type { Attachment } from '@lienthong/sdk';
import { handOver } from './hand-over.ts';

/** What is under way with one file; nothing when its button has not been pressed or it was handed over. */
export type Downloading = { state: 'loading' } | { state: 'failed'; error: unknown };

/**
 * Owns the files that are being fetched: each once at a time, ended when the host leaves or shows somebody else. What was
 * fetched goes to the browser, which keeps it where the visitor keeps downloads. The host draws and says which file.
 */
export class Downloads {
  readonly #host: { requestUpdate(): void };
  readonly #states = new Map<string, Downloading>();
  #leaving = new AbortController();

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  get(fileId: string): Downloading | undefined {
    return this.#states.get(fileId);
  }

  forget(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#states.clear();
  }

  /** Answers whether the file was handed over. */
  async start(file: Attachment, fetch: (signal: AbortSignal) => Promise<Blob>): Promise<boolean> {
    if (this.#states.get(file.id)?.state === 'loading') return false;
    const { signal } = this.#leaving;
    this.#set(file.id, { state: 'loading' });
    try {
      const content = await fetch(signal);
      if (signal.aborted) return false;
      handOver(content, file.name);
      this.#states.delete(file.id);
      this.#host.requestUpdate();
      return true;
    } catch (error) {
      if (!signal.aborted) this.#set(file.id, { state: 'failed', error });
      return false;
    }
  }

  #set(fileId: string, state: Downloading): void {
    this.#states.set(fileId, state);
    this.#host.requestUpdate();
  }
}
