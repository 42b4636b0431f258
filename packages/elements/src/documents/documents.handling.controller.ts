import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OneWrite } from '../shared/one-write.ts';
import { randomKey } from '../shared/random-key.ts';
import type { Document, DocumentsSource, DocumentSummary } from './documents.source.ts';

/** What lies open: on its way, or not in full, or all of it. */
export type Opened =
  { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'ready'; document: Document };

/**
 * Owns which documents lie open, that opening one counts as reading it, and the acknowledgement, which asks once more before it is
 * sent. The host draws, owns the list, and puts what changed into it.
 */
export class Handling implements ReactiveController {
  /** The document whose acknowledgement is asked about. */
  asking: string | undefined;
  readonly write: OneWrite;
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (document: Document) => void;
  readonly #opened = new Map<string, Opened>();
  readonly #keys = new Map<string, string>();
  /** Rises with each write: an answer that was asked for before it is out of date. */
  #written = 0;
  #run = new AbortController();

  constructor(host: ReactiveControllerHost, onChange: (document: Document) => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.write = new OneWrite(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    for (const [id, { state }] of this.#opened) if (state === 'loading') this.#opened.delete(id);
  }

  /** Another person, or nobody. */
  clear(): void {
    this.#stop();
    this.#opened.clear();
    this.#keys.clear();
    this.asking = undefined;
    this.write.forget();
  }

  opened(id: string): Opened | undefined {
    return this.#opened.get(id);
  }

  /** Those that lie open, to be read again with the list. */
  get openIds(): string[] {
    return [...this.#opened.keys()];
  }

  close(id: string): void {
    this.#opened.delete(id);
    if (this.asking === id) this.ask(undefined);
    this.#host.requestUpdate();
  }

  /** Reads a document; one that this person has not read yet is read from now on. What is shown stays meanwhile. */
  async open(source: DocumentsSource, { id, readAt }: Pick<DocumentSummary, 'id' | 'readAt'>): Promise<void> {
    const { signal } = this.#run;
    const written = this.#written;
    if (this.#opened.get(id)?.state !== 'ready') this.#set(id, { state: 'loading' });
    try {
      const document = await (readAt
        ? source.open(id, { signal })
        : source.markRead(id, { idempotencyKey: this.#keyOf(id) }));
      if (signal.aborted) return;
      this.#keys.delete(id);
      if (written === this.#written) this.#take(document);
      else await this.open(source, document);
    } catch (error) {
      if (!signal.aborted && this.#opened.has(id)) this.#set(id, { state: 'failed', error });
    }
  }

  /** What a document is now, after something was done with it. */
  took(document: Document): void {
    this.#written += 1;
    this.#take(document);
  }

  #take(document: Document): void {
    if (this.#opened.has(document.id)) this.#set(document.id, { state: 'ready', document });
    this.#onChange(document);
  }

  ask(id: string | undefined): void {
    this.asking = id;
    this.write.forget();
    this.#host.requestUpdate();
  }

  async acknowledge(source: DocumentsSource, id: string): Promise<Document | undefined> {
    const { signal } = this.#run;
    const document = await this.write.run(['acknowledge', id], (idempotencyKey) =>
      source.acknowledge(id, { idempotencyKey }),
    );
    if (!document || signal.aborted) return undefined;
    if (this.asking === id) this.asking = undefined;
    this.took(document);
    return document;
  }

  #keyOf(id: string): string {
    const key = this.#keys.get(id) ?? randomKey();
    this.#keys.set(id, key);
    return key;
  }

  #set(id: string, opened: Opened): void {
    this.#opened.set(id, opened);
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
  }
}
