import type { Grant, GrantableApp } from '@lienthong/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OneWrite } from '../shared/one-write.ts';
import { draftFor, issuesOf, toInput, type DraftIssue, type GrantDraft } from './data-access.model.ts';
import type { DataAccessSource, GrantOptions } from './data-access.source.ts';

/** `closed`, or what the form has to offer. */
export type Offer =
  | { state: 'closed' }
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'ready'; options: GrantOptions };

/** Owns the form that lets an app in: what may be chosen, what is chosen, what is missing, and the write. The host draws. */
export class GrantForm implements ReactiveController {
  offer: Offer = { state: 'closed' };
  draft: GrantDraft = draftFor(undefined);
  /** After a try with something missing, what is missing is said as it changes. */
  tried = false;
  readonly write: OneWrite;
  readonly #host: ReactiveControllerHost;
  #run: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.write = new OneWrite(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run?.abort();
    if (this.offer.state === 'loading') this.offer = { state: 'closed' };
  }

  get app(): GrantableApp | undefined {
    if (this.offer.state !== 'ready') return undefined;
    return this.offer.options.apps.find(({ id }) => id === this.draft.appId);
  }

  get issues(): DraftIssue[] {
    return this.tried ? issuesOf(this.draft) : [];
  }

  async open(source: DataAccessSource): Promise<void> {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    this.draft = draftFor(undefined);
    this.tried = false;
    this.write.forget();
    this.#set({ state: 'loading' });
    try {
      const options = await source.options({ signal });
      if (signal.aborted) return;
      this.#set({ state: 'ready', options });
    } catch (error) {
      if (!signal.aborted) this.#set({ state: 'failed', error });
    }
  }

  close(): void {
    this.#run?.abort();
    this.#set({ state: 'closed' });
  }

  choose(app: GrantableApp): void {
    const { classes, validFrom, validUntil } = this.draft;
    this.change({ ...draftFor(app), classes, validFrom, validUntil });
  }

  change(change: Partial<GrantDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.write.forget();
    this.#host.requestUpdate();
  }

  /** The new grant; undefined when something is missing or it was not written. */
  async submit(source: DataAccessSource): Promise<Grant | undefined> {
    this.tried = true;
    this.#host.requestUpdate();
    if (this.issues.length > 0) return undefined;
    const input = toInput(this.draft);
    return this.write.run(['grant', input], (idempotencyKey) => source.grant(input, { idempotencyKey }));
  }

  #set(offer: Offer): void {
    this.offer = offer;
    this.#host.requestUpdate();
  }
}
