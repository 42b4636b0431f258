import { OneWrite } from '../shared/one-write.ts';
import type { ContactRound, ContactRoundInput, UnitBoardSource } from './unit-board.source.ts';

/** Why a review could not be opened or ended. */
export type RoundFault = { kind: 'missing' } | { kind: 'failed'; error: unknown };

const nothingTyped: ContactRoundInput = { name: '', reviewBy: '' };

/**
 * Owns the form that opens a review of contacts, and the write that opens or ends one. The host draws, says what was done and
 * reads the units again.
 */
export class Rounds {
  isFormOpen = false;
  /** What stands in the form. */
  typed: ContactRoundInput = nothingTyped;
  fault: RoundFault | undefined;
  readonly #host: { requestUpdate(): void };
  readonly #write: OneWrite;
  /** Where the last write went; nothing once somebody else is shown. */
  #source: UnitBoardSource | undefined;

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
    this.#write = new OneWrite(host);
  }

  get sending(): boolean {
    return this.#write.sending;
  }

  showForm(isFormOpen: boolean): void {
    this.isFormOpen = isFormOpen;
    this.fault = undefined;
    this.#host.requestUpdate();
  }

  /** Another person, or nobody: what comes back of the last one's write is not theirs. */
  clear(): void {
    this.#source = undefined;
    this.typed = nothingTyped;
    this.showForm(false);
  }

  /** Answers whether the review is open; `undefined` where a field is empty. */
  async open(source: UnitBoardSource): Promise<boolean | undefined> {
    const input = { ...this.typed, name: this.typed.name.trim() };
    this.fault = input.name && input.reviewBy ? undefined : { kind: 'missing' };
    if (this.fault) return undefined;
    const opened = await this.#run(source, ['open', input], (options) => source.openRound(input, options));
    if (opened) this.typed = nothingTyped;
    return opened;
  }

  /** Answers whether the review is ended. */
  async end(source: UnitBoardSource, { id }: ContactRound): Promise<boolean> {
    return this.#run(source, ['end', id], (options) => source.endRound(id, options));
  }

  async #run(
    source: UnitBoardSource,
    what: readonly unknown[],
    write: (options: { idempotencyKey: string }) => Promise<ContactRound>,
  ): Promise<boolean> {
    this.#source = source;
    const round = await this.#write.run(what, (idempotencyKey) => write({ idempotencyKey }));
    if (source !== this.#source) return false;
    if (round) this.showForm(false);
    else {
      this.fault = { kind: 'failed', error: this.#write.error };
      this.#host.requestUpdate();
    }
    return round !== undefined;
  }
}
