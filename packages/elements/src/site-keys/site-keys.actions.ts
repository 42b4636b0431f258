import type { OriginNote, SiteKey } from '@lienthong/sdk';
import { problemCode } from '../shared/problem-code.ts';
import { randomKey } from './site-keys.model.ts';
import type { SiteKeyForm, SiteKeysSource } from './site-keys.source.ts';
import type { SiteKeyAction } from './site-keys.events.ts';

/** What is open below a key, or above the list. One at a time. */
export type Panel =
  | { kind: 'create' }
  | { kind: 'edit'; id: string; input: SiteKeyForm; etag: string }
  | { kind: 'replace'; id: string; overlapHours: number }
  | { kind: 'revoke'; id: string }
  | { kind: 'add'; id: string; origin: string };

export interface Done {
  action: SiteKeyAction;
  /** Keys as they now stand; the first is the one it was about. */
  siteKeys: SiteKey[];
  notes: OriginNote[];
}

/**
 * Owns which panel is open and the one write under way: a second press waits, a retry of the same panel repeats the same
 * write, and an answer that comes after the panel was closed is still told. The host draws and puts the answer into its list.
 */
export class SiteKeyActions {
  panel: Panel | undefined;
  busy = false;
  error: unknown;
  /** What was typed into the form that is open. */
  typed: SiteKeyForm | undefined;

  readonly #host: { requestUpdate(): void };
  readonly #onDone: (done: Done) => void;
  #idempotencyKey = '';

  constructor(host: { requestUpdate(): void }, onDone: (done: Done) => void) {
    this.#host = host;
    this.#onDone = onDone;
  }

  open(panel: Panel): void {
    this.panel = panel;
    this.error = undefined;
    this.typed = panel.kind === 'edit' ? panel.input : undefined;
    this.#idempotencyKey = randomKey();
    this.#host.requestUpdate();
  }

  close(): void {
    this.panel = undefined;
    this.error = undefined;
    this.typed = undefined;
    this.#host.requestUpdate();
  }

  /** Opens the form with the key as it stands now, so that nobody's change is overwritten unseen. */
  async edit(source: SiteKeysSource, id: string): Promise<void> {
    await this.#run(async () => {
      const { etag, label, origins, allows, heartbeats } = await source.get(id);
      this.open({ kind: 'edit', id, etag, input: { label, origins, allows, heartbeats } });
      return undefined;
    });
  }

  /** Adds one address to what the key has now. */
  async addOrigin(source: SiteKeysSource, id: string, origin: string): Promise<void> {
    await this.#run(async () => {
      const { etag, origins } = await source.get(id);
      const change = { origins: [...origins.filter((each) => each !== origin), origin] };
      const { siteKey, notes } = await source.update(id, change, { ifMatch: etag });
      return { action: 'changed', siteKeys: [siteKey], notes };
    });
  }

  async save(source: SiteKeysSource, input: SiteKeyForm): Promise<void> {
    const { panel } = this;
    this.typed = input;
    await this.#run(async () => {
      if (panel?.kind === 'edit') {
        const { siteKey, notes } = await source.update(panel.id, input, { ifMatch: panel.etag });
        return { action: 'changed', siteKeys: [siteKey], notes };
      }
      const { siteKey, notes } = await source.create(input, { idempotencyKey: this.#keyFor(input) });
      return { action: 'created', siteKeys: [siteKey], notes };
    });
  }

  pickOverlap(overlapHours: number): void {
    if (this.panel?.kind === 'replace') this.panel = { ...this.panel, overlapHours };
    this.#host.requestUpdate();
  }

  async replace(source: SiteKeysSource, id: string): Promise<void> {
    const overlapHours = this.panel?.kind === 'replace' ? this.panel.overlapHours : 0;
    await this.#run(async () => {
      const idempotencyKey = this.#keyFor(overlapHours);
      const { siteKey, replaced } = await source.rotate(id, overlapHours, { idempotencyKey });
      return { action: 'replaced', siteKeys: [siteKey, replaced], notes: [] };
    });
  }

  async revoke(source: SiteKeysSource, id: string): Promise<void> {
    await this.#run(async () => {
      const siteKey = await source.revoke(id, { idempotencyKey: this.#idempotencyKey });
      return { action: 'revoked', siteKeys: [siteKey], notes: [] };
    });
  }

  /** Whether the last try failed because somebody else changed the key. */
  get isOutdated(): boolean {
    return /^(precondition_failed|version_conflict)$/.test(problemCode(this.error));
  }

  #sent = '';

  /** The same write keeps its name over retries; another body is another write. */
  #keyFor(body: unknown): string {
    const sent = JSON.stringify(body);
    if (this.#sent !== '' && this.#sent !== sent) this.#idempotencyKey = randomKey();
    this.#sent = sent;
    return this.#idempotencyKey;
  }

  async #run(work: () => Promise<Done | undefined>): Promise<void> {
    if (this.busy) return;
    const { panel } = this;
    this.busy = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const done = await work();
      if (!done) return;
      if (this.panel === panel) this.close();
      this.#onDone(done);
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
