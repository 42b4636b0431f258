import type { ApplicationInput, ApplicationReceipt } from './admissions-form.source.ts';

export type FilingState = { state: 'idle' } | { state: 'sending' } | { state: 'failed'; error: unknown };

/**
 * Owns the sending of applications. The same application keeps its idempotency key however often it is tried, also after
 * another version of it was tried between; a changed one gets its own.
 */
export class Filing {
  current: FilingState = { state: 'idle' };
  readonly #host: { requestUpdate(): void };
  readonly #keys = new Map<string, string>();

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  get sending(): boolean {
    return this.current.state === 'sending';
  }

  reset(): void {
    this.current = { state: 'idle' };
    this.#host.requestUpdate();
  }

  /** Answers the receipt, or undefined when it failed: `current` has the error then. */
  async send(
    campaignId: string,
    application: ApplicationInput,
    file: (idempotencyKey: string) => Promise<ApplicationReceipt>,
  ): Promise<ApplicationReceipt | undefined> {
    if (this.sending) return undefined;
    const body = JSON.stringify([campaignId, application]);
    const key = this.#keys.get(body) ?? randomKey();
    this.#keys.set(body, key);
    this.current = { state: 'sending' };
    this.#host.requestUpdate();
    try {
      const receipt = await file(key);
      this.#keys.clear();
      this.current = { state: 'idle' };
      return receipt;
    } catch (error) {
      this.current = { state: 'failed', error };
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }
}

/** `crypto.randomUUID` is missing on pages served without TLS, as some school sites still are. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
