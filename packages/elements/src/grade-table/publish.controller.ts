import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GradebookSession } from './session.ts';

export interface PublishOptions {
  publish(session: GradebookSession, slot: string): Promise<unknown>;
  /** The column stands published: say so. */
  onPublished(slot: string): void;
  /** The sentence for a column with cells that are not saved. */
  unsavedWords(count: number): string;
  errorWords(error: unknown): string;
}

/** Owns one act of publishing: which column, whether it is under way, why it did not work. */
export class PublishController implements ReactiveController {
  slot = '';
  busy = false;
  /** Why it did not work, as a sentence. */
  error = '';

  readonly #host: ReactiveControllerHost;
  readonly #options: PublishOptions;

  constructor(host: ReactiveControllerHost, options: PublishOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.busy = false;
  }

  pick(slot: string): void {
    this.slot = slot;
    this.busy = false;
    this.error = '';
    this.#host.requestUpdate();
  }

  /** Families must see what the database holds, so everything of the column has to be saved first. */
  async confirm(session: GradebookSession): Promise<void> {
    const { slot } = this;
    if (this.busy) return;
    session.flush();
    const unsaved = session.sheet
      .find('typed', 'waiting', 'refused', 'conflict')
      .filter(({ col }) => session.sheet.slots[col] === slot).length;
    this.error = unsaved > 0 ? this.#options.unsavedWords(unsaved) : '';
    this.busy = unsaved === 0;
    this.#host.requestUpdate();
    if (!this.busy) return;
    try {
      await this.#options.publish(session, slot);
      this.#options.onPublished(slot);
    } catch (error) {
      this.error = this.#options.errorWords(error);
    }
    this.busy = false;
    this.#host.requestUpdate();
  }
}
