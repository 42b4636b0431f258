import type { ReactiveControllerHost } from 'lit';
import type { Attachment, DocumentDeskSource } from './document-desk.source.ts';

/** A document takes so many. */
export const mostFiles = 10;

export interface Uploading {
  readonly key: number;
  readonly file: File;
  readonly state: 'sending' | 'done' | 'failed';
  /** Whole percents. */
  readonly percent: number;
  readonly error?: unknown;
  readonly attachment?: Attachment | undefined;
}

/** Of `/attachmentIds/1` the 1. */
function placesOf(error: unknown): Set<number> {
  const all = (error as { errors?: { pointer?: string; code?: string }[] } | undefined)?.errors ?? [];
  const own = all.filter(({ code }) => code === 'attachment_unusable');
  return new Set(own.map(({ pointer }) => Number(pointer?.split('/').at(-1))));
}

/** Owns the files of a document that is being written: each is brought to the central system at once, tried again, or taken out. */
export class Uploads {
  items: readonly Uploading[] = [];
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #running = new Map<number, AbortController>();
  #next = 1;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  get isSettled(): boolean {
    return this.items.every(({ state }) => state === 'done');
  }

  get ids(): string[] {
    return this.items.flatMap(({ attachment }) => attachment?.id ?? []);
  }

  add(files: Iterable<File>, source: DocumentDeskSource): void {
    for (const file of files) {
      if (this.items.length >= mostFiles) break;
      const key = this.#next++;
      this.items = [...this.items, { key, file, state: 'sending', percent: 0 }];
      void this.#send(key, file, source);
    }
    this.#host.requestUpdate();
  }

  retry({ key, file }: Uploading, source: DocumentDeskSource): void {
    this.#set(key, { state: 'sending', percent: 0, error: undefined });
    void this.#send(key, file, source);
  }

  /** Takes note of files that the central system no longer has, by their places in `ids`. Were there any? */
  refuse(error: unknown): boolean {
    const places = placesOf(error);
    const refused = this.items.filter(({ attachment }) => attachment).filter((_, at) => places.has(at));
    for (const { key } of refused) this.#set(key, { state: 'failed', error, attachment: undefined });
    return refused.length > 0;
  }

  remove(key: number): void {
    this.#running.get(key)?.abort();
    this.items = this.items.filter((each) => each.key !== key);
    this.#host.requestUpdate();
  }

  clear(): void {
    for (const { key } of this.items) this.remove(key);
  }

  async #send(key: number, file: File, source: DocumentDeskSource): Promise<void> {
    const run = new AbortController();
    this.#running.set(key, run);
    const onProgress = (done: number, total: number): void =>
      this.#set(key, { percent: total > 0 ? Math.floor((100 * done) / total) : 0 });
    try {
      const attachment = await source.upload?.(file, { onProgress, signal: run.signal });
      if (attachment) this.#set(key, { state: 'done', percent: 100, attachment });
    } catch (error) {
      if (!run.signal.aborted) this.#set(key, { state: 'failed', error });
    }
    this.#running.delete(key);
  }

  #set(key: number, change: Partial<Uploading>): void {
    this.items = this.items.map((each) => (each.key === key ? { ...each, ...change } : each));
    this.#host.requestUpdate();
  }
}
