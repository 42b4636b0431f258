/** What is under way with the confirmation of one notice; nothing when it has not been pressed or is done. */
export type Acknowledging = { state: 'sending' } | { state: 'failed'; error: unknown };

/**
 * Owns confirmations that are being sent: each notice keeps its idempotency key over retries, so that a confirmation that
 * arrived without an answer is not made twice. The host draws and says which notice.
 */
export class Acknowledgements {
  readonly #host: { requestUpdate(): void };
  readonly #states = new Map<string, Acknowledging>();
  readonly #keys = new Map<string, string>();

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  get(noticeId: string): Acknowledging | undefined {
    return this.#states.get(noticeId);
  }

  forget(): void {
    this.#states.clear();
    this.#keys.clear();
  }

  /** Answers when it was confirmed, or undefined if that is not known (yet). */
  async send(
    noticeId: string,
    send: (idempotencyKey: string) => Promise<{ acknowledgedAt: string }>,
  ): Promise<string | undefined> {
    if (this.#states.get(noticeId)?.state === 'sending') return undefined;
    const key = this.#keys.get(noticeId) ?? randomKey();
    this.#keys.set(noticeId, key);
    this.#set(noticeId, { state: 'sending' });
    try {
      const { acknowledgedAt } = await send(key);
      this.#states.delete(noticeId);
      this.#keys.delete(noticeId);
      this.#host.requestUpdate();
      return acknowledgedAt;
    } catch (error) {
      this.#set(noticeId, { state: 'failed', error });
      return undefined;
    }
  }

  #set(noticeId: string, state: Acknowledging): void {
    this.#states.set(noticeId, state);
    this.#host.requestUpdate();
  }
}

/** `crypto.randomUUID` is missing on pages served without TLS, as some school sites still are. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
