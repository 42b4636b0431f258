import { randomKey } from './random-key.ts';

/** What became of the write that was asked for last. */
export type WriteState = { kind: 'idle' } | { kind: 'sending' } | { kind: 'failed'; error: unknown };

/**
 * Owns one write at a time: a second press is left out while the first is under way, and the same write tried again keeps its
 * idempotency key, so that it happens once. The host draws.
 */
export class OneWrite {
  state: WriteState = { kind: 'idle' };
  readonly #host: { requestUpdate(): void };
  #last = '';
  #key = '';

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  get sending(): boolean {
    return this.state.kind === 'sending';
  }

  get error(): unknown {
    return this.state.kind === 'failed' ? this.state.error : undefined;
  }

  /** Another question is open: what failed before is no longer said. */
  forget(): void {
    if (!this.sending) this.#set({ kind: 'idle' });
  }

  /** Answers what was written, or undefined when it was not. `what` names the write with everything it says. */
  async run<T>(
    what: readonly unknown[],
    write: (idempotencyKey: string) => Promise<T>,
  ): Promise<T | undefined> {
    if (this.sending) return undefined;
    const name = JSON.stringify(what);
    if (name !== this.#last) {
      this.#last = name;
      this.#key = randomKey();
    }
    this.#set({ kind: 'sending' });
    try {
      const written = await write(this.#key);
      this.#last = '';
      this.#set({ kind: 'idle' });
      return written;
    } catch (error) {
      this.#set({ kind: 'failed', error });
      return undefined;
    }
  }

  #set(state: WriteState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
